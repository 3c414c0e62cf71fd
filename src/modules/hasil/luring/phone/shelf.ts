// What does this phone keep until the centre has it? (IndexedDB: written before anything is sent, so that a dead battery loses nothing)
import { Shelf as Rak, type Stores } from '#design/phone';
import type { Jawaban } from '../message.ts';

/** The key of this phone; its private half cannot be read out, not even by our own script. */
export interface Alat {
  readonly id: 'ini';
  readonly kunci: CryptoKeyPair;
  /** As the centre calls it. */
  readonly perangkat: string;
  /** Forms signed so far. */
  readonly cacah: number;
}

/** A station that the form was put on this phone for. */
export interface TpsDiHp {
  /** `pemilu-2024/ppwp/3174091004001`: also the way to its pages. */
  readonly id: string;
  readonly pemilu: string;
  readonly kontes: string;
  readonly kode: string;
  /** "TPS 001 Batu Ampar" */
  readonly nama: string;
  readonly kontesNama: string;
}

export interface IsianDiHp {
  readonly uuid: string;
  /** Id of its `TpsDiHp`. */
  readonly tps: string;
  readonly berkas: string;
  readonly tanda: string;
  /** Text of the QR code, signed as well. */
  readonly kode: string;
  /** Milliseconds. */
  readonly dibuat: number;
  readonly keadaan: 'menunggu' | 'terkirim' | 'bentrok' | 'ditolak' | 'diganti';
  readonly jawaban: Jawaban | null;
}

export interface FotoDiHp {
  /** `{tps}/{halaman}`: the newest photograph of a page. */
  readonly id: string;
  readonly tps: string;
  readonly halaman: number;
  readonly uuid: string;
  readonly sha256: string;
  readonly isi: Blob;
  readonly keadaan: 'menunggu' | 'terkirim' | 'ditolak';
  readonly jawaban: Jawaban | null;
}

interface Isi {
  readonly alat: Alat;
  readonly tps: TpsDiHp;
  readonly isian: IsianDiHp;
  readonly foto: FotoDiHp;
}

const STORES: Stores<Isi> = [
  ['alat', 'id'],
  ['tps', 'id'],
  ['isian', 'uuid'],
  ['foto', 'id'],
];

export type Shelf = Rak<Isi>;

export async function openShelf(): Promise<Shelf> {
  return Rak.open<Isi>('pendopo-luring', STORES);
}

/** The next number of this phone's forms; used or not, it never comes again. */
export async function nextCount(shelf: Shelf): Promise<number> {
  return (await shelf.update('alat', 'ini', (was) => ({ ...was, cacah: was.cacah + 1 }))).cacah;
}
