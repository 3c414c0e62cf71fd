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
  /** Which call of this number it is: the second is spoken like the first. */
  readonly call: number;
}

interface WallBoardProps {
  /** For screen readers. */
  readonly label: string;
  /** The latest call first: it stands out. */
  readonly calls: readonly WallCall[];
  /** Said while nothing is called. */
  readonly empty: string;
  /** Short facts below: how many wait, the time. */
  readonly foot: readonly string[];
}

/** What is called now; the `queue` script brings it anew in its place and speaks a call that is new. */
export function WallBoard({ label, calls, empty, foot }: WallBoardProps): VNode {
  const { lang } = useReader();
  return (
    <div class="pd-wall">
      <div data-pd-wall aria-live="polite">
        {calls.length === 0 ? (
          <p class="pd-wall__none">{empty}</p>
        ) : (
          <ul aria-label={label}>
            {calls.map(({ number, counter, call }) => (
              <li key={`${number}/${String(counter)}`} data-pd-call={String(call)}>
                <b>{number}</b> <span>{say(lang, text.loket, { n: String(counter) })}</span>
              </li>
            ))}
          </ul>
        )}
        <p class="pd-wall__foot">
          {foot.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
      </div>
      <p hidden data-pd-sound>
        <button type="button" class="govuk-button govuk-button--secondary">
          {say(lang, text.suara)}
        </button>
      </p>
    </div>
  );
}

interface RenewProps {
  readonly seconds: number;
  /** Where the page comes from anew when it may answer a form that was sent. */
  readonly from?: string | undefined;
}

/** The page comes anew after so many seconds: by the `queue` script, and without a script by the browser. Without a network it stays, and says since when. */
export function Renew({ seconds, from }: RenewProps): VNode {
  const { lang, href } = useReader();
  const to = from === undefined ? undefined : href(from);
  return (
    <div data-pd-renew={String(seconds)} data-pd-from={to}>
      <p class="pd-lost" role="status" hidden data-pd-lost={say(lang, text.putus)} />
      <noscript>
        <meta http-equiv="refresh" content={to === undefined ? String(seconds) : `${String(seconds)}; url=${to}`} />
      </noscript>
    </div>
  );
}
