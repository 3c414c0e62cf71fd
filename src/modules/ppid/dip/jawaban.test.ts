// Does a question about votes lead to the page where they stand, and no other question there? (ppid.md section 18; issue: matching answers from DIP, past answers and results pages)
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps, SearchHit } from '#platform/module';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { similarAnswers } from './jawaban.ts';

const PLACES: Readonly<Record<string, SearchHit>> = {
  samarinda: { href: '/hasil/pemilu-2024/ppwp/6472', title: 'Kota Samarinda', kind: 'Kabupaten/kota', detail: 'Kalimantan Timur, kode 64.72', weight: 0.9 },
  'buleleng bali': { href: '/hasil/pemilu-2024/ppwp/5108', title: 'Buleleng', kind: 'Kabupaten/kota', detail: 'Bali, kode 51.08', weight: 0.9 },
  laporan: { href: '/kantor/0', title: 'Laporan', kind: 'Kabupaten/kota', weight: 0.9 },
  tengah: { href: '/hasil/pemilu-2024/ppwp/33', title: 'Jawa Tengah', kind: 'Provinsi', weight: 0.3 },
};

let own: TestDatabase;
let deps: Deps;
beforeAll(async () => {
  own = await testDatabase();
  const areas = { id: 'layanan.wilayah', find: (_deps: unknown, _lang: unknown, words: string) => Promise.resolve([PLACES[words]].filter((one) => one !== undefined)) };
  deps = { database: own.database, registry: { search: [areas], openData: [] } } as unknown as Deps;
});
afterAll(() => own.close());

it.each([
  ['a place and its votes', 'hasil suara TPS Samarinda', ['/hasil/pemilu-2024/ppwp/6472']],
  ['in a whole sentence', 'Berapa perolehan suara pasangan calon presiden di Kota Samarinda pada Pemilu 2024?', ['/hasil/pemilu-2024/ppwp/6472']],
  ['a name of two words', 'rekapitulasi penghitungan kabupaten Buleleng Bali 2024', ['/hasil/pemilu-2024/ppwp/5108']],
  ['a place alone asks for no votes', 'kontrak sewa gudang Samarinda', []],
  ['votes without a place', 'perolehan suara sah nasional', []],
  ['a page that holds no results', 'hasil pemeriksaan laporan', []],
  ['a place that is hardly meant', 'hasil suara tengah malam', []],
  ['two words only', 'hasil Samarinda', []],
  ['what nobody can read', '\u202e suara hasil \u0000 <script>', []],
])('%s', async (_name, typed, hrefs) => {
  expect((await similarAnswers(deps, 'id', typed)).map(({ href }) => href)).toEqual(hrefs);
});
