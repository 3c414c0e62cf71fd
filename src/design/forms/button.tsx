// What happens when it is pressed? (verb and object; a locked one says why)
import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '#design/marks';
import { useReader } from '#design/reader';

interface ButtonProps {
  readonly children: ComponentChildren;
  /** `main` is the one red button of a page. */
  readonly kind?: 'main' | 'second' | undefined;
  /** A way instead of an act. */
  readonly href?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly small?: boolean | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Locks the button and stands beside it. Needs `id`. */
  readonly locked?: { readonly id: string; readonly reason: string } | undefined;
}

/** A button, or a link that looks like one. */
export function Button({ children, kind = 'main', href, icon, small, name, value, locked }: ButtonProps): VNode {
  const reader = useReader();
  const css = `govuk-button${kind === 'second' ? ' govuk-button--secondary' : ''}${small ? ' pd-button--small' : ''}`;
  const inner = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
  if (href !== undefined) {
    return (
      <a class={css} href={reader.href(href)}>
        {inner}
      </a>
    );
  }
  const button = (
    <button class={css} name={name} value={value} disabled={locked ? true : undefined} aria-describedby={locked?.id}>
      {inner}
    </button>
  );
  if (!locked) return button;
  return (
    <span class="pd-locked">
      {button}
      <span class="pd-small" id={locked.id}>
        {locked.reason}
      </span>
    </span>
  );
}
