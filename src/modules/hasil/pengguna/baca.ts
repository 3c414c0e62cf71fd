// Who voted in an area: its forms cell by cell, the figures over the same stations, those of the places below, what may be told of part III?
import { type AreaCode, parentOf, stationCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import { stationNumbers, stationsOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { type Area, findAreas, listAncestors } from '#platform/offices';
import type { Angka } from '../figures.ts';
import type { Hitungan } from '../gabung/read.ts';
import { type Terbuka, namaDi } from './buka.ts';
import { type Difabel, type IsiDifabel, difabelAtas, difabelDesa, difabelKecamatan, difabelTps } from './difabel.ts';
import { type Terukur, gabungUkuran, readFormulir, ukurFormulir, ukurWilayah } from './pasangan.ts';
import { type Simpul, readSimpul } from './store/sel.ts';
import { text } from './text.ts';
import { tempatSel } from './ukuran.ts';

/** A cell of the form in an area: its sum and the stations that carry it. */
export interface IsiSel {
  readonly n: Angka;
  readonly tps: number;
}

export interface BarisAnak {
  readonly kode: AreaCode;
  readonly nama: string;
  readonly terukur: Terukur;
  /** Null: told on its own page, because what lies below it decides. */
  readonly difabel: Difabel | null;
  /** Stations of the plan. */
  readonly total: number;
}

export interface Pandangan extends Terbuka {
  readonly area: { readonly kode: AreaCode; readonly nama: string; readonly tingkat: number };
  /** From the nation down to the parent. */
  readonly up: readonly Area[];
  /** By `Hitungan.form.sel`, part III among them: `difabel` says what of it may be told. */
  readonly isi: readonly IsiSel[];
  readonly terukur: Terukur;
  readonly difabel: Difabel;
  readonly anak: readonly BarisAnak[];
  readonly tps: { readonly total: number; readonly lengkap: number };
  readonly seq: number;
  readonly per: string | null;
}

/** Undefined where the contest counts nothing there. */
export async function bacaWilayah(db: Db, opened: Terbuka): Promise<Pandangan | undefined> {
  const { hitungan, kode, pohon, lang } = opened;
  const own = await readSimpul(db, hitungan, { kode });
  const [first] = own;
  if (first === undefined) return undefined;
  const below = first.tingkat === 4 ? await stationsBelow(db, opened, own) : await areasBelow(db, opened, first.tingkat);
  const [area] = await findAreas(db, pohon, [kode]);
  return {
    ...opened,
    area: { kode, nama: namaDi(lang, area ?? { kode, nama: kode }), tingkat: first.tingkat },
    up: first.tingkat === 0 ? [] : await listAncestors(db, pohon, kode),
    isi: isiOf(hitungan, own),
    terukur: gabungUkuran(below.anak.map(({ terukur }) => terukur)),
    difabel: below.difabel ?? (first.tingkat === 3 ? difabelKecamatan(bagian3(hitungan, own), below.totals) : difabelAtas(bagian3(hitungan, own))),
    anak: below.anak,
    tps: { total: own.reduce((sum, one) => sum + one.total, 0), lengkap: own.reduce((sum, one) => sum + one.lengkap, 0) },
    seq: Math.max(...own.map(({ seq }) => seq)),
    per: own.reduce<string | null>((latest, { per }) => (per !== null && (latest === null || per > latest) ? per : latest), null),
  };
}

/** Sums of the papers of one area; null where no station carries the cell. */
function isiOf({ form }: Hitungan, nodes: readonly Simpul[]): IsiSel[] {
  return form.sel.map((_, at) => nodes.reduce<IsiSel>(({ n, tps }, { sel, ada }) => ({ n: sel[at] === null || sel[at] === undefined ? n : (n ?? 0) + sel[at], tps: tps + (ada[at] ?? 0) }), { n: null, tps: 0 }));
}

function bagian3(hitungan: Hitungan, nodes: readonly Simpul[]): IsiDifabel {
  const isi = isiOf(hitungan, nodes);
  const cell = (name: 'D.l' | 'D.p' | 'D'): Angka => isi[tempatSel(hitungan.form, name) ?? -1]?.n ?? null;
  return { l: cell('D.l'), p: cell('D.p'), j: cell('D') };
}

interface Below {
  readonly anak: readonly BarisAnak[];
  /** Part III of those below, for the kecamatan above them. */
  readonly totals: readonly IsiDifabel[];
  /** Of the area itself, where its neighbours decide it. */
  readonly difabel?: Difabel;
}

async function areasBelow(db: Db, { hitungan, kode, pohon, lang }: Terbuka, tingkat: number): Promise<Below> {
  const nodes = await readSimpul(db, hitungan, { induk: [kode] });
  const measured = await ukurWilayah(db, hitungan, nodes);
  const groups = [...Map.groupBy(nodes, (one) => one.kode)];
  const names = new Map((await findAreas(db, pohon, groups.map(([code]) => code))).map((area) => [area.kode, area.nama]));
  const parts = groups.map(([code, own]) => [code, bagian3(hitungan, own)] as const);
  const villages = tingkat === 3 ? difabelDesa(parts) : undefined;
  const anak = groups.map(([code, own]): BarisAnak => ({
    kode: code,
    nama: namaDi(lang, { kode: code, nama: names.get(code) ?? code }),
    terukur: measured.get(code) ?? ukurFormulir(hitungan, undefined),
    difabel: villages?.get(code) ?? null,
    total: own.reduce((sum, one) => sum + one.total, 0),
  }));
  return { anak, totals: parts.map(([, isi]) => isi) };
}

async function stationsBelow(db: Db, { hitungan, kode, lang, at }: Terbuka, own: readonly Simpul[]): Promise<Below> {
  const plan = await stationsOf(db, at.pemilu, kode);
  const [node] = own;
  const forms = node === undefined ? new Map<AreaCode, readonly Angka[]>() : await readFormulir(db, hitungan, node.kontes, kode);
  const codes = plan === undefined ? [] : stationNumbers(plan).map((nomor) => stationCode(kode, nomor));
  const place = tempatSel(hitungan.form, 'D') ?? -1;
  const difabel = await difabelOfDesa(db, hitungan, kode);
  const cells = difabelTps(difabel, codes.map((code) => [code, forms.get(code)?.[place] ?? null]));
  const anak = codes.map((code): BarisAnak => ({ kode: code, nama: say(lang, text.tps, { nomor: code.slice(10) }), terukur: ukurFormulir(hitungan, forms.get(code)), difabel: cells.get(code) ?? { keadaan: 'BELUM' }, total: 1 }));
  return { anak, totals: [], difabel };
}

/** A kel/desa among those of its kecamatan. */
async function difabelOfDesa(db: Db, hitungan: Hitungan, desa: AreaCode): Promise<Difabel> {
  const parent = parentOf(desa);
  const beside = parent === undefined ? [] : await readSimpul(db, hitungan, { induk: [parent] });
  const parts = [...Map.groupBy(beside, (one) => one.kode)].map(([code, nodes]) => [code, bagian3(hitungan, nodes)] as const);
  return difabelDesa(parts).get(desa) ?? { keadaan: 'BELUM' };
}
