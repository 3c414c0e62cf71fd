// Are the dots under a box of a photograph really black, and is nothing left of what the camera wrote?
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type PaperType, pagePicture, readPaper, redact } from './door.ts';
import { handMade, line, picture } from './paper-fixture.ts';

const TYPES = ['jpeg', 'png', 'webp'] as const;
const typeOf = (kind: (typeof TYPES)[number]): PaperType => `image/${kind}`;

async function dot(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
}

describe('a picture', () => {
  it.each(TYPES)('%s: black under the box, the same beside, no notes', async (kind) => {
    const bytes = await sharp(await picture(kind)).withExif({ IFD0: { Copyright: 'NIK 3374010203040005' } }).toBuffer();
    const done = await redact(bytes, typeOf(kind), [{ page: 0, x: 90 / 400, y: 90 / 300, w: 80 / 400, h: 60 / 300 }]);
    const left = done.ok ? done.value.bytes : Buffer.alloc(0);
    expect(await sharp(left).metadata()).toMatchObject({ format: kind, width: 400, height: 300 });
    expect((await sharp(left).metadata()).exif).toBeUndefined();
    expect(left.includes('3374010203040005')).toBe(false);
    expect(Math.max(...(await dot(left, 130, 120)))).toBeLessThan(20);
    expect(Math.min(...(await dot(left, 300, 250)))).toBeGreaterThan(200);
  });

  it('turned by its camera: boxes are of the upright picture', async () => {
    const bytes = await sharp(await picture('jpeg')).withMetadata({ orientation: 6 }).toBuffer();
    const paper = await readPaper(bytes, 'image/jpeg');
    expect(paper.ok && paper.value.pages[0]).toMatchObject({ width: 300, height: 400, text: '' });
    const done = await redact(bytes, 'image/jpeg', [{ page: 0, x: 0, y: 0, w: 1, h: 0.25 }]);
    expect(done.ok && Math.max(...(await dot(done.value.bytes, 290, 90)))).toBeLessThan(20);
  });

  it('that is not what it is called, is cut off, has two faces or too many dots is refused', async () => {
    const png = await picture('png');
    const many = await sharp({ create: { width: 8_000, height: 6_000, channels: 3, background: '#eeeeee' } }).png().toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const codes = await Promise.all([readPaper(png, 'image/jpeg'), redact(png.subarray(0, png.length / 2), 'image/png', []), readPaper(svg, 'image/png'), readPaper(many, 'image/png')]);
    expect(codes.map((one) => (one.ok ? '' : one.refusal.code))).toEqual(['REDAKSI_JENIS', 'REDAKSI_RUSAK', 'REDAKSI_JENIS', 'REDAKSI_BERAT']);
  });
});

describe('the picture of a page', () => {
  it('has the asked width and shows what stands there', async () => {
    const shown = await pagePicture(handMade({ pages: ['0 0 1 rg 0 400 600 400 re f ' + line(9, 9, 'x')] }), 'application/pdf', 0, 300);
    const png = shown.ok ? shown.value : Buffer.alloc(0);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 300, height: 400 });
    expect([await dot(png, 150, 100), await dot(png, 150, 300)]).toEqual([[0, 0, 255], [255, 255, 255]]);
  });
  it('of a page that is not there is refused', async () => {
    expect(await pagePicture(handMade({ pages: [''] }), 'application/pdf', 1, 300)).toMatchObject({ ok: false, refusal: { code: 'REDAKSI_KOTAK' } });
  });
});
