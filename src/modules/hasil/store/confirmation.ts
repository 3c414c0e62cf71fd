// Until when has a station's figure been confirmed by its sources? (an older snapshot must not supersede it)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { Penegasan } from '../decide.ts';
import { codeOf, literal } from './columns.ts';

export async function readPenegasan(db: Db, no: number, kodes: readonly AreaCode[]): Promise<Map<AreaCode, Penegasan>> {
  if (kodes.length === 0) return new Map();
  const found = await rows(
    db,
    sql<Penegasan & { kode: number }>`select p.* from unnest(${literal(kodes)}::bigint[]) u (kode)
      cross join lateral (select kode, per, sumber, terbawa from hasil_penegasan
        where kontes = ${no} and prov = (u.kode / 100000000000)::smallint and kode = u.kode offset 0) p`,
  );
  return new Map(found.map(({ kode, per, sumber, terbawa }) => [codeOf(kode), { per, sumber, terbawa }]));
}

export async function writePenegasan(db: Db, no: number, all: readonly (readonly [AreaCode, Penegasan])[]): Promise<void> {
  if (all.length === 0) return;
  await run(
    db,
    sql`insert into hasil_penegasan (kontes, prov, kode, per, sumber, terbawa)
      select ${no}::smallint, kode / 100000000000, kode, per, sumber, terbawa from unnest(${literal(all.map(([kode]) => kode))}::bigint[],
        ${literal(all.map(([, one]) => one.per))}::bigint[], ${literal(all.map(([, one]) => one.sumber))}::integer[],
        ${literal(all.map(([, one]) => one.terbawa))}::integer[]) u (kode, per, sumber, terbawa)
      on conflict (kontes, prov, kode) do update set per = excluded.per, sumber = excluded.sumber, terbawa = excluded.terbawa`,
  );
}
