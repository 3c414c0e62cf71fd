// At which address does each results page stand? (paths without language; components add it)
import { NATION, type AreaCode } from '#kernel/area-code';

/** One contest of one election, as it stands in an address. */
export interface Place {
  readonly pemilu: string;
  readonly kontes: string;
}

export const ROOT = '/hasil';

export function contestPath(at: Place): string {
  return `${ROOT}/${at.pemilu}/${at.kontes}`;
}

/** The nation stands at the contest itself, everything below under its code. */
export function areaPath(at: Place, kode: AreaCode): string {
  return kode === NATION ? contestPath(at) : `${contestPath(at)}/${kode}`;
}

/** The stations behind one count; here the nation is written "0". */
export function listPath(at: Place, kode: AreaCode, hal: string): string {
  return `${contestPath(at)}/${kode}/daftar/${hal}`;
}

/** The same address for machines. The nation's twin has the contest's own name. */
export function twinPath(at: Place, kode: AreaCode, form: 'json' | 'csv'): string {
  return `${areaPath(at, kode)}.${form}`;
}

/** A province's whole layer C in one file (hasil.md 8); undefined for the nation, which has the catalogue. */
export function bulkPath(at: Place, kode: AreaCode): string | undefined {
  return kode === NATION ? undefined : `/data/${at.pemilu}/${at.kontes}/C/${kode.slice(0, 2)}.csv.gz`;
}
