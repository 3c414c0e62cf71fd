// How is what an officer typed read into a component? (one row a line, its cells between bars; all faults at once)
import { parseDay } from '#kernel/day';
import { KANAL_LANGKAH, type IsiStandar, type Nomor, SARANA, isiSchema } from './komponen.ts';
import { SATUAN } from './satuan.ts';

export type Typed = Readonly<Record<string, string>>;

/** Field of the form, and the code of what is wrong with it. */
export interface Salah {
  readonly field: string;
  readonly kode: 'BARIS' | 'ANGKA' | 'WAKTU' | 'WAJIB' | 'TANGGAL' | 'PILIHAN' | 'PANJANG';
  readonly values?: Readonly<Record<string, string>>;
}

/** Fields of each component, in the order of its form; `baris` names the cells of a line. */
export const ISIAN = {
  1: { syarat: ['teks', 'wajib', 'dokumen', 'dasar', 'alternatif'] },
  2: { langkah: ['no', 'pelaku', 'uraian', 'kanal', 'menit'] },
  5: { produk: ['nama', 'bentuk', 'tandaTangan', 'contoh'] },
  7: { peraturan: ['jenis', 'nomor', 'tahun', 'pasal'] },
  9: { kompetensi: ['jabatan', 'pelatihan'] },
  10: { pengawasan: ['jabatan', 'cara', 'kekerapan'] },
  12: { ganti: ['pemicu', 'bentuk'] },
} as const satisfies Partial<Record<Nomor, Readonly<Record<string, readonly string[]>>>>;

/** Control and direction marks would let a text show as another one. */
const MARKS = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const line = (text: string | undefined): string => (text ?? '').replace(MARKS, ' ').replace(/\s+/g, ' ').trim().normalize('NFC');

