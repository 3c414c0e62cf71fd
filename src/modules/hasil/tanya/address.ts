// At which address does each page of questions stand? (paths without language)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Place, contestPath } from '../pages/address.ts';
import { DESK, tpsPath } from '../desk/address.ts';
import type { TanyaId } from './timbang.ts';
import type { Keadaan } from './store/tanya.ts';

const plain = ({ pemilu, kontes }: Place): string => contestPath({ pemilu, kontes });

/** Questions of an area or of one station; the nation's stand at the contest itself. */
export const tanyaPath = (at: Place, kode: AreaCode): string => (kode === NATION ? `${plain(at)}/tanya` : `${plain(at)}/${kode}/tanya`);
/** The stations of one question; here the nation is written "0". */
export const daftarTanyaPath = (at: Place, kode: AreaCode, id: TanyaId): string => `${plain(at)}/${kode}/tanya/${id.toLowerCase()}`;

/** Voter lists of the areas below against another election. */
export const dptPath = (at: Place, kode: AreaCode): string => `${plain(at)}/${kode}/tanya/dpt`;

export function saringPath(at: Place, kode: AreaCode, id: TanyaId, keadaan: Keadaan): string {
  return keadaan === 'kini' ? daftarTanyaPath(at, kode, id) : `${daftarTanyaPath(at, kode, id)}?keadaan=${keadaan}`;
}

/** On the desk: what waits in an area, and the questions of one station with the form that answers them. */
export const mejaTanyaPath = ({ pemilu, kontes }: Place, kode: AreaCode): string => `${DESK}/${pemilu}/${kontes}/wilayah/${kode}/tanya`;
export const jawabPath = (at: Place, kode: AreaCode): string => `${tpsPath(at, kode)}/tanya`;
