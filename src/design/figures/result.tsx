// How many votes has each contestant? (ballot order; nothing differs but number and hue)
import type { ComponentChildren, VNode } from 'preact';
import { formatInt, formatPercent } from '#kernel/format';
import { say, type Lang } from '#kernel/text';
import { Missing, Num, OptionMark, optionHue, type OptionKind } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

/** One contestant's figures. Null where nothing was received; 0 is a count of zero. */
export interface OptionResult {
  /** Nomor urut. */
  readonly no: number;
  readonly name: string;
  /** Second name of a pair. */
  readonly mate?: string | undefined;
  readonly votes: number | null;
  /** Percent of the valid votes, 70.2 for 70,20 %. */
  readonly share: number | null;
}

interface OptionsProps {
  readonly options: readonly OptionResult[];
  readonly kind?: OptionKind | undefined;
}

/** "Anies Baswedan: 24,95 %", what the pointer reads on a bar. */
function reading(lang: Lang, name: string, share: number | null): string | undefined {
  return share === null ? undefined : say(lang, text.persen, { nama: name, persen: formatPercent(lang, share) });
}

/** A share of 100 in a bed; empty bed where there is no figure. */
export function Bar({
  no,
  share,
  kind = 'paslon',
}: {
  readonly no: number;
  readonly share: number | null;
  readonly kind?: OptionKind | undefined;
}): VNode {
  return (
    <svg class="pd-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {share !== null && <rect class={optionHue(kind, no)} width={share} height="10" />}
    </svg>
  );
}

interface ResultRowsProps extends OptionsProps {
  /** Printed below: the sum that the shares refer to. */
  readonly sum?: { readonly label: string; readonly value: number | null } | undefined;
}

/** The result in rows: number, name, share, votes, bar. */
export function ResultRows({ options, kind, sum }: ResultRowsProps): VNode {
  const { lang } = useReader();
  return (
    <>
      <ol class="pd-result">
        {options.map((option) => (
          <li key={option.no}>
            <OptionMark no={option.no} kind={kind} />
            <span class="pd-result__name">
              {option.name}
              {option.mate && <small>{option.mate}</small>}
            </span>
            <span class="pd-result__share">
              <Num value={option.share} as="percent" />
            </span>
            <span class="pd-result__votes">
              {option.votes === null ? say(lang, text.belumAda) : say(lang, text.suara, { n: formatInt(lang, option.votes) })}
            </span>
            <Bar no={option.no} share={option.share} kind={kind} />
          </li>
        ))}
      </ol>
      {sum && (
        <p class="pd-sum">
          <span>{sum.label}</span>
          <Num value={sum.value} />
        </p>
      )}
    </>
  );
}

interface StackBarProps {
  /** In ballot order; shares in percent, parts without figures are left out. */
  readonly options: readonly Pick<OptionResult, 'no' | 'name' | 'share'>[];
  readonly kind?: OptionKind | undefined;
  readonly tall?: boolean | undefined;
}

/** All shares in one bar with gaps of surface between them. The figures always stand beside it. */
export function StackBar({ options, kind = 'paslon', tall }: StackBarProps): VNode {
  const { lang } = useReader();
  let x = 0;
  const cuts: string[] = [];
  const parts = options.map((option) => {
    const left = x;
    x += option.share ?? 0;
    if (left > 0 && option.share) cuts.push(`M${round(left)} 0V10`);
    return { ...option, left };
  });
  return (
    <svg class={tall ? 'pd-bar pd-bar--tall' : 'pd-bar'} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(
        (part) =>
          part.share !== null && (
            <rect
              key={part.no}
              class={optionHue(kind, part.no)}
              x={round(part.left)}
              width={part.share}
              height="10"
              data-baca={reading(lang, part.name, part.share)}
            />
          ),
      )}
      {cuts.length > 0 && <path class="pd-bar__cut" d={cuts.join('')} />}
    </svg>
  );
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}

interface StripProps extends OptionsProps {
  readonly children?: ComponentChildren;
}

/** The result in one row: bar above, then number, share, name, votes. */
export function Strip({ options, kind, children }: StripProps): VNode {
  const { lang } = useReader();
  return (
    <div class="pd-strip">
      <StackBar options={options} kind={kind} tall />
      <ol class="pd-strip__list">
        {options.map((option) => (
          <li key={option.no}>
            <OptionMark no={option.no} kind={kind} />
            <span class="pd-strip__text">
              <span class="pd-strip__share">
                <Num value={option.share} as="percent" />
              </span>
              <span class="pd-strip__name">{option.mate ? `${option.name} – ${option.mate}` : option.name}</span>
              <span class="pd-small">
                {option.votes === null ? <Missing /> : say(lang, text.suara, { n: formatInt(lang, option.votes) })}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {children}
    </div>
  );
}
