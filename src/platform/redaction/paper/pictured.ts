// How does a page become a picture, so that nothing but its dots is left?
import { ColorSpace, Image, Matrix, type PDFDocument, type PDFPage } from 'mupdf';
import type { Box } from '../job.ts';

/** 200 dots an inch, as offices scan. */
const SCALE = 200 / 72;
const PIXELS_MAX = 9_000_000;
const QUALITY = 80;

/** Puts in its place what the page shows now, black where the boxes are: the dots under them are gone before it is packed. */
export function picturePage(paper: PDFDocument, at: number, boxes: readonly Box[]): void {
  const page = paper.loadPage(at);
  const [x0, y0, x1, y1] = page.getBounds();
  const jpeg = dots(page, boxes, Math.min(SCALE, Math.sqrt(PIXELS_MAX / ((x1 - x0) * (y1 - y0)))));
  page.destroy();
  const picture = paper.addImage(new Image(jpeg));
  const draw = `q ${x1 - x0} 0 0 ${y1 - y0} 0 0 cm /Gambar Do Q`;
  const made = paper.addPage([0, 0, x1 - x0, y1 - y0], 0, { XObject: { Gambar: picture } }, draw);
  paper.deletePage(at);
  paper.insertPage(at, made);
}

function dots(page: PDFPage, boxes: readonly Box[], scale: number): Uint8Array {
  const shown = page.toPixmap(Matrix.scale(scale, scale), ColorSpace.DeviceRGB, false);
  const width = shown.getWidth();
  const height = shown.getHeight();
  const stride = shown.getStride();
  const pixels = shown.getPixels();
  for (const box of boxes) {
    const from = Math.max(0, Math.floor(box.x * width)) * 3;
    const to = Math.min(width, Math.ceil((box.x + box.w) * width)) * 3;
    const bottom = Math.min(height, Math.ceil((box.y + box.h) * height));
    for (let y = Math.max(0, Math.floor(box.y * height)); y < bottom; y += 1) pixels.fill(0, y * stride + from, y * stride + to);
  }
  const jpeg = shown.asJPEG(QUALITY);
  shown.destroy();
  return jpeg;
}
