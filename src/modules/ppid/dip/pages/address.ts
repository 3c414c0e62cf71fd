// Where do the list, the archive and their desks stand?

export const DIP = '/ppid/dip';
export const ARSIP = '/ppid/arsip';
/** The same as JSON for programs; tables and feeds lie beside the pages (.csv, .atom). */
export const API = { dip: '/api/ppid/dip', arsip: '/api/ppid/arsip' } as const;
export const JAWABAN = '/ppid/jawaban';
/** First page of the request form. */
export const AJUKAN = '/ppid/minta';
export const MEJA_DIP = '/kerja/ppid/dip';
export const MEJA_ARSIP = '/kerja/ppid/arsip';
export const MEJA_WAJIB = '/kerja/ppid/kewajiban';

export const dipPath = (nomor: string): string => `${DIP}/${nomor}`;
export const arsipPath = (nomor: string): string => `${ARSIP}/${nomor}`;
export const mejaDipPath = (id: string): string => `${MEJA_DIP}/${id}`;
export const mejaArsipPath = (id: string): string => `${MEJA_ARSIP}/${id}`;

/** An address with what is asked; what is empty is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}
