// How does a form get its answer from the device's passkey? (WebAuthn; options from the server, the answer in the form)
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

const ANSWER = 'jawaban';

/** What the server says: options, or what stands in the way in words. */
interface Start {
  readonly opsi?: unknown;
  readonly pesan?: string;
}

function tell(form: HTMLFormElement, words: string | undefined): void {
  const place = form.querySelector('[data-pd-kunci-pesan]');
  if (place) place.textContent = words ?? '';
}

/** The form's own fields, so that the server knows whose key is asked for. */
function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && name !== ANSWER && !name.startsWith('_')) fields[name] = value;
  });
  return fields;
}

async function ask(form: HTMLFormElement): Promise<Start> {
  const answer = await fetch(form.dataset.mulai ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-tiket': form.dataset.tiket ?? '' },
    body: JSON.stringify(fieldsOf(form)),
  });
  return answer.ok ? ((await answer.json()) as Start) : {};
}

async function answerOf(form: HTMLFormElement, options: unknown): Promise<unknown> {
  if (form.dataset.pdKunci === 'daftar') return startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
  return startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
}

async function unlock(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  tell(form, form.dataset.tunggu);
  let start: Start;
  try {
    start = await ask(form);
  } catch {
    tell(form, form.dataset.gagal);
    return;
  }
  if (start.opsi === undefined) {
    tell(form, start.pesan ?? form.dataset.gagal);
    return;
  }
  try {
    field.value = JSON.stringify(await answerOf(form, start.opsi));
  } catch (error) {
    tell(form, error instanceof Error && error.name === 'InvalidStateError' ? form.dataset.sudahAda : form.dataset.batal);
    return;
  }
  form.submit();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-pd-kunci]')) {
  const field = form.querySelector<HTMLInputElement>(`input[name="${ANSWER}"]`);
  form.addEventListener('submit', (event) => {
    if (!field || field.value !== '') return;
    event.preventDefault();
    if (browserSupportsWebAuthn()) void unlock(form, field);
    else tell(form, form.dataset.takAda);
  });
}

// A page that comes back from the browser's memory must not send yesterday's answer.
addEventListener('pageshow', () => {
  for (const field of document.querySelectorAll<HTMLInputElement>(`form[data-pd-kunci] input[name="${ANSWER}"]`)) field.value = '';
});
