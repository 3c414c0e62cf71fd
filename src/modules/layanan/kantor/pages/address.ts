// Where do the profile and the channels of an office stand?
export const MEJA = '/kerja/layanan/kantor';
export const mejaPath = (kantor: string): string => `${MEJA}/${kantor}`;
export const statusPath = (kantor: string): string => `/kantor/${kantor}/saluran`;
