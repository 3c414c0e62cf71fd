// At which address does each page of the winner desk stand? (paths without language)
import { ROOT } from '../pages/address.ts';
import type { Pilihan } from './what-if.ts';

export const listPath = (pemilu: string, jenis: string): string => `${ROOT}/${pemilu}/${jenis}/pemenang`;
export const placePath = (pemilu: string, jenis: string, kode: string): string => `${listPath(pemilu, jenis)}/${kode}`;
export const explainPath = (pemilu: string, jenis: string, kode: string): string => `${placePath(pemilu, jenis, kode)}/cara`;

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
