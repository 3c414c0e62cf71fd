// What is this page of the desk, what waits in it, and which keys help? (work first, no picture before it)
import type { ComponentChildren, VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Icon, type IconName } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

interface DeskHeadProps {
  readonly title: string;
  /** Number of the file, kind of work: above the title. */
  readonly eyebrow?: ComponentChildren;
  /** Tags and facts in one line under the title. */
  readonly children?: ComponentChildren;
  /** `Button`s; at most one of them red. */
  readonly actions?: ComponentChildren;
}

/** The only h1 of a desk page, its state in one line, its acts at the side. */
export function DeskHead({ title, eyebrow, children, actions }: DeskHeadProps): VNode {
  return (
    <div class="pd-desk-head">
      <div>
        {eyebrow && <span class="pd-eyebrow">{eyebrow}</span>}
        <h1 class="govuk-heading-xl">{title}</h1>
        {children && <p class="pd-desk-head__meta">{children}</p>}
      </div>
      {actions && <div class="pd-actions">{actions}</div>}
    </div>
  );
}

export interface CounterItem {
  readonly n: number;
  readonly label: string;
  readonly href: string;
  readonly icon?: IconName | undefined;
  /** `late` is overdue, `today` ends today; nothing else is coloured. */
  readonly tone?: 'late' | 'today' | undefined;
  readonly current?: boolean | undefined;
}

interface CountersProps {
  /** What is counted, for screen readers. */
  readonly label: string;
  readonly items: readonly CounterItem[];
}

/** How much waits in each group; the counts add up to the last one. Each opens its group. */
export function Counters({ label, items }: CountersProps): VNode {
  const { lang, href } = useReader();
  return (
    <ul class="pd-counters" aria-label={label}>
      {items.map((item) => (
        <li key={item.label} class={item.tone && item.n > 0 ? `pd-counter--${item.tone}` : undefined}>
          <a href={href(item.href)} aria-current={item.current ? 'true' : undefined}>
            <b>{formatInt(lang, item.n)}</b>
            <span>
              {item.icon && <Icon name={item.icon} />} {item.label}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

interface DeskProps {
  /** `DeskFilter`, or the table of contents of a file. */
  readonly side?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The work with its filter beside it from 1200 px, above it below. */
export function Desk({ side, children }: DeskProps): VNode {
  if (!side) return <>{children}</>;
  return (
    <div class="pd-desk">
      {side}
      <div>{children}</div>
    </div>
  );
}

interface KeysProps {
  /** What is pressed, and what it does. Left away: the keys that every `Queue` knows. */
  readonly items?: readonly { readonly keys: readonly string[]; readonly label: string }[] | undefined;
}

/** Which keys help on a desk with a keyboard. With the `desk` script they can be turned off here (WCAG 2.1.4). */
export function Keys({ items }: KeysProps): VNode {
  const { lang } = useReader();
  const shown = items ?? [
    { keys: ['J', 'K'], label: say(lang, text.tombolTurunNaik) },
    { keys: ['Enter'], label: say(lang, text.tombolBuka) },
    { keys: ['/'], label: say(lang, text.tombolCari) },
    { keys: ['?'], label: say(lang, text.tombolSemua) },
  ];
  return (
    <section
      class="pd-keys"
      tabIndex={-1}
      aria-label={say(lang, text.tombolPintas)}
      data-pd-keys
      data-off={say(lang, text.matikanTombol)}
      data-on={say(lang, text.nyalakanTombol)}
    >
      {shown.map((item) => (
        <span key={item.label}>
          {item.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {item.label}
        </span>
      ))}
      <span>{say(lang, text.tanpaTombol)}</span>
    </section>
  );
}
