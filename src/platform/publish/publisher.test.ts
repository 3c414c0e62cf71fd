// Does a publication grow only by what is new, survive every interruption, and never stand half done? (keamanan.md 11)
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '#platform/clock';
import { smallDisk } from '../../../test/faults/small-disk.ts';
import { FolderFault, type PublicPath, Publisher, openPublication, readManifest } from './door.ts';

const LOG = { origin: 'log.contoh.test/kpu', key: 'log.contoh.test/kpu+e6aae7d9+AQ==' };
const AT = { origin: 'http://pendopo.test', mark: 'p1' };
let folder = '';
let asked: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pendopo-terbit-'));
  asked = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A site of texts by address. */
function site(pages: Readonly<Record<string, string>>) {
  return (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    const text = pages[pathname];
    return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text));
  };
}
async function* list(...paths: readonly PublicPath[]): AsyncGenerator<PublicPath> {
  await Promise.resolve();
  yield* paths;
}
const quiet = (): void => undefined;
const text = (path: string): string => readFileSync(join(folder, path), 'utf8');

async function publish(pages: Readonly<Record<string, string>>, paths: readonly PublicPath[], waktu = '2024-03-20T10:00:00Z'): Promise<boolean> {
  const publisher = new Publisher(folder);
  try {
    await publisher.resume();
    await publisher.render(list(...paths), site(pages), AT, quiet);
    if ((await publisher.prepare(waktu, [], LOG)) === undefined) return false;
    await publisher.release('bukti\n');
    return true;
  } finally {
    publisher.close();
  }
}

const PAGES = { '/': 'depan', '/en': 'front', '/hasil/x': 'halaman', '/en/hasil/x': 'page', '/hasil/x.json': '{"a":1}' };
const PATHS: readonly PublicPath[] = [
  { path: '/', version: '1' },
  { path: '/hasil/x', version: '7', group: 'wilayah-31' },
  { path: '/hasil/x.json', version: '7', group: 'wilayah-31' },
];

describe('a publication', () => {
  test('pages in both languages, files once, and lists that hold every hash', async () => {
    await publish(PAGES, PATHS);
    expect([text('index.html'), text('en/index.html'), text('hasil/x/index.html'), text('en/hasil/x/index.html'), text('hasil/x.json')]).toEqual(Object.values(PAGES));
    const manifest = await readManifest(folder);
    expect(manifest).toMatchObject({ v: 1, waktu: '2024-03-20T10:00:00Z', log: { origin: LOG.origin, kunci: LOG.key } });
    for (const group of manifest?.kelompok ?? []) {
      const packed = readFileSync(join(folder, group.berkas));
      expect(createHash('sha256').update(packed).digest('hex')).toBe(group.sha256);
      const lines = gunzipSync(packed).toString().trimEnd().split('\n');
      expect(lines).toHaveLength(group.jumlah);
      for (const line of lines) {
        const [sha256 = '', size, path = ''] = line.split(' ');
        expect([createHash('sha256').update(text(path)).digest('hex'), String(text(path).length)]).toEqual([sha256, size]);
      }
    }
    expect(manifest?.kelompok.map((group) => [group.nama, group.jumlah])).toEqual([['situs', 2], ['wilayah-31', 3]]);
  });

  test('an unchanged version is not asked for again, and nothing new makes no new manifest', async () => {
    await publish(PAGES, PATHS);
    asked = [];
    expect(await publish(PAGES, PATHS, '2024-03-21T10:00:00Z')).toBe(false);
    expect(asked).toEqual([]);
    expect((await readManifest(folder))?.waktu).toBe('2024-03-20T10:00:00Z');
  });

  test('a new version is asked for alone; the same bytes of a new version change nothing', async () => {
    await publish(PAGES, PATHS);
    asked = [];
    const moved = PATHS.map((one) => (one.path === '/hasil/x.json' ? { ...one, version: '8' } : one));
    expect(await publish(PAGES, moved)).toBe(false);
    expect(asked).toEqual(['/hasil/x.json']);
    expect(await publish({ ...PAGES, '/hasil/x.json': '{"a":2}' }, PATHS.map((one) => ({ ...one, version: '9' })))).toBe(true);
    expect(text('hasil/x.json')).toBe('{"a":2}');
  });

  test('an address that vanished keeps its last file, in the lists too', async () => {
    await publish(PAGES, PATHS);
    await publish({ ...PAGES, '/': 'baru' }, [{ path: '/', version: '2' }]);
    expect(text('hasil/x.json')).toBe('{"a":1}');
    expect((await readManifest(folder))?.kelompok.find((group) => group.nama === 'wilayah-31')?.jumlah).toBe(3);
  });

  test('a listed address without an answer is told and left out', async () => {
    const publisher = new Publisher(folder);
    const done = await publisher.render(list({ path: '/tiada', version: '1' }, { path: '/', version: '1' }), site(PAGES), AT, quiet);
    expect(done).toEqual({ made: 2, kept: 0, missing: 2, examples: ['/tiada', '/en/tiada'] });
    publisher.close();
  });

  test.each(['/a/../b', '/.publikasi/buku.sqlite', '/a b', '/a%2fb', '//x', '/a/.git'])('%s names no file', async (path) => {
    const publisher = new Publisher(folder);
    await expect(publisher.render(list({ path, version: '1' }), site({}), AT, quiet)).rejects.toThrow('fits a file name');
    publisher.close();
    expect(await openPublication(folder, systemClock).find(path)).toBeUndefined();
  });
});

