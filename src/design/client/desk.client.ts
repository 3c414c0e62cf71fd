// Which keys move through the queue? (J and K move the focus, so Enter opens and a screen reader follows; WCAG 2.1.4: can be turned off)

const OFF = 'pd-tombol-mati';

function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) === '1';
  } catch {
    return false;
  }
}

let off = isOff();

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}

/** The row's link after or before the one that has the focus; at first the first. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-pd-queue] [data-pd-row]')].filter(
    (link) => link.getClientRects().length > 0,
  );
  const row = document.activeElement?.closest('tr');
  const at = links.findIndex((link) => link.closest('tr') === row);
  const next = at < 0 ? links[0] : links[Math.min(Math.max(at + by, 0), links.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** The search of the page itself before the one in the bar. */
function openSearch(): void {
  const field =
    document.querySelector<HTMLInputElement>('main [data-pd-search]') ?? document.querySelector<HTMLInputElement>('[data-pd-search]');
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  field?.select();
}

function showKeys(): void {
  const keys = document.querySelector<HTMLElement>('[data-pd-keys]');
  keys?.focus();
  keys?.scrollIntoView({ block: 'nearest' });
}

const ACTS: Readonly<Record<string, () => void>> = { j: () => step(1), k: () => step(-1), '/': openSearch, '?': showKeys };

document.addEventListener('keydown', (event) => {
  if (off || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  const act = ACTS[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});

function keepChoice(): void {
  try {
    if (off) localStorage.setItem(OFF, '1');
    else localStorage.removeItem(OFF);
  } catch {
    return; // nothing is kept: it holds for this page
  }
}

const switches = [...document.querySelectorAll<HTMLElement>('[data-pd-keys]')].map((box) => {
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  box.append(button);
  return { box, button };
});

function nameSwitches(): void {
  for (const { box, button } of switches) button.textContent = (off ? box.dataset.on : box.dataset.off) ?? '';
}

for (const { button } of switches) {
  button.addEventListener('click', () => {
    off = !off;
    nameSwitches();
    keepChoice();
  });
}
nameSwitches();
