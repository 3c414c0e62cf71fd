// What stands where in a sealed look-up file? (docs/decisions: the sealed look-up file)
import { assert } from '#kernel/result';
import { awalan, samar } from './kunci-nama.ts';

/** Address in the clear, then the sealed payload and its tag. */
export const ALAMAT = 8;
export const RAHASIA = 16;
export const ISI = 34;
const TAG = 16;
export const BARIS_ORANG = ALAMAT + ISI + TAG;
/** Address, then address and secret of the person's row, under a pad of their own. */
export const BARIS_NAMA = ALAMAT + ALAMAT + RAHASIA;
export const KEPALA = 4_096;
/** Rows are parted by the first byte of their address while they are written. */
export const BAGIAN_BIT = 8;
export const BAGIAN = 2 ** BAGIAN_BIT;
/** A look-up reads one heap of about so many rows. */
const SETUMPUK = 24;
const BIT_TERBANYAK = 26;

export const TABEL = ['orang', 'nama'] as const;
export type Tabel = (typeof TABEL)[number];
export const LEBAR: Readonly<Record<Tabel, number>> = { orang: BARIS_ORANG, nama: BARIS_NAMA };

/** The first block of a file, in the clear: says which list, which pepper, how many; nothing of a person. */
export interface Kepala {
  readonly v: 1;
  readonly daftar: string;
  readonly versi: number;
  /** Which pepper. */
  readonly kid: string;
  /** 16 random bytes, hex: two files of one list share no key. */
  readonly garam: string;
  readonly banyak: Readonly<Record<Tabel, number>>;
  /** Bits of an address that name its heap. */
  readonly bit: Readonly<Record<Tabel, number>>;
}

export function bitFor(banyak: number): number {
  return Math.min(Math.max(BAGIAN_BIT, Math.ceil(Math.log2(Math.max(banyak, 1) / SETUMPUK))), BIT_TERBANYAK);
}

/** Where rows and heaps of a table begin. Heaps are one number more than there are: the last one is the end. */
export function tempat(kepala: Pick<Kepala, 'banyak' | 'bit'>): Readonly<Record<Tabel, { readonly baris: number; readonly tumpuk: number }>> & { readonly ukuran: number } {
  const orang = KEPALA;
  const nama = orang + kepala.banyak.orang * BARIS_ORANG;
  const tumpukOrang = nama + kepala.banyak.nama * BARIS_NAMA;
  const tumpukNama = tumpukOrang + 4 * (2 ** kepala.bit.orang + 1);
  return {
    orang: { baris: orang, tumpuk: tumpukOrang },
    nama: { baris: nama, tumpuk: tumpukNama },
    ukuran: tumpukNama + 4 * (2 ** kepala.bit.nama + 1),
  };
}

export function tulisKepala(kepala: Kepala): Buffer {
  const text = JSON.stringify(kepala);
  assert(text.length < KEPALA, 'a head of one block');
  return Buffer.from(`${text.padEnd(KEPALA - 1)}\n`, 'latin1');
}

/** Undefined = no file of ours, or of another version. */
export function bacaKepala(bytes: Buffer): Kepala | undefined {
  try {
    const read = JSON.parse(bytes.toString('latin1')) as Omit<Kepala, 'v'> & { readonly v: number };
    return read.v === 1 && /^[0-9a-f]{32}$/.test(read.garam) ? { ...read, v: 1 } : undefined;
  } catch {
    return undefined;
  }
}

export const STATUS = ['TERDAFTAR_DPT', 'TERDAFTAR_DPTB', 'TERDAFTAR_DPS'] as const;
export type StatusTerbit = (typeof STATUS)[number];

/** What a look-up tells, and the record that it is about. */
export interface Isi {
  readonly status: StatusTerbit;
  /** Ten digits. */
  readonly desa: string;
  /** Three digits. */
  readonly tps: string;
  /** UUID of the record; never shown. */
  readonly id: string;
  /** Masked. */
  readonly nama: string;
}

const AT = { status: 0, desa: 1, tps: 6, id: 8, nama: 24 } as const;

/** Into 34 bytes: `nama` is the name as it is; only first letters and lengths go in. Written by hand: a nation passes here. */
export function tulisIsi(into: Uint8Array, isi: Isi): void {
  into[AT.status] = STATUS.indexOf(isi.status);
  let desa = Number(isi.desa);
  for (let at = AT.tps - 1; at >= AT.desa; at -= 1) {
    into[at] = desa % 256;
    desa = Math.floor(desa / 256);
  }
  const tps = Number(isi.tps);
  into[AT.tps] = tps >>> 8;
  into[AT.tps + 1] = tps;
  tulisUuid(into, isi.id);
  into.fill(0, AT.nama);
  for (const [at, [first, length]] of awalan(isi.nama).entries()) {
    into[AT.nama + 2 * at] = first.charCodeAt(0);
    into[AT.nama + 2 * at + 1] = length;
  }
}

const HYPHEN = 45;

/** Digits and small letters of a UUID, hyphens left out. */
function tulisUuid(into: Uint8Array, uuid: string): void {
  let at = AT.id * 2;
  for (let n = 0; n < uuid.length && at < AT.nama * 2; n += 1) {
    const code = uuid.charCodeAt(n);
    if (code === HYPHEN) continue;
    const half = code < 58 ? code - 48 : (code | 32) - 87;
    into[at >>> 1] = (at & 1) === 0 ? half << 4 : (into[at >>> 1] ?? 0) | half;
    at += 1;
  }
}

export function bacaIsi(bytes: Uint8Array): Isi {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, ISI);
  const words: (readonly [string, number])[] = [];
  for (let at: number = AT.nama; at < ISI && view[at] !== 0; at += 2) words.push([String.fromCharCode(view[at] ?? 0), view[at + 1] ?? 0]);
  const id = view.toString('hex', AT.id, AT.id + 16);
  return {
    status: STATUS[view[AT.status] ?? 0] ?? 'TERDAFTAR_DPT',
    desa: String(view.readUIntBE(AT.desa, 5)).padStart(10, '0'),
    tps: String(view.readUInt16BE(AT.tps)).padStart(3, '0'),
    id: `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`,
    nama: samar(words),
  };
}
