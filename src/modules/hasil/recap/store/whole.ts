// What is asked of all plenaries at once: has anything moved, and how do those of a simulation go?
import { type Db, rows, run, sql } from '#platform/db';

/** Changes whenever a plenary opens, closes, or is replaced; a few thousand rows at most. */
export async function plenaryVersion(db: Db): Promise<string> {
  const [found] = await rows(
    db,
    sql<{ n: number; tutup: number; ganti: number }>`select count(*)::int as n, count(ditutup)::int as tutup,
      (count(*) filter (where keadaan = 'DIGANTI'))::int as ganti from hasil_rapat`,
  );
  return found === undefined ? '-' : `${String(found.n)}.${String(found.tutup)}.${String(found.ganti)}`;
}

/** Plenaries of a simulated election go with its figures, in the caller's transaction. */
export async function clearPlenaries(db: Db, slug: string): Promise<void> {
  const held = sql`select r.id from hasil_rapat r join hasil_kontes k on k.no = r.kontes where k.pemilu = ${slug}`;
  await run(db, sql`select set_config('hasil.hapus_simulasi', 'ya', true)`);
  await run(db, sql`delete from hasil_d_formulir where rapat in (${held})`);
  await run(db, sql`delete from hasil_d_baris where rapat in (${held})`);
  await run(db, sql`delete from hasil_rapat_peristiwa where rapat in (${held})`);
  await run(db, sql`delete from hasil_rapat where id in (${held})`);
  await run(db, sql`select set_config('hasil.hapus_simulasi', '', true)`);
}
