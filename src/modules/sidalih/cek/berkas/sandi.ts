// Which key opens one voter's row, and who can make it? (sidalih.md 7.2: the pepper and the second factor, both)
import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { chacha20, chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ALAMAT, ISI, RAHASIA } from './bentuk.ts';

/** What somebody knows of a record: two things always. `rekam` is known to nobody: rows that only a name or passport opens. */
export type Tahu =
  | { readonly jalan: 'nkk'; readonly nik: string; readonly nkk6: string }
  /** `nama` in sounds (`kunciNama`). */
  | { readonly jalan: 'nama'; readonly nik: string; readonly nama: string }
  | { readonly jalan: 'paspor'; readonly paspor: string; readonly nama: string }
  | { readonly jalan: 'rekam'; readonly id: string };

const AWAL = { nkk: 'k', nama: 'n', paspor: 'p', rekam: 'r' } as const;

/** Fields never hold a bar: digits, letters and a UUID. */
function pesan(tahu: Tahu): string {
  switch (tahu.jalan) {
    case 'nkk':
      return `${AWAL.nkk}${tahu.nik}|${tahu.nkk6}`;
    case 'nama':
      return `${AWAL.nama}${tahu.nik}|${tahu.nama}`;
    case 'paspor':
      return `${AWAL.paspor}${tahu.paspor}|${tahu.nama}`;
    case 'rekam':
      return `${AWAL.rekam}${tahu.id}`;
  }
}

/** Keys of one file. Only whoever holds its pepper can make one. */
export interface Sandi {
  /** 32 bytes, valid until the next call: 8 the address, 24 the secret or the pad. */
  turunkan(tahu: Tahu): Uint8Array;
  /** Seals the payload; `into` takes ciphertext and tag. Each key seals one message, so the nonce is zero. */
  segel(rahasia: Uint8Array, isi: Uint8Array, into: Uint8Array): void;
  /** Undefined = not the key of these bytes. */
  buka(rahasia: Uint8Array, sealed: Uint8Array): Uint8Array | undefined;
}

const NONCE = new Uint8Array(12);
const BLOK = 64;
const NOL = new Uint8Array(BLOK + ISI);
const coder = new TextEncoder();

/** `garam` makes the keys of two files of one list different. */
export function makeSandi(pepper: Uint8Array, garam: Uint8Array): Sandi {
  const ready = hmac.create(sha256, hmac(sha256, pepper, new Uint8Array([...coder.encode('cek-dpt/v1|'), ...garam])));
  const work = ready.clone();
  const made = new Uint8Array(32);
  const bytes = new Uint8Array(512);
  const key = new Uint8Array(32);
  key.set(garam, RAHASIA);
  const stream = new Uint8Array(BLOK + ISI);
  const mac = new Uint8Array(64);
  mac[56] = ISI;
  return {
    turunkan: (tahu) => {
      const { written } = coder.encodeInto(pesan(tahu), bytes);
      ready._cloneInto(work);
      work.update(bytes.subarray(0, written)).digestInto(made);
      return made;
    },
    // RFC 8439 2.8 with both blocks of the stream drawn at once: half the time of the library's own composition.
    segel: (rahasia, isi, into) => {
      key.set(rahasia);
      chacha20(key, NONCE, NOL, stream);
      for (let at = 0; at < ISI; at += 1) into[at] = mac[at] = (isi[at] ?? 0) ^ (stream[BLOK + at] ?? 0);
      into.set(poly1305(mac, stream.subarray(0, 32)), ISI);
    },
    buka: (rahasia, sealed) => {
      key.set(rahasia);
      try {
        return chacha20poly1305(key, NONCE).decrypt(sealed);
      } catch {
        return undefined;
      }
    },
  };
}

/** The two parts of a derived key that a person's row needs. */
export const alamatDari = (made: Uint8Array): Uint8Array => made.subarray(0, ALAMAT);
export const rahasiaDari = (made: Uint8Array): Uint8Array => made.subarray(ALAMAT, ALAMAT + RAHASIA);
/** 24 bytes that hide address and secret of the person's row from whoever does not know the name. */
export const tutupDari = (made: Uint8Array): Uint8Array => made.subarray(ALAMAT, ALAMAT + ALAMAT + RAHASIA);

/** `a` and `b` laid over each other into `into`; the same again takes it off. */
export function tutup(into: Uint8Array, a: Uint8Array, b: Uint8Array): void {
  for (let at = 0; at < b.length; at += 1) into[at] = (a[at] ?? 0) ^ (b[at] ?? 0);
}

/** Work for a look-up that finds nothing: the same opening, on a row of its own. */
export function boneka(sandi: Sandi): { readonly rahasia: Uint8Array; readonly sealed: Uint8Array } {
  const rahasia = new Uint8Array(RAHASIA);
  const sealed = new Uint8Array(ISI + 16);
  sandi.segel(rahasia, new Uint8Array(ISI), sealed);
  return { rahasia, sealed };
}
