// How is a recap read that an area types into the form or sends as CSV? (digits with or without points; nothing guessed)
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { csvCells } from '#kernel/csv-line';
import { parseCount } from '#kernel/format';
import { KATEGORI, type Kategori, type RekapBagian, type RekapJumlah } from './rekap-jumlah.ts';

export type Typed = Readonly<Record<string, string | undefined>>;
export type SalahRekap = 'ANGKA' | 'KEPALA' | 'KODE' | 'GANDA' | 'BARIS' | 'PANJANG' | 'TANPA_WILAYAH';
export interface Salah {
  readonly field: string;
  readonly code: SalahRekap;
  readonly baris?: number;
}

const NEEDED = ['awal', 'baru', 'tms', 'akhir'] as const;
const SEXES = ['laki', 'perempuan'] as const;
/** A kab/kota has some fifty kecamatan, a province some forty kab/kota. */
const MOST_LINES = 1_000;

/** Empty sexes and categories are "not said"; one category said makes the others 0. */
export function bacaIsian(typed: Typed): { readonly isi: RekapJumlah } | { readonly salah: readonly Salah[] } {
  const salah: Salah[] = [];
  const read = (name: string): number | null => {
    const text = (typed[name] ?? '').trim();
    if (text === '') return null;
    const n = parseCount(text);
    if (n === undefined) salah.push({ field: name, code: 'ANGKA' });
    return n ?? null;
  };
  const [awal, baru, tms, akhir] = NEEDED.map(read);
  const [laki, perempuan] = SEXES.map(read);
  const rincian = rincianOf((name) => read(name));
  for (const [at, name] of NEEDED.entries()) if ((typed[name] ?? '').trim() === '') salah.push({ field: NEEDED[at] ?? name, code: 'ANGKA' });
  if (salah.length > 0) return { salah };
  return { isi: { awal: awal ?? 0, baru: baru ?? 0, tms: tms ?? 0, akhir: akhir ?? 0, laki: laki ?? null, perempuan: perempuan ?? null, rincian } };
}

function rincianOf(read: (name: Kategori) => number | null): RekapJumlah['rincian'] {
  const said = KATEGORI.flatMap((name) => {
    const n = read(name);
    return n === null ? [] : [[name, n] as const];
  });
  return said.length === 0 ? null : Object.fromEntries(said);
}

export interface RekapDibaca {
  readonly isi: RekapJumlah;
  readonly anak: readonly RekapBagian[];
}

/** The line of the area itself and those below it. Lines are numbered as a spreadsheet shows them. */
export function bacaCsv(text: string, kode: AreaCode): RekapDibaca | { readonly salah: readonly Salah[] } {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length > MOST_LINES + 1) return { salah: [{ field: 'berkas', code: 'PANJANG' }] };
  const separator = (lines[0] ?? '').includes(';') ? ';' : ',';
  const head = csvCells(lines[0] ?? '', separator)?.map((name) => name.trim().toLowerCase()) ?? [];
  if (!['kode', ...NEEDED].every((name) => head.includes(name)) || new Set(head).size !== head.length) return { salah: [{ field: 'berkas', code: 'KEPALA' }] };
  const salah: Salah[] = [];
  const found = new Map<string, RekapBagian>();
  for (const [at, line] of lines.slice(1).entries()) {
    const one = bacaBaris(csvCells(line, separator), head, kode);
    if ('code' in one) salah.push({ field: 'berkas', code: one.code, baris: at + 2 });
    else if (found.has(one.kode)) salah.push({ field: 'berkas', code: 'GANDA', baris: at + 2 });
    else found.set(one.kode, one);
  }
  const isi = found.get(kode);
  if (salah.length === 0 && isi === undefined) salah.push({ field: 'berkas', code: 'TANPA_WILAYAH' });
  if (isi === undefined || salah.length > 0) return { salah };
  return { isi, anak: [...found.values()].filter((one) => one.kode !== kode) };
}

function bacaBaris(cells: readonly string[] | undefined, head: readonly string[], kode: AreaCode): RekapBagian | { readonly code: SalahRekap } {
  if (cells?.length !== head.length) return { code: 'BARIS' };
  const typed = Object.fromEntries(head.map((name, at) => [name, cells[at]]));
  const area = parseAreaCode(typed['kode'] ?? '');
  if (!area.ok || !isSelfOrChild(area.value, kode)) return { code: 'KODE' };
  const read = bacaIsian(typed);
  return 'salah' in read ? { code: 'ANGKA' } : { ...read.isi, kode: area.value };
}

const CHILD: Readonly<Record<number, number>> = { 1: 2, 2: 4, 4: 6 };
function isSelfOrChild(area: AreaCode, kode: AreaCode): boolean {
  return area === kode || (area.length === CHILD[kode.length] && (kode === '0' || area.startsWith(kode)));
}
