// Does a form that a KPPS left unsent go to its PPK when the mandate ends, and to nobody else? (keamanan.md 1.6, 13 case 2)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { type MadeOfficer, makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { Visitor, sheetOf } from './visit-fixture.ts';

const KODE = '6472011001004';
const at = (rest = ''): string => `/kerja/hasil/pemilu-2024/ppwp/tps/${KODE}${rest}`;
const DAY = 86_400_000;

let count: SmallCount;
let now = 0;
let kpps: MadeOfficer;
let writer: Visitor;
beforeAll(async () => {
  const base = await smallCount({ simulated: true, filled: false, modules });
  now = base.deps.clock.now();
  count = { ...base, deps: { ...base.deps, clock: { now: () => now } } };
  kpps = await makeOfficer(count.deps.database, count.deps.clock, [{ role: 'kpps', node: KODE, until: now + 600_000 }]);
  writer = new Visitor(count.deps, kpps);
  const sheet = sheetOf((await writer.get(at())).html, at());
  await writer.send(sheet.action, { ...sheet.fields, suara_1: '123', langkah: 'simpan' });
}, 120_000);
afterAll(async () => count.close());

const visitor = async (role: 'ppk' | 'pps' | 'kpps' | 'pimpinan', node: string): Promise<Visitor> =>
  new Visitor(count.deps, await makeOfficer(count.deps.database, count.deps.clock, [{ role, node, until: now + DAY }]));
const acts = async (): Promise<string[]> =>
  (await rows(count.deps.database.db, sql<{ aksi: string }>`select aksi from audit_entri where aksi like 'hasil.c-naskah%' order by urutan`)).map(({ aksi }) => aksi);
const draft = async () => rows(count.deps.database.db, sql<{ akun: string; uuid: string }>`select akun, uuid from hasil_draf`);

describe('a form left unsent', () => {
  it('is its writer’s alone while the mandate is in force', async () => {
    expect(await draft()).toHaveLength(1);
    const ppk = await visitor('ppk', '647201');
    expect((await ppk.get(at('/lihat'))).html).not.toContain('/naskah');
    expect((await ppk.get(at('/naskah'))).html).not.toContain('123');
    expect(await acts()).toEqual([]);
  });
  it('with the end of the mandate its writer is out, and the PPK reads it, on record', async () => {
    now += 600_001;
    expect((await writer.get(at())).status).toBe(404);
    const ppk = await visitor('ppk', '647201');
    expect((await ppk.get(at('/lihat'))).html).toContain('/naskah');
    expect((await ppk.get(at('/naskah'))).html).toContain('123');
    expect(await acts()).toEqual(['hasil.c-naskah-baca']);
  });
  it.each([
    ['ppk', '647202'],
    ['pps', '6472011001'],
    ['kpps', KODE],
    ['pimpinan', '6472'],
  ] as const)('%s of %s does not', async (role, node) => {
    const other = await visitor(role, node);
    expect((await other.get(at('/naskah'))).status).toBe(404);
  });
  it('is not put over a form of the PPK’s own', async () => {
    const ppk = await visitor('ppk', '647201');
    const own = sheetOf((await ppk.get(at())).html, at());
    const left = sheetOf((await ppk.get(at('/naskah'))).html, '/naskah');
    await ppk.send(own.action, { ...own.fields, suara_1: '7', langkah: 'simpan' });
    expect((await ppk.send(left.action, left.fields)).status).toBe(409);
    expect(await acts()).not.toContain('hasil.c-naskah-ambil');
    await run(count.deps.database.db, sql`delete from hasil_draf where akun <> ${kpps.account}`);
  });
  it('goes on in the PPK’s hand under its own number, once', async () => {
    const before = await draft();
    const ppk = await visitor('ppk', '647201');
    const sheet = sheetOf((await ppk.get(at('/naskah'))).html, '/naskah');
    expect((await ppk.send(sheet.action, sheet.fields)).to).toBe(at());
    const after = await draft();
    expect([after.length, after[0]?.uuid, after[0]?.akun === before[0]?.akun]).toEqual([1, before[0]?.uuid, false]);
    expect((await ppk.get(at())).html).toContain('123');
    expect((await acts()).at(-1)).toBe('hasil.c-naskah-ambil');
    const again = await visitor('ppk', '647201');
    expect((await again.get(at('/naskah'))).html).not.toContain('123');
  });
});
