// Where does a request stand, whose turn is it and by when, in one sentence?
import { type Lang, say } from '#kernel/text';
import type { TagKind } from '#design/marks';
import { OPEN } from '../../permohonan/states.ts';
import { kurangWords } from '../kurang.ts';
import { lacakText as text } from '../text-lacak.ts';
import { batasDi } from '../waktu.ts';
import type { Berkas } from './muat.ts';

/** The desk did not answer in time: a flag over the state, never a state. */
export function terlambat({ p }: Pick<Berkas, 'p'>): boolean {
  return p.terlambat && OPEN.includes(p.keadaan);
}

export function kalimat(lang: Lang, berkas: Berkas): string {
  const { p, kurang, hitungan, jam } = berkas;
  const clock = p.keadaan === 'DITUTUP_TIDAK_LENGKAP' ? jam.semua.findLast(({ rule }) => rule === 'ppid.lengkapi') : hitungan[0]?.clock;
  const batas = clock === undefined ? '' : batasDi(lang, clock);
  return say(lang, terlambat(berkas) ? text.kini_LEWAT : text[`kini_${p.keadaan}`], { kurang: kurangWords(lang, kurang), batas });
}

export function tandaOf(lang: Lang, berkas: Berkas): { readonly kind: TagKind; readonly words: string } {
  const { keadaan } = berkas.p;
  if (terlambat(berkas)) return { kind: 'terlambat', words: say(lang, text.tag_LEWAT) };
  const words = say(lang, text[`tag_${keadaan}`]);
  if (keadaan === 'DITERIMA') return { kind: 'belum', words };
  if (OPEN.includes(keadaan)) return { kind: 'diproses', words };
  return { kind: keadaan === 'DITOLAK' ? 'dikecualikan' : 'cocok', words };
}
