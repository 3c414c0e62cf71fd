// Does a simulated list show objections of its own, once, and a real one none? (first look at an empty house)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { type TestDatabase, testDatabase, testDeps } from '../../../../test/fixture.ts';
import { smallList } from '../daftar/daftar-fixture.ts';
import { tanggapanDemo } from './demo.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await smallList(own.database, { keadaan: 'DPS_DIUMUMKAN' });
});
afterAll(() => own.close());

const states = async (): Promise<string[]> => (await rows(own.database.db, sql<{ keadaan: string }>`select keadaan from sidalih_tanggapan order by nomor`)).map(({ keadaan }) => keadaan);

describe('tanggapanDemo', () => {
  it('a real list gets none, a simulated one three, and a second start adds nothing', async () => {
    await tanggapanDemo(testDeps(own.database));
    expect(await states()).toEqual([]);
    await run(own.database.db, sql`update sidalih_daftar set simulasi = true`);
    for (let n = 0; n < 2; n += 1) await tanggapanDemo(testDeps(own.database));
    expect(await states()).toEqual(['TERCATAT', 'BUKTI_KURANG', 'DIBERITAHUKAN']);
  });
});
