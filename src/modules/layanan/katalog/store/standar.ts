// How are versions of service standards kept, and which one was in force on a day?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import type { IsiStandar } from '../komponen.ts';
import type { Akhir, Forum, KeadaanTersimpan, Mendesak, Penetapan } from '../states.ts';

export interface Standar {
  readonly id: string;
  /** The nation's is the template of all. */
  readonly kantor: AreaCode;
  /** Code of the catalogue. */
  readonly layanan: string;
  readonly no: number;
  readonly keadaan: KeadaanTersimpan;
  readonly isi: IsiStandar;
  readonly forum: Forum | null;
  /** Set without a forum first; it follows within 90 days. */
  readonly mendesak: Mendesak | null;
  readonly penetapan: Penetapan | null;
  /** From 00.00 of this day at the office. */
  readonly berlakuDari: Day | null;
  /** Up to 00.00 of this day. */
  readonly berlakuSampai: Day | null;
  readonly akhir: Akhir | null;
  readonly sebabAkhir: string | null;
  /** Of the published bytes. */
  readonly sha256: string | null;
  readonly penyusun: string;
  readonly pengusul: string | null;
  readonly penyetuju: string | null;
  readonly versi: number;
  readonly diubah: string;
}

const instant = (column: 'dibuat' | 'diubah') => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const columns = sql`id, kantor, layanan, no, keadaan, isi, forum, mendesak, penetapan, berlaku_dari::text as "berlakuDari", berlaku_sampai::text as "berlakuSampai", akhir,
  sebab_akhir as "sebabAkhir", sha256, penyusun, pengusul, penyetuju, versi, ${instant('diubah')} as diubah`;

export async function readStandar(db: Db, id: string): Promise<Standar | undefined> {
  return (await rows(db, sql<Standar>`select ${columns} from layanan_standar where id = ${id}::uuid`))[0];
}

/** Held for the rest of the transaction. */
export async function lockStandar(db: Db, id: string): Promise<Standar | undefined> {
  return (await rows(db, sql<Standar>`select ${columns} from layanan_standar where id = ${id}::uuid for update`))[0];
}

/** One act on the standards of an office's service at a time; held until the transaction ends. */
export async function lockLayanan(db: Db, kantor: AreaCode, layanan: string): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(hashtextextended(${`layanan.standar/${kantor}/${layanan}`}, 0))`);
}

/** All versions of an office's service, the newest first. */
export async function listVersi(db: Db, kantor: AreaCode, layanan: string): Promise<Standar[]> {
  return rows(db, sql<Standar>`select ${columns} from layanan_standar where kantor = ${kantor} and layanan = ${layanan} order by no desc`);
}

/** Everything of an office, by service and version. */
export async function listStandarKantor(db: Db, kantor: AreaCode): Promise<Standar[]> {
  return rows(db, sql<Standar>`select ${columns} from layanan_standar where kantor = ${kantor} order by layanan, no desc`);
}

/** What is in force on a day; `kantor` or `layanan` narrow it. */
export async function listBerlaku(db: Db, on: Day, only: { readonly kantor?: AreaCode; readonly layanan?: string } = {}): Promise<Standar[]> {
  return rows(
    db,
    sql<Standar>`select ${columns} from layanan_standar where keadaan = 'DITETAPKAN' and daterange(berlaku_dari, berlaku_sampai) @> ${on}::date
      and (${only.kantor ?? null}::text is null or kantor = ${only.kantor ?? null}) and (${only.layanan ?? null}::text is null or layanan = ${only.layanan ?? null})
      order by kantor, layanan`,
  );
}

/** Versions of these offices that wait for an act of somebody. */
export async function listMenunggu(db: Db, kantor: readonly string[]): Promise<Standar[]> {
  return rows(db, sql<Standar>`select ${columns} from layanan_standar where kantor = any(${kantor}::text[]) and keadaan in ('DRAF', 'DIBAHAS', 'USUL') order by kantor, layanan, no`);
}

export async function readByIds(db: Db, ids: readonly string[]): Promise<Standar[]> {
  return rows(db, sql<Standar>`select ${columns} from layanan_standar where id = any(${ids}::uuid[]) order by layanan, no`);
}

export async function insertStandar(db: Db, one: Pick<Standar, 'id' | 'kantor' | 'layanan' | 'no' | 'isi' | 'penyusun'>, now: string): Promise<void> {
  await run(
    db,
    sql`insert into layanan_standar (id, kantor, layanan, no, keadaan, isi, penyusun, dibuat, diubah)
      values (${one.id}::uuid, ${one.kantor}, ${one.layanan}, ${one.no}, 'DRAF', ${JSON.stringify(one.isi)}::jsonb, ${one.penyusun}, ${now}::timestamptz, ${now}::timestamptz)`,
  );
}

/** The row as it stands after a step that is not yet a decree. */
export async function writeStandar(db: Db, one: Standar, now: string): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await run(
    db,
    sql`update layanan_standar set keadaan = ${one.keadaan}, isi = ${JSON.stringify(one.isi)}::jsonb, forum = ${json(one.forum)}::jsonb, mendesak = ${json(one.mendesak)}::jsonb,
      penetapan = ${json(one.penetapan)}::jsonb, berlaku_dari = ${one.berlakuDari}::date, pengusul = ${one.pengusul}, versi = versi + 1, diubah = ${now}::timestamptz where id = ${one.id}::uuid`,
  );
}

/** Puts it in force from its day: from here on its row is never changed but for its end. */
export async function setStandar(db: Db, id: string, set: { readonly penyetuju: string; readonly teks: string; readonly sha256: string }, now: string): Promise<void> {
  await run(
    db,
    sql`update layanan_standar set keadaan = 'DITETAPKAN', penyetuju = ${set.penyetuju}, teks = ${set.teks}, sha256 = ${set.sha256}, versi = versi + 1, diubah = ${now}::timestamptz where id = ${id}::uuid`,
  );
}

export async function endStandar(db: Db, id: string, end: { readonly sampai: Day; readonly akhir: Akhir; readonly sebab: string | null }, now: string): Promise<void> {
  await run(
    db,
    sql`update layanan_standar set berlaku_sampai = ${end.sampai}::date, akhir = ${end.akhir}, sebab_akhir = ${end.sebab}, versi = versi + 1, diubah = ${now}::timestamptz where id = ${id}::uuid`,
  );
}

/** The published bytes of a version. */
export async function readTeks(db: Db, id: string): Promise<string | undefined> {
  return (await rows(db, sql<{ teks: string }>`select teks from layanan_standar where id = ${id}::uuid and teks is not null`))[0]?.teks;
}

/** Moves with every step on whatever standard and with every maklumat. */
export async function standarVersion(db: Db): Promise<string> {
  const [found] = await rows(db, sql<{ n: string }>`select (select coalesce(sum(versi), 0) from layanan_standar) || '.' || (select count(*) from layanan_maklumat) as n`);
  return found?.n ?? '0';
}
