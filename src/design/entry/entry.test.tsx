// Does the server alone draw what the phone would: words, sums, open questions, and two ways out of each?
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { DigitField } from './digits.tsx';
import { EntryFoot, EntryForm, PartsNav } from './frame.tsx';
import { Ask, RunningSum, type Typed } from './questions.tsx';

function ask(typed: Typed, open?: boolean): string {
  return renderToString(
    <Ask
      id="k18"
      rule="va+vb=vc"
      typed={typed}
      open={open}
      title="{hitung}, tetapi C terisi {isi}"
      fix={{ href: '#vc', label: 'Betulkan C' }}
      keep={{ name: 'kertas', value: 'K18', label: 'Di kertas memang {isi}' }}
      reason={{ name: 'sebab_K18', value: '' }}
    />,
  );
}

describe('a question (K18)', () => {
  it('stands open with its sum and both ways out', () => {
    const html = ask({ va: '184', vb: '3', vc: '178' });
    expect(html).not.toMatch(/<div class="pd-ask"[^>]* hidden/);
    expect(html).toContain('184 + 3 = 187, tetapi C terisi 178');
    expect(html).toContain('href="#vc"');
    expect(html).toContain('Di kertas memang 178');
    expect(html).toContain('name="sebab_K18"');
  });
  it.each([
    ['the sum holds', { va: '184', vb: '3', vc: '187' }],
    ['a figure is missing', { va: '184', vb: '3' }],
  ])('is drawn but hidden while %s, for the script to show', (_name, typed) => {
    const html = ask(typed);
    expect(html).toMatch(/<div class="pd-ask"[^>]* hidden/);
    expect(html).toContain('data-check="va+vb=vc"');
  });
  it('stays open where the server says so', () =>
    expect(ask({ va: '184', vb: '3', vc: '187' }, true)).not.toMatch(/class="pd-ask"[^>]* hidden/));
});

describe('a figure', () => {
  it.each([
    ['144', 'seratus empat puluh empat'],
    ['0', 'nol'],
    ['', ''],
    ['3a', ''],
  ])('"%s" in words: "%s"', (value, words) => {
    const html = renderToString(<DigitField id="p2" name="p2" label="2" value={value} />);
    expect(/data-words-of="p2">([^<]*)</.exec(html)?.[1]).toBe(words);
    expect(/<input[^>]* value(?:="([^"]*)")?/.exec(html)?.[1] ?? '').toBe(value);
  });
  it('names its message and its question to a screen reader', () => {
    const html = renderToString(<DigitField id="vc" name="vc" label="C" value="3a" error="Tulis angka saja" asked="k18" />);
    expect(html).toContain('aria-describedby="vc-pesan k18"');
    expect(html).toContain('aria-invalid="true"');
  });
  it('cannot bring markup in', () => {
    expect(renderToString(<DigitField id="x" name="x" label="x" value={'"><b>'} />)).not.toContain('<b>');
  });
});

describe('a running sum', () => {
  it.each([
    [{ p1: '20', p2: '144', p3: '20', va: '184' }, 'cocok', '20 + 144 + 20', '184'],
    [{ p1: '20', p2: '144', p3: '20', va: '185' }, 'beda', '20 + 144 + 20', '184'],
    [{ p1: '20' }, 'belum', '20 + … + …', '20'],
  ])('%j is %s', (typed, state, terms, total) => {
    const html = renderToString(<RunningSum rule="p1+p2+p3=va" typed={typed} />);
    expect(html).toContain(`pd-running--${state}`);
    expect(html).toContain(terms);
    expect(html).toContain(`<b class="pd-num">${total}</b>`);
  });
});

describe('the form', () => {
  const html = renderToString(
    <EntryForm
      action="/kerja/isi"
      fields={[{ name: 'tiket', value: 'T' }]}
      draft="ppwp:tps-1"
      version="3"
      foot={<EntryFoot note="Tersimpan." unmatched={2} button="Simpan" />}
    >
      <PartsNav items={[{ no: 'IV', title: 'Perolehan suara', href: '#iv', state: 'kini' }]} />
    </EntryForm>,
  );
  it('posts by itself, with its ticket', () => {
    expect(html).toMatch(/<form[^>]*method="post" action="\/kerja\/isi"/);
    expect(html).toContain('type="hidden" name="tiket" value="T"');
    expect(html).toContain('data-pd-entry="ppwp:tps-1"');
    expect(html).toContain('2 belum cocok');
  });
  it('says where one is in words', () => {
    expect(html).toContain('aria-current="step"');
    expect(html.replace(/<[^>]*>/g, '')).toContain('Bagian IV, Perolehan suara, sedang diisi');
  });
});
