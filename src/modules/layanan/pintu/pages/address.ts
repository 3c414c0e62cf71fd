// Where does the front door stand?
export const INGIN = '/saya-ingin';
export const KERTAS = `${INGIN}/cetak`;
export const MEJA = '/kerja/layanan/tujuan';
export const inginPath = (slug: string): string => `${INGIN}/${slug}`;
export const kePath = (slug: string): string => `${INGIN}/ke/${slug}`;
