// Which code is printed in a handed-over file, so that anybody can ask whether it is genuine?
import { randomBytes } from 'node:crypto';

/** Without I, L, O, U: nothing that is misread. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** "SLN-7F3K-Q2ZD-10MN": 60 random bits. */
export function kodeBerkas(): string {
  const letters = [...randomBytes(12)].map((byte) => LETTERS[byte % 32] ?? '0');
  return `SLN-${[0, 4, 8].map((at) => letters.slice(at, at + 4).join('')).join('-')}`;
}

export interface Ditanya {
  readonly jenis: 'kode' | 'sidik';
  readonly nilai: string;
}

/** A code or a SHA-256 as somebody copies it: blanks, lower case, missing hyphens. */
export function bacaPertanyaan(written: string): Ditanya | undefined {
  const bare = written.trim().toUpperCase().replace(/[\s-]+/g, '');
  if (/^[0-9A-F]{64}$/.test(bare)) return { jenis: 'sidik', nilai: bare.toLowerCase() };
  const letters = bare.replace(/^SLN/, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(letters) ? { jenis: 'kode', nilai: `SLN-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}` } : undefined;
}
