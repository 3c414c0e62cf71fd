// What is typed from a signed decree, and how is it read? (the paper is the decree; hasil.md 2, `keputusan`)
import { z } from 'zod';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import { parseCount } from '#kernel/format';
import { SEBAB_HUKUM } from './reasons.ts';

const angka = z.int().min(0).max(999_999_999);
const hari = z.string().refine((text) => parseDay(text).ok);

export const naskahSchema = z.object({
  nomor: z.int().min(1).max(99_999),
  tahun: z.int().min(1945).max(2999),
  /** Date on the paper. */
  tanggal: hari,
  sebab: z.enum(SEBAB_HUKUM),
  /** What the change of the result rests on; null where nothing changed since the plenary. */
  dasar: z.object({ nomor: z.string().min(3).max(200), tanggal: hari, uraian: z.string().min(3).max(1_000) }).nullable(),
  /** Votes in ballot order. */
  suara: z.array(angka).min(1).max(100),
  suaraSah: angka,
  suaraTidakSah: angka.nullable(),
  suaraTotal: angka.nullable(),
  /** The annex by area, votes in ballot order; none = the paper lists no areas. */
  lampiran: z.array(z.object({ kode: z.string(), suara: z.array(angka) })).max(100),
});
export type IsiNaskah = z.infer<typeof naskahSchema>;

/** Field of the form, and the code of what is wrong with it. */
export interface Salah {
  readonly field: string;
  readonly code: 'ANGKA' | 'NOMOR' | 'TAHUN' | 'TANGGAL' | 'KALIMAT' | 'BARIS';
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Typed = Readonly<Record<string, string>>;

const at = (typed: Typed, name: string): string => (typed[name] ?? '').trim().normalize('NFC');

function readDate(typed: Typed, name: string): string | undefined {
  const [d, m, y] = ['tanggal', 'bulan', 'tahun'].map((part) => at(typed, `${name}_${part}`));
  if (!/^\d{1,2}$/.test(d ?? '') || !/^\d{1,2}$/.test(m ?? '') || !/^\d{4}$/.test(y ?? '')) return undefined;
  const read = parseDay(`${y ?? ''}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`);
  return read.ok ? read.value : undefined;
}

/** Control and direction marks would let a text show as another one. */
const MARKS = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function readSentence(typed: Typed, name: string, max: number): string | undefined {
  const text = at(typed, name).replace(/\s+/g, ' ');
  return text.length >= 3 && text.length <= max && !MARKS.test(text) && text.isWellFormed() ? text : undefined;
}

/** Everything as typed, or all that cannot be read: nobody corrects one field to be told of the next. */
export function readNaskah(typed: Typed, options: number): { readonly isi: IsiNaskah } | { readonly salah: readonly Salah[] } {
  const salah: Salah[] = [];
  const need = <T>(value: T | undefined, field: string, code: Salah['code']): T | undefined => {
    if (value === undefined) salah.push({ field, code });
    return value;
  };
  const count = (name: string, optional = false): number | null | undefined =>
    optional && at(typed, name) === '' ? null : need(parseCount(at(typed, name)), name, 'ANGKA');
  const nomor = need(between(at(typed, 'nomor'), 1, 99_999), 'nomor', 'NOMOR');
  const tahun = need(between(at(typed, 'tahun'), 1945, 2999), 'tahun', 'TAHUN');
  const tanggal = need(readDate(typed, 'tanggal'), 'tanggal', 'TANGGAL');
  const sebab = SEBAB_HUKUM.find((one) => one === at(typed, 'sebab')) ?? 'REGULER';
  const dasar = readDasar(typed, salah);
  const suara = Array.from({ length: options }, (_, n) => count(`c${String(n)}`) ?? 0);
  const suaraSah = count('sah') ?? 0;
  const [suaraTidakSah, suaraTotal] = [count('tidak_sah', true) ?? null, count('total', true) ?? null];
  const lampiran = readLampiran(typed['lampiran'] ?? '', options, salah);
  if (salah.length > 0 || nomor === undefined || tahun === undefined || tanggal === undefined) return { salah };
  return { isi: naskahSchema.parse({ nomor, tahun, tanggal, sebab, dasar, suara, suaraSah, suaraTidakSah, suaraTotal, lampiran }) };
}

function between(text: string, least: number, most: number): number | undefined {
  const value = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** Nothing typed = no basis; half of it is asked for. */
function readDasar(typed: Typed, salah: Salah[]): IsiNaskah['dasar'] {
  const names = ['dasar_nomor', 'dasar_uraian', 'dasar_tanggal_tanggal', 'dasar_tanggal_bulan', 'dasar_tanggal_tahun'];
  if (names.every((name) => at(typed, name) === '')) return null;
  const nomor = readSentence(typed, 'dasar_nomor', 200);
  const uraian = readSentence(typed, 'dasar_uraian', 1_000);
  const tanggal = readDate(typed, 'dasar_tanggal');
  if (nomor === undefined) salah.push({ field: 'dasar_nomor', code: 'KALIMAT' });
  if (tanggal === undefined) salah.push({ field: 'dasar_tanggal', code: 'TANGGAL' });
  if (uraian === undefined) salah.push({ field: 'dasar_uraian', code: 'KALIMAT' });
  return nomor === undefined || uraian === undefined || tanggal === undefined ? null : { nomor, tanggal, uraian };
}

/** One area a line, as a spreadsheet pastes it: code, name if wanted, votes in ballot order; tabs or semicolons between. */
export function readLampiran(text: string, options: number, salah: Salah[]): { kode: AreaCode; suara: number[] }[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, n) => ({ line: line.trim(), n: n + 1 }))
    .filter(({ line }) => line !== '');
  return lines.flatMap(({ line, n }) => {
    const cells = line.split(/[\t;]/).map((cell) => cell.trim());
    const kode = parseAreaCode(cells[0] ?? '');
    const votes = cells.slice(-options).map(parseCount);
    const suara = votes.filter((vote) => vote !== undefined);
    const fits = cells.length === options + 1 || cells.length === options + 2;
    if (kode.ok && fits && suara.length === options) return [{ kode: kode.value, suara }];
    salah.push({ field: 'lampiran', code: 'BARIS', values: { n } });
    return [];
  });
}
