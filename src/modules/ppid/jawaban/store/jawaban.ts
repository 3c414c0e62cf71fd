// How is the draft of an answer kept?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { type BerkasDraf, type IsiDraf, bacaIsi, bacaKotak } from '../draf.ts';

export interface DrafRow {
  readonly isi: IsiDraf;
  readonly versi: number;
  readonly usulOleh: string | null;
  readonly usulSidik: string | null;
  readonly setujuOleh: string | null;
  readonly setujuPada: string | null;
}

export async function readDraf(db: Db, permohonan: string): Promise<DrafRow | undefined> {
  const [row] = await rows(
    db,
    sql<Omit<DrafRow, 'isi'> & { isi: string }>`select isi, versi, usul_oleh as "usulOleh", usul_sidik as "usulSidik", setuju_oleh as "setujuOleh", to_char(setuju_pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "setujuPada"
      from ppid_jawaban where permohonan = ${permohonan}::uuid`,
  );
  return row === undefined ? undefined : { ...row, isi: bacaIsi(row.isi) };
}

/** The draft as it stands now; a change takes an agreement of before away. */
export async function writeDraf(db: Db, permohonan: string, isi: IsiDraf, now: string): Promise<void> {
  await run(
    db,
    sql`insert into ppid_jawaban (permohonan, isi, versi, diubah) values (${permohonan}::uuid, ${JSON.stringify(isi)}, 1, ${now}::timestamptz)
      on conflict (permohonan) do update set isi = excluded.isi, versi = ppid_jawaban.versi + 1, usul_oleh = null, usul_sidik = null, setuju_oleh = null, setuju_pada = null, diubah = excluded.diubah`,
  );
}

export async function writeUsul(db: Db, permohonan: string, oleh: string, sidik: string): Promise<void> {
  await run(db, sql`update ppid_jawaban set usul_oleh = ${oleh}, usul_sidik = ${sidik}, setuju_oleh = null, setuju_pada = null where permohonan = ${permohonan}::uuid`);
}

export async function writeSetuju(db: Db, permohonan: string, oleh: string, now: string): Promise<void> {
  await run(db, sql`update ppid_jawaban set setuju_oleh = ${oleh}, setuju_pada = ${now}::timestamptz where permohonan = ${permohonan}::uuid`);
}

export async function listBerkas(db: Db, permohonan: string): Promise<BerkasDraf[]> {
  const found = await rows(db, sql<Omit<BerkasDraf, 'kotak'> & { kotak: string }>`select id, butir, asal, hasil, kotak from ppid_jawaban_berkas where permohonan = ${permohonan}::uuid order by dibuat, id`);
  return found.map((row) => ({ ...row, kotak: bacaKotak(row.kotak) }));
}

export async function insertBerkas(db: Db, permohonan: string, one: BerkasDraf, now: string): Promise<void> {
  await run(
    db,
    sql`insert into ppid_jawaban_berkas (id, permohonan, butir, asal, hasil, kotak, dibuat) values (${one.id}::uuid, ${permohonan}::uuid, ${one.butir}, ${one.asal}, ${one.hasil}, ${JSON.stringify(one.kotak)}, ${now}::timestamptz)`,
  );
}

export async function writeBerkas(db: Db, one: Pick<BerkasDraf, 'id' | 'hasil' | 'kotak'>): Promise<void> {
  await run(db, sql`update ppid_jawaban_berkas set hasil = ${one.hasil}, kotak = ${JSON.stringify(one.kotak)} where id = ${one.id}::uuid`);
}

export async function dropBerkas(db: Db, permohonan: string, id: string): Promise<void> {
  await run(db, sql`delete from ppid_jawaban_berkas where permohonan = ${permohonan}::uuid and id = ${id}::uuid`);
}

/** After sending: the draft is the letter now. */
export async function dropDraf(db: Db, permohonan: string): Promise<void> {
  await run(db, sql`delete from ppid_jawaban_berkas where permohonan = ${permohonan}::uuid`);
  await run(db, sql`delete from ppid_jawaban where permohonan = ${permohonan}::uuid`);
}

export interface Terusan {
  readonly kantor: AreaCode;
  readonly setujuPada: string | null;
  /** The request that was opened there. */
  readonly hasil: string | null;
}

export async function insertTerusan(db: Db, permohonan: string, kantor: AreaCode, oleh: string, now: string): Promise<boolean> {
  const made = await run(db, sql`insert into ppid_terusan (permohonan, kantor, oleh, pada) values (${permohonan}::uuid, ${kantor}, ${oleh}, ${now}::timestamptz) on conflict do nothing`);
  return made === 1;
}

export async function listTerusan(db: Db, permohonan: string): Promise<Terusan[]> {
  return rows(
    db,
    sql<Terusan>`select kantor, to_char(setuju_pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "setujuPada", hasil from ppid_terusan where permohonan = ${permohonan}::uuid order by pada, kantor`,
  );
}

/** False where it was taken up already. */
export async function writeTerusan(db: Db, permohonan: string, kantor: AreaCode, hasil: string, now: string): Promise<boolean> {
  const done = await run(db, sql`update ppid_terusan set setuju_pada = ${now}::timestamptz, hasil = ${hasil}::uuid where permohonan = ${permohonan}::uuid and kantor = ${kantor} and hasil is null`);
  return done === 1;
}
