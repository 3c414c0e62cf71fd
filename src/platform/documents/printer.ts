// Who sets the pages? (a thread of its own: half a second of setting must not hold up every reader)
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import { definitionOf } from './definition.ts';
import type { DocumentSpec } from './spec.ts';

export type Printed = { readonly pdf: Uint8Array } | { readonly fault: string };

/** The face that comes with pdfmake: its letters are embedded, so that a page looks the same everywhere. */
const faces = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts/Roboto');
const face = (name: string): string => join(faces, `Roboto-${name}.ttf`);

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(faces));
pdfmake.setFonts({ Roboto: { normal: face('Regular'), bold: face('Medium'), italics: face('Italic'), bolditalics: face('MediumItalic') } });

parentPort?.on('message', (spec: DocumentSpec) => {
  void set(spec).then((done) => parentPort?.postMessage(done));
});

async function set(spec: DocumentSpec): Promise<Printed> {
  try {
    return { pdf: await pdfmake.createPdf(definitionOf(spec)).getBuffer() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
