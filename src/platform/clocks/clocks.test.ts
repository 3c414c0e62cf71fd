// Do clocks start, pause, extend and stop as the law says? (tenggat.md sections 6 and 11: T1, T2, T6, T8, T9, T11)
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { RULES } from './rules-fixture.ts';
import { at, start } from './scene-fixture.ts';
import {
  ClockRefused, type ClockRow, type DeadlineRule, changeRule, checkWindow, clockHistory, clocksOf, clocksOfMany, countLate, explainClock, explanationLines, extendClock, findClock,
  isLate, makeDeadlineBook, pauseClock, planClock, resumeClock, ruleInForce, startClock, stopClock, voidClock, windowOpen, windowState,
} from './door.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase({ areas: true });
});
afterAll(() => base.close());
const go = (rule: string, object: string, from: string, more = {}): Promise<ClockRow> => start(base.database, rule, object, from, more);

test('T1: UU 14/2008 Pasal 22 ayat (7), (8): the receipt, the extension on the last second, the verdict', async () => {
  const { db } = base.database;
  const clock = await go('jawab', 'T1', '2026-03-13T03:00:00.250Z');
  expect(clock).toMatchObject({ mulaiPada: '2026-03-13T03:00:00Z', jatuhTempo: '2026-04-06', jatuhTempoPada: '2026-04-06T16:59:59Z', tanggalAntrean: '2026-04-06', kalenderVersi: ['ID-2026.1'], sementara: false, gerak: 0 });
  expect(explanationLines('id', await explainClock(db, at('2026-03-13T03:00:00Z'), clock), { begun: 'Diterima lengkap' })).toEqual([
    'Jatuh tempo: Senin, 6 April 2026 pukul 23.59 WIB (hari kerja ke-10)',
    'Diterima lengkap Jumat, 13 Maret 2026 = hari ke-0',
    'Dihitung: 1 Sen 16/3, 2 Sel 17/3, 3 Rab 25/3, 4 Kam 26/3, 5 Jum 27/3, 6 Sen 30/3, 7 Sel 31/3, 8 Rab 1/4, 9 Kam 2/4, 10 Sen 6/4',
    'Tidak dihitung: Sab-Min 14-15/3, 21-22/3, 28-29/3, 4-5/4; Rab 18/3 cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948); Kam 19/3 Hari Suci Nyepi (Tahun Baru Saka 1948); Jum 20/3, Sen 23/3, Sel 24/3 cuti bersama Idulfitri 1447 Hijriah; Jum 3/4 Wafat Yesus Kristus',
    'Dasar: UU 14/2008 Pasal 22 ayat (7), (8). Kalender ID-2026.1 (SKB 1497/2025, 2/2025, 5/2025)',
  ]);
  expect(await extendClock(db, at('2026-04-06T16:59:59.999Z'), clock.id, { reason: ' Arsip di gudang ' })).toMatchObject({
    ok: true,
    value: { jatuhTempo: '2026-04-15', jatuhTempoPertama: '2026-04-06', perpanjangan: 1, gerak: 1 },
  });
  const done = await stopClock(db, at('2026-04-15T16:59:59.999Z'), clock.id);
  expect(done).toMatchObject({ keadaan: 'SELESAI', selesaiPada: '2026-04-15T16:59:59Z', hasil: 'tepat', lewatN: null, titikPada: null });
  expect(await findClock(db, clock.id)).toEqual(done);
  expect(await clocksOf(db, 'uji', 'T1')).toEqual([done]);
  expect(await clockHistory(db, clock.id)).toMatchObject([
    { jenis: 'mulai', lama: null, baru: '2026-04-06', dasar: 'UU 14/2008 Pasal 22 ayat (7), (8)', versiBaru: ['ID-2026.1'] },
    { jenis: 'perpanjang', lama: '2026-04-06', baru: '2026-04-15', alasan: 'Arsip di gudang', pada: '2026-04-06T16:59:59Z' },
    { jenis: 'selesai', lama: '2026-04-15', baru: '2026-04-15' },
  ]);
  const lines = explanationLines('en', await explainClock(db, at('2026-04-16T00:00:00Z'), done));
  expect(lines[0]).toBe('Due: Wednesday, 15 April 2026 at 23:59 WIB (working day 17)');
  expect(lines.at(-1)).toBe('First Monday, 6 April 2026, then Wednesday, 15 April 2026 (extended: Arsip di gudang)');
});

