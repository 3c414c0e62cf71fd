// How do the rows of a CSV file come, each whole or refused? (RFC 4180, one row a line)
import { basename } from 'node:path';
import { csvCells } from '#kernel/csv-line';
import { type Result, ok, refuse } from '#kernel/result';
import type { Kontes } from '../contest.ts';
import { Columns, type Family, type Places, type RowReader, type RowResult } from './family.ts';
import { type WholeFile, fileChunks } from './file-bytes.ts';
import { recogniseHeader } from './header.ts';
import { slip } from './slip.ts';
import { BATCH, type Entry, type Source, type SourceRefusal } from './source.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** A CSV file of a known family. `places` is asked for only where the family has names instead of codes. */
export async function csvSource(file: WholeFile, kontes: Kontes, places: () => Promise<Places>): Promise<Result<Source, SourceRefusal>> {
  const header = csvCells(firstLine(file.head)) ?? [];
  const family = recogniseHeader(header, kontes.pack);
  if (!family.ok) return family;
  const found = family.value;
  const reader = found.reader(new Columns(header), kontes, found.needsPlaces ? await places() : NO_PLACES);
  return ok({
    berkas: basename(file.path),
    sha256: file.sha256,
    family: found.id,
    snapshots: found.snapshots,
    passedOver: 0,
    batches: () => batches(file, found, reader),
  });
}

function firstLine(head: Uint8Array): string {
  const text = new TextDecoder().decode(head);
  return text.split('\n', 1)[0]?.replace(/\r$/, '') ?? '';
}

async function* batches(file: WholeFile, family: Family, reader: RowReader): AsyncGenerator<readonly Entry[]> {
  const full = Math.ceil(BATCH / family.snapshots.length);
  let batch: Entry[] = [];
  for await (const lines of textLines(fileChunks(file))) {
    for (const line of lines) {
      if (line.row === 1) continue;
      batch.push({ row: line.row, place: '', result: readLine(line, family.columns.length, reader) });
      if (batch.length < full) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function readLine(line: TextLine, width: number, reader: RowReader): RowResult {
  if (line.damage !== undefined) return slip(line.damage, '', line.text);
  const cells = csvCells(line.text);
  if (cells === undefined) return slip('KUTIP_RUSAK', '', line.text);
  if (cells.length === width) return reader.read(cells, line.row);
  return slip(cells.length < width ? 'KOLOM_KURANG' : 'KOLOM_LEBIH', '', String(cells.length), String(width));
}

const NO_PLACES: Places = {
  village: () => refuse('NAMA_TIDAK_COCOK'),
  differs: () => 'WILAYAH_TIDAK_ADA',
  abroad: () => refuse('NAMA_TIDAK_COCOK'),
};
