// How is one or more of a few chosen, and how is a day written? (groups of fields under one name)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { describedBy, type Choice, type FieldProps, groupClass, Guidance, Name } from './field.tsx';
import { text } from './text.ts';

export interface HintedChoice extends Choice {
  readonly hint?: string | undefined;
}

/** Several fields that answer one question. */
function Group({ field, children }: { readonly field: FieldProps; readonly children: ComponentChildren }): VNode {
  return (
    <div class={groupClass(field)}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class="govuk-fieldset__legend govuk-label">
          <Name field={field} />
        </legend>
        <Guidance field={field} />
        {children}
      </fieldset>
    </div>
  );
}

interface BoxProps {
  readonly kind: 'radios' | 'checkboxes';
  readonly id: string;
  readonly name: string;
  readonly option: HintedChoice;
  readonly checked: boolean;
  readonly required?: boolean | undefined;
}

function Box({ kind, id, name, option, checked, required }: BoxProps): VNode {
  const hint = option.hint ? `${id}-petunjuk` : undefined;
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={option.value}
        checked={checked}
        required={required}
        aria-describedby={hint}
      />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>
        {option.label}
      </label>
      {hint && (
        <div class={`govuk-hint govuk-${kind}__hint`} id={hint}>
          {option.hint}
        </div>
      )}
    </div>
  );
}

/** The first box bears the id of the group, so that an `ErrorSummary` leads to it. */
function idAt(id: string, at: number): string {
  return at === 0 ? id : `${id}-${at + 1}`;
}

interface RadiosProps extends FieldProps {
  readonly options: readonly HintedChoice[];
  readonly value?: string | undefined;
  /** Side by side where there is room: two short answers. */
  readonly inline?: boolean | undefined;
}

/** One of a few, all in view. */
export function Radios(props: RadiosProps): VNode {
  const { id, name, options, value, inline, required } = props;
  return (
    <Group field={props}>
      <div class={inline ? 'govuk-radios govuk-radios--inline' : 'govuk-radios'}>
        {options.map((option, at) => (
          <Box
            key={option.value}
            kind="radios"
            id={idAt(id, at)}
            name={name}
            option={option}
            checked={option.value === value}
            required={required ? true : undefined}
          />
        ))}
      </div>
    </Group>
  );
}

interface CheckboxesProps extends FieldProps {
  readonly options: readonly HintedChoice[];
  readonly values?: readonly string[] | undefined;
}

/** Any of a few. */
export function Checkboxes(props: CheckboxesProps): VNode {
  const { id, name, options, values = [] } = props;
  return (
    <Group field={props}>
      <div class="govuk-checkboxes">
        {options.map((option, at) => (
          <Box key={option.value} kind="checkboxes" id={idAt(id, at)} name={name} option={option} checked={values.includes(option.value)} />
        ))}
      </div>
    </Group>
  );
}

interface DateInputProps extends FieldProps {
  /** As typed, also when it is no day. */
  readonly value?: { readonly tanggal: string; readonly bulan: string; readonly tahun: string } | undefined;
  /** For a birthday: the browser may fill it in. */
  readonly birthday?: boolean | undefined;
}

/** A day in three fields, sent as `{name}_tanggal`, `{name}_bulan`, `{name}_tahun`. */
export function DateInput(props: DateInputProps): VNode {
  const { id, name, value, birthday, error, required } = props;
  const { lang } = useReader();
  const parts = [
    { key: 'tanggal', words: text.tanggal, fill: 'bday-day', width: 2 },
    { key: 'bulan', words: text.bulan, fill: 'bday-month', width: 2 },
    { key: 'tahun', words: text.tahun, fill: 'bday-year', width: 4 },
  ] as const;
  return (
    <Group field={props}>
      <div class="pd-date-input">
        {parts.map((part, at) => (
          <div key={part.key}>
            <label class="pd-small" for={at === 0 ? id : `${id}-${part.key}`}>
              {say(lang, part.words)}
            </label>
            <input
              class={`govuk-input pd-date-input__${part.width}${error ? ' govuk-input--error' : ''}`}
              id={at === 0 ? id : `${id}-${part.key}`}
              name={`${name}_${part.key}`}
              type="text"
              inputMode="numeric"
              maxLength={part.width}
              value={value?.[part.key]}
              autoComplete={birthday ? part.fill : 'off'}
              required={required ? true : undefined}
            />
          </div>
        ))}
      </div>
    </Group>
  );
}
