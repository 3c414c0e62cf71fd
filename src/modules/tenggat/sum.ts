// Which date does the question give, by which days, decrees and version? (the sum is the kernel's)
import { dueUnit } from '#design/answers';
import { type Reckoning, reckon } from '#kernel/tenggat';
import { type CalendarVersion } from '#kernel/tenggat-calendar';
import { weekday } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { readCalendar } from '#platform/calendar';
import type { DeadlineBook } from '#platform/clocks';
import type { Db } from '#platform/db';
import { type AskFault, type Asked, type Typed, readAsk } from './ask.ts';
import { text } from './text.ts';

export interface Sum {
  readonly asked: Asked;
  readonly reckoning: Reckoning;
  /** With their decrees, of every year that the sum touches. */
  readonly calendars: readonly CalendarVersion[];
}

/** E_TAHUN_TANPA_KALENDER: the sum leaves the years that have a calendar. E_JAM_LAYANAN_TIDAK_ADA: no opening hours then. */
export interface SumFault {
  readonly field: AskFault['field'];
  readonly code: AskFault['code'] | 'E_TAHUN_TANPA_KALENDER' | 'E_JEDA_TIDAK_BOLEH' | 'E_JAM_LAYANAN_TIDAK_ADA';
  readonly values?: AskFault['values'];
  readonly offices?: AskFault['offices'];
}

export async function sumOf(db: Db, book: DeadlineBook, typed: Typed): Promise<{ readonly sum: Sum } | { readonly faults: readonly SumFault[] }> {
  const read = await readAsk(db, book, typed);
  if ('faults' in read) return read;
  const calendar = await readCalendar(db);
  const made = reckon(calendar, read.value.ask);
  if (!made.ok) return { faults: [{ field: 'dari', code: made.refusal.code, ...(made.refusal.values && { values: made.refusal.values }) }] };
  const calendars = calendar.versions.filter((one) => made.value.versions.includes(one.versi));
  return { sum: { asked: read.value, reckoning: made.value, calendars } };
}

const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

/** The explanation of tenggat.md 9 as JSON: every day with its number or its reason. */
export function sumJson({ asked, reckoning, calendars }: Sum): Record<string, unknown> {
  const { ask, office, zone, rule, dayOnly } = asked;
  return {
    aturan: rule === undefined ? null : { id: rule.id, versi: rule.versi, nama: rule.nama.id, yakin: rule.yakin },
    panjang: ask.rule.panjang,
    satuan: ask.rule.satuan,
    arah: ask.rule.arah ?? 'maju',
    pemilik: ask.rule.pemilik,
    perpanjangan: ask.extensions ?? [],
    kantor: { kode: office.kode, nama: office.nama },
    zona: zone,
    tanggal_0: reckoning.day0,
    jam: dayOnly ? null : atZone(ask.from, zone).time.slice(0, 5),
    baris: reckoning.rows.map((row) => ({ ...row, hari: WEEKDAYS[weekday(row.tanggal) - 1] })),
    jatuh_tempo: reckoning.due,
    jatuh_tempo_pada: reckoning.dueAt,
    jatuh_tempo_pertama: reckoning.firstDue,
    tanggal_antrean: reckoning.queueDay,
    jatuh_pada_hari_tutup: reckoning.dueClosed,
    dasar: rule?.dasar ?? null,
    kalender_versi: reckoning.versions,
    kalender_dasar: calendars.map((one) => one.dasar ?? null),
    sementara: reckoning.provisional,
  };
}

/** Versions with their decrees in one line: "ID-2026.1 (SKB 1497/2025, 2/2025, 5/2025)". */
export function calendarLine(calendars: readonly CalendarVersion[]): string | undefined {
  return calendars.length === 0 ? undefined : calendars.map((one) => (one.dasar === undefined ? one.versi : `${one.versi} (${one.dasar})`)).join('; ');
}

/** "Menjawab permohonan informasi", or "10 hari kerja" where no deadline was named. */
export function titleOf(lang: Lang, { rule, ask }: Asked): string {
  return rule === undefined ? say(lang, text.hitunganSendiri, { n: String(ask.rule.panjang), satuan: dueUnit(lang, ask.rule.satuan) }) : say(lang, rule.nama);
}
