// Is a doubted figure shown and counted until others come or it is confirmed, everywhere it stands? (hasil.md 9.1)
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { applyInTransaction, newSession } from './actions/apply-readings.ts';
import type { Kontes } from './contest.ts';
import { contohBacaan, contohPohon, contohTps } from './examples.ts';
import type { Bacaan, Sebab } from './figures.ts';
import { lineOf } from './opendata/delta-line.ts';
import { sirekapStation } from './opendata/sirekap.ts';
import { recompute } from './recompute.ts';
import { type Penanda, confirmFigure, markRepair } from './repair.ts';
import { findAngkaWilayah } from './store/area.ts';
import { peristiwa, streamTps } from './store/feed.ts';
import { listTpsMenurut } from './store/finding.ts';
import { perubahan } from './store/history.ts';
import { findTps } from './store/station.ts';

const PANGGANG = '3101011001';
const TPS = contohTps(PANGGANG, 1);
const NATION = areaCode('0');
const NOW = 1_710_000_000;
const RAGU: Sebab = { kode: null, cek: 'K17', peran: 'PPK', kantor: areaCode('310101'), catatan: 'Saksi menyerahkan salinan lain.' };

let open: TestDatabase;
let kontes: Kontes;
beforeEach(async () => {
  open = await testDatabase();
  kontes = await contohPohon(open.database.db, 12);
});
afterEach(async () => open.close());

const baca = (day: string, suara: readonly (number | null)[] | null, more: Partial<Bacaan> = {}): Bacaan => ({ ...contohBacaan(kontes, TPS, day, suara), ...more });
const take = (...batch: readonly Bacaan[]) =>
  open.database.transaction(async (db) => (await applyInTransaction(db, kontes, { berkas: 'impor.csv', sha256: 'c1' }, batch, newSession(), NOW)).value);
const penanda = (day: string, sebab = RAGU): Penanda => ({ per: `${day}T00:00:00+07:00`, now: NOW, sumber: { berkas: 'meja', sha256: 'd1' }, sebab });
const doubt = (day: string, kode = TPS) => open.database.transaction((db) => markRepair(db, kontes, kode, penanda(day)));
const confirm = (day: string) => open.database.transaction((db) => confirmFigure(db, kontes, TPS, penanda(day)));
const nation = async () => {
  const found = await findAngkaWilayah(open.database.db, kontes, NATION);
  return { suara: found?.suara, perbaikan: found?.tps.perbaikan, berubah: found?.tps.berubah, lengkap: found?.tps.lengkap };
};
const station = async () => {
  const found = await findTps(open.database.db, kontes, TPS);
  if (found === undefined) throw new Error('the station of the tree');
  return found;
};
const consistent = async (): Promise<void> => expect(await recompute(open.database.db, kontes)).toMatchObject({ beda: [], bedaArus: [] });

