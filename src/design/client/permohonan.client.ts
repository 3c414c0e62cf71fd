// How does a form of a request help while it is written? (a draft on this device, answers that exist already; without it the server does both but the draft)
import { dropDraft, findDraft, keepDraft } from './form-draft.ts';

const WAIT = 400;
const WORDS = 3;
/** More of the question finds nothing better, and an address has an end. */
const ASKED = 300;

interface Answer {
  readonly href: string;
  readonly judul: string;
  readonly jenis: string;
  readonly rincian: string;
}

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'href' in value && 'judul' in value && typeof value.href === 'string' && value.href.startsWith('/') && !value.href.startsWith('//');

/** Only what is asked and why: who asks is never kept on a device that others may use. */
function keepOnDevice(form: HTMLFormElement, key: string): void {
  const boxes = [...form.querySelectorAll<HTMLTextAreaElement>('textarea')];
  if (boxes.length === 0) return;
  form.append(Object.assign(document.createElement('p'), { className: 'pd-small', textContent: form.dataset.perangkat ?? '' }));
  const draft = findDraft(localStorage, key, '1', Date.now());
  let restored = false;
  for (const box of boxes) {
    const kept = draft?.values[box.name];
    if (typeof kept !== 'string' || kept === '' || box.value !== '') continue;
    box.value = kept;
    restored = true;
  }
  if (restored) boxes[0]?.before(Object.assign(document.createElement('p'), { className: 'pd-small', textContent: form.dataset.pulih ?? '' }));
  form.addEventListener('input', () => {
    const values = { ...findDraft(localStorage, key, '1', Date.now())?.values, ...Object.fromEntries(boxes.map((box) => [box.name, box.value])) };
    keepDraft(localStorage, key, { version: '1', at: Date.now(), values });
  });
}

async function ask(source: string, words: string, office: string, signal: AbortSignal): Promise<Answer[]> {
  const answer = await fetch(`${source}?q=${encodeURIComponent(words.slice(-ASKED))}&kantor=${encodeURIComponent(office)}`, { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) return [];
  const body = (await answer.json()) as { saran?: unknown };
  return Array.isArray(body.saran) ? body.saran.filter(isAnswer).slice(0, 5) : [];
}

function draw(place: HTMLElement, found: readonly Answer[]): void {
  if (found.length === 0) {
    place.replaceChildren();
    return;
  }
  const box = Object.assign(document.createElement('div'), { className: 'pd-panel' });
  const title = Object.assign(document.createElement('p'), { className: 'pd-strong', textContent: place.dataset.judul ?? '' });
  const note = Object.assign(document.createElement('p'), { className: 'pd-small', textContent: place.dataset.isi ?? '' });
  const list = Object.assign(document.createElement('ul'), { className: 'govuk-list' });
  for (const one of found) {
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { href: one.href, textContent: one.judul });
    item.append(link, ' ', Object.assign(document.createElement('small'), { textContent: [one.jenis, one.rincian].filter(Boolean).join(', ') }));
    list.append(item);
  }
  box.append(title, note, list);
  place.replaceChildren(box);
}

function suggest(form: HTMLFormElement, source: string): void {
  const box = form.querySelector<HTMLTextAreaElement>('textarea');
  const place = form.querySelector<HTMLElement>('[data-pd-mirip]');
  if (!box || !place) return;
  let timer = 0;
  let pending: AbortController | undefined;
  box.addEventListener('input', () => {
    window.clearTimeout(timer);
    pending?.abort();
    const words = box.value.trim();
    if (words.split(/\s+/).length < WORDS) {
      place.replaceChildren();
      return;
    }
    timer = window.setTimeout(() => {
      pending = new AbortController();
      const { signal } = pending;
      // A lost network is no fault of the writer's: the next page asks again.
      void ask(source, words, form.dataset.kantor ?? '', signal)
        .catch(() => [])
        .then((found) => {
          if (!signal.aborted) draw(place, found);
        });
    }, WAIT);
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-pd-naskah]')) {
  keepOnDevice(form, form.dataset.pdNaskah ?? '');
  if (form.dataset.mirip !== undefined) suggest(form, form.dataset.mirip);
}
for (const done of document.querySelectorAll<HTMLElement>('[data-pd-naskah-selesai]')) dropDraft(localStorage, done.dataset.pdNaskahSelesai ?? '');
// The code of a printed receipt stands behind the hash of its address: it reaches the server only when the reader sends it.
const receipt = document.querySelector<HTMLTextAreaElement>('form[data-pd-tanda] textarea');
if (receipt !== null && receipt.value === '' && location.hash.length > 100) receipt.value = location.hash.slice(1);
