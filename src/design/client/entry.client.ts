// How does copying a form become quick and safe on a phone? (only adds: every check and every kept figure is the server's)
import type { Lang } from '#kernel/text';
import { dropDraft, type Draft, type DraftValue, findDraft, keepDraft, type Shelf } from './form-draft.ts';
import { FormSums } from './form-sums.ts';
import { keepOnServer } from './server-draft.ts';

const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'id';
const SAVE_AFTER = 300;
const THEME = 'pd-tema';

/** A browser may refuse to keep anything (private window, full disk): then nothing is kept, and the form still works. */
function openShelf(): Shelf | undefined {
  try {
    localStorage.setItem('pd-coba', '1');
    localStorage.removeItem('pd-coba');
    return localStorage;
  } catch {
    return undefined;
  }
}

const shelf = openShelf();

function hourMinute(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((n) => String(n).padStart(2, '0')).join(lang === 'id' ? '.' : ':');
}

/** Everything that a draft holds: figures, words, answers to questions. */
function fieldsOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[data-pd-field]')];
}

/** By id, since several questions may send under one name. */
function valuesOf(form: HTMLFormElement): Record<string, DraftValue> {
  return Object.fromEntries(fieldsOf(form).map((field) => [field.id, field.type === 'checkbox' ? field.checked : field.value]));
}

function putValues(form: HTMLFormElement, values: Draft['values']): void {
  for (const field of fieldsOf(form)) {
    const value = values[field.id];
    if (typeof value === 'boolean') field.checked = value;
    else if (typeof value === 'string') field.value = value;
  }
}

/** Says in the foot where the form is kept: on this phone, or on the server too. */
function noteOf(form: HTMLFormElement): { readonly phone: (at: number) => void; readonly server: () => void; readonly lost: () => void } {
  const phone = form.querySelector<HTMLElement>('[data-pd-saved]');
  const server = form.querySelector<HTMLElement>('[data-pd-kept]');
  const write = (place: HTMLElement | null, other: HTMLElement | null, words = ''): void => {
    if (place) place.textContent = words;
    if (other) other.textContent = '';
  };
  let behind = false;
  return {
    phone: (at) => {
      if (!behind) write(phone, server, phone?.dataset.pdSaved?.replace('{jam}', hourMinute(at)));
    },
    server: () => write(server, phone, server?.dataset.pdKept?.replace('{jam}', hourMinute(Date.now()))),
    lost: () => {
      behind = true;
      write(server, phone, server?.dataset.lost);
    },
  };
}

/** Keeps what is typed; brings back what was not sent, and says so with a way to take it back. */
function keepDrafts(form: HTMLFormElement, sums: FormSums, on: Shelf): void {
  const key = form.dataset.pdEntry ?? '';
  const served = valuesOf(form);
  const note = noteOf(form);
  const save = (): void => {
    const at = Date.now();
    try {
      keepDraft(on, key, { version: form.dataset.version ?? '', at, values: valuesOf(form) });
    } catch {
      return; // no room: the note goes on saying what was kept last
    }
    note.phone(at);
  };
  let timer = 0;
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, SAVE_AFTER);
  });
  window.addEventListener('pagehide', () => {
    if (JSON.stringify(valuesOf(form)) !== JSON.stringify(served)) save();
  });
  const draft = findDraft(on, key, form.dataset.version ?? '', Date.now());
  const restored = draft !== undefined && JSON.stringify({ ...served, ...draft.values }) !== JSON.stringify(served);
  if (form.dataset.pdKeep !== undefined) {
    keepOnServer(form, {
      read: () => JSON.stringify(valuesOf(form)),
      // What the phone keeps is for what the server holds now.
      onKept: () => {
        window.clearTimeout(timer);
        save();
        note.server();
      },
      onLost: note.lost,
    });
  }
  if (!restored) return;
  putValues(form, draft.values);
  offerTakingBack(form, draft.at, () => {
    window.clearTimeout(timer);
    putValues(form, served);
    dropDraft(on, key);
    sums.refresh();
  });
}

