// What did the guest type, and what of it cannot stand? (layanan.md 6.1; nothing is asked that is not needed: no NIK, no card, no signature)
import { blankless } from './huruf.ts';
import { BAHASA, BUTUH, type Bahasa, type Butuh, JENIS_TAMU, type JenisTamu, ROMBONGAN_DARI } from './jenis.ts';

export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Kontak {
  readonly kanal: 'telepon' | 'surel';
  /** E.164, or an address in small letters. */
  readonly nilai: string;
}

export interface Isian {
  readonly nama: string;
  readonly lembaga: string;
  readonly jenis: JenisTamu;
  readonly uraian: string;
  readonly pejabat: string;
  readonly jumlah: number;
  readonly kontak: Kontak | undefined;
  readonly prioritas: boolean;
  readonly butuh: readonly Butuh[];
  readonly butuhLain: string;
  readonly bahasa: Bahasa;
  readonly foto: boolean;
}

export type SalahIsian = 'NAMA' | 'LEMBAGA' | 'LEMBAGA_PESERTA' | 'JENIS' | 'URAIAN' | 'NIK' | 'PEJABAT' | 'JUMLAH' | 'KONTAK' | 'SETUJU' | 'LAIN' | 'LAIN_KOSONG' | 'BAHASA';
export interface Salah {
  readonly field: string;
  readonly code: SalahIsian;
}

/** E_NIK_TERDETEKSI of layanan.md 14: sixteen digits in a row, blanks and points between them or not. */
const NIK = /(?<![0-9])(?:[0-9][ .-]?){15}[0-9](?![0-9])/;
export const holdsNik = (words: string): boolean => NIK.test(words);

/**
 * Words that name an illness. Who writes one is asked once to write what would help instead; the answer is never a
 * refusal, and priority asks for no reason at all.
 */
const PENYAKIT =
  /\b(sakit|penyakit|skizofreni\w*|schizophreni\w*|depresi\w*|bipolar|gangguan (jiwa|mental)|autis\w*|adhd|epilepsi|ayan|kanker|tumor|stroke|diabet\w*|kencing manis|hiv|aids|tbc|tuberkulosis|hepatitis|demensia|alzheimer|parkinson|asma|jantung|gagal ginjal|cuci darah|lumpuh|buta warna|down syndrome|sindrom down|lupus|psikot\w*|trauma)\b/i;
export const namesIllness = (words: string): boolean => PENYAKIT.test(words);

const NAMA_MAX = 100;
const LEMBAGA_MAX = 120;
const URAIAN_MAX = 500;
const PEJABAT_MAX = 120;
const LAIN_MAX = 80;
const ORANG_MAX = 50;

const line = (typed: Typed, name: string): string => tidy(one(typed[name]) ?? '');
const one = (value: Typed[string]): string | undefined => (typeof value === 'string' ? value : value?.[0]);
const many = (value: Typed[string]): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value);

/** NFC, no control or direction marks, single blanks. */
export function tidy(words: string): string {
  return words.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').replace(/\s+/g, ' ').trim();
}

/** Letters of any script, one is enough; a nickname is fine. What a spreadsheet would run is no name. */
export function isName(name: string): boolean {
  const length = Array.from(name).length;
  return length >= 1 && length <= NAMA_MAX && /\p{L}/u.test(name) && !/^[=+@\-|]/.test(name) && !/[<>{}[\]\\|]/.test(name);
}

