// Does a form that is being copied outlive a closed phone, a cut network and a second tab, without anybody pressing "save"?
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '#platform/db';
import { acceptForm } from '../../src/modules/hasil/desk/accept.ts';
import { formOf } from '../../src/modules/hasil/desk/desk-fixture.ts';
import { type CountSite, countSite } from './count-site.ts';

/** Bontang Kuala: nothing is in. */
const [FIRST, SECOND] = ['6474011001001', '6474011001002'];
/** More than the time between two saves. */
const A_WHILE = 21_000;

let site: CountSite;
let count: CountSite['count'];
let url = '';
beforeAll(async () => {
  site = await countSite();
  ({ count, url } = site);
});
afterAll(() => site.close());

const pathOf = (kode: string): string => `${url}/kerja/hasil/pemilu-2024/ppwp/tps/${kode}`;
/** A page whose time is the test's. */
async function open(context: BrowserContext, kode: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(pathOf(kode));
  return page;
}
const type = (page: Page, votes: string) => page.locator('input[name="suara_1"]').fill(votes);
const said = (page: Page) => page.locator('[data-pd-kept]');
const kept = async (kode: string): Promise<string | undefined> =>
  (await rows(count.deps.database.db, sql<{ n: string }>`select isi ->> 'suara_1' as n from hasil_draf where kode = ${Number(kode)}`))[0]?.n;
/** The phone goes into the pocket. */
const hide = async (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

describe('a form that is being copied', () => {
  it('is kept on the server by itself, says so quietly, and is there on another phone', async () => {
    const context = await site.officer('kpps', FIRST);
    const page = await open(context, FIRST);
    await page.clock.runFor(A_WHILE);
    expect(await kept(FIRST), 'nothing was typed').toBeUndefined();
    await type(page, '53');
    await page.clock.runFor(A_WHILE);
    await said(page).filter({ hasText: /^Tersimpan \d\d\.\d\d$/ }).waitFor();
    expect([await kept(FIRST), await said(page).getAttribute('role')]).toEqual(['53', 'status']);
    // Without a network nothing is lost, and nothing is said that is not so.
    await context.setOffline(true);
    await type(page, '57');
    await page.clock.runFor(A_WHILE);
    expect([await kept(FIRST), await page.textContent('[data-pd-saved]')]).toEqual(['53', expect.stringContaining('di HP ini')]);
    await context.setOffline(false);
    await said(page).filter({ hasText: /^Tersimpan/ }).waitFor();
    expect(await kept(FIRST)).toBe('57');
    await type(page, '59');
    await hide(page);
    await expect.poll(() => kept(FIRST)).toBe('59');
    // Typed on after the last save and closed at once: this phone has it still.
    await type(page, '61');
    await page.clock.runFor(1_000);
    await page.reload();
    expect(await page.inputValue('input[name="suara_1"]')).toBe('61');
    await page.evaluate(() => localStorage.clear());
    await page.goto(pathOf(FIRST));
    expect(await page.inputValue('input[name="suara_1"]')).toMatch(/^(59|61)$/);
    await context.close();
  });
  it('open in two tabs: the one that is behind overwrites nothing and says so', async () => {
    const context = await site.officer('kpps', SECOND);
    const [one, two] = [await open(context, SECOND), await open(context, SECOND)];
    await type(one, '20');
    await one.clock.runFor(A_WHILE);
    await said(one).filter({ hasText: /^Tersimpan/ }).waitFor();
    await type(two, '99');
    await two.clock.runFor(A_WHILE);
    await said(two).filter({ hasText: 'disimpan dari halaman lain' }).waitFor();
    await type(two, '98');
    await two.clock.runFor(A_WHILE);
    await type(one, '21');
    await one.clock.runFor(A_WHILE);
    await expect.poll(() => kept(SECOND)).toBe('21');
    // Somebody sent figures meanwhile: a draft written over older ones is not kept.
    expect((await acceptForm(count.deps, formOf(count.kontes, SECOND))).ok).toBe(true);
    await type(one, '22');
    await one.clock.runFor(A_WHILE);
    await said(one).filter({ hasText: 'disimpan dari halaman lain' }).waitFor();
    expect(await kept(SECOND)).toBe('21');
    await context.close();
  });
});
