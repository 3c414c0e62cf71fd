// At which address does each page of sums stand? (paths without language; the nation stands at the contest's own)
import { NATION } from '#kernel/area-code';
import { ROOT } from '../pages/address.ts';
import type { Tempat } from './record.ts';

export const bukuPath = ({ pemilu, jenis }: Tempat): string => `${ROOT}/${pemilu}/${jenis}/jumlah`;
export const lembarPath = (at: Tempat, kunci: string): string => (kunci === NATION ? bukuPath(at) : `${bukuPath(at)}/${kunci}`);
/** Here the nation is written "0". */
export const seriPath = (at: Tempat, kunci: string): string => `${bukuPath(at)}/${kunci}/seri`;
export const temuanPath = (at: Tempat): string => `${bukuPath(at)}/temuan`;
/** The list of 2019 areas with the codes they were matched with. */
export const padananPath = (at: Tempat): string => `${bukuPath(at)}/padanan.csv`;
/** The seats that are reckoned from the sums of dapil. */
export const kursiPath = ({ pemilu, jenis }: Tempat): string => `${ROOT}/${pemilu}/${jenis}/kursi`;
/** Who leads by the rule, on these sums. */
export const pemenangPath = ({ pemilu, jenis }: Tempat, kunci: string): string => `${ROOT}/${pemilu}/${jenis}/pemenang/${kunci}`;
