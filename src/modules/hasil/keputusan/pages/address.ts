// At which address does each page of a decree stand?
import { type Place, contestPath } from '../../pages/address.ts';

export const LIST_SK = '/kerja/keputusan';

export const mejaPath = ({ pemilu, kontes }: Place): string => `/kerja/hasil/${pemilu}/${kontes}/keputusan`;
export const baruPath = (at: Place): string => `${mejaPath(at)}/baru`;
export const naskahPath = (at: Place, id: string): string => `${mejaPath(at)}/naskah/${id}`;
export const putusPath = (at: Place, id: string): string => `${naskahPath(at, id)}/putus`;

/** What everybody reads: all decrees of a contest, and one of them by `2024-360`. */
export const daftarPath = ({ pemilu, kontes }: Place): string => `${contestPath({ pemilu, kontes })}/keputusan`;
export const keputusanPath = (at: Place, name: string): string => `${daftarPath(at)}/${name}`;
