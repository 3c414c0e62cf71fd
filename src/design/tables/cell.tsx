// How is one cell of a table written? (figures right-aligned, what is not there a dash)
import type { ComponentChildren, VNode } from 'preact';
import { formatInt, formatPercent } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { say } from '#kernel/text';
import { StackBar } from '#design/figures';
import { Missing } from '#design/marks';
import { useReader } from '#design/reader';
import { sortValue, type Column } from './column.ts';
import { text } from './text.ts';

interface CellProps<R> {
  readonly column: Column<R>;
  readonly row: R;
  /** The first cell of a row names it. */
  readonly head: boolean;
  /** Writes the sort value for the `table` script. */
  readonly sorting: boolean;
}

function content<R>(column: Column<R>, row: R, lang: 'id' | 'en', href: (path: string) => string): ComponentChildren {
  switch (column.kind) {
    case 'link': {
      const { text: name, href: to, note } = column.get(row);
      return [to === undefined ? name : <a href={href(to)}>{name}</a>, note && <small>{note}</small>];
    }
    case 'text':
      return column.get(row);
    case 'number': {
      const n = column.get(row);
      if (n === null) return <Missing />;
      const to = column.href?.(row);
      const share = column.share?.(row) ?? null;
      const figure = formatInt(lang, n);
      return [
        to !== undefined && n !== 0 ? <a href={href(to)}>{figure}</a> : figure,
        share !== null && <small>{formatPercent(lang, share)}</small>,
      ];
    }
    case 'share': {
      const share = column.get(row);
      return share === null ? <Missing /> : formatPercent(lang, share);
    }
    case 'progress': {
      const { n, of } = column.get(row);
      const share = percent2(n, of);
      const figure = say(lang, text.per, { n: formatInt(lang, n), semua: formatInt(lang, of) });
      return [figure, share !== null && <small>{formatPercent(lang, share)}</small>];
    }
    case 'bar':
      return <StackBar options={column.get(row)} kind={column.options} />;
  }
}

const ALIGNED = new Set(['number', 'share', 'progress']);
/** Words and pairs of figures break in a third of a phone. */
const HALVES = new Set(['text', 'link', 'progress']);
const WIDTHS = { third: '', half: 'half', wide: 'wide' } as const;

/** The classes of a column's cells, the same in head, body and foot. */
export function cellClass<R>(column: Column<R>): string | undefined {
  const wide = column.phone ?? (column.kind === 'bar' ? 'wide' : HALVES.has(column.kind) ? 'half' : 'third');
  const figure = ALIGNED.has(column.kind) || (column.kind === 'text' && column.figure === true);
  const names = [figure ? 'n' : '', WIDTHS[wide], column.kind === 'bar' ? 'pd-table__bar' : ''];
  return names.filter(Boolean).join(' ') || undefined;
}

/** One cell, with its label for the card on a phone. */
export function Cell<R>({ column, row, head, sorting }: CellProps<R>): VNode {
  const { lang, href } = useReader();
  const inner = content(column, row, lang, href);
  if (head) return <th scope="row">{inner}</th>;
  const value = sorting ? sortValue(column, row) : null;
  return (
    <td class={cellClass(column)} data-label={column.short ?? column.title} data-v={typeof value === 'number' ? value : undefined}>
      {inner}
    </td>
  );
}
