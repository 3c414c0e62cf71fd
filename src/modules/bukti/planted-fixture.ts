// How does a test spoil a published file, by one digit or as a careful forger does?
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'vitest';

export const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
export const read = (place: string, path: string): Buffer => readFileSync(join(place, path));
export function edit(place: string, path: string, change: (text: string) => string): void {
  const bytes = read(place, path);
  const packed = path.endsWith('.gz');
  const [before, after] = [(packed ? gunzipSync(bytes) : bytes).toString('latin1'), change((packed ? gunzipSync(bytes) : bytes).toString('latin1'))];
  expect(after).not.toBe(before);
  writeFileSync(join(place, path), packed ? gzipSync(Buffer.from(after, 'latin1')) : Buffer.from(after, 'latin1'));
}
/** The first digit behind `mark` becomes another one. */
export const otherDigit = (mark: string) => (text: string): string => {
  const at = text.slice(text.indexOf(mark) + mark.length).search(/[0-9]/) + text.indexOf(mark) + mark.length;
  return `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`;
};
/** One vote more for the first pair at the station 6472011001005. */
export const otherVote = (text: string): string => text.replace(/(\n6472011001005,[^\n]*Z,)([0-9]+),/, (_whole, before: string, n: string) => `${before}${Number(n) + 1},`);
export const withoutColumn = (name: string) => (text: string): string => {
  const at = text.slice(0, text.indexOf('\n')).split(',').indexOf(name);
  return text.split('\n').map((line) => (line.includes('"') ? line : line.split(',').filter((_, no) => no !== at).join())).join('\n');
};
export const flip = (place: string, path: string, at: number): void => {
  const bytes = read(place, path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(join(place, path), bytes);
};
export const BULK = 'data/pemilu-2024/ppwp/C/64.csv.gz';
export const SUMS = 'data/pemilu-2024/ppwp/jumlah/64.csv.gz';
export const MANIFEST = 'publikasi/manifest.json';

/** What a careful forger does: puts the hash of the changed file into the list, and that of the list into the manifest. */
export function coverUp(place: string, path: string): void {
  const manifest = JSON.parse(read(place, MANIFEST).toString()) as { kelompok: { berkas: string; sha256: string }[] };
  for (const group of manifest.kelompok) {
    const lines = gunzipSync(read(place, group.berkas)).toString().split('\n');
    const changed = lines.map((line) => (line.endsWith(` ${path}`) ? `${sha(read(place, path))} ${read(place, path).length} ${path}` : line));
    writeFileSync(join(place, group.berkas), gzipSync(changed.join('\n')));
    group.sha256 = sha(read(place, group.berkas));
  }
  writeFileSync(join(place, MANIFEST), JSON.stringify(manifest));
}
