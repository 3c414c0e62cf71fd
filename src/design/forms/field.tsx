// How is one thing asked for? (label, hint, message at the field; WCAG 3.3.1, 3.3.2)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { Icon } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface FieldProps {
  /** Unique in its page; an `ErrorSummary` leads to `#id`. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What to correct, as a friendly instruction. */
  readonly error?: string | undefined;
  /** Said in words beside the label; the server checks it. */
  readonly required?: boolean | undefined;
}

/** The ids that explain a field to a screen reader. */
export function describedBy({ id, hint, error }: FieldProps): string | undefined {
  return [hint && `${id}-petunjuk`, error && `${id}-pesan`].filter(Boolean).join(' ') || undefined;
}

/** What every kind of field says of itself. */
export function fieldAttributes(field: FieldProps) {
  return {
    id: field.id,
    name: field.name,
    required: field.required ? true : undefined,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? true : undefined,
  };
}

/** Name of the field, with "must be filled in" where it must. */
export function Name({ field }: { readonly field: FieldProps }): VNode {
  const { lang } = useReader();
  return (
    <>
      {field.label}
      {field.required && <span class="pd-required"> {say(lang, text.wajib)}</span>}
    </>
  );
}

/** Hint, then what to correct: between the name and the field, where a thumb does not cover them. */
export function Guidance({ field }: { readonly field: FieldProps }): VNode {
  const { lang } = useReader();
  return (
    <>
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
    </>
  );
}

/** The class of a group, marked at its side where something is to correct. */
export function groupClass(field: FieldProps): string {
  return field.error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group';
}

export function Field({ field, children }: { readonly field: FieldProps; readonly children: ComponentChildren }): VNode {
  return (
    <div class={groupClass(field)}>
      <label class="govuk-label" for={field.id}>
        <Name field={field} />
      </label>
      <Guidance field={field} />
      {children}
    </div>
  );
}

interface TextInputProps extends FieldProps {
  readonly value?: string | undefined;
  /** Which keys a phone shows. */
  readonly inputMode?: 'numeric' | 'decimal' | 'text' | 'email' | 'tel' | undefined;
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
  /** A long number that is copied from a card: large and spaced. */
  readonly digits?: boolean | undefined;
  /** Takes the focus when the page opens: a scanner types into it. One a page. */
  readonly focus?: boolean | undefined;
}

/** One line of text. */
export function TextInput(props: TextInputProps): VNode {
  const { value, inputMode, autoComplete, maxLength, digits, focus, error } = props;
  return (
    <Field field={props}>
      <input
        class={`govuk-input${error ? ' govuk-input--error' : ''}${digits ? ' pd-input--digits' : ''}`}
        {...fieldAttributes(props)}
        type="text"
        value={value}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        autofocus={focus ? true : undefined}
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
  const { options, value, empty, error } = props;
  return (
    <Field field={props}>
      <select class={error ? 'govuk-select govuk-select--error' : 'govuk-select'} {...fieldAttributes(props)}>
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
