// What did the voter type, and what of it cannot stand? (the numbers are never echoed into an address, a title or a log)
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { readNik } from '../nik/nik.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import type { Day } from '#kernel/day';
import { tenggatPindah } from './alasan.ts';
import type { IdentitasPindah } from './rahasia.ts';

export type Typed = Readonly<Record<string, string | undefined>>;

export interface Tempat {
  readonly asal: AreaCode;
  /** Desa or kecamatan. */
  readonly tujuan: AreaCode;
}

/** Both places by their codes; undefined where one is missing or of another level. */
export function readTempat(typed: Typed): Tempat | undefined {
  const [asal, tujuan] = [parseAreaCode(typed['asal'] ?? ''), parseAreaCode(typed['tujuan'] ?? '')];
  if (!asal.ok || !tujuan.ok || asal.value.length !== 10 || (tujuan.value.length !== 10 && tujuan.value.length !== 6)) return undefined;
  return { asal: asal.value, tujuan: tujuan.value };
}

export interface Pengajuan extends Tempat {
  readonly alasan: string;
  readonly tpsDiminta: string | null;
  readonly lewat: 'asal' | 'tujuan';
  readonly identitas: IdentitasPindah;
}

export type SalahIsian = 'TEMPAT' | 'ALASAN' | 'LEWAT_WAKTU' | 'NAMA' | 'NIK' | 'NKK6' | 'TPS' | 'KANTOR';
export interface Salah {
  readonly field: string;
  readonly code: SalahIsian;
}

const LONGEST_NAME = 120;

/** All faults at once, in the order of the form. */
export function readPengajuan(typed: Typed, paket: PaketAturan, today: Day): { readonly isi: Pengajuan } | { readonly salah: readonly Salah[] } {
  const salah: Salah[] = [];
  const fault = (field: string, code: SalahIsian): void => void salah.push({ field, code });
  const tempat = readTempat(typed);
  if (tempat === undefined) fault('asal', 'TEMPAT');
  const tenggat = tenggatPindah(paket, today).find(({ alasan }) => alasan.kode === typed['alasan']);
  if (tenggat === undefined) fault('alasan', 'ALASAN');
  else if (tenggat.lewat) fault('alasan', 'LEWAT_WAKTU');
  const nama = (typed['nama'] ?? '').normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim();
  if (nama.length < 2 || nama.length > LONGEST_NAME) fault('nama', 'NAMA');
  const nik = readNik(typed['nik'] ?? '', today);
  if (nik.digits === undefined) fault('nik', 'NIK');
  const nkk6 = (typed['nkk6'] ?? '').replace(/[\s-]/g, '');
  if (!/^[0-9]{6}$/.test(nkk6)) fault('nkk6', 'NKK6');
  const tps = (typed['tps'] ?? '').trim();
  if (tps !== '' && (!/^[0-9]{1,3}$/.test(tps) || Number(tps) === 0 || tempat?.tujuan.length === 6)) fault('tps', 'TPS');
  const lewat = typed['lewat'] === 'asal' || typed['lewat'] === 'tujuan' ? typed['lewat'] : undefined;
  if (lewat === undefined) fault('lewat', 'KANTOR');
  if (salah.length > 0 || tempat === undefined || tenggat === undefined || nik.digits === undefined || lewat === undefined) return { salah };
  return { isi: { ...tempat, alasan: tenggat.alasan.kode, tpsDiminta: tps === '' ? null : tps.padStart(3, '0'), lewat, identitas: { nama, nik: nik.digits, nkk6 } } };
}
