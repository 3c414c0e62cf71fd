// Which number is called, where, and which is mine? (numbers and counters alone: a room reads along)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { queueText as text } from './text-queue.ts';

interface QueueNumberProps {
  /** "A-014". */
  readonly number: string;
  /** What it is: "Nomor Anda", "Dilayani". */
  readonly label: string;
}

/** One number, as large as the screen. */
export function QueueNumber({ number, label }: QueueNumberProps): VNode {
  return (
    <p class="pd-number">
      <span>{label}</span>
      <b>{number}</b>
    </p>
  );
}

export interface WallCall {
  readonly number: string;
  readonly counter: number;
}

interface WallBoardProps {
  /** For screen readers. */
  readonly label: string;
  /** The latest call first. */
  readonly calls: readonly WallCall[];
}

/** What is called now; the `queue` script speaks a number that is new. */
export function WallBoard({ label, calls }: WallBoardProps): VNode {
  const { lang } = useReader();
  return (
    <ul class="pd-wall" aria-label={label} aria-live="polite" data-pd-wall>
      {calls.map(({ number, counter }) => (
        <li key={`${number}/${String(counter)}`}>
          <b>{number}</b> <span>{say(lang, text.loket, { n: String(counter) })}</span>
        </li>
      ))}
    </ul>
  );
}

/** The page comes anew after so many seconds: by the `queue` script, and without a script by the browser. */
export function Renew({ seconds }: { readonly seconds: number }): VNode {
  return (
    <div data-pd-renew={String(seconds)} hidden>
      <noscript>
        <meta http-equiv="refresh" content={String(seconds)} />
      </noscript>
    </div>
  );
}
