// How do many figures stand so that one can be found, sorted and compared? (server sort; cards on a phone)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { Icon } from '#design/marks';
import { useReader } from '#design/reader';
import { Cell, cellClass } from './cell.tsx';
import { firstDirection, isSortable, type Column, type Direction, type Sort } from './column.ts';
import { text } from './text.ts';

/** From how many rows on a filter box helps more than it costs. */
const LONG = 15;

interface DataTableProps<R> {
  /** Anchor of the table, so that a sorted page opens at it. Unique in its page. */
  readonly id: string;
  /** What the table shows; said first by screen readers. */
  readonly caption: ComponentChildren;
  /** The caption stands in a heading above already. */
  readonly quietCaption?: boolean | undefined;
  /** The first names the row. */
  readonly columns: readonly Column<R>[];
  /** In the order to be shown (`sortRows`). */
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Order shown now, and the language-free path (other queries included) that sort links lead to. */
  readonly sort?: (Sort & { readonly path: string }) | undefined;
  /** The sum of the rows. */
  readonly total?: R | undefined;
  /** Stays a table on a phone and scrolls sideways; for few narrow columns. */
  readonly scroll?: boolean | undefined;
}

/** The address of the same page in another order. */
function sortPath<R>(path: string, column: Column<R>, arah: Direction, id: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}urut=${encodeURIComponent(column.key)}&arah=${arah}#${id}`;
}

/** A click on the column that sorts already turns it round. */
function nextDirection<R>(column: Column<R>, sort: Sort): Direction {
  if (column.key !== sort.urut) return firstDirection(column);
  return sort.arah === 'naik' ? 'turun' : 'naik';
}

interface HeadProps<R> {
  readonly column: Column<R>;
  readonly sort: DataTableProps<R>['sort'];
  readonly id: string;
}

function HeadCell<R>({ column, sort, id }: HeadProps<R>): VNode {
  const { href } = useReader();
  const css = cellClass(column);
  const active = sort?.urut === column.key ? sort.arah : undefined;
  const aria = active === undefined ? undefined : active === 'naik' ? 'ascending' : 'descending';
  return (
    <th scope="col" class={css} aria-sort={aria}>
      {column.mark}
      {sort && isSortable(column) ? (
        <a
          class="pd-sort"
          href={href(sortPath(sort.path, column, nextDirection(column, sort), id))}
          rel="nofollow"
          data-urut={firstDirection(column)}
        >
          {column.title}
          <Icon name="sort" />
          <Icon name="sortup" />
        </a>
      ) : (
        column.title
      )}
    </th>
  );
}

/** On a phone the column heads are hidden, so the orders stand in a fold above. */
function PhoneSort<R>({
  columns,
  sort,
  id,
}: {
  readonly columns: readonly Column<R>[];
  readonly sort: NonNullable<DataTableProps<R>['sort']>;
  readonly id: string;
}): VNode {
  const { lang, href } = useReader();
  return (
    <details class="pd-phonesort">
      <summary>
        <Icon name="sort" /> {say(lang, text.urutkan)}
      </summary>
      <ul>
        {columns.filter(isSortable).map((column) => {
          const arah = nextDirection(column, sort);
          return (
            <li key={column.key}>
              <a href={href(sortPath(sort.path, column, arah, id))} rel="nofollow">
                {say(lang, arah === 'naik' ? text.naik : text.turun, { kolom: column.short ?? column.title })}
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** A table of figures. Sorting is a plain link; the `table` script does it in place and filters long tables. */
export function DataTable<R>(props: DataTableProps<R>): VNode {
  const { lang } = useReader();
  const { id, columns, rows, sort, total, scroll } = props;
  const sorting = sort !== undefined;
  const line = (row: R, sorted: boolean) =>
    columns.map((column, at) => <Cell key={column.key} column={column} row={row} head={at === 0} sorting={sorted} />);
  const table = (
    <table
      class={scroll ? 'pd-table' : 'pd-table pd-table--stack'}
      id={id}
      data-tabel={sorting ? say(lang, text.diurutkan) : undefined}
      data-saring={rows.length >= LONG ? say(lang, text.saring) : undefined}
      data-tersaring={rows.length >= LONG ? say(lang, text.tersaring) : undefined}
    >
      <caption class={props.quietCaption ? 'pd-vh' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sort={sort} id={id} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={props.rowKey(row)}>{line(row, sorting)}</tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot>
          <tr>{line(total, false)}</tr>
        </tfoot>
      )}
    </table>
  );
  if (scroll) return <Scroll label={props.caption}>{table}</Scroll>;
  return (
    <div class="pd-tablebox">
      {sort && <PhoneSort columns={columns} sort={sort} id={id} />}
      {table}
    </div>
  );
}

/** A box that scrolls sideways, reachable by keyboard (WCAG 2.1.1). */
function Scroll({ label, children }: { readonly label: ComponentChildren; readonly children: ComponentChildren }): VNode {
  return (
    <div class="pd-scroll" tabIndex={0} role="group" aria-label={typeof label === 'string' ? label : undefined}>
      {children}
    </div>
  );
}
