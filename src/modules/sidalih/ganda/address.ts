// Where do the pages of duplicate cases stand? (language-free paths)
export const MEJA_GANDA = '/kerja/ganda';
export const CARI_PATH = `${MEJA_GANDA}/cari`;
export const UMUM_GANDA = '/perkara-ganda';
export const ADIL_GANDA = `${UMUM_GANDA}/keadilan`;
/** Where the person concerned sends an appeal from the tracking page. */
export const KIRIM_BANDING = '/lacak/keberatan-ganda';

export const kasusPath = (id: string): string => `${MEJA_GANDA}/${id}`;
export const putusPath = (id: string): string => `${kasusPath(id)}/putus`;
export const sisiPath = (id: string, ke: number): string => `${kasusPath(id)}/sisi/${String(ke)}`;
export const hakimPath = (id: string, ke: number): string => `${kasusPath(id)}/keberatan/${String(ke)}`;
export const terangPath = (id: string, ke: number): string => `${kasusPath(id)}/lengkap/${String(ke)}`;
