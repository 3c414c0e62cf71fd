// How much has come in, how much needs an explanation? (blank, zero and covered stay three things)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { Num } from '#design/marks';
import { useReader } from '#design/reader';

/** `masuk` figures in; `sebagian` partly read; `foto` photographed, not read; `ditarik` emptied by the source; `belum` nothing yet. */
export type MeterState = 'masuk' | 'sebagian' | 'foto' | 'ditarik' | 'belum';

interface MeterProps {
  /** What is being measured, e.g. "TPS yang angkanya sudah masuk". */
  readonly title: string;
  /** The sum in words, e.g. "5.886 dari 6.210 (94,78 %)". */
  readonly summary: string;
  /** The known whole, in the same unit as the parts. */
  readonly total: number;
  /** From the left; `label` with its number in it, e.g. "104 baru foto". */
  readonly parts: readonly { readonly state: MeterState; readonly n: number; readonly label: string; readonly href?: string | undefined }[];
}

/** Parts of a known whole, with their key. */
export function Meter({ title, summary, total, parts }: MeterProps): VNode {
  const { href } = useReader();
  let x = 0;
  return (
    <div class="pd-progress">
      <p class="pd-progress__line">
        <span>{title}</span> <span class="pd-num">{summary}</span>
      </p>
      <svg class="pd-meter" viewBox={`0 0 ${Math.max(total, 1)} 10`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part) => {
          const left = x;
          x += part.n;
          if (part.n === 0 || part.state === 'belum') return null;
          // A thick dashed line is a hatch that needs no pattern id and keeps its stripes at any width.
          return <path key={part.state} class={`pd-meter__${part.state}`} d={`M${left} 5H${x}`} data-baca={part.label} />;
        })}
      </svg>
      <ul class="pd-key">
        {parts.map((part) => (
          <li key={part.state}>
            <span class={`pd-key__box pd-key__box--${part.state}`} />
            {part.href ? <a href={href(part.href)}>{part.label}</a> : part.label}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One kind of finding: how many, what is asked, what may explain it. */
export interface FindingCount {
  readonly n: number;
  /** The question in words, e.g. "Isi formulir belum cocok". */
  readonly label: string;
  /** Opens the list; a count of zero opens nothing. */
  readonly href?: string | undefined;
  /** A lawful reason, or what the count is out of. */
  readonly reason?: string | undefined;
}

/** Findings as questions, never accusations. Every count opens its list. */
export function Findings({ items }: { readonly items: readonly FindingCount[] }): VNode {
  const { lang, href } = useReader();
  return (
    <ul class="pd-findings">
      {items.map((item) => (
        <li key={item.label} class={item.n === 0 ? 'pd-finding pd-finding--nol' : 'pd-finding'}>
          <b>{formatInt(lang, item.n)}</b>
          {item.href && item.n > 0 ? <a href={href(item.href)}>{item.label}</a> : <span>{item.label}</span>}
          {item.reason && <small>{item.reason}</small>}
        </li>
      ))}
    </ul>
  );
}

/** One count of an area. Null is "not held" and gets a dash. */
export interface Count {
  readonly n: number | null;
  readonly label: string;
  readonly href?: string | undefined;
  readonly note?: string | undefined;
}

/** The counts of an area side by side: stations in total, received, complete, with findings, changed, withdrawn. */
export function Counter({ items }: { readonly items: readonly Count[] }): VNode {
  const { href } = useReader();
  return (
    <ul class="pd-counts">
      {items.map((item) => (
        <li key={item.label}>
          <b>
            <Num value={item.n} />
          </b>
          {item.href ? <a href={href(item.href)}>{item.label}</a> : <span>{item.label}</span>}
          {item.note && <small>{item.note}</small>}
        </li>
      ))}
    </ul>
  );
}
