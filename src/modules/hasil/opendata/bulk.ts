// How does a province become one file, streamed from the log at one number? (hasil.md section 8)
import { setImmediate } from 'node:timers/promises';
import { type AreaCode, parentOf } from '#kernel/area-code';
import { treeOf } from '#modules/pemilu';
import type { Database, Db } from '#platform/db';
import { findAreas } from '#platform/offices';
import { findAngkaWilayah } from '../store/area.ts';
import { type TpsMassal, streamTps } from '../store/feed.ts';
import { type Cell, type Column, csvLines } from './csv.ts';
import { gzip } from './gzip.ts';
import { jsonLines } from './json-lines.ts';
import { LICENSE_LINE } from './license.ts';
import { LONG_COLUMNS, longRows } from './long.ts';
import { parquet } from './parquet.ts';
import { SIMULATED } from './twin-csv.ts';
import type { Frame } from './twin-json.ts';
import { type Path, wideColumns, wideJson, wideWriter } from './wide.ts';

export const VARIANTS = ['csv.gz', 'jsonl.gz', 'parquet', '-panjang.csv.gz'] as const;
/** Wide CSV, wide JSON lines, wide Parquet, long CSV. */
export type Variant = (typeof VARIANTS)[number];

/** The figures moved while a file of one number was being read: nothing is sent, the caller asks again. */
export class Moved extends Error {}

/** A province's file: everything in it is as of number `seq`. */
export interface BulkFile {
  readonly frame: Frame;
  readonly prov: AreaCode;
  readonly variant: Variant;
  readonly seq: number;
}

/** `pemilu-2024-ppwp-C-31-seq184467.csv`: a file that was saved still says what it is. */
export function bulkName({ frame, prov, variant, seq }: BulkFile): string {
  const { pemilu, pack } = frame.kontes;
  const long = variant.startsWith('-') ? '-panjang' : '';
  return `${pemilu.slug}-${pack.kode}-C-${prov}${long}-seq${seq}.${variant.replace(/^-panjang\./, '')}`;
}

/** The bytes. Throws `Moved` when the log stands at another number than `seq`, before the first or after the last row. */
export async function* bulkBytes(database: Database, file: BulkFile): AsyncGenerator<Uint8Array> {
  const columns = file.variant === '-panjang.csv.gz' ? LONG_COLUMNS : wideColumns(file.frame.kontes);
  const rows = bulkRows(database, file);
  const header = { name: bulkName(file).replace(/\.gz$/, ''), comment: Object.entries(notesOf(file)).map(([key, value]) => `${key}=${value}`).join('; ') };
  switch (file.variant) {
    case 'parquet':
      yield* parquet(columns, flat(rows), notesOf(file));
      return;
    case 'jsonl.gz':
      yield* gzip(jsonTexts(file, columns, rows), header);
      return;
    case 'csv.gz':
    case '-panjang.csv.gz':
      yield* gzip(csvTexts(columns, rows), header);
      return;
  }
}

function notesOf({ frame, prov, seq }: BulkFile): Record<string, string> {
  const { pemilu, pack } = frame.kontes;
  return {
    pemilu: pemilu.slug,
    kontes: pack.id,
    lapisan: 'C',
    provinsi: prov,
    sampai_seq: String(seq),
    lisensi: LICENSE_LINE,
    ...(frame.simulated ? { keterangan: SIMULATED } : {}),
  };
}

async function* csvTexts(columns: readonly Column[], pieces: AsyncIterable<Cell[][]>): AsyncGenerator<string> {
  yield csvLines([columns.map((column) => column.nama)]);
  for await (const rows of pieces) yield csvLines(rows);
}

async function* jsonTexts({ frame }: BulkFile, columns: readonly Column[], pieces: AsyncIterable<Cell[][]>): AsyncGenerator<string> {
  // `keterangan` is a column for people; programs look for the key that the other answers have.
  const plain = columns.filter((column) => column.nama !== 'keterangan');
  for await (const rows of pieces) {
    yield jsonLines(rows.map((row) => ({ ...wideJson(plain, row), ...(frame.simulated ? { simulasi: true } : {}) })));
  }
}

async function* flat(pieces: AsyncIterable<Cell[][]>): AsyncGenerator<Cell[]> {
  for await (const rows of pieces) yield* rows;
}

/** Stations that are written at a stretch (about 20 ms); between, the pages of other readers get their turn. */
const STRETCH = 250;

/** Rows in small pieces, in the order of the codes. */
async function* bulkRows(database: Database, file: BulkFile): AsyncGenerator<Cell[][]> {
  const { kontes, simulated } = file.frame;
  const view = await openView(database);
  try {
    await hold(view.db, file);
    const { pohon } = await treeOf(view.db, kontes.pemilu.slug);
    const write = wideWriter(kontes, simulated);
    for await (const piece of streamTps(view.db, kontes, file.prov)) {
      const paths = file.variant === '-panjang.csv.gz' ? undefined : await pathsOf(view.db, pohon, piece);
      for (let from = 0; from < piece.length; from += STRETCH) {
        const part = piece.slice(from, from + STRETCH);
        yield part.flatMap((tps) => (paths === undefined ? longRows(kontes, tps, simulated) : [write(paths(tps.kode), tps)]));
        await setImmediate();
      }
    }
    await hold(view.db, file);
  } finally {
    await view.close();
  }
}

/** Throws `Moved` unless the area `prov` stands at `seq`. */
export async function hold(db: Db, { frame, prov, seq }: Pick<BulkFile, 'frame' | 'prov' | 'seq'>): Promise<void> {
  const area = await findAngkaWilayah(db, frame.kontes, prov);
  if ((area?.seq ?? 0) !== seq) throw new Moved();
}

/**
 * One unmoving picture of the database while a file is read. A server gives it as a read-only snapshot; the embedded
 * engine has one connection, which pages must not wait for, and one process, in which `hold` notices any writer.
 */
export async function openView(database: Database): Promise<{ readonly db: Db; close(): Promise<void> }> {
  if (database.kind === 'embedded') return { db: database.db, close: () => Promise.resolve() };
  const view = await database.db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  return {
    db: view,
    close: async () => {
      await view.rollback().execute();
    },
  };
}

/** Names of the areas above the stations of a piece, asked once a piece. */
async function pathsOf(db: Db, pohon: string, piece: readonly TpsMassal[]): Promise<(kode: AreaCode) => Path> {
  const codes = new Set<AreaCode>();
  for (const tps of piece) for (let at = parentOf(tps.kode); at !== undefined && at.length > 1; at = parentOf(at)) codes.add(at);
  const names = new Map((await findAreas(db, pohon, [...codes])).map((area) => [area.kode as string, area.nama]));
  return (kode) => {
    const name = (digits: number): string => names.get(kode.slice(0, digits)) ?? '';
    return [name(2), name(4), name(6), name(10)];
  };
}
