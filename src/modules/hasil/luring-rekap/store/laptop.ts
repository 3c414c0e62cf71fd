// Which laptops may send packages, for which kecamatan and until when? (hasil_laptop, at the centre)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { codeOf } from '../../store/columns.ts';

export interface Laptop {
  /** Ed25519 public key, hex. */
  readonly kunci: string;
  readonly id: string;
  readonly node: AreaCode;
  readonly nama: string;
  /** Seconds. */
  readonly sampai: number;
  readonly dicabut: number | null;
}

export async function findLaptop(db: Db, kunci: string): Promise<Laptop | undefined> {
  const [found] = await rows(
    db,
    sql<Omit<Laptop, 'node'> & { node: number }>`select kunci, id, node, nama, sampai, dicabut from hasil_laptop where kunci = ${kunci}`,
  );
  return found === undefined ? undefined : { ...found, node: codeOf(found.node) };
}

/** Also again, with another name or end, and after a revocation that was a mistake; never for another place. */
export async function writeLaptop(db: Db, one: Omit<Laptop, 'dicabut'>, now: number): Promise<void> {
  await run(
    db,
    sql`insert into hasil_laptop (kunci, id, node, nama, didaftar, sampai) values (${one.kunci}, ${one.id}, ${Number(one.node)}, ${one.nama}, ${now}, ${one.sampai})
      on conflict (kunci) do update set nama = excluded.nama, didaftar = excluded.didaftar, sampai = excluded.sampai, dicabut = null`,
  );
}

/** False when it was revoked before. */
export async function revokeLaptop(db: Db, kunci: string, now: number): Promise<boolean> {
  return (await run(db, sql`update hasil_laptop set dicabut = ${now} where kunci = ${kunci} and dicabut is null`)) === 1;
}
