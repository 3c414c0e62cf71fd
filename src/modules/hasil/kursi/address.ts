// At which address does each page of the seat desk stand? (paths without language)
import { ROOT } from '../pages/address.ts';
import type { Pilihan } from './what-if.ts';

export const chamberPath = (pemilu: string): string => `${ROOT}/${pemilu}/pdpr/kursi`;
export const dapilPath = (pemilu: string, kode: string): string => `${chamberPath(pemilu)}/${kode}`;
export const explainPath = (pemilu: string, kode: string): string => `${dapilPath(pemilu, kode)}/cara`;

/** The same page under another rule. */
export function whatIfPath(path: string, { pembagi, ambang }: Pilihan): string {
  const query = new URLSearchParams({ ...(pembagi === null ? {} : { pembagi }), ...(ambang === null ? {} : { ambang }) }).toString();
  return query === '' ? path : `${path}?${query}`;
}
