// What does a device sign, byte for byte, and what is it answered? (RFC 8785; keamanan.md 1.6; phone and server alike)
import canonicalize from 'canonicalize';
import { assert } from '#kernel/result';
import type { Angka } from '../figures.ts';

/** One form of one station, as it left the officer's hands. */
export interface PesanIsian {
  readonly v: 1;
  readonly jenis: 'c';
  /** Made once on the device: the same form sent again has the same one. */
  readonly uuid: string;
  readonly perangkat: string;
  /** The device counts its forms; no number says two things. */
  readonly cacah: number;
  readonly pemilu: string;
  readonly kontes: string;
  /** 13 digits. */
  readonly kode: string;
  /** Id of the contest's rules and name of the paper that the form was made with. */
  readonly paket: string;
  /** Version of the station's figures that the officer had before the eyes; 0 = none, as on a phone that never saw any. */
  readonly dasar: number;
  /** Fields by name as typed: figures, words, kept questions and their reasons. */
  readonly isian: Readonly<Record<string, string>>;
  /** SHA-256 of the photographs that the device holds for this station, hex, by number of the page. */
  readonly foto: Readonly<Record<string, string>>;
  /** Seconds since 1970 by the device's clock: its own word, kept and never relied on. */
  readonly pada: number;
}

/** One photographed page; the bytes travel beside it. */
export interface PesanFoto {
  readonly v: 1;
  readonly jenis: 'foto';
  readonly uuid: string;
  readonly perangkat: string;
  readonly pemilu: string;
  readonly kontes: string;
  readonly kode: string;
  readonly halaman: number;
  readonly sha256: string;
  readonly pada: number;
}

/** What is sent: the signed text itself, so that nobody has to write it the same way again to check it. */
export interface Kiriman {
  readonly perangkat: string;
  readonly berkas: string;
  /** ECDSA P-256 with SHA-256 over the text's UTF-8, r and s in 64 bytes, base64url. */
  readonly tanda: string;
}

/** Why a message is not taken; the first five are the identity room's own words about the device. */
export const TOLAK = [
  'PERANGKAT_TIDAK_ADA',
  'PERANGKAT_DICABUT',
  'TANDA_TANGAN',
  'AKUN',
  'MANDAT',
  'BENTUK',
  'WILAYAH',
  'TAHAP',
  'TPS_TIADA',
  'BELUM_LENGKAP',
  'UUID_LAIN',
  'CACAH_LAIN',
  'FOTO_RUSAK',
  'K23',
] as const;
export type Tolak = (typeof TOLAK)[number];

/** nanti: nothing was done, the same message may come again. */
export type Jawaban =
  | { readonly keadaan: 'terkirim'; readonly diterima: number; readonly versi: number }
  | { readonly keadaan: 'bentrok'; readonly versi: number; readonly angka: readonly Angka[]; readonly sama: boolean }
  | { readonly keadaan: 'ditolak'; readonly kode: Tolak }
  | { readonly keadaan: 'nanti' };

export function signedText(message: PesanIsian | PesanFoto): string {
  const text = canonicalize(message);
  assert(text !== undefined, 'a message is an object');
  return text;
}
