// Where are openings of break-glass kept? (asked, opened by another, closed, reviewed; one table, few rows)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';

/** An opening, or the wish for one. Instants in milliseconds. */
export interface SiagaRow {
  readonly id: string;
  readonly number: number;
  readonly module: string;
  readonly node: AreaCode;
  readonly reason: string;
  readonly asker: string;
  readonly askerName: string;
  readonly asked: number;
  /** When the asker last proved a factor. */
  readonly proof: number;
  readonly opener: string | null;
  readonly openerName: string | null;
  readonly opened: number | null;
  readonly until: number | null;
  readonly closed: number | null;
  readonly requests: number | null;
  readonly reviewed: number | null;
  readonly conclusion: string | null;
}

const COLUMNS = sql`w.id, w.nomor as number, w.modul as module, w.wilayah as node, w.alasan as reason, w.peminta as asker, a.nama as "askerName",
  w.diminta as asked, w.bukti as proof, w.pembuka as opener, b.nama as "openerName", w.dibuka as opened, w.sampai as until, w.ditutup as closed,
  w.permintaan as requests, w.ditinjau as reviewed, w.simpulan as conclusion`;
const FROM = sql`identity_siaga w join identity_akun a on a.id = w.peminta left join identity_akun b on b.id = w.pembuka`;
/** Any number, the same in every program: openings take turns by it. */
const LOCK = 17_070_101;

/** One opening at a time, in this and every other process; held until the transaction ends. */
export async function holdSiaga(db: Db): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(${LOCK})`);
}

export async function writeSiaga(
  db: Db,
  wish: Pick<SiagaRow, 'id' | 'module' | 'node' | 'reason' | 'asker' | 'asked' | 'proof'>,
): Promise<void> {
  await run(db, sql`delete from identity_siaga where peminta = ${wish.asker} and dibuka is null`);
  await run(
    db,
    sql`insert into identity_siaga (id, modul, wilayah, alasan, peminta, diminta, bukti)
        values (${wish.id}, ${wish.module}, ${wish.node}, ${wish.reason}, ${wish.asker}, ${wish.asked}, ${wish.proof})`,
  );
}

export async function readSiaga(db: Db, id: string): Promise<SiagaRow | undefined> {
  return (await rows(db, sql<SiagaRow>`select ${COLUMNS} from ${FROM} where w.id = ${id}`))[0];
}

export async function markOpened(db: Db, id: string, opener: string, now: number, until: number): Promise<void> {
  await run(db, sql`update identity_siaga set pembuka = ${opener}, dibuka = ${now}, sampai = ${until} where id = ${id} and dibuka is null`);
}

export async function markClosed(db: Db, id: string, at: number, requests: number): Promise<boolean> {
  return (await run(db, sql`update identity_siaga set ditutup = ${at}, permintaan = ${requests} where id = ${id} and dibuka is not null and ditutup is null`)) === 1;
}

export async function markReviewed(db: Db, id: string, reviewer: string, now: number, conclusion: string): Promise<boolean> {
  return (
    (await run(
      db,
      sql`update identity_siaga set peninjau = ${reviewer}, ditinjau = ${now}, simpulan = ${conclusion} where id = ${id} and ditutup is not null and ditinjau is null`,
    )) === 1
  );
}

/** Open ones that nobody closed yet, also those whose time is over. */
export async function readUnclosed(db: Db): Promise<SiagaRow[]> {
  return rows(db, sql<SiagaRow>`select ${COLUMNS} from ${FROM} where w.dibuka is not null and w.ditutup is null order by w.nomor`);
}

/** Opened and not reviewed yet, oldest first. */
export async function readUnreviewed(db: Db): Promise<SiagaRow[]> {
  return rows(db, sql<SiagaRow>`select ${COLUMNS} from ${FROM} where w.dibuka is not null and w.ditinjau is null order by w.nomor`);
}

/** Newest first; wishes that nobody opened since `asked` are left away. */
export async function readSiagas(db: Db, asked: number, limit: number): Promise<SiagaRow[]> {
  return rows(db, sql<SiagaRow>`select ${COLUMNS} from ${FROM} where w.dibuka is not null or w.diminta > ${asked} order by w.nomor desc limit ${limit}`);
}
