// What do the stations of many dapil add up to? (one question for all papers that have figures)
import { type Db, rows, sql } from '#platform/db';
import { COLUMNS, type Raw } from '../../store/area.ts';

/** The whole of each of these papers as it is stored, by the code of the paper; papers without a figure are left out. */
export async function readPaperSums(db: Db, pemilu: string, codes: readonly string[]): Promise<ReadonlyMap<string, Raw>> {
  const found = await rows(
    db,
    sql<Raw & { paper: string }>`select k.kode as paper, ${COLUMNS} from hasil_kontes k join hasil_agregat a on a.kontes = k.no
      where k.pemilu = ${pemilu} and k.kode = any(${[...codes]}::text[]) and a.kode = 0 and a.seq > 0`,
  );
  return new Map(found.map(({ paper, ...raw }) => [paper, raw]));
}
