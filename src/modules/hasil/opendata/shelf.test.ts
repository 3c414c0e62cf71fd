// Is a download built once, kept whole, replaced by its successor, and served even where the disk refuses?
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '#platform/clock';
import { makeLog } from '#platform/log';
import { type Download, makeShelf } from './shelf.ts';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'; // FIPS 180-2, "abc"
let folder = '';
let made = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pendopo-shelf-'));
  made = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function abc(seq: number, path = 'p/ppwp/C/31.csv.gz'): Download {
  return {
    path,
    seq,
    async *make() {
      made += 1;
      yield Buffer.from('a');
      await Promise.resolve();
      yield Buffer.from('bc');
    },
  };
}
const shelf = () => makeShelf(folder, systemClock, makeLog('silent'));
const all = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString();
};
const lying = (): string[] => readdirSync(join(folder, 'unduhan/v1/p/ppwp/C')).sort();

test('many who ask at once cause one build', async () => {
  const texts = await Promise.all(Array.from({ length: 8 }, async () => all(await shelf().read(abc(7)))));
  expect(texts).toEqual(Array.from({ length: 8 }, () => 'abc'));
  expect(await shelf().sha256(abc(7))).toBe(ABC);
  expect(made).toBe(1);
  expect(await shelf().known('p/ppwp/C/31.csv.gz', 7)).toEqual({ bytes: 3, sha256: ABC });
});

test('a newer state replaces the file; its neighbours stay', async () => {
  await shelf().read(abc(7));
  await shelf().read(abc(7, 'p/ppwp/C/31.csv.gz.x'));
  await shelf().read(abc(12));
  expect(lying()).toEqual(['31.csv.gz.12', '31.csv.gz.12.sha256', '31.csv.gz.x.7', '31.csv.gz.x.7.sha256']);
  expect(await shelf().known('p/ppwp/C/31.csv.gz', 7)).toBeUndefined();
});

test('a reader of a file that is replaced under way gets the same bytes', async () => {
  const old = await shelf().read(abc(7));
  await shelf().read(abc(12));
  expect(await all(old)).toBe('abc');
});

test('a source that breaks leaves no file, and the next build starts afresh', async () => {
  const broken: Download = {
    ...abc(7),
    async *make() {
      yield Buffer.from('a');
      await Promise.resolve();
      throw new Error('connection lost');
    },
  };
  await expect(shelf().read(broken)).rejects.toThrow('connection lost');
  expect(lying()).toEqual([]);
  expect(await all(await shelf().read(abc(7)))).toBe('abc');
});

test('the left-over of a cut-off build is cleared by the next one, a fresh one of another process is not', async () => {
  const place = join(folder, 'unduhan/v1/p/ppwp/C');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, '31.csv.gz.5.4242.part'), 'half');
  writeFileSync(join(place, '31.csv.gz.6.4243.part'), 'half');
  utimesSync(join(place, '31.csv.gz.5.4242.part'), 1, 1);
  await shelf().read(abc(7));
  expect(lying()).toEqual(['31.csv.gz.6.4243.part', '31.csv.gz.7', '31.csv.gz.7.sha256']);
});

test('a folder that cannot be written: the bytes still come, nothing is kept', async () => {
  writeFileSync(join(folder, 'unduhan'), 'a file where the folder should be');
  expect(await all(await shelf().read(abc(7)))).toBe('abc');
  expect(await shelf().sha256(abc(7))).toBe(ABC);
  expect(readFileSync(join(folder, 'unduhan'), 'utf8')).toContain('a file');
  expect(made).toBe(2);
});

test.skipIf(process.getuid?.() === 0)('a read-only folder likewise', async () => {
  chmodSync(folder, 0o500);
  expect(await all(await shelf().read(abc(7)))).toBe('abc');
  expect(existsSync(join(folder, 'unduhan'))).toBe(false);
  chmodSync(folder, 0o700);
});
