// Under which picture does a kept page stand among the apps of a phone? (our own mark; PNG, which every phone takes)
import sharp from 'sharp';

const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 -16 66 66"><path fill="#fff" d="M-14-16h66v66h-66z"/>' +
  '<path fill="#a4161a" d="M14.2 2h9.6l4.6 8.4H9.6zM8.7 12.2h20.6L37.4 19H.6z"/>' +
  '<path fill="#3d2b1f" d="M5.4 20.8h3v8.4h-3zM14 20.8h2.6v8.4H14zM21.4 20.8H24v8.4h-2.6zM29.6 20.8h3v8.4h-3zM2.6 30.6h32.8V33H2.6z"/></svg>';

const made = new Map<number, Promise<Buffer>>();

/** Square, with the free rim that phones cut off; drawn once. */
export async function appIcon(side: number): Promise<Buffer> {
  const known = made.get(side) ?? sharp(Buffer.from(MARK), { density: 600 }).resize(side, side).png().toBuffer();
  made.set(side, known);
  return known;
}
