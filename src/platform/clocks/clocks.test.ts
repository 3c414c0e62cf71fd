// Do clocks start, move, stop and tell as the law says? (tenggat.md sections 6 to 8, T1, T5 to T8, T11)
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { RULES } from './rules-fixture.ts';
import { type ClocksAt, clocksOf, explainClock, explanationLines, extendClock, makeDeadlineBook, startClock, stopClock } from './door.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase({ areas: true });
});
afterAll(() => base.close());

const book = makeDeadlineBook(RULES);
const at = (now: string): ClocksAt => ({ clock: fixedClock(now), deadlines: book });
const office = areaCode('3313');

test('T1: UU 14/2008 Pasal 22 ayat (7), (8): the receipt, the extension, the verdict', async () => {
  const { db } = base.database;
  const clock = await startClock(db, at('2026-03-13T03:00:00.250Z'), { rule: 'uji.jawab', module: 'uji', object: 'T1', office, from: '2026-03-13T03:00:00.250Z' });
  expect(clock).toMatchObject({ jatuhTempo: '2026-04-06', jatuhTempoPada: '2026-04-06T16:59:59Z', jatuhTempoPertama: '2026-04-06', tanggalAntrean: '2026-04-06', kalenderVersi: ['ID-2026.1'], sementara: false });
  const lines = explanationLines('id', await explainClock(db, at('2026-03-13T03:00:00Z'), clock), { begun: 'Diterima lengkap' });
  expect(lines).toEqual([
    'Jatuh tempo: Senin, 6 April 2026 pukul 23.59 WIB (hari kerja ke-10)',
    'Diterima lengkap Jumat, 13 Maret 2026 = hari ke-0',
    'Dihitung: 1 Sen 16/3, 2 Sel 17/3, 3 Rab 25/3, 4 Kam 26/3, 5 Jum 27/3, 6 Sen 30/3, 7 Sel 31/3, 8 Rab 1/4, 9 Kam 2/4, 10 Sen 6/4',
    'Tidak dihitung: Sab-Min 14-15/3, 21-22/3, 28-29/3, 4-5/4; Rab 18/3 cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948); Kam 19/3 Hari Suci Nyepi (Tahun Baru Saka 1948); Jum 20/3, Sen 23/3, Sel 24/3 cuti bersama Idulfitri 1447 Hijriah; Jum 3/4 Wafat Yesus Kristus',
    'Dasar: UU 14/2008 Pasal 22 ayat (7), (8). Kalender ID-2026.1 (SKB 1497/2025, 2/2025, 5/2025)',
  ]);
  const longer = await extendClock(db, at('2026-04-06T16:59:59.999Z'), clock.id, { reason: 'Arsip di gudang' });
  expect(longer).toMatchObject({ ok: true, value: { jatuhTempo: '2026-04-15', jatuhTempoPertama: '2026-04-06', perpanjangan: 1, gerak: 1 } });
  expect(await stopClock(db, at('2026-04-15T16:59:59.999Z'), clock.id)).toMatchObject({ keadaan: 'SELESAI', hasil: 'tepat', lewatN: null });
  expect(await clocksOf(db, 'uji', 'T1')).toMatchObject([{ id: clock.id, keadaan: 'SELESAI', titikPada: null }]);
});
