// How does a list become one sealed file, a hundred thousand voters a second? (two workers seal, sort and write; kill -9 leaves nothing half done)
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, createReadStream, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#platform/config';
import { kidOf } from '#platform/seal';
import { BAGIAN, type Kepala, LEBAR, TABEL, type Tabel, bitFor, tempat, tulisKepala } from './bentuk.ts';
import type { Jawab, Perintah } from './pekerja.ts';
import type { Potongan, Terbit } from './pilah.ts';

export interface Tulisan {
  readonly daftar: string;
  readonly versi: number;
  readonly pepper: Buffer;
  /** Folder of the sealed files; made when it is not there. */
  readonly folder: string;
  readonly pekerja?: number;
  readonly progress?: (voters: number) => void;
}

export interface Tertulis {
  readonly berkas: string;
  readonly kepala: Kepala;
  readonly ukuran: number;
  readonly sha256: string;
  /** Records with the NIK and NKK of another: only one of each is findable. */
  readonly kembar: number;
  readonly pemilih: number;
}

const PEKERJA = 2;
const SEKALI = 2_000;
/** Batches that may wait at one worker. */
const ANTRE = 3;
const PISAH = '\u001f';

class Kerja {
  readonly #worker: Worker;
  readonly #antre: { readonly done: (jawab: Jawab) => void; readonly fail: (error: unknown) => void }[] = [];
  #fault: Error | undefined;

  constructor() {
    this.#worker = new Worker(join(projectRoot(), 'src/modules/sidalih/cek/berkas/pekerja.ts'), { env: {} });
    this.#worker.on('message', (jawab: Jawab) => this.#antre.shift()?.done(jawab));
    this.#worker.on('error', (error: Error) => {
      this.#fault = error;
      for (const one of this.#antre.splice(0)) one.fail(error);
    });
  }

  get waiting(): number {
    return this.#antre.length;
  }

  ask(order: Perintah): Promise<Jawab> {
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    return new Promise((done, fail) => {
      this.#antre.push({ done, fail });
      this.#worker.postMessage(order);
    });
  }

  async end(): Promise<void> {
    const gone = once(this.#worker, 'exit');
    this.#worker.postMessage('pulang');
    await gone;
  }
}

/** Writes the file beside the old ones, whole and on the disk; nothing answers from it yet. */
export async function tulisBerkas(tulisan: Tulisan, source: AsyncIterable<Terbit>): Promise<Tertulis> {
  const { folder, daftar, versi, pepper } = tulisan;
  const garam = randomBytes(16);
  const nama = `${daftar}.${versi}.${garam.toString('hex').slice(0, 8)}`;
  const work = join(folder, `.tulis-${nama}`);
  mkdirSync(work, { recursive: true, mode: 0o700 });
  const team = Array.from({ length: tulisan.pekerja ?? PEKERJA }, () => new Kerja());
  try {
    const paths = team.map((_one, n) => join(work, `pilah-${n}`));
    await Promise.all(team.map((one, n) => one.ask({ kind: 'mulai', path: paths[n] ?? '', pepper, garam })));
    const pemilih = await segelSemua(team, source, tulisan.progress);
    const sorted = await Promise.all(team.map((one) => one.ask({ kind: 'selesai' })));
    const files = sorted.map((one, n) => ({ path: paths[n] ?? '', potongan: one.kind === 'terpilah' ? one.potongan : [] }));
    const banyak = hitung(files.map((one) => one.potongan));
    const bit = { orang: bitFor(banyak.orang), nama: bitFor(banyak.nama) };
    const kepala: Kepala = { v: 1, daftar, versi, kid: kidOf(pepper), garam: garam.toString('hex'), banyak, bit };
    const draft = join(work, 'berkas');
    const kembar = await susun(team, draft, kepala, files);
    const sha256 = await sidik(draft);
    renameSync(draft, join(folder, `${nama}.dpt`));
    return { berkas: `${nama}.dpt`, kepala, ukuran: tempat(kepala).ukuran, sha256, kembar, pemilih };
  } finally {
    await Promise.all(team.map((one) => one.end()));
    rmSync(work, { recursive: true, force: true });
  }
}

