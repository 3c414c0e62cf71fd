// Can another act write figures inside its own transaction, words beside digits included? (hasil.md 2, 4.4; T29)
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import type { Kontes } from '../contest.ts';
import { contohBacaan, contohPohon, contohTps } from '../examples.ts';
import type { Bacaan } from '../figures.ts';
import { recompute } from '../recompute.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { peristiwa, streamTps } from '../store/feed.ts';
import { listTpsMenurut } from '../store/finding.ts';
import { seqTerakhir } from '../store/history.ts';
import { findTps } from '../store/station.ts';
import { type Applied, applyInTransaction, applyReadings, newSession } from './apply-readings.ts';

const clock = fixedClock('2024-03-20T09:00:00Z');
const DESK = { berkas: 'meja', sha256: 'd1' };
const PANGGANG = '3101011001';
const NATION = areaCode('0');
const NOW = Math.floor(clock.now() / 1000);

let open: TestDatabase;
let kontes: Kontes;
beforeEach(async () => {
  open = await testDatabase();
  kontes = await contohPohon(open.database.db, 12);
});
afterEach(async () => open.close());

const baca = (nomor: number, day: string, suara: readonly (number | null)[] | null, huruf?: boolean | null): Bacaan => ({
  ...contohBacaan(kontes, contohTps(PANGGANG, nomor), day, suara),
  ...(huruf === undefined ? {} : { huruf }),
});
const enter = (batch: readonly Bacaan[]): Promise<Applied> =>
  open.database.transaction((db) => applyInTransaction(db, kontes, DESK, batch, newSession(), NOW));
const nation = () => findAngkaWilayah(open.database.db, kontes, NATION);

describe('applyInTransaction', () => {
  it('names the event of each reading, null where it made none', async () => {
    const first = await enter([baca(1, '2024-02-14', [7, 11, 13]), baca(2, '2024-02-14', null), baca(1, '2024-02-14', [7, 11, 13])]);
    expect([first.value.nasib, first.value.tempat]).toEqual([['BARU', 'KOSONG', 'SAMA'], [{ seq: 1, versi: 1 }, null, null]]);
    const second = await enter([baca(2, '2024-02-15', [1, 2, 3]), baca(1, '2024-02-16', [7, 11, 17])]);
    expect(second.value.tempat).toEqual([{ seq: 2, versi: 1 }, { seq: 3, versi: 2 }]);
  });
  it('an older form that lets a confirmation speak again: the place is that of the older form', async () => {
    await enter([baca(1, '2024-02-14', [7, 11, 13])]);
    await applyReadings({ database: open.database, clock }, kontes, { berkas: 'impor.csv', sha256: 'c2' }, [baca(1, '2024-02-18', [7, 11, 13])]);
    const late = await enter([baca(1, '2024-02-16', [7, 11, 99]), baca(3, '2024-02-16', [1, 1, 1])]);
    expect([late.value.nasib, late.value.tempat]).toEqual([['TERLAMBAT', 'BARU'], [{ seq: 2, versi: 2 }, { seq: 4, versi: 1 }]]);
    expect((await nation())?.suara).toEqual([8, 12, 14]);
  });
  it('what the caller throws away leaves nothing, and its numbers are given again', async () => {
    const caller = open.database.transaction(async (db) => {
      await applyInTransaction(db, kontes, DESK, [baca(1, '2024-02-14', [7, 11, 13])], newSession(), NOW);
      throw new Error('the plenary was not closed');
    });
    await expect(caller).rejects.toThrow('the plenary was not closed');
    expect([await seqTerakhir(open.database.db), (await nation())?.tps.masuk]).toEqual([0, 0]);
    expect((await enter([baca(1, '2024-02-14', [7, 11, 13])])).value.tempat).toEqual([{ seq: 1, versi: 1 }]);
    expect(await recompute(open.database.db, kontes)).toMatchObject({ beda: [], bedaArus: [] });
  });
});

describe('K19: the words beside the digits (hasil.md 4.4)', () => {
  const k19 = async (nomor: number) => (await findTps(open.database.db, kontes, contohTps(PANGGANG, nomor)))?.pemeriksaan.find(({ id }) => id === 'K19')?.hasil;
  it('is made where the reader compared them, and counted like any check', async () => {
    await enter([baca(1, '2024-02-14', [7, 11, 13], true), baca(2, '2024-02-14', [7, 11, 13], false), baca(3, '2024-02-14', [7, 11, 13])]);
    expect([await k19(1), await k19(2), await k19(3)]).toEqual(['LULUS', 'GAGAL', 'TAK_DAPAT']);
    expect(await nation()).toMatchObject({ temuan: { K19: 1 }, takDapat: { K19: 1 }, tps: { bertemuan: 1 } });
    const list = async (saringan: Parameters<typeof listTpsMenurut>[3]) =>
      (await listTpsMenurut(open.database.db, kontes, NATION, saringan, null, 9)).baris.map(({ kode }) => Number(kode.slice(10)));
    expect([await list({ cek: 'K19' }), await list({ takDapat: 'K19' })]).toEqual([[2], [3]]);
    expect(await recompute(open.database.db, kontes)).toMatchObject({ beda: [] });
  });
  it('words read later end what could not be made; other figures without words leave none', async () => {
    await enter([baca(1, '2024-02-14', [7, 11, 13])]);
    expect((await enter([baca(1, '2024-02-15', [7, 11, 13], true)])).value.nasib).toEqual(['MELENGKAPI']);
    expect((await enter([baca(1, '2024-02-16', [7, 11, 13])])).value.nasib).toEqual(['SAMA']);
    expect(await k19(1)).toBe('LULUS');
    expect((await enter([baca(1, '2024-02-17', [7, 11, 17])])).value.nasib).toEqual(['KOREKSI']);
    expect(await k19(1)).toBe('TAK_DAPAT');
    expect((await nation())?.tps.berubah).toBe(1);
    expect(await recompute(open.database.db, kontes)).toMatchObject({ beda: [] });
  });
  it('a comparison without any figure says nothing', async () => {
    expect((await enter([baca(1, '2024-02-14', null, true)])).value.nasib).toEqual(['KOSONG']);
  });
  it('feed and bulk files carry it; a withdrawal takes it along', async () => {
    await enter([baca(1, '2024-02-14', [7, 11, 13], true), baca(2, '2024-02-14', [7, 11, 13], false)]);
    await enter([baca(2, '2024-02-15', null)]);
    expect((await peristiwa(open.database.db, kontes, 0, 9)).peristiwa.map(({ huruf }) => huruf)).toEqual([true, false, null]);
    for await (const piece of streamTps(open.database.db, kontes, areaCode('31'))) {
      expect(piece.slice(0, 3).map(({ huruf }) => huruf)).toEqual([true, null, null]);
    }
  });
});
