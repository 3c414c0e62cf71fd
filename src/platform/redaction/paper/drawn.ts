// Is anything of a picture or a drawing left under a box?
import { type Image, Matrix, type PDFPage, type Rect } from 'mupdf';

/** A line that ends at the box is beside it. */
const EDGE_POINTS = 0.5;
/** Pixels at a box's edge are mixed from both sides. */
const EDGE_PIXELS = 2;

/** Asks what the page draws, piece by piece, not what it looks like: what lies under something else is found too. */
export function drawnUnder(page: PDFPage, boxes: readonly Rect[]): boolean {
  let found = false;
  if (boxes.length === 0) return found;
  const seen = page.toStructuredText('preserve-images,vectors,clip=no');
  seen.walk({
    onVector: (bounds) => {
      found ||= boxes.some((box) => touches(box, bounds));
    },
    onImageBlock: (bounds, place, image) => {
      found ||= boxes.some((box) => touches(box, bounds) && isLeft(image, place, box));
    },
  });
  seen.destroy();
  return found;
}

function touches(box: Rect, [x0, y0, x1, y1]: Rect): boolean {
  return x0 < box[2] - EDGE_POINTS && x1 > box[0] + EDGE_POINTS && y0 < box[3] - EDGE_POINTS && y1 > box[1] + EDGE_POINTS;
}

/** Under the box every pixel must be like the other; the picture may be turned or slanted on the page. */
function isLeft(image: Image, place: Matrix, box: Rect): boolean {
  const width = image.getWidth();
  const height = image.getHeight();
  const back = Matrix.invert(place);
  const pixels = image.toPixmap();
  const corner = (x: number, y: number): [number, number] => [
    (back[0] * x + back[2] * y + back[4]) * width,
    (back[1] * x + back[3] * y + back[5]) * height,
  ];
  const corners = [corner(box[0], box[1]), corner(box[2], box[1]), corner(box[0], box[3]), corner(box[2], box[3])];
  const side = (n: 0 | 1): [number, number] => {
    const all = corners.map((one) => one[n]);
    const slant = back[0] * back[3] !== 0 && back[1] * back[2] !== 0 ? (Math.max(...all) - Math.min(...all)) / 4 : 0;
    const most = n === 0 ? width : height;
    return [Math.max(0, Math.ceil(Math.min(...all) + slant) + EDGE_PIXELS), Math.min(most, Math.floor(Math.max(...all) - slant) - EDGE_PIXELS)];
  };
  const left = differs(pixels.getPixels(), pixels.getStride(), pixels.getNumberOfComponents(), side(0), side(1));
  pixels.destroy();
  return left;
}

/** Within the part, is any pixel unlike the first? */
function differs(pixels: Uint8ClampedArray, stride: number, values: number, [x0, x1]: [number, number], [y0, y1]: [number, number]): boolean {
  for (let y = y0; y < y1; y += 1) {
    for (let at = y * stride + x0 * values; at < y * stride + x1 * values; at += 1) {
      if (pixels[at] !== pixels[y0 * stride + x0 * values + ((at - y * stride) % values)]) return true;
    }
  }
  return false;
}
