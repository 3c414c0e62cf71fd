// Which parts of a page does the script fill, and which station is the page about?
import type { KontesPack } from '#modules/pemilu';
import { idOf } from '../address.ts';

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

export interface Halaman {
  readonly root: HTMLElement;
  readonly id: string;
  readonly pemilu: string;
  readonly kontes: string;
  readonly kode: string;
  readonly pack: KontesPack;
}

/** The station of a page and the rules that it was made with: kept beside the page. */
export async function readPlace(root: HTMLElement): Promise<Halaman> {
  const { pemilu = '', kontes = '', kode = '', paket = '' } = root.dataset;
  const pack = (await (await fetch(paket, { credentials: 'omit' })).json()) as KontesPack;
  return { root, id: idOf({ pemilu, kontes, kode }), pemilu, kontes, kode, pack };
}

/** "14 Feb 2024 22.30" by the phone's own clock and place. */
export function clockWords(millis: number): string {
  return new Date(millis).toLocaleString('id-ID', { dateStyle: 'medium', timeStyle: 'short' });
}
