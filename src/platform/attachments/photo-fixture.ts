// Which pictures does a test send, good and harmful? (made here, so that no harmful file lies in the tree)
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import sharp, { type Exif, type Sharp } from 'sharp';

/** Words and numbers that must not stand in any byte that is kept or served. */
export const MARKS = ['SN-RAHASIA-4711', 'KAMERA-PETUGAS', 'lokasi-rumah-kpps', '6/1 12/1 3456/100'];

const EXIF: Exif = {
  IFD0: { Make: 'KAMERA-PETUGAS', ImageDescription: 'lokasi-rumah-kpps' },
  IFD2: { DateTimeOriginal: '2024:02:14 21:03:05', OffsetTimeOriginal: '+07:00', BodySerialNumber: 'SN-RAHASIA-4711' },
  IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 12/1 3456/100', GPSLongitudeRef: 'E', GPSLongitude: '106/1 49/1 1234/100' },
};

/** A page with a red upper left corner, as large as asked; the rest is paper with some grain. */
export function page(width = 1_200, height = 1_600) {
  const red = { create: { width: Math.ceil(width / 4), height: Math.ceil(height / 4), channels: 3 as const, background: '#cc0000' } };
  return sharp({ create: { width, height, channels: 3, background: '#f4f2ec' } }).composite([{ input: red, left: 0, top: 0 }]);
}

export const jpeg = (): Promise<Buffer> => page().jpeg().toBuffer();

/** As a telephone held upright stores it: lying on its side, with the turn told in EXIF; and with all it knows. */
export async function sideways(): Promise<Buffer> {
  const upright = await page().png().toBuffer();
  return sharp(await sharp(upright).rotate(-90).png().toBuffer())
    .withExif(EXIF)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

export async function pngWithText(): Promise<Buffer> {
  const png = await page().withExif(EXIF).png().toBuffer();
  const chunks = ['tEXtComment\0SN-RAHASIA-4711', 'tEXtAuthor\0KAMERA-PETUGAS', 'iTXtXML:com.adobe.xmp\0\0\0\0\0lokasi-rumah-kpps'];
  return Buffer.concat([
    png.subarray(0, 33),
    ...chunks.map((text) => chunk(text.slice(0, 4), Buffer.from(text.slice(4)))),
    png.subarray(33),
  ]);
}

export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A head that promises 2.5 thousand million pixels, and next to nothing behind it. */
export function hugePng(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(50_000, 0);
  head.writeUInt32BE(50_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = chunk('IDAT', Buffer.from('789c', 'hex'));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), data, chunk('IEND', Buffer.alloc(0))]);
}

/** A ZIP of one entry; `word/document.xml` of zeros is what a document bomb is made of. */
export function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const facts = Buffer.alloc(22);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  const names = Buffer.from(name, 'latin1');
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(names.length, 0);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, lengths, names, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, lengths, Buffer.alloc(14), names]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Puts bytes into a comment of a JPEG, right behind its first two bytes. */
export function withComment(picture: Buffer, comment: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([picture.subarray(0, 2), head, comment, picture.subarray(2)]);
}

/** The first bytes of a HEIC file: its kind stands there. */
export const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(500)]);

/** In pieces, as a network brings it. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield await Promise.resolve(bytes.subarray(from, from + size));
}

export async function* zeros(bytes: number): AsyncGenerator<Uint8Array> {
  const piece = Buffer.alloc(1024 * 1024);
  for (let sent = 0; sent < bytes; sent += piece.length)
    yield await Promise.resolve(piece.subarray(0, Math.min(piece.length, bytes - sent)));
}

/** One colour throughout: many pixels, few bytes. */
export const plain = (width: number, height: number): Sharp => sharp({ create: { width, height, channels: 3, background: '#eeeeee' } });

/** Grain that no packing makes small. */
export const grain = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#888888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } });

export const objects = (folder: string): string[] => filesIn(join(folder, 'objek'));
export const unfinished = (folder: string): string[] => filesIn(join(folder, 'sementara'));

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}

/** The process that opens pictures for this one; Linux only. */
export function workerPid(): number {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
  return Number(children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('image/worker.ts')));
}
