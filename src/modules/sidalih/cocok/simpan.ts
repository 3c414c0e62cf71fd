// How does a table lie in a folder, so that work goes on after a cut? (one file an array, the list of them last)
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Kamus, Kolom, Tabel } from './tabel.ts';

/** The owner's alone: the texts are NIKs and names. */
const OWNER = 0o600;

/** Writes a file whole or not at all. */
export function writeWhole(path: string, ...parts: readonly (string | NodeJS.ArrayBufferView)[]): void {
  const draft = `${path}.baru`;
  const handle = openSync(draft, 'w', OWNER);
  try {
    for (const part of parts) {
      if (typeof part === 'string') writeSync(handle, part);
      else writeBytes(handle, part);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, path);
}

const PIECE = 1 << 26;

function writeBytes(handle: number, part: NodeJS.ArrayBufferView): void {
  const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, Math.min(PIECE, bytes.length - at));
}

/** Reads a file into memory that threads may share. */
export function readShared(path: string, bytes: number): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes);
  const view = new Uint8Array(memory);
  const handle = openSync(path, 'r');
  try {
    for (let at = 0; at < bytes; ) {
      const read = readSync(handle, view, at, Math.min(PIECE, bytes - at), at);
      if (read === 0) throw new Error('a file of the work folder is shorter than it says');
      at += read;
    }
  } finally {
    closeSync(handle);
  }
  return memory;
}

interface Listed {
  readonly n: number;
  readonly kolom: readonly { readonly suku: boolean }[];
  readonly kunci: number;
  readonly halus: number;
  readonly bytes: Readonly<Record<string, number>>;
}

export function saveTable(folder: string, tabel: Tabel): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const bytes: Record<string, number> = {};
  const save = (name: string, array: Uint8Array | Uint32Array): void => {
    writeWhole(join(folder, name), array);
    bytes[name] = array.byteLength;
  };
  const saveTexts = (name: string, { bita, awal }: Kamus): void => {
    save(`${name}-bita`, bita);
    save(`${name}-awal`, awal);
  };
  for (const [at, { nilai, kamus, jumlah }] of tabel.kolom.entries()) {
    save(`kolom-${at}`, nilai);
    saveTexts(`kamus-${at}`, kamus);
    if (jumlah !== undefined) save(`jumlah-${at}`, jumlah);
  }
  for (const [at, keys] of tabel.kunci.entries()) save(`kunci-${at}`, keys);
  for (const [at, keys] of tabel.halus.entries()) save(`halus-${at}`, keys);
  saveTexts('id', tabel.id);
  const listed: Listed = { n: tabel.n, kolom: tabel.kolom.map(({ jumlah }) => ({ suku: jumlah !== undefined })), kunci: tabel.kunci.length, halus: tabel.halus.length, bytes };
  writeWhole(join(folder, 'isi.json'), JSON.stringify(listed));
}

/** The table of a folder that `saveTable` finished. */
export function loadTable(folder: string): Tabel {
  const { n, kolom, kunci, halus, bytes } = JSON.parse(readFileSync(join(folder, 'isi.json'), 'utf8')) as Listed;
  const read = (name: string): SharedArrayBuffer => readShared(join(folder, name), bytes[name] ?? 0);
  const numbers = (name: string): Uint32Array => new Uint32Array(read(name));
  const texts = (name: string): Kamus => ({ bita: new Uint8Array(read(`${name}-bita`)), awal: numbers(`${name}-awal`) });
  return {
    n,
    kolom: kolom.map(({ suku }, at): Kolom => ({ nilai: numbers(`kolom-${at}`), kamus: texts(`kamus-${at}`), jumlah: suku ? numbers(`jumlah-${at}`) : undefined })),
    kunci: Array.from({ length: kunci }, (_, at) => numbers(`kunci-${at}`)),
    halus: Array.from({ length: halus }, (_, at) => numbers(`halus-${at}`)),
    id: texts('id'),
  };
}
