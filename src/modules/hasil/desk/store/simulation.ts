// How do forms of a simulated election go, when real ones come? (the only deletion there is; see store/tree.ts)
import { type Db, run, sql } from '#platform/db';

/** Runs in the caller's transaction, behind `clearSimulation`, which stops at an election that is not simulated. */
export async function clearDesk(db: Db, slug: string): Promise<void> {
  const which = sql`(select no from hasil_kontes where pemilu = ${slug})`;
  await run(db, sql`select set_config('hasil.hapus_simulasi', 'ya', true)`);
  await run(db, sql`delete from hasil_foto where kontes in ${which}`);
  await run(db, sql`delete from hasil_bacaan where kontes in ${which}`);
  await run(db, sql`select set_config('hasil.hapus_simulasi', '', true)`);
  await run(db, sql`delete from hasil_draf where kontes in ${which}`);
}
