// Is this file one whole picture that we take, and what is shown of it? (keamanan.md 5, "type" and "image")
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Create, type Metadata, type Sharp } from 'sharp';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type FileBytes, openFileBytes } from './bytes.ts';
import { type PhotoType, endOfPicture } from './end.ts';
import type { Box, Derivatives, Developed, ImageCode, Job } from './job.ts';
import { findStranger } from './stranger.ts';
import { takenAt } from './taken.ts';

type Refused = Refusal<ImageCode>;

const PIXELS_MAX = 40_000_000;
/** A progressive or interlaced picture is held whole in memory while it is decoded; messengers send 13 million pixels so. */
const WHOLE_BYTES_MAX = 48_000_000;
const LARGE = 2_048;
const SMALL = 320;
const QUALITY = 80;
const HEAD = 4_100;

const ENDINGS: Readonly<Record<PhotoType, readonly string[]>> = { jpg: ['jpg', 'jpeg', 'jpe', 'jfif'], png: ['png'], webp: ['webp'] };

/** Only what this answers is ever shown; the original's own bytes never are. */
export async function develop({ path, fileName }: Job & { readonly kind: 'develop' }): Promise<Result<Developed, Refused>> {
  const file = openFileBytes(path);
  try {
    const type = await typeOf(file, fileName);
    if (!type.ok) return type;
    const end = endOfPicture(file, type.value);
    if (end === undefined) return refuse('PHOTO_BROKEN');
    const stranger = await findStranger(file, end);
    if (stranger !== undefined) return refuse('PHOTO_TWO_FILES', { jenis: stranger });
    return await decode(path, type.value);
  } finally {
    file.close();
  }
}

async function typeOf(file: FileBytes, fileName: string): Promise<Result<PhotoType, Refused>> {
  const kind = await fileTypeFromBuffer(file.slice(0, HEAD));
  if (kind?.ext === 'heic' || kind?.ext === 'avif') return refuse('PHOTO_HEIC');
  if (kind?.ext !== 'jpg' && kind?.ext !== 'png' && kind?.ext !== 'webp') return refuse('PHOTO_TYPE');
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending !== undefined && !ENDINGS[kind.ext].includes(ending)) return refuse('PHOTO_NAME', { akhiran: ending, jenis: kind.ext });
  return ok(kind.ext);
}

async function decode(path: string, type: PhotoType): Promise<Result<Developed, Refused>> {
  let about: Metadata;
  try {
    // Only the head is read here, so that a picture that promises too much is told apart from a damaged one.
    about = await sharp(path, { limitInputPixels: false }).metadata();
  } catch {
    return refuse('PHOTO_BROKEN');
  }
  const { width, height, autoOrient, exif, pages = 1 } = about;
  if (pages > 1) return refuse('PHOTO_TYPE');
  const most = mostPixels(about);
  if (width * height > most) return refuse('PHOTO_PIXELS', { maks: String(Math.floor(most / 1_000_000)) });
  try {
    const shown = await derive(open(path).autoOrient().flatten({ background: '#ffffff' }));
    return ok({ ...shown, type, width: autoOrient.width, height: autoOrient.height, taken: takenAt(exif) });
  } catch {
    // Every error of the decoder is about these bytes: cut off, damaged, or not what their head says.
    return refuse('PHOTO_BROKEN');
  }
}

function mostPixels({ isProgressive, format, depth, channels, chromaSubsampling }: Metadata): number {
  const deep = depth === 'ushort' ? 2 : 1;
  if (!isProgressive) return PIXELS_MAX / deep;
  // JPEG keeps two bytes a value until its last scan has come; with halved colours 1.5 values a pixel.
  return WHOLE_BYTES_MAX / (format === 'jpeg' ? 2 * (chromaSubsampling === '4:2:0' ? 1.5 : channels) : deep * channels);
}

function open(input: string | Uint8Array): Sharp {
  return sharp(input, { limitInputPixels: PIXELS_MAX, failOn: 'error', sequentialRead: true });
}

/** Metadata is kept only on request, and nobody requests it: EXIF, XMP, profiles and text chunks end here. */
async function derive(picture: Sharp): Promise<Derivatives> {
  const large = await shrink(picture, LARGE);
  return { large, small: await shrink(open(large), SMALL) };
}

async function shrink(picture: Sharp, side: number): Promise<Uint8Array> {
  return picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: QUALITY }).toBuffer();
}

/** Draws black boxes, each grown to whole pixels, into the large derivative; nothing of what they cover remains. */
export async function mask({ image, boxes }: Job & { readonly kind: 'mask' }): Promise<Derivatives> {
  const { width, height } = await open(image).metadata();
  const drawn = await open(image)
    .composite(boxes.map((box) => drawing(box, width, height)))
    .png({ compressionLevel: 1 })
    .toBuffer();
  return derive(open(drawn));
}

function drawing(box: Box, width: number, height: number): { input: { create: Create }; left: number; top: number } {
  const left = Math.min(Math.floor(box.x * width), width - 1);
  const top = Math.min(Math.floor(box.y * height), height - 1);
  const right = Math.min(Math.ceil((box.x + box.w) * width), width);
  const bottom = Math.min(Math.ceil((box.y + box.h) * height), height);
  const create: Create = { width: Math.max(1, right - left), height: Math.max(1, bottom - top), channels: 3, background: '#000000' };
  return { input: { create }, left, top };
}
