// Which days were closed in 2026 for the tests? (SKB 3 Menteri 1497/2025, 2/2025, 5/2025; 2027 has its fixed dates only)
import { day } from './day.ts';
import { type CalendarParts, type CalendarRow, type RowKind, type WindowProfile, makeWorkCalendar } from './tenggat-calendar.ts';

const LIBUR: readonly (readonly [string, string])[] = [
  ['2026-01-01', 'Tahun Baru'],
  ['2026-01-16', 'Isra Mikraj'],
  ['2026-02-17', 'Imlek'],
  ['2026-03-19', 'Nyepi'],
  ['2026-03-21', 'Idulfitri'],
  ['2026-03-22', 'Idulfitri'],
  ['2026-04-03', 'Wafat Yesus Kristus'],
  ['2026-04-05', 'Paskah'],
  ['2026-05-01', 'Hari Buruh'],
  ['2026-05-14', 'Kenaikan Yesus Kristus'],
  ['2026-05-27', 'Iduladha'],
  ['2026-05-31', 'Waisak'],
  ['2026-06-01', 'Hari Lahir Pancasila'],
  ['2026-06-16', 'Tahun Baru Islam'],
  ['2026-08-17', 'Proklamasi Kemerdekaan'],
  ['2026-08-25', 'Maulid Nabi'],
  ['2026-12-25', 'Natal'],
];
const CUTI: readonly (readonly [string, string])[] = [
  ['2026-02-16', 'Imlek'],
  ['2026-03-18', 'Nyepi'],
  ['2026-03-20', 'Idulfitri'],
  ['2026-03-23', 'Idulfitri'],
  ['2026-03-24', 'Idulfitri'],
  ['2026-05-15', 'Kenaikan Yesus Kristus'],
  ['2026-05-28', 'Iduladha'],
  ['2026-12-24', 'Natal'],
];

export const SKB_2026 = 'SKB 1497/2025, 2/2025, 5/2025';

/** A decreed national row, unless told otherwise. */
export function row(tanggal: string, more: Partial<CalendarRow> = {}): CalendarRow {
  return { id: `${tanggal} ${more.jenis ?? 'libur_nasional'} ${more.lingkup ?? 'ID'}`, tanggal: day(tanggal), jenis: 'libur_nasional', nama: 'Libur', lingkup: 'ID', kepastian: 'pasti', dasar: SKB_2026, ...more };
}

const rowsOf = (list: readonly (readonly [string, string])[], jenis: RowKind): CalendarRow[] => list.map(([tanggal, nama]) => row(tanggal, { jenis, nama }));

/** The hours of T10: lunch, Friday prayer, Ramadan. */
export const HOURS: readonly WindowProfile[] = [
  {
    lingkup: 'ID',
    nama: 'biasa',
    berlakuDari: day('2020-01-01'),
    berlakuSampai: null,
    dasar: 'jam layanan kantor',
    jendela: { ...sameHours([['08:00', '12:00'], ['13:00', '16:00']]), '5': [{ from: '08:00', to: '11:30' }, { from: '13:30', to: '16:30' }] },
  },
  { lingkup: 'ID', nama: 'ramadan', berlakuDari: day('2026-02-19'), berlakuSampai: day('2026-03-20'), dasar: 'jam layanan Ramadan', jendela: sameHours([['08:00', '12:00'], ['12:30', '15:00']]) },
];

function sameHours(list: readonly (readonly [string, string])[]): Record<'1' | '2' | '3' | '4', { readonly from: string; readonly to: string }[]> {
  const hours = list.map(([from, to]) => ({ from, to }));
  return { '1': hours, '2': hours, '3': hours, '4': hours };
}

export const PARTS_2026: CalendarParts = {
  rows: [...rowsOf(LIBUR, 'libur_nasional'), ...rowsOf(CUTI, 'cuti_bersama'), row('2027-01-01', { nama: 'Tahun Baru' })],
  years: [
    { tahun: 2025, keadaan: 'DITETAPKAN' },
    { tahun: 2026, keadaan: 'DITETAPKAN' },
    { tahun: 2027, keadaan: 'SEMENTARA' },
  ],
  versions: [
    { lingkup: 'ID', tahun: 2026, versi: 'ID-2026.1', dasar: SKB_2026 },
    { lingkup: 'ID', tahun: 2027, versi: 'ID-2027.1' },
  ],
  windows: HOURS,
};

export const CALENDAR_2026 = makeWorkCalendar(PARTS_2026);