/** All faults at once, in the order of the form. `again`: the words that name an illness were pointed out before, and stay. */
export function readIsian(typed: Typed): { readonly isi: Isian } | { readonly salah: readonly Salah[] } {
  const salah: Salah[] = [];
  const fault = (field: string, code: SalahIsian): void => void salah.push({ field, code });
  const nama = line(typed, 'nama');
  if (!isName(nama)) fault('nama', 'NAMA');
  const jenis = JENIS_TAMU.find((kind) => kind === one(typed['jenis']));
  if (jenis === undefined) fault('jenis', 'JENIS');
  const lembaga = line(typed, 'lembaga');
  if (Array.from(lembaga).length > LEMBAGA_MAX || /^[=+@]/.test(lembaga)) fault('lembaga', 'LEMBAGA');
  else if (jenis === 'peserta_pemilu' && lembaga === '') fault('lembaga', 'LEMBAGA_PESERTA');
  const jumlahText = line(typed, 'jumlah') || '1';
  const jumlah = /^[0-9]{1,3}$/.test(jumlahText) ? Number(jumlahText) : 0;
  if (jumlah < 1 || jumlah > ORANG_MAX) fault('jumlah', 'JUMLAH');
  const uraian = tidyLines(one(typed['uraian']) ?? '');
  if (Array.from(uraian).length > URAIAN_MAX) fault('uraian', 'URAIAN');
  const pejabat = line(typed, 'pejabat');
  if (Array.from(pejabat).length > PEJABAT_MAX) fault('pejabat', 'PEJABAT');
  for (const [field, words] of Object.entries({ nama, lembaga, uraian, pejabat })) if (holdsNik(words)) fault(field, 'NIK');
  const needs = readButuh(typed, fault);
  const kontak = readKontak(typed, fault);
  const bahasa = BAHASA.find((kode) => kode === (one(typed['bahasa']) ?? 'id'));
  if (bahasa === undefined) fault('bahasa', 'BAHASA');
  if (salah.length > 0 || jenis === undefined || bahasa === undefined) return { salah };
  return { isi: { nama, lembaga, jenis, uraian, pejabat, jumlah, kontak, prioritas: one(typed['prioritas']) === 'ya', ...needs, bahasa, foto: one(typed['foto_setuju']) === 'ya' } };
}

function tidyLines(words: string): string {
  return words.normalize('NFC').split(/\r\n|\r|\n/).map(tidy).join('\n').trim();
}

type Fault = (field: string, code: SalahIsian) => void;

/** A diagnosis asks to be written otherwise, once: whoever sends it again is not held up (`lain_tetap`). */
function readButuh(typed: Typed, fault: Fault): Pick<Isian, 'butuh' | 'butuhLain'> {
  const asked = new Set(many(typed['butuh']));
  const butuh = BUTUH.filter((kode) => asked.has(kode));
  const lain = line(typed, 'butuh_lain');
  if (Array.from(lain).length > LAIN_MAX || holdsNik(lain)) fault('butuh_lain', 'LAIN_KOSONG');
  else if (namesIllness(lain) && one(typed['lain_tetap']) !== lain) fault('butuh_lain', 'LAIN');
  const all = lain !== '' && !asked.has('LAIN') ? [...butuh, 'LAIN' as const] : butuh;
  if (all.includes('LAIN') && lain === '') fault('butuh_lain', 'LAIN_KOSONG');
  return { butuh: all, butuhLain: lain };
}

const SUREL = /^[^\s@"'<>(),;:\\[\]]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,24}$/;

/** "0812-3456 789" and "+62 812..." are one number; undefined where it is neither a phone nor an address. */
export function asKontak(words: string): Kontak | undefined {
  const plain = words.trim();
  if (plain.includes('@')) {
    const nilai = plain.normalize('NFC').toLowerCase();
    return nilai.length <= 120 && SUREL.test(nilai) ? { kanal: 'surel', nilai } : undefined;
  }
  const digits = blankless(plain).replace(/[().-]/g, '').replace(/^00/, '+').replace(/^0/, '+62');
  const nilai = /^62[0-9]/.test(digits) ? `+${digits}` : digits;
  return /^\+[1-9][0-9]{7,14}$/.test(nilai) ? { kanal: 'telepon', nilai } : undefined;
}

/** Kept only with a yes in its own box; without a contact no step changes. */
function readKontak(typed: Typed, fault: Fault): Kontak | undefined {
  const words = line(typed, 'kontak');
  if (words === '') return undefined;
  const kontak = asKontak(words);
  if (kontak === undefined) fault('kontak', 'KONTAK');
  else if (one(typed['kontak_setuju']) !== 'ya') fault('kontak_setuju', 'SETUJU');
  return kontak;
}

/** Does a person of the office have to say yes first? */
export function isRombongan({ jumlah }: Pick<Isian, 'jumlah'>): boolean {
  return jumlah >= ROMBONGAN_DARI;
}

/** "Dedi Kurniawan" -> "D. K."; a name of one letter stays. */
export function inisial(nama: string): string {
  const parts = nama.split(' ').filter((part) => /\p{L}/u.test(part));
  return parts.slice(0, 3).map((part) => `${(Array.from(part).find((sign) => /\p{L}/u.test(sign)) ?? '').toUpperCase()}.`).join(' ');
}
