// Do packed files open in other programs, say who made them, and come out the same each time?
import { execFileSync } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { type Cell, csvLines, numberColumn, textColumn } from './csv.ts';
import { gzip } from './gzip.ts';
import { parquet } from './parquet.ts';

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  await Promise.resolve();
  yield* items;
}
const HEADER = { name: '31.csv', comment: 'sampai_seq=7; lisensi=CC-BY-4.0' };

test('gzip: the same text gives the same bytes, with the name and the note inside and no time', async () => {
  const lines = Array.from({ length: 5000 }, (_, n) => `31710${n},${n * 7919}\n`);
  const packed = await bytesOf(gzip(each(lines), HEADER));
  expect(gunzipSync(packed).toString()).toBe(lines.join(''));
  expect(packed.subarray(4, 8)).toEqual(Buffer.alloc(4));
  expect(packed.subarray(10, 10 + HEADER.name.length).toString()).toBe(HEADER.name);
  expect(packed.includes('sampai_seq=7')).toBe(true);
  expect((await bytesOf(gzip(each(lines), HEADER))).equals(packed)).toBe(true);
  expect(execFileSync('gzip', ['-dc'], { input: packed }).toString()).toBe(lines.join(''));
});

test('gzip: nothing in is an empty file that opens, and a failing source fails the packing', async () => {
  expect(gunzipSync(await bytesOf(gzip(each([]), HEADER))).toString()).toBe('');
  async function* broken(): AsyncGenerator<string> {
    yield 'kode\n';
    await Promise.resolve();
    throw new Error('connection lost');
  }
  await expect(bytesOf(gzip(broken(), HEADER))).rejects.toThrow('connection lost');
});

const COLUMNS = [textColumn('kode', ''), numberColumn('suara_1', ''), textColumn('temuan', '')];

test('parquet: several row groups read back cell by cell, null stays null and 0 stays 0', async () => {
  const rows: Cell[][] = Array.from({ length: 23_456 }, (_, n) => [
    `31710110${10_000 + n}`,
    n % 5 === 0 ? null : n % 7 === 0 ? 0 : n,
    n % 3 === 0 ? null : 'K02 K08',
  ]);
  const file = await bytesOf(parquet(COLUMNS, each(rows), { sampai_seq: '7' }));
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;
  const facts = parquetMetadata(buffer);
  expect(facts.row_groups.map((group) => Number(group.num_rows))).toEqual([5_000, 5_000, 5_000, 5_000, 3_456]);
  expect(facts.key_value_metadata).toContainEqual({ key: 'sampai_seq', value: '7' });
  const read = await parquetReadObjects({ file: buffer });
  expect(read).toEqual(rows.map(([kode, suara, temuan]) => ({ kode, suara_1: suara, temuan })));
  expect((await bytesOf(parquet(COLUMNS, each(rows), { sampai_seq: '7' }))).equals(file)).toBe(true);
});

test('parquet: a table without rows has its columns', async () => {
  const file = await bytesOf(parquet(COLUMNS, each([]), {}));
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;
  expect(parquetMetadata(buffer).schema.map((element) => element.name)).toEqual(['root', 'kode', 'suara_1', 'temuan']);
});

test.each([
  ["=cmd|'/c'!A1", "'=cmd|'/c'!A1"],
  ['+62811', "'+62811"],
  ['-3', "'-3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['Sungai "Kecil"', '"Sungai ""Kecil"""'],
  ['a,b', '"a,b"'],
  ['a\nb', '"a\nb"'],
  ['31.01', '31.01'],
])('CSV: the text %j is written %j (keamanan.md 3: no formula in a cell)', (text, written) => {
  expect(csvLines([[text, 1]])).toBe(`${written},1\n`);
});

test('CSV: null is an empty cell and 0 is 0', () => {
  expect(csvLines([[null, 0, '', 12_345]])).toBe(',0,,12345\n');
});

test('CSV: no text opens a cell with a formula sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(/^[=+\-@\t\r]/.test(csvLines([[text]]).replace(/^"/, ''))).toBe(false);
    }),
  );
});
