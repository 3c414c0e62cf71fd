// How are areas read from and written to their table? (92,000 rows a tree)
import { type AreaCode, NATION, ancestorsOf, parentOf } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { type Area, type TreeOrigin, type TreeRow, areaKey, depthOf } from '../area.ts';

const CHUNK = 10_000;
const COLUMNS = sql`kode, nama, tingkat, induk`;

/** The origin under which a tree was loaded; undefined when it was not. */
export async function readOrigin(db: Db, pohon: string): Promise<(TreeOrigin & { readonly jumlah: number }) | undefined> {
  const found = await rows(
    db,
    sql<TreeOrigin & { jumlah: number }>`select sumber, lisensi, jumlah from offices_pohon where pohon = ${pohon}`,
  );
  return found[0];
}

/** Replaces a tree. The caller holds the transaction: readers see the old tree whole or the new one whole. */
export async function writeTree(db: Db, pohon: string, tree: readonly TreeRow[], origin: TreeOrigin): Promise<void> {
  await run(db, sql`delete from offices_wilayah where pohon = ${pohon}`);
  const keyed = withKeys(tree);
  for (let from = 0; from < tree.length; from += CHUNK) await insertChunk(db, pohon, keyed.slice(from, from + CHUNK));
  // Without fresh statistics the planner walks the whole table for every search.
  await run(db, sql`analyze offices_wilayah`);
  await run(
    db,
    sql`insert into offices_pohon (pohon, sumber, lisensi, jumlah) values (${pohon}, ${origin.sumber}, ${origin.lisensi}, ${tree.length})
        on conflict (pohon) do update set sumber = excluded.sumber, lisensi = excluded.lisensi, jumlah = excluded.jumlah, dimuat = now()`,
  );
}

type KeyedRow = TreeRow & { readonly cari: string; readonly atas: string };

function withKeys(tree: readonly TreeRow[]): KeyedRow[] {
  const keys = new Map(tree.map((row) => [row.kode, areaKey(row)]));
  return tree.map((row) => {
    const above = ancestorsOf(row.kode).flatMap((kode) => (kode === NATION ? [] : [keys.get(kode) ?? '']));
    return { ...row, cari: keys.get(row.kode) ?? '', atas: above.join(' ') };
  });
}

async function insertChunk(db: Db, pohon: string, chunk: readonly KeyedRow[]): Promise<void> {
  await run(
    db,
    sql`insert into offices_wilayah (pohon, kode, nama, tingkat, induk, cari, atas)
        select ${pohon}, kode, nama, tingkat, induk, cari, atas
        from unnest(${chunk.map((row) => row.kode)}::text[], ${chunk.map((row) => row.nama)}::text[],
          ${chunk.map((row) => depthOf(row.kode))}::smallint[], ${chunk.map((row) => parentOf(row.kode) ?? null)}::text[],
          ${chunk.map((row) => row.cari)}::text[], ${chunk.map((row) => row.atas)}::text[]) as baris (kode, nama, tingkat, induk, cari, atas)`,
  );
}

export async function readArea(db: Db, pohon: string, kode: AreaCode): Promise<Area | undefined> {
  const found = await rows(db, sql<Area>`select ${COLUMNS} from offices_wilayah where pohon = ${pohon} and kode = ${kode}`);
  return found[0];
}

export async function readAreas(db: Db, pohon: string, codes: readonly AreaCode[]): Promise<Area[]> {
  if (codes.length === 0) return [];
  return rows(
    db,
    sql<Area>`select ${COLUMNS} from offices_wilayah where pohon = ${pohon} and kode = any(${codes}::text[]) order by tingkat, kode`,
  );
}

export async function readChildren(db: Db, pohon: string, kode: AreaCode): Promise<Area[]> {
  return rows(
    db,
    sql<Area>`select ${COLUMNS} from offices_wilayah where pohon = ${pohon} and induk = ${kode} order by kode`,
  );
}

/** The nearest sibling on each side, in the order of the codes. */
export async function readSiblings(db: Db, pohon: string, kode: AreaCode, induk: AreaCode): Promise<Area[]> {
  return rows(
    db,
    sql<Area>`(select ${COLUMNS} from offices_wilayah where pohon = ${pohon} and induk = ${induk} and kode < ${kode} order by kode desc limit 1)
        union all
        (select ${COLUMNS} from offices_wilayah where pohon = ${pohon} and induk = ${induk} and kode > ${kode} order by kode limit 1)`,
  );
}

/** Number of areas at each level, index = level. */
export async function countLevels(db: Db, pohon: string): Promise<number[]> {
  const found = await rows(
    db,
    sql<{ tingkat: number; n: number }>`select tingkat, count(*) as n from offices_wilayah where pohon = ${pohon} group by tingkat`,
  );
  return [0, 1, 2, 3, 4].map((level) => found.find((row) => row.tingkat === level)?.n ?? 0);
}

/** The whole tree at one level, or of one level below a prefix. */
export async function readLevel(db: Db, pohon: string, tingkat: number, prefix = ''): Promise<Area[]> {
  return rows(
    db,
    sql<Area>`select ${COLUMNS} from offices_wilayah
        where pohon = ${pohon} and tingkat = ${tingkat} and kode >= ${prefix} and kode < ${`${prefix}:`} order by kode`,
  );
}
