// Is an hour of zeros held back, seen through to the file's end, and taken only at the operator's word? (hasil.md 5, T19)
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NATION } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { rows, sql } from '#platform/db';
import { testDatabase } from '../../../../test/fixture.ts';
import { applyReadings, newSession } from '../actions/apply-readings.ts';
import type { Kontes } from '../contest.ts';
import { contohBacaan, contohPohon, contohTps } from '../examples.ts';
import type { Angka, Bacaan } from '../figures.ts';
import { recompute } from '../recompute.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { listSumber } from '../store/source.ts';
import { provinceCsv } from './csv-fixtures.ts';
import { type Done, importDeps, runImport, scratch } from './import-fixture.ts';

const STATIONS = 250;
const folder = scratch();
afterAll(() => folder.remove());

let own: ReturnType<typeof importDeps>;
let kontes: Kontes;
beforeEach(async () => {
  own = importDeps(await testDatabase());
  kontes = await contohPohon(own.deps.database.db, STATIONS);
});
afterEach(() => own.close());

const some = (from: number, to: number, per: string, suara: readonly Angka[]): Bacaan[] =>
  Array.from({ length: to - from + 1 }, (_, at) => contohBacaan(kontes, contohTps('3101011001', from + at), per, suara));
const before = (): Bacaan[] => some(1, STATIONS, '2024-02-20', [10, 20, 30]);
/** The first `n` stations at zero, the others as before. */
const hour = (n: number): Bacaan[] => [...some(1, n, '2024-03-12', [0, 0, 0]), ...some(n + 1, STATIONS, '2024-03-12', [10, 20, 30])];
const sums = async (): Promise<readonly Angka[] | undefined> => (await findAngkaWilayah(own.deps.database.db, kontes, NATION))?.suara;

describe('import results', () => {
  const run = (name: string, readings: readonly Bacaan[], ...args: readonly string[]): Promise<Done> =>
    runImport(own.deps, folder.file(name, provinceCsv(readings)), ...args);
  /** Who handed in each batch, and how many falls that person took. */
  const audit = async (): Promise<unknown[]> =>
    (
      await rows(
        own.deps.database.db,
        sql<{ peran: string; fakta: Record<string, unknown> }>`select pelaku_jenis as peran, isi::jsonb as fakta from audit_entri where aksi = 'hasil.bacaan' order by urutan`,
      )
    ).map(({ peran, fakta }) => [peran, fakta['JATUH_DITERIMA']]);

  test('held with the way out in the sentence, held again the second time, taken with --accept-falls and on record', async () => {
    await run('satu.csv', before());
    for (const time of ['first', 'second']) {
      const held = await run('nol.csv', hour(60));
      expect([time, held.code]).toEqual([time, 1]);
      expect(held.text).toMatch(/Ditolak +60 .*KARANTINA 60/);
      expect(held.text).toContain('bila memang begitu, ulangi dengan --accept-falls.');
      expect(await sums()).toEqual([2_500, 5_000, 7_500]);
    }
    const trial = await run('nol.csv', hour(60), '--accept-falls', '--dry-run');
    expect(trial.text).toMatch(/Diganti +60 .*angka lain 60/);
    expect(await sums()).toEqual([2_500, 5_000, 7_500]);
    const taken = await run('nol.csv', hour(60), '--accept-falls');
    expect(taken.code).toBe(0);
    expect(taken.text).toContain('60 angka yang turun atau dikosongkan diambil atas perintah operator');
    expect(await sums()).toEqual([1_900, 3_800, 5_700]);
    expect(await recompute(own.deps.database.db, kontes)).toMatchObject({ beda: [] });
    expect((await listSumber(own.deps.database.db, kontes))[0]).toMatchObject({ berkas: 'nol.csv', hitungan: { JATUH_DITERIMA: 60, KARANTINA: 120, KOREKSI: 60 } });
    expect(await audit()).toEqual([undefined, undefined, undefined, 60].map((n) => ['operator', n]));
    const again = await run('nol.csv', hour(60), '--accept-falls', '--json');
    expect(JSON.parse(again.text)).toMatchObject({ exit: 0, acceptFalls: true, total: { same: 250, acceptedFalls: 0 } });
  });

  test('with nothing to hold the option does and says nothing', async () => {
    await run('satu.csv', before());
    const done = await run('sedikit.csv', hour(10), '--accept-falls');
    expect(done.text).toMatch(/Diganti +10 /);
    expect(done.text).not.toContain('atas perintah operator');
    expect(await audit()).toEqual([undefined, undefined].map((n) => ['operator', n]));
  });
});

describe('the batches of one file are judged together', () => {
  const clock = fixedClock('2024-03-20T09:00:00Z');
  const take = async (batches: readonly (readonly Bacaan[])[], accept = false): Promise<Record<string, number>[]> => {
    const { database } = own.deps;
    await applyReadings({ database, clock }, kontes, { berkas: 'satu.csv', sha256: 'a1' }, before());
    const session = newSession(accept);
    const out = [];
    for (const batch of batches) {
      const { hitungan } = await applyReadings({ database, clock }, kontes, { berkas: 'dua.csv', sha256: 'b2' }, batch, session);
      out.push(Object.fromEntries(Object.entries(hitungan).filter(([, n]) => n > 0)));
    }
    return out;
  };
  const zero = (from: number, to: number): Bacaan[] => some(from, to, '2024-03-12', [0, 0, 0]);
  const same = (from: number, to: number): Bacaan[] => some(from, to, '2024-03-12', [10, 20, 30]);

  test.each<[string, () => (readonly Bacaan[])[], Record<string, number>[]]>([
    ['40 last rows of a faulty file', () => [zero(1, 210), zero(211, 250)], [{ KARANTINA: 210 }, { KARANTINA: 40 }]],
    ['40 last rows by themselves are too few to judge by', () => [zero(211, 250)], [{ KOREKSI: 40 }]],
    ['9 falls at the end of a good file are 3.6 %: taken', () => [same(1, 210), [...zero(211, 219), ...same(220, 250)]], [{ SAMA: 210 }, { KOREKSI: 9, SAMA: 31 }]],
    ['40 falls at the end of a good file are 16 %: held', () => [same(1, 210), zero(211, 250)], [{ SAMA: 210 }, { KARANTINA: 40 }]],
    ['small batches: from the 200th station on the file can be judged', () => [zero(1, 150), zero(151, 250)], [{ KOREKSI: 150 }, { KARANTINA: 100 }]],
  ])('%s', async (_, batches, expected) => {
    expect(await take(batches())).toEqual(expected);
  });

  test('a batch that was rolled back is not counted', async () => {
    const { database } = own.deps;
    await applyReadings({ database, clock }, kontes, { berkas: 'satu.csv', sha256: 'a1' }, before());
    const session = newSession();
    const broken = [...zero(1, 210), contohBacaan(kontes, contohTps('3101011001', 250), '2024-03-12', [2 ** 40, 1, 1])];
    await expect(applyReadings({ database, clock }, kontes, { berkas: 'dua.csv', sha256: 'b2' }, broken, session)).rejects.toThrow();
    expect(session.timbangan).toEqual({ berangka: 0, jatuh: 0 });
  });
});
