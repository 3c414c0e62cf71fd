// Which contests have desks of participants, which of their papers can lie at a place, and is a number the same participant everywhere?
import { type AreaCode, NATION, isAbroad } from '#kernel/area-code';
import { type Jenis, findSuratSuara, listPemilu } from '#modules/pemilu';

/** Every contest that is counted here, newest election first. */
export function contestKinds(): { readonly pemilu: string; readonly jenis: Jenis }[] {
  return listPemilu().flatMap(({ slug, kontes, kertas }) => [...new Set([...kontes, ...kertas].map(({ jenis }) => jenis))].map((jenis) => ({ pemilu: slug, jenis })));
}

/** Parties, and whoever stands for the nation. Pair 1 of one province is another pair than pair 1 of the next. */
export function isSame(slug: string, jenis: string): boolean {
  const surat = findSuratSuara(slug, jenis);
  return surat !== undefined && (surat.susunan === 'partai_calon' || surat.lingkup === 'nasional');
}

/** Contests whose participants are the same at every place. */
export function sameKinds(): ReturnType<typeof contestKinds> {
  return contestKinds().filter(({ pemilu, jenis }) => isSame(pemilu, jenis));
}

/** Can a paper of this scope have figures at an area? A dapil of one province has none in another. Abroad any may. */
export function isAbout(jenis: Jenis, lingkup: string, kode: AreaCode): boolean {
  if (kode === NATION || lingkup === NATION || isAbroad(kode)) return true;
  const own = lingkup.slice(0, jenis === 'pdprdk' || jenis === 'pkwkk' ? 4 : 2);
  return kode.startsWith(own) || own.startsWith(kode);
}
