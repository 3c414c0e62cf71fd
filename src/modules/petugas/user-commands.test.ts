// Does the console make the first administrators once, bring lost ones back, and invite examples only where results are simulated? (keamanan.md 1.5, 13 case 4)
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '#platform/db';
import type { Deps, Module } from '#platform/module';
import { bindPassword, findProgress, startPassword } from '#platform/identity';
import { recordedTerminal } from '../../../test/fixture.ts';
import { type SmallCount, smallCount } from '../../../test/small-count.ts';
import { module as petugas } from './module.ts';
import { userCommands } from './user-commands.ts';

const clock = { ms: Date.parse('2024-03-20T10:00:00Z'), now: () => clock.ms };
let real: SmallCount;
let simulated: SmallCount;
beforeAll(async () => {
  real = await smallCount({ filled: false, clock });
  simulated = await smallCount({ filled: false, simulated: true, clock });
}, 120_000);
afterAll(async () => {
  await real.close();
  await simulated.close();
});

async function run(deps: Deps, words: string, ...args: string[]) {
  const terminal = recordedTerminal();
  const command = userCommands.find((one) => one.words === words);
  return { code: await command?.run(args, deps, terminal), ...terminal };
}
const PEOPLE = ['--first', 'Ratna Kusuma', '--office', '0', '--second', 'Bayu Wirawan', '--office', '31'];
const LINK = /http:\/\/localhost:8080\/undangan\/[\w-]{43}/;
const codeIn = (lines: readonly string[]): string => /([0-9A-Z]{4}(?:-[0-9A-Z]{4}){6})$/.exec(lines.join('\n'))?.[1] ?? '';

describe('user add', () => {
  it.each([
    ['nobody', []],
    ['one person', ['--first', 'Ratna', '--office', '0']],
    ['an office that is no code', ['--first', 'A', '--office', 'x', '--second', 'B', '--office', '31']],
    ['a word too many', [...PEOPLE, 'lagi']],
  ])('%s is not understood', async (_what, args) => {
    const done = await run(real.deps, 'user add', ...args);
    expect([done.code, done.lines, done.problems.length]).toEqual([2, [], 1]);
  });
  it.each([
    ['the same office', ['--first', 'A', '--office', '31', '--second', 'B', '--office', '31']],
    ['a station', ['--first', 'A', '--office', '31', '--second', 'B', '--office', '6472011001001']],
    ['a name of two lines', ['--first', 'A\nB', '--office', '0', '--second', 'B', '--office', '31']],
  ])('%s is refused', async (_what, args) => {
    expect((await run(real.deps, 'user add', ...args)).code).toBe(1);
  });
  it('prints two links and the recovery code; again only after a quarter of an hour', async () => {
    const first = await run(real.deps, 'user add', ...PEOPLE);
    expect([first.code, first.lines.filter((line) => LINK.test(line)).length, codeIn(first.lines).length]).toEqual([0, 2, 34]);
    const second = await run(real.deps, 'user add', ...PEOPLE);
    expect([second.code, second.lines]).toEqual([1, []]);
    clock.ms += 15 * 60_000;
    expect((await run(real.deps, 'user add', ...PEOPLE)).code).toBe(0);
  });
});

describe('user recover', () => {
  it('needs the code of the last beginning, which is dead afterwards', async () => {
    clock.ms += 15 * 60_000;
    const begun = await run(real.deps, 'user add', ...PEOPLE);
    const code = codeIn(begun.lines);
    expect((await run(real.deps, 'user recover', ...PEOPLE)).code).toBe(2);
    expect((await run(real.deps, 'user recover', '--code', 'AAAA-BBBB', ...PEOPLE)).code).toBe(1);
    const back = await run(real.deps, 'user recover', '--code', code, ...PEOPLE);
    expect([back.code, back.lines.filter((line) => LINK.test(line)).length]).toEqual([0, 2]);
    expect((await run(real.deps, 'user recover', '--code', code, ...PEOPLE)).code).toBe(1);
    const alarms = await rows(
      real.deps.database.db,
      sql<object>`select 1 from audit_entri where aksi = 'identity.alarm' and objek_id = 'pemulihan'`,
    );
    expect(alarms).toHaveLength(1);
  });
});

