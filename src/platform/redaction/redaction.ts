// How is a paper read, shown and blackened without opening it in this process?
import { type Result, ok, refuse } from '#kernel/result';
import type { Box, Paper, PaperType, Refused } from './job.ts';
import { inTurn } from './line.ts';

export const PAPER_BYTES = 25 * 1024 * 1024;
const MIB = 1024 * 1024;
const BOXES_MAX = 5_000;
const WIDTH_MAX = 3_000;

/** What the pages show, with the place of every character. Boxes are chosen on what this and `pagePicture` give, nothing else. */
export async function readPaper(bytes: Uint8Array, type: PaperType): Promise<Result<Paper, Refused>> {
  const fault = tooMuch(bytes);
  return fault ?? inTurn({ kind: 'read', type, bytes });
}

/** PNG of one page (from 0), `width` pixels wide, at most 3,000. */
export async function pagePicture(bytes: Uint8Array, type: PaperType, page: number, width: number): Promise<Result<Buffer, Refused>> {
  const fault = tooMuch(bytes);
  if (fault !== undefined) return fault;
  if (!Number.isInteger(page) || page < 0) return refuse('REDAKSI_KOTAK', { halaman: page + 1 });
  const picture = await inTurn({ kind: 'picture', type, bytes, page, width: Math.max(1, Math.min(WIDTH_MAX, Math.round(width))) });
  return picture.ok ? ok(Buffer.from(picture.value)) : picture;
}

/**
 * A new file without what stands under the boxes: text, dots of pictures, lines; without notes, forms, attachments,
 * scripts, outlines, metadata and earlier revisions. The new file is read again, by the library and without it; where
 * anything of `gone` is found it is refused (`REDAKSI_TERSISA` names the page on which it stands in the open).
 */
export async function redact(
  bytes: Uint8Array,
  type: PaperType,
  boxes: readonly Box[],
): Promise<Result<{ bytes: Buffer; gone: readonly string[]; pictured: readonly number[] }, Refused>> {
  const fault = tooMuch(bytes);
  if (fault !== undefined) return fault;
  const wrong = boxes.length > BOXES_MAX ? boxes[BOXES_MAX] : boxes.find((box) => !isBox(box));
  if (wrong !== undefined) return refuse('REDAKSI_KOTAK', { halaman: Number.isInteger(wrong.page) ? wrong.page + 1 : 1 });
  const done = await inTurn({ kind: 'redact', type, bytes, boxes: boxes.map(withinPage) });
  return done.ok ? ok({ ...done.value, bytes: Buffer.from(done.value.bytes) }) : done;
}

function tooMuch(bytes: Uint8Array): { readonly ok: false; readonly refusal: Refused } | undefined {
  if (bytes.length === 0) return refuse('REDAKSI_KOSONG');
  return bytes.length > PAPER_BYTES ? refuse('REDAKSI_BESAR', { maks: PAPER_BYTES / MIB }) : undefined;
}

function isBox({ page, x, y, w, h }: Box): boolean {
  return Number.isInteger(page) && page >= 0 && [x, y, w, h].every(Number.isFinite) && w > 0 && h > 0 && x < 1 && y < 1 && x + w > 0 && y + h > 0;
}

/** A box drawn over the edge of the page ends there. */
function withinPage({ page, x, y, w, h }: Box): Box {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return { page, x: left, y: top, w: Math.min(1, x + w) - left, h: Math.min(1, y + h) - top };
}
