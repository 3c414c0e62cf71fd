// How is a duplicate case told to an officer: states, sides, refusals, chances?
import type { Day } from '#kernel/day';
import { formatDay, formatInt, formatPercent } from '#kernel/format';
import type { Refusal } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import type { StateKind } from '#design/desk';
import { recordedRole } from '#platform/identity';
import { UBAHAN_WORDS } from '../../daftar/text-ubah.ts';
import { timeIn } from '../../daftar/words.ts';
import type { KeadaanGanda } from '../perkara.ts';
import type { KasusView } from '../load.ts';
import type { Kasus, Langkah } from '../store/perkara.ts';
import { TOLAK_WORDS } from '../text-langkah.ts';
import { text } from '../text.ts';

const STATES: Readonly<Record<KeadaanGanda, StateKind>> = {
  TERDETEKSI: 'dibuka',
  DITUGASKAN: 'menunggu',
  VERIFIKASI_LAPANGAN: 'menunggu',
  PUTUSAN: 'menunggu',
  TUNDA: 'perbaikan',
  PEMBERITAHUAN: 'terkirim',
  BANDING: 'bentrok',
  SELESAI: 'ditutup',
};

export const stateKind = (keadaan: KeadaanGanda): StateKind => STATES[keadaan];
export const stateWords = (lang: Lang, keadaan: KeadaanGanda): string => say(lang, text[`ganda${keadaan}`]);

export function kasusState(lang: Lang, { keadaan, hasil }: Pick<Kasus, 'keadaan' | 'hasil'>): string {
  const state = stateWords(lang, keadaan);
  return keadaan === 'SELESAI' && hasil !== null ? `${state}: ${say(lang, text[`gandaHasil${hasil}`])}` : state;
}

export function asalWords(lang: Lang, asal: string): string {
  const known = ['NIK_SAMA', 'PENCOCOKAN', 'TANGGAPAN', 'SARAN'] as const;
  const found = known.find((one) => one === asal);
  return say(lang, found === undefined ? text.gandaAsalLAIN : text[`gandaAsal${found}`]);
}

/** "Data 1", counted from one. */
export const sisiWords = (lang: Lang, ke: number): string => say(lang, text.gandaSisi, { n: formatInt(lang, ke + 1) });

export function tolakWords(lang: Lang, { code }: Refusal): string {
  if (code in TOLAK_WORDS) return say(lang, TOLAK_WORDS[code as keyof typeof TOLAK_WORDS]);
  return say(lang, UBAHAN_WORDS[code as keyof typeof UBAHAN_WORDS]);
}

/** 0.9987 is "99,87 %"; nothing is ever certain. */
export function chance(lang: Lang, p: number): string {
  return formatPercent(lang, Math.min(99.99, Math.max(0.01, p * 100)));
}

export function byWords(lang: Lang, { nama }: Pick<KasusView, 'nama'>, { akun, peran, node }: Pick<Langkah, 'akun' | 'peran' | 'node'>): string {
  return akun === 'warga' ? say(lang, text.gandaOlehWarga) : say(lang, text.gandaOleh, { peran: say(lang, recordedRole(peran)), kantor: nama(node) });
}

export const whenWords = (lang: Lang, { pada, node }: Pick<Langkah, 'pada' | 'node'>): string => timeIn(lang, pada, node);

export function batasWords(lang: Lang, akhir: Day): string {
  return say(lang, text.gandaBatasKeberatan, { hari: formatDay(lang, akhir) });
}
