// Does a photograph come in whole and upright, and say nothing but its picture? (keamanan.md 5, case 7; hasil.md 9.8)
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import {
  PHOTO_BYTES,
  type PhotoAt,
  derivePublic,
  findPhoto,
  insertPhoto,
  insertPublic,
  openOriginal,
  readDerived,
  receivePhoto,
} from './door.ts';
import { MARKS, inPieces, jpeg, objects, page, pngWithText, sideways } from './photo-fixture.ts';

let own: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'foto-'));
const receipt = { at: '2024-02-14T14:10:00.000Z', by: 'akun-kpps-1' };
const at = (): PhotoAt => ({ folder, keys: sampleKeys(), db: own.database.db });
const rules = { maxBytes: PHOTO_BYTES, fileName: '' };

beforeAll(async () => {
  own = await testDatabase();
});
afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Received and recorded, as a module does it. */
async function taken(bytes: Buffer, fileName = ''): Promise<string> {
  const got = await receivePhoto(at(), inPieces(bytes), { ...rules, fileName });
  if (!got.ok) throw new Error(got.refusal.code);
  await insertPhoto(own.database.db, got.value, { ...receipt, kelas: 2 });
  return got.value.sha256;
}

async function pixel(picture: Buffer | undefined, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const from = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(from, from + 3)];
}

const isRed = ([r = 0, g = 255, b = 255]: number[]): boolean => r > 150 && g < 60 && b < 60;

describe('a photograph of a page', () => {
  it('keeps when it was taken, and nothing else that the camera knows (case 7)', async () => {
    const bytes = await sideways();
    expect(MARKS.slice(0, 3).every((mark) => bytes.includes(mark))).toBe(true);
    const sha = await taken(bytes, 'IMG_0001.JPG');
    expect(await findPhoto(own.database.db, sha)).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      type: 'jpg',
      width: 1_200,
      height: 1_600,
      taken: '2024-02-14T21:03:05+07:00',
    });
  });
  it.each([
    ['lying on its side', sideways],
    ['a PNG with text chunks', pngWithText],
    ['a WebP', () => page().webp().toBuffer()],
    ['in grey', () => page().greyscale().toColourspace('b-w').jpeg().toBuffer()],
    ['printer colours', () => page().toColourspace('cmyk').jpeg().toBuffer()],
    ['16 bits and a transparent ground', () => page().ensureAlpha(0.5).toColourspace('rgb16').png().toBuffer()],
  ])('%s: upright, bounded, without a word of its making in any kept or served byte', async (_what, make) => {
    const sha = await taken(await make());
    const sizes = { besar: [1_200, 1_600], kecil: [240, 320] } as const;
    for (const which of ['besar', 'kecil'] as const) {
      const shown = await readDerived(at(), sha, which);
      const about = await sharp(shown).metadata();
      expect([about.format, about.width, about.height, about.orientation, about.exif, about.icc, about.xmp]).toEqual([
        'jpeg',
        ...sizes[which],
        ...Array<undefined>(4),
      ]);
      expect(MARKS.filter((mark) => shown?.includes(mark))).toEqual([]);
    }
    for (const file of objects(folder)) expect(MARKS.filter((mark) => readFileSync(file).includes(mark))).toEqual([]);
  });
  it('stands upright: the red corner is the upper left one', async () => {
    const shown = await readDerived(at(), await taken(await sideways()), 'besar');
    expect(isRed(await pixel(shown, 0.05, 0.05))).toBe(true);
    for (const [x, y] of [
      [0.95, 0.05],
      [0.05, 0.95],
      [0.95, 0.95],
    ] as const)
      expect(isRed(await pixel(shown, x, y))).toBe(false);
  });
  it('a large one is shown with 2048 pixels on its longer side', async () => {
    const shown = await readDerived(at(), await taken(await page(6_000, 4_000).jpeg().toBuffer()), 'besar');
    expect(await sharp(shown).metadata()).toMatchObject({ width: 2_048, height: 1_365 });
  });
  it('the sealed original opens to the same bytes, and lies nowhere readable', async () => {
    const bytes = await sideways();
    const sha = await taken(bytes);
    expect((await openOriginal(at(), sha))?.equals(bytes)).toBe(true);
    expect(objects(folder).filter((file) => file.includes(sha) || readFileSync(file).includes(bytes.subarray(0, 32)))).toEqual([]);
  });
  it('sent twice is kept once', async () => {
    const bytes = await page(900, 700).jpeg().toBuffer();
    const sha = await taken(bytes);
    const before = objects(folder).length;
    const again = await receivePhoto(at(), inPieces(bytes), rules);
    expect(again.ok && [again.value.sha256, again.value.known]).toEqual([sha, true]);
    expect(again.ok && (await insertPhoto(own.database.db, again.value, { ...receipt, by: 'lain', kelas: 2 }))).toBe(false);
    expect(objects(folder).length).toBe(before);
  });
  it('sent ten times at once is kept once', async () => {
    const bytes = await page(901, 701).jpeg().toBuffer();
    const before = objects(folder).length;
    const all = await Promise.all(Array.from({ length: 10 }, () => receivePhoto(at(), inPieces(bytes), rules)));
    expect(new Set(all.map((one) => (one.ok ? one.value.large : one.refusal.code))).size).toBe(1);
    expect(objects(folder).length - before).toBe(3);
  });
  it('what a telephone adds behind its picture does no harm', async () => {
    const one = await page(640, 480).jpeg().toBuffer();
    const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0isommp42', 'latin1'), Buffer.alloc(5_000, 9)]);
    for (const tail of [await jpeg(), film, Buffer.alloc(64), Buffer.from('SEFHi\0\0\0 samsung')]) {
      const sha = await taken(Buffer.concat([one, tail]));
      const shown = await readDerived(at(), sha, 'besar');
      expect(['ftyp', 'samsung'].filter((mark) => shown?.includes(mark))).toEqual([]);
    }
  });
});

