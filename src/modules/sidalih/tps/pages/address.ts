// At which addresses does the mapping of stations stand? (officers' side; without language)
export const DAFTAR_PETA = '/kerja/dpt/pemetaan';

/** A list is named by its pack and kab/kota. */
export interface LetakDaftar {
  readonly paket: string;
  readonly kab: string;
}

export type LetakDesa = LetakDaftar & { readonly desa: string };

export const kabPath = ({ paket, kab }: LetakDaftar): string => `${DAFTAR_PETA}/${paket}/${kab}`;
export const desaPath = (at: LetakDesa): string => `${kabPath(at)}/${at.desa}`;
export const semuaPath = (at: LetakDaftar): string => `${kabPath(at)}/susun`;
export const susunPath = (at: LetakDesa): string => `${desaPath(at)}/susun`;
export const terimaPath = (at: LetakDesa): string => `${desaPath(at)}/terima`;
