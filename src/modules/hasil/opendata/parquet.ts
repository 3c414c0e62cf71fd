// How does a table become Parquet without standing in memory whole?
import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';
import type { Cell, Column } from './csv.ts';

/** Rows of one row group: what memory holds at a time, and what is packed at a stretch (some 200 ms). */
const GROUP = 5_000;

/**
 * Writes rows in groups of 5,000. Text is UTF8, numbers are INT32 (a form has at most nine digits a cell); every
 * column may be null. `notes` stands in the footer as key-value metadata. Same rows, same bytes.
 */
export async function* parquet(
  columns: readonly Column[],
  rows: AsyncIterable<readonly Cell[]>,
  notes: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(schemaOf)],
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
    createdBy: 'pendopo',
  });
  let group: (readonly Cell[])[] = [];
  for await (const row of rows) {
    group.push(row);
    if (group.length < GROUP) continue;
    await file.write({ columnData: columnsOf(columns, group), rowGroupSize: GROUP });
    group = [];
    yield take(bytes);
  }
  if (group.length > 0) await file.write({ columnData: columnsOf(columns, group), rowGroupSize: GROUP });
  await file.finish();
  yield take(bytes);
}

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

function schemaOf(column: Column): Schema {
  const shared = { name: column.nama, repetition_type: 'OPTIONAL' } as const;
  return column.jenis === 'teks' ? { ...shared, type: 'BYTE_ARRAY', converted_type: 'UTF8' } : { ...shared, type: 'INT32' };
}

function columnsOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): ColumnSource[] {
  return columns.map((column, at) => ({
    name: column.nama,
    data: rows.map((row) => row[at] ?? null),
  }));
}

/** Empties the buffer; the writer goes on counting from its `offset`. */
function take(bytes: ByteWriter): Uint8Array {
  const out = bytes.getBytes().slice();
  bytes.index = 0;
  return out;
}
