// Which requests of an office are worked on together, since when, and who put them there?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';

export interface Bersama {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly judul: string;
  readonly pada: string;
}

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const columns = sql`b.id, b.kantor, b.judul, ${instant('b.pada')} as pada`;

export async function insertBersama(db: Db, one: Bersama & { readonly oleh: string }): Promise<void> {
  await run(db, sql`insert into ppid_bersama (id, kantor, judul, oleh, pada) values (${one.id}::uuid, ${one.kantor}, ${one.judul}, ${one.oleh}, ${one.pada}::timestamptz)`);
}

export async function readBersama(db: Db, id: string): Promise<Bersama | undefined> {
  return (await rows(db, sql<Bersama>`select ${columns} from ppid_bersama as b where b.id = ${id}::uuid`))[0];
}

/** Held for the rest of the transaction: its members change one act at a time. */
export async function lockBersama(db: Db, id: string): Promise<Bersama | undefined> {
  return (await rows(db, sql<Bersama>`select ${columns} from ppid_bersama as b where b.id = ${id}::uuid for update`))[0];
}

export interface BersamaRow extends Bersama {
  readonly anggota: number;
  readonly terbuka: number;
}

/** Of an office, the newest first; one without members has ended. */
export async function listBersama(db: Db, kantor: AreaCode, limit: number): Promise<BersamaRow[]> {
  return rows(
    db,
    sql<BersamaRow>`select ${columns}, count(*)::int as anggota, (count(*) filter (where p.keadaan in ('DITERIMA', 'TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')))::int as terbuka
      from ppid_bersama as b join ppid_bersama_anggota as a on a.bersama = b.id and a.keluar_pada is null join ppid_permohonan as p on p.id = a.permohonan
      where b.kantor = ${kantor} group by b.id order by b.pada desc, b.id limit ${limit}`,
  );
}

/** False where it is a member somewhere already. */
export async function insertAnggota(db: Db, bersama: string, permohonan: string, oleh: string, now: string): Promise<boolean> {
  const made = await run(
    db,
    sql`insert into ppid_bersama_anggota (bersama, permohonan, oleh, pada) values (${bersama}::uuid, ${permohonan}::uuid, ${oleh}, ${now}::timestamptz) on conflict (permohonan) where keluar_pada is null do nothing`,
  );
  return made === 1;
}

/** False where it is no member. */
export async function endAnggota(db: Db, bersama: string, permohonan: string, oleh: string, now: string): Promise<boolean> {
  const done = await run(db, sql`update ppid_bersama_anggota set keluar_oleh = ${oleh}, keluar_pada = ${now}::timestamptz where bersama = ${bersama}::uuid and permohonan = ${permohonan}::uuid and keluar_pada is null`);
  return done === 1;
}

/** Ids of the members, by number. */
export async function listAnggota(db: Db, bersama: string): Promise<string[]> {
  const found = await rows(db, sql<{ id: string }>`select p.id from ppid_bersama_anggota as a join ppid_permohonan as p on p.id = a.permohonan where a.bersama = ${bersama}::uuid and a.keluar_pada is null order by p.nomor`);
  return found.map(({ id }) => id);
}

/** The joint file that a request stands in now. */
export async function bersamaOf(db: Db, permohonan: string): Promise<Bersama | undefined> {
  return (await rows(db, sql<Bersama>`select ${columns} from ppid_bersama as b join ppid_bersama_anggota as a on a.bersama = b.id where a.permohonan = ${permohonan}::uuid and a.keluar_pada is null`))[0];
}

export interface Perpindahan {
  readonly nomor: string;
  readonly pada: string;
  readonly keluarPada: string | null;
}

/** Every coming and going, the newest first. */
export async function listPerpindahan(db: Db, bersama: string, limit: number): Promise<Perpindahan[]> {
  return rows(
    db,
    sql<Perpindahan>`select p.nomor, ${instant('a.pada')} as pada, ${instant('a.keluar_pada')} as "keluarPada" from ppid_bersama_anggota as a join ppid_permohonan as p on p.id = a.permohonan
      where a.bersama = ${bersama}::uuid order by coalesce(a.keluar_pada, a.pada) desc, p.nomor limit ${limit}`,
  );
}

export interface Calon {
  readonly id: string;
  readonly nomor: string;
  readonly judul: string;
  readonly rincian: string;
  readonly tanggalTerima: Day;
}

/** Live requests of an office that stand in no joint file, the oldest first. */
export async function listCalon(db: Db, kantor: AreaCode, limit: number): Promise<Calon[]> {
  return rows(
    db,
    sql<Calon>`select p.id, p.nomor, p.judul, p.rincian, p.tanggal_terima::text as "tanggalTerima" from ppid_permohonan as p
      where p.kantor = ${kantor} and p.keadaan in ('DITERIMA', 'TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')
      and not exists (select 1 from ppid_bersama_anggota as a where a.permohonan = p.id and a.keluar_pada is null) order by p.diterima_pada, p.id limit ${limit}`,
  );
}
