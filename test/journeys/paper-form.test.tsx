// Does the phone say while typing what the server says after sending, and lose nothing when the line drops? (with and without script)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Queue, Keys } from '#design/desk';
import { DigitField, DraftDone, EntryFoot, EntryForm, Night, OfflineBar, RunningSum, Ask, type Typed } from '#design/entry';
import { openBrowser, visitor } from '../browser.ts';

const root = join(import.meta.dirname, '../..');
const ORIGIN = 'https://pendopo.test';
const READ: Typed = { p1: '20', p2: '144', p3: '20', va: '184', vb: '3', vc: '178' };
const NAMES = ['p1', 'p2', 'p3', 'va', 'vb', 'vc'];

function form(typed: Typed, version: string): VNode {
  return (
    <div>
      <OfflineBar state="luring" whenOffline />
      <Night dark="/isi?malam=1" light="/isi?malam=0" />
      <EntryForm
        action="/isi"
        fields={[{ name: 'tiket', value: 'RAHASIA' }]}
        draft="ppwp:1701012001001"
        version={version}
        foot={<EntryFoot note="Tersimpan di server." unmatched={0} button="Simpan" name="arah" value="lanjut" />}
      >
        {NAMES.map((name) => (
          <DigitField key={name} id={name} name={name} label={name} value={typed[name] ?? ''} asked={name === 'vc' ? 'k18' : undefined} />
        ))}
        <RunningSum rule="p1+p2+p3=va" typed={typed} />
        <Ask
          id="k18"
          rule="va+vb=vc"
          typed={typed}
          title="{hitung}, tetapi C terisi {isi}"
          fix={{ href: '#vc', label: 'Betulkan C' }}
          keep={{ name: 'kertas', value: 'K18', label: 'Di kertas memang {isi}' }}
          reason={{ name: 'sebab_K18', value: '' }}
        />
      </EntryForm>
    </div>
  );
}

const desk = (
  <div>
    <Queue
      caption="Antrean"
      groups={[{ id: 'a', title: 'Hari ini', rows: ['1', '2', '3'].map((id) => ({ id, title: `TPS ${id}`, href: `/tps/${id}` })) }]}
    />
    <input aria-label="Cari" data-pd-search />
    <Keys />
  </div>
);

let browser: Browser;
let scripts: Record<string, string>;
let context: BrowserContext | undefined;
/** What the server would answer with, and what it was sent. */
let body: VNode;
let sent: URLSearchParams[];

async function bundle(name: string): Promise<string> {
  const made = await build({ entryPoints: [join(root, `src/design/client/${name}.client.ts`)], bundle: true, write: false, format: 'esm' });
  return made.outputFiles[0]?.text ?? '';
}

beforeAll(async () => {
  const [opened, entry, keys] = await Promise.all([openBrowser(), bundle('entry'), bundle('desk')]);
  browser = opened;
  scripts = { '/entry.js': entry, '/desk.js': keys };
}, 120_000);
afterAll(() => browser.close());
afterEach(() => context?.close());

async function open(script = true): Promise<Page> {
  sent = [];
  context = await visitor(browser, 'telepon', script);
  const page = await context.newPage();
  const css = ['tokens-scale', 'tokens-colour', 'tokens-night', 'base', 'entry'].map((name) =>
    readFileSync(join(root, `src/design/styles/${name}.css`), 'utf8'),
  );
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const found = scripts[pathname];
    if (found !== undefined) return route.fulfill({ contentType: 'text/javascript', body: found });
    if (pathname === '/x.css') return route.fulfill({ contentType: 'text/css', body: css.join('\n') });
    if (route.request().method() === 'POST') {
      sent.push(new URLSearchParams(route.request().postData() ?? ''));
      // No content: the page stays, as it does for a reader on a slow line.
      return route.fulfill({ status: 204 });
    }
    const head = `<link rel="stylesheet" href="/x.css">${Object.keys(scripts)
      .map((src) => `<script type="module" src="${src}"></script>`)
      .join('')}`;
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'" },
      body: `<!doctype html><html lang="id"><head><title>x</title>${head}</head><body><main>${renderToString(body)}</main></body></html>`,
    });
  });
  await page.goto(`${ORIGIN}/isi`);
  return page;
}

