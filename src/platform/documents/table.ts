// How does a table of many columns become readable lines on several pages?
import type { Content, ContentText, CustomTableLayout, TableCell, TableCellProperties } from 'pdfmake/interfaces';
import { assert } from '#kernel/result';
import { clean } from './clean.ts';
import type { TableBlock, TableRow } from './spec.ts';

const PAD = 2.5;
const LINE = 0.5;
const SIZE = 9;
const SIZE_MIN = 6;
const HEAD_FILL = '#e8e8e8';
const SUM_FILL = '#f4f4f4';

/** The head is repeated on every page, a row is never torn. `room` is the width between the margins, in points. */
export function tableContent(table: TableBlock, room: number): Content {
  const { columns, groups = [], rows } = table;
  const head = [...groups.map((group) => groupRow(group, columns.length)), columns.map((column) => headCell(column.title))];
  return {
    table: {
      headerRows: head.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widths(table, room),
      body: [...head, ...rows.map((row) => bodyRow(row, table))],
    },
    layout: LAYOUT,
    fontSize: Math.max(SIZE_MIN, table.size ?? SIZE),
    margin: [0, 4, 0, 8],
  };
}

/** pdfmake counts a column without its padding and lines. */
function widths({ columns }: TableBlock, room: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const free = room - columns.length * 2 * PAD - (columns.length + 1) * LINE;
  return columns.map((column) => (free * column.share) / shares);
}

function headCell(text: string): ContentText & TableCellProperties {
  return { text: clean(text), bold: true, alignment: 'center', fillColor: HEAD_FILL, verticalAlignment: 'middle' };
}

/** A cell over several columns is followed by empty ones. */
function groupRow(group: NonNullable<TableBlock['groups']>[number], columns: number): TableCell[] {
  const cells = group.flatMap(({ text, columns: wide = 1 }): TableCell[] => [
    { ...headCell(text), colSpan: wide },
    ...Array.from({ length: wide - 1 }, (): TableCell => ({})),
  ]);
  assert(cells.length === columns, 'groups cover all columns');
  return cells;
}

function bodyRow(row: TableRow, { columns }: TableBlock): TableCell[] {
  if (row.kind === 'section') {
    const across: TableCell = { text: clean(row.text), bold: true, colSpan: columns.length, fillColor: SUM_FILL };
    return [across, ...columns.slice(1).map((): TableCell => ({}))];
  }
  assert(row.cells.length === columns.length, 'a row has a cell for every column');
  const sum = row.kind === 'sum' ? { bold: true, fillColor: SUM_FILL } : {};
  return columns.map(({ align }, n) => ({ text: clean(row.cells[n] ?? ''), alignment: align, ...sum }));
}

const LAYOUT: CustomTableLayout = {
  hLineWidth: () => LINE,
  vLineWidth: () => LINE,
  hLineColor: () => '#777777',
  vLineColor: () => '#777777',
  paddingLeft: () => PAD,
  paddingRight: () => PAD,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};
