// Is a broken link found without anybody asking, told once with its place, and does the house say that it is not ready? (keamanan.md 7.3, 11)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator, record } from '#platform/action';
import { readChecks } from '#platform/audit';
import { rows, run, sql } from '#platform/db';
import { enrol } from '../../../test/officers.ts';
import { type TestSite, testSite } from '../../../test/site.ts';
import { lookAtChain } from './chain-check.ts';

let site: TestSite;
const time = { at: Date.parse('2026-11-22T05:00:00Z') };
beforeAll(async () => {
  site = await testSite(false);
}, 120_000);
afterAll(() => site.close());

const clock = { now: () => time.at };
const deps = () => ({ ...site.deps, clock });
const db = () => site.deps.database.db;
const acts = async (n: number): Promise<void> => {
  for (let i = 0; i < n; i += 1) await record(site.deps.database, clock, { event: 'bukti.titik', actor: operator, object: `uji/${i}` }, { i });
};
const told = () => rows(db(), sql<{ objek_id: string }>`select objek_id from audit_entri where aksi = 'bukti.rantai-putus' order by urutan`);
/** What the owner of the database can do and nobody else. */
const forge = async (statement: ReturnType<typeof sql>): Promise<void> => {
  await run(db(), sql`alter table audit_entri disable trigger audit_entri_tetap`);
  await run(db(), statement);
  await run(db(), sql`alter table audit_entri enable trigger audit_entri_tetap`);
};
const check = async (kind: 'seluruh' | 'ujung') => (await readChecks(db())).find((one) => one.kind === kind);

describe('the chain looked at by the clock', () => {
  it('by day only what is new, from the last entry that was looked at', async () => {
    await acts(5);
    await lookAtChain(deps());
    const first = await check('ujung');
    expect(first).toMatchObject({ code: 0 });
    expect(first?.entries).toBeGreaterThanOrEqual(5);
    await acts(2);
    await lookAtChain(deps());
    expect((await check('ujung'))?.entries).toBeLessThan(first?.entries ?? 0);
    expect(await check('seluruh')).toBeUndefined();
    expect((await site.get('/readyz')).status).toBe(200);
  });
  it('by night all of it, once', async () => {
    time.at = Date.parse('2026-11-22T19:00:00Z'); // 02.00 WIB
    await lookAtChain(deps());
    const whole = await check('seluruh');
    expect(whole).toMatchObject({ code: 0, at: '2026-11-22T19:00:00.000Z' });
    time.at += 3_600_000;
    await lookAtChain(deps());
    expect((await check('seluruh'))?.at).toBe(whole?.at);
    const metrics = await (await site.get('/metrics')).text();
    expect(metrics).toMatch(/^audit_chain_sound 1$/m);
  });
  it('a rewritten entry among the new ones is found by the next look, told once, named on the desk, and the house is not ready', async () => {
    await acts(3);
    const [last] = await rows(db(), sql<{ alur: string; no: number }>`select alur, no from audit_entri order by urutan desc limit 1`);
    await forge(sql`update audit_entri set isi = '{"i":9}' where alur = ${last?.alur} and no = ${last?.no}`);
    const place = `${last?.alur}/${last?.no}`;
    await lookAtChain(deps());
    expect(await check('ujung')).toMatchObject({ code: 1, alur: last?.alur, no: last?.no });
    await lookAtChain(deps());
    expect((await told()).map((row) => row.objek_id)).toEqual([place]);
    expect((await site.get('/readyz')).status).toBe(503);
    expect((await site.get('/healthz')).status).toBe(200);
    expect(await (await site.get('/metrics')).text()).toMatch(/^audit_chain_sound 0$/m);
    const auditor = await enrol(site, 'auditor', '0');
    const page = await (await auditor.get('/kerja/keamanan')).text();
    expect([page.includes('Rantai audit putus'), page.includes(place)]).toEqual([true, true]);
    expect(await (await auditor.get('/kerja')).text()).toContain(`Tempat: ${last?.alur} ${last?.no}`);
  });
  it('is ready again once the entry is what it was', async () => {
    await forge(sql`update audit_entri set isi = '{"i":2}' where isi = '{"i":9}'`);
    await lookAtChain(deps());
    expect(await check('ujung')).toMatchObject({ code: 0 });
    expect((await site.get('/readyz')).status).toBe(200);
  });
  it('an entry from long ago, rewritten, is found in the night', async () => {
    await forge(sql`update audit_entri set pelaku_id = 'lain' where urutan = 1`);
    await lookAtChain(deps());
    expect((await check('ujung'))?.code).toBe(0);
    time.at = Date.parse('2026-11-23T19:00:00Z');
    await lookAtChain(deps());
    expect(await check('seluruh')).toMatchObject({ code: 1 });
  });
});
