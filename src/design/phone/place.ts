// Which parts of a kept page does its script fill, and with what? (the page itself holds nobody's data)

export function find<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`no ${selector} in the page`);
  return found;
}

export function put(root: ParentNode, name: string, words: string): void {
  const place = root.querySelector(`[data-isi="${name}"]`);
  if (place) place.textContent = words;
}

/** A fresh copy of a template's one element. */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('an empty template');
  return copy;
}

/** "14 Feb 2024 22.30" by the phone's own clock and place. */
export function clockWords(millis: number): string {
  return new Date(millis).toLocaleString('id-ID', { dateStyle: 'medium', timeStyle: 'short' });
}