async function segelSemua(team: readonly Kerja[], source: AsyncIterable<Terbit>, progress: Tulisan['progress']): Promise<number> {
  let lines: string[] = [];
  let pemilih = 0;
  const sent = new Set<Promise<unknown>>();
  const send = async (): Promise<void> => {
    const [least] = [...team].sort((a, b) => a.waiting - b.waiting);
    if (least === undefined || lines.length === 0) return;
    const order = least.ask({ kind: 'segel', voters: lines.join('\n') }).finally(() => sent.delete(order));
    sent.add(order);
    lines = [];
    progress?.(pemilih);
    if (sent.size >= team.length * ANTRE) await Promise.race(sent);
  };
  for await (const one of source) {
    lines.push(`${one.id}${PISAH}${one.nik}${PISAH}${one.nkk}${PISAH}${one.nama}${PISAH}${one.desa}${PISAH}${one.tps}${PISAH}${one.status}${PISAH}${one.paspor ?? ''}`);
    pemilih += 1;
    if (lines.length >= SEKALI) await send();
  }
  await send();
  await Promise.all(sent);
  return pemilih;
}

function hitung(all: readonly (readonly Potongan[])[]): Record<Tabel, number> {
  const banyak = { orang: 0, nama: 0 };
  for (const { tabel, panjang } of all.flat()) banyak[tabel] += panjang / LEBAR[tabel];
  return banyak;
}

/** Every part to its place; then heads of the heaps, then the head of the file. */
async function susun(team: readonly Kerja[], draft: string, kepala: Kepala, files: readonly { readonly path: string; readonly potongan: readonly Potongan[] }[]): Promise<number> {
  const place = tempat(kepala);
  const fd = openSync(draft, 'wx', 0o600);
  try {
    await Promise.all(team.map((one) => one.ask({ kind: 'susun', target: draft, bit: kepala.bit, files })));
    let kembar = 0;
    for (const tabel of TABEL) {
      const mulai = awalBagian(tabel, files);
      const jobs = Array.from({ length: BAGIAN }, (_none, bagian) => bagian);
      const heaps = new Array<Uint32Array>(BAGIAN);
      await Promise.all(
        team.map(async (one) => {
          for (let bagian = jobs.shift(); bagian !== undefined; bagian = jobs.shift()) {
            const done = await one.ask({ kind: 'bagian', tabel, bagian, tempat: place[tabel].baris + (mulai[bagian] ?? 0) });
            if (done.kind !== 'tersusun') continue;
            heaps[bagian] = done.perTumpuk;
            kembar += done.kembar;
          }
        }),
      );
      tulisTumpuk(fd, place[tabel].tumpuk, heaps);
    }
    writeSync(fd, tulisKepala(kepala), 0, undefined, 0);
    fsyncSync(fd);
    return kembar;
  } finally {
    closeSync(fd);
  }
}

/** Bytes before each part of a table. */
function awalBagian(tabel: Tabel, files: readonly { readonly potongan: readonly Potongan[] }[]): number[] {
  const per = new Array<number>(BAGIAN).fill(0);
  for (const one of files.flatMap(({ potongan }) => potongan)) if (one.tabel === tabel) per[one.bagian] = (per[one.bagian] ?? 0) + one.panjang;
  let sum = 0;
  return per.map((panjang) => {
    sum += panjang;
    return sum - panjang;
  });
}

function tulisTumpuk(fd: number, at: number, heaps: readonly Uint32Array[]): void {
  let row = 0;
  let place = at;
  for (const heap of heaps) {
    const out = Buffer.allocUnsafe(heap.length * 4);
    for (let n = 0; n < heap.length; n += 1) {
      out.writeUInt32LE(row, n * 4);
      row += heap[n] ?? 0;
    }
    place += writeSync(fd, out, 0, out.length, place);
  }
  const end = Buffer.alloc(4);
  end.writeUInt32LE(row);
  writeSync(fd, end, 0, 4, place);
}

async function sidik(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}
