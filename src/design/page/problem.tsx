// What does a reader see when there is no answer? (what happened, what to do, the way onward; never a dead end)
import type { VNode } from 'preact';
import { useReader } from '#design/reader';
import type { NavItem } from './frame.tsx';

interface ProblemProps {
  /** What happened, in plain words. */
  readonly title: string;
  /** What the reader can do about it. */
  readonly text: string;
  /** The next doors, at least one. */
  readonly onward: readonly NavItem[];
}

/** A roofed quiet card: an answer too, only not the one hoped for. */
export function Problem({ title, text, onward }: ProblemProps): VNode {
  const { href } = useReader();
  return (
    <div class="pd-problem">
      <div class="pd-roofed pd-roofed--quiet">
        <div class="pd-roofed__in">
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body">{text}</p>
          <ul class="pd-onward">
            {onward.map((item) => (
              <li key={item.href}>
                <a href={href(item.href)}>{item.label}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
