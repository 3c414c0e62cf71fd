// What do the sums of several ballot papers say of an area together? (one question, whatever the number of papers)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type PemiluPack, treeOf } from '#modules/pemilu';
import { type Db, rows, sql } from '#platform/db';
import { findAreas } from '#platform/offices';
import type { Angka, AngkaWilayah, Pencacah } from '../../figures.ts';
import { isoOf } from '../../instants.ts';
import { PENCACAH } from '../../rollup.ts';
import { type Raw as Sums, pencacah, perCek } from '../../store/area.ts';
import { codeOf, literal } from '../../store/columns.ts';

/** A ballot paper by its measures. */
export interface Lembar {
  /** Its number in these tables. */
  readonly no: number;
  /** `pdpr-3201`, as in addresses. */
  readonly kode: string;
  readonly lingkup: string;
  readonly nama: string;
  readonly kursi: number | null;
  readonly utama: number;
  /** How many vote cells it has. */
  readonly sel: number;
  /** Ballot numbers of its choices, in their order. */
  readonly nomor: readonly number[];
}

/** Figures of one area: all papers of the contest there together. `suara` by `Hitungan.pilihan`, `sel` by `Hitungan.form.sel`. */
export type Baris = AngkaWilayah;

interface Asked {
  readonly pemilu: PemiluPack;
  readonly kertas: readonly Lembar[];
  readonly pilihan: readonly { readonly nomor: number }[];
  readonly form: { readonly sel: readonly unknown[] };
}

/** A row of sums of one paper. */
type Raw = Sums & { readonly kontes: number };

/**
 * An area and those one level below it, by code. Two probes a paper: of the key, and of the areas below. Of the nation
 * the second is enough: every paper's whole is the sum of its provinces, and thousands of rows less are read.
 */
export async function readAreas(db: Db, asked: Asked, kode: AreaCode): Promise<Baris[]> {
  const code = Number(kode);
  if (kode === NATION) {
    const below = await rows(db, sql<Raw>`select ${parts(asked)} from ${papersOf(asked)} cross join lateral (select * from hasil_agregat where kontes = u.no and induk = 0 offset 0) a order by a.kode`);
    return joined(db, asked, below.length === 0 ? [] : [...below.map((raw) => ({ ...raw, kode: 0, tingkat: 0 })), ...below]);
  }
  const found = await rows(
    db,
    sql<Raw>`select ${parts(asked)} from ${papersOf(asked)} cross join lateral (
        (select * from hasil_agregat where kontes = u.no and kode = ${code} offset 0)
        union all (select * from hasil_agregat where kontes = u.no and induk = ${code} offset 0)) a order by a.kode`,
  );
  return joined(db, asked, found);
}

/** At most `limit` areas of a level from code `dari` up to, not including, `ke`. */
export async function readPiece(db: Db, asked: Asked, tingkat: number, dari: number, ke: number, limit: number): Promise<Baris[]> {
  const nos = literal(asked.kertas.map(({ no }) => no));
  const codes = sql`select distinct kode from hasil_agregat where kontes = any(${nos}::smallint[]) and tingkat = ${tingkat} and kode >= ${dari} and kode < ${ke} order by kode limit ${limit}`;
  return joined(db, asked, await rows(db, sql<Raw>`select ${parts(asked)} from ${papersOf(asked)} join hasil_agregat a on a.kontes = u.no where a.kode in (${codes}) order by a.kode`));
}

/** Only the choices of each paper travel, not the hundreds of cells below them. */
function parts({ form }: Asked) {
  return sql`a.kontes, a.kode, a.tingkat, a.total, a.suara[1:u.utama] as suara, a.sel,
    a.ada[1:u.utama] || a.ada[u.sel + 1:u.sel + ${form.sel.length}::int] as ada, a.cacah, a.gagal, a.takdapat, a.seq, a.per`;
}

function papersOf({ kertas }: Asked) {
  const part = (pick: (one: Lembar) => number): string => literal(kertas.map(pick));
  return sql`unnest(${part((one) => one.no)}::smallint[], ${part((one) => one.utama)}::int[], ${part((one) => one.sel)}::int[]) u (no, utama, sel)`;
}

async function joined(db: Db, asked: Asked, found: readonly Raw[]): Promise<Baris[]> {
  const groups = Map.groupBy(found, (raw) => raw.kode);
  const { pohon } = await treeOf(db, asked.pemilu.slug);
  const names = new Map((await findAreas(db, pohon, [...groups.keys()].map(codeOf))).map((area) => [area.kode, area.nama]));
  const papers = new Map(asked.kertas.map((one) => [one.no, one]));
  return [...groups.values()].map((raws) => sumOf(asked, papers, raws, names));
}

function sumOf({ pilihan, form }: Asked, papers: ReadonlyMap<number, Lembar>, raws: readonly Raw[], names: ReadonlyMap<AreaCode, string>): Baris {
  const at = new Map(pilihan.map(({ nomor }, place) => [nomor, place]));
  const suara: Angka[] = pilihan.map(() => null);
  const sel: Angka[] = form.sel.map(() => null);
  for (const raw of raws) {
    const paper = papers.get(raw.kontes);
    const utama = paper?.utama ?? 0;
    paper?.nomor.forEach((nomor, place) => addCell(suara, at.get(nomor), raw.suara[place], raw.ada[place]));
    raw.sel.forEach((n, place) => addCell(sel, place, n, raw.ada[utama + place]));
  }
  const first = raws[0];
  const kode = codeOf(first?.kode ?? 0);
  const per = raws.reduce((latest, raw) => Math.max(latest, raw.per ?? -1), -1);
  return {
    kode,
    nama: names.get(kode) ?? kode,
    tingkat: first?.tingkat ?? 0,
    suara,
    sel,
    tps: raws.map(pencacah).reduce(addCounts),
    temuan: perCek(addUp(raws.map(({ gagal }) => gagal))),
    takDapat: perCek(addUp(raws.map(({ takdapat }) => takdapat))),
    seq: raws.reduce((latest, raw) => Math.max(latest, raw.seq), 0),
    per: per < 0 ? null : isoOf(per),
  };
}

function addUp(counts: readonly (readonly number[])[]): number[] {
  const out: number[] = [];
  for (const one of counts) one.forEach((n, at) => (out[at] = (out[at] ?? 0) + n));
  return out;
}

/** A cell that no station has adds nothing: it is not zero. */
function addCell(into: Angka[], at: number | undefined, n: number | undefined, ada: number | undefined): void {
  if (at === undefined || n === undefined || (ada ?? 0) === 0) return;
  into[at] = (into[at] ?? 0) + n;
}

function addCounts(a: Pencacah, b: Pencacah): Pencacah {
  const names = ['total', ...PENCACAH] as const;
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as Record<(typeof names)[number], number>;
}
