// When does the camera say that the picture was taken? (the only thing that is read of EXIF before it is dropped)

const EXIF_IFD = 0x8769;
const TAKEN = 0x9003;
const TAKEN_OFFSET = 0x9011;
const TIME = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/;

/**
 * `2024-02-14T21:03:05`, with `+07:00` behind it where the camera tells its zone; undefined where it tells nothing
 * usable. The camera's word, not a proof: its clock may be wrong.
 */
export function takenAt(exif: Buffer | undefined): string | undefined {
  if (exif === undefined) return undefined;
  const tiff = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return undefined;
  const read = reader(tiff, order.startsWith('I'));
  const own = read.value(read.long(4), EXIF_IFD);
  if (own === undefined) return undefined;
  const [year, month, day, hour, minute, second] = TIME.exec(read.text(own, TAKEN))?.slice(1) ?? [];
  if (year === undefined || month === '00' || year === '0000') return undefined;
  const offset = read.text(own, TAKEN_OFFSET);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${/^[+-]\d\d:\d\d$/.test(offset) ? offset : ''}`;
}

/** TIFF 6.0, section 2: a directory is a count and entries of 12 bytes; short values stand in the entry itself. */
function reader(tiff: Buffer, little: boolean) {
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const entry = (directory: number, tag: number): number | undefined => {
    const count = short(directory);
    for (let n = 0; n < count; n += 1) if (short(directory + 2 + n * 12) === tag) return directory + 2 + n * 12;
    return undefined;
  };
  return {
    long,
    value: (directory: number, tag: number): number | undefined => {
      const at = entry(directory, tag);
      return at === undefined ? undefined : long(at + 8);
    },
    text: (directory: number, tag: number): string => {
      const at = entry(directory, tag);
      if (at === undefined) return '';
      const bytes = long(at + 4);
      const from = bytes <= 4 ? at + 8 : long(at + 8);
      return tiff.toString('latin1', from, Math.min(from + Math.min(bytes, 32), tiff.length)).split('\0', 1)[0] ?? '';
    },
  };
}
