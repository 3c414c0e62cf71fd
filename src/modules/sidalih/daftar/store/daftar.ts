// Which lists are there, and where does each stand?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { IdDaftar } from '../rekam.ts';

export interface Daftar {
  readonly id: IdDaftar;
  readonly paket: string;
  readonly kab: AreaCode;
  /** A stage of the pack. */
  readonly keadaan: string;
  readonly sejak: string;
  /** Number of the last change. */
  readonly urut: number;
  /** Number of the last frozen version, 0 = none. */
  readonly versi: number;
  readonly simulasi: boolean;
}

const columns = sql`id, paket, kab, keadaan, to_char(sejak at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as sejak, urut, versi, simulasi`;

const ID = /^[a-z]+-[0-9]{4}\.[0-9]{4}$/;

/** Undefined for anything that is no id, too: an address may name whatever it wants. */
export async function readDaftar(db: Db, id: IdDaftar): Promise<Daftar | undefined> {
  if (!ID.test(id)) return undefined;
  return (await rows(db, sql<Daftar>`select ${columns} from sidalih_daftar where id = ${id}`))[0];
}

/** Holds the list for the rest of the transaction: changes get their numbers one after the other. */
export async function lockDaftar(db: Db, id: IdDaftar): Promise<Daftar | undefined> {
  return (await rows(db, sql<Daftar>`select ${columns} from sidalih_daftar where id = ${id} for update`))[0];
}

/** By pack (newest first) and code; `node`: those whose kab/kota lies in this area or contains it. */
export async function listDaftar(db: Db, { paket, node }: { readonly paket?: string; readonly node?: AreaCode } = {}): Promise<Daftar[]> {
  const within = node === undefined || node === '0' ? sql`true` : sql`(kab like ${`${node}%`} or ${node} like kab || '%')`;
  return rows(db, sql<Daftar>`select ${columns} from sidalih_daftar where ${paket === undefined ? sql`true` : sql`paket = ${paket}`} and ${within} order by paket desc, kab`);
}

export async function insertDaftar(db: Db, { id, paket, kab, keadaan, simulasi }: Pick<Daftar, 'id' | 'paket' | 'kab' | 'keadaan' | 'simulasi'>, now: string): Promise<boolean> {
  return (
    (await run(
      db,
      sql`insert into sidalih_daftar (id, paket, kab, keadaan, sejak, simulasi) values (${id}, ${paket}, ${kab}, ${keadaan}, ${now}::timestamptz, ${simulasi}) on conflict do nothing`,
    )) === 1
  );
}

export async function moveDaftar(db: Db, id: IdDaftar, keadaan: string, now: string): Promise<void> {
  await run(db, sql`update sidalih_daftar set keadaan = ${keadaan}, sejak = ${now}::timestamptz where id = ${id}`);
}

export async function setUrut(db: Db, id: IdDaftar, urut: number): Promise<void> {
  await run(db, sql`update sidalih_daftar set urut = ${urut}::bigint where id = ${id}`);
}

export async function setVersi(db: Db, id: IdDaftar, versi: number): Promise<void> {
  await run(db, sql`update sidalih_daftar set versi = ${versi} where id = ${id}`);
}

/** Moves when anything of any list moves. */
export async function daftarVersion(db: Db): Promise<string> {
  const found = await rows(db, sql<{ v: string }>`select coalesce(sum(urut), 0)::text || '.' || coalesce(sum(versi), 0)::text || '.' || coalesce(max(sejak)::text, '') || '.' || count(*)::text as v from sidalih_daftar`);
  return found[0]?.v ?? '';
}
