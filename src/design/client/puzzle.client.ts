// How does the reader's device answer a form's puzzle? (in a worker, from the first key; without it the form's ticket counts)
import { sha256 } from '@noble/hashes/sha2.js';

/** `1~kid~form~office~level~issued~serial~epoch~nonce~target~below~signature` */
const AT = { nonce: 8, target: 9, below: 10 } as const;
const TARGET_BYTES = 16;

function bytesOf(base64url: string): Uint8Array {
  return Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
}

function search(puzzle: string): string {
  const parts = puzzle.split('~');
  const target = bytesOf(parts[AT.target] ?? '');
  const below = Number(parts[AT.below]);
  const start = sha256.create().update(new TextEncoder().encode(parts[AT.nonce]));
  const coder = new TextEncoder();
  for (let number = 0; number < below; number += 1) {
    const made = start.clone().update(coder.encode(String(number))).digest();
    let at = 0;
    while (at < TARGET_BYTES && made[at] === target[at]) at += 1;
    if (at === TARGET_BYTES) return String(number);
  }
  return '';
}

function answerIn(worker: Worker, puzzle: string): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<string>) => resolve(event.data), { once: true });
    worker.addEventListener('error', reject, { once: true });
    worker.postMessage(puzzle);
  });
}

/** One form: the search begins with the first key or choice; an early press of the button waits for it. */
function attend(box: HTMLElement): void {
  const form = box.closest('form');
  const soal = box.querySelector<HTMLInputElement>('input[name="soal"]');
  const jawab = box.querySelector<HTMLInputElement>('input[name="jawab_soal"]');
  const line = box.querySelector<HTMLElement>('[role="status"]');
  if (!form || !soal || !jawab || !line) return;
  let begun = false;
  let over = false;
  let waiting = false;
  const end = (answer: string): void => {
    jawab.value = answer;
    over = true;
    line.textContent = answer === '' ? '' : (box.dataset.selesai ?? '');
    if (waiting) form.requestSubmit();
  };
  const begin = (): void => {
    if (begun) return;
    begun = true;
    line.textContent = box.dataset.siap ?? '';
    const worker = new Worker(import.meta.url, { type: 'module' });
    void answerIn(worker, soal.value)
      .catch(() => '')
      .then(end)
      .finally(() => worker.terminate());
  };
  form.addEventListener('input', begin);
  form.addEventListener('submit', (event) => {
    if (over) return;
    event.preventDefault();
    begin();
    waiting = true;
    line.textContent = box.dataset.tunggu ?? '';
  });
  // A page that comes back from the browser's memory still holds its used puzzle.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

if (typeof document === 'undefined') {
  addEventListener('message', (event: MessageEvent<string>) => postMessage(search(event.data)));
} else {
  for (const box of document.querySelectorAll<HTMLElement>('[data-pd-soal]')) attend(box);
}
