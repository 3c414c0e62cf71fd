// Which document do we work on: what the pages show, without anything else the file carries?
import { PDFDocument, type PDFObject } from 'mupdf';
import { type Result, ok, refuse } from '#kernel/result';
import type { Refused } from '../job.ts';

export const PAGES_MAX = 500;

export interface Opened {
  /** Fresh: only the pages, with what they draw. Whoever looks and whoever takes out work on this one. */
  readonly paper: PDFDocument;
  /** Some of the file shows only at times; what is hidden now must not travel along. */
  readonly layered: boolean;
}

/** Copies the pages into a new document: outlines, scripts, attachments, forms, metadata and earlier revisions stay behind. */
export function openPaper(bytes: Uint8Array): Result<Opened, Refused> {
  if (!/%PDF-\d/.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).toString('latin1'))) return refuse('REDAKSI_JENIS');
  try {
    const source = new PDFDocument(bytes);
    if (source.needsPassword()) return refuse('REDAKSI_SANDI');
    const count = source.countPages();
    if (count === 0) return refuse('REDAKSI_RUSAK');
    if (count > PAGES_MAX) return refuse('REDAKSI_HALAMAN', { maks: PAGES_MAX });
    dropMarks(source, count);
    // What notes and form fields show becomes part of the page, where a box can reach it.
    source.bake(true, true);
    const layered = hasHidden(source);
    return ok({ paper: copyOf(source, count, layered), layered });
  } catch {
    return refuse('REDAKSI_RUSAK');
  }
}

/** Somebody's own unfinished blackening is not ours to finish. */
function dropMarks(source: PDFDocument, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const page = source.loadPage(at);
    for (const note of page.getAnnotations()) if (note.getType() === 'Redact' || note.getType() === 'Popup') page.deleteAnnotation(note);
    page.destroy();
  }
}

/** With layers their table comes along until every page is a picture: what is hidden must not be shown to anybody here. */
function copyOf(source: PDFDocument, count: number, layered: boolean): PDFDocument {
  const paper = new PDFDocument();
  const map = paper.newGraftMap();
  for (let at = 0; at < count; at += 1) map.graftPage(-1, source, at);
  const lang = source.getLanguage();
  if (lang !== null && /^[a-z]{2}(-[A-Z]{2})?$/.test(lang)) paper.setLanguage(lang);
  for (let at = 0; at < count; at += 1) squareOf(paper, at);
  if (!layered) return paper;
  paper.getTrailer().get('Root').put('OCProperties', map.graftObject(source.getTrailer().get('Root', 'OCProperties')));
  return new PDFDocument(paper.saveToBuffer('').asUint8Array());
}

/** What is shown is the whole page: the boxes for printers go, and the crop becomes the paper. */
function squareOf(paper: PDFDocument, at: number): void {
  const page = paper.findPage(at);
  const crop = page.get('CropBox');
  const media = page.get('MediaBox');
  if (crop.isArray() && media.isArray()) page.put('MediaBox', overlap(numbers(crop), numbers(media)));
  for (const key of ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox']) page.delete(key);
}

function numbers(rect: PDFObject): number[] {
  const [a = 0, b = 0, c = 0, d = 0] = Array.from({ length: 4 }, (_, n) => rect.get(n).asNumber());
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

function overlap([a = 0, b = 0, c = 0, d = 0]: number[], [e = 0, f = 0, g = 0, h = 0]: number[]): number[] {
  const both = [Math.max(a, e), Math.max(b, f), Math.min(c, g), Math.min(d, h)] as const;
  return both[0] < both[2] && both[1] < both[3] ? [...both] : [e, f, g, h];
}

/** Any layer that is not simply always shown (ISO 32000-1, 8.11): off, by usage, or by a condition on others. */
function hasHidden(source: PDFDocument): boolean {
  const layers = source.getTrailer().get('Root', 'OCProperties');
  if (!layers.isDictionary()) return false;
  const shown = layers.get('D');
  if (shown.get('OFF').length > 0 || shown.get('AS').length > 0) return true;
  if (shown.get('BaseState').isName() && shown.get('BaseState').asName() !== 'ON') return true;
  for (let at = 1; at < source.countObjects(); at += 1) if (source.newIndirect(at).resolve().toString(true).includes('/OCMD')) return true;
  return false;
}
