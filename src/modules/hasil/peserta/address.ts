// At which address does each page of a participant's desk stand? (paths without language)
import { type AreaCode, NATION } from '#kernel/area-code';
import { ROOT } from '../pages/address.ts';

/** One contest of one election. */
export interface Place {
  readonly pemilu: string;
  readonly jenis: string;
}

export const allPath = ({ pemilu, jenis }: Place): string => `${ROOT}/${pemilu}/${jenis}/peserta`;

/** The nation stands at the number itself. */
export function deskPath(at: Place, nomor: number, kode: AreaCode): string {
  const base = `${allPath(at)}/${nomor}`;
  return kode === NATION ? base : `${base}/${kode}`;
}

/** A list or table; here the nation is written "0". */
export function listPath(at: Place, nomor: number, kode: AreaCode, hal: string): string {
  return `${allPath(at)}/${nomor}/${kode}/daftar/${hal}`;
}

/** The officer's form with this area filled in. */
export function watchPath({ pemilu, jenis }: Place, kode: AreaCode): string {
  return `/kerja/pantau?${new URLSearchParams({ kontes: `${pemilu}/${jenis}`, kode }).toString()}`;
}
