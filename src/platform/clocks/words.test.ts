// Is every kind of date explained in words and in a calendar entry? (tenggat.md section 9; RFC 5545)
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { at, enter, start } from './scene-fixture.ts';
import { type ClockRow, closedWindowLine, explainClock, explainPlan, explanationLines, getRule, icsOf, stopClock } from './door.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase({ areas: true });
});
afterAll(() => base.close());

test.each([
  ['bocor', '2026-05-14T13:10:00Z', '51', ['Jatuh tempo: Minggu, 17 Mei 2026 pukul 21.10 WITA (20.10 WIB) (72 jam)', 'Dimulai Kamis, 14 Mei 2026 pukul 21.10 WITA (20.10 WIB); malam dan hari libur ikut dihitung', 'Dasar: UU 27/2022 Pasal 46.']],
  [
    'kasasi',
    '2026-04-04T16:59:59Z',
    '3313',
    [
      'Jatuh tempo: Sabtu, 18 April 2026 pukul 23.59 WIB (hari ke-14)',
      'Dimulai Sabtu, 4 April 2026 = hari ke-0',
      'Dihitung: semua hari kalender Sab 4/4 sampai Sab 18/4',
      'Hari terakhir jatuh pada hari tutup dan tidak bergeser: Sab 18/4 akhir pekan',
      'Dasar: UU 14/2008 Pasal 50.',
    ],
  ],
  [
    'berkala',
    '2026-06-17T03:00:00Z',
    '81',
    ['Jatuh tempo: Kamis, 17 Desember 2026 pukul 23.59 WIT (21.59 WIB) (6 bulan)', 'Dimulai Rabu, 17 Juni 2026 = hari ke-0', 'Dihitung: semua hari kalender Rab 17/6 sampai Kam 17/12', 'Dasar: UU 14/2008 Pasal 9 ayat (3).'],
  ],
  [
    'dptb',
    '2026-11-25T05:00:00Z',
    '9901',
    [
      'Jatuh tempo: Senin, 26 Oktober 2026 pukul 23.59 WIB (H-30)',
      'Dimulai Rabu, 25 November 2026 = hari ke-0',
      'Dihitung: semua hari kalender Sen 26/10 sampai Rab 25/11',
      'Kantor di luar negeri: tanggal tahapan mengikuti WIB',
      'Dasar: PKPU 7/2023.',
    ],
  ],
] as const)('%s from %s in office %s', async (rule, from, office, lines) => {
  const asked = { rule: `uji.${rule}`, module: 'uji', object: 'kata', office: areaCode(office), from };
  const found = await explainPlan(base.database.db, at('2026-06-01T00:00:00Z'), asked);
  if (!found.ok) throw new Error(found.refusal.code);
  expect(explanationLines('id', found.value)).toEqual(lines);
  expect(explanationLines('en', found.value)).toHaveLength(lines.length);
});

test('minutes of service by the office’s hours, with the days that gave none', async () => {
  const clock = await start(base.database, 'loket', 'menit', '2026-04-02T09:30:00Z'); // Thursday 16.30, closed
  const lines = explanationLines('id', await explainClock(base.database.db, at('2026-04-02T09:30:00Z'), clock));
  expect(lines[1]).toBe('Dimulai Kamis, 2 April 2026 pukul 16.30 WIB; hanya jam layanan yang dihitung');
  expect(lines[2]).toMatch(/^Dihitung: Sen 6\/4 240 menit$/);
  expect(lines[3]).toBe('Tidak dihitung: Sab-Min 4-5/4; Kam 2/4 tidak ada jam layanan; Jum 3/4 Wafat Yesus Kristus');
});

