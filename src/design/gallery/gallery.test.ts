// Is every component shown, and is every example clean HTML that the strict content policy lets through?
import { Fragment, h, options, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '#kernel/text';
import { makeReader, ReaderContext } from '#design/reader';
import { GALLERY, type GalleryEntry } from './gallery.ts';

const ROOMS = ['marks', 'figures', 'tables', 'answers', 'forms', 'page', 'desk', 'entry'];
/** `Page` is the document around everything; /gaya itself is its example. */
const WHOLE_DOCUMENT = new Set(['Page']);

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
/** Text-level elements that must not hold block elements. */
const PHRASING = new Set(['p', 'h1', 'h2', 'h3', 'span', 'b', 'i', 'small', 'strong', 'label', 'summary', 'button']);
const BLOCK = new Set(['p', 'div', 'ul', 'ol', 'dl', 'table', 'section', 'h1', 'h2', 'h3', 'form', 'nav', 'details', 'figure']);

function render(node: VNode, lang: 'id' | 'en'): string {
  return renderToString(h(ReaderContext.Provider, { value: makeReader(lang) }, node));
}

/** What is wrong with the nesting of a piece of HTML; empty when all is well. */
function faults(html: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*?)(\/?)>/gi)) {
    const [, closing, name = '', , self] = tag;
    if (closing) {
      if (open.pop() !== name) found.push(`</${name}> closes something else`);
      continue;
    }
    const phrasing = open.find((outer) => PHRASING.has(outer));
    if (phrasing && BLOCK.has(name)) found.push(`<${name}> inside <${phrasing}>`);
    if ((name === 'a' || name === 'button') && open.includes('a')) found.push(`<${name}> inside <a>`);
    if (name === 'li' && !['ul', 'ol'].includes(open.at(-1) ?? '')) found.push('<li> outside a list');
    if (!self && !VOID.has(name)) open.push(name);
  }
  return [...found, ...open.map((name) => `<${name}> stays open`)];
}

const examples = GALLERY.flatMap((entry) =>
  entry.examples.map((example) => ({ entry, example, name: `${entry.component}/${example.id}` })),
);

describe.each(LANGS)('every example in %s', (lang) => {
  it.each(examples)('$name', ({ example }) => {
    const html = render(example.node, lang);
    expect(html.length).toBeGreaterThan(10);
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/i);
    expect(html).not.toMatch(/undefined|\[object |NaN/);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(faults(html)).toEqual([]);
    for (const [, words = ''] of html.matchAll(/aria-(?:describedby|labelledby)="([^"]*)"/g)) {
      for (const id of words.split(' ')) expect(ids).toContain(id);
    }
  });
});

describe('completeness', () => {
  const drawn = new Set<unknown>();

  beforeAll(() => {
    // Every vnode passes here while an example is drawn; static ones were made before and are walked.
    options.vnode = (vnode) => note(vnode.type);
    for (const { example } of examples) {
      walk(example.node);
      render(example.node, 'id');
    }
    delete options.vnode;
  });

  function note(type: unknown): void {
    if (typeof type !== 'function' || type === Fragment) return;
    drawn.add(type);
  }

  function walk(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null || !('props' in node)) return;
    note((node as VNode).type);
    Object.values((node as VNode).props).forEach(walk);
  }

  it.each(ROOMS)('every component of #design/%s is drawn in an example', async (room) => {
    const door = (await import(`../${room}/door.ts`)) as Record<string, unknown>;
    const components = Object.entries(door).filter(([name, value]) => typeof value === 'function' && /^[A-Z][a-z]/.test(name));
    expect(components.length).toBeGreaterThan(2);
    for (const [name, component] of components) {
      if (WHOLE_DOCUMENT.has(name)) continue;
      expect(drawn.has(component), name).toBe(true);
    }
  });

  it('no entry names a component that no door exports', async () => {
    const exported = new Set<string>();
    for (const room of ROOMS) Object.keys((await import(`../${room}/door.ts`)) as object).forEach((name) => exported.add(name));
    const unknown = GALLERY.map((entry: GalleryEntry) => entry.component).filter((name) => !exported.has(name));
    expect(unknown).toEqual([]);
  });

  it('names of examples are unique within their component', () => {
    for (const entry of GALLERY) {
      const ids = entry.examples.map((example) => example.id);
      expect(ids, entry.component).toEqual([...new Set(ids)]);
    }
    expect(new Set(GALLERY.map((entry) => entry.component)).size).toBe(GALLERY.length);
  });
});
