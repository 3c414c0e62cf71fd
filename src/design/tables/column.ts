// What does a column hold, and by what is it sorted? (one description serves cell, sort link and sort order)
import type { ComponentChildren } from 'preact';
import type { OptionKind } from '#design/marks';

interface Common {
  /** Name in the address: `?urut=key`. Unique in its table. */
  readonly key: string;
  readonly title: string;
  /** A mark above the title, e.g. an `OptionMark`. */
  readonly mark?: ComponentChildren;
  /** Label of the cell on a phone; the title where absent. */
  readonly short?: string | undefined;
  /** Share of the card's width on a phone. */
  readonly phone?: 'third' | 'half' | 'wide' | undefined;
  /** False for a column that no one can sort by. Bars never can. */
  readonly sortable?: boolean | undefined;
}

/** Name with its link; the first column of most tables. */
export interface LinkColumn<R> extends Common {
  readonly kind: 'link';
  get(row: R): { readonly text: string; readonly href?: string | undefined; readonly note?: string | undefined };
}

/** Any words or marks. `sortBy` where the content is no plain text. */
export interface TextColumn<R> extends Common {
  readonly kind: 'text';
  get(row: R): ComponentChildren;
  /** The words are a figure, or the place of one: right-aligned. */
  readonly figure?: boolean | undefined;
  sortBy?(row: R): string | number | null;
}

/** A whole number, right-aligned; `share` prints its percentage below, `href` opens what it counts. */
export interface NumberColumn<R> extends Common {
  readonly kind: 'number';
  get(row: R): number | null;
  share?(row: R): number | null;
  href?(row: R): string | undefined;
}

/** A percentage, 70.2 for 70,20 %. */
export interface ShareColumn<R> extends Common {
  readonly kind: 'share';
  get(row: R): number | null;
}

/** "517 / 584" with its percentage; sorted by the percentage. */
export interface ProgressColumn<R> extends Common {
  readonly kind: 'progress';
  get(row: R): { readonly n: number; readonly of: number };
}

/** Shares of contestants as one bar. */
export interface BarColumn<R> extends Common {
  readonly kind: 'bar';
  readonly options?: OptionKind | undefined;
  get(row: R): readonly { readonly no: number; readonly name: string; readonly share: number | null }[];
}

export type Column<R> = LinkColumn<R> | TextColumn<R> | NumberColumn<R> | ShareColumn<R> | ProgressColumn<R> | BarColumn<R>;

export type Direction = 'naik' | 'turun';

/** The order of a table as the address says it: `?urut=tps&arah=turun`. */
export interface Sort {
  readonly urut: string;
  readonly arah: Direction;
}

/** Can a reader sort by this column? */
export function isSortable<R>(column: Column<R>): boolean {
  if (column.sortable === false || column.kind === 'bar') return false;
  return column.kind !== 'text' || column.sortBy !== undefined;
}

/** Words start at A, figures with the largest: what a reader looks for first. */
export function firstDirection<R>(column: Column<R>): Direction {
  return column.kind === 'link' || column.kind === 'text' ? 'naik' : 'turun';
}

/** Reads `urut` and `arah` of a query; an unknown column falls back to `fallback`, an unknown direction to the usual one. */
export function readSort<R>(
  columns: readonly Column<R>[],
  query: { urut?: string | undefined; arah?: string | undefined },
  fallback: Sort,
): Sort {
  const column = columns.find((one) => one.key === query.urut && isSortable(one));
  if (!column) return fallback;
  const arah = query.arah === 'naik' || query.arah === 'turun' ? query.arah : firstDirection(column);
  return { urut: column.key, arah };
}

/** What a cell weighs in a sort; null for "not there". */
export function sortValue<R>(column: Column<R>, row: R): string | number | null {
  switch (column.kind) {
    case 'link':
      return column.get(row).text;
    case 'text':
      return column.sortBy?.(row) ?? null;
    case 'progress': {
      const { n, of } = column.get(row);
      return of === 0 ? null : n / of;
    }
    case 'bar':
      return null;
    default:
      return column.get(row);
  }
}

/** A sorted copy. What is not there stands last in both directions; equals keep their order. */
export function sortRows<R>(rows: readonly R[], columns: readonly Column<R>[], sort: Sort): R[] {
  const column = columns.find((one) => one.key === sort.urut);
  if (!column) return [...rows];
  const sign = sort.arah === 'naik' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: sortValue(column, row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map((entry) => entry.row);
}

const NAMES = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return NAMES.compare(String(a), String(b));
}
