// Which day does a cell of a voter file mean? (ISO, dd-mm-yyyy, dd|mm|yyyy, a spreadsheet's day number)
import { type Day, dayFromNumber, dayNumber, day, isLeap } from '#kernel/day';

export type DateCode =
  | 'E_TGL_KOSONG'
  | 'E_TGL_BENTUK' // no shape of a date
  | 'E_TGL_TIDAK_ADA'; // 31 June and the like

export type DateRead = { readonly day: Day; readonly code?: undefined } | { readonly day?: undefined; readonly code: DateCode };

const ISO = /^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const LOCAL = /^([0-9]{1,2})[-/.| ]([0-9]{1,2})[-/.| ]([0-9]{4})(?: 00:00(?::00)?)?$/;
const NAMED = /^([0-9]{1,2})[-/ ]([a-z]{3,9})[-/ ]([0-9]{4})$/;
const SERIAL = /^[0-9]{1,5}(?:\.0+)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
/** As English spreadsheets write them. */
const ENGLISH: Readonly<Record<string, string>> = { may: 'mei', aug: 'agu', oct: 'okt', dec: 'des', ags: 'agu', agt: 'agu', nop: 'nov' };
const LENGTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Spreadsheets count from here; they believe in a 29 February 1900 (day 60), so earlier days are one off. */
const EPOCH = dayNumber(day('1899-12-30'));
const PHANTOM = 60;
/** Workbooks of old Macintosh programs count from 1904. */
const EPOCH_1904 = 1462;

/** `macintosh`: the workbook counts its days from 1904. Two-digit years are refused: the century would be guessed. */
export function readDate(cell: string, macintosh = false): DateRead {
  const text = cell.trim();
  if (text === '' || text === '-') return { code: 'E_TGL_KOSONG' };
  const iso = ISO.exec(text);
  if (iso !== null) return dated(iso[1], iso[2], iso[3]);
  const local = LOCAL.exec(text);
  if (local !== null) return dated(local[3], local[2], local[1]);
  if (SERIAL.test(text)) return serial(Number(text) + (macintosh ? EPOCH_1904 : 0));
  const named = NAMED.exec(text.slice(0, 40).toLowerCase());
  const short = named?.[2]?.slice(0, 3) ?? '';
  const month = MONTHS.indexOf(ENGLISH[short] ?? short) + 1;
  return named === null || month === 0 ? { code: 'E_TGL_BENTUK' } : dated(named[3], String(month), named[1]);
}

function dated(year = '', month = '', date = ''): DateRead {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const length = m === 2 && isLeap(y) ? 29 : (LENGTHS[m] ?? 0);
  if (y < 1 || m < 1 || d < 1 || d > length) return { code: 'E_TGL_TIDAK_ADA' };
  return { day: `${year}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}` as Day };
}

function serial(number: number): DateRead {
  if (number < 1 || number === PHANTOM) return { code: 'E_TGL_TIDAK_ADA' };
  return { day: dayFromNumber(EPOCH + number + (number < PHANTOM ? 1 : 0)) };
}
