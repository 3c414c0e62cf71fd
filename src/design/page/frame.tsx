// Where am I, what is this, and what stands beside it?
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { Icon } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

/** A link in a row of links; `current` marks the page that is being read. */
export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
}

interface BreadcrumbsProps {
  /** From the top downwards; the last one is this page and needs no `href`. */
  readonly items: readonly { readonly label: string; readonly href?: string | undefined }[];
}

export function Breadcrumbs({ items }: BreadcrumbsProps): VNode {
  const { lang, href } = useReader();
  return (
    <nav class="govuk-breadcrumbs" aria-label={say(lang, text.jejak)}>
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href === undefined ? (
            <li key={item.label} class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.label}
            </li>
          ) : (
            <li key={item.href} class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={href(item.href)}>
                {item.label}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}

interface StatusLineProps {
  /** `Tag`s, at most one line of them. */
  readonly tags?: ComponentChildren;
  /** Layer, time, source. */
  readonly children?: ComponentChildren;
}

/** State, layer and time directly under a heading. */
export function StatusLine({ tags, children }: StatusLineProps): VNode {
  return (
    <p class="pd-status">
      {tags}
      {children && <span>{children}</span>}
    </p>
  );
}

interface PageHeadProps extends StatusLineProps {
  readonly title: ComponentChildren;
  /** Short line above the title: what kind of thing this is. */
  readonly eyebrow?: ComponentChildren;
}

/** The only h1 of a page, with its status line. */
export function PageHead({ title, eyebrow, tags, children }: PageHeadProps): VNode {
  return (
    <div class="pd-page-head">
      {eyebrow && <p class="pd-eyebrow">{eyebrow}</p>}
      <h1 class="govuk-heading-xl">{title}</h1>
      {(tags || children) && <StatusLine tags={tags}>{children}</StatusLine>}
    </div>
  );
}

interface SubNavProps {
  /** What is being chosen, for screen readers. */
  readonly label: string;
  readonly items: readonly NavItem[];
}

/** Choices within a page: contests, years. */
export function SubNav({ label, items }: SubNavProps): VNode {
  const { href } = useReader();
  return (
    <nav class="moj-sub-navigation" aria-label={label}>
      <ul class="moj-sub-navigation__list">
        {items.map((item) => (
          <li key={item.href} class="moj-sub-navigation__item">
            <a class="moj-sub-navigation__link" href={href(item.href)} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface NeighboursProps {
  /** What the neighbours are, for screen readers. */
  readonly label: string;
  readonly prev?: NavItem | undefined;
  readonly all?: NavItem | undefined;
  readonly next?: NavItem | undefined;
}

/** Previous, all, next; an end of the row leaves its place empty. */
export function Neighbours({ label, prev, all, next }: NeighboursProps): VNode {
  const { href } = useReader();
  return (
    <nav class="pd-neighbours" aria-label={label}>
      {prev && (
        <a class="pd-neighbours__prev" href={href(prev.href)} rel="prev">
          <Icon name="left" /> {prev.label}
        </a>
      )}
      {all && (
        <a class="pd-neighbours__all" href={href(all.href)}>
          {all.label}
        </a>
      )}
      {next && (
        <a class="pd-neighbours__next" href={href(next.href)} rel="next">
          {next.label} <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
