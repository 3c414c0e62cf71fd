// How is a list of millions matched on all cores, and goes on after a kill? (parts in a work folder, one file a finished part)
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Refusal, type Result, assert, ok } from '#kernel/result';
import { projectRoot } from '#platform/config';
import { readModel, writeModel } from './baku.ts';
import { Mesin, type Satuan, type Timbangan, type Tugas, units } from './mesin.ts';
import type { Model } from './model.ts';
import { readShared, saveTable, loadTable, writeWhole } from './simpan.ts';
import type { Tabel } from './tabel.ts';

/** What a thread is handed; the schema is the 13-element form's. */
export interface Bekal {
  readonly tugas: Omit<Tugas, 'model'>;
  readonly bobot: Omit<Model, 'skema'>;
  readonly folder: string;
}

/** A table and what was noted while it was read (as JSON). */
export interface Bahan<T> {
  readonly tabel: Tabel;
  readonly catatan: T;
}

/** Raised when the files of a part, of a table or of a model change their shape. */
const VERSI = 1;

/** A work folder of one order: what was read, learnt and weighed stays until the order is finished. */
export class FolderKerja {
  readonly path: string;

  /** `tanda` names the order: files by their hash, weights, wishes. A folder of another order is emptied. */
  constructor(path: string, tanda: string) {
    this.path = path;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const mark = `${String(VERSI)} ${tanda}`;
    const file = join(path, 'tanda');
    if (existsSync(file) && readFileSync(file, 'utf8') === mark) return;
    for (const name of readdirSync(path).filter((one) => OURS.test(one))) rmSync(join(path, name), { recursive: true });
    writeWhole(file, mark);
  }

  /** The table of this order and what is to be said of its reading: from the folder, else read now and kept. */
  async table<T, R extends Refusal>(read: () => Promise<Result<Bahan<T>, R>>): Promise<Result<Bahan<T>, R>> {
    const folder = join(this.path, 'tabel');
    const note = join(this.path, 'catatan.json');
    if (existsSync(join(folder, 'isi.json'))) return ok({ tabel: loadTable(folder), catatan: JSON.parse(readFileSync(note, 'utf8')) as T });
    const bahan = await read();
    if (bahan.ok) {
      writeWhole(note, JSON.stringify(bahan.value.catatan));
      saveTable(folder, bahan.value.tabel);
    }
    return bahan;
  }

  /** The weights of this order: from the folder, else learnt now and kept. */
  model(learn: () => Model): Model {
    const file = join(this.path, 'bobot.json');
    if (!existsSync(file)) writeWhole(file, writeModel(learn()));
    return readModel(readFileSync(file, 'utf8'));
  }

  partFile(satuan: Satuan): string {
    return partFile(this.path, satuan);
  }

  remove(): void {
    for (const name of readdirSync(this.path).filter((one) => OURS.test(one))) rmSync(join(this.path, name), { recursive: true });
    if (readdirSync(this.path).length === 0) rmSync(this.path, { recursive: true });
  }
}

/** Only files of this room are ever taken away from a folder that somebody names. */
const OURS = /^(?:tanda|tabel|catatan\.json|bobot\.json|bagian-\d+-\d+)(?:\.baru)?$/;

export function partFile(folder: string, { kunci, bagian }: Satuan): string {
  return join(folder, `bagian-${kunci}-${bagian}`);
}

/** Weighs every part that has no file yet, on `utas` threads (1 = this one); `kabar` hears of each that is done. */
export async function weighInParts(kerja: FolderKerja, tugas: Tugas, parts: number, utas: number, kabar: (selesai: number, semua: number) => void): Promise<readonly Timbangan[]> {
  const all = units(tugas.model.skema, parts);
  const left = all.filter((satuan) => !existsSync(kerja.partFile(satuan)));
  let done = all.length - left.length;
  const one = (): void => kabar((done += 1), all.length);
  if (utas <= 1) {
    const mesin = new Mesin(tugas);
    for (const satuan of left) {
      writePart(kerja.partFile(satuan), mesin.weigh(satuan));
      one();
    }
  } else {
    const { model, tabel, lantai, daftarKedua } = tugas;
    const { bobot, gandaPerRekaman, sukuSama, asal } = model;
    // The schema holds functions, which no thread can be handed: it knows its own.
    const bekal: Bekal = { tugas: { tabel, lantai, daftarKedua }, bobot: { bobot, gandaPerRekaman, sukuSama, asal }, folder: kerja.path };
    await Promise.all(Array.from({ length: Math.min(utas, left.length) }, () => runThread(bekal, () => left.shift(), one)));
  }
  return all.map((satuan) => readPart(kerja.partFile(satuan)));
}

/** One thread until there is nothing left; its failure is the failure of all. */
function runThread(bekal: Bekal, next: () => Satuan | undefined, finished: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(projectRoot(), 'src/modules/sidalih/cocok/pekerja.ts'), { workerData: bekal, env: {} });
    const hand = (): void => {
      const satuan = next();
      if (satuan === undefined) void thread.terminate().then(() => resolve());
      else thread.postMessage(satuan);
    };
    thread.on('message', () => {
      finished();
      hand();
    });
    thread.on('error', reject);
    hand();
  });
}

/** Four numbers in front: pairs, large blocks, pairs in them, pairs of them compared. */
const HEAD = 4 * Float64Array.BYTES_PER_ELEMENT;

export function writePart(path: string, { a, b, bits, potongan }: Timbangan): void {
  writeWhole(path, Float64Array.of(a.length, potongan.kelompok, potongan.pasangan, potongan.dibandingkan), a, b, bits);
}

function readPart(path: string): Timbangan {
  const head = new Float64Array(readShared(path, HEAD));
  const [n = 0, kelompok = 0, pasangan = 0, dibandingkan = 0] = head;
  const memory = readShared(path, HEAD + n * 12);
  assert(Number.isInteger(n), 'a part was written whole');
  return { a: new Uint32Array(memory, HEAD, n), b: new Uint32Array(memory, HEAD + n * 4, n), bits: new Float32Array(memory, HEAD + n * 8, n), potongan: { kelompok, pasangan, dibandingkan } };
}
