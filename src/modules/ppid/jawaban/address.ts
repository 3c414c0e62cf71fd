// Where is an answer written?
import { berkasPath, jawabPath } from '../meja/address.ts';

export const JAWAB = '/kerja/ppid/permohonan/:id/jawab';
export const LAMPIR = `${JAWAB}/lampir`;
export const SETUJU = `${JAWAB}/setuju`;
export const HITAM = `${JAWAB}/hitamkan/:berkas`;
export const HALAMAN = `${HITAM}/:hal.png`;
export const HASIL = `${HITAM}/hasil`;
export const TERUS_SAYA = '/ppid/teruskan';
export const lampirPath = (id: string): string => `${jawabPath(id)}/lampir`;
export const setujuPath = (id: string): string => `${jawabPath(id)}/setuju`;
export const hitamPath = (id: string, berkas: string): string => `${jawabPath(id)}/hitamkan/${berkas}`;
export { berkasPath, jawabPath };
