// How does one table or chart look in a frame of another site, and how does that site get it?
import type { ComponentChildren, VNode } from 'preact';
import { useReader } from '#design/reader';
import { StatusLine, type NavItem } from './frame.tsx';

interface EmbedProps {
  /** What it shows. */
  readonly title: string;
  /** Where, which contest, which day. */
  readonly eyebrow: string;
  readonly tags?: ComponentChildren;
  /** Layer, time, number. */
  readonly source: string;
  /** The page with all of it. */
  readonly link: Pick<NavItem, 'href' | 'label'>;
  readonly children: ComponentChildren;
}

/** The only content of a page of tone `embed`: narrow first, with its source and the way to the whole page. */
export function Embed({ title, eyebrow, tags, source, link, children }: EmbedProps): VNode {
  const { href } = useReader();
  return (
    <article class="pd-embed">
      <p class="pd-eyebrow">{eyebrow}</p>
      <h1 class="govuk-heading-m">{title}</h1>
      {tags && <StatusLine tags={tags} />}
      {children}
      <p class="pd-embed__source">
        {source} <a href={href(link.href)}>{link.label}</a>
      </p>
    </article>
  );
}

interface EmbedCodeProps {
  /** Unique in its page. */
  readonly id: string;
  readonly label: string;
  /** What another site puts into its page. */
  readonly code: string;
  /** The embed itself, its pictures. */
  readonly links: readonly Pick<NavItem, 'href' | 'label'>[];
}

/** The code to copy, in a box that can be selected and not changed. */
export function EmbedCode({ id, label, code, links }: EmbedCodeProps): VNode {
  const { href } = useReader();
  return (
    <div class="govuk-form-group">
      <label class="govuk-label pd-strong" for={id}>
        {label}
      </label>
      <textarea class="govuk-textarea pd-embed__code" id={id} rows={3} readOnly spellcheck={false} value={code} />
      <p class="pd-actions pd-small">
        {links.map((link) => (
          <a key={link.href} href={href(link.href)}>
            {link.label}
          </a>
        ))}
      </p>
    </div>
  );
}
