// What do the fields of the visit form say, and what is wrong at which of them? (the same form on the phone, on a page and for paper)
import { parseDay } from '#kernel/day';
import type { Disabilitas, Jk, Orang } from '../daftar/rekam.ts';
import type { StatusKawin } from '../aturan/layak.ts';
import { type PersonRules, judgePerson, levelOf } from '../nik/person.ts';
import { perluBukti } from './aturan.ts';
import type { BuktiTms, Isi } from './pesan.ts';

export type Fields = Readonly<Record<string, string | undefined>>;

export type IsianSalah = 'KOSONG' | 'PANJANG' | 'HURUF' | 'TANGGAL' | 'ANGKA' | 'PILIH' | 'TANPA_UBAH' | 'BUKTI' | 'KODE' | 'TPS' | 'NIK' | 'NKK' | 'UMUR' | 'KAWIN';

export interface Galat {
  /** Name of the field. */
  readonly field: string;
  readonly salah: IsianSalah;
}

const said = (fields: Fields, name: string): string => (fields[name] ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();
const UPPER = new Set(['nama', 'tempat', 'alamat']);

/** The fields of a person that say something, each as the record writes it. */
export function readOrang(fields: Fields): { readonly orang: Partial<Orang>; readonly galat: readonly Galat[] } {
  const orang: { -readonly [K in keyof Orang]?: Orang[K] } = {};
  const galat: Galat[] = [];
  const bad = (field: string, salah: IsianSalah): void => void galat.push({ field, salah });
  const words = (field: string, max: number): string | undefined => {
    const value = UPPER.has(field) ? said(fields, field).toUpperCase() : said(fields, field);
    if (value === '') return undefined;
    if (value.length > max) bad(field, 'PANJANG');
    else if (/\p{C}/u.test(value) || /^[=+@]/.test(value)) bad(field, 'HURUF');
    else return value;
    return undefined;
  };
  const digits = (field: string, count: number): string | undefined => {
    const value = said(fields, field).replace(/[\s.-]/g, '');
    if (value === '') return undefined;
    const whole = count === 3 ? value.padStart(3, '0') : value;
    if (new RegExp(`^[0-9]{${String(count)}}$`).test(whole)) return whole;
    bad(field, 'ANGKA');
    return undefined;
  };
  const one = <T extends string>(field: string, of: readonly T[]): T | undefined => {
    const value = said(fields, field);
    if (value !== '' && !of.some((each) => each === value)) bad(field, 'PILIH');
    return of.find((each) => each === value);
  };
  const put = <K extends keyof Orang>(name: K, value: Orang[K] | undefined): void => {
    if (value !== undefined) orang[name] = value;
  };
  put('nkk', digits('nkk', 16));
  put('nik', digits('nik', 16));
  put('nama', words('nama', 100));
  put('tempatLahir', words('tempat', 60));
  put('tanggalLahir', readBirth(fields, bad));
  put('kawin', one<StatusKawin>('kawin', ['B', 'S', 'P']));
  put('jk', one<Jk>('jk', ['L', 'P']));
  put('alamat', words('alamat', 150));
  put('rt', digits('rt', 3));
  put('rw', digits('rw', 3));
  const cacat = one('disabilitas', ['0', '1', '2', '3', '4', '5', '6']);
  if (cacat !== undefined) orang.disabilitas = Number(cacat) as Disabilitas;
  put('ktpEl', one<'S' | 'B'>('ktp', ['S', 'B']));
  return { orang, galat };
}

function readBirth(fields: Fields, bad: (field: string, salah: IsianSalah) => void): Orang['tanggalLahir'] | undefined {
  const [date, month, year] = ['tanggal', 'bulan', 'tahun'].map((part) => said(fields, `lahir_${part}`));
  if (date === '' && month === '' && year === '') return undefined;
  const read = parseDay(`${(year ?? '').padStart(4, '0')}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`);
  if (read.ok) return read.value;
  bad('lahir', 'TANGGAL');
  return undefined;
}

const NEEDED: readonly (readonly [keyof Orang, string])[] = [
  ['nkk', 'nkk'],
  ['nik', 'nik'],
  ['nama', 'nama'],
  ['tanggalLahir', 'lahir'],
  ['kawin', 'kawin'],
  ['jk', 'jk'],
  ['alamat', 'alamat'],
  ['ktpEl', 'ktp'],
];

/** Digits that nobody can have, and for a new voter an age that is not reached (sidalih.md 3.3, 4). */
export function orangFaults(orang: Orang, rules: PersonRules, baru: boolean): readonly Galat[] {
  const { codes } = judgePerson({ nik: orang.nik, nkk: orang.nkk, born: orang.tanggalLahir, sex: orang.jk, marriage: orang.kawin, listed: !baru }, rules);
  const out = codes.filter((code) => levelOf(code, !baru) === 'tolak').map((code): Galat => (code.startsWith('E_NKK') ? { field: 'nkk', salah: 'NKK' } : { field: 'nik', salah: 'NIK' }));
  if (baru && codes.includes('E_USIA_KURANG')) out.push({ field: 'lahir', salah: 'UMUR' });
  return out;
}

/** Codes that somebody should look at go onto the record. */
export function tandaOf(orang: Orang, rules: PersonRules): readonly string[] {
  return judgePerson({ nik: orang.nik, nkk: orang.nkk, born: orang.tanggalLahir, sex: orang.jk, marriage: orang.kawin, listed: true }, rules).codes.filter((code) => levelOf(code, true) === 'kerja');
}

type Terisi = { readonly ok: true; readonly isi: Isi } | { readonly ok: false; readonly galat: readonly Galat[] };
const wrong = (...galat: readonly Galat[]): Terisi => ({ ok: false, galat });

/** A new voter: everything but birthplace, RT, RW and disability must be said. */
export function readBaru(fields: Fields, id: string, rules: PersonRules): Terisi {
  const { orang, galat } = readOrang(fields);
  const missing = NEEDED.filter(([key, field]) => orang[key] === undefined && !galat.some((one) => one.field === field)).map(([, field]): Galat => ({ field, salah: 'KOSONG' }));
  if (galat.length + missing.length > 0) return wrong(...galat, ...missing);
  const whole = { tempatLahir: '', rt: '000', rw: '000', disabilitas: 0, ...orang } as Orang;
  const faults = orangFaults(whole, rules, true);
  return faults.length > 0 ? wrong(...faults) : { ok: true, isi: { t: 'B', pemilih: id, orang: whole } };
}

/** The record as the reader of the form sees it; `orang` absent where the page does not show it. */
export interface Dilihat {
  readonly id: string;
  readonly rekam: number;
  readonly orang?: Orang;
}

/** One visit to one listed voter. `kodes`: codes that may be written; `foto`: id of a photograph that is there. */
export function readKunjungan(fields: Fields, { id, rekam, orang }: Dilihat, rules: { readonly orang: PersonRules; readonly kodes: readonly number[] }, foto: string): Terisi {
  switch (fields['hasil']) {
    case 'V':
      return { ok: true, isi: { t: 'V', pemilih: id, rekam } };
    case 'N':
      return { ok: true, isi: { t: 'N', pemilih: id } };
    case 'U': {
      const read = readOrang(fields);
      if (read.galat.length > 0) return wrong(...read.galat);
      const ubah = Object.fromEntries(Object.entries(read.orang).filter(([key, value]) => orang === undefined || orang[key as keyof Orang] !== value)) as Partial<Orang>;
      if (Object.keys(ubah).length === 0) return wrong({ field: 'nama', salah: 'TANPA_UBAH' });
      const faults = orang === undefined ? [] : orangFaults({ ...orang, ...ubah }, rules.orang, ubah.nik !== undefined);
      return faults.length > 0 ? wrong(...faults) : { ok: true, isi: { t: 'U', pemilih: id, rekam, ubah } };
    }
    case 'T':
      return readTms(fields, { id, rekam, ...(orang === undefined ? {} : { orang }) }, rules, foto);
    default:
      return wrong({ field: 'hasil', salah: 'PILIH' });
  }
}

function readTms(fields: Fields, { id, rekam, orang }: Dilihat, { orang: rules, kodes }: { readonly orang: PersonRules; readonly kodes: readonly number[] }, foto: string): Terisi {
  const kode = Number(said(fields, 'kode'));
  const [sebab, surat, tps] = [said(fields, 'sebab'), said(fields, 'surat'), kode === 8 ? said(fields, 'tps').padStart(3, '0') : ''];
  if (!kodes.includes(kode)) return wrong({ field: 'kode', salah: 'KODE' });
  const long = [['sebab', sebab, 300] as const, ['surat', surat, 200] as const].filter(([, value, max]) => value.length > max || /\p{C}/u.test(value) || /^[=+@]/.test(value));
  if (long.length > 0) return wrong(...long.map(([field, value, max]): Galat => ({ field, salah: value.length > max ? 'PANJANG' : 'HURUF' })));
  if (perluBukti(kode) && foto === '' && surat.length < 3) return wrong({ field: 'surat', salah: 'BUKTI' });
  if (kode === 8 && !/^[0-9]{3}$/.test(tps)) return wrong({ field: 'tps', salah: 'TPS' });
  if (kode === 3 && orang !== undefined) {
    if (orang.kawin !== 'B') return wrong({ field: 'kode', salah: 'KAWIN' });
    if (!orangFaults(orang, rules, true).some(({ salah }) => salah === 'UMUR')) return wrong({ field: 'kode', salah: 'UMUR' });
  }
  const bukti: BuktiTms = { foto, surat };
  return { ok: true, isi: { t: 'T', pemilih: id, rekam, kode, sebab, bukti, tps } };
}
