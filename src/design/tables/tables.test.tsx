// Does a table stand in the order that its address says? (figures of Bengkulu, 13 March 2024)
import { renderToString } from 'preact-render-to-string';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSort, sortRows, type Column, type Sort } from './column.ts';
import { DataTable } from './data-table.tsx';

interface Row {
  readonly name: string;
  readonly votes: number | null;
  readonly n: number;
  readonly of: number;
}

const KAUR: Row = { name: 'Kaur', votes: 57318, n: 434, of: 434 };
const LEBONG: Row = { name: 'Lebong', votes: 48183, n: 312, of: 349 };
const KEPAHIANG: Row = { name: 'Kepahiang', votes: null, n: 0, of: 0 };
const ROWS = [LEBONG, KEPAHIANG, KAUR];
const COLUMNS: readonly Column<Row>[] = [
  { key: 'nama', kind: 'link', title: 'Nama', get: (row) => ({ text: row.name, href: `/x/${row.name}` }) },
  { key: 'suara', kind: 'number', title: 'Suara', get: (row) => row.votes },
  { key: 'tps', kind: 'progress', title: 'TPS', get: (row) => ({ n: row.n, of: row.of }) },
  { key: 'bar', kind: 'bar', title: 'Bagian', get: () => [] },
];
const FIRST: Sort = { urut: 'nama', arah: 'naik' };

describe('order of a table', () => {
  it.each([
    [{ urut: 'nama', arah: 'naik' }, [KAUR, KEPAHIANG, LEBONG]],
    [{ urut: 'nama', arah: 'turun' }, [LEBONG, KEPAHIANG, KAUR]],
    [{ urut: 'suara', arah: 'turun' }, [KAUR, LEBONG, KEPAHIANG]],
    [{ urut: 'suara', arah: 'naik' }, [LEBONG, KAUR, KEPAHIANG]], // what is not there stands last both ways
    [{ urut: 'tps', arah: 'naik' }, [LEBONG, KAUR, KEPAHIANG]],
  ] as const)('%o', (sort, expected) => {
    expect(sortRows(ROWS, COLUMNS, sort)).toEqual(expected);
  });

  it.each([
    [{}, FIRST],
    [{ urut: 'suara' }, { urut: 'suara', arah: 'turun' }],
    [
      { urut: 'suara', arah: 'naik' },
      { urut: 'suara', arah: 'naik' },
    ],
    [{ urut: 'bar' }, FIRST], // no one sorts by a picture
    [{ urut: '"><script>', arah: 'x' }, FIRST],
  ])('the query %o means %o', (query, expected) => {
    expect(readSort(COLUMNS, query, FIRST)).toEqual(expected);
  });

  it('sorting loses and invents no row', () => {
    const row = fc.record({ name: fc.string(), votes: fc.option(fc.nat()), n: fc.nat(300), of: fc.nat(300) });
    const sort = fc.record({ urut: fc.constantFrom('nama', 'suara', 'tps'), arah: fc.constantFrom('naik' as const, 'turun' as const) });
    fc.assert(
      fc.property(fc.array(row), sort, (rows, order) => {
        const sorted = sortRows(rows, COLUMNS, order);
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sortRows(sorted, COLUMNS, order)).toEqual(sorted);
      }),
    );
  });
});

describe('markup of a table', () => {
  const html = renderToString(
    <DataTable
      id="anak"
      caption="Daerah"
      columns={COLUMNS}
      rows={ROWS}
      rowKey={(row) => row.name}
      sort={{ ...FIRST, path: '/hasil?lapis=c' }}
    />,
  );

  it('says which column sorts, and the other way round on the next click', () => {
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('/hasil?lapis=c&amp;urut=nama&amp;arah=turun#anak');
    expect(html).toContain('/hasil?lapis=c&amp;urut=suara&amp;arah=turun#anak');
    expect(html).not.toContain('urut=bar');
  });

  it('writes what is not there as a dash with words, never as zero', () => {
    const kepahiang = html.split('<tr>').find((line) => line.includes('Kepahiang')) ?? '';
    expect(kepahiang).toContain('Belum ada');
    expect(kepahiang).not.toMatch(/data-label="Suara"[^>]*>0/);
  });
});
