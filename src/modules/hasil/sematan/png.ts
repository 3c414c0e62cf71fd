// How does a picture become pixels with the same letters on every machine? (faces come from a package, never from the system)
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
const faces = join(dirname(require.resolve('pdfmake/package.json')), 'fonts/Roboto');

let ready: Promise<readonly Uint8Array[]> | undefined;

/** The program and the faces, read once at the first picture; a start that failed is tried again. */
function start(): Promise<readonly Uint8Array[]> {
  const begun = (ready ??= begin());
  begun.catch(() => (ready = undefined));
  return begun;
}

async function begin(): Promise<readonly Uint8Array[]> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(['Regular', 'Medium'].map((name) => readFile(join(faces, `Roboto-${name}.ttf`))));
}

/** PNG of an SVG text of ours, at its own size. Some 50 ms of a core; throws for what is no SVG. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const fontBuffers = await start();
  // Whoever waits is answered first: drawing holds the thread.
  await setImmediate();
  const drawing = new Resvg(svg, { font: { fontBuffers: [...fontBuffers], defaultFontFamily: 'Roboto', loadSystemFonts: false } });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}
