// How does a journey get the site behind a real socket, a browser, and phones whose holders are signed in?
import type { Browser, BrowserContext } from 'playwright-core';
import { projectRoot } from '#platform/config';
import { type Role, SESSION_COOKIE } from '#platform/identity';
import type { Deps } from '#platform/module';
import { listen, makeApp, makeMeter, readAssets } from '#platform/web';
import { freePort } from '../../tools/postgres.ts';
import { SCREENS, openBrowser } from '../browser.ts';
import { AGENT, signedIn } from '../browsing.ts';

export interface Phones {
  readonly browser: Browser;
  readonly url: string;
  /** A phone whose holder is signed in; `script` false: a browser that runs none. */
  officer(role: Role, node: string, script?: boolean): Promise<BrowserContext>;
  /** Browser and socket; whoever made the site closes it after. */
  close(): Promise<void>;
}

export async function phonesOf(deps: Deps): Promise<Phones> {
  const port = await freePort();
  const listening = await listen(makeApp(deps, readAssets(projectRoot()), makeMeter()), '127.0.0.1', port);
  if (!listening.ok) throw new Error('no port');
  const server = listening.value;
  const url = `http://localhost:${String(port)}`;
  const browser = await openBrowser();
  return {
    browser,
    url,
    officer: async (role, node, script = true) => {
      const made = await signedIn(deps.database, deps.clock, [[role, node]]);
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
    },
  };
}
