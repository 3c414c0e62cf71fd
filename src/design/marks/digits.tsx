// How does a figure stand on the paper form? (C.Hasil has one box a digit; empty, zero and covered are three things)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { text } from './text.ts';

/** `ada` read; `bertemuan` part of a failed check; `berubah` differs from the version before; `belum` not read; `ditutup` covered by law. */
export type DigitsState = 'ada' | 'bertemuan' | 'berubah' | 'belum' | 'ditutup';

interface DigitsProps {
  /** Whole number of votes or voters; null where nothing was read. */
  readonly value: number | null;
  readonly state?: DigitsState | undefined;
  /** Boxes on the form; a longer figure gets more. */
  readonly boxes?: number | undefined;
  /** The check or version that explains the state, with its place on the page. */
  readonly mark?: { readonly text: string; readonly href: string } | undefined;
}

/** One box a digit, read aloud as one number. */
export function Digits({ value, state, boxes = 3, mark }: DigitsProps): VNode {
  const { lang, href } = useReader();
  const kind: DigitsState = state === 'ditutup' ? state : value === null ? 'belum' : (state ?? 'ada');
  const hidden = kind === 'belum' || kind === 'ditutup' || value === null;
  const spoken = kind === 'ditutup' ? say(lang, text.ditutup) : hidden ? say(lang, text.tidakTerbaca) : formatInt(lang, value);
  const written = hidden ? ' '.repeat(boxes) : String(value).padStart(boxes, ' ');
  const markClass = kind === 'berubah' ? 'pd-mark pd-mark--v' : 'pd-mark';
  return (
    <span class={`pd-digits pd-digits--${kind}`}>
      <span class="pd-vh">{spoken}</span>
      {Array.from(written, (digit, at) => (
        <i key={at} aria-hidden="true">
          {digit.trim()}
        </i>
      ))}
      {mark && (
        <a class={markClass} href={href(mark.href)}>
          {mark.text}
        </a>
      )}
    </span>
  );
}
