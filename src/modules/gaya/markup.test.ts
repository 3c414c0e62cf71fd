// Can many examples stand on one page, and is the markup shown the markup used?
import { describe, expect, it } from 'vitest';
import { LANGS } from '#kernel/text';
import { GALLERY } from '#design/gallery';
import { indentHtml, renderExample, scopeIds } from './markup.ts';

describe('scopeIds', () => {
  it('renames ids with everything that points at them, and nothing else', () => {
    const html = '<label for="cari">x</label><input id="cari" aria-describedby="petunjuk luar"><p id="petunjuk"><a href="#cari">a</a><a href="#luar">b</a></p>';
    expect(scopeIds(html, 'A')).toBe(
      '<label for="A-cari">x</label><input id="A-cari" aria-describedby="A-petunjuk luar"><p id="A-petunjuk"><a href="#A-cari">a</a><a href="#luar">b</a></p>',
    );
  });
  it.each(LANGS)('all examples together have every id once (%s)', (lang) => {
    const all = GALLERY.flatMap((entry) => entry.examples.map((e) => scopeIds(renderExample(lang, e.node), `${entry.component}-${e.id}`))).join('');
    const ids = [...all.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1]);
    expect(ids.length).toBeGreaterThan(10);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('indentHtml', () => {
  it('puts blocks on lines of their own and leaves text in its line', () => {
    expect(indentHtml('<ul><li><a href="/x">satu <b>dua</b></a></li><li><br/>tiga</li></ul>')).toBe(
      '<ul>\n  <li>\n    <a href="/x">satu <b>dua</b></a>\n  </li>\n  <li>\n    <br/>tiga\n  </li>\n</ul>',
    );
  });
  it.each(GALLERY.flatMap((entry) => entry.examples.map((e) => [`${entry.component}/${e.id}`, e] as const)))('%s loses nothing but blanks', (_name, example) => {
    const html = renderExample('id', example.node);
    expect(indentHtml(html).replace(/\s/g, '')).toBe(html.replace(/\s/g, ''));
  });
});
