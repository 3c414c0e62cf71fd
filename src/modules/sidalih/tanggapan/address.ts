// At which addresses do objections stand? (no address bears a person, a code or a PIN)

export const TANGGAPAN = '/tanggapan';
export const BARU = '/tanggapan/baru';
export const MULAI = '/tanggapan/mulai';
export const LENGKAPI = '/lacak/tanggapan/lengkapi';
export const JAWAB = '/lacak/tanggapan/jawab';
export const MEJA = '/kerja/tanggapan';
export const MEJA_BARU = '/kerja/tanggapan/baru';

export const wilayahPath = (kode: string): string => (kode === '0' ? TANGGAPAN : `/tanggapan/wilayah/${kode}`);
export const hasilPath = (kab: string, ending: '.csv' | '.json'): string => `/tanggapan/hasil/${kab}${ending}`;
export const perkaraPath = (id: string): string => `${MEJA}/${id}`;
export const langkahPath = (id: string): string => `${MEJA}/${id}/langkah`;
export const laksanaPath = (id: string): string => `${MEJA}/${id}/laksana`;
export const bukaPath = (id: string): string => `${MEJA}/${id}/buka`;