describe('refusals of section 13', () => {
  it('E_PERPANJANG_TERLAMBAT, E_PERPANJANG_SEKALI, E_ALASAN_KOSONG', async () => {
    const { db } = base.database;
    const clock = await go('cepat', 'perpanjang', '2026-03-13T03:00:00Z');
    const extend = (now: string, reason: string) => extendClock(db, at(now), clock.id, { reason });
    expect(await extend('2026-03-25T10:00:00Z', '  ')).toMatchObject({ ok: false, refusal: { code: 'E_ALASAN_KOSONG' } });
    expect(await extend('2026-03-25T17:00:00Z', 'x')).toMatchObject({ ok: false, refusal: { code: 'E_PERPANJANG_TERLAMBAT' } });
    expect(await extend('2026-03-16T10:00:00Z', 'x')).toMatchObject({ ok: true, value: { jatuhTempo: '2026-03-27' } }); // T2
    expect(await extend('2026-03-27T10:00:00Z', 'x')).toMatchObject({ ok: false, refusal: { code: 'E_PERPANJANG_SEKALI' } });
  });
  it('E_JEDA_TIDAK_BOLEH: a rule that names no state, another state, a clock in hours (T9), a clock that is not paused', async () => {
    const { db } = base.database;
    const refused = { ok: false, refusal: { code: 'E_JEDA_TIDAK_BOLEH' } };
    for (const [rule, state] of [['jawab', 'MENUNGGU_PELAPOR'], ['aduan', 'LAIN'], ['bocor', 'MENUNGGU_PELAPOR']] as const) {
      const clock = await go(rule, `jeda ${rule}`, '2026-05-14T13:10:00Z');
      expect(await pauseClock(db, at('2026-05-14T14:00:00Z'), clock.id, { state })).toMatchObject(refused);
      expect(await resumeClock(db, at('2026-05-14T14:00:00Z'), clock.id)).toMatchObject(refused);
    }
  });
  it('E_TENGGAT_TIDAK_BERLAKU, E_TAHUN_TANPA_KALENDER, E_ZONA_TIDAK_DIKENAL: asked first as a value, else the act does not happen', async () => {
    const { db } = base.database;
    for (const [rule, from, office, code] of [
      ['uji.jawab', '2010-04-29T16:59:59Z', '3313', 'E_TENGGAT_TIDAK_BERLAKU'],
      ['uji.tidak_ada', '2026-04-29T16:59:59Z', '3313', 'E_TENGGAT_TIDAK_BERLAKU'],
      ['uji.jawab', '2027-12-30T03:00:00Z', '3313', 'E_TAHUN_TANPA_KALENDER'],
      ['uji.jawab', '2026-03-13T03:00:00Z', '20', 'E_ZONA_TIDAK_DIKENAL'],
    ] as const) {
      const asked = { rule, module: 'uji', object: 'ditolak', office: areaCode(office), from };
      expect(await planClock(db, at(from), asked)).toMatchObject({ ok: false, refusal: { code } });
      await expect(startClock(db, at(from), asked)).rejects.toThrow(ClockRefused);
    }
    expect(await clocksOf(db, 'uji', 'ditolak')).toEqual([]);
  });
  it('E_TENGGAT_TANPA_DASAR and other rules that cannot stand stop the start', () => {
    const [rule] = RULES;
    const book = (...more: Partial<DeadlineRule>[]) => () => makeDeadlineBook(more.map((one) => ({ ...(rule as DeadlineRule), ...one })));
    expect(book({ dasar: ' ' })).toThrow('E_TENGGAT_TANPA_DASAR');
    expect(book({ panjang: 0 })).toThrow('whole numbers');
    expect(book({ satuan: 'jam', jeda: ['X'] })).toThrow('never pause');
    expect(book({ satuan: 'menit_layanan', arah: 'mundur' })).toThrow('run forward');
    expect(book({}, {})).toThrow('two versions');
    expect(book({ berlakuSampai: day('2026-01-01') }, { versi: 2, berlakuDari: day('2026-01-01') })).toThrow('two versions');
    expect(book({ berlakuSampai: day('2026-01-01') }, { versi: 2, berlakuDari: day('2026-01-02') })).not.toThrow();
  });
});

