// How does a document read from top to bottom, without tables, for eyes, ears and fingers that cannot take a page in at a glance?
import { say } from '#kernel/text';
import { clean } from './clean.ts';
import type { Block, DocumentSpec, TableBlock } from './spec.ts';
import { text } from './text.ts';

/** Body of a large print letter, in points. */
const LARGE = 18;
/** A page of paper in braille: cells in a line, lines on a page. */
const CELLS = 40;
const LINES = 25;

/**
 * The same document in letters of 18 points: tables become lines that name each value, because columns of that size hold
 * two words. The code that a telephone reads stays.
 */
export function largePrint(spec: DocumentSpec): DocumentSpec {
  return { ...spec, letters: LARGE, blocks: spec.blocks.flatMap((block): readonly Block[] => (block.kind === 'qr' || block.kind === 'break' ? [block] : linear(block))) };
}

/**
 * The document as plain lines: for a program that reads aloud and for one that turns text into braille. With `braille` no
 * line is longer than 40 cells and a page holds 25; which signs and contractions are embossed is that program's own.
 */
export function plainText(spec: DocumentSpec, braille = false): string {
  const blocks = spec.blocks.flatMap((block) => (block.kind === 'qr' ? [{ kind: 'paragraph' as const, text: `${block.caption} ${block.text}` }] : linear(block)));
  const parts = [...blocks.map((block) => clean(block.text)), clean(spec.mark)].filter((part) => part.trim() !== '');
  const lines = parts.flatMap((part) => [...part.split('\n'), '']).slice(0, -1);
  return braille ? paged(lines.flatMap(folded)) : `${lines.join('\r\n')}\r\n`;
}

type Line = Extract<Block, { kind: 'heading' | 'paragraph' }>;

function linear(block: Exclude<Block, { kind: 'qr' }>): Line[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block];
    case 'facts':
      return [{ kind: 'paragraph', text: block.rows.map(([name, value]) => `${name}: ${value}`).join('\n') }];
    case 'table':
      return block.rows.map((row) => (row.kind === 'section' ? { kind: 'paragraph', text: row.text, strong: true } : { kind: 'paragraph', text: named(block, row.cells) }));
    case 'signatures':
      return [{ kind: 'paragraph', text: [block.place, ...block.people.map(({ role, name }) => (name === undefined ? role : `${role}: ${name}`))].join('\n') }];
    case 'break':
      return [];
  }
}

/** Every value with the name of its column; an empty one is left out. */
function named({ columns }: TableBlock, cells: readonly string[]): string {
  return columns.flatMap(({ title }, at) => ((cells[at] ?? '') === '' ? [] : [`${title}: ${cells[at] ?? ''}`])).join('\n');
}

/** At blanks; what is longer than a line is parted where the line ends. */
function folded(line: string): string[] {
  const out: string[] = [];
  let now = '';
  for (const word of line.split(/\s+/)) {
    let rest = Array.from(word);
    if (now !== '' && Array.from(now).length + 1 + rest.length <= CELLS) {
      now += ` ${word}`;
      continue;
    }
    if (now !== '') out.push(now);
    for (; rest.length > CELLS; rest = rest.slice(CELLS)) out.push(rest.slice(0, CELLS).join(''));
    now = rest.join('');
  }
  return [...out, now];
}

/** Pages end with a form feed; none begins with an empty line. */
function paged(lines: readonly string[]): string {
  const pages: string[][] = [[]];
  for (const line of lines) {
    const page = pages.at(-1) ?? [];
    if (page.length === LINES) pages.push(line === '' ? [] : [line]);
    else if (page.length > 0 || line !== '') page.push(line);
  }
  return pages.filter((page) => page.length > 0).map((page) => `${page.join('\r\n')}\r\n\f`).join('');
}

/** What a machine that reads a scanned page or a picture cannot give. */
export function pagesAsText(lang: DocumentSpec['lang'], pages: readonly string[]): string {
  const head = (no: number): string => say(lang, text.page, { no: String(no), jumlah: String(pages.length) });
  return pages.map((page, at) => `${head(at + 1)}\r\n\r\n${clean(page).trim() === '' ? say(lang, text.picture) : clean(page).replace(/\r?\n/g, '\r\n')}\r\n`).join('\r\n');
}
