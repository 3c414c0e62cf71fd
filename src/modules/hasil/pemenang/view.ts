// What does every page of the winner desk know: figures, names, language, and whether it is a what if?
import { ABROAD, NATION } from '#kernel/area-code';
import { formatInt, formatPercent } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { type Lang, say } from '#kernel/text';
import type { Pecahan } from '../aturan/pack-schema.ts';
import type { Langkah } from '../aturan/steps.ts';
import { kataHasil } from '../aturan/words.ts';
import type { Medan } from './contests.ts';
import type { Meja } from './desk.ts';
import type { Dinilai, Tinjauan } from './judge.ts';
import type { Pencalonan } from './nomination.ts';
import type { Perolehan, Peserta } from './record.ts';
import { text, whatIf } from './text.ts';
import type { Andaian } from './what-if.ts';
import { noticeOf as notice } from '../pages/scene.ts';

export interface View {
  readonly lang: Lang;
  readonly meja: Meja;
  /** What the page shows: by the rule in force, or by the other one. */
  readonly tinjauan: Tinjauan;
  /** By the rule in force. */
  readonly kini: Tinjauan;
  /** Null = the rule in force. */
  readonly asked: Andaian | null;
  /** By the votes of the last council election there; undefined where they are not counted whole. */
  readonly pencalonan: Pencalonan | undefined;
  /** Order of the table of areas, as the address says it. */
  readonly urut: { readonly urut?: string | undefined; readonly arah?: string | undefined };
}

/** What a name or word is read from, on the page of a place and in a line of the list alike. */
type About = Pick<View, 'lang'> & { readonly meja: Pick<Meja, 'medan'>; readonly tinjauan: Tinjauan };

export function nameOf(lang: Lang, { nama, nomor, kosong }: Peserta): string {
  if (kosong === true) return say(lang, text.kolomKosong);
  return nama ?? say(lang, text.tanpaNama, { n: String(nomor) });
}

export function pesertaOf({ perolehan }: Pick<Tinjauan, 'perolehan'>, id: string): Peserta {
  return perolehan.peserta.find((one) => one.id === id) ?? { id, nomor: 0, nama: id, kosong: false };
}

export const nameIn = ({ lang, tinjauan }: Pick<About, 'lang' | 'tinjauan'>, id: string): string => nameOf(lang, pesertaOf(tinjauan, id));
export const names = (view: Pick<About, 'lang' | 'tinjauan'>, ids: readonly string[]): string => ids.map((id) => nameIn(view, id)).join('; ');
export const count = ({ lang }: Pick<About, 'lang'>, n: number): string => formatInt(lang, n);

export function placeName(lang: Lang, { kode, nama }: { readonly kode: string; readonly nama: string }): string {
  if (kode === NATION) return say(lang, text.indonesia);
  return kode === ABROAD ? say(lang, text.luarNegeri) : nama;
}

/** "Gubernur dan Wakil Gubernur" */
export const contestName = (lang: Lang, { surat }: Medan): string => say(lang, surat.nama);

export function titleOf(lang: Lang, { medan, kode, nama }: Pick<Meja, 'medan' | 'kode' | 'nama'>): string {
  const kontes = contestName(lang, medan);
  return kode === NATION ? say(lang, text.judulBangsa, { kontes }) : say(lang, text.judulTempat, { kontes, tempat: placeName(lang, { kode, nama }) });
}

/** The outcome in words: "unggul sementara" until the form or decree that fixes it; a new election or second round is not announced before it either. */
export function outcomeWord({ lang, meja: { medan }, tinjauan }: About): string {
  const layer = tinjauan.perolehan.lapis?.lapisan ?? 'C';
  const { hasil } = tinjauan.putusan;
  const fixed = layer === 'SK' || layer === medan.puncak;
  if (!fixed && hasil === 'ULANG') return say(lang, text.ULANG_KINI);
  if (!fixed && hasil === 'PUTARAN_KEDUA') return say(lang, text.PUTARAN_KINI);
  return say(lang, kataHasil(hasil, layer, medan.puncak));
}

export const shareText = (lang: Lang, part: number, whole: number): string => {
  const percent = percent2(part, whole);
  return percent === null ? '' : formatPercent(lang, percent);
};

/** "50 %", "33,50 %" */
export function partText(lang: Lang, [part, whole]: Pecahan): string {
  const percent = (part * 100) / whole;
  return Number.isInteger(percent) ? `${formatInt(lang, percent)}${lang === 'id' ? '\u00a0%' : '%'}` : formatPercent(lang, percent);
}

const LONGEST_HEAD = 24;
export const SIGNS = { '>': '>', '>=': '≥', '<=': '≤' } as const;

/** "Anies–Muhaimin" stays; a name too long for a column gives way to its number. */
export function shortName(lang: Lang, who: Peserta): string {
  const name = nameOf(lang, who);
  return name.length <= LONGEST_HEAD ? name : say(lang, text.nomorSaja, { n: String(who.nomor) });
}

/** "Prabowo–Gibran tetap lebih dari setengah? 150.745.092 > 128.138.944: ya." */
export function staysText(view: Pick<About, 'lang' | 'tinjauan'>, { langkah, peserta, kiri, tanda, kanan, terpenuhi }: Langkah): string {
  const { lang } = view;
  const question = langkah === 'persebaran' ? text.tetapSebaran : langkah === 'terbanyak' ? text.tetapDepan : tanda === '>' ? text.tetapLebih : text.tetapTidak;
  return say(lang, text.syaratTetap, {
    kalimat: say(lang, question, { siapa: nameIn(view, peserta ?? '') }),
    kiri: formatInt(lang, kiri),
    tanda: SIGNS[tanda],
    kanan: formatInt(lang, kanan),
    jawab: say(lang, terpenuhi ? text.ya : text.tidak),
  });
}

/** "a threshold of 40% of all votes, without Aceh" */
export function askedText(lang: Lang, { ambang, sebaran, kursi, pilihan }: Andaian, { bawah }: Perolehan): string {
  const area = (kode: string): string => placeName(lang, bawah.find((one) => one.kode === kode) ?? { kode, nama: kode });
  return [
    ...(ambang === undefined ? [] : [say(lang, whatIf.pakaiAmbang, { persen: partText(lang, ambang) })]),
    ...(sebaran === undefined ? [] : [say(lang, whatIf.pakaiSebaran, { persen: partText(lang, sebaran) })]),
    ...(kursi === undefined ? [] : [say(lang, whatIf.pakaiKursi, { n: formatInt(lang, kursi) })]),
    ...(pilihan.tanpa.length === 0 ? [] : [say(lang, whatIf.pakaiTanpa, { wilayah: pilihan.tanpa.map(area).join(', ') })]),
  ].join('; ');
}

/** The line above the header where figures are generated. */
export function noticeOf(lang: Lang, shown: readonly (Dinilai | undefined)[]): { readonly notice?: string } {
  return notice({ lang, simulated: shown.some((one) => one !== undefined && perolehanOf(one).simulasi) });
}

export function perolehanOf(one: Dinilai): Perolehan {
  return one.keadaan === 'ADA' ? one.tinjauan.perolehan : one.perolehan;
}
