// Which words stand for the state of a copy, its clock, its receiver?
import type { AreaCode } from '#kernel/area-code';
import { formatDay, formatInstant, formatInt } from '#kernel/format';
import type { Refusal } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import type { StateKind } from '#design/desk';
import { recordedRole } from '#platform/identity';
import type { SebabSalinan } from '../actions/terbit.ts';
import type { SebabSerah } from '../actions/serah.ts';
import type { Serah } from '../store/serah.ts';
import { type Terbit, sisaHari } from '../terbit.ts';
import { text } from '../text.ts';

export type KeadaanSalinan = 'BELUM' | 'USUL' | 'DISIAPKAN' | 'SIAP';
export const DRESS: Readonly<Record<KeadaanSalinan, StateKind>> = { BELUM: 'draf', USUL: 'menunggu', DISIAPKAN: 'menunggu', SIAP: 'terkirim' };

export function keadaanOf({ salinan }: Pick<Terbit, 'salinan'>): KeadaanSalinan {
  if (salinan === undefined) return 'BELUM';
  if (salinan.selesai !== null) return 'SIAP';
  return salinan.penyetuju === null ? 'USUL' : 'DISIAPKAN';
}

export function dueWords(lang: Lang, terbit: Terbit, now: string): string {
  const sisa = sisaHari(terbit, now);
  const hari = formatDay(lang, terbit.batas);
  return sisa >= 0 ? say(lang, text.salBatasIsi, { hari, sisa: formatInt(lang, sisa) }) : say(lang, text.salBatasLewat, { hari, sisa: formatInt(lang, -sisa) });
}

export function timeIn(lang: Lang, iso: string, kab: string): string {
  return formatInstant(lang, iso, zoneOf(kab as AreaCode) ?? 'WIB');
}

export function receiverWords(lang: Lang, { peran, partai }: Pick<Serah, 'peran' | 'partai'>): string {
  const post = say(lang, recordedRole(peran));
  return partai === null ? post : say(lang, text.salSerahPeserta, { peran: post, partai });
}

export function refusalWords(lang: Lang, { code }: Refusal<SebabSalinan | SebabSerah>): string {
  return say(lang, text[`salTolak${code}`]);
}
