// Where do the layers of one result differ, why, and who said so when? (hasil.md section 9: C, D and decree in one table)
import type { ComponentChildren, VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say, type Lang } from '#kernel/text';
import { Icon, Missing } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface CompareLayer {
  readonly key: string;
  /** "C.Hasil", "D kecamatan", "SK". */
  readonly label: string;
  /** A tag or a time under the label. */
  readonly note?: ComponentChildren;
}

export interface CompareCell {
  /** Votes or voters; null where the layer is there but the figure is not. */
  readonly value: number | null;
  /** Doubted: the figure stays in view. */
  readonly repair?: boolean | undefined;
  /** Why it differs from the layer before, in words. */
  readonly reason?: string | undefined;
  /** Post that set it, and when, already written for the reader. */
  readonly by?: string | undefined;
  readonly when?: string | undefined;
}

export interface CompareRow {
  readonly key: string;
  readonly label: ComponentChildren;
  /** By layer key; a layer that is not there yet is left away. */
  readonly cells: Readonly<Record<string, CompareCell | undefined>>;
}

export interface Difference {
  readonly layer: CompareLayer;
  readonly from: number;
  readonly to: number;
  readonly cell: CompareCell;
}

/** Where a figure differs from the nearest layer to its left that has one. A missing figure differs from nothing. */
export function differencesOf(layers: readonly CompareLayer[], row: CompareRow): Difference[] {
  const found: Difference[] = [];
  let last: number | undefined;
  for (const layer of layers) {
    const cell = row.cells[layer.key];
    const value = cell?.value;
    if (cell === undefined || value === undefined || value === null) continue;
    if (last !== undefined && value !== last) found.push({ layer, from: last, to: value, cell });
    last = value;
  }
  return found;
}

function delta(lang: Lang, difference: Difference): string {
  const n = difference.to - difference.from;
  return n > 0 ? `+${formatInt(lang, n)}` : formatInt(lang, n);
}

interface CompareProps {
  readonly caption: string;
  /** From the station upwards. */
  readonly layers: readonly CompareLayer[];
  readonly rows: readonly CompareRow[];
}

interface Judged {
  readonly row: CompareRow;
  readonly differences: readonly Difference[];
}

/** Layers side by side. What differs stands first, with its reason, post and time underneath. */
export function Compare({ caption, layers, rows }: CompareProps): VNode {
  const { lang } = useReader();
  const judged: Judged[] = rows.map((row) => ({ row, differences: differencesOf(layers, row) }));
  const groups = [
    { key: 'beda', title: text.berbeda, rows: judged.filter((one) => one.differences.length > 0) },
    { key: 'sama', title: text.sama, rows: judged.filter((one) => one.differences.length === 0) },
  ].filter((group) => group.rows.length > 0);
  return (
    <div class="pd-scroll pd-comparebox" tabIndex={0} role="region" aria-label={caption}>
      <table class="pd-compare">
        <caption class="pd-vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say(lang, text.isian)}</th>
            {layers.map((layer) => (
              <th key={layer.key} scope="col">
                {layer.label}
                {layer.note && <small>{layer.note}</small>}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr class={`pd-compare__group pd-compare__group--${group.key}`}>
              <th scope="rowgroup" colSpan={layers.length + 1}>
                <Icon name={group.key === 'beda' ? 'flag' : 'check'} /> {say(lang, group.title, { n: formatInt(lang, group.rows.length) })}
              </th>
            </tr>
            {group.rows.map((one) => (
              <Row key={one.row.key} layers={layers} one={one} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ layers, one: { row, differences } }: { readonly layers: readonly CompareLayer[]; readonly one: Judged }): VNode {
  return (
    <>
      <tr class={differences.length > 0 ? 'pd-compare__row pd-compare__row--beda' : 'pd-compare__row'}>
        <th scope="row">{row.label}</th>
        {layers.map((layer) => (
          <Cell
            key={layer.key}
            layer={layer}
            cell={row.cells[layer.key]}
            difference={differences.find((found) => found.layer.key === layer.key)}
          />
        ))}
      </tr>
      {differences.length > 0 && (
        <tr class="pd-compare__why">
          <td colSpan={layers.length + 1}>
            <ul>
              {differences.map((found) => (
                <Why key={found.layer.key} difference={found} />
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
}

interface CellProps {
  readonly layer: CompareLayer;
  readonly cell: CompareCell | undefined;
  readonly difference: Difference | undefined;
}

function Cell({ layer, cell, difference }: CellProps): VNode {
  const { lang } = useReader();
  const value = cell?.value;
  return (
    <td class={difference ? 'pd-compare__beda' : undefined} data-label={layer.label}>
      {value === undefined || value === null ? <Missing /> : <span class="pd-num">{formatInt(lang, value)}</span>}
      {difference && (
        <small>
          <Icon name="flag" /> {say(lang, text.beda, { n: delta(lang, difference) })}
        </small>
      )}
      {cell?.repair && (
        <small>
          <Icon name="repair" /> {say(lang, text.perbaikan)}
        </small>
      )}
    </td>
  );
}

function Why({ difference }: { readonly difference: Difference }): VNode {
  const { lang } = useReader();
  const { layer, cell, from, to } = difference;
  const signed = [cell.by, cell.when].filter(Boolean).join(', ');
  return (
    <li>
      <b>{layer.label}:</b>{' '}
      <span class="pd-diff">
        <del>{formatInt(lang, from)}</del> {say(lang, text.menjadi).toLowerCase()} <ins>{formatInt(lang, to)}</ins>
      </span>
      {cell.reason ?? <span class="pd-compare__nowhy">{say(lang, text.belumAdaSebab)}</span>} {signed && <small>{signed}</small>}
    </li>
  );
}
