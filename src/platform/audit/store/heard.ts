// How are the acts found that somebody should hear of? (by the index of alarms alone: ordinary work is never walked through)
import { type Db, rows, sql } from '#platform/db';

/** An entry as far as an alarm needs it. */
export interface Heard {
  readonly urutan: number;
  readonly alur: string;
  readonly no: number;
  /** ISO, UTC. */
  readonly waktu: string;
  readonly pelaku: string;
  readonly aksi: string;
  readonly objek: string;
  readonly kantor: string;
}

/** Many times the same within ten minutes. */
export interface Burst {
  readonly pelaku: string;
  readonly kantor: string;
  readonly banyak: number;
  /** ISO, UTC: the last of them. */
  readonly waktu: string;
}

/** The condition of the index `audit_entri_alarm`, word by word; an entry outside it is never heard of. */
const HEARD = sql`aksi in ('bukti.kunci', 'bukti.kunci-selesai', 'bukti.rantai-putus', 'identity.alarm', 'identity.awal', 'identity.masuk-gagal', 'identity.pulih', 'identity.siaga-buka', 'identity.siaga-tutup', 'identity.tolak')`;

/** Codes are prefixes of each other; the nation is above all. */
function within(nodes: readonly string[]) {
  if (nodes.includes('0')) return sql`true`;
  return sql`exists (select 1 from unnest(${nodes}::text[]) as node where starts_with(kantor, node))`;
}

export async function readHeard(
  db: Db,
  { events, nodes, since, limit }: { readonly events: readonly string[]; readonly nodes: readonly string[]; readonly since: string; readonly limit: number },
): Promise<Heard[]> {
  return rows(
    db,
    sql<Heard>`select urutan, alur, no, waktu, pelaku_id as pelaku, aksi, objek_id as objek, kantor from audit_entri
        where ${HEARD} and aksi = any(${events}::text[]) and waktu >= ${since} and ${within(nodes)} order by waktu desc, urutan desc limit ${limit}`,
  );
}

export async function readBursts(
  db: Db,
  { event, least, nodes, since, limit }: { readonly event: string; readonly least: number; readonly nodes: readonly string[]; readonly since: string; readonly limit: number },
): Promise<Burst[]> {
  return rows(
    db,
    sql<Burst>`select pelaku_id as pelaku, min(kantor) as kantor, count(*)::int as banyak, max(waktu) as waktu from audit_entri
        where ${HEARD} and aksi = ${event} and waktu >= ${since} and ${within(nodes)}
        group by pelaku_id, left(waktu, ${TEN_MINUTES}) having count(*) >= ${least} order by max(waktu) desc limit ${limit}`,
  );
}

/** `2026-11-22T05:3` names ten minutes. */
const TEN_MINUTES = 'yyyy-mm-ddThh:m'.length;

export async function readCount(
  db: Db,
  { actors, events, since, until }: { readonly actors: readonly string[]; readonly events: readonly string[]; readonly since: string; readonly until: string },
): Promise<number> {
  const [found] = await rows(
    db,
    sql<{ n: number }>`select count(*)::int as n from audit_entri
        where pelaku_id = any(${actors}::text[]) and aksi = any(${events}::text[]) and waktu >= ${since} and waktu <= ${until}`,
  );
  return found?.n ?? 0;
}

export async function readEventCounts(
  db: Db,
  { module, month, events }: { readonly module: string; readonly month: string; readonly events: readonly string[] },
): Promise<Map<string, number>> {
  const found = await rows(
    db,
    sql<{ aksi: string; n: number }>`select aksi, count(*)::int as n from audit_entri
        where alur >= ${`${module}/`} and alur < ${`${module}0`} and alur like ${`%/${month}`} and aksi = any(${events}::text[]) group by aksi`,
  );
  return new Map(found.map(({ aksi, n }) => [aksi, n]));
}
