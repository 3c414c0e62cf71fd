// What does one worker of a publication do? (seals the voters it is given; later sorts and writes the parts it is given)
import { closeSync, openSync, writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { assert } from '#kernel/result';
import type { StatusTerbit, Tabel } from './bentuk.ts';
import { Pilahan, type Potongan, type Segel, bacaBagian, makeSegel } from './pilah.ts';
import { makeSandi } from './sandi.ts';
import { urutkan } from './urut.ts';

export const PISAH = '\u001f';

/** `voters`: lines of id, nik, nkk, nama, desa, tps, status, paspor. */
export type Perintah =
  | { readonly kind: 'mulai'; readonly path: string; readonly pepper: Uint8Array; readonly garam: Uint8Array }
  | { readonly kind: 'segel'; readonly voters: string }
  | { readonly kind: 'selesai' }
  | { readonly kind: 'susun'; readonly target: string; readonly bit: Readonly<Record<Tabel, number>>; readonly files: readonly { readonly path: string; readonly potongan: readonly Potongan[] }[] }
  | { readonly kind: 'bagian'; readonly tabel: Tabel; readonly bagian: number; readonly tempat: number };

export type Jawab =
  | { readonly kind: 'lanjut' }
  | { readonly kind: 'terpilah'; readonly potongan: readonly Potongan[] }
  | { readonly kind: 'tersusun'; readonly tabel: Tabel; readonly bagian: number; readonly perTumpuk: Uint32Array; readonly kembar: number };

let pilahan: Pilahan | undefined;
let segel: Segel | undefined;
let bit: Readonly<Record<Tabel, number>> = { orang: 0, nama: 0 };
let files: { readonly fd: number; readonly potongan: readonly Potongan[] }[] = [];
let target = -1;

function segelSemua(voters: string): void {
  assert(segel !== undefined, 'a worker that was started');
  for (const line of voters.split('\n')) {
    const [id = '', nik = '', nkk = '', nama = '', desa = '', tps = '', status = '', paspor = ''] = line.split(PISAH);
    segel({ id, nik, nkk, nama, desa, tps, status: status as StatusTerbit, paspor });
  }
}

function work(order: Perintah): Jawab {
  switch (order.kind) {
    case 'mulai':
      pilahan = new Pilahan(order.path);
      segel = makeSegel(makeSandi(order.pepper, order.garam), pilahan);
      return { kind: 'lanjut' };
    case 'segel':
      segelSemua(order.voters);
      return { kind: 'lanjut' };
    case 'selesai':
      pilahan?.close();
      return { kind: 'terpilah', potongan: pilahan?.potongan ?? [] };
    case 'susun':
      bit = order.bit;
      files = order.files.map(({ path, potongan }) => ({ fd: openSync(path, 'r'), potongan }));
      target = openSync(order.target, 'r+');
      return { kind: 'lanjut' };
    case 'bagian': {
      const { tabel, bagian } = order;
      const { baris, perTumpuk, kembar } = urutkan(tabel, bacaBagian(files, tabel, bagian), bagian, bit[tabel]);
      for (let at = 0; at < baris.length; ) at += writeSync(target, baris, at, baris.length - at, order.tempat + at);
      return { kind: 'tersusun', tabel, bagian, perTumpuk, kembar };
    }
  }
}

const port = parentPort;
assert(port !== null, 'runs as a worker');
port.on('message', (order: Perintah | 'pulang') => {
  if (order !== 'pulang') return port.postMessage(work(order));
  for (const { fd } of files) closeSync(fd);
  if (target >= 0) closeSync(target);
  port.close();
});