describe('a mark of doubt', () => {
  it('leaves the figure shown and counted in every sum, with its own counter and list', async () => {
    await take(baca('2024-02-15', [7, 11, 13]));
    expect(await doubt('2024-02-20')).toEqual({ ok: true, value: { seq: 2, versi: 2 } });
    expect(await nation()).toEqual({ suara: [7, 11, 13], perbaikan: 1, berubah: 0, lengkap: 1 });
    expect(await station()).toMatchObject({ status: 'DALAM_PERBAIKAN', suara: [7, 11, 13], per: '2024-02-14T17:00:00Z', riwayat: [{ jenis: 'BARU' }, { jenis: 'PERBAIKAN', sebab: RAGU }] });
    const list = await listTpsMenurut(open.database.db, kontes, NATION, { pencacah: 'perbaikan' }, null, 9);
    expect(list.baris.map(({ kode, status }) => [kode, status])).toEqual([[TPS, 'DALAM_PERBAIKAN']]);
    expect(sirekapStation(kontes, await station(), null).chart).toEqual({ '100025': 7, '100026': 11, '100027': 13 });
    for await (const piece of streamTps(open.database.db, kontes, areaCode('31'))) expect(piece[0]).toMatchObject({ suara: [7, 11, 13], status: 'DALAM_PERBAIKAN', versi: 2 });
    expect(await perubahan(open.database.db, kontes, NATION, 9)).toEqual([]);
    await consistent();
  });
  it('the feed says why and which office, and no figure changes', async () => {
    await take(baca('2024-02-15', [7, 11, 13]));
    await doubt('2024-02-20');
    const { peristiwa: events } = await peristiwa(open.database.db, kontes, 1, 9);
    expect(events.map((one) => lineOf(kontes, one, false))).toMatchObject([
      { jenis: 'PERBAIKAN', status: 'DALAM_PERBAIKAN', ubah: {}, sebab: null, oleh: { peran: 'PPK', kantor: '310101', cek: 'K17' }, per: '2024-02-14T17:00:00Z' },
    ]);
  });
  it.each<[string, () => Bacaan, boolean]>([
    ['other votes end it', () => baca('2024-02-25', [7, 11, 17]), false],
    ['a withdrawal by the source ends it', () => baca('2024-02-25', null), false],
    ['the same figures again do not', () => baca('2024-02-25', [7, 11, 13]), true],
    ['cells that nobody had read do not', () => baca('2024-02-25', [7, 11, 13], { sel: kontes.pack.form.sel.map((_, at) => (at === 0 ? 31 : null)) }), true],
    ['photographs do not', () => baca('2024-02-25', [7, 11, 13], { foto: ['x.jpg'] }), true],
  ])('%s', async (_, reading, still) => {
    await take(baca('2024-02-15', [7, 11, 13]));
    await doubt('2024-02-20');
    await take(reading());
    expect(((await nation()).perbaikan ?? 0) === 1).toBe(still);
    expect((await station()).status === 'DALAM_PERBAIKAN').toBe(still);
    await consistent();
  });
  it('is refused where there is nothing to doubt, or it is doubted already', async () => {
    const code = async (asked: ReturnType<typeof doubt>) => {
      const found = await asked;
      return found.ok ? 'ok' : found.refusal.code;
    };
    expect(await code(doubt('2024-02-20'))).toBe('ANGKA_TIDAK_ADA');
    expect(await code(doubt('2024-02-20', areaCode('7171011001001')))).toBe('ANGKA_TIDAK_ADA');
    await take(baca('2024-02-15', null, { foto: ['x.jpg'] }));
    expect(await code(doubt('2024-02-20'))).toBe('ANGKA_TIDAK_ADA');
    await take(baca('2024-02-16', [7, 11, 13]));
    expect(await code(confirm('2024-02-20'))).toBe('TIDAK_DALAM_PERBAIKAN');
    expect(await code(doubt('2024-02-20'))).toBe('ok');
    expect(await code(doubt('2024-02-21'))).toBe('SUDAH_DALAM_PERBAIKAN');
    await take(baca('2024-02-25', null));
    expect(await code(doubt('2024-02-26'))).toBe('ANGKA_TIDAK_ADA');
    await consistent();
  });
  it('made by a clock that is behind the source: still about the figures in force', async () => {
    await take(baca('2024-03-30', [7, 11, 13]));
    await doubt('2024-02-20');
    expect((await station()).status).toBe('DALAM_PERBAIKAN');
    await consistent();
  });
});

describe('a confirmation', () => {
  beforeEach(async () => {
    await take(baca('2024-02-15', [7, 11, 13]));
    await doubt('2024-02-20');
  });
  it('ends the doubt, figures and counts as before', async () => {
    expect(await confirm('2024-02-22')).toEqual({ ok: true, value: { seq: 3, versi: 3 } });
    expect(await nation()).toEqual({ suara: [7, 11, 13], perbaikan: 0, berubah: 0, lengkap: 1 });
    expect((await station()).status).toBe('TERBIT');
    await consistent();
  });
  it('an older snapshot that comes late joins the history and does not supersede it', async () => {
    await confirm('2024-02-22');
    expect((await take(baca('2024-02-18', [1, 1, 1]))).nasib).toEqual(['TERLAMBAT']);
    expect(await nation()).toMatchObject({ suara: [7, 11, 13], perbaikan: 0 });
    await consistent();
  });
  it('without one, an older snapshot newer than the figure takes its place, and the doubt stays', async () => {
    expect((await take(baca('2024-02-18', [1, 1, 1]))).nasib).toEqual(['KOREKSI']);
    expect(await nation()).toMatchObject({ suara: [1, 1, 1], perbaikan: 1, berubah: 1 });
    await consistent();
  });
});

it('a correction by an office names its reason in history and feed', async () => {
  const sebab: Sebab = { kode: 'SALAH_BACA', cek: null, peran: 'PPK', kantor: areaCode('310101'), catatan: null };
  await take(baca('2024-02-15', [7, 11, 13]), baca('2024-02-16', [7, 11, 17], { sebab }));
  expect((await station()).riwayat.map((one) => one.sebab?.kode)).toEqual([undefined, 'SALAH_BACA']);
  const { peristiwa: events } = await peristiwa(open.database.db, kontes, 0, 9);
  expect(events.map((one) => lineOf(kontes, one, false).sebab)).toEqual(['SUMBER_IMPOR', 'SALAH_BACA']);
});
