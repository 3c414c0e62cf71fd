// What does a bar, a tile or a line say under the pointer? (the same words stand in the page; this only brings them near)

const GAP = 14;
let guide: SVGPathElement | undefined;
const bubble = document.createElement('div');
bubble.className = 'pd-baca';
bubble.hidden = true;
// The words are in the page already, so a screen reader must not hear them twice.
bubble.setAttribute('aria-hidden', 'true');
document.body.append(bubble);

/** Beside the pointer, never outside the window. Set through the object model, which a strict style policy allows. */
function show(words: string, x: number, y: number): void {
  if (bubble.textContent !== words) bubble.textContent = words;
  bubble.hidden = false;
  const { offsetWidth: width, offsetHeight: height } = bubble;
  const left = Math.min(Math.max(x - width / 2, 4), innerWidth - width - 4);
  const top = y - height - GAP < 4 ? y + GAP : y - height - GAP;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${top}px`;
}

function hide(): void {
  bubble.hidden = true;
  guide?.remove();
}

interface Reading {
  /** Thousandths of the width. */
  readonly x: number;
  readonly words: string;
}

const readings = new WeakMap<Element, Reading[]>();

function readingsOf(chart: SVGSVGElement): Reading[] {
  const known = readings.get(chart);
  if (known) return known;
  const made = (chart.dataset.titik ?? '').split('\n').map((line) => {
    const at = line.indexOf('|');
    return { x: Number(line.slice(0, at)), words: line.slice(at + 1) };
  });
  readings.set(chart, made);
  return made;
}

/** A step line holds a value until the next one: the reading is the last one at or left of the pointer. */
function readLine(chart: SVGSVGElement, event: PointerEvent): void {
  const box = chart.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * 1000;
  const all = readingsOf(chart);
  const found = all.filter((one) => one.x <= x + 1).at(-1) ?? all[0];
  if (!found) return;
  guide ??= document.createElementNS('http://www.w3.org/2000/svg', 'path');
  guide.setAttribute('class', 'ref');
  guide.setAttribute('d', `M${found.x} 0V180`);
  chart.append(guide);
  show(found.words, box.left + (found.x / 1000) * box.width, box.top + GAP * 2);
}

function read(event: PointerEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const chart = target?.closest<SVGSVGElement>('svg[data-titik]');
  if (chart) {
    readLine(chart, event);
    return;
  }
  const part = target?.closest<HTMLElement | SVGElement>('[data-baca]');
  if (part?.dataset.baca) show(part.dataset.baca, event.clientX, event.clientY);
  else hide();
}

document.addEventListener('pointermove', read);
document.addEventListener('pointerdown', read);
document.addEventListener('pointerleave', hide);
document.addEventListener('scroll', hide, { passive: true });
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide(); // WCAG 1.4.13: dismissible
});
document.addEventListener('focusin', (event) => {
  const part = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-baca]') : null;
  if (!part?.matches(':focus-visible')) return;
  const box = part.getBoundingClientRect();
  show(part.dataset.baca ?? '', box.left + box.width / 2, box.top);
});
document.addEventListener('focusout', hide);
