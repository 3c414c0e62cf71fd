// How are dapil and their areas kept? (2,710 dapil and 8,935 lines of map in 2024; none imported = the own 84 of the DPR)
import { type Db, rows, run, sql } from '#platform/db';
import type { BagianDapil, BarisPeta, Berdiri, Dapil, JenisDapil } from '../record.ts';
import { DAPIL_DPR_2024 } from '../register/dapil-dpr-2024.ts';

type Bare = Omit<Berdiri<Dapil>, 'wilayah'>;

const COLUMNS = sql`jenis, kode, nama, kelompok, kursi, penduduk, versi, impor`;

/** All dapil of a contest with their areas, by code (numbers of 2019 by size); with `kelompok` those listed under this province or regency. */
export async function readDapil(db: Db, slug: string, jenis: JenisDapil, kelompok?: string): Promise<readonly Berdiri<Dapil>[]> {
  const group = kelompok === undefined ? sql`true` : sql`kelompok = ${kelompok}`;
  const found = await rows(db, sql<Bare>`select ${COLUMNS} from pemilu_dapil where pemilu = ${slug} and jenis = ${jenis} and ${group} order by length(kode), kode`);
  if (found.length === 0) return kelompok === undefined ? ownOf(slug, jenis) : [];
  // Two plain reads: a subquery for each dapil would read the map once for each of them where the engine has no statistics yet.
  const areas = new Map<string, BagianDapil[]>(found.map((one) => [one.kode, []]));
  for (const { dapil, ...area } of await readPeta(db, slug, jenis)) areas.get(dapil)?.push(area);
  return found.map((one) => ({ ...one, wilayah: areas.get(one.kode) ?? [] }));
}

/** The whole map of a contest; with `kode` only the lines of this area code, of those above and of those below it. */
export async function readPeta(db: Db, slug: string, jenis: JenisDapil, kode?: string): Promise<readonly BarisPeta[]> {
  const near = kode === undefined || kode === '0' ? sql`true` : sql`(kode = any(${above(kode)}::text[]) or (kode >= ${kode} and kode < ${`${kode}:`}))`;
  const found = await rows(
    db,
    sql<BarisPeta>`select kode, dapil, nama, pecah from pemilu_dapil_wilayah where pemilu = ${slug} and jenis = ${jenis} and ${near} order by kode, dapil`,
  );
  const own = found.length > 0 ? [] : ownOf(slug, jenis);
  if (own.length === 0 || (await isImported(db, slug, jenis))) return found;
  return own.flatMap((one) => one.wilayah.map((area) => ({ ...area, dapil: one.kode })));
}

/** 1234567 is 12, 1234, 123456, 1234567. */
function above(kode: string): string[] {
  return [2, 4, 6, 10].filter((depth) => depth < kode.length).map((depth) => kode.slice(0, depth)).concat(kode);
}

/** One dapil; undefined where the contest has none of this code. */
export async function findDapil(db: Db, slug: string, jenis: JenisDapil, kode: string): Promise<Berdiri<Dapil> | undefined> {
  const [found] = await rows(db, sql<Bare>`select ${COLUMNS} from pemilu_dapil where pemilu = ${slug} and jenis = ${jenis} and kode = ${kode}`);
  if (found !== undefined) {
    const wilayah = await rows(
      db,
      sql<BagianDapil>`select kode, nama, pecah from pemilu_dapil_wilayah where pemilu = ${slug} and jenis = ${jenis} and dapil = ${kode} order by kode`,
    );
    return { ...found, wilayah };
  }
  const own = ownOf(slug, jenis).find((one) => one.kode === kode);
  return own !== undefined && !(await isImported(db, slug, jenis)) ? own : undefined;
}

/** Names of dapil by code, over all contests; the own ones where none was imported. */
export async function namesOfDapil(db: Db, slug: string, codes: readonly string[]): Promise<readonly Pick<Dapil, 'jenis' | 'kode' | 'nama'>[]> {
  const found = await rows(
    db,
    sql<Pick<Dapil, 'jenis' | 'kode' | 'nama'>>`select jenis, kode, nama from pemilu_dapil where pemilu = ${slug} and kode = any(${[...new Set(codes)]}::text[])`,
  );
  return found.length > 0 ? found : ownOf(slug, 'pdpr');
}

async function isImported(db: Db, slug: string, jenis: JenisDapil): Promise<boolean> {
  return (await rows(db, sql<{ ada: number }>`select 1 as ada from pemilu_dapil where pemilu = ${slug} and jenis = ${jenis} limit 1`)).length > 0;
}

function ownOf(slug: string, jenis: JenisDapil): readonly Berdiri<Dapil>[] {
  return slug === 'pemilu-2024' && jenis === 'pdpr' ? DAPIL_DPR_2024 : [];
}

/** Adds dapil or replaces those of the same code, areas included. */
export async function writeDapil(db: Db, slug: string, dapil: readonly Berdiri<Dapil>[]): Promise<void> {
  if (dapil.length === 0) return;
  const text = JSON.stringify(dapil);
  await run(
    db,
    sql`insert into pemilu_dapil (pemilu, jenis, kode, nama, kelompok, kursi, penduduk, versi, impor)
        select ${slug}, jenis, kode, nama, kelompok, kursi, penduduk, versi, impor from jsonb_to_recordset(${text}::jsonb)
          as baris (jenis text, kode text, nama text, kelompok text, kursi int, penduduk int, versi int, impor int)
        on conflict (pemilu, jenis, kode) do update set nama = excluded.nama, kelompok = excluded.kelompok, kursi = excluded.kursi,
          penduduk = excluded.penduduk, versi = excluded.versi, impor = excluded.impor`,
  );
  for (const jenis of new Set(dapil.map((one) => one.jenis))) {
    const codes = dapil.filter((one) => one.jenis === jenis).map((one) => one.kode);
    await run(db, sql`delete from pemilu_dapil_wilayah where pemilu = ${slug} and jenis = ${jenis} and dapil = any(${codes}::text[])`);
  }
  await run(
    db,
    sql`insert into pemilu_dapil_wilayah (pemilu, jenis, kode, dapil, nama, pecah)
        select ${slug}, baris.jenis, bagian.kode, baris.kode, bagian.nama, bagian.pecah
        from jsonb_to_recordset(${text}::jsonb) as baris (jenis text, kode text, wilayah jsonb),
          jsonb_to_recordset(baris.wilayah) as bagian (kode text, nama text, pecah boolean)`,
  );
}
