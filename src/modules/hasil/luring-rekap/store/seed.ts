// What was this laptop given, and how much of what was done here has been exported? (hasil_bekal: one row)
import { type Db, rows, run, sql } from '#platform/db';
import type { KepalaBekal } from '../seed-shape.ts';

export interface BekalIni {
  readonly kepala: KepalaBekal;
  readonly kunci: string;
  readonly tanda: string;
  /** Version at the centre by station. */
  readonly dasar: Readonly<Record<string, number>>;
  readonly siap: boolean;
  readonly bawaan: number;
  readonly dikemas: number;
}

/** Undefined on every server that is no laptop of a plenary. */
export async function findBekal(db: Db): Promise<BekalIni | undefined> {
  const [found] = await rows(
    db,
    sql<Omit<BekalIni, 'kepala' | 'dasar'> & { kepala: string; dasar: string }>`select kepala, kunci, tanda, dasar, siap, bawaan, dikemas from hasil_bekal`,
  );
  if (found === undefined) return undefined;
  return { ...found, kepala: JSON.parse(found.kepala) as KepalaBekal, dasar: JSON.parse(found.dasar) as Record<string, number> };
}

export async function beginBekal(db: Db, one: Pick<BekalIni, 'kepala' | 'kunci' | 'tanda' | 'dasar'>): Promise<void> {
  await run(
    db,
    sql`insert into hasil_bekal (kepala, kunci, tanda, dasar)
      values (${JSON.stringify(one.kepala)}, ${one.kunci}, ${one.tanda}, ${JSON.stringify(one.dasar)}) on conflict do nothing`,
  );
}

/** All of it is in. */
export async function finishBekal(db: Db): Promise<void> {
  await run(db, sql`update hasil_bekal set siap = true, bawaan = (select count(*) from hasil_rapat_peristiwa p where ${ACT}) where not siap`);
}

/** The opening of a further version follows from the act that reopens: it is none of its own. */
const ACT = sql`not (p.jenis = 'BUKA' and exists (select 1 from hasil_rapat r where r.id = p.rapat and r.versi > 1))`;

/** Forms and happenings recorded here. */
export async function countActs(db: Db): Promise<number> {
  const [found] = await rows(
    db,
    sql<{ n: number }>`select ((select count(*) from hasil_bacaan) + (select count(*) from hasil_rapat_peristiwa p where ${ACT})
      - coalesce((select bawaan from hasil_bekal), 0))::int as n`,
  );
  return found?.n ?? 0;
}

export async function markPacked(db: Db, sampai: number): Promise<void> {
  await run(db, sql`update hasil_bekal set dikemas = greatest(dikemas, ${sampai})`);
}
