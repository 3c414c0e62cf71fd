// Does each hour's root reach the public log, and does the log convict whoever rewrites the whole database? (keamanan.md 8.6, 13 case 13)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator, record } from '#platform/action';
import { chainRoot, listRoots } from '#platform/audit';
import { fixedClock } from '#platform/clock';
import { type Db, run, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { findLeaf, writeRound } from '#platform/tlog';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../test/fixture.ts';
import { auditCommand } from './audit-command.ts';
import { hourlyRootJob } from './hourly-root.ts';

let own: TestDatabase;
let db: Db;
let folder = '';
beforeAll(async () => {
  own = await testDatabase();
  db = own.database.db;
  folder = mkdtempSync(join(tmpdir(), 'pendopo-log-'));
  await act('satu');
  await hour('2026-11-21T01:20:31.500Z');
  await hour('2026-11-21T01:59:00Z');
  await act('dua');
  await hour('2026-11-21T02:00:02Z');
  const round = await writeRound({ database: own.database, clock: fixedClock('2026-11-21T02:01:00Z'), keys: sampleKeys(), folder, origin: 'log.contoh.test/kpu' });
  expect(round).toMatchObject({ ok: true, value: { size: 2, added: 2 } });
});
afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true, force: true });
});

const deps = (at: string) => testDeps(own.database, [], at);
const hour = (at: string): Promise<void> => hourlyRootJob.run(deps(at));
const act = (object: string): Promise<void> =>
  record(own.database, fixedClock('2026-11-21T01:10:00Z'), { event: 'uji.catat', actor: operator, object, node: '3171' }, {});
const verify = async (): Promise<{ readonly code: number; readonly said: string }> => {
  const terminal = recordedTerminal();
  const code = await auditCommand.run([], deps('2026-11-21T05:00:00Z'), terminal);
  return { code, said: [...terminal.lines, ...terminal.problems].join('\n') };
};

describe('the hourly root', () => {
  test('each hour has one leaf that names the root and nothing else', async () => {
    const [second, first] = await listRoots(db, { limit: 9 });
    expect(await findLeaf(db, 'audit.akar', 'audit/2026-11-21T01:00:00Z')).toMatchObject({
      index: 0,
      kantor: '0',
      terbit: '2026-11-21T01:20:31Z',
      ukuran: 'uji/3171/2026-11\n2\n'.length + 64,
      sha256: first?.akar,
      gantikan: null,
    });
    expect(await findLeaf(db, 'audit.akar', 'audit/2026-11-21T02:00:00Z')).toMatchObject({ index: 1, sha256: second?.akar });
    expect(await verify()).toEqual({ code: 0, said: 'Rantai audit utuh: 3 entri dalam 1 alur; 2 akar per jam cocok.' });
  });

  test('entries, heads and roots all rewritten alike: the public log still says otherwise, code 3', async () => {
    for (const table of ['audit_entri', 'audit_kepala', 'audit_akar']) await run(db, sql`alter table ${sql.raw(table)} disable trigger user`);
    // The last act is taken out as if it had never been: head, kept heads and the hour's root are made to agree.
    await run(db, sql`delete from audit_entri where no = 3`);
    await run(db, sql`update audit_alur set no = 2, hash = (select hash from audit_entri where no = 2)`);
    await run(db, sql`delete from audit_kepala where no = 3`);
    await run(db, sql`update audit_akar set akar = ${(await chainRoot(db)).akar} where jam = '2026-11-21T02:00:00Z'`);
    expect(await verify()).toEqual({ code: 3, said: expect.stringMatching(/^Akar audit 2026-11-21 02:00 UTC DITULIS ULANG/) as string });
  });
});
