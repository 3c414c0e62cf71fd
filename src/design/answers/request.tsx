// Where does somebody stand who asks an office for something? (question n of m, the code shown once, one sentence and the days so far)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { dueText as text } from './text-due.ts';

interface StepMarkProps {
  /** From 1. */
  readonly step: number;
  readonly of: number;
  /** What is being asked for, of whom. */
  readonly children: ComponentChildren;
}

/** One question a page: which one of how many, above the heading. */
export function StepMark({ step, of, children }: StepMarkProps): VNode {
  const { lang } = useReader();
  return (
    <div class="pd-step">
      {say(lang, text.langkahKe, { n: String(step), dari: String(of) })} {children}
      <ol aria-hidden="true">
        {Array.from({ length: of }, (_, at) => (
          <li key={at} class={at + 1 < step ? 'pd-step__done' : at + 1 === step ? 'pd-step__now' : undefined} />
        ))}
      </ol>
    </div>
  );
}

interface ReceiptCodeProps {
  /** What has a public number, and the number. */
  readonly label: string;
  readonly numbers: readonly string[];
  /** Office, instant, channel. */
  readonly note: string;
  readonly codeLabel: string;
  readonly code: string;
  /** Already named: "PIN 482913". */
  readonly pin: string;
  readonly codeNote: string;
}

/** The public number beside the code and PIN that are shown once. */
export function ReceiptCode({ label, numbers, note, codeLabel, code, pin, codeNote }: ReceiptCodeProps): VNode {
  return (
    <div class="pd-receipt">
      <div>
        <p class="pd-small">{label}</p>
        {numbers.map((one) => (
          <b key={one} class="pd-num">
            {one}
          </b>
        ))}
        <p class="pd-small">{note}</p>
      </div>
      <div class="pd-receipt__code">
        <p class="pd-small">{codeLabel}</p>
        <b class="pd-num">{code}</b>
        <b class="pd-num">{pin}</b>
        <p class="pd-small">{codeNote}</p>
      </div>
    </div>
  );
}

interface NowPanelProps {
  /** Where it stands, who acts next and by when, in one sentence. */
  readonly line: string;
  /** Counted days so far; absent where no count runs. */
  readonly days?: { readonly n: number; readonly of: number; readonly label: string } | undefined;
  /** Under the days: tags and a short note. */
  readonly children?: ComponentChildren;
}

/** The one thing that somebody who follows a case wants to know. */
export function NowPanel({ line, days, children }: NowPanelProps): VNode {
  return (
    <div class="pd-now">
      <p class="pd-now__line">{line}</p>
      {days !== undefined && days.of <= 40 && (
        <ol class="pd-dayline" aria-hidden="true">
          {Array.from({ length: days.of }, (_, at) => (
            <li key={at} class={at < days.n ? 'pd-dayline__done' : at + 1 === days.of ? 'pd-dayline__last' : undefined} />
          ))}
        </ol>
      )}
      <p class="pd-small">
        {days?.label} {children}
      </p>
    </div>
  );
}

/** A box around one thing to do. */
export function Panel({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="pd-panel">{children}</div>;
}
