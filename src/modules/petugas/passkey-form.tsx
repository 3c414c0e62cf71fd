// How does a page ask for a passkey, with words for those whose browser runs no script? (the `passkey` script does the rest)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { useReader } from '#design/reader';
import type { FormPart } from '#platform/module';
import { text } from './text-sign-in.ts';

/** Name of the field that bears the browser's answer. */
export const ANSWER = 'jawaban';
/** Longest answer that is looked at. */
export const ANSWER_MAX = 20_000;

interface PasskeyFormProps {
  readonly kind: 'masuk' | 'daftar';
  /** Gives the options as JSON; asked with the form's own fields. */
  readonly start: string;
  readonly startTicket: readonly HiddenField[];
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly button: string;
  readonly children?: ComponentChildren;
}

/** A form whose button asks the device; its answer goes with the form like any other field. */
export function PasskeyForm({ kind, start, startTicket, action, fields, button, children }: PasskeyFormProps): VNode {
  const { lang, href } = useReader();
  const marks = {
    'data-pd-kunci': kind,
    'data-mulai': href(start),
    'data-tiket': startTicket.find((field) => field.name === '_tiket')?.value,
    'data-tunggu': say(lang, text.kunciTunggu),
    'data-batal': say(lang, text.kunciBatal),
    'data-tak-ada': say(lang, text.kunciTakAda),
    'data-gagal': say(lang, text.kunciGagal),
    'data-sudah-ada': say(lang, text.kunciSudahAda),
  };
  return (
    <PostForm action={action} fields={[...fields, { name: ANSWER, value: '' }]} marks={marks}>
      {children}
      <Button icon="lock">{button}</Button>
      <p class="pd-small" role="status" data-pd-kunci-pesan />
    </PostForm>
  );
}

/** The answer as an object; undefined when there is none. Its shape is the identity room's to judge. */
export function readAnswer(sent: string): unknown {
  try {
    return sent === '' ? undefined : JSON.parse(sent);
  } catch {
    return undefined;
  }
}

/** Tickets of both addresses of a passkey form. */
export function passkeyTickets({ ticket }: Pick<FormPart<unknown>, 'ticket'>, start: string, action: string) {
  return { start, startTicket: ticket(start), action, fields: ticket(action) };
}
