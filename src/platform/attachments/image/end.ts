// Where does the picture itself end within its file?
import type { FileBytes } from './bytes.ts';

export type PhotoType = 'jpg' | 'png' | 'webp';

/** A progressive picture has some ten scans; thousands of them are a known way to keep a decoder busy for minutes. */
const SCANS_MAX = 100;

/** The position behind the picture's last byte; undefined where the file breaks off before it. */
export function endOfPicture(file: FileBytes, type: PhotoType): number | undefined {
  if (type === 'jpg') return endOfJpeg(file);
  return type === 'png' ? endOfPng(file) : endOfWebp(file);
}

/** ISO/IEC 10918-1, B.1: segments bear their length; behind a scan's head any FF is a marker unless 00 or RSTn follows. */
function endOfJpeg(file: FileBytes): number | undefined {
  let scans = 0;
  for (let position = 2; ;) {
    position = file.indexOf(0xff, position);
    if (position === -1) return undefined;
    const marker = file.at(position + 1);
    if (marker === 0xd9) return position + 2;
    if (marker === 0xff) position += 1;
    else if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) position += 2;
    else {
      if (marker === 0xda && (scans += 1) > SCANS_MAX) return undefined;
      position += 2 + Math.max(2, number(file, position + 2, 2));
    }
  }
}

/** PNG, 5.3: chunks of length, name, data, checksum; IEND is the last. */
function endOfPng(file: FileBytes): number | undefined {
  for (let position = 8; position + 12 <= file.size;) {
    const next = position + 12 + number(file, position, 4);
    if (file.slice(position + 4, position + 8).toString('latin1') === 'IEND') return next;
    position = next;
  }
  return undefined;
}

/** RIFF: the length of the whole stands behind the first four letters; odd lengths are padded. */
function endOfWebp(file: FileBytes): number | undefined {
  const length = file.slice(4, 8);
  if (length.length < 4) return undefined;
  const end = 8 + length.readUInt32LE() + (length.readUInt32LE() & 1);
  return end - 1 <= file.size ? end : undefined;
}

function number(file: FileBytes, from: number, bytes: number): number {
  let value = 0;
  for (let n = 0; n < bytes; n += 1) value = value * 256 + Math.max(0, file.at(from + n));
  return value;
}
