// At which address does each page of the visits stand? (what is kept on a phone is kept once, in one language)
export const COKLIT = '/coklit';
export const WORKER = '/coklit-pekerja.js';
export const MANIFEST = '/coklit/manifest.webmanifest';
export const iconPath = (side: 192 | 512): string => `${COKLIT}/ikon-${String(side)}.png`;
/** Where the kept pages lie on the phone. */
export const CACHE = 'pendopo-coklit';

export const KIRIM = `${COKLIT}/kirim`;
export const FOTO = `${COKLIT}/foto`;

export const SIAPKAN = '/kerja/coklit/hp';
export const LEPASKAN = '/kerja/coklit/hp/lepaskan';
export const AMBIL = '/kerja/coklit/hp/ambil';

export const PANTAU = '/kerja/coklit';
/** `kode` of the stations, families and visits has 13 digits. */
export const pantauPath = (paket: string, kode: string, ending = ''): string => `${PANTAU}/${paket}/${kode}${ending}`;
export const tpsPath = (paket: string, kode: string): string => `${PANTAU}/${paket}/tps/${kode}`;
export const pemilihPath = (paket: string, kode: string, id: string): string => `${tpsPath(paket, kode)}/pemilih/${id}`;
export const baruPath = (paket: string, kode: string): string => `${tpsPath(paket, kode)}/baru`;
export const buktiPath = (paket: string, kode: string): string => `${tpsPath(paket, kode)}/bukti`;
export const serahPath = (paket: string, kode: string): string => `${tpsPath(paket, kode)}/serah`;
export const langkahPath = (paket: string, kode: string): string => `${tpsPath(paket, kode)}/langkah`;
export const putusPath = (paket: string, kode: string): string => `${tpsPath(paket, kode)}/putus`;
export const formulirPath = (paket: string, kode: string): string => `${tpsPath(paket, kode)}/formulir.pdf`;
