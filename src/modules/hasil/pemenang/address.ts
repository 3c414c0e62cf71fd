// At which address does each page of the winner desk stand? (paths without language)
import type { AreaCode } from '#kernel/area-code';
import { paperCode } from '#modules/pemilu';
import { lembarPath } from '../jumlah/address.ts';
import { ROOT, areaPath } from '../pages/address.ts';
import type { Medan } from './contests.ts';
import type { Perolehan } from './record.ts';
import type { Pilihan } from './what-if.ts';

export const listPath = (pemilu: string, jenis: string): string => `${ROOT}/${pemilu}/${jenis}/pemenang`;
export const placePath = (pemilu: string, jenis: string, kode: string): string => `${listPath(pemilu, jenis)}/${kode}`;
export const explainPath = (pemilu: string, jenis: string, kode: string): string => `${placePath(pemilu, jenis, kode)}/cara`;

/** Where the figures of an area stand that the desk looks at: its stations, or the sums of the source; undefined where they have no page. */
export function figuresPath({ pemilu, jenis }: Medan, { asal, kode: place }: Pick<Perolehan, 'asal' | 'kode'>, kode: string): string | undefined {
  if (asal === 'jumlah') return jenis === 'ppwp' ? undefined : lembarPath({ pemilu: pemilu.slug, jenis }, kode);
  return areaPath({ pemilu: pemilu.slug, kontes: jenis === 'ppwp' ? jenis : paperCode(jenis, place) }, kode as AreaCode);
}

export const RULES = `${ROOT}/aturan`;
export const rulePath = (id: string): string => `${RULES}/${id}.json`;

/** The same page under another rule, or without some areas. */
export function whatIfPath(path: string, { ambang, sebaran, kursi, tanpa }: Pilihan): string {
  const query = new URLSearchParams({
    ...(ambang === null ? {} : { ambang }),
    ...(sebaran === null ? {} : { sebaran }),
    ...(kursi === null ? {} : { kursi }),
    ...(tanpa.length === 0 ? {} : { tanpa: tanpa.join(',') }),
  }).toString();
  return query === '' ? path : `${path}?${query}`;
}
