// Which figures does a picture or an embed of an area show, and in which words does it say where they come from?
import { type AreaCode, NATION } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { OptionKind } from '#design/marks';
import { pilihanOf } from '#modules/pemilu';
import type { Deps, Outcome } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { findContest } from '../contests.ts';
import type { Angka } from '../figures.ts';
import { type Baris, type Hitungan, openPaper, readDi } from '../gabung/read.ts';
import { text as decree } from '../keputusan/text-public.ts';
import { decreeName, headlineWords } from '../layers/headline.tsx';
import { type Lapis, highestOf, readLayers } from '../layers/read-layers.ts';
import { layersVersion } from '../layers/version.ts';
import { codeOf, frameOf, missing, versionOf } from '../opendata/read-contest.ts';
import { text as bukaan } from '../opendata/text.ts';
import { type Place, areaPath } from '../pages/address.ts';
import { nameOf } from '../pages/area-head.tsx';
import { type Scene, eyebrowOf, makeScene, timeAt } from '../pages/scene.ts';
import { text as words } from '../pages/text.ts';
import { mapVersion } from '#platform/offices';
import { text } from './text.ts';

/** A choice as its names stand on a picture. */
export interface Peserta {
  readonly no: number;
  readonly nama: string;
  readonly mitra?: string | undefined;
  readonly singkat: string;
}

export interface View {
  readonly scene: Scene;
  readonly hitungan: Hitungan;
  readonly peserta: readonly Peserta[];
  /** Family of hues of the choices. */
  readonly corak: OptionKind;
  readonly area: Baris;
  /** One level below; empty for a kel/desa. */
  readonly anak: readonly Baris[];
  /** The signed layer above C whose votes are shown first, as on the area's page. */
  readonly utama: Lapis | undefined;
}

export interface AskedPlace {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: { readonly pemilu: string; readonly kontes: string; readonly kode: string };
}

/** What a place shows, or the answer that says why nothing. */
export async function openView({ deps, lang, params }: AskedPlace): Promise<View | Outcome> {
  const { db } = deps.database;
  const kode = params.kode === NATION ? NATION : codeOf(params.kode);
  const kontes = await findContest(db, params.pemilu, params.kontes);
  if (kontes === undefined) return missing(lang, bukaan.bukaanKontes);
  if (kode === undefined || kode.length > 10) return missing(lang, text.wilayahTiada);
  const hitungan = await openPaper(db, kontes);
  const here = hitungan === undefined ? undefined : await readDi(db, hitungan, kode);
  if (hitungan === undefined || here === undefined) return missing(lang, bukaan.bukaanWilayah);
  const { simulated } = await frameOf(db, kontes);
  const utama = hitungan.kertas.length === 1 ? highestOf(await readLayers(db, kontes, kode)) : undefined;
  return { scene: makeScene(kontes, lang, simulated), hitungan, peserta: pesertaOf(kontes, hitungan), corak: corakOf(hitungan), area: here.area, anak: here.anak, utama };
}

/** Moves with the figures here and below, the forms and decrees above, and the borders of the map. */
export async function viewVersion(deps: Deps, params: AskedPlace['params']): Promise<string> {
  const { db } = deps.database;
  const [kontes, kode] = [await findContest(db, params.pemilu, params.kontes), params.kode === NATION ? NATION : codeOf(params.kode)];
  if (kontes === undefined || kode === undefined) return '-';
  return `${await versionOf(db, kontes, kode)} ${await layersVersion(deps, kontes, kode)} ${await mapVersion(db)}`;
}

/** A paper's own names where the place has one paper. */
function pesertaOf({ pack }: Kontes, { kertas, pilihan }: Hitungan): Peserta[] {
  if (kertas.length > 1) return pilihan.map(({ nomor, nama, singkat }) => ({ no: nomor, nama, singkat }));
  return pilihanOf(pack).map(({ nomor, singkat, calon: [nama, mitra] }) => ({ no: nomor, nama, mitra, singkat }));
}

function corakOf({ jenis }: Hitungan): OptionKind {
  if (jenis === 'pdpd') return 'calon';
  return jenis === 'pdpr' || jenis === 'pdprdp' || jenis === 'pdprdk' ? 'partai' : 'paslon';
}

/** The votes that the page shows first. */
export function votesOf({ area, utama, peserta }: View): readonly Angka[] {
  return (utama?.suara ?? area.suara).slice(0, peserta.length);
}

export const tempatOf = ({ scene, area }: View): string => nameOf(scene, area);
export const eyebrow = ({ scene }: View): string => eyebrowOf(scene);
export const pagePath = ({ scene, area }: View): string => areaPath(scene.at, area.kode);

/** "Lapis C, bacaan formulir TPS. Data sampai ..., nomor ...". `ownLayer`: the figures are C's own, whatever stands above. */
export function sourceLine({ scene: { lang }, area: { kode, per, seq }, utama }: View, ownLayer: boolean): string {
  const since = per === null ? say(lang, words.dataKosong) : say(lang, words.dataSampai, { waktu: timeAt(lang, per, kode), seq: formatInt(lang, seq) });
  return `${ownLayer || utama === undefined ? say(lang, words.lapisC) : headlineWords(lang, utama, kode)} ${since}`;
}

/** One word for the state of the figures: provisional until the national plenary or a decree (hasil.md 6). */
export function stateWord({ scene: { lang }, utama }: View): string {
  if (utama?.keputusan !== undefined) return decreeName(lang, utama.keputusan);
  return say(lang, utama?.lapisan === 'D_NAS' ? decree.tandaNasional : words.sementara);
}

/** A file has one address for both languages, and a picture has words: the English one is called "peta-en". */
export function pictureName(lang: Lang, bagan: string): string {
  return lang === 'en' ? `${bagan}-en` : bagan;
}

/** Chart and language of such a name; without the ending the language is that of the address. */
export function readPictureName(lang: Lang, name: string): { readonly bagan: string; readonly lang: Lang } {
  return name.endsWith('-en') ? { bagan: name.slice(0, -3), lang: 'en' } : { bagan: name, lang };
}

/** Address of a picture of a place without its ending; the nation is written "0". */
export function chartPath(lang: Lang, { pemilu, kontes }: Place, kode: AreaCode, bagan: string): string {
  return `/hasil/${pemilu}/${kontes}/${kode}/gambar/${pictureName(lang, bagan)}`;
}

export function embedPath({ pemilu, kontes }: Place, kode: AreaCode, id: string): string {
  return `/sematan/hasil/${pemilu}/${kontes}/${kode}/${id}`;
}

