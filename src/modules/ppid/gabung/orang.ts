// Are two requests of one applicant, which of them is the older, and what does the older lack? (ppid.md section 8, notes)
import type { Pemohon } from '../permohonan/rahasia.ts';
import type { Permohonan } from '../permohonan/store/permohonan.ts';

const huruf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const nomorTelepon = (text: string): string => text.replace(/[^0-9]/g, '').replace(/^(62|0)/, '');

/** The name and one way to reach her are the same: a shared telephone alone is no one person, nor is a common name. */
export function orangSama(a: Pemohon, b: Pemohon): boolean {
  if (huruf(a.nama) !== huruf(b.nama) || huruf(a.nama) === '') return false;
  const sama = (read: (one: Pemohon) => string): boolean => read(a) !== '' && read(a) === read(b);
  return sama(({ surel }) => surel.trim().toLowerCase()) || sama(({ telepon }) => nomorTelepon(telepon)) || (sama(({ alamat }) => huruf(alamat)) && !/^(di )?loket$/.test(huruf(a.alamat)));
}

type Berumur = Pick<Permohonan, 'lengkapPada' | 'diterimaPada' | 'nomor'>;
/** By day 0 of the answer, for that is the clock she keeps; what is not complete has none. */
const umur = ({ lengkapPada, diterimaPada, nomor }: Berumur): string => `${lengkapPada ?? '9999'} ${diterimaPada} ${nomor.padStart(30, '0')}`;

export function urutkan<T extends Berumur>(a: T, b: T): { readonly tua: T; readonly muda: T } {
  return umur(a) <= umur(b) ? { tua: a, muda: b } : { tua: b, muda: a };
}

/** Items of the younger that the older does not ask already. */
export function butirBaru(tua: readonly { readonly teks: string }[], muda: readonly { readonly teks: string }[]): readonly string[] {
  const held = new Set(tua.map(({ teks }) => huruf(teks)));
  return muda.filter(({ teks }) => !held.has(huruf(teks))).map(({ teks }) => teks);
}

/** Two texts are one question as far as words go. */
export const sebunyi = (a: string, b: string): boolean => huruf(a) === huruf(b);
