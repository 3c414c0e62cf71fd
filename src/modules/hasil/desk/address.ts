// At which address does each page of the desk stand? (paths without language; components add it)
import type { AreaCode } from '#kernel/area-code';
import type { Place } from '../pages/address.ts';

export const DESK = '/kerja/hasil';

export function wilayahPath(at: Place, kode: AreaCode): string {
  return `${DESK}/${at.pemilu}/${at.kontes}/wilayah/${kode}`;
}

/** The form of one station. */
export function tpsPath(at: Place, kode: AreaCode): string {
  return `${DESK}/${at.pemilu}/${at.kontes}/tps/${kode}`;
}

export const lihatPath = (at: Place, kode: AreaCode): string => `${tpsPath(at, kode)}/lihat`;
export const perbaikiPath = (at: Place, kode: AreaCode): string => `${tpsPath(at, kode)}/perbaiki`;
/** What somebody left unsent whose mandate is over. */
export const naskahPath = (at: Place, kode: AreaCode): string => `${tpsPath(at, kode)}/naskah`;
export const tandaiPath = (at: Place, kode: AreaCode): string => `${tpsPath(at, kode)}/tandai`;
export const fotoPath = (at: Place, kode: AreaCode): string => `${tpsPath(at, kode)}/foto`;
export const terimaPath = (at: Place, kode: AreaCode, uuid: string): string => `${tpsPath(at, kode)}/terima/${uuid}`;
/** A page as officers see it, uncovered. */
export const gambarPath = (at: Place, kode: AreaCode, sha: string, ukuran: 'besar' | 'kecil'): string => `${tpsPath(at, kode)}/${ukuran}/${sha}.jpg`;
export const asliPath = (at: Place, kode: AreaCode, sha: string): string => `${tpsPath(at, kode)}/asli/${sha}`;
