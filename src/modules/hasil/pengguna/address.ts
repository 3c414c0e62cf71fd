// At which address do the figures about voters of an area or station stand? (paths without language)
import type { AreaCode } from '#kernel/area-code';
import { ROOT } from '../pages/address.ts';

/** A contest of an election: its kind (`pdpr`), or one ballot paper (`pdpr-3201`). */
export interface Letak {
  readonly pemilu: string;
  readonly kontes: string;
}

/** Here the nation is written "0". */
export const usersPath = ({ pemilu, kontes }: Letak, kode: AreaCode): string => `${ROOT}/${pemilu}/${kontes}/${kode}/pengguna`;
