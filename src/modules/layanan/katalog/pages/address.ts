// Where do standards and the maklumat stand?
export const STANDAR = '/layanan/standar';
export const DATA = '/data/standar.json';
export const MEJA = '/kerja/layanan/standar';
export const NASKAH = `${MEJA}/naskah`;
export const MEJA_MAKLUMAT = '/kerja/layanan/maklumat';

export const satuPath = (kode: string, kantor: string): string => (kantor === '0' ? `${STANDAR}/${kode}` : `${STANDAR}/${kode}?kantor=${kantor}`);
export const versiPath = (kode: string, kantor: string): string => `${STANDAR}/${kode}/${kantor}/versi`;
export const teksPath = (kode: string, kantor: string, no: number): string => `${STANDAR}/${kode}/${kantor}/versi/${String(no)}.json`;
export const maklumatPath = (kantor: string): string => `/kantor/${kantor}/maklumat`;
export const mejaPath = (kantor: string): string => `${MEJA}/${kantor}`;
export const naskahPath = (id: string): string => `${NASKAH}/${id}`;
export const komponenPath = (id: string, no: number): string => `${NASKAH}/${id}/komponen/${String(no)}`;
