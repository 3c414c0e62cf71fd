// Which bundles did the office ask for, who agreed, and was the passphrase shown?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';

export interface Sidang {
  readonly id: string;
  readonly sengketa: string;
  readonly keberatan: string;
  readonly kantor: AreaCode;
  /** What the office says to its proof duties. */
  readonly beban: string;
  readonly oleh: string;
  readonly pada: string;
  readonly setujuOleh: string | null;
  readonly setujuPada: string | null;
  /** SHA-256 over id and passphrase; null = not shown yet. */
  readonly frasa: string | null;
  readonly frasaPada: string | null;
}

const at = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const columns = sql`id, sengketa, keberatan, kantor, beban, oleh, ${at('pada')} as pada, setuju_oleh as "setujuOleh", ${at('setuju_pada')} as "setujuPada", frasa, ${at('frasa_pada')} as "frasaPada"`;

export async function insertSidang(db: Db, one: Pick<Sidang, 'id' | 'sengketa' | 'keberatan' | 'kantor' | 'beban' | 'oleh'>, now: string): Promise<void> {
  await run(db, sql`insert into ppid_berkas_sidang (id, sengketa, keberatan, kantor, beban, oleh, pada) values (${one.id}::uuid, ${one.sengketa}::uuid, ${one.keberatan}::uuid, ${one.kantor}, ${one.beban}, ${one.oleh}, ${now}::timestamptz)`);
}

/** The newest of an objection. */
export async function readSidang(db: Db, keberatan: string): Promise<Sidang | undefined> {
  return (await rows(db, sql<Sidang>`select ${columns} from ppid_berkas_sidang where keberatan = ${keberatan}::uuid order by pada desc, id desc limit 1`))[0];
}

/** Held for the rest of the transaction. */
export async function lockSidang(db: Db, keberatan: string): Promise<Sidang | undefined> {
  return (await rows(db, sql<Sidang>`select ${columns} from ppid_berkas_sidang where keberatan = ${keberatan}::uuid order by pada desc, id desc limit 1 for update`))[0];
}

export async function writeSidang(db: Db, one: Pick<Sidang, 'id' | 'setujuOleh' | 'setujuPada' | 'frasa' | 'frasaPada'>): Promise<void> {
  await run(db, sql`update ppid_berkas_sidang set setuju_oleh = ${one.setujuOleh}, setuju_pada = ${one.setujuPada}::timestamptz, frasa = ${one.frasa}, frasa_pada = ${one.frasaPada}::timestamptz where id = ${one.id}::uuid`);
}
