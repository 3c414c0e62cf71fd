// How is one thing asked for? (label, hint, message at the field; WCAG 3.3.1, 3.3.2)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { Icon } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What to correct, as a friendly instruction. */
  readonly error?: string | undefined;
}

/** The ids that explain a field to a screen reader. */
function describedBy({ id, hint, error }: FieldProps): string | undefined {
  return [hint && `${id}-petunjuk`, error && `${id}-pesan`].filter(Boolean).join(' ') || undefined;
}

function Field({ field, children }: { readonly field: FieldProps; readonly children: ComponentChildren }): VNode {
  const { lang } = useReader();
  return (
    <div class={field.error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class="govuk-label" for={field.id}>
        {field.label}
      </label>
      {field.hint && (
        <div class="govuk-hint" id={`${field.id}-petunjuk`}>
          {field.hint}
        </div>
      )}
      {field.error && (
        <p class="govuk-error-message" id={`${field.id}-pesan`}>
          <Icon name="alert" /> <span class="pd-vh">{say(lang, text.perluDibetulkan)}</span> {field.error}
        </p>
      )}
      {children}
    </div>
  );
}

interface TextInputProps extends FieldProps {
  readonly value?: string | undefined;
  readonly inputMode?: 'numeric' | 'decimal' | 'text' | undefined;
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
}

/** One line of text. */
export function TextInput(props: TextInputProps): VNode {
  const { id, name, value, inputMode, autoComplete, maxLength, error } = props;
  return (
    <Field field={props}>
      <input
        class={error ? 'govuk-input govuk-input--error' : 'govuk-input'}
        id={id}
        name={name}
        type="text"
        value={value}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly value?: string | undefined;
  /** First line that chooses nothing, e.g. "Pilih provinsi". */
  readonly empty?: string | undefined;
}

/** One choice from a list. */
export function Select(props: SelectProps): VNode {
  const { id, name, options, value, empty, error } = props;
  return (
    <Field field={props}>
      <select
        class={error ? 'govuk-select govuk-select--error' : 'govuk-select'}
        id={id}
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface ErrorSummaryProps {
  /** Each leads to its field: `#telepon`. */
  readonly items: readonly { readonly href: string; readonly text: string }[];
}

/** Everything to correct, above the form. */
export function ErrorSummary({ items }: ErrorSummaryProps): VNode {
  const { lang } = useReader();
  return (
    <div class="govuk-error-summary" role="alert">
      <h2 class="govuk-error-summary__title">{say(lang, text.adaYangPerlu)}</h2>
      <ul class="govuk-list govuk-error-summary__list">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
