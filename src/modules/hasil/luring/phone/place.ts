// Which station is the page about, and by which rules was it made?
import type { KontesPack } from '#modules/pemilu';
import { idOf } from '../address.ts';

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
