// At which address does each page of the offline station stand? (one language: what is kept on a phone is kept once)
export const LURING = '/luring';
export const WORKER = '/luring-pekerja.js';
/** Where the kept pages lie on the phone. */
export const CACHE = 'pendopo-luring';
export const MANIFEST = '/luring/manifest.webmanifest';
export const SIAPKAN = '/kerja/hasil/luring';
export const LEPASKAN = '/kerja/hasil/luring/lepaskan';

interface Tps {
  readonly pemilu: string;
  readonly kontes: string;
  readonly kode: string;
}

/** Also the name of the station on the phone. */
export const idOf = ({ pemilu, kontes, kode }: Tps): string => `${pemilu}/${kontes}/${kode}`;
export const isiPath = (tps: Tps): string => `${LURING}/isi/${idOf(tps)}`;
export const cetakPath = (tps: Tps): string => `${LURING}/cetak/${idOf(tps)}`;
export const paketPath = ({ pemilu, kontes }: Omit<Tps, 'kode'>): string => `${LURING}/paket/${pemilu}/${kontes}.json`;
export const iconPath = (side: 192 | 512): string => `${LURING}/ikon-${side}.png`;
/** Under which name the form's draft lies on the phone. */
export const draftOf = (tps: Tps): string => `luring/${idOf(tps)}`;
