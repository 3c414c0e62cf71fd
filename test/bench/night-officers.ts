// Who sends the forms of a whole night? (one signed-in PPK for each kecamatan, laid in bulk)
import { randomUUID } from 'node:crypto';
import { systemClock } from '#platform/clock';
import { type Database, run, sql } from '#platform/db';
import { sessionKey } from '#platform/identity';
import { browserFamily } from '../../src/platform/identity/browser-family.ts';
import { newToken } from '../../src/platform/identity/secret-token.ts';
import { AGENT } from '../browsing.ts';

/** Session token by node. */
export async function signInEach(database: Database, nodes: readonly string[]): Promise<Map<string, string>> {
  const now = systemClock.now();
  const [ids, tokens] = [nodes.map(() => randomUUID()), nodes.map(() => newToken())];
  await database.transaction(async (db) => {
    await run(db, sql`insert into identity_akun (id, nama, masuk, keadaan, dibuat, diubah) select id, 'Sari', id::text, 'AKTIF', 0, 0 from unnest(${ids}::uuid[]) as a (id)`);
    await run(
      db,
      sql`insert into identity_mandat (id, akun, peran, wilayah, sk, mulai, dibuat) select gen_random_uuid(), akun, 'ppk', node, 'SK', 0, 0
          from unnest(${ids}::uuid[], ${nodes}::text[]) as m (akun, node)`,
    );
    await run(
      db,
      sql`insert into identity_sesi (kunci, akun, dibuka, terlihat, bukti, peramban) select kunci, akun, ${now}, ${now}, ${now}, ${browserFamily(AGENT)}
          from unnest(${tokens.map(sessionKey)}::text[], ${ids}::uuid[]) as s (kunci, akun)`,
    );
  });
  return new Map(nodes.map((node, at) => [node, tokens[at] ?? '']));
}