test('section 4: the version in force on day 0 judges, to the end', async () => {
  const { deadlines } = at('2026-01-31T03:00:00Z');
  expect(ruleInForce(deadlines, 'uji.lama', day('2026-01-31'))).toMatchObject({ value: { versi: 1, panjang: 20 } });
  expect(await go('lama', 'versi', '2026-01-31T16:59:59Z')).toMatchObject({ versi: 1, jatuhTempo: '2026-03-03' });
  expect(await go('lama', 'versi', '2026-01-31T17:00:00Z')).toMatchObject({ versi: 2, tanggal0: '2026-02-01', jatuhTempo: '2026-02-13' });
});

test('T6: PerKI 1/2021: the window for proof of identity closes after its last second; not completed = BATAL, no lateness', async () => {
  const { db } = base.database;
  const clock = await go('lengkapi', 'T6', '2026-04-01T03:00:00Z');
  expect(clock.jatuhTempo).toBe('2026-04-07');
  expect(windowOpen(clock, '2026-04-07T16:59:59.999Z')).toBe(true);
  expect(checkWindow(clock, '2026-04-07T17:00:00Z')).toEqual({ ok: false, refusal: { code: 'E_JENDELA_TUTUP', values: { tanggal: '2026-04-07', pada: '2026-04-07T16:59:59Z', zona: 'WIB', tenggat: 'uji.lengkapi' } } });
  const gone = await voidClock(db, at('2026-04-07T17:00:00Z'), clock.id, { reason: 'tidak dilengkapi' });
  expect(gone).toMatchObject({ keadaan: 'BATAL', hasil: null, lewatN: null, titikPada: null });
  expect(windowOpen(gone, '2026-04-02T00:00:00Z')).toBe(false);
  await expect(stopClock(db, at('2026-04-08T00:00:00Z'), clock.id)).rejects.toThrow('is open');
});

test('3.2: what comes after a provisional end of a window is let in, marked', async () => {
  const clock = await go('lengkapi', 'T7 jendela', '2026-12-29T03:00:00Z');
  expect(clock).toMatchObject({ jatuhTempo: '2027-01-04', sementara: true, kalenderVersi: ['ID-2026.1', 'ID-2027.1'] });
  expect(['2027-01-04T16:59:59Z', '2027-01-04T17:00:00Z'].map((now) => windowState(clock, now))).toEqual(['terbuka', 'sementara']);
  const lines = explanationLines('id', await explainClock(base.database.db, at('2026-12-29T03:00:00Z'), clock));
  expect(lines).toContain('Sementara: kalender pada rentang ini belum ditetapkan seluruhnya. Bila tanggal berubah, Anda diberi tahu.');
});

