// What does a page of the queue do by itself? (renew, outlast a lost network, speak a new call, F keys of the counter; all works without)

const SPOKEN = 'pd-terpanggil';

function isWriting(): boolean {
  const now = document.activeElement;
  return now instanceof HTMLElement && now.matches('input:not([type=radio]):not([type=checkbox]):not([type=hidden]), select, textarea') && (!(now instanceof HTMLInputElement) || now.value !== '');
}

const WAIT_MS = 8_000;
const mark = document.querySelector<HTMLElement>('[data-pd-renew]');
const lost = document.querySelector<HTMLElement>('[data-pd-lost]');
const wall = document.querySelector<HTMLElement>('[data-pd-wall]');
/** An answer to a form is not sent once more: its page comes from where it stands. */
const from = mark?.dataset['pdFrom'] ?? `${location.pathname}${location.search}`;

/** What a failed renewal must never do is take the last good page away: it stays, and says since when. */
function tellLost(): void {
  if (lost?.hidden !== true) return;
  const now = new Date();
  const jam = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join('.');
  lost.textContent = (lost.dataset['pdLost'] ?? '').replace('{jam}', jam);
  lost.hidden = false;
}

/** The page as it stands at the server now; undefined without a network, and when the server cannot answer. */
async function fresh(): Promise<string | undefined> {
  try {
    const answer = await fetch(from, { cache: 'no-store', signal: AbortSignal.timeout(WAIT_MS) });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

/** The wall is exchanged in its place: a page that is loaded anew falls silent until somebody touches it. */
function exchange(html: string): void {
  const next = wall === null ? null : new DOMParser().parseFromString(html, 'text/html').querySelector('[data-pd-wall]');
  if (wall === null || next === null) return location.replace(from);
  wall.replaceChildren(...next.childNodes);
  if (lost !== null) lost.hidden = true;
  call();
}

/** Anew after some seconds; never under the hands of somebody who writes. */
function renew(seconds: number): void {
  setTimeout(() => {
    if (isWriting()) return renew(seconds);
    void fresh().then((html) => {
      if (html === undefined) tellLost();
      else if (!isWriting()) exchange(html);
      renew(seconds);
    });
  }, seconds * 1_000);
}

/** "A-014" is spoken sign by sign: "A, 0 1 4, Loket 2". */
function speak(words: string): void {
  if (!('speechSynthesis' in window)) return;
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(words), { lang: document.documentElement.lang, rate: 0.9 }));
}

/** Each call once, the second and third of a number as well. */
function call(): void {
  const lines = [...(wall?.querySelectorAll<HTMLElement>('[data-pd-call]') ?? [])].map((line) => ({ words: line.textContent, key: `${line.textContent} ${line.dataset['pdCall'] ?? ''}` }));
  const before = new Set((sessionStorage.getItem(SPOKEN) ?? '').split('|'));
  for (const { words, key } of lines) if (!before.has(key)) speak(words.replace(/-/g, ', ').replace(/([0-9])(?=[0-9])/g, '$1 '));
  sessionStorage.setItem(SPOKEN, lines.map(({ key }) => key).join('|'));
}

/** A browser speaks only after somebody has touched the page once. */
function offerSound(place: HTMLElement): void {
  place.hidden = !('speechSynthesis' in window) || navigator.userActivation.hasBeenActive;
  place.querySelector('button')?.addEventListener('click', () => {
    place.hidden = true;
    sessionStorage.removeItem(SPOKEN);
    call();
  });
}

if (mark !== null) renew(Number(mark.dataset['pdRenew']));
if (wall !== null) call();
const sound = document.querySelector<HTMLElement>('[data-pd-sound]');
if (sound !== null) offerSound(sound);

document.addEventListener('keydown', (event) => {
  const button = /^F[0-9]{1,2}$/.test(event.key) ? document.querySelector<HTMLButtonElement>(`[data-pd-key="${event.key}"] button`) : null;
  if (button === null || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  button.click();
});
