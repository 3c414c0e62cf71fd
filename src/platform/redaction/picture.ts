// How does a picture lose what stands under its boxes?
import sharp, { type Metadata, type Sharp } from 'sharp';
import { type Result, ok, refuse } from '#kernel/result';
import type { Box, Job, Paper, PaperType, Redacted, Refused } from './job.ts';

const PIXELS_MAX = 40_000_000;
const FORMATS: Readonly<Record<Exclude<PaperType, 'application/pdf'>, string>> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' };
/** What packing may add to black. */
const BLACK_MAX = 40;

sharp.concurrency(1);
sharp.cache(false);

export async function onPicture(job: Job): Promise<Result<Paper | Uint8Array | Redacted, Refused>> {
  try {
    const about = await sharp(job.bytes, { limitInputPixels: false }).metadata();
    if (job.type === 'application/pdf' || about.format !== FORMATS[job.type] || (about.pages ?? 1) > 1) return refuse('REDAKSI_JENIS');
    if (about.width * about.height > PIXELS_MAX) return refuse('REDAKSI_BERAT');
    if (job.kind === 'read') {
      const { width, height } = about.autoOrient;
      return ok({ pages: [{ width, height, text: '', lines: [] }] });
    }
    if (job.kind === 'picture') return job.page === 0 ? ok(await shown(job.bytes, job.width)) : refuse('REDAKSI_KOTAK', { halaman: job.page + 1 });
    const stray = job.boxes.find((box) => box.page !== 0);
    return stray === undefined ? await blackened(job.bytes, about, job.boxes) : refuse('REDAKSI_KOTAK', { halaman: stray.page + 1 });
  } catch {
    return refuse('REDAKSI_RUSAK');
  }
}

const open = (bytes: Uint8Array): Sharp => sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' });

async function shown(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  return open(bytes).autoOrient().resize({ width, withoutEnlargement: true }).png().toBuffer();
}

/** New dots in a new file; what a camera wrote beside them (place, hour, a small copy) is never asked for. */
async function blackened(bytes: Uint8Array, { format }: Metadata, boxes: readonly Box[]): Promise<Result<Redacted, Refused>> {
  const raw = await open(bytes).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = raw.info;
  for (const box of boxes) {
    const [x0, x1, y0, y1] = dotsOf(box, width, height);
    for (let y = y0; y < y1; y += 1) raw.data.fill(0, (y * width + x0) * channels, (y * width + x1) * channels);
  }
  const fresh = sharp(raw.data, { raw: { width, height, channels } });
  const packed = await (format === 'png' ? fresh.png() : format === 'webp' ? fresh.webp({ quality: 90 }) : fresh.jpeg({ quality: 90 })).toBuffer();
  return (await isBlack(packed, boxes)) ? ok({ bytes: new Uint8Array(packed), gone: [], pictured: [0] }) : refuse('REDAKSI_BUKTI');
}

function dotsOf({ x, y, w, h }: Box, width: number, height: number): [number, number, number, number] {
  return [
    Math.max(0, Math.floor(x * width)),
    Math.min(width, Math.ceil((x + w) * width)),
    Math.max(0, Math.floor(y * height)),
    Math.min(height, Math.ceil((y + h) * height)),
  ];
}

async function isBlack(bytes: Uint8Array, boxes: readonly Box[]): Promise<boolean> {
  const { exif, xmp, iptc } = await sharp(bytes).metadata();
  if (exif !== undefined || xmp !== undefined || iptc !== undefined) return false;
  const { data, info } = await open(bytes).raw().toBuffer({ resolveWithObject: true });
  return boxes.every((box) => {
    const [x0, x1, y0, y1] = dotsOf(box, info.width, info.height);
    for (let y = y0 + 1; y < y1 - 1; y += 1) {
      const row = data.subarray((y * info.width + x0 + 1) * info.channels, Math.max(x0 + 1, x1 - 1, 0) * info.channels + y * info.width * info.channels);
      if (row.some((value) => value > BLACK_MAX)) return false;
    }
    return true;
  });
}
