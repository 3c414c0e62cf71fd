// How is something sent, and what is said when it cannot stand? (works without script; the server checks everything)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

interface PostFormProps {
  /** Language-free path. */
  readonly action: string;
  /** Ticket, number of the sending, and what else travels unseen. */
  readonly fields: readonly HiddenField[];
  /** `multipart/form-data` where a file is sent. */
  readonly enctype?: 'multipart/form-data' | undefined;
  /** What a script finds the form by. */
  readonly marks?: Readonly<Record<`data-${string}`, string | undefined>> | undefined;
  readonly children: ComponentChildren;
}

/**
 * A form that changes something. The browser's own messages are off: they come in the browser's language and vanish;
 * ours come from the server and stay.
 */
export function PostForm({ action, fields, enctype, marks, children }: PostFormProps): VNode {
  const { href } = useReader();
  return (
    <form class="pd-post" method="post" action={href(action)} encType={enctype} noValidate {...marks}>
      {fields.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.value} />
      ))}
      {children}
    </form>
  );
}

interface ErrorSummaryProps {
  readonly title?: string | undefined;
  /** Each leads to its field: `#telepon`. */
  readonly items: readonly { readonly href: string; readonly text: string }[];
  /** Off where it is only shown, not the answer to a sending. */
  readonly focus?: boolean | undefined;
}

/** Everything to correct, above the form. It takes the focus when the page opens, so that nobody has to look for it. */
export function ErrorSummary({ title, items, focus = true }: ErrorSummaryProps): VNode {
  const { lang } = useReader();
  return (
    <div class="govuk-error-summary" role="alert" tabIndex={-1} autofocus={focus}>
      <h2 class="govuk-error-summary__title">{title ?? say(lang, text.adaYangPerlu)}</h2>
      <ul class="govuk-list govuk-error-summary__list">
        {items.map((item) => (
          <li key={item.href + item.text}>
            <a href={item.href}>{item.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
