// Which answers did an office send between two instants, in how many counted days, and in time?
import { type Db, rows, sql } from '#platform/db';

export interface Terukur {
  readonly hari: number;
  readonly tepat: boolean;
}

export async function listTerukur(db: Db, kantor: string, since: string, until: string): Promise<Terukur[]> {
  return rows(
    db,
    sql<Terukur>`select h.hari, h.tepat from ppid_hitung as h join ppid_permohonan as p on p.id = h.permohonan
      where p.kantor = ${kantor} and p.dijawab_pada >= ${since}::timestamptz and p.dijawab_pada < ${until}::timestamptz order by h.hari`,
  );
}