class Reader {
  readonly salah: Salah[] = [];
  readonly #typed: Typed;
  constructor(typed: Typed) {
    this.#typed = typed;
  }
  teks(name: string, need = true): string {
    const text = line(this.#typed[name]);
    if (need && text === '') this.salah.push({ field: name, kode: 'WAJIB' });
    return text;
  }
  angka(name: string): number {
    const read = whole(line(this.#typed[name]));
    if (read === undefined) this.salah.push({ field: name, kode: 'ANGKA' });
    return read ?? 0;
  }
  /** "segera" and "secepatnya" are no time: a number and a unit are. */
  lama(name: string): { nilai: number; satuan: (typeof SATUAN)[number] } {
    const nilai = whole(line(this.#typed[`${name}_nilai`]));
    const satuan = SATUAN.find((one) => one === line(this.#typed[`${name}_satuan`]));
    if (nilai === undefined || satuan === undefined) this.salah.push({ field: `${name}_nilai`, kode: 'WAKTU' });
    return { nilai: nilai ?? 0, satuan: satuan ?? 'hari_kerja' };
  }
  hari(name: string): string | null {
    const parts = ['tanggal', 'bulan', 'tahun'].map((part) => line(this.#typed[`${name}_${part}`]));
    if (parts.every((part) => part === '')) return null;
    const [d = '', m = '', y = ''] = parts;
    const read = parseDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
    if (!read.ok) this.salah.push({ field: name, kode: 'TANGGAL' });
    return read.ok ? read.value : null;
  }
  baris(name: string, cells: readonly string[]): Record<string, string>[] {
    const lines = (this.#typed[name] ?? '').split(/\r?\n/).map((one, at) => ({ text: line(one), n: at + 1 })).filter(({ text }) => text !== '');
    return lines.flatMap(({ text, n }) => {
      const read = text.split('|').map((cell) => cell.trim());
      if (read.length <= cells.length && read[0] !== '') return [Object.fromEntries(cells.map((cell, at) => [cell, read[at] ?? '']))];
      this.salah.push({ field: name, kode: 'BARIS', values: { n: String(n) } });
      return [];
    });
  }
  salahBaris(name: string, n: number): void {
    this.salah.push({ field: name, kode: 'BARIS', values: { n: String(n + 1) } });
  }
}

function whole(text: string): number | undefined {
  const plain = text.replace(/(?<=\d)[.](?=\d{3}\b)/g, '');
  return /^\d{1,10}$/.test(plain) ? Number(plain) : undefined;
}

const TIDAK = /^(?:tidak|bila ada|opsional|no)$/i;

/** The component as typed, or all that cannot be read. `kanal` and `sarana` come from boxes. */
export function bacaKomponen(no: Nomor, typed: Typed): { readonly isi: IsiStandar } | { readonly salah: readonly Salah[] } {
  const read = new Reader(typed);
  const value = READERS[no](read, typed);
  if (read.salah.length > 0) return { salah: read.salah };
  const parsed = isiSchema.safeParse({ [no]: value });
  if (parsed.success) return { isi: parsed.data };
  const field = parsed.error.issues[0]?.path.find((part) => typeof part === 'string' && part !== String(no));
  return { salah: [{ field: typeof field === 'string' ? field : String(no), kode: 'PANJANG' }] };
}

const READERS: Readonly<Record<Nomor, (read: Reader, typed: Typed) => unknown>> = {
  1: (r) => ({ syarat: r.baris('syarat', ISIAN[1].syarat).map((row) => ({ ...row, wajib: !TIDAK.test(row['wajib'] ?? '') })) }),
  2: (r) => ({ langkah: r.baris('langkah', ISIAN[2].langkah).flatMap((row, at) => stepOf(r, row, at)) }),
  3: (r) => ({ ...r.lama('waktu'), dari: r.teks('dari'), perpanjangan: r.teks('perpanjangan', false) === '' ? null : r.angka('perpanjangan') }),
  4: (r) => ({ rupiah: r.angka('rupiah'), dasar: r.teks('dasar', false) }),
  5: (r) => ({ produk: r.baris('produk', ISIAN[5].produk) }),
  6: (r, typed) => ({ kanal: boxes(typed, 'kanal'), jabatan: r.teks('jabatan'), jawab: r.lama('jawab') }),
  7: (r) => ({ peraturan: r.baris('peraturan', ISIAN[7].peraturan).flatMap((row, at) => ruleOf(r, row, at)) }),
  8: (r, typed) => ({ sarana: SARANA.flatMap((kode) => facilityOf(r, typed, kode)) }),
  9: (r) => ({ kompetensi: full(r, 'kompetensi', ISIAN[9].kompetensi) }),
  10: (r) => ({ pengawasan: full(r, 'pengawasan', ISIAN[10].pengawasan) }),
  11: (r) => ({ orang: r.angka('orang') }),
  12: (r) => ({ janji: r.lama('janji'), ganti: full(r, 'ganti', ISIAN[12].ganti) }),
  13: (r) => ({ teks: r.teks('teks'), darurat: r.teks('darurat', false), pemberitahuan: r.teks('pemberitahuan', false) }),
  14: (r) => ({ cara: r.teks('cara'), setahun: r.angka('setahun'), hasil: r.teks('hasil', false), tanggal: r.hari('tanggal') }),
};

function stepOf(r: Reader, row: Record<string, string>, at: number): unknown[] {
  const no = whole(row['no'] ?? '');
  const menit = whole(row['menit'] ?? '');
  const kanal = KANAL_LANGKAH.find((one) => one === (row['kanal'] ?? '').toLowerCase());
  if (no !== undefined && menit !== undefined && kanal !== undefined && row['uraian'] !== '') return [{ ...row, no, menit, kanal }];
  r.salahBaris('langkah', at);
  return [];
}

function ruleOf(r: Reader, row: Record<string, string>, at: number): unknown[] {
  const tahun = whole(row['tahun'] ?? '');
  if (tahun !== undefined && tahun >= 1945 && tahun <= 2999 && row['nomor'] !== '') return [{ ...row, tahun }];
  r.salahBaris('peraturan', at);
  return [];
}

function facilityOf(r: Reader, typed: Typed, kode: string): unknown[] {
  const ada = line(typed[`sarana_${kode}`]);
  if (ada === '') return [];
  const tanggal = ada === 'rencana' ? r.hari(`sarana_${kode}`) : null;
  if (ada === 'rencana' && tanggal === null) r.salah.push({ field: `sarana_${kode}`, kode: 'TANGGAL' });
  return [{ kode, ada, tanggal }];
}

/** Lines of which every cell says something. */
function full(r: Reader, name: string, cells: readonly string[]): Record<string, string>[] {
  return r.baris(name, cells).flatMap((row, at) => {
    if (cells.every((cell) => row[cell] !== '')) return [row];
    r.salahBaris(name, at);
    return [];
  });
}

/** Boxes are sent one below the other, as `kanal_<id>`. */
function boxes(typed: Typed, name: string): string[] {
  return Object.keys(typed).filter((key) => key.startsWith(`${name}_`)).map((key) => key.slice(name.length + 1));
}

/** What the form shows of a stored component: the same lines that `bacaKomponen` reads. */
export function tulisKomponen(no: Nomor, isi: IsiStandar): Record<string, string> {
  const value = isi[no] as Readonly<Record<string, unknown>> | undefined;
  if (value === undefined) return {};
  const cells = (ISIAN as Partial<Record<Nomor, Readonly<Record<string, readonly string[]>>>>)[no] ?? {};
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => shown(name, one, cells[name])));
}

type Row = Readonly<Record<string, string | number | boolean>>;

function shown(name: string, value: unknown, cells: readonly string[] | undefined): [string, string][] {
  if (cells !== undefined) return [[name, (value as readonly Row[]).map((row) => cells.map((cell) => cellOf(row[cell])).join(' | ').replace(/(?: \| )+$/, '')).join('\n')]];
  if (name === 'kanal') return (value as readonly string[]).map((id) => [`kanal_${id}`, id]);
  if (name === 'sarana') return (value as readonly { kode: string; ada: string; tanggal: string | null }[]).flatMap(({ kode, ada, tanggal }) => [[`sarana_${kode}`, ada] as [string, string], ...dateFields(`sarana_${kode}`, tanggal)]);
  if (name === 'tanggal') return dateFields(name, value as string | null);
  if (name === 'nilai') return [['waktu_nilai', String(value)]];
  if (name === 'satuan') return [['waktu_satuan', String(value)]];
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([part, one]) => [`${name}_${part}`, String(one)]);
  return [[name, typeof value === 'number' || typeof value === 'string' ? String(value) : '']];
}

const cellOf = (cell: string | number | boolean | undefined): string => (typeof cell === 'boolean' ? (cell ? 'wajib' : 'bila ada') : String(cell ?? ''));

function dateFields(name: string, day: string | null): [string, string][] {
  if (day === null) return [];
  const [tahun = '', bulan = '', tanggal = ''] = day.split('-');
  return [[`${name}_tanggal`, tanggal], [`${name}_bulan`, bulan], [`${name}_tahun`, tahun]];
}
