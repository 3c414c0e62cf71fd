// What waits, how urgently, in whose hands, and what is the next act? (one step a row; a card a row on a phone)
import type { ComponentChildren, VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say, type Sentence } from '#kernel/text';
import { Icon, type IconName } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface QueueRow {
  /** Unique in the queue. */
  readonly id: string;
  /** Short number of the file. */
  readonly no?: string | undefined;
  readonly title: string;
  readonly href: string;
  /** What is missing, in one line. */
  readonly note?: string | undefined;
  /** A `StateTag` or `Tag`. */
  readonly state?: ComponentChildren;
  /** "Sel 20 Feb", with "2 hari lagi" or "lewat 1 hari" beside it. */
  readonly due?: { readonly text: string; readonly note?: string | undefined; readonly late?: boolean | undefined } | undefined;
  /** Post or unit that holds it, never a person. */
  readonly who?: string | undefined;
  readonly act?: { readonly label: string; readonly href: string } | undefined;
}

export interface QueueGroup {
  readonly id: string;
  readonly title: string;
  readonly icon?: IconName | undefined;
  readonly tone?: 'late' | 'today' | undefined;
  readonly rows: readonly QueueRow[];
  /** How many there are, where only the first stand here. */
  readonly of?: number | undefined;
}

const COLUMNS = ['no', 'title', 'state', 'due', 'who', 'act'] as const;
type ColumnKey = (typeof COLUMNS)[number];

const HEADS: Readonly<Record<ColumnKey, Sentence>> = {
  no: text.nomor,
  title: text.perkara,
  state: text.keadaan,
  due: text.jatuhTempo,
  who: text.diTangan,
  act: text.langkahBerikut,
};

interface QueueProps {
  /** For screen readers. */
  readonly caption: string;
  /** By urgency; a group without rows is left away. */
  readonly groups: readonly QueueGroup[];
  /** Other heads, e.g. `title: "TPS"`. */
  readonly heads?: Partial<Readonly<Record<ColumnKey, string>>> | undefined;
  /** Said when nothing waits. */
  readonly empty?: string | undefined;
}

/** Rows in groups of urgency. A column that no row fills is not drawn. */
export function Queue({ caption, groups, heads = {}, empty }: QueueProps): VNode {
  const { lang } = useReader();
  const shown = groups.filter((group) => group.rows.length > 0);
  if (shown.length === 0) return <p class="pd-queue__empty">{empty ?? say(lang, text.tidakAdaAntrean)}</p>;
  const columns = COLUMNS.filter((key) => shown.some((group) => group.rows.some((row) => row[key] !== undefined)));
  return (
    <table class="pd-queue" data-pd-queue>
      <caption class="pd-vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((key) => (
            <th key={key} scope="col">
              {heads[key] ?? say(lang, HEADS[key])}
            </th>
          ))}
        </tr>
      </thead>
      {shown.map((group) => (
        <tbody key={group.id} id={group.id}>
          <tr class={`pd-queue__group${group.tone ? ` pd-queue__group--${group.tone}` : ''}`}>
            <th scope="rowgroup" colSpan={columns.length}>
              {group.icon && <Icon name={group.icon} />} {group.title} ({countOf(lang, group)})
            </th>
          </tr>
          {group.rows.map((row) => (
            <Row key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** "5", or "3 of 5" where only the first are shown. */
function countOf(lang: Lang, { rows, of }: QueueGroup): string {
  const n = formatInt(lang, rows.length);
  return of === undefined || of === rows.length ? n : say(lang, text.dariSemua, { n, semua: formatInt(lang, of) });
}

function Row({ row, columns }: { readonly row: QueueRow; readonly columns: readonly ColumnKey[] }): VNode {
  return (
    <tr>
      {columns.map((key) =>
        key === 'title' ? (
          <TitleCell key={key} row={row} />
        ) : (
          <td key={key} class={`pd-queue__${key}`}>
            <Cell row={row} column={key} />
          </td>
        ),
      )}
    </tr>
  );
}

function TitleCell({ row }: { readonly row: QueueRow }): VNode {
  const { href } = useReader();
  return (
    <th scope="row" class="pd-queue__title">
      <a href={href(row.href)} data-pd-row>
        {row.title}
      </a>
      {row.note && <small>{row.note}</small>}
    </th>
  );
}

function Cell({ row, column }: { readonly row: QueueRow; readonly column: Exclude<ColumnKey, 'title'> }): VNode | null {
  const { href } = useReader();
  const { due, act } = row;
  if (column === 'due') {
    return due ? (
      <span class={due.late ? 'pd-queue__late' : undefined}>
        {due.late && <Icon name="late" />} {due.text}
        {due.note && <small> {due.note}</small>}
      </span>
    ) : null;
  }
  if (column === 'act') {
    return act ? (
      <a href={href(act.href)}>
        {act.label}
        <span class="pd-vh">: {row.title}</span>
      </a>
    ) : null;
  }
  return <>{row[column]}</>;
}
