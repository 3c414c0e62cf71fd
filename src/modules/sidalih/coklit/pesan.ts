// What does a phone sign about a visit, byte for byte, and what is it answered? (RFC 8785; sidalih.md 8; phone and server alike)
import canonicalize from 'canonicalize';
import { assert } from '#kernel/result';
import type { Sentence } from '#kernel/text';
import type { Orang } from '../daftar/rekam.ts';
import type { PersonRules } from '../nik/person.ts';
import type { HasilPemilih } from './aturan.ts';

/** The paper behind a TMS code: id of a photograph sent before, or its kind and number in words. */
export interface BuktiTms {
  readonly foto: string;
  readonly surat: string;
}

/** `pemilih` is the id of the record; `rekam` the count of it that the Pantarlih had before the eyes. */
export type Isi =
  | { readonly t: 'V'; readonly pemilih: string; readonly rekam: number }
  | { readonly t: 'U'; readonly pemilih: string; readonly rekam: number; readonly ubah: Partial<Orang> }
  /** The id is made on the spot, so that later entries can name it. */
  | { readonly t: 'B'; readonly pemilih: string; readonly orang: Orang }
  /** `tps`: three digits of the right station of the same desa, for code 8 alone. */
  | { readonly t: 'T'; readonly pemilih: string; readonly rekam: number; readonly kode: number; readonly sebab: string; readonly bukti: BuktiTms; readonly tps: string }
  | { readonly t: 'N'; readonly pemilih: string }
  /** Slip and sticker for the family of this voter. */
  | { readonly t: 'S'; readonly pemilih: string }
  /** Everything of this device is here: so many entries from this number on. */
  | { readonly t: 'H'; readonly dari: number; readonly banyak: number };

export interface PesanCoklit {
  readonly v: 1;
  readonly jenis: 'coklit';
  readonly perangkat: string;
  /** The device counts its entries: id = device + count. */
  readonly cacah: number;
  readonly daftar: string;
  /** 13 digits. */
  readonly kode: string;
  /** Seconds since 1970 by the device's clock: its own word, kept beside the server's. */
  readonly pada: number;
  readonly isi: Isi;
}

/** A photograph that an entry will name; the bytes travel beside it. */
export interface PesanFoto {
  readonly v: 1;
  readonly jenis: 'coklit-foto';
  readonly perangkat: string;
  readonly foto: string;
  readonly daftar: string;
  readonly kode: string;
  readonly sha256: string;
  readonly pada: number;
}

export interface Kiriman {
  readonly perangkat: string;
  readonly berkas: string;
  /** ECDSA P-256 with SHA-256 over the text's UTF-8, base64url. */
  readonly tanda: string;
}

/** Entries of one request, at most. */
export const SEKALI_KIRIM = 25;

/** Why an entry is not kept at all; the first five are the identity room's own words about the device. */
export const TOLAK = ['PERANGKAT_TIDAK_ADA', 'PERANGKAT_DICABUT', 'TANDA_TANGAN', 'AKUN', 'MANDAT', 'BENTUK', 'WILAYAH', 'CACAH_LAIN', 'FOTO_RUSAK'] as const;
export type Tolak = (typeof TOLAK)[number];

/** kelak: nothing was done, the same entry may come again. */
export type Jawaban =
  | { readonly keadaan: 'terap' | 'catat' | 'bentrok' | 'tunda' | 'serah' }
  | { readonly keadaan: 'tolak'; readonly kode: string }
  | { readonly keadaan: 'kelak'; readonly kode: string };

export interface JawabanKirim {
  /** In the order of what was sent. */
  readonly jawaban: readonly Jawaban[];
}

/** A voter as the phone holds it, sealed. */
export interface PemilihHp {
  readonly id: string;
  /** Number of the family on this list, in place of the NKK. */
  readonly keluarga: number;
  readonly orang: Orang;
  readonly rekam: number;
  readonly kini: HasilPemilih | null;
}

/** What a phone must know of the rule pack. */
export interface AturanHp {
  readonly tms: readonly { readonly kode: number; readonly nama: Sentence; readonly bukti: Sentence; readonly rujukan: string | null }[];
  /** Visits after which nobody comes again. */
  readonly kunjungan: number;
  readonly orang: PersonRules;
}

/** The list of one station, handed out once after a fresh proof. */
export interface DaftarHp {
  readonly daftar: string;
  readonly kode: string;
  readonly nama: string;
  readonly aturan: AturanHp;
  readonly pemilih: readonly PemilihHp[];
  /** Families whose proof was given. */
  readonly diberi: readonly number[];
}

export function signedText(message: PesanCoklit | PesanFoto): string {
  const text = canonicalize(message);
  assert(text !== undefined, 'a message is an object');
  return text;
}