describe('while typing', () => {
  it('words, sums and questions follow, and the figures stay as typed', async () => {
    body = form(READ, '1');
    const page = await open();
    const ask = page.locator('#k18');
    expect(await ask.isVisible()).toBe(true);
    expect(await page.textContent('[data-pd-unmatched]')).toBe('1 belum cocok');
    await page.fill('#vc', '187');
    expect(await ask.isVisible()).toBe(false);
    expect(await page.textContent('[data-pd-unmatched]')).toBe('');
    expect(await page.textContent('[data-words-of="vc"]')).toBe('seratus delapan puluh tujuh');
    await page.fill('#p3', '21');
    expect(await page.getAttribute('[data-sum]', 'class')).toContain('pd-running--beda');
    expect(await page.textContent('[data-terms]')).toBe('20 + 144 + 21');
    await page.fill('#va', '185');
    expect(await page.getAttribute('[data-sum]', 'class')).toContain('pd-running--cocok');
    expect(await page.textContent('#k18-judul')).toContain('185 + 3 = 188, tetapi C terisi 187');
    expect(await page.getAttribute('#vc', 'class')).toContain('pd-boxes--flag');
  });

  it('"so on the paper" is an answer: it asks for a reason and counts no more', async () => {
    body = form(READ, '1');
    const page = await open();
    expect(await page.locator('#k18-sebab').isVisible()).toBe(false);
    await page.getByText('Di kertas memang 178').click();
    expect(await page.locator('#k18-sebab').isVisible()).toBe(true);
    expect(await page.textContent('[data-pd-unmatched]')).toBe('');
  });

  it('Enter leads to the next figure and at last to the button, and sends nothing', async () => {
    body = form({}, '1');
    const page = await open();
    await page.focus('#p1');
    for (const name of NAMES) {
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(name);
      await page.keyboard.press('Enter');
    }
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    expect(sent).toEqual([]);
  });
});

describe('a lost line', () => {
  it('what was typed comes back, and can be taken back', async () => {
    body = form({ p1: '20' }, '1');
    const page = await open();
    await page.fill('#p2', '144');
    await page.reload();
    expect(await page.inputValue('#p2')).toBe('144');
    expect(await page.locator('[data-pd-restored]').isVisible()).toBe(true);
    expect(await page.textContent('[data-words-of="p2"]')).toBe('seratus empat puluh empat');
    await page.click('[data-pd-restored] button');
    expect(await page.inputValue('#p2')).toBe('');
    await page.reload();
    expect(await page.locator('[data-pd-restored]').isVisible()).toBe(false);
  });

  it('nothing hidden is kept: no ticket on the phone', async () => {
    body = form({}, '1');
    const page = await open();
    await page.fill('#p2', '144');
    await page.reload();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('RAHASIA');
  });

  it('a form that arrived does not come back over its answer', async () => {
    body = form({}, '1');
    const page = await open();
    await page.fill('#p2', '144');
    body = form({ p2: '143' }, '2');
    await page.reload();
    expect(await page.inputValue('#p2')).toBe('143');
    body = <DraftDone draft="ppwp:1701012001001" />;
    await page.reload();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('pd-draf')))).toEqual([]);
  });

  it('the bar shows when the line goes', async () => {
    body = form({}, '1');
    const page = await open();
    expect(await page.locator('.pd-offline').isVisible()).toBe(false);
    await context?.setOffline(true);
    await page.locator('.pd-offline').waitFor({ state: 'visible' });
  });
});

describe('sending', () => {
  it('pressed twice, sent once, with the value of the button', async () => {
    body = form(READ, '1');
    const page = await open();
    const press = async (): Promise<void> => {
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('.pd-entry-foot button')?.click());
      await page.waitForTimeout(100); // a second request, if there were one, has left by then
    };
    await press();
    await press();
    expect(sent.map((one) => [one.get('vc'), one.get('arah'), one.get('tiket')])).toEqual([['178', 'lanjut', 'RAHASIA']]);
  });

  it('without script the same page sends the same figures, the answer and its reason', async () => {
    body = form(READ, '1');
    const page = await open(false);
    expect(await page.locator('#k18').isVisible()).toBe(true);
    await page.getByText('Di kertas memang 178').click();
    await page.fill('#k18-sebab', 'Tertulis 178 di halaman 2');
    await page.click('.pd-entry-foot button');
    await expect.poll(() => sent.length).toBe(1);
    expect(sent.map((one) => [one.get('vc'), one.get('kertas'), one.get('sebab_K18')])).toEqual([
      ['178', 'K18', 'Tertulis 178 di halaman 2'],
    ]);
  });
});

describe('day and night', () => {
  it('turns in place and is remembered on this phone', async () => {
    body = form({}, '1');
    const page = await open();
    const paper = () =>
      page.evaluate(() =>
        getComputedStyle(document.body.parentElement ?? document.body)
          .getPropertyValue('--pd-paper')
          .trim(),
      );
    const day = await paper();
    await page.getByText('Malam').click();
    const night = await paper();
    expect(night).not.toBe(day);
    await page.reload();
    expect(await paper()).toBe(night);
    await page.getByText('Terang').click();
    expect(await paper()).toBe(day);
  });
});

describe('keys on the desk (WCAG 2.1.4)', () => {
  it('J and K move the focus, / searches, typing is left alone, and all can be turned off', async () => {
    body = desk;
    const page = await open();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('j');
    expect(await focused()).toBe('TPS 1');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused()).toBe('TPS 3');
    await page.keyboard.press('k');
    expect(await focused()).toBe('TPS 2');
    await page.keyboard.press('/');
    await page.keyboard.type('jk/');
    expect(await page.inputValue('[data-pd-search]')).toBe('jk/');
    await page.getByText('Matikan tombol pintas').click();
    await page.reload();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await page.textContent('[data-pd-keys] button')).toBe('Nyalakan tombol pintas');
  });
});
