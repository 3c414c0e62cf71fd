// What has an officer typed and not sent yet? (one draft a station, for its writer alone)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { codeOf } from '../../store/columns.ts';

/** Whose draft of which station. */
export interface KunciDraf {
  readonly akun: string;
  readonly kontes: number;
  readonly kode: AreaCode;
}

export interface IsiDraf {
  readonly uuid: string;
  /** Version it is written over. */
  readonly dasar: number;
  /** Fields as typed. */
  readonly isi: Readonly<Record<string, string>>;
  /** Seconds since 1970. */
  readonly disimpan: number;
}

export interface Draf extends IsiDraf {
  /** How often it was saved; the next save says which one it goes on from. */
  readonly urut: number;
}

/**
 * Replaces the earlier draft and counts; `sampai` in seconds: after it nobody sees it again. `dari`: only where the last
 * save is that one (0 = there is none yet). The number of this save; undefined where another came between.
 */
export async function writeDraf(db: Db, { akun, kontes, kode }: KunciDraf, draf: IsiDraf, sampai: number, dari?: number): Promise<number | undefined> {
  const isi = JSON.stringify(draf.isi);
  // A draft that is gone was sent or has run out: a page that went on from it does not bring it back.
  const first = dari === undefined || dari === 0;
  const [done] = await rows(
    db,
    first
      ? sql<{ urut: number }>`insert into hasil_draf as d (akun, kontes, kode, uuid, dasar, isi, disimpan, sampai, urut)
          values (${akun}, ${kontes}, ${Number(kode)}, ${draf.uuid}::uuid, ${draf.dasar}, ${isi}::jsonb, ${draf.disimpan}, ${sampai}, 1)
          on conflict (akun, kontes, kode) do update set uuid = excluded.uuid, dasar = excluded.dasar, isi = excluded.isi,
            disimpan = excluded.disimpan, sampai = excluded.sampai, urut = d.urut + 1 where ${dari === undefined}::boolean returning urut`
      : sql<{ urut: number }>`update hasil_draf set uuid = ${draf.uuid}::uuid, dasar = ${draf.dasar}, isi = ${isi}::jsonb, disimpan = ${draf.disimpan},
          sampai = ${sampai}, urut = urut + 1
          where akun = ${akun} and kontes = ${kontes} and kode = ${Number(kode)} and urut = ${dari} returning urut`,
  );
  return done?.urut;
}

export async function findDraf(db: Db, { akun, kontes, kode }: KunciDraf, now: number): Promise<Draf | undefined> {
  const [found] = await rows(
    db,
    sql<Draf>`select uuid, dasar, isi, disimpan, urut from hasil_draf where akun = ${akun} and kontes = ${kontes} and kode = ${Number(kode)} and sampai > ${now}`,
  );
  return found;
}

/** Drafts of a station that others have, the newest first. */
export async function listDrafOthers(db: Db, { akun, kontes, kode }: KunciDraf, now: number): Promise<(Draf & { readonly akun: string })[]> {
  return rows(
    db,
    sql<Draf & { akun: string }>`select akun, uuid, dasar, isi, disimpan from hasil_draf
        where kontes = ${kontes} and kode = ${Number(kode)} and akun <> ${akun} and sampai > ${now} order by disimpan desc`,
  );
}

/** Gives a draft to another writer, number and all, so that the form is still sent once. False where he has one of his own, or it is gone. */
export async function moveDraf(db: Db, from: KunciDraf, akun: string): Promise<boolean> {
  return (
    (await run(
      db,
      sql`update hasil_draf set akun = ${akun} where akun = ${from.akun} and kontes = ${from.kontes} and kode = ${Number(from.kode)}
          and not exists (select 1 from hasil_draf own where own.akun = ${akun} and own.kontes = ${from.kontes} and own.kode = ${Number(from.kode)})`,
    )) === 1
  );
}

/** Stations of a contest for which this officer has a draft. */
export async function listDraf(db: Db, akun: string, kontes: number, now: number): Promise<AreaCode[]> {
  const found = await rows(
    db,
    sql<{ kode: number }>`select kode from hasil_draf where akun = ${akun} and kontes = ${kontes} and sampai > ${now} order by kode`,
  );
  return found.map((row) => codeOf(row.kode));
}

/** A form was taken: its writer's draft has done its work. */
export async function dropDraf(db: Db, kontes: number, all: readonly { readonly akun: string; readonly kode: AreaCode }[]): Promise<void> {
  if (all.length === 0) return;
  const pairs = JSON.stringify(all.map(({ akun, kode }) => ({ akun, kode: Number(kode) })));
  await run(
    db,
    sql`delete from hasil_draf d using jsonb_to_recordset(${pairs}::jsonb) as u (akun text, kode bigint)
      where d.akun = u.akun and d.kontes = ${kontes} and d.kode = u.kode`,
  );
}

export async function dropOneDraf(db: Db, { akun, kontes, kode }: KunciDraf): Promise<void> {
  await run(db, sql`delete from hasil_draf where akun = ${akun} and kontes = ${kontes} and kode = ${Number(kode)}`);
}

/** Drafts whose time is over; at most `most` at once, so that no save waits long. */
export async function dropExpiredDraf(db: Db, now: number, most: number): Promise<void> {
  await run(
    db,
    sql`delete from hasil_draf where (akun, kontes, kode) in (select akun, kontes, kode from hasil_draf where sampai <= ${now} limit ${most} for update skip locked)`,
  );
}
