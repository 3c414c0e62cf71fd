// What do pasted lines of a decree say? (one day a line: date; weekday; kind; name)
import { type Day, parseDay } from '#kernel/day';
import type { Decree } from './decree.ts';
import type { NewRow } from './row.ts';

/** BENTUK: not four parts; TANGGAL: no such date; JENIS: neither holiday nor collective leave; NAMA: no name. */
export interface LineFault {
  readonly baris: number;
  readonly code: 'BENTUK' | 'TANGGAL' | 'JENIS' | 'NAMA' | 'TERLALU_BANYAK';
}

export interface ListReading {
  readonly rows: readonly NewRow[];
  readonly faults: readonly LineFault[];
}

/** More than any decree has. */
const MOST_LINES = 80;
const MOST_NAME = 200;
const MONTHS = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' ');

/** Reads the list of a year. Empty lines are passed over; every other line is a row or a fault with its number. */
export function readList(text: string, tahun: number, dasar: Decree): ListReading {
  const lines = text.split(/\r?\n/).map((line, at) => ({ line: line.trim(), baris: at + 1 }));
  const written = lines.filter(({ line }) => line !== '');
  const rows: NewRow[] = [];
  const faults: LineFault[] = written.length > MOST_LINES ? [{ baris: MOST_LINES + 1, code: 'TERLALU_BANYAK' }] : [];
  for (const { line, baris } of written.slice(0, MOST_LINES)) {
    const row = readLine(line, tahun, dasar);
    if (typeof row === 'string') faults.push({ baris, code: row });
    else rows.push(row);
  }
  return { rows, faults };
}

function readLine(line: string, tahun: number, dasar: Decree): NewRow | LineFault['code'] {
  const parts = line.split(/[;\t|]/).map((part) => part.trim().replace(/\p{Cc}/gu, ' '));
  const [date = '', hari = '', kind = '', nama = ''] = parts;
  if (parts.length !== 4) return 'BENTUK';
  const tanggal = readDate(date, tahun);
  if (tanggal === undefined) return 'TANGGAL';
  const jenis = /^(libur|libur[ _]nasional)$/i.test(kind) ? 'libur_nasional' : /^(cuti|cuti[ _]bersama)$/i.test(kind) ? 'cuti_bersama' : undefined;
  if (jenis === undefined) return 'JENIS';
  if (nama === '' || nama.length > MOST_NAME) return 'NAMA';
  return { tanggal, hari: hari.charAt(0).toUpperCase() + hari.slice(1).toLowerCase(), jenis, nama, kepastian: 'pasti', dasar };
}

/** "2027-03-10", "10 Maret 2027" or "10 Maret". */
function readDate(text: string, tahun: number): Day | undefined {
  const words = /^([0-9]{1,2}) ([a-z]+)(?: ([0-9]{4}))?$/i.exec(text);
  const month = MONTHS.indexOf((words?.[2] ?? '').toLowerCase()) + 1;
  const iso = words === null ? text : `${words[3] ?? String(tahun)}-${String(month).padStart(2, '0')}-${(words[1] ?? '').padStart(2, '0')}`;
  const read = parseDay(iso);
  return read.ok ? read.value : undefined;
}
