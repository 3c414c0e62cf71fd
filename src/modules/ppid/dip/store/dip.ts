// How are entries of the list kept, version by version?
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { berkasSchema } from '../arsip.ts';
import type { IsiDip } from '../isian-dip.ts';
import type { KeadaanDip } from '../states.ts';

export interface Dip extends IsiDip {
  readonly id: string;
  /** What its versions share. */
  readonly entri: string;
  readonly versi: number;
  /** Null until it is published for the first time. */
  readonly nomor: string | null;
  readonly kantor: AreaCode;
  readonly keadaan: KeadaanDip;
  /** Number of the entry in its place. */
  readonly pengganti: string | null;
  /** What this version changes, or why another took its place. */
  readonly sebab: string;
  readonly terbit: string | null;
}

type Row = Omit<Dip, 'berkas' | 'bentuk'> & { readonly berkas: string; readonly bentuk: string };
const instant = sql`'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const columns = sql`id, entri, versi, nomor, kantor, judul, ringkasan, kelas, kewajiban, unit, pembuat, to_char(dibuat_hari, 'YYYY-MM-DD') as "dibuatHari", dibuat_tempat as "dibuatTempat", bentuk, retensi, bahasa, uji,
  permohonan, tautan, berkas, keadaan, pengganti, sebab, to_char(terbit at time zone 'UTC', ${instant}) as terbit`;
const files = z.array(berkasSchema);
const dipOf = (row: Row): Dip => ({ ...row, bentuk: row.bentuk.split(','), berkas: files.parse(JSON.parse(row.berkas)) });

export async function readDip(db: Db, id: string): Promise<Dip | undefined> {
  return (await rows(db, sql<Row>`select ${columns} from ppid_dip where id = ${id}::uuid`)).map(dipOf)[0];
}

/** Held for the rest of the transaction, with every version of the entry. */
export async function lockEntry(db: Db, entri: string): Promise<Dip[]> {
  return (await rows(db, sql<Row>`select ${columns} from ppid_dip where entri = ${entri}::uuid order by versi for update`)).map(dipOf);
}

/** The versions that were published, the newest first; empty where no entry has this number. */
export async function listVersions(db: Db, nomor: string): Promise<Dip[]> {
  return (await rows(db, sql<Row>`select ${columns} from ppid_dip where nomor = ${nomor} and terbit is not null order by versi desc`)).map(dipOf);
}

export async function insertDip(db: Db, d: Dip, now: string): Promise<void> {
  await run(
    db,
    sql`insert into ppid_dip (id, entri, versi, nomor, kantor, judul, ringkasan, kelas, kewajiban, unit, pembuat, dibuat_hari, dibuat_tempat, bentuk, retensi, bahasa, uji, permohonan, tautan, berkas, keadaan, pengganti, sebab, terbit, dibuat)
      values (${d.id}::uuid, ${d.entri}::uuid, ${d.versi}, ${d.nomor}, ${d.kantor}, ${d.judul}, ${d.ringkasan}, ${d.kelas}, ${d.kewajiban}, ${d.unit}, ${d.pembuat}, ${d.dibuatHari}::date, ${d.dibuatTempat}, ${d.bentuk.join(',')},
        ${d.retensi}, ${d.bahasa}, ${d.uji}, ${d.permohonan}, ${d.tautan}, ${JSON.stringify(d.berkas)}, ${d.keadaan}, ${d.pengganti}, ${d.sebab}, ${d.terbit}::timestamptz, ${now}::timestamptz)`,
  );
}

/** The state of a version with what comes with it; what it says never changes. */
export async function writeKeadaan(db: Db, d: Pick<Dip, 'id' | 'keadaan' | 'nomor' | 'pengganti' | 'terbit' | 'sebab'>): Promise<void> {
  await run(db, sql`update ppid_dip set keadaan = ${d.keadaan}, nomor = ${d.nomor}, pengganti = ${d.pengganti}, terbit = ${d.terbit}::timestamptz, sebab = ${d.sebab} where id = ${d.id}::uuid`);
}

export interface Tempat {
  readonly node: string;
  readonly below: boolean;
}

const near = (places: readonly Tempat[]) =>
  sql.join(
    places.map(({ node, below }) => (!below ? sql`kantor = ${node}` : node === '0' ? sql`true` : sql`kantor like ${`${node}%`}`)),
    sql` or `,
  );

/** Drafts first, then what stands, the newest first. */
export async function listDip(db: Db, places: readonly Tempat[], most: number): Promise<Dip[]> {
  if (places.length === 0) return [];
  return (await rows(db, sql<Row>`select ${columns} from ppid_dip where (${near(places)}) and keadaan in ('DRAF', 'TERBIT') order by keadaan = 'TERBIT', dibuat desc, id limit ${most}`)).map(dipOf);
}

/** Of one office: the last publication under each duty, with its entry. */
export async function lastByDuty(db: Db, kantor: AreaCode): Promise<Map<string, Dip>> {
  const found = await rows(db, sql<Row>`select distinct on (kewajiban) ${columns} from ppid_dip where kantor = ${kantor} and kewajiban is not null and keadaan = 'TERBIT' order by kewajiban, terbit desc, nomor desc`);
  return new Map(found.map((row) => [row.kewajiban ?? '', dipOf(row)]));
}

export async function readUnits(db: Db, kantor: AreaCode): Promise<Map<string, string>> {
  const found = await rows(db, sql<{ kewajiban: string; unit: string }>`select kewajiban, unit from ppid_wajib where kantor = ${kantor}`);
  return new Map(found.map(({ kewajiban, unit }) => [kewajiban, unit]));
}

export async function writeUnit(db: Db, kantor: AreaCode, kewajiban: string, unit: string): Promise<void> {
  await run(db, sql`insert into ppid_wajib (kantor, kewajiban, unit) values (${kantor}, ${kewajiban}, ${unit}) on conflict (kantor, kewajiban) do update set unit = excluded.unit`);
}

export type Sehat = 'hidup' | 'mati' | 'ragu';
export interface Tautan {
  readonly tautan: string;
  readonly hasil: Sehat;
  readonly kode: number | null;
  readonly gagal: number;
  readonly periksa: string;
}

/** Links of published entries whose address holds this host and that were not looked at since then, the longest unseen first. */
export async function listLinksDue(db: Db, host: string, before: string, most: number): Promise<{ readonly tautan: string; readonly gagal: number }[]> {
  return rows(
    db,
    sql<{ tautan: string; gagal: number }>`select d.tautan, coalesce(t.gagal, 0) as gagal from (select distinct tautan from ppid_dip where keadaan = 'TERBIT' and tautan like ${`https://%${host}%`}) d
      left join ppid_tautan t on t.tautan = d.tautan where t.periksa is null or t.periksa < ${before}::timestamptz order by t.periksa nulls first, d.tautan limit ${most}`,
  );
}

export async function writeLink(db: Db, t: Tautan): Promise<void> {
  await run(
    db,
    sql`insert into ppid_tautan (tautan, hasil, kode, gagal, periksa) values (${t.tautan}, ${t.hasil}, ${t.kode}, ${t.gagal}, ${t.periksa}::timestamptz)
      on conflict (tautan) do update set hasil = excluded.hasil, kode = excluded.kode, gagal = excluded.gagal, periksa = excluded.periksa`,
  );
}

export async function readLinks(db: Db, links: readonly string[]): Promise<Map<string, Tautan>> {
  if (links.length === 0) return new Map();
  const found = await rows(db, sql<Tautan>`select tautan, hasil, kode, gagal, to_char(periksa at time zone 'UTC', ${instant}) as periksa from ppid_tautan where tautan in (${sql.join(links)})`);
  return new Map(found.map((one) => [one.tautan, one]));
}

export async function countDrafts(db: Db, kantor: AreaCode): Promise<number> {
  return (await rows(db, sql<{ n: number }>`select count(*)::int as n from ppid_dip where kantor = ${kantor} and keadaan = 'DRAF'`))[0]?.n ?? 0;
}
