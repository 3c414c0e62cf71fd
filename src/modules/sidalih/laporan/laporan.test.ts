// Does the public report count what officers saw and what the look-up was asked, once and not twice? (sidalih.md 12)
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase, testDeps } from '../../../../test/fixture.ts';
import { record } from '#platform/action';
import { cekOf } from '../cek/tanya.ts';
import { catatLaporan } from './hitung.ts';
import { bulanan } from './pages.tsx';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.close());

it('views and look-ups of a month, counted again without growing, and only whole numbers leave', async () => {
  const deps = testDeps(own.database);
  const pps = { id: 'a1', role: 'pps', node: '6472011001' };
  for (const event of ['sidalih.rekam-buka', 'sidalih.tanggapan-buka', 'sidalih.bukti-lihat', 'sidalih.rekam-buka', 'sidalih.pleno-usul']) await record(own.database, deps.clock, { event, actor: pps, object: 'x' }, {});
  const { counts } = cekOf(deps);
  Object.assign(counts, { dicari: 7, ditemukan: 5, ditolak: 2 });
  await catatLaporan(deps);
  await catatLaporan(deps);
  expect(await bulanan(deps)).toEqual([{ bulan: '2026-11', hitungan: { dibuka: 3, bukti: 1, dicari: 7, ditemukan: 5, ditolak: 2 } }]);
  Object.assign(counts, { dicari: 8 });
  await catatLaporan(deps);
  expect((await bulanan(deps))[0]?.hitungan['dicari']).toBe(8);
});
