// What does every results page know about its contest and its reader?
import { isAbroad, withDots, type AreaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDateShort, formatDay, formatInstant } from '#kernel/format';
import { say, type Lang, type Sentence } from '#kernel/text';
import { atZone, zoneOf } from '#kernel/zone';
import type { Kontes } from '../contest.ts';
import type { AngkaWilayah } from '../figures.ts';
import type { Place } from './address.ts';
import { text } from './text.ts';

export interface Scene {
  readonly kontes: Kontes;
  readonly lang: Lang;
  readonly at: Place;
  /** The figures were generated, not counted. */
  readonly simulated: boolean;
}

export function makeScene(kontes: Kontes, lang: Lang, simulated: boolean): Scene {
  return { kontes, lang, at: { pemilu: kontes.pemilu.slug, kontes: kontes.pack.kode }, simulated };
}

/** "Presiden dan Wakil Presiden, 14 Februari 2024" */
export function eyebrowOf({ kontes, lang }: Scene): string {
  return say(lang, text.eyebrow, { kontes: say(lang, kontes.pack.nama), hari: formatDay(lang, day(kontes.pemilu.hari)) });
}

/** Both clocks where the place lives outside WIB; abroad has many zones, so Jakarta's clock is used. */
export function timeAt(lang: Lang, per: string, kode: AreaCode): string {
  return formatInstant(lang, per, zoneOf(kode) ?? 'WIB');
}

/** "Rab 14 Feb 2024 15.40 WITA", for narrow columns; one clock, that of the place. */
export function shortTimeAt(lang: Lang, per: string, kode: AreaCode): string {
  const zona = zoneOf(kode) ?? 'WIB';
  const { day: hari, time } = atZone(per, zona);
  const jam = lang === 'id' ? time.slice(0, 5).replace(':', '.') : time.slice(0, 5);
  return say(lang, text.waktuPendek, { hari: formatDateShort(lang, hari), tahun: hari.slice(0, 4), jam, zona });
}

const LEVELS = [text.tingkat0, text.tingkat1, text.tingkat2, text.tingkat3, text.tingkat4, text.tingkat5] as const;
const LEVELS_ABROAD = [text.tingkat0, text.luarNegeri, text.tingkatLn2, text.tingkatLn3, text.tingkatLn4, text.tingkat5] as const;
const CHILDREN = [text.anak0, text.anak1, text.anak2, text.anak3, text.anak4] as const;
const CHILDREN_ABROAD = [text.anak0, text.anakLn1, text.anakLn2, text.anakLn3, text.anakLn4] as const;

/** The word for the level of an area: "Kecamatan", abroad "Perwakilan". */
export function levelName(kode: AreaCode, tingkat: number): Sentence {
  return (isAbroad(kode) ? LEVELS_ABROAD : LEVELS)[tingkat] ?? text.tingkat5;
}

/** Heading of the table of what lies below. */
export function childrenTitle(area: Pick<AngkaWilayah, 'kode' | 'tingkat'>): Sentence {
  return (isAbroad(area.kode) ? CHILDREN_ABROAD : CHILDREN)[area.tingkat] ?? text.anak4;
}

/** "Kecamatan, kode 17.01.01" */
export function codeLine({ lang }: Scene, area: Pick<AngkaWilayah, 'kode' | 'tingkat'>): string {
  return say(lang, text.kodeWilayah, { tingkat: say(lang, levelName(area.kode, area.tingkat)), kode: withDots(area.kode) });
}

/** "Bengkulu, hasil Presiden dan Wakil Presiden, Pemilu 2024" */
export function titleOf({ kontes, lang }: Scene, tempat: string): string {
  return say(lang, text.judulHalaman, { tempat, kontes: say(lang, kontes.pack.nama), pemilu: say(lang, kontes.pemilu.nama) });
}

/** The line above the header of every page with generated figures. */
export function noticeOf({ simulated, lang }: Pick<Scene, 'simulated' | 'lang'>): { readonly notice?: string } {
  return simulated ? { notice: say(lang, text.pemberitahuanSimulasi) } : {};
}
