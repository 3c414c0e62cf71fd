// Do sheets and markup know each other? (no rule without its element, no value outside the tokens, no foreign address)
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { GALLERY } from '#design/gallery';
import { Page } from '#design/page';
import order from './order.json' with { type: 'json' };

const own = order.sources
  .filter((source) => source.startsWith('./'))
  .map((name) => ({ name, css: readFileSync(join(import.meta.dirname, name), 'utf8') }));
const sheet = own
  .map(({ css }) => css)
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '');

/** Pages and scripts put their own classes in; numbered ones are steps of a scale that no example holds all of. */
function namedInSources(folder: string, ending: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

const source = join(import.meta.dirname, '../..');
const elsewhere =
  namedInSources(join(source, 'modules'), '.tsx') +
  namedInSources(join(source, 'design/client'), '.client.ts') +
  namedInSources(join(source, 'design/page'), '.tsx');

function classesOf(markup: string): Set<string> {
  return new Set([...markup.matchAll(/class="([^"]*)"/g)].flatMap((found) => (found[1] ?? '').split(' ')));
}

const drawn = classesOf(
  GALLERY.flatMap((entry) => entry.examples.map((example) => renderToString(example.node))).join('') +
    renderToString(h(Page, { title: 'x', path: '/', assets: { css: 'x', scripts: [] }, nav: [], notice: 'x' })),
);

describe('sheets', () => {
  const named = new Set([...sheet.matchAll(/\.(pd-[a-z0-9_-]+)/g)].map((found) => found[1] ?? ''));

  it('every rule of ours has its element in an example, a page or a script', () => {
    const dead = [...named].filter((name) => !drawn.has(name) && !/\d$/.test(name) && !elsewhere.includes(name));
    expect(dead).toEqual([]);
  });

  it('every token that is used exists', () => {
    const set = new Set([...sheet.matchAll(/(--pd-[a-z0-9-]+)\s*:/g)].map((found) => found[1]));
    const missing = [...sheet.matchAll(/var\((--pd-[a-z0-9-]+)/g)].map((found) => found[1]).filter((name) => !set.has(name));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('colours stand in the token files alone', () => {
    const strays = own
      .filter(({ name }) => !name.includes('tokens') && !name.includes('media'))
      .flatMap(({ name, css }) =>
        [...css.replace(/#fff; stroke-opacity/g, '').matchAll(/#[0-9a-f]{3,8}\b|rgba?\(/gi)].map((found) => `${name} ${found[0]}`),
      );
    expect(strays).toEqual([]);
  });

  it('light and dark name the same colours', () => {
    const colours = own.find(({ name }) => name.includes('tokens-colour'))?.css ?? '';
    const [light = '', dark = ''] = colours.split('@media (prefers-color-scheme: dark)');
    const names = (block: string) => [...block.matchAll(/(--pd-[a-z0-9-]+):/g)].map((found) => found[1]).sort();
    expect(names(dark)).toEqual(names(light));
  });

  it('the night that an officer chooses is the dark of the system', () => {
    const values = (css: string) =>
      [...css.matchAll(/(--pd-[a-z0-9-]+|color-scheme):\s*([^;]+);/g)].map((found) => `${found[1]}: ${found[2]}`);
    const file = (part: string) => own.find(({ name }) => name.includes(part))?.css ?? '';
    const dark = file('tokens-colour').split('@media (prefers-color-scheme: dark)')[1] ?? '';
    expect(values(file('tokens-night')).length).toBeGreaterThan(50);
    expect(values(file('tokens-night'))).toEqual(values(dark));
  });

  it('nothing is fetched from elsewhere', () => {
    const addresses = [...sheet.matchAll(/url\(([^)]*)\)/g)].map((found) => found[1] ?? '');
    expect(addresses.filter((address) => !address.startsWith('/assets/'))).toEqual([]);
  });
});
