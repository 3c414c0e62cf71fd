// How do the rows of a CSV file come, each whole or refused? (RFC 4180, one row a line)
import { basename } from 'node:path';
import { csvCells } from '#kernel/csv-line';
import { type Result, ok, refuse } from '#kernel/result';
import type { Kontes } from '../contest.ts';
import { PARTY_TOTALS, partyTotalsReader } from './families/party-totals.ts';
import { Columns, type Layout, type Places, type Read, type RowReader } from './family.ts';
import { type WholeFile, fileChunks } from './file-bytes.ts';
import type { Given } from './given.ts';
import { recogniseAmong, recogniseHeader } from './header.ts';
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
  return ok(tableOf(file, found, found.snapshots, reader));
}

/** A CSV file of a contest with many papers: its names need `--area`, its figures `--as-of`. */
export async function papersCsv(file: WholeFile, given: Given): Promise<Result<Source, SourceRefusal>> {
  const header = csvCells(firstLine(file.head)) ?? [];
  const layout = recogniseAmong(header, [PARTY_TOTALS]);
  if (!layout.ok) return layout;
  if (given.area === null) return refuse('AREA_KURANG');
  if (given.per === null) return refuse('WAKTU_KURANG');
  const villages = await given.villages(given.area);
  if (villages.jumlah === 0) return refuse('AREA_TIDAK_ADA', { area: given.area });
  return ok(tableOf(file, layout.value, [''], partyTotalsReader(new Columns(header), villages, given.per)));
}

function tableOf(file: WholeFile, layout: Layout, snapshots: readonly string[], reader: RowReader): Source {
  return {
    berkas: basename(file.path),
    sha256: file.sha256,
    family: layout.id,
    snapshots,
    passedOver: 0,
    batches: () => batches(file, layout.columns.length, Math.ceil(BATCH / snapshots.length), reader),
  };
}

function firstLine(head: Uint8Array): string {
  const text = new TextDecoder().decode(head);
  return text.split('\n', 1)[0]?.replace(/\r$/, '') ?? '';
}

async function* batches(file: WholeFile, width: number, full: number, reader: RowReader): AsyncGenerator<readonly Entry[]> {
  let batch: Entry[] = [];
  for await (const lines of textLines(fileChunks(file))) {
    for (const line of lines) {
      if (line.row === 1) continue;
      batch.push({ row: line.row, place: '', result: readLine(line, width, reader) });
      if (batch.length < full) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function readLine(line: TextLine, width: number, reader: RowReader): Read {
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
