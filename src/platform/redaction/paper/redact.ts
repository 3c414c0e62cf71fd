// How does what stands under the boxes leave the paper, so that nothing of it remains?
import { Matrix, type PDFDocument, PDFPage, Rect } from 'mupdf';
import { type Result, ok } from '#kernel/result';
import type { Box, Redacted, Refused } from '../job.ts';
import { isTelling, runsUnder } from './cover.ts';
import { drawnUnder } from './drawn.ts';
import { keepLetters } from './letters.ts';
import { linesOf } from './lines.ts';
import type { Opened } from './open.ts';
import { picturePage } from './pictured.ts';
import { proveGone } from './proof.ts';
import { stripMarks, stripNotes } from './strip.ts';

/** Everything beyond the paper's edge goes too: nobody saw it who chose the boxes. */
const BEYOND = 20_000;

/** Takes out, saves afresh, reads again; refuses where the second reading finds anything. */
export function redactPaper({ paper, layered }: Opened, boxes: readonly Box[]): Result<Redacted, Refused> {
  const gone = new Set<string>();
  const pictured: number[] = [];
  const count = paper.countPages();
  for (let at = 0; at < count; at += 1) {
    const mine = boxes.filter((box) => box.page === at);
    const page = paper.loadPage(at);
    for (const run of runsUnder(mine, linesOf(page))) gone.add(run);
    const clean = !layered && takeOut(page, mine);
    page.destroy();
    if (!clean) pictured.push(at);
  }
  for (const at of pictured) picturePage(paper, at, boxes.filter((box) => box.page === at));
  if (layered) paper.getTrailer().get('Root').delete('OCProperties');
  for (let at = 0; at < count; at += 1) if (!pictured.includes(at)) blacken(paper, at, boxes.filter((box) => box.page === at));
  const bytes = savedAfresh(paper);
  const fault = proveGone(bytes, boxes, [...gone].filter(isTelling), new Set(pictured));
  return fault === undefined ? ok({ bytes, gone: [...gone], pictured }) : { ok: false, refusal: fault };
}

/** False where something of text, picture or drawing is still under a box. */
function takeOut(page: PDFPage, boxes: readonly Box[]): boolean {
  const [x0, y0, x1, y1] = page.getBounds();
  const beyond: Rect[] = [
    [x0 - BEYOND, y0 - BEYOND, x1 + BEYOND, y0 - 1],
    [x0 - BEYOND, y1 + 1, x1 + BEYOND, y1 + BEYOND],
    [x0 - BEYOND, y0 - 1, x0 - 1, y1 + 1],
    [x1 + 1, y0 - 1, x1 + BEYOND, y1 + 1],
  ];
  const rects = boxes.map((box) => rectOf(page, box));
  for (const rect of [...rects, ...beyond]) page.createAnnotation('Redact').setRect(rect);
  page.applyRedactions(false, PDFPage.REDACT_IMAGE_PIXELS, PDFPage.REDACT_LINE_ART_REMOVE_IF_TOUCHED, PDFPage.REDACT_TEXT_REMOVE);
  return runsUnder(boxes, linesOf(page)).length === 0 && !drawnUnder(page, rects) && stripMarks(page.getObject());
}

function rectOf(page: PDFPage, box: Box): Rect {
  const [x0, y0, x1, y1] = page.getBounds();
  const across = x1 - x0;
  const down = y1 - y0;
  return [x0 + box.x * across, y0 + box.y * down, x0 + (box.x + box.w) * across, y0 + (box.y + box.h) * down];
}

/** Drawn last and by itself: the proof above looks at the page as it is without them. */
function blacken(paper: PDFDocument, at: number, boxes: readonly Box[]): void {
  if (boxes.length === 0) return;
  const page = paper.loadPage(at);
  const back = Matrix.invert(page.getTransform());
  const black = boxes.map((box) => {
    const [x0, y0, x1, y1] = Rect.transform(rectOf(page, box), back);
    return `${x0} ${y0} ${x1 - x0} ${y1 - y0} re f`;
  });
  const object = page.getObject();
  const parts = [paper.addStream('q', {}), object.get('Contents'), paper.addStream(`\nQ q 0 g\n${black.join('\n')}\nQ`, {})];
  object.put('Contents', parts);
  page.destroy();
}

/** One part, no list of objects, nothing that no page needs; earlier revisions never came along. */
function savedAfresh(paper: PDFDocument): Uint8Array {
  stripNotes(paper);
  const written = new Set<string>();
  for (let at = 0; at < paper.countPages(); at += 1) {
    const page = paper.loadPage(at);
    for (const line of linesOf(page)) for (const letter of line.text) written.add(letter);
    page.destroy();
  }
  keepLetters(paper, written);
  return new Uint8Array(paper.saveToBuffer('garbage=4,compress=yes,objstms=no').asUint8Array());
}
