// Does a search raise what it finds once, go on where it was cut off, and remove nobody? (sidalih.md 9.4)
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../../../test/fixture.ts';
import { rows, sql } from '#platform/db';
import { type DuaDaftar, duaDaftar } from '../ganda-fixture.ts';
import { nextSatuan, sumAdil } from '../store/cari.ts';
import { cariBerikut, mintaCari } from './cari.ts';
import { duplicatesCommand } from './command.ts';

let own: TestDatabase;
let two: DuaDaftar;
beforeAll(async () => {
  own = await testDatabase();
  two = await duaDaftar(own.database);
});
afterAll(() => own.close());
const KPU = { id: 'prov', role: 'operator_bidang', node: '64' };

it('two lists are three parts; cut off after one, the same order goes on with the two that are left', async () => {
  const lists = [two.daftarB, two.id];
  const order = await mintaCari(two.deps, lists, KPU);
  expect(order).toMatchObject({ ok: true, value: { lanjut: false } });
  expect(await cariBerikut(two.deps)).toMatchObject({ satuan: { ke: 0 } });
  expect(await mintaCari(two.deps, lists, KPU)).toMatchObject({ ok: true, value: { lanjut: true } });
  const deps = { ...testDeps(own.database), ...two.deps };
  const terminal = recordedTerminal();
  expect(await duplicatesCommand.run(['--paket', 'pilkada-2024', '--wilayah', '64'], deps, terminal)).toBe(0);
  expect(terminal.lines.slice(0, 1)).toEqual(['Pencarian yang sama belum selesai: dilanjutkan dari bagian terakhir.']);
  expect(terminal.lines).toHaveLength(4);
  expect(await nextSatuan(own.database.db)).toBeUndefined();
});
it('one person on two lists becomes a case; the twins of one household do not, and nobody has left a list', async () => {
  const pairs = await rows(own.database.db, sql<{ n: number; pita: string }>`select count(*)::int as n, min(pita) as pita from sidalih_dugaan where asal = 'PENCOCOKAN'`);
  expect(pairs[0]?.n).toBeGreaterThan(0);
  const cases = await rows(own.database.db, sql<{ pemilih: string }>`select s.pemilih::text as pemilih from sidalih_ganda_sisi s join sidalih_ganda k on k.id = s.kasus where k.keadaan = 'DITUGASKAN'`);
  expect(cases.map(({ pemilih }) => pemilih)).not.toContain(two.pemilih[2]);
  expect(await rows(own.database.db, sql<{ n: number }>`select count(*)::int as n from sidalih_pemilih where tms is not null`)).toEqual([{ n: 0 }]);
});
it('the report of groups counts every record once a group', async () => {
  const all = await sumAdil(own.database.db);
  const whole = all.find(({ golongan }) => golongan === 'semua');
  expect(whole?.rekaman).toBe(9);
  for (const golongan of ['wilayah', 'usia', 'jenisKelamin', 'asalNama']) expect(all.filter((one) => one.golongan === golongan).reduce((sum, one) => sum + one.rekaman, 0)).toBe(9);
});
it.each<[string[], number]>([
  [[], 2],
  [['--paket', 'pilkada-2024', '--daftar', 'x'], 2],
  [['--paket', 'pilkada-2024', '--wilayah', 'enam'], 2],
  [['--daftar', 'pilkada-2024.9999'], 1],
  [['--paket', 'pilkada-1945'], 1],
])('%j ends with %i', async (args, code) => {
  const terminal = recordedTerminal();
  expect(await duplicatesCommand.run(args, { ...testDeps(own.database), ...two.deps }, terminal)).toBe(code);
  expect(terminal.problems).toHaveLength(1);
});
