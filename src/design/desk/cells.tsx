// Which figure is written down, beside which one was read out? (a line a cell, also on a 360 px phone)
import type { VNode } from 'preact';
import { Icon } from '#design/marks';

export interface CellLine {
  /** Unique in its page; an `ErrorSummary` leads to `#id`. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** The figure to compare with, already written for the reader. */
  readonly beside: string;
  readonly value: string;
  /** What stands in the field differs from what stands beside it. */
  readonly differs?: boolean | undefined;
  /** What to correct, as a friendly instruction. */
  readonly error?: string | undefined;
}

interface CellSheetProps {
  readonly caption: string;
  readonly heads: { readonly label: string; readonly beside: string; readonly value: string };
  readonly lines: readonly CellLine[];
}

/** Cells of a form one below the other: name, what it is compared with, and the field. Stands in a `PostForm`. */
export function CellSheet({ caption, heads, lines }: CellSheetProps): VNode {
  return (
    <table class="pd-cells">
      <caption class="govuk-heading-m">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.label}</th>
          <th scope="col">{heads.beside}</th>
          <th scope="col">{heads.value}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line: { id, name, label, beside, value, differs, error } }: { readonly line: CellLine }): VNode {
  const marked = [error === undefined ? '' : 'pd-cells__error', differs === true ? 'pd-cells__beda' : ''].filter(Boolean).join(' ');
  return (
    <tr class={marked || undefined}>
      <th scope="row">
        <label for={id}>{label}</label>
        {error !== undefined && (
          <span class="pd-cells__pesan" id={`${id}-pesan`}>
            <Icon name="alert" /> {error}
          </span>
        )}
      </th>
      <td class="pd-num" id={`${id}-banding`}>
        {differs === true && <Icon name="flag" />} {beside}
      </td>
      <td>
        <input
          class="govuk-input"
          id={id}
          name={name}
          inputMode="numeric"
          autoComplete="off"
          maxLength={11}
          value={value}
          aria-describedby={error === undefined ? `${id}-banding` : `${id}-pesan ${id}-banding`}
          aria-invalid={error === undefined ? undefined : true}
        />
      </td>
    </tr>
  );
}