test('reasons: a region’s holiday, an office’s own closing, a forecast for the duty and for the window; a run over the end of a month', async () => {
  const { database } = base;
  const one = (tanggal: string, jenis: 'libur_daerah' | 'tutup_kantor' | 'libur_nasional', nama: string, pasti = true) => ({
    tanggal: day(tanggal), jenis, nama, kepastian: pasti ? ('pasti' as const) : ('sementara' as const), dasar: pasti ? { jenis: 'Keputusan' as const, nomor: '1', tanggal: day('2026-01-05'), penerbit: 'x' } : null,
  });
  await enter(database, '2026-01-05T00:00:00Z', { lingkup: '3313', tambah: [one('2026-01-30', 'libur_daerah', 'Hari Jadi Karanganyar')] });
  await enter(database, '2026-01-05T00:00:00Z', { lingkup: 'kantor:3313', tambah: [one('2026-02-02', 'tutup_kantor', 'pindah gedung')] });
  await enter(database, '2026-01-05T00:00:00Z', { lingkup: 'ID', tambah: [one('2026-02-03', 'libur_nasional', 'Hari Raya', false)] });
  const lines = async (rule: string): Promise<readonly string[]> => {
    const clock = await start(database, rule, 'alasan', '2026-01-29T03:00:00Z');
    return explanationLines('id', await explainClock(database.db, at('2026-01-29T03:00:00Z'), clock));
  };
  expect((await lines('cepat')).slice(2, 5)).toEqual(['Dihitung: 1 Sen 2/2, 2 Sel 3/2, 3 Rab 4/2', 'Tetap dihitung karena baru perkiraan: Sel 3/2 Hari Raya', 'Tidak dihitung: Sab-Min 31/1-1/2; Jum 30/1 libur daerah Hari Jadi Karanganyar']);
  expect((await lines('lengkapi')).slice(2, 4)).toEqual([
    'Dihitung: 1 Rab 4/2, 2 Kam 5/2, 3 Jum 6/2',
    'Tidak dihitung: Sab-Min 31/1-1/2; Jum 30/1 libur daerah Hari Jadi Karanganyar; Sen 2/2 ditutup oleh kantor (pindah gedung); Sel 3/2 Hari Raya (perkiraan)',
  ]);
});

test('E_JENDELA_TUTUP in words: the last day, its hour and zone', async () => {
  const clock = await start(base.database, 'lengkapi', 'tutup', '2026-04-07T03:00:00Z', { office: areaCode('81') });
  const rule = getRule(at('2026-04-07T03:00:00Z').deadlines, clock.rule, clock.versi);
  expect(closedWindowLine('id', clock, rule)).toBe('Batas waktu untuk Jawaban permohonan informasi sudah lewat. Hari terakhirnya Jumat, 10 April 2026 pukul 23.59 WIT (21.59 WIB).');
});

test('ICS: one entry by the clock’s id, all day or in UTC, moved by SEQUENCE, cancelled when done; nothing but kind and number', async () => {
  const { db } = base.database;
  const now = at('2026-03-13T03:00:00Z');
  const days = await start(base.database, 'jawab', 'ics', '2026-03-13T03:00:00Z');
  const hours = await start(base.database, 'bocor', 'ics', '2026-05-14T13:10:00Z');
  const open = await start(base.database, 'jawab', 'ics', '2026-12-16T03:00:00Z');
  const done = await stopClock(db, at('2026-03-14T03:00:00Z'), days.id);
  const feed = (clocks: readonly ClockRow[]): string =>
    icsOf('id', clocks.map((clock) => ({ clock, rule: getRule(now.deadlines, clock.rule, clock.versi), number: 'PPID/3313/2026/000012; a,b' })), 'https://contoh.test');
  const entries = feed([days, hours, open, done]).replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  expect(feed([days])).toBe(feed([days]));
  expect(feed([days]).split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  expect(entries[0]).toContain(`UID:${days.id}\r\n`);
  for (const line of ['SEQUENCE:0', 'DTSTART;VALUE=DATE:20260406', 'DTEND;VALUE=DATE:20260407', 'STATUS:CONFIRMED', 'TRIGGER:-P1D', 'SUMMARY:Jawaban permohonan informasi PPID/3313/2026/000012\\; a\\,b']) expect(entries[0]).toContain(line);
  expect(entries[1]).toContain('DTSTART:20260517T131000Z');
  expect(entries[2]).toContain('STATUS:TENTATIVE');
  expect(entries[3]).toContain('STATUS:CANCELLED');
  expect(entries[3]).toContain('SEQUENCE:1');
  expect(entries[3]).not.toContain('VALARM');
});
