// How is a figure written so that columns line up and nothing breaks? (KBBI: 1.203.132; 94,78 %)
import type { VNode } from 'preact';
import { formatInt, formatPercent } from '#kernel/format';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { text } from './text.ts';

interface NumProps {
  /** Null means "not there", which is never written as 0. */
  readonly value: number | null;
  /** `int` a whole number, `percent` a share already in percent (70.2). */
  readonly as?: 'int' | 'percent' | undefined;
}

/** A number in the reader's convention, on one line; a dash with words where there is none. */
export function Num({ value, as = 'int' }: NumProps): VNode {
  const { lang } = useReader();
  if (value === null) return <Missing />;
  return <span class="pd-num">{as === 'percent' ? formatPercent(lang, value) : formatInt(lang, value)}</span>;
}

/** The dash for a figure that does not exist yet. */
export function Missing(): VNode {
  const { lang } = useReader();
  return (
    <span class="pd-missing">
      <span aria-hidden="true">–</span>
      <span class="pd-vh">{say(lang, text.belumAda)}</span>
    </span>
  );
}
