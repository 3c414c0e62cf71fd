// How is a PDF kept that somebody sends as evidence, sealed and never published? (keamanan.md 5 "pdf" and "store", 6.3)
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import type { Keys } from '#platform/keys';
import { type Place, blindIndex, kidOf, openBytes, ringOf, sealBytes } from '#platform/seal';
import { dropObject, putObject, readObject } from './objects.ts';
import { type PdfCode, pdfFault } from './pdf.ts';
import { isNoRoom } from './spool.ts';

export interface SealedPdf {
  /** Of the bytes as they came, hex: the name of the file in rows, never of the object. */
  readonly sha256: string;
  readonly bytes: number;
  /** It can run something, carry another file, or cannot be looked into: to download only, under a label that says so. */
  readonly active: boolean;
}

interface At {
  /** `PENDOPO_DATA`. */
  readonly folder: string;
  readonly keys: Keys;
}

/**
 * Takes a PDF that lies in a temporary file. Evidence is taken as its sender has it, so what could run is not refused but
 * labelled; what is no whole PDF, or locked, is refused. Writes no row: name its hash in one inside the act.
 */
export async function keepSealedPdf({ folder, keys }: At, path: string): Promise<Result<SealedPdf, Refusal<PdfCode>>> {
  const bytes = await readFile(path);
  const fault = pdfFault(bytes);
  const active = fault?.code === 'PDF_ACTIVE' || fault?.code === 'PDF_PACKED';
  if (fault !== undefined && !active) return { ok: false, refusal: fault };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = keys.secret('bidang');
  try {
    await putObject(folder, hidden(keys, sha256), [sealBytes(key, placeOf(sha256), kidOf(key), bytes)]);
  } catch (error) {
    if (isNoRoom(error)) return refuse('PDF_NO_ROOM');
    throw error;
  }
  return ok({ sha256, bytes: bytes.length, active });
}

/** The bytes as they came. Throws where a row names a file that is gone. Only inside an act that records who looks. */
export async function readSealedPdf({ folder, keys }: At, sha256: string): Promise<Buffer> {
  const opened = openBytes(ringOf(keys.secret('bidang')), placeOf(sha256), await readObject(folder, hidden(keys, sha256)));
  assert(opened.ok, `object of ${sha256} opens with the key of this server`);
  return opened.value;
}

/** Takes it off the disk. The caller's row must say first that it is gone. */
export async function dropSealedPdf({ folder, keys }: At, sha256: string): Promise<void> {
  await dropObject(folder, hidden(keys, sha256));
}

const placeOf = (sha256: string): Place => ({ table: 'attachments_pdf', row: sha256, column: 'objek' });

/** A name that betrays no content, so that a known file cannot be probed for. */
function hidden(keys: Keys, sha256: string): string {
  return blindIndex(keys.secret('indeks'), { table: 'attachments_pdf', column: 'objek' }, sha256);
}
