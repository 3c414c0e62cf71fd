// Which HTML does an example give, for the eye and for the copy? (ids made unique for a page of many examples)
import { type VNode, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '#kernel/text';
import { ReaderContext, makeReader } from '#design/reader';

/** Attributes that name ids of the same example. */
const REFERENCES = /\s(for|aria-describedby|aria-labelledby|aria-controls|headers|list)="([^"]*)"/g;

/** The example as its component writes it. */
export function renderExample(lang: Lang, node: VNode): string {
  return renderToString(h(ReaderContext.Provider, { value: makeReader(lang) }, node));
}

/**
 * The same HTML with `prefix` before every id and every reference to one. Ids are unique within one example only,
 * and a page shows many; a link to a place outside the example stays as it is.
 */
export function scopeIds(html: string, prefix: string): string {
  const own = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1] ?? ''));
  const rename = (id: string): string => (own.has(id) ? `${prefix}-${id}` : id);
  return html
    .replace(/\sid="([^"]*)"/g, (_whole, id: string) => ` id="${rename(id)}"`)
    .replace(REFERENCES, (_whole, name: string, ids: string) => ` ${name}="${ids.split(' ').map(rename).join(' ')}"`)
    .replace(/\shref="#([^"]*)"/g, (_whole, id: string) => ` href="#${rename(id)}"`);
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
/** Tags that stay in the line of their text. */
const INLINE = new Set(['a', 'b', 'i', 'span', 'strong', 'small', 'code', 'time', 'abbr', 'svg', 'path', 'circle', 'rect', 'line', 'text']);

/** One line a block element, two blanks a level; only for reading, the page itself uses the HTML unbroken. */
export function indentHtml(html: string): string {
  const lines: string[] = [''];
  let depth = 0;
  let inline = 0;
  const add = (piece: string): void => {
    lines.push((lines.pop() ?? '') + piece);
  };
  const breakLine = (): void => {
    if ((lines.at(-1) ?? '').trim() === '') lines.pop();
    lines.push('  '.repeat(depth));
  };
  for (const piece of html.match(/<[^>]*>|[^<]+/g) ?? []) {
    const [, closing, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(piece) ?? [];
    const single = VOID.has(name) || piece.endsWith('/>');
    if (name === '' || INLINE.has(name)) {
      if (name !== '' && !single) inline += closing ? -1 : 1;
      add(piece);
    } else if (closing) {
      depth -= 1;
      if (inline === 0) breakLine();
      add(piece);
    } else {
      if (inline === 0) breakLine();
      add(piece);
      if (!single) depth += 1;
      if (!single && inline === 0) breakLine();
    }
  }
  return lines.filter((line) => line.trim() !== '').join('\n');
}