function offerTakingBack(form: HTMLFormElement, at: number, takeBack: () => void): void {
  const note = form.querySelector<HTMLElement>('[data-pd-restored]');
  const words = note?.querySelector<HTMLElement>('[data-words]');
  if (!note || !words) return;
  note.hidden = false;
  words.textContent = (words.dataset.words ?? '').replace('{jam}', hourMinute(at));
  note.querySelector('button')?.addEventListener('click', () => {
    takeBack();
    note.hidden = true;
  });
}

/** Enter on a figure leads to the next one, at last to the button; a form of forty figures is not sent by a slip. */
function leadOn(form: HTMLFormElement): void {
  form.addEventListener('keydown', (event) => {
    const field = event.target;
    if (event.key !== 'Enter' || event.isComposing || !(field instanceof HTMLInputElement) || !field.matches('[data-pd-field]')) return;
    event.preventDefault();
    const shown = fieldsOf(form).filter((one) => one.type === 'text' && one.getClientRects().length > 0);
    const next = shown[shown.indexOf(field) + 1];
    next?.focus();
    next?.select();
    if (!next) form.querySelector<HTMLElement>('.pd-entry-foot button')?.focus();
  });
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-pd-fix]') : null;
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!(field instanceof HTMLInputElement)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** A second press sends nothing. The buttons go quiet only after the form has taken the value of the one pressed. */
function sendOnce(form: HTMLFormElement): void {
  const buttons = (): HTMLButtonElement[] => [...form.querySelectorAll<HTMLButtonElement>('button:not([type="button"])')];
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
    window.setTimeout(() => buttons().forEach((button) => (button.disabled = true)));
  });
  window.addEventListener('pageshow', () => {
    sent = false;
    for (const button of buttons()) button.disabled = false;
  });
}

/** Shows a photograph before it is sent. Drawn on a canvas, which the content policy allows; a kind it cannot read stays unseen. */
async function preview(input: HTMLInputElement): Promise<void> {
  const place = input.closest('.pd-slot')?.querySelector<HTMLElement>('[data-pd-preview]');
  const file = input.files?.[0];
  if (!place || !file) return;
  const picture = await createImageBitmap(file, { resizeWidth: 240, resizeQuality: 'medium' });
  const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', place.dataset.pdPreview ?? '');
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  place.replaceChildren(canvas);
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

/** Day and night turn in place, and this phone remembers; without script the same links ask the server. */
function turnThemes(): void {
  const root = document.documentElement;
  const kept = shelf?.getItem(THEME);
  if (root.dataset.theme === undefined && (kept === 'dark' || kept === 'light')) root.dataset.theme = kept;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-pd-theme]') : null;
    if (!link) return;
    event.preventDefault();
    const theme = isDark() ? 'light' : 'dark';
    root.dataset.theme = theme;
    document.querySelector<HTMLElement>(`a[data-pd-theme="${theme === 'dark' ? 'light' : 'dark'}"]`)?.focus();
    try {
      shelf?.setItem(THEME, theme);
    } catch {
      return; // no room: it holds for this page
    }
  });
}

function showOffline(): void {
  const bars = document.querySelectorAll<HTMLElement>('[data-pd-when-offline]');
  const draw = (): void => bars.forEach((bar) => (bar.hidden = navigator.onLine));
  window.addEventListener('online', draw);
  window.addEventListener('offline', draw);
  draw();
}

turnThemes();
showOffline();
if (shelf) {
  const done = document.querySelectorAll<HTMLElement>('[data-pd-draft-done]');
  for (const mark of done) dropDraft(shelf, mark.dataset.pdDraftDone ?? '');
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-pd-entry]')) {
  const sums = new FormSums(form, lang);
  if (shelf) keepDrafts(form, sums, shelf);
  leadOn(form);
  sendOnce(form);
  form.addEventListener('input', () => sums.refresh());
  sums.refresh();
}
for (const input of document.querySelectorAll<HTMLInputElement>('.pd-slot input[type="file"]')) {
  input.addEventListener('change', () => void preview(input).catch(() => undefined));
}
