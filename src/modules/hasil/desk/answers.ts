// Which questions of a form are answered, and with which words? ("di kertas memang begini", X_KERTAS; a browser uses it too)
import type { CekId } from '../figures.ts';
import type { Tingkat } from './levels.ts';
import type { Tanya } from './questions.ts';
import { type SalahKalimat, sentenceFault, tidySentence } from './sentence.ts';
import type { Terketik } from './typed.ts';

/** Fields of one question: the tick that the paper is so, and why. */
export const keepField = (kunci: string): string => `kertas_${kunci}`;
export const reasonField = (kunci: string): string => `sebab_${kunci}`;
export const KEPT = 'ya';

/** A check that fails and is kept as the paper says (X_KERTAS), or a warning with its note; stored, and public. */
export interface Dipertahankan {
  readonly kunci: string;
  readonly cek: CekId | 'KOSONG';
  readonly tingkat: Tingkat;
  readonly alasan: string;
}

/** Why a question still stops the form: nobody answered it, or the reason is no sentence yet. */
export type BelumDijawab = 'BELUM' | SalahKalimat;

export interface Jawaban {
  readonly dipertahankan: readonly Dipertahankan[];
  readonly belum: readonly { readonly tanya: Tanya; readonly karena: BelumDijawab }[];
}

/** An answer to a question that does not fail is no answer: it is dropped. */
export function answersTo(tanya: readonly Tanya[], typed: Terketik): Jawaban {
  const dipertahankan: Dipertahankan[] = [];
  const belum: { tanya: Tanya; karena: BelumDijawab }[] = [];
  for (const one of tanya) {
    if (!one.gagal) continue;
    const alasan = tidySentence(typed[reasonField(one.kunci)] ?? '');
    const karena = typed[keepField(one.kunci)] === KEPT ? sentenceFault(alasan) : 'BELUM';
    if (karena === undefined) dipertahankan.push({ kunci: one.kunci, cek: one.cek, tingkat: one.tingkat, alasan });
    else belum.push({ tanya: one, karena });
  }
  return { dipertahankan, belum };
}
