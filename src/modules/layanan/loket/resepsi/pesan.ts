// What does a reception device sign, byte for byte, and what is it handed and answered? (layanan.md 9; RFC 8785; device and server alike)
import canonicalize from 'canonicalize';
import { assert } from '#kernel/result';
import type { Hasil } from '../../kunjungan/keadaan.ts';

/** T: arrived and got this number; P: called to a counter; S: served, with its outcome; X: went home. */
export type IsiResepsi =
  | { readonly t: 'T'; readonly huruf: string; readonly nomor: number; readonly kunjungan: string; readonly layanan: string; readonly prioritas: boolean; readonly nama: string }
  | { readonly t: 'P'; readonly huruf: string; readonly nomor: number; readonly loket: number }
  | { readonly t: 'S'; readonly huruf: string; readonly nomor: number; readonly hasil: Exclude<Hasil, 'jadi_kasus'> }
  | { readonly t: 'X'; readonly huruf: string; readonly nomor: number };

export interface EntriResepsi {
  /** The device counts its entries: id = device + count. */
  readonly cacah: number;
  /** Seconds since 1970 by the device's clock. */
  readonly pada: number;
  readonly isi: IsiResepsi;
}

export interface BerkasResepsi {
  readonly v: 1;
  readonly jenis: 'resepsi';
  readonly perangkat: string;
  readonly kantor: string;
  /** What the device's clock showed when it sent. */
  readonly jam: number;
  readonly entri: readonly EntriResepsi[];
  /** Numbers left by letter, so that the centre tops up. */
  readonly sisa: Readonly<Record<string, number>>;
}

export interface KirimanResepsi {
  readonly perangkat: string;
  readonly berkas: string;
  /** ECDSA P-256 with SHA-256 over the text's UTF-8, base64url. */
  readonly tanda: string;
}

export const SEKALI_KIRIM = 60;

export type TolakResepsi = 'PERANGKAT_TIDAK_ADA' | 'PERANGKAT_DICABUT' | 'TANDA_TANGAN' | 'BENTUK' | 'CACAH_LAIN' | 'NOMOR_BUKAN_SEWA' | 'NOMOR_GANDA' | 'NOMOR_TIDAK_ADA' | 'LAYANAN' | 'LANGKAH';
/** ganda: kept beside another arrival of the same booking, and somebody looks at both. */
export type JawabanEntri = { readonly cacah: number; readonly keadaan: 'terap' | 'ganda' } | { readonly cacah: number; readonly keadaan: 'tolak'; readonly kode: TolakResepsi };

/** A booking as the device holds it: initials, and what a scanned code is compared with. */
export interface JanjiHp {
  readonly id: string;
  readonly inisial: string;
  /** SHA-256 of `id|code`, hex. */
  readonly hash: string;
  readonly slot: number;
  readonly layanan: string;
  readonly prioritas: boolean;
  readonly butuh: readonly string[];
}

export interface BekalHp {
  readonly kantor: string;
  readonly nama: string;
  readonly tanggal: string;
  readonly layanan: readonly { readonly kode: string; readonly nama: string; readonly huruf: string }[];
  readonly loket: readonly { readonly nomor: number; readonly nama: string }[];
  readonly janji: readonly JanjiHp[];
  readonly sewa: readonly { readonly huruf: string; readonly dari: number; readonly sampai: number }[];
}

export type JawabanResepsi = { readonly jawaban: readonly JawabanEntri[]; readonly bekal: BekalHp } | { readonly tolak: TolakResepsi };

export function signedText(message: BerkasResepsi): string {
  const text = canonicalize(message);
  assert(text !== undefined, 'a message is an object');
  return text;
}

/** A device that was out of touch for so long holds nothing any more. */
export const TANPA_KABAR_MS = 12 * 3_600_000;
/** A clock that is off by more is corrected, and the entries are flagged. */
export const GESER_MS = 120_000;
export const SEWA_BANYAK = 20;
/** Topped up when so many are left. */
export const SEWA_TAMBAH = 10;
export const SEWA_DARI = 800;
export const SEWA_SAMPAI = 999;
