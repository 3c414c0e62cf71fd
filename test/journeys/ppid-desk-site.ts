// Where do the journeys between a voter's phone and the information desk happen? (the whole site behind a socket, with a clock that jumps where days pass)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { projectRoot, settingsSchema } from '#platform/config';
import type { Role } from '#platform/identity';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import type { Deps } from '#platform/module';
import { makeApp, makeMeter, readAssets } from '#platform/web';
import { modules } from '../../src/main.ts';
import { AGENT, makeOfficer } from '../../src/platform/identity/officer-fixture.ts';
import { makeDeps, prepare } from '../../src/start.ts';
import { seriousOn } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { testDatabase } from '../fixture.ts';

const SESI = 'x-uji-sesi';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const WIDTHS = [360, 768, 1440];

export interface DeskSite {
  readonly url: string;
  readonly deps: Deps;
  /** ISO instant from now on; the clock runs on by itself. */
  pada(iso: string): void;
  lewat(ms: number): void;
  /** Whoever sits at the desk today: a session does not live for weeks. */
  officer(role: Role, node?: string, script?: boolean): Promise<Page>;
  citizen(script: boolean): Promise<Page>;
  close(): Promise<void>;
}

export async function deskSite(iso: string): Promise<DeskSite> {
  let shift = Date.parse(iso) - Date.now();
  const clock = { now: () => Date.now() + shift };
  const own = await testDatabase({ areas: true });
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-ppid-meja-'));
  const settings = settingsSchema.parse({ PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent', PENDOPO_DATA: folder });
  const deps = makeDeps(modules, settings, own.database, sampleKeys(), makeLog('silent'), clock);
  await prepare(deps, modules);
  const { url, stop } = await listening(deps);
  const browser: Browser = await openBrowser();
  const open: BrowserContext[] = [];
  const windowOf = async (options: Parameters<Browser['newContext']>[0]): Promise<Page> => {
    const context = await browser.newContext({ locale: 'id-ID', acceptDownloads: true, ...options });
    context.setDefaultTimeout(20_000);
    open.push(context);
    return context.newPage();
  };
  return {
    url,
    deps,
    pada: (to) => void (shift = Date.parse(to) - Date.now()),
    lewat: (ms) => void (shift += ms),
    officer: async (role, node = '3313', script = true) => windowOf({ viewport: DESK, javaScriptEnabled: script, userAgent: AGENT, extraHTTPHeaders: { [SESI]: (await makeOfficer(own.database, clock, [{ role, node }])).token } }),
    citizen: (script) => windowOf({ viewport: PHONE, javaScriptEnabled: script }),
    close: async () => {
      for (const context of open) await context.close();
      await browser.close();
      stop();
      await own.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listening(deps: Deps): Promise<{ readonly url: string; readonly stop: () => void }> {
  const app = makeApp(deps, readAssets(projectRoot()), makeMeter());
  // An officer's session comes as a header of this test: its cookie bears a name that only https may set.
  const withSession = (request: Request): Response | Promise<Response> => {
    const session = request.headers.get(SESI);
    if (session === null) return app.fetch(request);
    const headers = new Headers(request.headers);
    headers.set('cookie', `__Host-sid=${session}`);
    return app.fetch(new Request(request, { headers }));
  };
  return new Promise((ready) => {
    const server = serve({ port: 0, hostname: '127.0.0.1', fetch: withSession }, ({ port }) => {
      ready({ url: `http://localhost:${String(port)}`, stop: () => void server.close() });
    });
  });
}

/** What is wider than its screen. */
const WIDE = '[...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5).map((one) => `${one.tagName} ${one.className} ${one.id}`).slice(0, 5)';

/** Wide enough for each screen, nothing serious; a picture where one is wished. */
export async function fine(page: Page, name: string): Promise<void> {
  const kept = page.viewportSize() ?? PHONE;
  for (const width of kept.width === PHONE.width ? [PHONE.width] : WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect([await page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)'), await page.evaluate(WIDE)], `${name} ${width}`).toEqual([0, []]);
    expect(await seriousOn(page), `${name} ${width}`).toEqual([]);
    const pictures = process.env['PPID_GAMBAR'];
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize(kept);
}
