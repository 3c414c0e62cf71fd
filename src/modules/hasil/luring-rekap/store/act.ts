// Which happening came under this uuid, at which plenary? (for what a laptop exports)
import { type Db, rows, sql } from '#platform/db';
import type { AreaCode } from '#kernel/area-code';
import type { PeristiwaRapat } from '../../recap/store/plenary.ts';
import { codeOf, literal } from '../../store/columns.ts';

export interface Tercatat extends PeristiwaRapat {
  readonly rapat: string;
  readonly versi: number;
  readonly node: AreaCode;
}

export async function readTercatat(db: Db, uuids: readonly string[]): Promise<Map<string, Tercatat>> {
  if (uuids.length === 0) return new Map();
  const found = await rows(
    db,
    sql<Omit<Tercatat, 'simpul' | 'node'> & { simpul: number; node: number }>`select p.rapat, p.urut, p.uuid, p.jenis, p.pada, p.akun, p.peran, p.simpul, p.isi,
        r.versi, r.kode as node
      from hasil_rapat_peristiwa p join hasil_rapat r on r.id = p.rapat where p.uuid = any(${literal(uuids)}::uuid[])`,
  );
  return new Map(found.map((row) => [row.uuid, { ...row, simpul: codeOf(row.simpul), node: codeOf(row.node) }]));
}
