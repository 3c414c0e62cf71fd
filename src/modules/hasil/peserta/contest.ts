// Which ballot papers does a place have, and is a number on them the same participant everywhere?
import { type AreaCode, NATION, isAbroad } from '#kernel/area-code';
import { findSuratSuara } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';

/** Parties, and whoever stands for the nation. Pair 1 of one province is another pair than pair 1 of the next. */
export function isSame(slug: string, jenis: string): boolean {
  const surat = findSuratSuara(slug, jenis);
  return surat !== undefined && (surat.susunan === 'partai_calon' || surat.lingkup === 'nasional');
}

/** Can a paper have figures at an area? By its scope alone: a dapil of one province has none in another. Abroad any may. */
export function isAbout({ pack }: Kontes, kode: AreaCode): boolean {
  if (kode === NATION || isAbroad(kode)) return true;
  const digits = pack.jenis === 'ppwp' ? 0 : pack.jenis === 'pdprdk' || pack.jenis === 'pkwkk' ? 4 : 2;
  const own = pack.lingkup.slice(0, digits);
  return kode.startsWith(own) || own.startsWith(kode);
}
