// Is an empty, simulated election filled once, and can it give way to real figures? (issue: demo; the only deletion there is)
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { sql } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { contohBacaan, contohPohon, contohTps } from '../examples.ts';
import { recompute } from '../recompute.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { clearSimulation } from '../store/tree.ts';
import { applyReadings } from './apply-readings.ts';
import { simulate } from './simulate.ts';

const clock = fixedClock('2024-03-20T09:00:00Z');
const lines: string[] = [];
const terminal = { line: (text: string) => void lines.push(text), problem: (text: string) => void lines.push(text) };
let open: TestDatabase;

beforeEach(async () => {
  open = await testDatabase();
  lines.length = 0;
});
afterEach(async () => open.close());

const fill = (): Promise<void> => simulate({ database: open.database, clock } as Parameters<typeof simulate>[0], terminal);
const mark = (simulasi: boolean): Promise<unknown> => sql`update pemilu_pemilihan set simulasi = ${simulasi}`.execute(open.database.db);

describe('a simulated election', () => {
  it('is filled once, its sums are those of its log, and it makes room for real figures', async () => {
    const { db } = open.database;
    const kontes = await contohPohon(db, 40);
    await mark(true);
    await fill();
    const nation = await findAngkaWilayah(db, kontes, areaCode('0'));
    expect(nation?.tps.masuk).toBeGreaterThan(100);
    expect(lines).toHaveLength(1);
    expect(await recompute(db, kontes)).toMatchObject({ beda: [], bedaArus: [] });
    await fill();
    expect(await findAngkaWilayah(db, kontes, areaCode('0'))).toEqual(nation);
    await open.database.transaction((tx) => clearSimulation(tx, 'pemilu-2024'));
    expect(await findAngkaWilayah(db, kontes, areaCode('0'))).toBeUndefined();
  });
  it('real figures are never deleted or changed, by nobody', async () => {
    const { db } = open.database;
    const kontes = await contohPohon(db, 2);
    await mark(false);
    await fill();
    expect((await findAngkaWilayah(db, kontes, areaCode('0')))?.tps.masuk).toBe(0);
    await applyReadings({ database: open.database, clock }, kontes, { berkas: 'a', sha256: 'a' }, [contohBacaan(kontes, contohTps('3101011001', 1), '2024-02-20', [1, 2, 3])]);
    await expect(clearSimulation(db, 'pemilu-2024')).rejects.toThrow('never deleted');
    await expect(sql`delete from hasil_angka`.execute(db)).rejects.toThrow('never changed');
    await expect(sql`update hasil_angka set suara = '{9,9,9}'`.execute(db)).rejects.toThrow('never changed');
  });
  it('a sum that was tampered with is found and repaired', async () => {
    const { db } = open.database;
    const kontes = await contohPohon(db, 2);
    await applyReadings({ database: open.database, clock }, kontes, { berkas: 'a', sha256: 'a' }, [contohBacaan(kontes, contohTps('3101011001', 1), '2024-02-20', [1, 2, 3])]);
    await sql`update hasil_agregat set suara = '{1,2,4}' where kode = 31`.execute(db);
    await sql`delete from hasil_arus where kode = 0`.execute(db);
    const found = await recompute(db, kontes, true);
    expect(found.beda).toEqual(['31']);
    expect(found.bedaArus).toHaveLength(1);
    expect(await recompute(db, kontes)).toMatchObject({ tps: 1, beda: [], bedaArus: [] });
  });
});
