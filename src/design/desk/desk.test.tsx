// Does the desk show differences first, name what has no reason, and keep the one who proposes from deciding?
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TwoPersons } from './case.tsx';
import { Compare, type CompareLayer, type CompareRow, differencesOf } from './compare.tsx';
import { Queue } from './queue.tsx';
import { STATE_KINDS, StateTag } from './state.tsx';

const LAYERS: readonly CompareLayer[] = ['C', 'D kecamatan', 'D kab/kota', 'SK'].map((label) => ({ key: label, label }));

function row(key: string, values: readonly (number | null | undefined)[], reason?: string): CompareRow {
  const cells = values.map((value, at) => [LAYERS[at]?.key ?? '', value === undefined ? undefined : { value, reason }] as const);
  return { key, label: key, cells: Object.fromEntries(cells) };
}

function words(node: VNode): string {
  return renderToString(node)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('layers side by side (hasil.md section 9)', () => {
  it.each([
    ['equal', [184, 184, 184, 184], []],
    ['one correction', [178, 187, 187, 187], [['D kecamatan', 178, 187]]],
    [
      'two corrections',
      [178, 187, 188],
      [
        ['D kecamatan', 178, 187],
        ['D kab/kota', 187, 188],
      ],
    ],
    ['a layer without the figure differs from nothing', [178, null, 187], [['D kab/kota', 178, 187]]],
    ['a layer that is not there yet differs from nothing', [178, undefined, undefined, 178], []],
    ['nothing below', [undefined, 20, 20], []],
    ['zero is a figure', [0, 7], [['D kecamatan', 0, 7]]],
  ] as const)('%s', (_name, values, expected) => {
    expect(differencesOf(LAYERS, row('x', values)).map((one) => [one.layer.label, one.from, one.to])).toEqual(expected);
  });

  it('all differences together lead from the first figure to the last', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(999)), { minLength: 4, maxLength: 4 }), (values) => {
        const there = values.filter((value) => value !== null);
        const sum = differencesOf(LAYERS, row('x', values)).reduce((total, one) => total + one.to - one.from, 0);
        expect(sum).toBe((there.at(-1) ?? 0) - (there[0] ?? 0));
      }),
    );
  });

  it('what differs stands first, with its reason or the lack of one', () => {
    const rows = [row('sama', [20, 20]), row('tanpa sebab', [3, 4]), row('bersebab', [178, 187], 'Salah tulis KPPS.')];
    const shown = words(<Compare caption="x" layers={LAYERS} rows={rows} />);
    expect(shown.indexOf('tanpa sebab')).toBeLessThan(shown.indexOf('bersebab'));
    expect(shown.indexOf('bersebab')).toBeLessThan(shown.indexOf('sama', shown.indexOf('Sama di semua')));
    expect(shown).toContain('Berbeda (2)');
    expect(shown).toContain('beda +9');
    expect(shown).toContain('Salah tulis KPPS.');
    expect(shown.match(/Belum ada sebab tertulis/g)).toHaveLength(1);
  });

  it('a doubted figure stays in view', () => {
    const doubted: CompareRow = { key: 'x', label: 'x', cells: { C: { value: 38, repair: true } } };
    const shown = words(<Compare caption="x" layers={LAYERS} rows={[doubted]} />);
    expect(shown).toContain('38');
    expect(shown).toContain('Dalam perbaikan');
  });
});

describe('two persons', () => {
  const proposal = {
    id: 'x',
    title: 'Betulkan jumlah',
    proposed: { by: 'Anggota PPK', when: '14.05 WIB' },
    waitsFor: 'Anggota PPK lain',
    changes: [{ what: 'C', before: '178', after: '187' }],
    children: <button>Setujui</button>,
  };
  it('the other one decides', () => expect(words(<TwoPersons {...proposal} />)).toContain('Setujui'));
  it('the one who proposed reads, and is told why not', () => {
    const shown = words(<TwoPersons {...proposal} own />);
    expect(shown).not.toContain('Setujui');
    expect(shown).toContain('harus orang lain');
    expect(shown).toContain('187');
  });
  it('after the decision nothing can be decided', () => {
    const shown = words(<TwoPersons {...proposal} decided={{ by: 'Ketua PPK', when: '15.30 WIB', outcome: 'ditolak' }} />);
    expect(shown).not.toContain('Setujui');
    expect(shown).toContain('Ditolak Ketua PPK, 15.30 WIB');
  });
});

describe('queue', () => {
  it('draws no column that no row fills, and no group without rows', () => {
    const html = renderToString(
      <Queue
        caption="x"
        groups={[
          {
            id: 'a',
            title: 'Hari ini',
            rows: [{ id: '1', title: 'TPS 001', href: '/kerja/1', act: { label: 'Isi', href: '/kerja/1/isi' } }],
          },
          { id: 'b', title: 'Nanti', rows: [] },
        ]}
      />,
    );
    expect(html.match(/scope="col"/g)).toHaveLength(2);
    expect(html).toContain('Hari ini (1)');
    expect(html).not.toContain('Nanti');
  });
  it('says so when nothing waits', () => expect(words(<Queue caption="x" groups={[]} />)).toContain('Tidak ada yang menunggu'));
});

describe('states', () => {
  it.each(STATE_KINDS)('%s has a picture and a word', (state) => {
    const html = renderToString(<StateTag state={state} />);
    expect(html).toContain('<svg');
    expect(html.replace(/<[^>]*>/g, '').trim()).not.toBe('');
  });
});
