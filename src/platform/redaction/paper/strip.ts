// What else does a page carry that nobody sees: other spellings of its text, notes about it and its pictures?
import type { PDFDocument, PDFObject } from 'mupdf';
import { withoutNotes } from './carried.ts';
import { withoutMarks } from './content.ts';

/** Beside the drawing itself: where it comes from, what belongs to it, other forms of it (ISO 32000-1, 8.9.5, 8.10, 14). */
const ELSEWHERE = ['Metadata', 'PieceInfo', 'Alternates', 'OPI', 'AF', 'OC', 'Thumb', 'LastModified', 'StructParent', 'StructParents'];
const UNSEEN = [...ELSEWHERE, 'Annots', 'AA', 'Measure', 'PtData', 'Properties', 'Ref', 'ID', 'Tabs'];
const DEPTH_MAX = 12;

/** False where a drawing's code cannot be read closely enough: the page has to become a picture. */
export function stripMarks(page: PDFObject): boolean {
  const seen = new Set<number>();
  const within = (resources: PDFObject): boolean =>
    ['XObject', 'Pattern'].every((kind) => everyEntry(resources.get(kind), (drawing) => !isDrawing(drawing) || visit(drawing)));
  const visit = (drawing: PDFObject): boolean => {
    if (seen.has(drawing.asIndirect())) return true;
    seen.add(drawing.asIndirect());
    return stripCode(drawing) && within(drawing.get('Resources'));
  };
  return stripCode(page.get('Contents')) && within(page.getInheritable('Resources'));
}

const isDrawing = (object: PDFObject): boolean => object.isStream() && (nameOf(object, 'Subtype') === 'Form' || object.get('PatternType').isNumber());

function everyEntry(dictionary: PDFObject, holds: (entry: PDFObject) => boolean): boolean {
  let every = true;
  if (dictionary.isDictionary()) dictionary.forEach((entry) => (every = holds(entry) && every));
  return every;
}

function stripCode(stream: PDFObject): boolean {
  if (!stream.isStream()) return !stream.isArray();
  const code = withoutMarks(Buffer.from(stream.readStream().asUint8Array()).toString('latin1'));
  if (code === undefined) return false;
  stream.writeStream(Buffer.from(code, 'latin1'));
  return true;
}

/** Whatever does not draw leaves every object of the paper. */
export function stripNotes(paper: PDFDocument): void {
  for (let at = 1; at < paper.countObjects(); at += 1) {
    const object = paper.newIndirect(at);
    if (!object.isDictionary() && !object.isArray()) continue;
    dropKeys(object, 0);
    if (object.isStream() && nameOf(object, 'Subtype') === 'Image') plainImage(object);
  }
}

function dropKeys(object: PDFObject, depth: number): void {
  if (depth > DEPTH_MAX) return;
  if (object.isDictionary()) for (const key of UNSEEN) if (!object.get(key).isNull()) object.delete(key);
  object.forEach((value) => {
    if (!value.isIndirect() && (value.isDictionary() || value.isArray())) dropKeys(value, depth + 1);
  });
}

/** Cameras write place, hour and a small copy into the picture's own bytes. */
function plainImage(image: PDFObject): void {
  const filter = nameOf(image, 'Filter') ?? (image.get('Filter').length === 1 ? image.get('Filter', 0).asName() : undefined);
  if (filter !== 'DCTDecode' && filter !== 'JPXDecode') return;
  const raw = image.readRawStream().asUint8Array();
  const plain = withoutNotes(raw, filter);
  if (plain.length !== raw.length) image.writeRawStream(plain);
}

function nameOf(object: PDFObject, key: string): string | undefined {
  const value = object.get(key);
  return value.isName() ? value.asName() : undefined;
}
