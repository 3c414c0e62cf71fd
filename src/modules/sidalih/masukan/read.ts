// What kind of file is it by its first bytes, and who reads it? (the name is the sender's word only)
import { open } from 'node:fs/promises';
import { type Refusal, type Result, refuse } from '#kernel/result';
import { readCsv } from './csv-file.ts';
import type { FileCode, FileLimits, FileNotes, OnBatch } from './file.ts';
import { readXlsx } from './xlsx-file.ts';

/** Reads a voter file of any size, handing its rows over in pieces; a refusal may come after some of them. */
export async function readVoterFile(path: string, limits: FileLimits, onBatch: OnBatch): Promise<Result<FileNotes, Refusal<FileCode>>> {
  const handle = await open(path).catch(() => undefined);
  if (handle === undefined) return refuse('BERKAS_TIADA');
  const head = Buffer.alloc(8);
  let bytes: number;
  try {
    const found = await handle.stat();
    if (!found.isFile()) return refuse('BERKAS_TIADA');
    bytes = found.size;
    await handle.read(head, 0, head.length, 0);
  } finally {
    await handle.close();
  }
  if (bytes === 0) return refuse('BERKAS_KOSONG');
  if (bytes > limits.bytes) return refuse('BERKAS_BESAR', { maks: String(Math.floor(limits.bytes / (1024 * 1024))) });
  const kind = kindOf(head);
  if (kind === 'xlsx') return readXlsx(path, limits, onBatch);
  return kind === 'text' ? readCsv(path, onBatch) : refuse(kind);
}

function kindOf(head: Buffer): 'xlsx' | 'text' | FileCode {
  const hex = head.toString('hex');
  if (hex.startsWith('504b0304')) return 'xlsx';
  // Both old workbooks and those under a password lie in this older container.
  if (hex.startsWith('d0cf11e0a1b11ae1')) return 'BERKAS_XLS_LAMA';
  if (hex.startsWith('25504446')) return 'BERKAS_PDF';
  return hex.startsWith('1f8b') || hex.startsWith('504b') ? 'BERKAS_TERKEMAS' : 'text';
}
