// How are officers read within somebody's reach, one page at a time?
import { NATION } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import type { Scope } from '../authority.ts';
import type { OfficerQuery } from '../officers.ts';
import type { AccountRow } from './account.ts';
import { MANDATE_JSON } from './mandate.ts';

export interface OfficerRow extends Pick<AccountRow, 'id' | 'nama' | 'masuk' | 'keadaan' | 'mandat'> {
  /** Is there a mandate anywhere that is not over? `mandat` holds only those in the scope. */
  readonly berjalan: boolean;
}
type Test = ReturnType<typeof sql<boolean>>;

const NONE: Test = sql`false`;

/** Does the mandate `m` lie in the scope? A scope names places, with what is below or without, for all or for one party. */
function within(scope: readonly Scope[]): Test {
  const tests = scope.map(({ node, below, party }) => {
    const place = below ? under(node) : sql<boolean>`m.wilayah = ${node}`;
    return party === null ? place : sql<boolean>`(${place} and m.partai = ${party})`;
  });
  return tests.length === 0 ? NONE : sql<boolean>`(${sql.join(tests, sql` or `)})`;
}

/** Codes are digits: everything below a place begins with its code, and ":" comes after "9". */
function under(node: string): Test {
  return node === NATION ? sql`true` : sql`(m.wilayah >= ${node} and m.wilayah < ${`${node}:`})`;
}

export async function isInScope(db: Db, scope: readonly Scope[], akun: string): Promise<boolean> {
  const found = await rows(db, sql<object>`select 1 from identity_mandat m where m.akun = ${akun} and ${within(scope)} limit 1`);
  return found.length === 1;
}

export async function readOfficers(
  db: Db,
  scope: readonly Scope[],
  query: OfficerQuery,
  now: number,
  limit: number,
): Promise<OfficerRow[]> {
  const has = [within(scope)];
  if (query.role !== undefined) has.push(sql`m.peran = ${query.role}`);
  if (query.node !== undefined) has.push(under(query.node));
  const tests: Test[] = [sql`exists (select 1 from identity_mandat m where m.akun = a.id and ${sql.join(has, sql` and `)})`];
  const words = query.words?.trim().toLowerCase() ?? '';
  if (words !== '') tests.push(sql`(strpos(lower(a.nama), ${words}) > 0 or strpos(lower(a.masuk), ${words}) > 0)`);
  if (query.state !== undefined) tests.push(inState(query.state, now));
  if (query.after !== undefined) tests.push(sql`(a.nama, a.id) > (${query.after.name}, ${query.after.account}::uuid)`);
  return rows(
    db,
    sql<OfficerRow>`select a.id, a.nama, a.masuk, a.keadaan, ${living(now)} as berjalan,
          (select json_agg(${MANDATE_JSON} order by m.mulai, m.id) from identity_mandat m where m.akun = a.id and ${within(scope)}) as mandat
        from identity_akun a where ${sql.join(tests, sql` and `)} order by a.nama, a.id limit ${limit}`,
  );
}

/** BERAKHIR is read, not kept: active, and no mandate that is not over. */
function inState(state: NonNullable<OfficerQuery['state']>, now: number): Test {
  if (state === 'BERAKHIR') return sql`(a.keadaan = 'AKTIF' and not ${living(now)})`;
  return state === 'AKTIF' ? sql`(a.keadaan = 'AKTIF' and ${living(now)})` : sql`a.keadaan = ${state}`;
}

function living(now: number): Test {
  return sql`exists (select 1 from identity_mandat m where m.akun = a.id and coalesce(least(m.selesai, m.ditutup), ${now}::bigint + 1) > ${now})`;
}
