// Which of a picture's own bytes draw, and which only tell about it?

/** Of a JPEG: all but APPn (the first, Adobe's colours and ICC stay) and comments. Of a JPEG 2000: only the boxes that draw. */
export function withoutNotes(bytes: Uint8Array, filter: 'DCTDecode' | 'JPXDecode'): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return filter === 'DCTDecode' ? plainJpeg(view) : plainJpx(view);
}

const KEPT = new Set([0xe0, 0xe2, 0xee]);

/** ISO/IEC 10918-1, B.1: before the first scan every segment bears its length. */
function plainJpeg(bytes: Buffer): Buffer {
  if (bytes.readUInt16BE(0) !== 0xffd8) return bytes;
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1] ?? 0;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    const telling = (marker >= 0xe0 && marker <= 0xef && !KEPT.has(marker)) || marker === 0xfe;
    if (!telling) parts.push(bytes.subarray(at, next));
    at = next;
  }
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return Buffer.concat([...parts, bytes.subarray(at, end > at ? end + 2 : undefined)]);
}

const DRAWS = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c']);

/** ISO/IEC 15444-1, annex I: boxes of length and name. A bare codestream has none. */
function plainJpx(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 4, 8) !== 'jP  ') return bytes;
  const parts: Buffer[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const said = bytes.readUInt32BE(at);
    const length = said === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : said === 0 ? bytes.length - at : said;
    if (length < 8) break;
    if (DRAWS.has(bytes.toString('latin1', at + 4, at + 8))) parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat(parts);
}
