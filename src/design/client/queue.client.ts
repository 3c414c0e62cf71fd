// What does a page of the queue do by itself? (renew, speak a new number, F keys of the counter; all works without)

const SPOKEN = 'pd-terpanggil';

function isWriting(): boolean {
  const now = document.activeElement;
  return now instanceof HTMLElement && now.matches('input:not([type=radio]):not([type=checkbox]):not([type=hidden]), select, textarea') && (!(now instanceof HTMLInputElement) || now.value !== '');
}

/** Anew after some seconds; never under the hands of somebody who writes. */
function renew(seconds: number): void {
  setTimeout(() => {
    if (isWriting()) renew(seconds);
    else location.reload();
  }, seconds * 1_000);
}

const mark = document.querySelector<HTMLElement>('[data-pd-renew]');
if (mark !== null) renew(Number(mark.dataset['pdRenew']));

/** "A-014" is spoken sign by sign: "A, 0 1 4, Loket 2". */
function speak(words: string): void {
  if (!('speechSynthesis' in window)) return;
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(words), { lang: document.documentElement.lang, rate: 0.9 }));
}

const wall = document.querySelector<HTMLElement>('[data-pd-wall]');
if (wall !== null) {
  const lines = [...wall.querySelectorAll('li')].map((line) => line.textContent);
  const before = new Set((sessionStorage.getItem(SPOKEN) ?? '').split('|'));
  for (const line of lines) if (!before.has(line)) speak(line.replace(/-/g, ', ').replace(/([0-9])(?=[0-9])/g, '$1 '));
  sessionStorage.setItem(SPOKEN, lines.join('|'));
}

document.addEventListener('keydown', (event) => {
  const button = /^F[0-9]{1,2}$/.test(event.key) ? document.querySelector<HTMLButtonElement>(`[data-pd-key="${event.key}"] button`) : null;
  if (button === null || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  button.click();
});
