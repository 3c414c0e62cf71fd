// Which letters may a font still know, when those of the hidden text are gone?
import type { PDFDocument } from 'mupdf';

const ENTRIES = /begin(bfchar|bfrange)([\s\S]*?)end\1/g;

/** Cuts the outlines and the tables of letters down to what is still written: a rare letter would tell of a hidden name. */
export function keepLetters(paper: PDFDocument, written: ReadonlySet<string>): void {
  paper.subsetFonts();
  for (let at = 1; at < paper.countObjects(); at += 1) {
    const object = paper.newIndirect(at);
    if (!object.isDictionary() || !object.get('Type').isName() || object.get('Type').asName() !== 'Font') continue;
    const table = object.get('ToUnicode');
    if (!table.isStream()) continue;
    const cut = cutTable(Buffer.from(table.readStream().asUint8Array()).toString('latin1'), written);
    if (cut !== undefined) table.writeStream(Buffer.from(cut, 'latin1'));
  }
}

/** ISO 32000-1, 9.10.3. Undefined where the table builds on another one. */
export function cutTable(table: string, written: ReadonlySet<string>): string | undefined {
  const space = /begincodespacerange[\s\S]*?endcodespacerange/.exec(table)?.[0];
  if (space === undefined || /\busecmap\b/.test(table)) return undefined;
  const kept = [...table.matchAll(ENTRIES)]
    .flatMap(([, kind, body = '']) => (kind === 'bfchar' ? pairsOf(body) : rangesOf(body)))
    .filter(([, letters]) => lettersOf(letters).every((letter) => written.has(letter)));
  const lines: string[] = [];
  for (let from = 0; from < kept.length; from += 100) {
    const some = kept.slice(from, from + 100);
    lines.push(`${some.length} beginbfchar`, ...some.map(([code, letters]) => `<${code}> <${letters}>`), 'endbfchar');
  }
  const head = '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def';
  return `${head}\n1 ${space}\n${lines.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`;
}

type Pair = readonly [code: string, letters: string];

function pairsOf(body: string): Pair[] {
  return [...body.matchAll(/<([\da-f\s]+)>\s*<([\da-f\s]*)>/gi)].map(([, code = '', letters = '']) => [plain(code), plain(letters)]);
}

function rangesOf(body: string): Pair[] {
  return [...body.matchAll(/<([\da-f\s]+)>\s*<([\da-f\s]+)>\s*(?:<([\da-f\s]*)>|\[([^\]]*)\])/gi)].flatMap(([, a = '', b = '', first, list]) => {
    const from = Number.parseInt(plain(a), 16);
    const count = Math.min(Number.parseInt(plain(b), 16) - from + 1, 65_536);
    const each = list === undefined ? undefined : [...list.matchAll(/<([\da-f\s]*)>/gi)].map((one) => plain(one[1] ?? ''));
    return Array.from({ length: Math.max(0, count) }, (_, n): Pair => {
      const code = (from + n).toString(16).padStart(plain(a).length, '0');
      return [code, each === undefined ? stepped(plain(first ?? ''), n) : (each[n] ?? '')];
    });
  });
}

/** The last two bytes count on. */
function stepped(letters: string, by: number): string {
  const last = (Number.parseInt(letters.slice(-4), 16) + by) & 0xffff;
  return letters.slice(0, -4) + last.toString(16).padStart(4, '0');
}

const plain = (hex: string): string => hex.replace(/\s+/g, '').toLowerCase();

function lettersOf(hex: string): string[] {
  return Array.from({ length: hex.length / 4 }, (_, n) => String.fromCharCode(Number.parseInt(hex.slice(n * 4, n * 4 + 4), 16)));
}
