// Which layer do the first figures of a page come from, and how is it named? (hasil.md 5: the highest signed one that covers the area)
import type { VNode } from 'preact';
import { type AreaCode, isAbroad } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Tag } from '#design/marks';
import { isoOf } from '../instants.ts';
import { text as decree } from '../keputusan/text-public.ts';
import { timeAt } from '../pages/scene.ts';
import type { Lapisan } from '../recap/layers.ts';
import type { Lapis } from './read-layers.ts';
import { text } from './text.ts';

const NAMES: Readonly<Record<Lapisan, Sentence>> = { C: text.c, D_KEC: text.dKec, D_KAB: text.dKab, D_PROV: text.dProv, D_NAS: text.dNas, SK: text.sk };

/** A mission's form is called D PPLN. */
export function layerName(lang: Lang, lapisan: Lapisan, kode: AreaCode): string {
  return say(lang, lapisan === 'D_KEC' && isAbroad(kode) ? text.dPpln : NAMES[lapisan]);
}

export function decreeName(lang: Lang, { nomor, tahun }: { readonly nomor: number; readonly tahun: number }): string {
  return say(lang, decree.pendek, { nomor: String(nomor), tahun: String(tahun) });
}

/** "Menurut Keputusan KPU 360/2024, 20 Maret 2024." Before the national plenary or a decree it says that it is provisional (hasil.md 6). */
export function headlineWords(lang: Lang, { lapisan, versi, pada, keputusan }: Lapis, kode: AreaCode): string {
  if (keputusan !== undefined) return say(lang, decree.utamaSk, { keputusan: decreeName(lang, keputusan), tanggal: formatDay(lang, day(keputusan.tanggal)) });
  const sentence = lapisan === 'D_NAS' ? decree.utamaDNas : decree.utamaD;
  return say(lang, sentence, { lapisan: layerName(lang, lapisan, kode), versi: String(versi), waktu: timeAt(lang, isoOf(pada), kode) });
}

/** The state of these figures in one word. */
export function HeadlineTag({ lang, utama }: { readonly lang: Lang; readonly utama: Lapis | undefined }): VNode {
  if (utama?.keputusan !== undefined) return <Tag kind="resmi">{decreeName(lang, utama.keputusan)}</Tag>;
  return utama?.lapisan === 'D_NAS' ? <Tag kind="kertas">{say(lang, decree.tandaNasional)}</Tag> : <Tag kind="sementara" />;
}
