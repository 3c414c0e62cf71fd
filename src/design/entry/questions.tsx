// Do the figures fit together, and what are the two honest ways out where they do not? (hasil.md section 4; never repaired by the machine)
import type { ComponentChildren, VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { fillVerdict, judge, parseRule, writtenTerms } from '#design/client';
import { Icon } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

/** What stands in the fields, as typed, by name. */
export type Typed = Readonly<Record<string, string | undefined>>;

interface RunningSumProps {
  /** Grammar in `#design/client`: "p1+p2+p3=va". Without a right side the sum is only shown. */
  readonly rule: string;
  readonly typed: Typed;
  /** What is added, where the terms are too many to write: "18 partai". */
  readonly terms?: string | undefined;
}

/** The sum as typed so far; with the figure that it must equal, whether it does. */
export function RunningSum({ rule, typed, terms }: RunningSumProps): VNode {
  const { lang } = useReader();
  const verdict = judge(parseRule(rule), (name) => typed[name] ?? '');
  return (
    <p class={`pd-running pd-running--${verdict.state}`} data-sum={rule}>
      <span>
        <span class="pd-vh">{say(lang, text.jumlahSementara)} </span>
        <span data-terms={terms ? undefined : ''}>{terms ?? writtenTerms(lang, verdict) ?? say(lang, text.banyakIsian)}</span>
        <small class="pd-running__cocok">
          <Icon name="check" /> {say(lang, text.cocok)}
        </small>
        <small class="pd-running__beda">
          <Icon name="flag" /> {say(lang, text.tidakCocok)}
        </small>
      </span>
      <b class="pd-num">{formatInt(lang, verdict.sum)}</b>
    </p>
  );
}

interface AskProps {
  /** Unique in its page; a field names it as `asked`. */
  readonly id: string;
  /** What does not fit, as a sum: "{hitung}, tetapi C terisi {isi}". Placeholders only with a rule. */
  readonly title: string;
  /** With a rule the question shows itself while it does not hold, and its words follow the typing. */
  readonly rule?: string | undefined;
  readonly typed?: Typed | undefined;
  /** Shows it whatever the rule says, e.g. for what only the server can check. */
  readonly open?: boolean | undefined;
  /** Leads to the field that is most likely meant. */
  readonly fix: { readonly href: string; readonly label: string };
  /** The paper itself is so: sent as `name=value`. The label may hold placeholders. */
  readonly keep: { readonly name: string; readonly value: string; readonly label: string; readonly checked?: boolean | undefined };
  /** Why, in the officer's words; asked when the paper is kept. */
  readonly reason: { readonly name: string; readonly value: string; readonly error?: string | undefined };
  /** A hint: where to look. */
  readonly children?: ComponentChildren;
}

/** A question, never an accusation: correct the copy, or keep what the paper says, with a reason. */
export function Ask({ id, title, rule, typed = {}, open, fix, keep, reason, children }: AskProps): VNode {
  const { lang, href } = useReader();
  const verdict = rule === undefined ? undefined : judge(parseRule(rule), (name) => typed[name] ?? '');
  const fill = (sentence: string): string => (verdict ? fillVerdict(lang, sentence, verdict) : sentence);
  const shown = open ?? (verdict === undefined || verdict.state === 'beda');
  return (
    <div class="pd-ask" id={id} role="group" aria-labelledby={`${id}-judul`} hidden={!shown} data-check={rule} data-pd-ask>
      <p class="pd-ask__title" id={`${id}-judul`}>
        <Icon name="flag" />
        <span data-words={verdict ? title : undefined}>{fill(title)}</span>
      </p>
      {children && <div class="pd-ask__hint">{children}</div>}
      <a class="govuk-button govuk-button--secondary" href={href(fix.href)} data-pd-fix>
        {fix.label}
      </a>
      <input
        class="pd-ask__keep"
        id={`${id}-kertas`}
        name={keep.name}
        type="checkbox"
        value={keep.value}
        checked={keep.checked ?? false}
        data-pd-field
      />
      <label class="govuk-button govuk-button--secondary" for={`${id}-kertas`}>
        <Icon name="check" />
        <span data-words={verdict ? keep.label : undefined}>{fill(keep.label)}</span>
      </label>
      <div class="pd-ask__reason">
        <label class="pd-strong" for={`${id}-sebab`}>
          {say(lang, text.sebabDiKertas)}
        </label>
        {reason.error && (
          <p class="govuk-error-message" id={`${id}-sebab-pesan`}>
            <Icon name="alert" /> <span class="pd-vh">{say(lang, text.perluDibetulkan)}</span> {reason.error}
          </p>
        )}
        <input
          class={reason.error ? 'govuk-input govuk-input--error' : 'govuk-input'}
          id={`${id}-sebab`}
          name={reason.name}
          type="text"
          value={reason.value}
          maxLength={300}
          autoComplete="off"
          aria-describedby={reason.error ? `${id}-sebab-pesan` : undefined}
          aria-invalid={reason.error ? true : undefined}
          data-pd-field
        />
      </div>
    </div>
  );
}
