// Which two requests are proposed to become one, and what became of it?
import { type Db, rows, run, sql } from '#platform/db';

export type KeadaanGabung = 'USUL' | 'SETUJU' | 'TOLAK' | 'TARIK';

/** `muda` ends when she agrees, `tua` keeps number, day 0 and date. */
export interface Gabung {
  readonly id: string;
  readonly muda: string;
  readonly tua: string;
  readonly alasan: string;
  /** Account of the officer who proposed. */
  readonly oleh: string;
  readonly pada: string;
  readonly keadaan: KeadaanGabung;
}

const columns = sql`id, muda, tua, alasan, oleh, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada, keadaan`;

export async function insertGabung(db: Db, one: Omit<Gabung, 'keadaan'>): Promise<void> {
  await run(db, sql`insert into ppid_gabung (id, muda, tua, alasan, oleh, pada, keadaan) values (${one.id}::uuid, ${one.muda}::uuid, ${one.tua}::uuid, ${one.alasan}, ${one.oleh}, ${one.pada}::timestamptz, 'USUL')`);
}

/** Held for the rest of the transaction. */
export async function lockGabung(db: Db, id: string): Promise<Gabung | undefined> {
  return (await rows(db, sql<Gabung>`select ${columns} from ppid_gabung where id = ${id}::uuid for update`))[0];
}

export async function writeGabung(db: Db, id: string, keadaan: Exclude<KeadaanGabung, 'USUL'>, now: string): Promise<void> {
  await run(db, sql`update ppid_gabung set keadaan = ${keadaan}, diputus = ${now}::timestamptz where id = ${id}::uuid`);
}

/** Of one request, on either side, the oldest first. */
export async function listGabung(db: Db, permohonan: string): Promise<Gabung[]> {
  return rows(db, sql<Gabung>`select ${columns} from ppid_gabung where muda = ${permohonan}::uuid or tua = ${permohonan}::uuid order by ppid_gabung.pada, id`);
}

/** Other live requests of the office by the same contact: what may be hers as well. */
export async function listSekontak(db: Db, permohonan: string, limit: number): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ id: string }>`select b.id from ppid_pemohon as ini join ppid_permohonan as p on p.id = ini.permohonan join ppid_pemohon as a on a.kontak = ini.kontak and a.permohonan <> ini.permohonan
      join ppid_permohonan as b on b.id = a.permohonan and b.kantor = p.kantor where ini.permohonan = ${permohonan}::uuid and b.keadaan in ('DITERIMA', 'TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')
      order by b.diterima_pada, b.id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}
