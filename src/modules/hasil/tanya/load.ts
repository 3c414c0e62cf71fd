// What do the pages of questions need, in as few questions to the database as it takes? (counts from the copy, figures from the log)
import { type AreaCode, ancestorsOf, parentOf } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { type Area, findAreas } from '#platform/offices';
import { periksaLengkap } from '../checks.ts';
import type { CekId } from '../figures.ts';
import type { Scene } from '../pages/scene.ts';
import { berlakuPada } from '../station.ts';
import { findNomor } from '../store/columns.ts';
import { type Cerita, ceritaTps } from './cerita.ts';
import { type Peta, petaOf } from './desa.ts';
import { readDesa } from './ikuti.ts';
import { type Jawaban, readJawaban } from './store/jawaban.ts';
import { type Keadaan, listTanya } from './store/tanya.ts';
import { type WilayahTanya, findTanya, harapanAcak, listTanyaAnak } from './store/wilayah.ts';
import { type TanyaId, tanyaku } from './timbang.ts';
import type { Names } from './words.ts';

/** A station with everything that is or was asked of it. */
export interface TpsTanya {
  readonly kode: AreaCode;
  readonly cerita: readonly Cerita[];
  /** Photographs in force, by path. */
  readonly foto: readonly string[];
  /** Checks that fail now. */
  readonly gagal: readonly CekId[];
  readonly jawaban: readonly Jawaban[];
  /** Number of its newest event. */
  readonly seq: number;
}

/** The stations of these codes as the log has them now; those with nothing in are absent. */
export async function loadTpsTanya(db: Db, scene: Pick<Scene, 'kontes'>, no: number, kodes: readonly AreaCode[]): Promise<Map<AreaCode, TpsTanya>> {
  const { kontes } = scene;
  const t = tanyaku(kontes);
  const desa = [...new Set(kodes.flatMap((kode) => parentOf(kode) ?? []))];
  const [stations, answers] = await Promise.all([readDesa(db, no, kontes, desa), readJawaban(db, no, kodes)]);
  const maps = new Map<AreaCode, Peta>([...stations].map(([kode, known]) => [kode, petaOf(t, known)]));
  const out = new Map<AreaCode, TpsTanya>();
  for (const kode of kodes) {
    const peta = maps.get(kode.slice(0, 10) as AreaCode);
    const own = peta?.semua.find((one) => one.kode === kode);
    if (peta === undefined || own === undefined) continue;
    const k = berlakuPada(own.catatan);
    const checks = periksaLengkap(kontes.pack, { kode, suara: k.suara, sel: k.sel, foto: k.foto, huruf: k.huruf });
    out.set(kode, {
      kode,
      cerita: ceritaTps(peta, kode),
      foto: k.foto === null ? [] : k.foto.split('\n'),
      gagal: k.ditarik ? [] : checks.flatMap(({ id, hasil }) => (hasil === 'GAGAL' ? [id] : [])),
      jawaban: answers.filter((one) => one.kode === kode),
      seq: own.catatan.reduce((most, one) => Math.max(most, one.seq), 0),
    });
  }
  return out;
}

export interface WilayahView {
  readonly scene: Scene;
  readonly area: Pick<Area, 'kode' | 'nama'> & { readonly tingkat: number };
  readonly up: readonly Area[];
  /** Undefined where nothing below is counted yet. */
  readonly hitungan: WilayahTanya | undefined;
  /** One level below; empty for a kel/desa. */
  readonly anak: readonly (WilayahTanya & { readonly nama: string })[];
  /** Pairs with equal votes that chance alone would give; null = not known here. */
  readonly harapan: number | null;
  /** Of a kel/desa: its stations. */
  readonly tps: readonly TpsTanya[];
  readonly names: Names;
}

/** Most stations of one kel/desa: 451 (hasil.md 11). */
const SEDESA = 999;

export async function loadWilayah(db: Db, scene: Scene, pohon: string, area: WilayahView['area']): Promise<WilayahView> {
  const { kode } = area;
  const no = await findNomor(db, scene.kontes);
  const above = ancestorsOf(kode);
  const [hitungan, anak, harapan] =
    no === undefined ? [undefined, [], null] : await Promise.all([findTanya(db, no, kode), listTanyaAnak(db, no, kode), kode.length <= 4 ? harapanAcak(db, no, kode) : null]);
  const lines = no === undefined || kode.length !== 10 ? [] : await listTanya(db, no, kode, { tanya: null, keadaan: 'semua' }, null, SEDESA);
  const known = no === undefined || lines.length === 0 ? new Map<AreaCode, TpsTanya>() : await loadTpsTanya(db, scene, no, lines.map((one) => one.kode));
  const named = await findAreas(db, pohon, [...above, kode, ...anak.map((one) => one.kode)]);
  const names = new Map(named.map((one) => [one.kode, one]));
  return {
    scene,
    area,
    up: named.filter((one) => above.includes(one.kode)),
    hitungan,
    anak: anak.map((one) => ({ ...one, nama: names.get(one.kode)?.nama ?? one.kode })),
    harapan,
    tps: [...known.values()],
    names,
  };
}

/** One page of the stations of a question. */
export interface Halaman {
  readonly tps: readonly TpsTanya[];
  readonly names: Names;
  /** Hand it in as `after` for the next page; null = the list ends here. */
  readonly lanjut: AreaCode | null;
}

export interface Diminta {
  readonly kode: AreaCode;
  readonly tanya: TanyaId;
  readonly keadaan: Keadaan;
  readonly after: AreaCode | null;
  readonly limit: number;
}

export async function loadHalaman(db: Db, scene: Scene, pohon: string, asked: Diminta): Promise<Halaman> {
  const no = await findNomor(db, scene.kontes);
  const found = no === undefined ? [] : await listTanya(db, no, asked.kode, asked, asked.after, asked.limit + 1);
  const page = found.slice(0, asked.limit).map(({ kode }) => kode);
  const known = no === undefined || page.length === 0 ? new Map<AreaCode, TpsTanya>() : await loadTpsTanya(db, scene, no, page);
  const names = await namesOf(db, pohon, page);
  return { tps: page.flatMap((kode) => known.get(kode) ?? []), names, lanjut: found.length > asked.limit ? (page.at(-1) ?? null) : null };
}

/** The desa of these stations and what lies above them. */
export async function namesOf(db: Db, pohon: string, kodes: readonly AreaCode[]): Promise<Names> {
  const wanted = new Set(kodes.flatMap(ancestorsOf));
  return new Map((await findAreas(db, pohon, [...wanted])).map((one) => [one.kode, one]));
}
