// What does an office answer, and how can it be verified? (the roof marks the one answer of a page)
import type { ComponentChildren, VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Icon, type IconName } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

interface RoofedProps {
  readonly children: ComponentChildren;
  /** Grey roof: nothing found, not there yet. */
  readonly quiet?: boolean | undefined;
}

/** The one answer or receipt of a page. Not for lists. */
export function Roofed({ children, quiet }: RoofedProps): VNode {
  return (
    <div class={quiet ? 'pd-roofed pd-roofed--quiet' : 'pd-roofed'}>
      <div class="pd-roofed__in">{children}</div>
    </div>
  );
}

interface QrCodeProps {
  /** `<svg>` made by this program from its own words; nobody else's text. */
  readonly svg: string;
  /** What it holds, for those who cannot see or scan it. */
  readonly label: string;
}

/** A code for a telephone's camera: large enough on a screen, at the side on paper. */
export function QrCode({ svg, label }: QrCodeProps): VNode {
  return <div class="pd-qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** A side note: condition, exception, explanation in a sentence. */
export function Inset({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="govuk-inset-text">{children}</div>;
}

interface DetailsProps {
  /** What opens: a noun, not "more". */
  readonly summary: ComponentChildren;
  readonly id?: string | undefined;
  /** Stands open from the start: something is filled in there, or it is the one that counts now. */
  readonly open?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** Something that few readers need, closed until asked for; opens without script. */
export function Details({ summary, id, open, children }: DetailsProps): VNode {
  return (
    <details class="govuk-details" id={id} open={open === true ? true : undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

interface TallyProps {
  /** What is counted, for screen readers. */
  readonly label: string;
  readonly items: readonly { readonly n: number; readonly label: string; readonly icon?: IconName | undefined }[];
}

/** A few counts in one line: 13 cocok, 2 belum cocok. */
export function Tally({ label, items }: TallyProps): VNode {
  const { lang } = useReader();
  return (
    <ul class="pd-tally" aria-label={label}>
      {items.map((item) => (
        <li key={item.label}>
          {item.icon && <Icon name={item.icon} />}
          <b>{formatInt(lang, item.n)}</b> {item.label}
        </li>
      ))}
    </ul>
  );
}

/** A page of the paper form. */
export interface FormPhoto {
  /** "Halaman 1" */
  readonly title: string;
  /** Where the picture is kept; it is never shown on our own page (names and signatures). */
  readonly href: string;
  /** When it was taken, already written for the reader. */
  readonly when?: string | undefined;
}

/** The pages of the paper form, drawn as sheets; each opens at its source. */
export function Photos({ items }: { readonly items: readonly FormPhoto[] }): VNode {
  const { lang } = useReader();
  return (
    <ul class="pd-photos">
      {items.map((item) => (
        <li key={item.href} class="pd-photo">
          <a class="pd-photo__frame" href={item.href} rel="external" aria-label={say(lang, text.bukaFoto, { nama: item.title })}>
            <svg viewBox="0 0 120 160" aria-hidden="true">
              <path class="p" d="M12 10h96v140H12z" />
              <path class="l" d="M22 24h50M22 32h36M22 114h60M22 122h48" />
              <path
                class="b"
                d="M22 44h76v22H22zM22 55h76M60 44v22M79 44v22M22 74h76v30H22zM22 84h76M22 94h76M76 74v30M83.5 74v30M91 74v30"
              />
              <path class="m" d="M22 130h32v9H22zM62 130h32v9H62z" />
            </svg>
          </a>
          <b>{item.title}</b>
          {item.when}
        </li>
      ))}
    </ul>
  );
}

interface VerifyProps {
  readonly title: string;
  readonly intro: string;
  /** Record number, hash, version. */
  readonly facts: readonly { readonly term: string; readonly value: ComponentChildren; readonly code?: boolean | undefined }[];
  /** What to do, step by step. */
  readonly steps: readonly ComponentChildren[];
  /** The way without a computer. */
  readonly note?: string | undefined;
}

/** How anyone re-checks what the page says. */
export function Verify({ title, intro, facts, steps, note }: VerifyProps): VNode {
  return (
    <div class="pd-verify">
      <h2 class="govuk-heading-m">
        <Icon name="chain" /> {title}
      </h2>
      <p class="pd-small">{intro}</p>
      <dl class="pd-facts">
        {facts.map((fact) => (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.code ? <code class="pd-hash">{fact.value}</code> : fact.value}</dd>
          </div>
        ))}
      </dl>
      <ol>
        {steps.map((step, at) => (
          <li key={at}>{step}</li>
        ))}
      </ol>
      {note && <p class="pd-small">{note}</p>}
    </div>
  );
}
