// What does every page of the seat desk know: figures, names, language, and whether it is a what if?
import { formatInstant, formatInt, formatPercent } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { hundredths } from '../aturan/quotients.ts';
import type { Pecahan, Pembagi } from '../aturan/pack-schema.ts';
import type { Kamar } from '../aturan/nation.ts';
import { isoOf } from '../instants.ts';
import { type Meja, chamberName, dapilName, partyName } from './desk.ts';
import type { DiSatuDapil, Terhitung } from './reckon.ts';
import { whatIf } from './text.ts';
import { layers, stations, unknown } from './text-dapil.ts';
import type { SuaraDapil } from './votes-of.ts';
import type { Diandaikan } from './what-if.ts';
import { noticeOf as notice } from '../pages/scene.ts';

export interface View {
  readonly lang: Lang;
  readonly meja: Meja;
  readonly hitungan: Terhitung;
  /** Null = the rule in force. */
  readonly asked: Diandaikan | null;
  /** What is asked of one dapil alone; null on the page of a chamber. */
  readonly satu: DiSatuDapil | null;
}

/** The chamber that the page shows: of the rule in force, or of the other one. */
export function shownChamber({ hitungan }: View): Kamar {
  return hitungan.andai?.andai ?? hitungan.kamar;
}

/** The pack that the shown chamber was reckoned with; its id is the chamber's. */
export function shownPack({ meja: { pack }, asked, hitungan }: View) {
  return asked === null ? pack : { ...pack, id: hitungan.andai?.andai.pack ?? pack.id, pembagi: asked.pembagi ?? pack.pembagi, ambang: asked.ambang ?? pack.ambang };
}

export const nameIn = ({ meja }: View, id: string): string => partyName(meja, id);
export const dapilIn = ({ meja }: View, kode: string): string => dapilName(meja, kode);
export const names = (view: View, ids: readonly string[]): string => ids.map((id) => nameIn(view, id)).join(', ');
export const count = ({ lang }: View, n: number): string => formatInt(lang, n);

/** A quotient with two decimals, for reading; the fraction is what was compared. */
export function quotientText(lang: Lang, suara: number, pembagi: number): string {
  const whole = hundredths(suara, pembagi);
  const rest = String(whole % 100).padStart(2, '0');
  return pembagi === 1 ? formatInt(lang, suara) : `${formatInt(lang, (whole - (whole % 100)) / 100)}${lang === 'id' ? ',' : '.'}${rest}`;
}

export function percentText(lang: Lang, [part, whole]: Pecahan): string {
  const percent = (part * 100) / whole;
  return Number.isInteger(percent) ? `${formatInt(lang, percent)}${lang === 'id' ? ' %' : '%'}` : formatPercent(lang, percent);
}

/** "1, 3, 5, 7, ..." */
export function seriesText({ deret, lalu }: Pembagi): string {
  const grown = [...deret];
  while (grown.length < 4) grown.push((grown.at(-1) ?? 0) + lalu);
  return `${grown.join(', ')}, ...`;
}

/** "D'Hondt: 1, 2, 3, 4, ..., a threshold of 2.50 % and without 3 stations" */
export function askedText(lang: Lang, { pilihan, ambang }: Diandaikan): string {
  const parts = [
    pilihan.pembagi === null ? null : say(lang, whatIf[pilihan.pembagi]),
    ambang === undefined ? null : say(lang, whatIf.denganAmbang, { persen: percentText(lang, ambang) }),
    pilihan.kursi === null ? null : say(lang, unknown.andai, { n: formatInt(lang, pilihan.kursi) }),
    pilihan.tanpa.length === 0 ? null : say(lang, stations.andai, { n: formatInt(lang, pilihan.tanpa.length) }),
  ].filter((part) => part !== null);
  return parts.reduce((all, part) => (all === '' ? part : say(lang, whatIf.dan, { satu: all, dua: part })), '');
}

export const chamberIn = ({ lang, meja }: View): string => chamberName(lang, meja);

/** Layer, coverage and time of the votes of a dapil, as every figure names them (hasil.md 9.2). */
export function layerText(lang: Lang, meja: Meja, one: SuaraDapil): string {
  const source = meja.sumber.find(({ urut }) => urut === one.berkas?.sumber.at(-1));
  if (one.kertas === null) {
    const berkas = source?.berkas ?? '';
    const asal = one.asal === 'KECAMATAN' ? say(lang, layers.KECAMATAN, { berkas }) : say(lang, layers.DAPIL, { berkas, versi: String(one.berkas?.versi ?? 0) });
    return source === undefined ? asal : say(lang, layers.waktu, { asal, waktu: formatInstant(lang, isoOf(source.pada), 'WIB') });
  }
  const { tps, seq, per } = one.kertas.angka;
  const asal = say(lang, layers.TPS, { n: formatInt(lang, tps.lengkap + tps.sebagian), semua: formatInt(lang, tps.total), seq: formatInt(lang, seq) });
  return per === null ? asal : say(lang, layers.waktu, { asal, waktu: formatInstant(lang, per, 'WIB') });
}

/** The line above the header where figures are generated. */
export function noticeOf(lang: Lang, meja: Meja): { readonly notice?: string } {
  return notice({ lang, simulated: meja.simulasi });
}
