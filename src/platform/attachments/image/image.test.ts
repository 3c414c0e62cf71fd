// Do the readers of a picture's outer form stand whatever bytes they get? (each runs over files of strangers)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp, { type Exif } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { grain, jpeg, page } from '../photo-fixture.ts';
import { type FileBytes, openFileBytes } from './bytes.ts';
import { endOfPicture } from './end.ts';
import { findStranger } from './stranger.ts';
import { takenAt } from './taken.ts';

const folder = mkdtempSync(join(tmpdir(), 'gambar-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function reading<T>(bytes: Uint8Array, read: (file: FileBytes) => T | Promise<T>): Promise<T> {
  const path = join(folder, 'berkas');
  writeFileSync(path, bytes);
  const file = openFileBytes(path);
  try {
    return await read(file);
  } finally {
    file.close();
  }
}

describe('openFileBytes', () => {
  it('reads across its window as a buffer would', async () => {
    const bytes = Buffer.concat([Buffer.alloc(65_535, 1), Buffer.from([0xff, 0xd9]), Buffer.alloc(200_000, 2), Buffer.from([0xff])]);
    await reading(bytes, (file) => {
      expect([0, 65_534, 65_535, 65_536, 65_537, 265_537, 265_538, -1].map((n) => file.at(n))).toEqual([1, 1, 0xff, 0xd9, 2, 0xff, -1, -1]);
      expect([file.indexOf(0xff, 0), file.indexOf(0xff, 65_536), file.indexOf(0xff, 265_538), file.indexOf(9, 0)]).toEqual([
        65_535, 265_537, -1, -1,
      ]);
      expect(file.slice(65_534, 65_538)).toEqual(bytes.subarray(65_534, 65_538));
      expect(file.slice(265_537, 999_999).length).toBe(1);
    });
  });
});

describe('endOfPicture', () => {
  it.each([
    ['jpg', jpeg],
    ['jpg', () => page().jpeg({ progressive: true }).toBuffer()],
    ['jpg', () => grain(900, 700).jpeg({ quality: 95 }).toBuffer()],
    ['png', () => grain(300, 200).png().toBuffer()],
    ['webp', () => page(301, 200).webp().toBuffer()],
  ] as const)('%s ends where its encoder stopped', async (type, make) => {
    const bytes = await make();
    expect(await reading(Buffer.concat([bytes, Buffer.alloc(70_000, 0xd9)]), (file) => endOfPicture(file, type))).toBe(bytes.length);
    expect(await reading(bytes.subarray(0, -2), (file) => endOfPicture(file, type) ?? 'cut')).toBe('cut');
  });
  it('any bytes are answered, never beyond the file for a JPEG', async () => {
    const whole = await jpeg();
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.nat(whole.length), fc.uint8Array({ maxLength: 8 }))
        .map(([cut, some]) => Buffer.concat([whole.subarray(0, cut), some, whole.subarray(cut)])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('jpg', 'png', 'webp'), async (some, type) => {
        const end = await reading(some, (file) => endOfPicture(file, type as 'jpg'));
        if (type === 'jpg') expect(end ?? 0).toBeLessThanOrEqual(some.length);
        await reading(some, (file) => findStranger(file, Math.min(end ?? 0, some.length)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('takenAt', () => {
  const told = async (exif: Exif): Promise<string | undefined> =>
    takenAt((await sharp(await page(16, 16).withExif(exif).jpeg().toBuffer()).metadata()).exif);
  it.each<[string, Exif, string | undefined]>([
    ['time and zone', { IFD2: { DateTimeOriginal: '2024:02:14 21:03:05', OffsetTimeOriginal: '+09:00' } }, '2024-02-14T21:03:05+09:00'],
    ['time alone', { IFD2: { DateTimeOriginal: '2024:02:14 21:03:05' } }, '2024-02-14T21:03:05'],
    ['a camera that was never set', { IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } }, undefined],
    ['words for a time', { IFD2: { DateTimeOriginal: 'kemarin malam' } }, undefined],
    ['only when the file was changed', { IFD0: { DateTime: '2024:02:14 21:03:05' } }, undefined],
  ])('%s', async (_what, exif, time) => {
    expect(await told(exif)).toBe(time);
  });
  it('reads either order of bytes', () => {
    const make = (little: boolean): Buffer => {
      const tiff = Buffer.alloc(64);
      const short = (at: number, n: number): unknown => (little ? tiff.writeUInt16LE(n, at) : tiff.writeUInt16BE(n, at));
      const long = (at: number, n: number): unknown => (little ? tiff.writeUInt32LE(n, at) : tiff.writeUInt32BE(n, at));
      tiff.write(little ? 'II' : 'MM');
      short(2, 42);
      long(4, 8);
      short(8, 1);
      short(10, 0x8769);
      long(18, 26);
      short(26, 1);
      short(28, 0x9003);
      long(32, 20);
      long(36, 44);
      tiff.write('2024:02:14 21:03:05\0', 44);
      return tiff;
    };
    expect([true, false].map((little) => takenAt(make(little)))).toEqual(['2024-02-14T21:03:05', '2024-02-14T21:03:05']);
  });
  it('any bytes give a time or nothing', () => {
    const heads = fc.constantFrom('Exif\0\0II*\0', 'MM\0*', '');
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        expect(takenAt(Buffer.concat([Buffer.from(head, 'latin1'), rest])) ?? '2024-02-14T21:03:05').toMatch(
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/,
        );
      }),
    );
  });
});
