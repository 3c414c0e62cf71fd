// At which addresses do the figures of the voter list stand? (paths without language; the nation is written "0")
export const DPT = '/dpt';
export const ANALISIS = '/kerja/dpt/analisis';

export const paketPath = (paket: string): string => `${DPT}/${paket}`;
export const wilayahPath = (paket: string, kode: string): string => `${DPT}/${paket}/${kode}`;
export const mejaPath = (paket: string, kode: string): string => `${ANALISIS}/${paket}/${kode}`;
