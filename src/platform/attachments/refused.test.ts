// Is every harmful or unusable file refused with a clear word, without a trace and in little memory? (keamanan.md 5, case 8)
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS, say } from '#kernel/text';
import { fixedClock } from '#platform/clock';
import { sampleKeys } from '#platform/keys';
import { smallDisk } from '../../../test/faults/small-disk.ts';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { PHOTO_BYTES, PHOTO_WORDS, type PhotoAt, SENDING, UNFINISHED, receivePhoto, sweepUnfinished } from './door.ts';
import {
  chunk,
  grain,
  heic,
  hugePng,
  inPieces,
  jpeg,
  objects,
  page,
  pdf,
  plain,
  unfinished,
  withComment,
  workerPid,
  zeros,
  zip,
} from './photo-fixture.ts';

let own: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'foto-tolak-'));
const at = (): PhotoAt => ({ folder, keys: sampleKeys(), db: own.database.db });
const rules = { maxBytes: PHOTO_BYTES, fileName: '' };

beforeAll(async () => {
  own = await testDatabase();
});
afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a file that is refused leaves nothing (case 8)', () => {
  const bomb = (): Buffer => zip('word/document.xml', Buffer.alloc(40_000_000));
  it.each<[string, string, () => Promise<AsyncIterable<Uint8Array>> | AsyncIterable<Uint8Array>, string]>([
    ['60 MB', 'PHOTO_LARGE', () => zeros(60_000_000), 'a.jpg'],
    ['one byte above 25 MiB', 'PHOTO_LARGE', () => zeros(PHOTO_BYTES + 1), ''],
    ['25 MiB of nothing', 'PHOTO_TYPE', () => zeros(PHOTO_BYTES), ''],
    ['no bytes', 'PHOTO_EMPTY', () => zeros(0), 'a.jpg'],
    ['a zip bomb named .jpg', 'PHOTO_TYPE', () => inPieces(zip('x', Buffer.alloc(40_000_000))), 'a.jpg'],
    ['a document bomb', 'PHOTO_TYPE', () => inPieces(bomb()), 'a.docx'],
    ['a PDF named .jpg', 'PHOTO_TYPE', () => inPieces(pdf), 'a.jpg'],
    ['a page of HTML', 'PHOTO_TYPE', () => inPieces(Buffer.from('<html><script>alert(1)</script>')), 'a.jpg'],
    ['SVG', 'PHOTO_TYPE', () => inPieces(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')), 'a.svg'],
    ['GIF', 'PHOTO_TYPE', async () => inPieces(await page(90, 90).gif().toBuffer()), 'a.gif'],
    ['HEIC', 'PHOTO_HEIC', () => inPieces(heic), 'IMG_1.HEIC'],
    ['AVIF', 'PHOTO_HEIC', async () => inPieces(await page(90, 90).avif({ effort: 0 }).toBuffer()), ''],
    ['a moving WebP', 'PHOTO_TYPE', async () => inPieces(await moving()), ''],
    ['a PNG named .jpg', 'PHOTO_NAME', async () => inPieces(await page(90, 90).png().toBuffer()), 'a.jpg'],
    ['a JPEG named .pdf', 'PHOTO_NAME', async () => inPieces(await jpeg()), 'surat.pdf'],
    ['a PNG of 50,000 x 50,000', 'PHOTO_PIXELS', () => inPieces(hugePng()), 'a.png'],
    ['41 million pixels', 'PHOTO_PIXELS', async () => inPieces(await plain(8_200, 5_000).jpeg().toBuffer()), ''],
    [
      '17 million progressive pixels',
      'PHOTO_PIXELS',
      async () => inPieces(await plain(4_250, 4_000).jpeg({ progressive: true }).toBuffer()),
      '',
    ],
    ['a JPEG cut in the middle', 'PHOTO_BROKEN', async () => inPieces((await jpeg()).subarray(0, 7_000)), ''],
    ['a JPEG without its end', 'PHOTO_BROKEN', async () => inPieces((await jpeg()).subarray(0, -2)), ''],
    ['only the head of a JPEG', 'PHOTO_BROKEN', () => inPieces(Buffer.from('ffd8ffe000104a46494600', 'hex')), ''],
    ['a JPEG of 5,000 scans', 'PHOTO_BROKEN', async () => inPieces(manyScans(await jpeg())), ''],
    ['a PNG cut in the middle', 'PHOTO_BROKEN', async () => inPieces((await page().png().toBuffer()).subarray(0, 3_000)), ''],
    ['a PNG with a wrong checksum', 'PHOTO_BROKEN', async () => inPieces(badSum(await page().png().toBuffer())), ''],
    ['a WebP cut in the middle', 'PHOTO_BROKEN', async () => inPieces((await page().webp().toBuffer()).subarray(0, 900)), ''],
    ['JPEG + ZIP', 'PHOTO_TWO_FILES', async () => inPieces(Buffer.concat([await jpeg(), zip('x', Buffer.alloc(9))])), ''],
    [
      'PNG + ZIP behind padding',
      'PHOTO_TWO_FILES',
      async () => inPieces(Buffer.concat([await page().png().toBuffer(), Buffer.alloc(70_000), zip('x', Buffer.alloc(9))])),
      '',
    ],
    ['ZIP in a comment, its directory at the end', 'PHOTO_TWO_FILES', async () => inPieces(split(await jpeg())), ''],
    ['JPEG + HTML', 'PHOTO_TWO_FILES', async () => inPieces(Buffer.concat([await jpeg(), Buffer.from('\n<ScRiPt>alert(1)</script>')])), ''],
    [
      'JPEG + HTML behind a film',
      'PHOTO_TWO_FILES',
      async () => inPieces(Buffer.concat([await jpeg(), Buffer.alloc(131_070, 1), Buffer.from('<!doctype html>')])),
      '',
    ],
    ['JPEG + PDF', 'PHOTO_TWO_FILES', async () => inPieces(Buffer.concat([await jpeg(), pdf])), ''],
    ['PDF in a comment of a JPEG', 'PHOTO_TWO_FILES', async () => inPieces(withComment(await jpeg(), pdf)), ''],
    [
      'JPEG + program',
      'PHOTO_TWO_FILES',
      async () => inPieces(Buffer.concat([await jpeg(), Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(500)])),
      '',
    ],
    ['JPEG + script', 'PHOTO_TWO_FILES', async () => inPieces(Buffer.concat([await jpeg(), Buffer.from('#!/bin/sh\nrm -rf /')])), ''],
  ])('%s: %s', async (_what, code, make, fileName) => {
    const before = objects(folder).length;
    const got = await receivePhoto(at(), await make(), { ...rules, fileName });
    expect(got.ok ? 'taken' : got.refusal.code).toBe(code);
    expect([objects(folder).length - before, unfinished(folder)]).toEqual([0, []]);
    if (got.ok) return;
    for (const lang of LANGS)
      expect(say(lang, PHOTO_WORDS[got.refusal.code], got.refusal.values as Record<string, string> | undefined)).not.toMatch(/\{\w+\}/);
  });
  it('a sender who breaks off leaves nothing', async () => {
    const broken = (async function* () {
      yield await jpeg();
      throw new Error('connection lost');
    })();
    await expect(receivePhoto(at(), broken, rules)).rejects.toThrow('connection lost');
    expect(unfinished(folder)).toEqual([]);
  });
  it('after all of them the next photograph is taken', async () => {
    expect((await receivePhoto(at(), inPieces(await jpeg()), rules)).ok).toBe(true);
  });
});

