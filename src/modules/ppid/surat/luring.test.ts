// Does one saved file check a receipt of Fri 2026-03-13 without a network, and does it catch every change? (ppid.md section 6, F7)
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { sampleKeys } from '#platform/keys';
import { type IsiTanda, barisTanda, tandatangani } from '../warga/tanda/tanda-tangan.ts';
import { halamanLuring } from './luring.ts';

const keys = sampleKeys();
const ISI: IsiTanda = { v: 1, nomor: 'PPID-3313-2026-00001', kantor: '3313', diterima: '2026-03-13T03:15:00Z', jalur: 'umum', hari0: '2026-03-13', batas: '2026-04-06', hari: [3, 4, 12], kalender: ['2026-1 "libur" é'], kurang: [] };
const page = halamanLuring(keys, 'id', '2026-03-13T03:15:00Z');

/** The script of the file, with a page of stand-ins and no way out. */
async function hasil(typed: string): Promise<{ readonly hasil: string; readonly isi?: IsiTanda }> {
  const [, data = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? [];
  const [, program = ''] = /<script>(.*?)<\/script>/s.exec(page) ?? [];
  const part = { textContent: data, value: '', addEventListener: () => undefined };
  const context = createContext({ document: { getElementById: () => part }, location: { hash: '' }, crypto, atob, TextEncoder, TextDecoder, Uint8Array, typed });
  return (await runInContext(`${program}\nperiksa(typed)`, context)) as { readonly hasil: string; readonly isi?: IsiTanda };
}

it('asks nobody: no address, no sheet, no picture, and its own policy shuts the network', () => {
  expect(page).not.toMatch(/https?:|src=|href=|url\(/);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toContain('connect-src');
});

it('the line of the QR code, the whole address and the file all hold', async () => {
  const tanda = tandatangani(keys, ISI);
  for (const typed of [barisTanda(tanda), `http://pendopo.test/ppid/periksa#${barisTanda(tanda)}`, JSON.stringify(tanda), `  ${barisTanda(tanda).replace(/(.{40})/g, '$1\n')}`]) expect(await hasil(typed)).toMatchObject({ hasil: 'cocok', isi: { nomor: ISI.nomor, batas: '2026-04-06' } });
});

it('a later due date, another key, half a receipt and a script are caught', async () => {
  const tanda = tandatangani(keys, ISI);
  expect(await hasil(JSON.stringify({ ...tanda, isi: { ...ISI, batas: '2026-04-07' } }))).toMatchObject({ hasil: 'palsu' });
  expect(await hasil(JSON.stringify({ ...tanda, isi: { ...ISI, tambahan: 'x' } }))).toMatchObject({ hasil: 'palsu' });
  expect(await hasil(JSON.stringify({ ...tanda, kunci: 'lain' }))).toMatchObject({ hasil: 'palsu' });
  expect(await hasil(JSON.stringify({ ...tanda, tandatangan: '%%%' }))).toMatchObject({ hasil: 'bentuk' });
  for (const typed of ['', '{', barisTanda(tanda).slice(0, 60), '<script>alert(1)</script>', '{"isi":null}', '[]']) expect(await hasil(typed)).toMatchObject({ hasil: 'bentuk' });
});