describe('user example', () => {
  it('is for simulated elections only', async () => {
    expect((await run(real.deps, 'user example', '--area', '647201')).code).toBe(1);
    expect((await run(real.deps, 'user confirm', '--name', 'x', '--words', 'x')).code).toBe(1);
  });
  it.each([
    ['nothing', [], 2],
    ['no code', ['--area', 'x'], 2],
    ['a province', ['--area', '64'], 1],
    ['a sub-district that is not there', ['--area', '647299'], 1],
  ])('%s', async (_what, args, code) => {
    expect((await run(simulated.deps, 'user example', ...args)).code).toBe(code);
  });
  it('invites a KPPS of its first station, two PPK, the three levels above and Bawaslu', async () => {
    const done = await run(simulated.deps, 'user example', '--area', '64.72.01');
    expect([done.code, done.lines.filter((line) => LINK.test(line)).length]).toEqual([0, 8]);
    const posts = await rows(
      simulated.deps.database.db,
      sql<{ peran: string; wilayah: string }>`select peran, wilayah from identity_mandat order by peran, wilayah`,
    );
    expect(posts.map(({ peran, wilayah }) => `${peran} ${wilayah}`)).toEqual([
      'bawaslu 6472',
      'kpps 6472011001001',
      'pimpinan 0',
      'pimpinan 64',
      'pimpinan 6472',
      'pimpinan 6472',
      'ppk 647201',
      'ppk 647201',
    ]);
  });
  it('its KPPS gets the first station of which no module holds a record, and the first of all where each has one', async () => {
    const held = new Set(['6472021001001', '6472021001002']);
    const holder: Module = { ...petugas, id: 'uji', commands: [], routes: [], stationsHeld: (_db, _slug, codes) => Promise.resolve(codes.filter((kode) => held.has(kode))) };
    const deps = { ...simulated.deps, registry: { ...simulated.deps.registry, modules: [...simulated.deps.registry.modules, holder] } };
    const chosen = async (): Promise<string[]> => {
      expect((await run(deps, 'user example', '--area', '647202')).code).toBe(0);
      const found = await rows(simulated.deps.database.db, sql<{ wilayah: string }>`select wilayah from identity_mandat where peran = 'kpps' and wilayah like '647202%'`);
      return found.map(({ wilayah }) => wilayah);
    };
    expect(await chosen()).toEqual(['6472021001003']);
    for (const no of [...Array.from({ length: 12 }, (_, at) => at + 1), 901]) held.add(`6472021001${String(no).padStart(3, '0')}`);
    expect((await chosen()).sort()).toEqual(['6472021001001', '6472021001003']);
  });
  it('who has not enrolled cannot be confirmed', async () => {
    const [kpps] = await rows(
      simulated.deps.database.db,
      sql<{ id: string; masuk: string }>`select id, masuk from identity_akun where masuk like 'kpps-%'`,
    );
    expect(await findProgress(simulated.deps.database.db, clock, simulated.deps.keys, kpps?.id ?? '')).toBeUndefined();
    const done = await run(simulated.deps, 'user confirm', '--name', kpps?.masuk ?? '', '--words', 'satu dua tiga');
    expect([done.code, done.problems.join()]).toEqual([1, expect.stringContaining('Hanya petugas contoh')]);
  });
  it('who has enrolled is, by the three words on the screen and no others', async () => {
    const { database, keys } = simulated.deps;
    const made = await run(simulated.deps, 'user example', '--area', '647202');
    const token = LINK.exec(made.lines[1] ?? '')?.[0].slice(-43) ?? '';
    const signInName = /kpps-\d{13}-\w{4}/.exec(made.lines[0] ?? '')?.[0] ?? '';
    const started = await startPassword(database, clock, keys, { invitation: token }, 'gerobak ungu melompati tangga');
    const seed = started.ok ? started.value.seed : '';
    const code = new TOTP({ secret: Secret.fromBase32(seed), digits: 6, period: 30 }).generate({ timestamp: clock.ms });
    const bound = await bindPassword(database, clock, keys, { invitation: token }, { code, agent: '' });
    const account = bound.ok ? bound.value.account : '';
    const words = (await findProgress(database.db, clock, keys, account))?.codeWord ?? '';
    expect((await run(simulated.deps, 'user confirm', '--name', signInName, '--words', 'satu dua tiga')).code).toBe(1);
    expect((await run(simulated.deps, 'user confirm', '--name', signInName, '--words', words)).code).toBe(0);
    expect(await rows(database.db, sql<object>`select keadaan from identity_akun where id = ${account}`)).toEqual([{ keadaan: 'AKTIF' }]);
  });
});
