// Does the code that is drawn on a page or a print say what it should, at the size that a camera sees?
import type { Page } from 'playwright-core';
import { create } from 'qrcode';
import sharp from 'sharp';

/** The code as it stands on the page, square by square: true is dark. */
export async function drawnCode(page: Page, address: string): Promise<boolean[]> {
  const picture = page.locator('[data-qr] canvas, .pd-qr svg').first();
  const { data, info } = await sharp(await picture.screenshot()).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { size } = create(address, { errorCorrectionLevel: 'M' }).modules;
  const step = info.width / (size + 8);
  return Array.from({ length: size * size }, (_, at) => {
    const [x, y] = [((at % size) + 4.5) * step, (Math.floor(at / size) + 4.5) * step];
    return (data[Math.floor(y) * info.width + Math.floor(x)] ?? 255) < 128;
  });
}
/** Squares of the code that says this. */
export const squaresOf = (text: string): boolean[] => Array.from(create(text, { errorCorrectionLevel: 'M' }).modules.data, (dark) => dark === 1);
