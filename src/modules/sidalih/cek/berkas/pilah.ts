// How does one worker turn voters into rows, parted by address, without holding them in memory?
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { PemilihTerbit } from '../../daftar/baca.ts';
import { ALAMAT, BAGIAN, BARIS_NAMA, BARIS_ORANG, ISI, LEBAR, type StatusTerbit, TABEL, type Tabel, tulisIsi } from './bentuk.ts';
import { kunciNama } from './kunci-nama.ts';
import { type Sandi, alamatDari, rahasiaDari, tutup, tutupDari } from './sandi.ts';

/** What a file is made of; a voter abroad may have a passport and no NIK. */
export interface Terbit extends PemilihTerbit {
  readonly status: StatusTerbit;
  readonly paspor?: string;
}

/** A piece of a worker's own file that holds rows of one part. */
export interface Potongan {
  readonly tabel: Tabel;
  readonly bagian: number;
  readonly mulai: number;
  readonly panjang: number;
}

const TAMPUNG_BARIS = 512;

/** A worker's own file: rows of all parts, in pieces as their buffers fill. */
export class Pilahan {
  readonly potongan: Potongan[] = [];
  readonly #berkas: number;
  readonly #tampung: Readonly<Record<Tabel, Buffer[]>>;
  readonly #isi: Readonly<Record<Tabel, Uint32Array>>;
  #panjang = 0;

  constructor(path: string) {
    this.#berkas = openSync(path, 'wx', 0o600);
    const buffers = (tabel: Tabel): Buffer[] => Array.from({ length: BAGIAN }, () => Buffer.alloc(LEBAR[tabel] * TAMPUNG_BARIS));
    this.#tampung = { orang: buffers('orang'), nama: buffers('nama') };
    this.#isi = { orang: new Uint32Array(BAGIAN), nama: new Uint32Array(BAGIAN) };
  }

  add(tabel: Tabel, baris: Uint8Array): void {
    const bagian = baris[0] ?? 0;
    const into = this.#tampung[tabel][bagian];
    const isi = this.#isi[tabel];
    const at = isi[bagian] ?? 0;
    into?.set(baris, at);
    isi[bagian] = at + LEBAR[tabel];
    if (at + LEBAR[tabel] === into?.length) this.#tumpah(tabel, bagian);
  }

  close(): void {
    for (const tabel of TABEL) for (let bagian = 0; bagian < BAGIAN; bagian += 1) this.#tumpah(tabel, bagian);
    closeSync(this.#berkas);
  }

  #tumpah(tabel: Tabel, bagian: number): void {
    const panjang = this.#isi[tabel][bagian] ?? 0;
    const from = this.#tampung[tabel][bagian];
    if (panjang === 0 || from === undefined) return;
    writeSync(this.#berkas, from, 0, panjang, this.#panjang);
    this.potongan.push({ tabel, bagian, mulai: this.#panjang, panjang });
    this.#panjang += panjang;
    this.#isi[tabel][bagian] = 0;
  }
}

export type Segel = (one: Terbit) => void;

/** Seals voters into rows: one of the person, one for each other way to it. */
export function makeSegel(sandi: Sandi, into: Pick<Pilahan, 'add'>): Segel {
  const orang = new Uint8Array(BARIS_ORANG);
  const nama = new Uint8Array(BARIS_NAMA);
  const isi = new Uint8Array(ISI);
  const kunci = new Uint8Array(32);
  const lewat = (made: Uint8Array): void => {
    nama.set(alamatDari(made));
    tutup(nama.subarray(ALAMAT), kunci, tutupDari(made));
    into.add('nama', nama);
  };
  return (one) => {
    const dikenal = one.nik !== '' && one.nkk !== '';
    kunci.set(sandi.turunkan(dikenal ? { jalan: 'nkk', nik: one.nik, nkk6: one.nkk.slice(-6) } : { jalan: 'rekam', id: one.id }));
    tulisIsi(isi, one);
    orang.set(alamatDari(kunci));
    sandi.segel(rahasiaDari(kunci), isi, orang.subarray(ALAMAT));
    into.add('orang', orang);
    const sebutan = kunciNama(one.nama);
    if (sebutan === '') return;
    if (one.nik !== '') lewat(sandi.turunkan({ jalan: 'nama', nik: one.nik, nama: sebutan }));
    if (one.paspor !== undefined && one.paspor !== '') lewat(sandi.turunkan({ jalan: 'paspor', paspor: one.paspor, nama: sebutan }));
  };
}

/** All rows of one part of a table, from the workers' files. */
export function bacaBagian(files: readonly { readonly fd: number; readonly potongan: readonly Potongan[] }[], tabel: Tabel, bagian: number): Buffer {
  const mine = files.map(({ fd, potongan }) => ({ fd, potongan: potongan.filter((one) => one.tabel === tabel && one.bagian === bagian) }));
  const out = Buffer.allocUnsafe(mine.reduce((sum, { potongan }) => sum + potongan.reduce((all, { panjang }) => all + panjang, 0), 0));
  let at = 0;
  for (const { fd, potongan } of mine) for (const { mulai, panjang } of potongan) at += readSync(fd, out, at, panjang, mulai);
  return out;
}
