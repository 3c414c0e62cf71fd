// Does this file know somebody, and what does it say? (one read of a few hundred bytes, whatever the size of the file)
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { ALAMAT, type Isi, type Kepala, KEPALA, LEBAR, RAHASIA, type Tabel, bacaIsi, bacaKepala, tempat } from './bentuk.ts';
import { type Sandi, type Tahu, alamatDari, boneka, makeSandi, rahasiaDari, tutup, tutupDari } from './sandi.ts';

/** An open look-up file. It holds its heads of heaps in memory (0.35 bytes a voter), nothing else. */
export interface Berkas {
  readonly kepala: Kepala;
  /** Undefined = nobody by these two things. Found or not, the work is the same. */
  cari(tahu: Tahu): Isi | undefined;
  close(): void;
}

/** The pepper of a kid, or undefined where this server does not hold it. */
export type PepperOf = (kid: string) => Uint8Array | undefined;

/** Undefined = no file of ours, cut off, or sealed under a pepper that is not here. */
export function bukaBerkas(path: string, pepperOf: PepperOf): Berkas | undefined {
  const fd = openSync(path, 'r');
  const head = Buffer.alloc(KEPALA);
  readSync(fd, head, 0, KEPALA, 0);
  const kepala = bacaKepala(head);
  const pepper = kepala === undefined ? undefined : pepperOf(kepala.kid);
  if (kepala === undefined || pepper === undefined || statSync(path).size !== tempat(kepala).ukuran) {
    closeSync(fd);
    return undefined;
  }
  const sandi = makeSandi(pepper, Buffer.from(kepala.garam, 'hex'));
  const tables = { orang: tabelDari(fd, kepala, 'orang'), nama: tabelDari(fd, kepala, 'nama') };
  return { kepala, cari: (tahu) => cari(sandi, tables, tahu), close: () => closeSync(fd) };
}

interface TabelTerbuka {
  /** Rows of that address (one, or none), valid until the next call. */
  at(alamat: Uint8Array): readonly Buffer[];
}

function tabelDari(fd: number, kepala: Kepala, tabel: Tabel): TabelTerbuka {
  const { baris, tumpuk } = tempat(kepala)[tabel];
  const bit = kepala.bit[tabel];
  const lebar = LEBAR[tabel];
  const heads = new Uint32Array(2 ** bit + 1);
  const bytes = Buffer.from(heads.buffer);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(fd, bytes, at, Math.min(bytes.length - at, 1 << 24), tumpuk + at);
    if (read === 0) break;
    at += read;
  }
  let room = Buffer.alloc(lebar * 128);
  return {
    at: (alamat) => {
      const first = (((alamat[0] ?? 0) << 24) | ((alamat[1] ?? 0) << 16) | ((alamat[2] ?? 0) << 8) | (alamat[3] ?? 0)) >>> 0;
      const heap = first >>> (32 - bit);
      const from = heads[heap] ?? 0;
      const length = ((heads[heap + 1] ?? 0) - from) * lebar;
      if (length > room.length) room = Buffer.alloc(length);
      if (length > 0) readSync(fd, room, 0, length, baris + from * lebar);
      const found: Buffer[] = [];
      for (let at = 0; at < length; at += lebar) if (isAt(room, at, alamat)) found.push(room.subarray(at, at + lebar));
      return found;
    },
  };
}

function isAt(rows: Buffer, at: number, alamat: Uint8Array): boolean {
  for (let n = 0; n < ALAMAT; n += 1) if (rows[at + n] !== alamat[n]) return false;
  return true;
}

const dolls = new WeakMap<Sandi, ReturnType<typeof boneka>>();

function cari(sandi: Sandi, tables: Readonly<Record<Tabel, TabelTerbuka>>, tahu: Tahu): Isi | undefined {
  const made = sandi.turunkan(tahu);
  if (tahu.jalan === 'nkk' || tahu.jalan === 'rekam') return orang(sandi, tables, made);
  const kunci = new Uint8Array(ALAMAT + RAHASIA);
  const rows = tables.nama.at(alamatDari(made));
  for (const row of rows) {
    tutup(kunci, row.subarray(ALAMAT), tutupDari(made));
    const found = orang(sandi, tables, kunci);
    if (found !== undefined) return found;
  }
  // Whoever is not there costs the same second step, on an address of chance.
  return rows.length === 0 ? orang(sandi, tables, made) : undefined;
}

function orang(sandi: Sandi, tables: Readonly<Record<Tabel, TabelTerbuka>>, kunci: Uint8Array): Isi | undefined {
  const rahasia = rahasiaDari(kunci);
  const rows = tables.orang.at(alamatDari(kunci));
  for (const row of rows) {
    const opened = sandi.buka(rahasia, row.subarray(ALAMAT));
    if (opened !== undefined) return bacaIsi(opened);
  }
  if (rows.length === 0) {
    const doll = dolls.get(sandi) ?? boneka(sandi);
    dolls.set(sandi, doll);
    const opened = sandi.buka(doll.rahasia, doll.sealed);
    if (opened !== undefined) bacaIsi(opened);
  }
  return undefined;
}