async function moving(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#000', '#fff'].map((background) =>
      sharp({ create: { width: 40, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

/** The last scan once more, and once more ... */
function manyScans(picture: Buffer): Buffer {
  const scan = picture.subarray(picture.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
  return Buffer.concat([picture.subarray(0, -2), ...Array.from({ length: 5_000 }, () => scan.subarray(0, 20)), Buffer.from([0xff, 0xd9])]);
}

function badSum(picture: Buffer): Buffer {
  const bad = chunk('IDAT', Buffer.from('rubbish'));
  bad.writeUInt32BE(1, bad.length - 4);
  return Buffer.concat([picture.subarray(0, 33), bad, picture.subarray(33)]);
}

function split(picture: Buffer): Buffer {
  const archive = zip('x', Buffer.alloc(9));
  return Buffer.concat([withComment(picture, archive.subarray(0, -22)), archive.subarray(-22)]);
}

describe('a full disk', () => {
  it('is told, nothing stays, and with room the same photograph is taken', async ({ skip }) => {
    const disk = smallDisk(2);
    if (disk === undefined) return skip('no right to mount a file system');
    try {
      const small: PhotoAt = { ...at(), folder: disk.folder };
      const bytes = await grain(1_500, 1_500).jpeg({ quality: 90 }).toBuffer();
      expect(bytes.length).toBeGreaterThan(1_000_000);
      for (const many of [bytes, Buffer.concat([bytes, bytes, bytes])]) {
        expect(await receivePhoto(small, inPieces(many), rules)).toMatchObject({ ok: false, refusal: { code: 'PHOTO_NO_ROOM' } });
        expect(unfinished(disk.folder)).toEqual([]);
      }
      expect(disk.mount('size=20m')).toBe(true);
      expect((await receivePhoto(small, inPieces(bytes), rules)).ok).toBe(true);
    } finally {
      disk.gone();
    }
  });
});

describe.runIf(existsSync('/proc'))('memory (case 8)', () => {
  const MOST_MIB = 150;
  it.each<[string, () => Promise<Buffer>]>([
    ['40 million pixels', () => plain(7_900, 5_000).jpeg().toBuffer()],
    ['progressive, as a messenger sends it', () => plain(4_096, 3_072).jpeg({ progressive: true }).toBuffer()],
    ['progressive in full colour', () => plain(3_900, 2_000).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer()],
    [
      'interlaced, 16 bits a value',
      () => plain(3_000, 1_990).ensureAlpha(0.5).toColourspace('rgb16').png({ progressive: true }).toBuffer(),
    ],
    ['a WebP of 40 million pixels', () => plain(7_900, 5_000).webp({ effort: 0 }).toBuffer()],
    [
      '16 bits a value, to be turned',
      () => plain(5_000, 3_900).ensureAlpha(0.5).toColourspace('rgb16').withMetadata({ orientation: 6 }).png().toBuffer(),
    ],
  ])('%s: the worker stays below 150 MiB of its own', async (_what, make) => {
    expect((await receivePhoto(at(), inPieces(await make()), rules)).ok).toBe(true);
    expect(workersOwnPeakMib()).toBeLessThan(MOST_MIB);
  });
});

/** Without what it shares with this program. */
function workersOwnPeakMib(): number {
  const status = readFileSync(`/proc/${workerPid()}/status`, 'utf8');
  const kib = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
  return (kib('VmHWM') - kib('RssFile')) / 1024;
}

describe('what a killed server left', () => {
  it('goes after a day, and no file sooner', async () => {
    const data = mkdtempSync(join(tmpdir(), 'foto-sisa-'));
    mkdirSync(join(data, UNFINISHED));
    for (const [name, at] of [
      ['lama.tmp', '2024-02-13T10:00:00Z'],
      ['baru.tmp', '2024-02-14T09:59:59Z'],
    ] as const) {
      writeFileSync(join(data, UNFINISHED, name), 'x');
      utimesSync(join(data, UNFINISHED, name), new Date(at), new Date(at));
    }
    mkdirSync(join(data, SENDING));
    writeFileSync(join(data, SENDING, 'bagian'), 'x');
    utimesSync(join(data, SENDING, 'bagian'), new Date('2024-02-13T10:00:00Z'), new Date('2024-02-13T10:00:00Z'));
    expect(await sweepUnfinished(data, fixedClock('2024-02-14T10:00:00Z'))).toBe(2);
    expect(unfinished(data).map((file) => basename(file))).toEqual(['baru.tmp']);
    rmSync(data, { recursive: true });
    expect(await sweepUnfinished(data, fixedClock('2024-02-14T10:00:00Z'))).toBe(0);
  });
});