describe('interruptions', () => {
  test('cut off while making: readers keep the old publication, the next run asks only for the rest', async () => {
    await publish(PAGES, PATHS);
    const many = Array.from({ length: 300 }, (_, at): PublicPath => ({ path: `/data/${at}.csv`, version: '1', group: 'data' }));
    const pages = Object.fromEntries(many.map(({ path }) => [path, `isi ${path}`]));
    const publisher = new Publisher(folder);
    const failing = (request: Request): Promise<Response> =>
      request.url.endsWith('/280.csv') ? Promise.reject(new Error('connection lost')) : site(pages)(request);
    await expect(publisher.render(list(...many), failing, AT, quiet)).rejects.toThrow('connection lost');
    publisher.close();
    expect(existsSync(join(folder, 'data/1.csv'))).toBe(false);
    asked = [];
    await publish({ ...PAGES, ...pages }, [...PATHS, ...many]);
    expect(asked).toHaveLength(300 - 256);
    expect(text('data/299.csv')).toBe('isi /data/299.csv');
  });

  test('cut off while putting in place: the next run finishes it, manifest last', async () => {
    await publish(PAGES, PATHS);
    const before = await readManifest(folder);
    // A folder where the file belongs: renaming stops there.
    mkdirSync(join(folder, 'hasil/y.json'));
    writeFileSync(join(folder, 'hasil/y.json/isi'), '');
    const more = [...PATHS.map((one) => ({ ...one, version: '8' })), { path: '/hasil/y.json', version: '1', group: 'wilayah-31' }];
    const pages = { ...PAGES, '/': 'baru', '/hasil/y.json': '{}' };
    await expect(publish(pages, more)).rejects.toThrow();
    expect(await readManifest(folder)).toEqual(before);
    rmSync(join(folder, 'hasil/y.json'), { recursive: true });
    const publisher = new Publisher(folder);
    expect(await publisher.resume()).toBe(true);
    publisher.close();
    expect([text('index.html'), text('hasil/y.json')]).toEqual(['baru', '{}']);
    expect((await readManifest(folder))?.kelompok.find((group) => group.nama === 'wilayah-31')?.jumlah).toBe(4);
  });

  test('a file that was lost from the folder is made again', async () => {
    await publish(PAGES, PATHS);
    rmSync(join(folder, 'hasil/x.json'));
    asked = [];
    await publish(PAGES, PATHS);
    expect(asked).toEqual(['/hasil/x.json']);
  });

  test('a second publisher on the same folder stops with one line', () => {
    const first = new Publisher(folder);
    expect(() => new Publisher(folder)).toThrow(/sedang diterbitkan oleh proses lain/);
    first.close();
  });
});

test('the disk full: one line, the old publication whole, and the next run goes on', async (context) => {
  const disk = smallDisk(1);
  if (disk === undefined) return context.skip('this user may not mount a file system');
  const own = folder;
  folder = disk.folder;
  try {
    await publish(PAGES, PATHS);
    const before = await readManifest(folder);
    const big = Array.from({ length: 40 }, (_, at): PublicPath => ({ path: `/data/${at}.csv`, version: '1', group: 'data' }));
    const pages = { ...PAGES, ...Object.fromEntries(big.map(({ path }) => [path, path.repeat(10_000)])) };
    const failed = await publish(pages, [...PATHS, ...big]).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(FolderFault);
    expect((failed as Error).message).toMatch(/disk penuh; terbitan yang lama tetap utuh/);
    expect(await readManifest(folder)).toEqual(before);
    expect(text('hasil/x.json')).toBe('{"a":1}');
    expect(existsSync(join(folder, 'data'))).toBe(false);
    expect(disk.mount('size=20m')).toBe(true);
    expect(await publish(pages, [...PATHS, ...big])).toBe(true);
    expect(text('data/39.csv')).toBe('/data/39.csv'.repeat(10_000));
  } finally {
    folder = own;
    disk.gone();
  }
});

test('read back while the database is away: pages, files, the hour; nothing outside the folder', async () => {
  const publication = openPublication(folder, systemClock);
  expect(await publication.when()).toBeUndefined();
  await publish(PAGES, PATHS);
  const open = openPublication(folder, systemClock);
  expect(await open.when()).toBe('2024-03-20T10:00:00Z');
  expect((await (await open.find('/hasil/x'))?.read())?.toString()).toBe('halaman');
  expect(await open.find('/hasil/x.json')).toMatchObject({ type: 'application/json; charset=utf-8', page: false, size: 7 });
  for (const path of ['/hasil', '/tiada', '/../etc/passwd', '/.publikasi/buku.sqlite', '/hasil/%2e%2e/x']) expect([path, await open.find(path)]).toEqual([path, undefined]);
});
