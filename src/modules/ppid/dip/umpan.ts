// How does a list reach a reader of feeds or a spreadsheet, and cannot be made to run anything there? (Atom, RFC 4287; CSV, keamanan.md 3.3)
import { stringify } from 'csv-stringify/sync';

export interface Kabar {
  /** Absolute. */
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  /** Instant, ISO. */
  readonly updated: string;
}

export interface Umpan {
  /** Absolute address of the feed; also its id. */
  readonly self: string;
  /** Page that shows the same. */
  readonly page: string;
  readonly title: string;
  readonly items: readonly Kabar[];
}

/** A whole document. `none`: instant of an empty feed. */
export function atomOf({ self, page, title, items }: Umpan, none: string): string {
  const entries = items.map(
    (item) =>
      `<entry><id>${xml(item.href)}</id><title>${xml(item.title)}</title><link href="${xml(item.href)}"/><updated>${xml(item.updated)}</updated><author><name>${xml(item.author)}</name></author><summary>${xml(item.summary)}</summary></entry>`,
  );
  const updated = items.map((item) => item.updated).sort().at(-1) ?? none;
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id"><id>${xml(self)}</id><title>${xml(title)}</title><link rel="self" href="${xml(self)}"/><link href="${xml(page)}"/><updated>${xml(updated)}</updated>${entries.join('')}</feed>\n`;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What XML 1.0 cannot hold at all is left out. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (char) => ESCAPED[char] ?? '');
}

/** A cell that a spreadsheet would run gets an apostrophe. */
export function csvOf(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const safe = (cell: string | number | null): string | number | null => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  return stringify([head, ...rows.map((row) => row.map(safe))]);
}
