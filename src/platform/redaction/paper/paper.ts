// What does the process do with a PDF: read it, picture a page, or take things out of it?
import { Matrix, ColorSpace, setLog } from 'mupdf';
import { type Result, ok, refuse } from '#kernel/result';
import type { Box, Job, Paper, PaperLine, Redacted, Refused } from '../job.ts';
import { linesOf } from './lines.ts';
import { type Opened, openPaper } from './open.ts';
import { redactPaper } from './redact.ts';

/** The library writes its warnings about strangers' files to the console; nobody reads them there. */
setLog(null);

const PICTURE_PIXELS = 16_000_000;

export function onPaper(job: Job): Result<Paper | Uint8Array | Redacted, Refused> {
  const paper = openPaper(job.bytes);
  if (!paper.ok) return paper;
  try {
    if (job.kind === 'read') return ok(read(paper.value));
    return job.kind === 'picture' ? picture(paper.value, job.page, job.width) : redact(paper.value, job.boxes);
  } catch {
    // Whatever the library stumbles over in these bytes: a page that cannot be shown cannot be judged.
    return refuse('REDAKSI_RUSAK');
  }
}

function read({ paper }: Opened): Paper {
  const pages = Array.from({ length: paper.countPages() }, (_, at) => {
    const page = paper.loadPage(at);
    const [x0, y0, x1, y1] = page.getBounds();
    const lines = onPage(linesOf(page));
    page.destroy();
    return { width: x1 - x0, height: y1 - y0, text: lines.map((line) => line.text).join('\n'), lines };
  });
  return { pages };
}

/** What lies beyond the paper's edge is never shown, and never given. */
function onPage(lines: readonly PaperLine[]): PaperLine[] {
  return lines.filter(({ text, at }) => Array.from(text, (_, n) => n).some((n) => isInside(at[n * 4], at[n * 4 + 2]) && isInside(at[n * 4 + 1], at[n * 4 + 3])));
}

const isInside = (from = 0, length = 0): boolean => from + length > 0 && from < 1;

function picture({ paper }: Opened, at: number, width: number): Result<Uint8Array, Refused> {
  if (at >= paper.countPages()) return refuse('REDAKSI_KOTAK', { halaman: at + 1 });
  const page = paper.loadPage(at);
  const [x0, y0, x1, y1] = page.getBounds();
  const scale = Math.min(width / (x1 - x0), Math.sqrt(PICTURE_PIXELS / ((x1 - x0) * (y1 - y0))));
  return ok(new Uint8Array(page.toPixmap(Matrix.scale(scale, scale), ColorSpace.DeviceRGB, false).asPNG()));
}

function redact(paper: Opened, boxes: readonly Box[]): Result<Redacted, Refused> {
  const stray = boxes.find((box) => box.page >= paper.paper.countPages());
  return stray === undefined ? redactPaper(paper, boxes) : refuse('REDAKSI_KOTAK', { halaman: stray.page + 1 });
}