describe('the row of a photograph', () => {
  it('is never changed nor removed; only the state of its scan moves', async () => {
    const { db } = own.database;
    const sha = await taken(await page(500, 400).jpeg().toBuffer());
    const made = await derivePublic(at(), sha, []);
    if (made.ok) await insertPublic(db, made.value, receipt);
    await expect(run(db, sql`update attachments_foto set oleh = 'lain' where sha256 = ${sha}`)).rejects.toThrow('never changed');
    await expect(run(db, sql`delete from attachments_foto where sha256 = ${sha}`)).rejects.toThrow('never changed');
    await expect(run(db, sql`update attachments_umum set kotak = '[]' where foto = ${sha}`)).rejects.toThrow('never changed');
    await expect(run(db, sql`delete from attachments_umum where foto = ${sha}`)).rejects.toThrow('never changed');
    expect(await run(db, sql`update attachments_foto set keadaan = 'BERSIH' where sha256 = ${sha}`)).toBe(1);
  });
});

describe('the public form (hasil.md 9.8)', () => {
  const red = { x: 0, y: 0, w: 0.25, h: 0.25 };
  it('shows black where part III and the signatures are, and stands open under its hash', async () => {
    const sha = await taken(await sideways());
    const made = await derivePublic(at(), sha, [red, { x: 0.5, y: 0.9, w: 0.5, h: 0.1 }]);
    expect(made.ok).toBe(true);
    if (!made.ok) return;
    expect(await readDerived(at(), sha, 'umum')).toBeUndefined();
    await insertPublic(own.database.db, made.value, receipt);
    for (const which of ['umum', 'umum_kecil'] as const) {
      const shown = await readDerived(at(), sha, which);
      for (const [x, y] of [
        [0.02, 0.02],
        [0.24, 0.24],
        [0.52, 0.92],
        [0.99, 0.99],
      ] as const)
        expect(Math.max(...(await pixel(shown, x, y)))).toBeLessThan(24);
      expect(Math.min(...(await pixel(shown, 0.4, 0.5)))).toBeGreaterThan(220);
      expect((await sharp(shown).metadata()).exif).toBeUndefined();
    }
    const open = objects(folder)
      .filter((file) => file.endsWith(made.value.large))
      .map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect(open).toEqual([made.value.large]);
  });
  it('a later masking takes the place of the earlier, which stays', async () => {
    const sha = await taken(await page(800, 600).jpeg().toBuffer());
    for (const boxes of [[red], []]) {
      const made = await derivePublic(at(), sha, boxes);
      if (made.ok) await insertPublic(own.database.db, made.value, receipt);
    }
    expect(isRed(await pixel(await readDerived(at(), sha, 'umum'), 0.05, 0.05))).toBe(true);
  });
  it.each([
    ['outside', { x: 0.9, y: 0, w: 0.2, h: 0.1 }],
    ['without width', { x: 0.1, y: 0.1, w: 0, h: 0.1 }],
    ['before the page', { x: -0.1, y: 0, w: 0.2, h: 0.1 }],
    ['not a number', { x: Number.NaN, y: 0, w: 0.2, h: 0.1 }],
  ])('a box %s is refused by its number', async (_what, box) => {
    expect(await derivePublic(at(), 'f'.repeat(64), [red, box])).toEqual({
      ok: false,
      refusal: { code: 'PHOTO_BOX', values: { nomor: '2' } },
    });
  });
  it('a photograph that nobody sent has no form', async () => {
    expect(await derivePublic(at(), 'f'.repeat(64), [red])).toMatchObject({ ok: false, refusal: { code: 'PHOTO_MISSING' } });
    expect(await readDerived(at(), 'f'.repeat(64), 'besar')).toBeUndefined();
    expect(await openOriginal(at(), 'f'.repeat(64))).toBeUndefined();
  });
});
