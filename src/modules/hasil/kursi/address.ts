// At which address does each page of the seat desk stand? (paths without language)
import type { JenisDapil } from '#modules/pemilu';
import { ROOT } from '../pages/address.ts';
import type { Asal } from './votes-of.ts';
import type { Pilihan } from './what-if.ts';

/** A contest in dapil of one election. */
export interface Letak {
  readonly pemilu: string;
  readonly jenis: JenisDapil;
}

/** The DPR; of the other contests the list of their councils. */
export const contestSeatsPath = ({ pemilu, jenis }: Letak): string => `${ROOT}/${pemilu}/${jenis}/kursi`;
/** The DPR of an election. */
export const chamberPath = (pemilu: string): string => contestSeatsPath({ pemilu, jenis: 'pdpr' });
/** The council of a province or regency. */
export const councilPath = (at: Letak, daerah: string): string => `${contestSeatsPath(at)}/daerah/${daerah}`;
export const dapilPath = (at: Letak, kode: string): string => `${contestSeatsPath(at)}/${kode}`;
export const explainPath = (at: Letak, kode: string): string => `${dapilPath(at, kode)}/cara`;
export const versionsPath = (at: Letak, kode: string): string => `${dapilPath(at, kode)}/versi`;
export const candidatePath = (at: Letak, kode: string, calon: string): string => `${dapilPath(at, kode)}?calon=${calon}#calon`;

/** The chamber that a desk shows. */
export function roomPath({ at, daerah }: { readonly at: Letak; readonly daerah: { readonly kode: string } | null }): string {
  return daerah === null ? contestSeatsPath(at) : councilPath(at, daerah.kode);
}

/** The same page under another rule. */
export function whatIfPath(path: string, pilihan: Partial<Pilihan>): string {
  const query = new URLSearchParams(queriesOf(pilihan)).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** A what if as it stands in an address, `but` one part of it. */
export function queriesOf({ pembagi = null, ambang = null, kursi = null, tanpa = [] }: Partial<Pilihan>, but?: keyof Pilihan): Record<string, string> {
  const all = { pembagi, ambang, kursi: kursi === null ? null : String(kursi), tanpa: tanpa.length === 0 ? null : tanpa.join(',') };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === null || name === but ? [] : [[name, value]])));
}

/** The same page from another source of votes. */
export const sourcePath = (path: string, asal: Asal): string => `${path}?dari=${asal.toLowerCase()}`;
export const sourceQuery = (asal: Asal | null): Record<string, string> => (asal === null ? {} : { dari: asal.toLowerCase() });
