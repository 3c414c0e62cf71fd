// Is a damaged, wrong or missing file named for what it is, before a row of it is taken?
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { fileChunks, inspectFile } from './file-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'pendopo-bytes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = Array.from({ length: 5_000 }, (_, n) => `${n},${(n * 7919) % 1000}`).join('\n');
const GZIP = gzipSync(TEXT);
const bent = Buffer.from(GZIP);
bent[bent.length - 6] = (bent[bent.length - 6] ?? 0) ^ 0xff; // a byte of the checksum

test.each<[string, Uint8Array | string, string]>([
  ['kosong.csv', '', 'BERKAS_KOSONG'],
  ['kosong.csv.gz', gzipSync(''), 'BERKAS_KOSONG'],
  ['bukan.csv.gz', TEXT, 'GZIP_BUKAN'],
  ['terputus.csv.gz', GZIP.subarray(0, GZIP.length / 2), 'GZIP_TERPUTUS'],
  ['terputus-akhir.csv.gz', GZIP.subarray(0, GZIP.length - 1), 'GZIP_TERPUTUS'],
  ['rusak.csv.gz', bent, 'GZIP_RUSAK'],
  ['utf16.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('kode', 'utf16le')]), 'BERKAS_BUKAN_UTF8'],
])('%s', async (name, bytes, code) => {
  writeFileSync(join(folder, name), bytes);
  expect(await inspectFile(join(folder, name))).toEqual({ ok: false, refusal: { code } });
});

test.each([
  [join(folder, 'tidak-ada.csv'), 'BERKAS_TIDAK_ADA'],
  [join(folder, 'kosong.csv', 'anak.csv'), 'BERKAS_TIDAK_ADA'],
  [folder, 'BERKAS_TIDAK_TERBACA'],
  ['/dev/null', 'BERKAS_TIDAK_TERBACA'],
])('%s', async (path, code) => {
  writeFileSync(join(folder, 'kosong.csv'), '');
  expect(await inspectFile(path)).toEqual({ ok: false, refusal: { code } });
});

test.each([
  ['utuh.csv', Buffer.from(TEXT)],
  ['utuh.csv.gz', GZIP],
  ['gzip-tanpa-akhiran.csv', GZIP],
])('%s is read whole, and known by the bytes on the disk', async (name, bytes) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const file = await inspectFile(path);
  expect(file).toMatchObject({
    ok: true,
    value: { size: Buffer.byteLength(TEXT), sha256: createHash('sha256').update(bytes).digest('hex') },
  });
  if (!file.ok) return;
  const parts: Uint8Array[] = [];
  for await (const chunk of fileChunks(file.value)) parts.push(chunk);
  expect(Buffer.concat(parts).toString()).toBe(TEXT);
});
