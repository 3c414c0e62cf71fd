// How is something longer, secret or made elsewhere asked for? (text, password, one-time code, file)
import type { VNode } from 'preact';
import { Field, type FieldProps, fieldAttributes } from './field.tsx';

interface TextareaProps extends FieldProps {
  readonly value?: string | undefined;
  /** Lines shown; it grows by hand. */
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** Several lines: a reason, an explanation. */
export function Textarea(props: TextareaProps): VNode {
  const { value, rows = 4, maxLength, error } = props;
  return (
    <Field field={props}>
      <textarea
        class={error ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
        {...fieldAttributes(props)}
        rows={rows}
        maxLength={maxLength}
      >
        {value}
      </textarea>
    </Field>
  );
}

interface PasswordInputProps extends FieldProps {
  /** `new-password` where one is chosen, so that a keeper of passwords offers to make it. */
  readonly autoComplete?: 'current-password' | 'new-password' | undefined;
}

/** A secret. Never filled by the server; pasting is allowed (WCAG 3.3.8). */
export function PasswordInput(props: PasswordInputProps): VNode {
  const { autoComplete = 'current-password', error } = props;
  return (
    <Field field={props}>
      <input
        class={error ? 'govuk-input govuk-input--error' : 'govuk-input'}
        {...fieldAttributes(props)}
        type="password"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellcheck={false}
      />
    </Field>
  );
}

interface MomentInputProps extends FieldProps {
  /** `2024-02-20T12:00`, without zone: the label names the clock. */
  readonly value?: string | undefined;
}

/** A day with a time to the minute, sent as `2024-02-20T12:00`; a browser that cannot pick one shows a line of text. */
export function MomentInput(props: MomentInputProps): VNode {
  const { value, error } = props;
  return (
    <Field field={props}>
      <input class={error ? 'govuk-input govuk-input--error' : 'govuk-input'} {...fieldAttributes(props)} type="datetime-local" value={value} />
    </Field>
  );
}

interface CodeInputProps extends FieldProps {
  /** Kept off where the code is not sent to this device, e.g. a recovery code. */
  readonly oneTime?: boolean | undefined;
}

/** Six digits in one field: the phone offers the code, pasting with blanks works. */
export function CodeInput(props: CodeInputProps): VNode {
  const { oneTime = true, error } = props;
  return (
    <Field field={props}>
      <input
        class={error ? 'govuk-input govuk-input--error pd-code' : 'govuk-input pd-code'}
        {...fieldAttributes(props)}
        type="text"
        inputMode="numeric"
        autoComplete={oneTime ? 'one-time-code' : 'off'}
        pattern="[0-9 ]*"
        maxLength={9}
        spellcheck={false}
      />
    </Field>
  );
}

interface FileInputProps extends FieldProps {
  /** Media types, e.g. `image/jpeg,image/png`. */
  readonly accept?: string | undefined;
  /** Opens the camera on a phone. */
  readonly capture?: 'environment' | undefined;
  readonly multiple?: boolean | undefined;
}

/** A file from the device. */
export function FileInput(props: FileInputProps): VNode {
  const { accept, capture, multiple, error } = props;
  return (
    <Field field={props}>
      <input
        class={error ? 'govuk-file-upload govuk-file-upload--error' : 'govuk-file-upload'}
        {...fieldAttributes(props)}
        type="file"
        accept={accept}
        capture={capture}
        multiple={multiple}
      />
    </Field>
  );
}
