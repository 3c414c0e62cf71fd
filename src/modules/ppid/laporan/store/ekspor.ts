// Which registers were wanted with who asked, by whom, and who agreed?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';

export const BUKU = ['permohonan', 'keberatan'] as const;
export interface Ekspor {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly buku: (typeof BUKU)[number];
  readonly dari: Day;
  readonly sampai: Day;
  readonly alasan: string;
  readonly oleh: string;
  readonly pada: string;
  readonly setujuOleh: string | null;
  readonly setujuPada: string | null;
  readonly ditolak: boolean;
}

const at = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const columns = sql`id, kantor, buku, dari::text as dari, sampai::text as sampai, alasan, oleh, ${at('pada')} as pada, setuju_oleh as "setujuOleh", ${at('setuju_pada')} as "setujuPada", ditolak`;

export async function insertEkspor(db: Db, one: Omit<Ekspor, 'setujuOleh' | 'setujuPada' | 'ditolak'>): Promise<void> {
  await run(db, sql`insert into ppid_ekspor (id, kantor, buku, dari, sampai, alasan, oleh, pada) values (${one.id}::uuid, ${one.kantor}, ${one.buku}, ${one.dari}::date, ${one.sampai}::date, ${one.alasan}, ${one.oleh}, ${one.pada}::timestamptz)`);
}

export async function readEkspor(db: Db, id: string): Promise<Ekspor | undefined> {
  return (await rows(db, sql<Ekspor>`select ${columns} from ppid_ekspor where id = ${id}::uuid`))[0];
}

/** Held for the rest of the transaction. */
export async function lockEkspor(db: Db, id: string): Promise<Ekspor | undefined> {
  return (await rows(db, sql<Ekspor>`select ${columns} from ppid_ekspor where id = ${id}::uuid for update`))[0];
}

export async function writeEkspor(db: Db, one: Pick<Ekspor, 'id' | 'setujuOleh' | 'setujuPada' | 'ditolak'>): Promise<void> {
  await run(db, sql`update ppid_ekspor set setuju_oleh = ${one.setujuOleh}, setuju_pada = ${one.setujuPada}::timestamptz, ditolak = ${one.ditolak} where id = ${one.id}::uuid`);
}

/** Newest first. */
export async function listEkspor(db: Db, kantor: AreaCode, limit: number): Promise<Ekspor[]> {
  return rows(db, sql<Ekspor>`select ${columns} from ppid_ekspor where kantor = ${kantor} order by pada desc, id limit ${limit}`);
}
