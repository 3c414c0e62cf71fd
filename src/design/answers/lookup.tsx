// What does somebody read who asked for their own polling station? (one answer, what to do next, what else there is)
import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '#design/marks';
import { useReader } from '#design/reader';

export interface AnswerLine {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string | undefined;
  readonly small?: string | undefined;
  readonly link?: { readonly href: string; readonly label: string } | undefined;
}

interface StationAnswerProps {
  /** Masked name, or a sentence. */
  readonly who: string;
  /** Who is a name: drawn larger. */
  readonly named?: boolean | undefined;
  readonly tag: ComponentChildren;
  /** What the number is, and the number. */
  readonly number?: { readonly label: string; readonly value: string } | undefined;
  readonly lines?: readonly AnswerLine[] | undefined;
  readonly children?: ComponentChildren;
}

/** The inside of a `Roofed`: who, in which state, and the station with its facts. */
export function StationAnswer({ who, named, tag, number, lines, children }: StationAnswerProps): VNode {
  return (
    <>
      <div class="pd-answer__who">
        <span class={named ? 'pd-answer__name' : 'pd-strong'}>{who}</span>
        {tag}
      </div>
      {number && (
        <div class="pd-answer__tps">
          <p class="pd-answer__no">
            <span>{number.label}</span>
            <b>{number.value}</b>
          </p>
          <AnswerLines items={lines ?? []} />
        </div>
      )}
      {children}
    </>
  );
}

/** Facts, each with its picture. */
export function AnswerLines({ items }: { readonly items: readonly AnswerLine[] }): VNode {
  const { href } = useReader();
  return (
    <ul class="pd-lines">
      {items.map((item) => (
        <li key={item.title}>
          <Icon name={item.icon} />
          <span>
            <b>{item.title}</b>
            {item.text}
            {item.small && <small>{item.small}</small>}
            {item.link && (
              <small>
                <a href={href(item.link.href)}>{item.link.label}</a>
              </small>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

export interface NextStep {
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly href: string; readonly label: string } | undefined;
}

function StepLink({ link }: { readonly link: NextStep['link'] }): VNode | null {
  const { href } = useReader();
  return link === undefined ? null : <a href={href(link.href)}>{link.label}</a>;
}

/** What to do now, in its order. */
export function NextSteps({ items }: { readonly items: readonly NextStep[] }): VNode {
  return (
    <ol class="pd-next">
      {items.map((item) => (
        <li key={item.title}>
          <b>{item.title}</b>
          <p>
            {item.text} <StepLink link={item.link} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Other ways, beside the main one. */
export function AsideList({ items }: { readonly items: readonly NextStep[] }): VNode {
  return (
    <ul class="pd-aside-list">
      {items.map((item) => (
        <li key={item.title}>
          <b>{item.title}</b>
          {item.text} <StepLink link={item.link} />
        </li>
      ))}
    </ul>
  );
}

interface AssuranceProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** What happens to what is typed, above the button that sends it. */
export function Assurance({ title, children }: AssuranceProps): VNode {
  return (
    <div class="pd-assure">
      <Icon name="lock" />
      <span>
        <b>{title}</b> {children}
      </span>
    </div>
  );
}

/** Between two ways to answer the same question. */
export function OrLine({ children }: { readonly children: ComponentChildren }): VNode {
  return <p class="pd-or">{children}</p>;
}