test('T8: the case belongs to another office: the first clock stops at its notice, the second has its own day 0', async () => {
  const { db } = base.database;
  const first = await go('jawab', 'T8', '2026-04-30T03:00:00Z');
  const second = await go('jawab', 'T8 lanjutan', '2026-05-05T03:00:00Z', { office: areaCode('3374') });
  expect([first.jatuhTempo, second.jatuhTempo]).toEqual(['2026-05-19', '2026-05-21']);
  expect(await stopClock(db, at('2026-05-06T03:00:00Z'), first.id, { at: '2026-05-05T03:00:00Z' })).toMatchObject({ hasil: 'tepat', selesaiPada: '2026-05-05T03:00:00Z' });
  expect((await clocksOfMany(db, 'uji', ['T8', 'T8 lanjutan', 'tiada'])).map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(await clocksOfMany(db, 'uji', [])).toEqual([]);
});

test('principle 9: another lane applies its length to the old day 0, with its own extension', async () => {
  const { db } = base.database;
  const clock = await go('cepat', 'jalur', '2026-03-13T03:00:00Z');
  const wider = await changeRule(db, at('2026-03-25T03:00:00Z'), clock.id, { rule: 'uji.jawab', reason: 'bukan informasi pemilu' });
  expect(wider).toMatchObject({ rule: 'uji.jawab', tanggal0: '2026-03-13', jatuhTempo: '2026-04-06', jatuhTempoPertama: '2026-03-25', gerak: 1 });
  expect(await changeRule(db, at('2026-03-26T03:00:00Z'), clock.id, { rule: 'uji.cepat', reason: 'salah' })).toMatchObject({ jatuhTempo: '2026-03-25', pemilik: 'kantor' });
  await expect(changeRule(db, at('2026-03-26T03:00:00Z'), clock.id, { rule: 'uji.tiada', reason: 'x' })).rejects.toThrow('E_TENGGAT_TIDAK_BERLAKU');
});

test('principle 6: a change of rule never shortens a citizen’s window', async () => {
  const clock = await go('jendela', 'jendela', '2026-03-13T03:00:00Z');
  const changed = await changeRule(base.database.db, at('2026-03-16T03:00:00Z'), clock.id, { rule: 'uji.lengkapi', reason: 'x' });
  expect(changed).toMatchObject({ rule: 'uji.lengkapi', jatuhTempo: '2026-04-06', jatuhTempoPada: '2026-04-06T16:59:59Z' });
  const lines = explanationLines('id', await explainClock(base.database.db, at('2026-03-16T03:00:00Z'), changed));
  expect(lines).toContain('Hitungan kalender kini menunjuk Rabu, 25 Maret 2026; tanggal yang sudah disampaikan kepada Anda, Senin, 6 April 2026, tetap berlaku.');
});

test('a pause takes out its days; one that is too long ends by itself; a clock stopped in its pause is judged without it', async () => {
  const { db } = base.database;
  const clock = await go('aduan', 'jeda', '2026-06-17T03:00:00Z');
  expect(clock.jatuhTempo).toBe('2026-07-07');
  expect(await pauseClock(db, at('2026-06-19T03:00:00Z'), clock.id, { state: 'MENUNGGU_PELAPOR', reason: 'menunggu bukti' })).toMatchObject({ ok: true, value: { keadaan: 'JEDA', jatuhTempo: '2026-07-07', titikPada: '2026-07-19T03:00:00Z' } });
  const on = await resumeClock(db, at('2026-06-24T09:00:00Z'), clock.id);
  expect(on).toMatchObject({ ok: true, value: { keadaan: 'BERJALAN', jatuhTempo: '2026-07-10', gerak: 1 } });
  const lines = explanationLines('id', await explainClock(db, at('2026-06-24T09:00:00Z'), (await clocksOf(db, 'uji', 'jeda'))[0] as ClockRow));
  expect(lines[3]).toBe('Tidak dihitung: Sab-Min 20-21/6, 27-28/6, 4-5/7; Sen 22/6, Sel 23/6, Rab 24/6 jeda (menunggu bukti)');
  await pauseClock(db, at('2026-07-06T03:00:00Z'), clock.id, { state: 'MENUNGGU_PELAPOR' });
  expect(await stopClock(db, at('2026-09-01T03:00:00Z'), clock.id, { at: '2026-07-31T03:00:00Z' })).toMatchObject({ keadaan: 'SELESAI', hasil: 'tepat', jeda: [{}, { sampai: '2026-07-31T03:00:00Z' }] });
});

test('T11: sent on Friday 23.05 WIB, Saturday 00.05 WITA: late by one working day', async () => {
  const clock = await go('cepat', 'T11', '2026-04-06T16:30:00Z', { office: areaCode('51') });
  expect(clock).toMatchObject({ zona: 'WITA', tanggal0: '2026-04-07', jatuhTempo: '2026-04-10', jatuhTempoPada: '2026-04-10T15:59:59Z' });
  expect([isLate(clock, '2026-04-10T15:59:59.9Z'), isLate(clock, '2026-04-10T16:00:00Z')]).toEqual([false, true]);
  expect((await countLate(base.database.db, 'uji', '2026-04-10T16:00:00Z')).find(({ kantor }) => kantor === '51')).toEqual({ kantor: '51', jumlah: 1 });
  const [first] = explanationLines('id', await explainClock(base.database.db, at('2026-04-07T00:00:00Z'), clock));
  expect(first).toBe('Jatuh tempo: Jumat, 10 April 2026 pukul 23.59 WITA (22.59 WIB) (hari kerja ke-3)');
  expect(await stopClock(base.database.db, at('2026-04-10T16:05:00Z'), clock.id)).toMatchObject({ hasil: 'lewat', lewatN: 1 });
});

test('T3: an office that dates arrivals to its next working day', async () => {
  const clock = await go('jawab', 'T3', '2026-05-30T16:40:00Z', { receivedNextWorkday: true });
  expect(clock).toMatchObject({ tanggal0: '2026-06-02', jatuhTempo: '2026-06-17', tanggalAntrean: '2026-06-15' });
});
