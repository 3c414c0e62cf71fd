// Which words stand for a finding, a refusal, a station?
import { formatInt } from '#kernel/format';
import type { Refusal } from '#kernel/result';
import { type Lang, type Sentence, say } from '#kernel/text';
import type { TemuanPeta } from '../periksa.ts';
import { text } from '../text.ts';

export function findingWords(lang: Lang, { kode, tps, rt, meter }: TemuanPeta, kecil: number): string {
  const values = { tps: tps.join(', '), rt: rt ?? '', meter: formatInt(lang, meter ?? 0), persen: String(kecil) };
  return say(lang, text.tpsTemuanBaris, { kode, uraian: say(lang, text[`tps${kode}`], values) });
}

const REFUSED: Readonly<Record<string, Sentence>> = Object.fromEntries(Object.entries(text).flatMap(([name, sentence]) => (name.startsWith('tpsTolak') ? [[name.slice(8), sentence]] : [])));

export function refusalWords(lang: Lang, { code, values = {} }: Refusal): string {
  const sentence = REFUSED[code];
  if (sentence === undefined) return say(lang, text.tpsTolakLAIN, { kode: code });
  return say(lang, sentence, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
}

export function tpsWord(lang: Lang, nomor: number): string {
  return nomor === 0 ? say(lang, text.tpsBelum) : say(lang, text.tpsNomor, { nomor: String(nomor).padStart(3, '0') });
}
