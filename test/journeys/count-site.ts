// Where do the journeys of officers happen? (a small count behind a real socket, a browser, and phones that are signed in)
import type { Browser, BrowserContext } from 'playwright-core';
import { systemClock } from '#platform/clock';
import { projectRoot } from '#platform/config';
import { type Role, SESSION_COOKIE } from '#platform/identity';
import { listen, makeApp, makeMeter, readAssets } from '#platform/web';
import { modules } from '../../src/main.ts';
import { freePort } from '../../tools/postgres.ts';
import { SCREENS, openBrowser } from '../browser.ts';
import { AGENT, signedIn } from '../browsing.ts';
import { type SmallCount, smallCount } from '../small-count.ts';

export interface CountSite {
  readonly count: SmallCount;
  readonly browser: Browser;
  readonly url: string;
  /** A phone whose holder is signed in; `script` false: a browser that runs none. */
  officer(role: Role, node: string, script?: boolean): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function countSite(): Promise<CountSite> {
  const count = await smallCount({ simulated: true, modules, clock: systemClock });
  const port = await freePort();
  const listening = await listen(makeApp(count.deps, readAssets(projectRoot()), makeMeter()), '127.0.0.1', port);
  if (!listening.ok) throw new Error('no port');
  const server = listening.value;
  const url = `http://localhost:${String(port)}`;
  const browser = await openBrowser();
  return {
    count,
    browser,
    url,
    officer: async (role, node, script = true) => {
      const made = await signedIn(count.deps.database, count.deps.clock, [[role, node]]);
      // The browser that the session was opened with: another family would have to prove itself anew.
      const context = await browser.newContext({ viewport: SCREENS.telepon, javaScriptEnabled: script, hasTouch: true, isMobile: true, locale: 'id-ID', userAgent: AGENT });
      context.setDefaultTimeout(15_000);
      const value = made.cookie.split('=')[1] ?? '';
      await context.addCookies([{ name: SESSION_COOKIE, value, url: url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
      return context;
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await count.close();
    },
  };
}
