// Where do the journeys of the visits happen? (a small voter list in its visits, the whole site behind a real socket, a browser)
import type { Browser, BrowserContext } from 'playwright-core';
import { systemClock } from '#platform/clock';
import { projectRoot } from '#platform/config';
import { type Role, SESSION_COOKIE } from '#platform/identity';
import { listen, makeApp, makeMeter, readAssets } from '#platform/web';
import { type SmallList, smallList } from '../../src/modules/sidalih/daftar/daftar-fixture.ts';
import { freePort } from '../../tools/postgres.ts';
import { SCREENS, openBrowser } from '../browser.ts';
import { AGENT, signedIn } from '../browsing.ts';
import { type TestSite, testSite } from '../site.ts';

export interface CoklitSite {
  readonly site: TestSite;
  readonly list: SmallList;
  readonly browser: Browser;
  readonly url: string;
  /** A phone whose holder is signed in; `script` false: a browser that runs none. */
  officer(role: Role, node: string, script?: boolean): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function coklitSite(): Promise<CoklitSite> {
  const site = await testSite(false);
  const list = await smallList(site.deps.database, { keadaan: 'COKLIT', at: new Date(systemClock.now()).toISOString() });
  const port = await freePort();
  const listening = await listen(makeApp(site.deps, readAssets(projectRoot()), makeMeter()), '127.0.0.1', port);
  if (!listening.ok) throw new Error('no port');
  const url = `http://localhost:${String(port)}`;
  const browser = await openBrowser();
  return {
    site,
    list,
    browser,
    url,
    officer: async (role, node, script = true) => {
      const made = await signedIn(site.deps.database, site.deps.clock, [[role, node]]);
      const context = await browser.newContext({ viewport: SCREENS.telepon, javaScriptEnabled: script, hasTouch: true, isMobile: true, locale: 'id-ID', userAgent: AGENT });
      context.setDefaultTimeout(15_000);
      const value = made.cookie.split('=')[1] ?? '';
      await context.addCookies([{ name: SESSION_COOKIE, value, url: url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
      return context;
    },
    close: async () => {
      await browser.close();
      await listening.value.stop();
      await site.close();
    },
  };
}
