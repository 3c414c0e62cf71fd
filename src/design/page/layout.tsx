// Where do the parts of a page stand? (one column on a phone, twelve from 1024 px)
import type { ComponentChildren, VNode } from 'preact';

interface WithChildren {
  readonly children?: ComponentChildren;
}

/** The width of the content, centred. `Page` sets it itself except on the front door. */
export function Container({ children }: WithChildren): VNode {
  return <div class="pd-container">{children}</div>;
}

interface GridProps extends WithChildren {
  /** Distance to what stands above, like a section. */
  readonly section?: boolean | undefined;
}

/** Holds `Span`s side by side from 1024 px. */
export function Grid({ section, children }: GridProps): VNode {
  return <div class={section ? 'pd-grid pd-section' : 'pd-grid'}>{children}</div>;
}

interface SpanProps extends WithChildren {
  /** Columns of twelve. */
  readonly cols: 3 | 4 | 5 | 6 | 7 | 8 | 9;
}

export function Span({ cols, children }: SpanProps): VNode {
  return <div class={`pd-span-${cols}`}>{children}</div>;
}

interface SectionProps extends WithChildren {
  /** Anchor of the section and root of the heading's id. */
  readonly id: string;
  readonly title: ComponentChildren;
  /** The heading is for screen readers only. */
  readonly quiet?: boolean | undefined;
  /** A short line above the heading. */
  readonly eyebrow?: ComponentChildren;
  readonly level?: 2 | 3 | undefined;
  /** Without the distance above, e.g. inside a `Span`. */
  readonly tight?: boolean | undefined;
}

/** A section named by its heading. */
export function Section({ id, title, quiet, eyebrow, level = 2, tight, children }: SectionProps): VNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  const size = level === 2 ? 'govuk-heading-l' : 'govuk-heading-m';
  return (
    <section class={tight ? 'pd-part' : 'pd-part pd-section'} id={id} aria-labelledby={`${id}-judul`}>
      {eyebrow && <span class="pd-eyebrow">{eyebrow}</span>}
      <Heading class={quiet ? 'pd-vh' : size} id={`${id}-judul`}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** A sunken area across the whole screen, for the second wish of a page. */
export function Band({ children }: WithChildren): VNode {
  return (
    <div class="pd-band">
      <div class="pd-container">{children}</div>
    </div>
  );
}

/** The opening paragraph: what this page answers. */
export function Lead({ children }: WithChildren): VNode {
  return <p class="pd-lead">{children}</p>;
}

/** A small note: source, limit, how a figure is counted. */
export function Note({ children }: WithChildren): VNode {
  return <p class="pd-small pd-note">{children}</p>;
}
