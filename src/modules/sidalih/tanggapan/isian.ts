// Is what somebody wrote in the form of an objection whole, and what does it say? (every field, before anything is kept)
import { z } from 'zod';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { type Result, ok } from '#kernel/result';
import type { Day } from '#kernel/day';
import { readNik } from '../nik/nik.ts';
import type { Isi } from './isi.ts';
import { BIDANG, type BidangSalah, JENIS, type JenisTanggapan, TENTANG, type Tentang } from './jenis.ts';

const line = (most: number) => z.string().max(most).optional();

/** As it comes; what is too long for any field of ours is no form of ours. */
export const isianShape = {
  jenis: line(40),
  tentang: line(40),
  desa: line(20),
  rekam: line(500),
  nama: line(400),
  nik: line(400),
  telepon: line(400),
  surel: line(400),
  nama_orang: line(400),
  alamat_orang: line(400),
  tps_orang: line(40),
  bidang: line(40),
  seharusnya: line(2_000),
  uraian: line(8_000),
};
export const isianSchema = z.object(isianShape);
export type Isian = z.infer<typeof isianSchema>;
export type IsianField = keyof typeof isianShape | 'bukti';

/** What is wrong, by field: codes name sentences (`isian...` in text-isian.ts). */
export type IsianFault = 'jenis' | 'tentang' | 'desa' | 'nama' | 'nik' | 'nikWilayah' | 'telepon' | 'surel' | 'namaOrang' | 'alamatOrang' | 'tps' | 'bidang' | 'seharusnya' | 'uraian' | 'panjang';
export interface Salah {
  readonly field: IsianField;
  readonly code: IsianFault;
}

export interface Terisi {
  readonly jenis: JenisTanggapan;
  readonly tentang: Tentang;
  readonly desa: AreaCode;
  readonly isi: Isi;
}

/** Who sends: a citizen shows a NIK and a name; a mandate stands for itself. */
export interface Pengirim {
  readonly dengan: 'nik' | 'mandat';
  /** Name of the mandate's holder, where that is who speaks. */
  readonly nama?: string;
  readonly hari: Day;
}

type Reject = { readonly ok: false; readonly salah: readonly Salah[] };

/** Strips what cannot be seen and what turns the reading around, joins blanks; a name is never corrected otherwise. */
export function bersih(text: string | undefined): string {
  return (text ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function readIsian(body: Isian, pengirim: Pengirim): Result<Terisi> | Reject {
  const salah: Salah[] = [];
  const text = (field: Exclude<IsianField, 'bukti'>, most: number, code: IsianFault, least: number): string => {
    const value = bersih(body[field]);
    if (value.length > most) salah.push({ field, code: 'panjang' });
    else if (value.length < least) salah.push({ field, code });
    return value;
  };
  const jenis = JENIS.find((one) => one === body.jenis) ?? (salah.push({ field: 'jenis', code: 'jenis' }), 'data-salah');
  const tentang = TENTANG.find((one) => one === body.tentang) ?? (salah.push({ field: 'tentang', code: 'tentang' }), 'sendiri');
  const desa = desaOf(body.desa);
  if (desa === undefined) salah.push({ field: 'desa', code: 'desa' });
  const other = tentang === 'orang-lain';
  const pelapor = readPelapor(body, pengirim, salah, text);
  const orang = {
    nama: other ? text('nama_orang', 120, 'namaOrang', 2) : pelapor.nama,
    alamat: text('alamat_orang', 300, 'alamatOrang', other ? 5 : 0),
    tps: tpsOf(body.tps_orang, salah),
  };
  const bidang = jenis === 'data-salah' ? bidangOf(body.bidang, salah) : null;
  const seharusnya = text('seharusnya', 300, 'seharusnya', jenis === 'data-salah' ? 1 : 0);
  const uraian = text('uraian', 2_000, 'uraian', jenis === 'data-salah' && !other ? 0 : 5);
  if (salah.length > 0 || desa === undefined) return { ok: false, salah };
  return ok({ jenis, tentang, desa, isi: { pelapor, orang, bidang, seharusnya, uraian } });
}

function desaOf(typed: string | undefined): AreaCode | undefined {
  const read = parseAreaCode(typed ?? '');
  return read.ok && read.value.length === 10 ? read.value : undefined;
}

function bidangOf(typed: string | undefined, salah: Salah[]): BidangSalah | null {
  const found = BIDANG.find((one) => one === typed) ?? null;
  if (found === null) salah.push({ field: 'bidang', code: 'bidang' });
  return found;
}

/** '' or three digits. */
function tpsOf(typed: string | undefined, salah: Salah[]): string {
  const plain = bersih(typed).replace(/^TPS[ .]*/i, '');
  if (plain === '') return '';
  if (/^[0-9]{1,3}$/.test(plain) && Number(plain) > 0) return plain.padStart(3, '0');
  salah.push({ field: 'tps_orang', code: 'tps' });
  return '';
}

type TextOf = (field: Exclude<IsianField, 'bukti'>, most: number, code: IsianFault, least: number) => string;

function readPelapor(body: Isian, pengirim: Pengirim, salah: Salah[], text: TextOf): Isi['pelapor'] {
  const contact = { telepon: teleponOf(body.telepon, salah), surel: surelOf(body.surel, salah) };
  if (pengirim.dengan === 'mandat') return { nama: pengirim.nama ?? '', nik: '', ...contact };
  const nama = text('nama', 120, 'nama', 2);
  const read = readNik(body.nik ?? '', pengirim.hari);
  if (read.digits === undefined) salah.push({ field: 'nik', code: 'nik' });
  else if (read.codes.includes('E_NIK_PROVINSI')) salah.push({ field: 'nik', code: 'nikWilayah' });
  return { nama, nik: read.digits ?? '', ...contact };
}

/** E.164 of an Indonesian mobile or landline number; '' where none is given. */
function teleponOf(typed: string | undefined, salah: Salah[]): string {
  const plain = bersih(typed).replace(/[\s().-]/g, '');
  if (plain === '') return '';
  const found = /^(?:\+?62|0)([2-9][0-9]{6,11})$/.exec(plain)?.[1];
  if (found === undefined) salah.push({ field: 'telepon', code: 'telepon' });
  return found === undefined ? '' : `+62${found}`;
}

function surelOf(typed: string | undefined, salah: Salah[]): string {
  const plain = bersih(typed);
  if (plain === '') return '';
  if (plain.length <= 120 && /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[A-Za-z]{2,}$/.test(plain)) return plain;
  salah.push({ field: 'surel', code: 'surel' });
  return '';
}
