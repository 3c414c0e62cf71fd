// How is a figure copied from its boxes on the paper? (three boxes a figure; an empty form is not zero)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { terbilang } from '#kernel/terbilang';
import { readFigure } from '#design/client';
import { Icon } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

/** What a figure needs, alone or in a row of three. */
export interface Figure {
  readonly id: string;
  /** Name by which rules of sums call it. */
  readonly name: string;
  readonly label: string;
  /** As typed; empty where nothing was. */
  readonly value: string;
  /** Takes part in an open question: the boxes are amber. */
  readonly flag?: boolean | undefined;
  /** What to correct; refused by the server. */
  readonly error?: string | undefined;
  /** Id of the `Ask` that speaks about it. */
  readonly asked?: string | undefined;
}

/** 3 at a station; a travelling box, a mail unit or an area holds more. */
export type Boxes = 3 | 4 | 5 | 6;

interface BoxesInputProps {
  readonly figure: Figure;
  readonly boxes: Boxes;
  readonly small?: boolean | undefined;
}

function BoxesInput({ figure, boxes, small }: BoxesInputProps): VNode {
  const { id, name, value, flag, error, asked } = figure;
  const described = [error && `${id}-pesan`, asked].filter(Boolean).join(' ') || undefined;
  const css = ['pd-boxes', `pd-boxes--${boxes}`, small && 'pd-boxes--small', error ? 'pd-boxes--error' : flag && 'pd-boxes--flag'];
  return (
    <input
      class={css.filter(Boolean).join(' ')}
      id={id}
      name={name}
      type="text"
      value={value}
      inputMode="numeric"
      pattern="[0-9]*"
      maxLength={boxes}
      autoComplete="off"
      enterkeyhint="next"
      aria-describedby={described}
      aria-invalid={error ? true : undefined}
      data-pd-field
    />
  );
}

function Message({ figure }: { readonly figure: Figure }): VNode | null {
  const { lang } = useReader();
  if (!figure.error) return null;
  return (
    <p class="govuk-error-message" id={`${figure.id}-pesan`}>
      <Icon name="alert" /> <span class="pd-vh">{say(lang, text.perluDibetulkan)}</span> {figure.error}
    </p>
  );
}

interface DigitFieldProps extends Figure {
  /** An `OptionMark` before the name. */
  readonly mark?: VNode | undefined;
  readonly boxes?: Boxes | undefined;
  /** A strip of the photograph with this row. */
  readonly crop?: { readonly src: string; readonly alt: string } | undefined;
  /** The words on the paper, typed as well; without it the words of the figure are only shown. */
  readonly words?: { readonly name: string; readonly value: string; readonly error?: string | undefined } | undefined;
}

/** One figure with its name, its strip of the photograph, its boxes and its words. */
export function DigitField({ mark, boxes = 3, crop, words, ...figure }: DigitFieldProps): VNode {
  return (
    <div class="pd-field">
      <label class="pd-field__label" for={figure.id}>
        {mark}
        <span>{figure.label}</span>
      </label>
      <Message figure={figure} />
      <div class="pd-field__row">
        {crop && <img class="pd-field__crop" src={crop.src} alt={crop.alt} loading="lazy" />}
        <BoxesInput figure={figure} boxes={boxes} />
      </div>
      <p class="pd-field__words" lang="id" data-words-of={figure.name}>
        {inWords(figure.value)}
      </p>
      {words && <WordsInput figure={figure} words={words} />}
    </div>
  );
}

function inWords(value: string): string {
  const n = readFigure(value);
  return n === undefined ? '' : terbilang(n);
}

function WordsInput({ figure, words }: { readonly figure: Figure; readonly words: NonNullable<DigitFieldProps['words']> }): VNode {
  const { lang } = useReader();
  const id = `${figure.id}-huruf`;
  return (
    <div class="pd-field__written">
      <label class="pd-small" for={id}>
        {say(lang, text.hurufDiKertas)}
        <span class="pd-vh">: {figure.label}</span>
      </label>
      <Message figure={{ ...figure, id, error: words.error }} />
      <input
        class={words.error ? 'govuk-input govuk-input--error' : 'govuk-input'}
        id={id}
        name={words.name}
        type="text"
        value={words.value}
        lang="id"
        maxLength={80}
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        enterkeyhint="next"
        aria-describedby={words.error ? `${id}-pesan` : undefined}
        aria-invalid={words.error ? true : undefined}
        data-pd-field
      />
    </div>
  );
}

interface DigitRowProps {
  /** "1. Pemilih dalam DPT": the line of the paper. */
  readonly label: string;
  /** Men, women, sum; in the order of the paper. */
  readonly figures: readonly Figure[];
  readonly boxes?: 3 | 4 | undefined;
}

/** One line of the paper with several figures side by side. */
export function DigitRow({ label, figures, boxes = 3 }: DigitRowProps): VNode {
  return (
    <fieldset class="pd-field pd-field--row">
      <legend class="pd-field__label">{label}</legend>
      {figures.map((figure) => (
        <Message key={figure.id} figure={figure} />
      ))}
      <div class="pd-field__figures">
        {figures.map((figure) => (
          <div key={figure.id}>
            <label class="pd-small" for={figure.id}>
              {figure.label}
            </label>
            <BoxesInput figure={figure} boxes={boxes} small />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
