// Can every picture stand by itself: well-formed, without addresses, inside its frame, in the colours of the site?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { Bars, type BarOption } from './bars.tsx';
import { COLOURS, hueOf } from './colours.ts';
import { PICTURE, type PictureFrame, drawPicture } from './frame.tsx';
import { Key, PlaceBlocks, PlaceShapes, PlaceTiles, type Placed } from './place-map.tsx';
import { Chamber, ProgressBar } from './whole.tsx';
import { fitText, textWidth, wrapText } from './widths.ts';

const HOSTILE = `"'><script>alert(1)</script>&amp;\u0000\u0007\ud800 ]]> <image href="https://x.example/y.png"/>`;

function frameOf(words: string): PictureFrame {
  return { lang: 'id', title: words, eyebrow: words, subject: words, source: [words, words], state: 'Sementara', mark: 'DATA SIMULASI', label: words };
}

const option = (no: number, name: string): BarOption => ({ no, name, mate: name, votes: no % 3 === 0 ? null : no * 1_000_000, share: no % 3 === 0 ? null : no % 101 });
const placed = (id: string, name: string): Placed => ({ id, name, hue: id === '11' ? null : hueOf('partai', Number(id)), sign: id, title: name });

/** Every drawing with these words in it, small and large. */
function drawings(words: string): readonly (readonly [string, VNode])[] {
  const areas = ['11', '12', '13', '31', '64', '99'].map((id) => placed(id, words));
  return [
    ...[1, 3, 6, 7, 24, 54, 80].map((n) => [`bars of ${n}`, <Bars lang="id" kind="partai" options={Array.from({ length: n }, (_, at) => option(at + 1, words))} />] as const),
    ['no bars', <Bars lang="id" kind="calon" options={[]} />],
    ['tiles', <PlaceTiles areas={areas} />],
    ['blocks', <PlaceBlocks areas={areas} />],
    ['shapes', <PlaceShapes areas={areas} viewBox="0 0 1200 600" shapes={[{ kode: '11', d: 'M0 0h9v9z' }, { kode: '97', d: 'M1 1h9v9z' }]} />],
    ['key', <Key items={areas} note={[words]} />],
    ['progress', <ProgressBar summary={words} total={0} parts={[{ state: 'masuk', n: 0, label: words }, { state: 'foto', n: 0, label: words }]} />],
    ['chamber', <Chamber lang="id" open={3} parties={[{ no: 1, name: words, seats: 300 }, { no: 24, name: words, seats: 277 }, { no: 9, name: words, seats: 0 }]} />],
  ];
}

/** What is wrong with it as XML; empty when all is well. */
function faults(svg: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const rest = svg.replace(/<(\/?)([a-z][\w]*)((?:\s+[a-z][\w:-]*="[^"<]*")*)\s*(\/?)>/gi, (_tag, closing: string, name: string, _attributes: string, self: string) => {
    if (closing !== '') {
      if (open.pop() !== name) found.push(`</${name}> closes something else`);
    } else if (self === '') open.push(name);
    return '';
  });
  if (/<|\]\]>/.test(rest)) found.push(`markup that is none: ${rest.slice(0, 200)}`);
  if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(svg)) found.push('a lone ampersand');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(svg)) found.push('a character that XML forbids');
  return [...found, ...open.map((name) => `<${name}> stays open`)];
}

describe('every picture, with friendly and with hostile words', () => {
  it.each(['Bengkulu', HOSTILE, '', 'W'.repeat(400)].flatMap((words) => drawings(words).map(([name, drawing]) => ({ name, words: words.slice(0, 12), drawing, frame: frameOf(words) }))))(
    '$name, $words',
    ({ drawing, frame }) => {
      const svg = drawPicture(frame, drawing);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="630" viewBox="0 0 1200 630" role="img"/);
      expect(faults(svg)).toEqual([]);
      // Nothing is fetched, nothing runs, no sheet is needed.
      expect(svg.replace(/xmlns="[^"]*"/, '').replace(/>[^<]*</g, '><')).not.toMatch(/<(script|style|image|use|a|foreignObject)\b|\s(href|on\w+|style|class)=|url\((?!#)/i);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|="-/);
      expect(svg).toContain('DATA SIMULASI');
      expect(svg).toMatch(/<title>[^<]*<\/title><desc>/);
    },
  );

  it('what is drawn stays inside the frame', () => {
    for (const [name, drawing] of drawings('Kabupaten Kepulauan Tanimbar')) {
      const svg = drawPicture(frameOf('Bengkulu'), drawing);
      for (const [, x = '0', y = '0', width = '0', height = '0'] of svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)) {
        expect([name, Number(x) + Number(width) <= PICTURE.width, Number(y) + Number(height) <= 552]).toEqual([name, true, true]);
      }
    }
  });

  it('a picture that leaves choices out says how many', () => {
    const svg = drawPicture(frameOf('x'), <Bars lang="id" kind="calon" options={Array.from({ length: 60 }, (_, at) => option(at + 1, 'x'))} />);
    expect(svg).toContain('dan 6 lainnya: lihat tabelnya');
  });

  it('nothing read has no bar and no zero', () => {
    const svg = drawPicture(frameOf('x'), <Bars lang="id" kind="paslon" options={[{ no: 1, name: 'A', votes: null, share: null }, { no: 2, name: 'B', votes: 0, share: null }]} />);
    expect(svg).toContain('belum ada');
    expect(svg.match(/>0 suara</g)).toHaveLength(1);
    expect(svg).not.toContain('0,00');
  });
});

it('colours are the light tokens of the site', () => {
  const sheet = readFileSync(join(import.meta.dirname, '../styles/tokens-colour.css'), 'utf8').split('@media')[0] ?? '';
  const tokens = new Map([...sheet.matchAll(/--pd-([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
  for (const [name, value] of Object.entries(COLOURS)) expect([name, tokens.get(name)]).toEqual([name, value]);
  for (let no = 1; no <= 8; no += 1) expect([no, hueOf('partai', no).on]).toEqual([no, tokens.get(`hue-${no}-on`)]);
  expect(hueOf('partai', 25)).toEqual(hueOf('calon', 1));
});

describe('the room that a text takes', () => {
  it('cut texts fit, and whole ones are not cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 20, max: 900 }), (text, width) => {
        const cut = fitText(text, width, 20);
        expect(cut === text || cut === '…' || textWidth(cut, 20) <= width).toBe(true);
        if (textWidth(text, 20) <= width) expect(cut).toBe(text);
      }),
    );
  });
  it.each([
    ['Pegunungan Bintang', 120, 2, ['Pegunungan', 'Bintang']],
    ['Pegunungan Bintang Timur Laut Sekali', 120, 2, ['Pegunungan', 'Bintang Ti…']],
    ['', 100, 2, []],
  ])('%j in %i gives %j', (text, width, most, lines) => {
    expect(wrapText(text, width, 20, most)).toEqual(lines);
  });
});
