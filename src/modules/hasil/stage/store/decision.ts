// Which decisions opened or closed a stage? (append only)
import type { AreaCode } from '#kernel/area-code';
import type { Actor } from '#platform/action';
import { type Db, rows, run, sql, together } from '#platform/db';
import type { Tahap } from '#modules/pemilu';
import type { Kontes } from '../../contest.ts';
import { codeOf, literal } from '../../store/columns.ts';
import type { PutusanTahap } from '../windows.ts';

interface PutusanBaru {
  readonly tahap: Tahap;
  readonly node: AreaCode;
  readonly buka: boolean;
  readonly sampai: number | null;
  readonly alasan: string;
}

export async function writePutusan(db: Db, { pemilu, pack }: Kontes, one: PutusanBaru, by: Actor, now: number): Promise<void> {
  await run(
    db,
    sql`insert into hasil_tahap (pemilu, kontes, tahap, node, buka, sejak, sampai, pelaku, peran, peran_node, alasan)
      values (${pemilu.slug}, ${pack.kode}, ${one.tahap}, ${Number(one.node)}, ${one.buka}, ${now}, ${one.sampai}, ${by.id}, ${by.role}, ${by.node}, ${one.alasan})`,
  );
}

type Putusan = PutusanTahap & { readonly tahap: Tahap };

/** Newest decision of each of these nodes and each stage; an older one of the same node never holds again. */
export async function readPutusan(db: Db, kontes: Kontes, nodes: readonly AreaCode[]): Promise<Putusan[]> {
  return readTogether(db, { kontes, nodes });
}

interface Asked {
  readonly kontes: Kontes;
  readonly nodes: readonly AreaCode[];
}

const readTogether = together<Asked, Putusan[]>(
  async (db, asked) => {
    const { pemilu, pack } = asked[0].kontes;
    const found = await rows(
      db,
      sql<{ no: number; tahap: Tahap; node: number; buka: boolean; sampai: number | null; alasan: string }>`
        select distinct on (tahap, node) no, tahap, node, buka, sampai, alasan from hasil_tahap
        where pemilu = ${pemilu.slug} and kontes = ${pack.kode} and node = any(${literal([...new Set(asked.flatMap(({ nodes }) => nodes))])}::bigint[])
        order by tahap, node, no desc`,
    );
    const all = found.map((row) => ({ ...row, node: codeOf(row.node) }));
    return asked.map(({ nodes }) => all.filter(({ node }) => nodes.includes(node)));
  },
  ({ kontes: { pemilu, pack } }) => `${pemilu.slug}/${pack.kode}`,
);
