// What does the paper form say, and does it add up? (form C.HASIL-PPWP, PKPU 25/2023; checks beside each part)
import type { ComponentChildren, VNode } from 'preact';
import { say, type Sentence } from '#kernel/text';
import { Digits, Icon, OptionMark, type DigitsState, type IconName, type OptionKind } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

/** `cocok` passes; `belumcocok` is a finding; `takdapat` lacks what it needs. */
export type CheckState = 'cocok' | 'belumcocok' | 'takdapat';

export interface SheetCheck {
  /** "K02" or, for checks told together, "K03, K04". The first is the anchor of a finding: `#K02`. */
  readonly id: string;
  readonly state: CheckState;
  readonly text: ComponentChildren;
  /** The sum as written: "116 + 126 = 242, tertulis 237". */
  readonly sum?: string | undefined;
}

export interface SheetCell {
  readonly value: number | null;
  readonly state?: DigitsState | undefined;
  /** Leads to the check or the version that explains the state. */
  readonly mark?: { readonly text: string; readonly href: string } | undefined;
  readonly boxes?: number | undefined;
}

export interface SheetRow {
  readonly label: string;
  /** A contestant's row. */
  readonly option?: { readonly no: number; readonly kind?: OptionKind | undefined } | undefined;
  /** A sum line of the form, in bold. */
  readonly sum?: boolean | undefined;
  /** One cell, or one per column of the part. */
  readonly cells: readonly SheetCell[];
}

export interface SheetPart {
  /** Roman number on the form. */
  readonly letter: string;
  readonly title: string;
  /** Heads of the columns where there are several; `short` for phones. */
  readonly columns?: readonly { readonly title: string; readonly short: string }[] | undefined;
  readonly rows: readonly SheetRow[];
  readonly checks: readonly SheetCheck[];
  /** A machine's guess that no person has decided on yet. */
  readonly hint?: ComponentChildren;
}

export interface FormSheetProps {
  /** "C.HASIL-PPWP" */
  readonly model: string;
  readonly title: string;
  readonly place: readonly { readonly term: string; readonly value: string }[];
  /** Checks of the form as a whole. */
  readonly checks?: readonly SheetCheck[] | undefined;
  readonly parts: readonly SheetPart[];
}

const LOOKS: Readonly<Record<CheckState, { readonly icon: IconName; readonly spoken: Sentence }>> = {
  cocok: { icon: 'check', spoken: text.cocok },
  belumcocok: { icon: 'flag', spoken: text.belumCocok },
  takdapat: { icon: 'empty', spoken: text.takDapat },
};

function Checks({ checks }: { readonly checks: readonly SheetCheck[] }): VNode {
  const { lang } = useReader();
  return (
    <ul class="pd-checks">
      {checks.map((check) => (
        <li
          key={check.id}
          class={`pd-check pd-check--${check.state}`}
          id={check.state === 'belumcocok' ? check.id.split(',', 1)[0] : undefined}
        >
          <Icon name={LOOKS[check.state].icon} />
          <span>
            <span class="pd-vh">{say(lang, LOOKS[check.state].spoken)} </span>
            <span class="pd-check__id">{check.id}</span> {check.text} {check.sum && <b class="pd-check__sum">{check.sum}</b>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Row({ row, columns }: { readonly row: SheetRow; readonly columns: SheetPart['columns'] }): VNode {
  return (
    <tr class={row.sum ? 'pd-form__sum' : undefined}>
      <th scope="row">
        {row.option ? (
          <span class="pd-form__who">
            <OptionMark no={row.option.no} kind={row.option.kind} />
            <span>{row.label}</span>
          </span>
        ) : (
          row.label
        )}
      </th>
      {row.cells.map((cell, at) => (
        <td key={at} data-label={columns?.[at]?.short}>
          <Digits {...cell} />
        </td>
      ))}
    </tr>
  );
}

function Part({ part }: { readonly part: SheetPart }): VNode {
  const { lang } = useReader();
  return (
    <div class="pd-sheet__row">
      <div class="pd-sheet__part">
        <h3 class="pd-sheet__letter">
          <span>{part.letter}</span>
          <span>{part.title}</span>
        </h3>
        <table class={part.columns ? 'pd-form pd-form--banyak' : 'pd-form pd-form--satu'}>
          <caption class="pd-vh">{part.title}</caption>
          {part.columns && (
            <thead>
              <tr>
                <td />
                {part.columns.map((column) => (
                  <th key={column.title} scope="col">
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {part.rows.map((row) => (
              <Row key={row.label} row={row} columns={part.columns} />
            ))}
          </tbody>
        </table>
      </div>
      <div class="pd-sheet__checks">
        <Checks checks={part.checks} />
        {part.hint && (
          <p class="pd-hint-box">
            <b>{say(lang, text.petunjuk)}</b> {part.hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** The form as the form: figures copied as written, nothing corrected; each part beside its checks. */
export function FormSheet({ model, title, place, checks = [], parts }: FormSheetProps): VNode {
  const { lang } = useReader();
  return (
    <div class="pd-sheet">
      <div class="pd-sheet__row">
        <div class="pd-sheet__part">
          <div class="pd-sheet__head">
            <span class="pd-sheet__model">{model}</span>
            <h2 class="pd-sheet__title">{title}</h2>
          </div>
          <dl class="pd-sheet__place">
            {place.map((item) => (
              <div key={item.term}>
                <dt>{item.term}</dt>
                <dd>{item.value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div class="pd-sheet__checks">
          <h2 class="govuk-heading-s">{say(lang, text.pemeriksaan)}</h2>
          {checks.length > 0 && <Checks checks={checks} />}
        </div>
      </div>
      {parts.map((part) => (
        <Part key={part.letter} part={part} />
      ))}
    </div>
  );
}
