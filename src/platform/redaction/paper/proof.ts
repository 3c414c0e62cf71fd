// Is what was to be hidden really nowhere in this file? (a second reading that trusts nothing of the first)
import { PDFDocument } from 'mupdf';
import type { Box, Refused } from '../job.ts';
import { bare, runsUnder } from './cover.ts';
import { linesOf } from './lines.ts';
import { type Raw, readRaw } from './raw.ts';

/** What must not be in a paper that leaves: it runs, it carries, it tells. */
const FORBIDDEN =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|Filespec|Annots|AcroForm|XFA|Metadata|Outlines|Names|OpenAction|AA|URI|StructTreeRoot|OCProperties|PieceInfo|ActualText|Prev|Author|Title|Subject|Keywords|Creator|CreationDate|ModDate)(?![A-Za-z0-9])/;
/** Shorter ones turn up by chance among the bytes of a picture. */
const SURE = 8;

/** Undefined where nothing was found; `telling` as `isTelling` says. */
export function proveGone(bytes: Uint8Array, boxes: readonly Box[], telling: readonly string[], pictured: ReadonlySet<number>): Refused | undefined {
  const raw = readRaw(bytes);
  if (raw === undefined || FORBIDDEN.test(raw.objects)) return { code: 'REDAKSI_BUKTI' };
  const needles = telling.map(bare);
  const paper = new PDFDocument(bytes);
  for (let at = 0; at < paper.countPages(); at += 1) {
    const page = paper.loadPage(at);
    const lines = linesOf(page);
    page.destroy();
    const under = runsUnder(boxes.filter((box) => box.page === at), lines);
    if (under.length > 0 || (pictured.has(at) && lines.length > 0)) return { code: 'REDAKSI_BUKTI' };
    const text = bare(lines.map((line) => line.text).join(''));
    if (needles.some((needle) => text.includes(needle))) return { code: 'REDAKSI_TERSISA', values: { halaman: at + 1 } };
  }
  return isInBytes(raw, needles) ? { code: 'REDAKSI_BUKTI' } : undefined;
}

function isInBytes({ strings, streams }: Raw, needles: readonly string[]): boolean {
  const spellings = (text: string): string[] => [bare(text), bare(text.replaceAll('\0', ''))];
  const written = strings.flatMap(spellings);
  const sure = needles.filter((needle) => needle.length >= SURE);
  const packed = sure.length === 0 ? [] : streams.flatMap(spellings);
  return needles.some((needle) => written.some((text) => text.includes(needle))) || sure.some((needle) => packed.some((text) => text.includes(needle)));
}
