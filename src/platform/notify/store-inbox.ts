// Which notices stand in whose inbox, which failed where, and which are old? (rows of the outbox, read)
import { type Db, rows, run, sql } from '#platform/db';

/** Roles at their nodes, side by side. */
export interface Holder {
  readonly account: string;
  readonly roles: readonly string[];
  readonly nodes: readonly string[];
}

export interface InboxRow {
  readonly id: string;
  readonly no: number;
  readonly event: string;
  readonly module: string;
  readonly object: string;
  readonly href: string | null;
  /** Milliseconds. */
  readonly at: number;
  /** Sealed; null once wiped. */
  readonly text: string | null;
  readonly read: boolean;
}

function mine({ account, roles, nodes }: Holder, now: number) {
  return sql`p.saluran = 'kotak' and p.isi is not null and p.giliran <= ${now}
    and (p.akun = ${account} or (p.peran, p.wilayah) in (select * from unnest(${roles}::text[], ${nodes}::text[])))`;
}

/** Newest first; `before`: only those with a smaller number. */
export async function listInbox(db: Db, holder: Holder, now: number, before: number | undefined, most: number): Promise<InboxRow[]> {
  return rows(
    db,
    sql<InboxRow>`
      select p.id, p.no, p.peristiwa as event, p.modul as module, p.objek as object, p.tautan as href, p.giliran as at, p.isi as text,
        exists (select 1 from notify_baca b where b.pesan = p.id and b.akun = ${holder.account}) as read
      from notify_pesan p
      where ${mine(holder, now)} and p.no < ${before ?? Number.MAX_SAFE_INTEGER}
      order by p.no desc limit ${most}`,
  );
}

export async function countUnreadRows(db: Db, holder: Holder, now: number): Promise<number> {
  const [found] = await rows(
    db,
    sql<{ n: number }>`
      select count(*) as n from notify_pesan p
      where ${mine(holder, now)} and not exists (select 1 from notify_baca b where b.pesan = p.id and b.akun = ${holder.account})`,
  );
  return found?.n ?? 0;
}

/** Up to that number; whoever is no recipient marks nothing. */
export async function markRowsRead(db: Db, holder: Holder, now: number, upTo: number): Promise<number> {
  return run(
    db,
    sql`insert into notify_baca (pesan, akun, pada)
        select p.id, ${holder.account}::uuid, ${now} from notify_pesan p where ${mine(holder, now)} and p.no <= ${upTo}
        on conflict do nothing`,
  );
}

/** A part of the country: offices exactly named, and beginnings of codes. */
export interface Offices {
  readonly exact: readonly string[];
  readonly below: readonly string[];
}

function within({ exact, below }: Offices) {
  return sql`(kantor = any(${exact}::text[]) or exists (select 1 from unnest(${below}::text[]) as u (awal) where starts_with(kantor, u.awal)))`;
}

export interface FailedRow {
  readonly id: string;
  readonly no: number;
  readonly event: string;
  readonly module: string;
  readonly object: string;
  readonly office: string;
  readonly address: string | null;
  readonly text: string | null;
  readonly cause: string;
  readonly tries: number;
  readonly at: number;
}

export async function listFailedRows(db: Db, offices: Offices, before: number | undefined, most: number): Promise<FailedRow[]> {
  return rows(
    db,
    sql<FailedRow>`
      select id, no, peristiwa as event, modul as module, objek as object, kantor as office, alamat as address, isi as text, sebab as cause, percobaan as tries, selesai as at
      from notify_pesan where keadaan = 'GAGAL' and ${within(offices)} and no < ${before ?? Number.MAX_SAFE_INTEGER}
      order by no desc limit ${most}`,
  );
}

export async function countFailedRows(db: Db, offices: Offices): Promise<number> {
  const [found] = await rows(db, sql<{ n: number }>`select count(*) as n from notify_pesan where keadaan = 'GAGAL' and ${within(offices)}`);
  return found?.n ?? 0;
}

/** Into its queue again, as if it were new; false where it is not failed, not within, or has no text any longer. */
export async function retryRow(db: Db, id: string, offices: Offices, now: number): Promise<boolean> {
  const changed = await run(
    db,
    sql`update notify_pesan set keadaan = 'DIBUAT', selesai = null, sebab = null, berikut = ${now}, percobaan = 0, pertama = null
        where id = ${id} and keadaan = 'GAGAL' and isi is not null and ${within(offices)}`,
  );
  return changed > 0;
}

/** Address and text go; the line stays as the record that somebody was told. */
export async function wipeRows(db: Db, channel: string, state: string, before: number): Promise<number> {
  return run(
    db,
    sql`update notify_pesan set isi = null, alamat = null, tautan = null
        where saluran = ${channel} and keadaan = ${state} and selesai < ${before} and isi is not null`,
  );
}

export interface Standing {
  /** Letters whose time has come. */
  readonly waiting: number;
  readonly failed: number;
  /** When the oldest of those was due, in milliseconds. */
  readonly oldest: number | null;
}

export async function readStanding(db: Db, now: number): Promise<Standing> {
  const [found] = await rows(
    db,
    sql<Standing>`
      select count(*) filter (where keadaan in ('DIBUAT', 'DIKIRIM') and giliran <= ${now}) as waiting,
        count(*) filter (where keadaan = 'GAGAL') as failed,
        min(giliran) filter (where keadaan in ('DIBUAT', 'DIKIRIM') and giliran <= ${now}) as oldest
      from notify_pesan where saluran = 'surel' and keadaan <> 'TERKIRIM'`,
  );
  return found ?? { waiting: 0, failed: 0, oldest: null };
}
