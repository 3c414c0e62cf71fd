// Which contestant is meant? (ballot number first; same size and weight for all, never a party's own colour)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { text } from './text.ts';

/** What kind of contestant a ballot number names: a pair, a party, a single candidate. */
export type OptionKind = 'paslon' | 'partai' | 'calon';

interface OptionMarkProps {
  /** Nomor urut on the ballot, 1 and up. */
  readonly no: number;
  readonly kind?: OptionKind | undefined;
}

/**
 * The class that carries a contestant's hue (`--pd-c`, `--pd-c-on`). Hues exist for three pairs and, by ballot number
 * in steps of eight, for 24 parties; a number beyond them gets a plain mark, never a borrowed hue.
 */
export function optionHue(kind: OptionKind, no: number): string {
  if (kind === 'paslon' && no >= 1 && no <= 3) return `pd-hue--paslon-${no}`;
  if (kind === 'partai' && no >= 1 && no <= 24) return `pd-hue--${((no - 1) % 8) + 1}`;
  return 'pd-hue--lain';
}

/** Second and third round of the eight hues: striped, then dotted. */
function pattern(no: number): string {
  if (no >= 17 && no <= 24) return ' pd-partai--bintik';
  return no >= 9 && no <= 16 ? ' pd-partai--garis' : '';
}

/** The ballot number in its box. Parties carry a stripe: 1-8 plain, 9-16 striped, 17-24 dotted. */
export function OptionMark({ no, kind = 'paslon' }: OptionMarkProps): VNode {
  const { lang } = useReader();
  const hue = optionHue(kind, no);
  const spoken = <span class="pd-vh">{say(lang, kind === 'partai' ? text.partaiNomor : text.nomor)} </span>;
  if (kind === 'partai') {
    return (
      <span class={`pd-partai ${hue}${pattern(no)}`}>
        <i />
        <span>
          {spoken}
          {no}
        </span>
      </span>
    );
  }
  return (
    <span class={`pd-paslon ${hue}`}>
      {spoken}
      {no}
    </span>
  );
}
