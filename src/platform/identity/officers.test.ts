// Does a list show exactly the officers within reach, a page at a time? (keamanan.md 2.2)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import type { Clock } from '#platform/clock';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { OFFICERS_A_PAGE, type OfficerQuery, type Scope, findOfficer, listOfficers } from './door.ts';
import { type MadeOfficer, makeOfficer } from './officer-fixture.ts';

const NOW = Date.parse('2026-11-22T01:00:00Z');
const clock: Clock = { now: () => NOW };
const below = (node: string, party: string | null = null): Scope => ({ node: areaCode(node), below: true, party });
let own: TestDatabase;
let both: MadeOfficer;
beforeAll(async () => {
  own = await testDatabase();
  const make = async (name: string, posts: Parameters<typeof makeOfficer>[2], state: 'AKTIF' | 'TERDAFTAR' = 'AKTIF') =>
    makeOfficer(own.database, clock, posts, state, name);
  await make('Ani', [{ role: 'ppk', node: '317409' }]);
  await make('Budi', [{ role: 'pps', node: '3174091004' }], 'TERDAFTAR');
  await make('Citra', [{ role: 'ppk', node: '317509' }]);
  await make('Dedi', [{ role: 'pps', node: '3174091005', from: NOW - 2, until: NOW }]);
  await make('Eko', [{ role: 'peserta_lo', node: '3174', party: '7' }]);
  both = await make('Fitri', [
    { role: 'kasubbag', node: '31' },
    { role: 'ppk', node: '317410', from: NOW - 2, until: NOW - 1 },
  ]);
});
afterAll(() => own.close());

const names = async (scope: readonly Scope[], query: OfficerQuery = {}): Promise<string[]> =>
  (await listOfficers(own.database.db, clock, scope, query)).officers.map(({ name }) => name);

describe('listOfficers', () => {
  it.each<[string, Scope[], OfficerQuery, string[]]>([
    ['no scope, nobody', [], {}, []],
    ['the nation', [below('0')], {}, ['Ani', 'Budi', 'Citra', 'Dedi', 'Eko', 'Fitri']],
    ['a regency and below', [below('3174')], {}, ['Ani', 'Budi', 'Dedi', 'Eko', 'Fitri']],
    ['two villages', [below('3174091004'), below('3174091005')], {}, ['Budi', 'Dedi']],
    ['a place without what is below', [{ ...below('317409'), below: false }], {}, ['Ani']],
    ['one party', [below('0', '7')], {}, ['Eko']],
    ['another party', [below('0', '8')], {}, []],
    ['a role', [below('0')], { role: 'pps' }, ['Budi', 'Dedi']],
    ['a role and a place together, of one mandate', [below('0')], { role: 'ppk', node: areaCode('317409') }, ['Ani']],
    ['who waits for the confirmation', [below('0')], { state: 'TERDAFTAR' }, ['Budi']],
    ['whose last mandate is over', [below('0')], { state: 'BERAKHIR' }, ['Dedi']],
    ['who is at work', [below('3174')], { state: 'AKTIF' }, ['Ani', 'Eko', 'Fitri']],
    ['part of a name', [below('0')], { words: 'IT' }, ['Citra', 'Fitri']],
    ['marks of a search are letters', [below('0')], { words: '%' }, []],
  ])('%s', async (_what, scope, query, found) => {
    expect(await names(scope, query)).toEqual(found);
  });
  it('shows only the mandates in reach, and the state by all of them', async () => {
    const { officers } = await listOfficers(own.database.db, clock, [below('3174')], { words: 'fitri' });
    expect(officers).toMatchObject([{ state: 'AKTIF', mandates: [{ role: 'ppk', node: '317410' }] }]);
  });
  it('pages follow one another without gap or double', async () => {
    for (let n = 0; n < OFFICERS_A_PAGE + 3; n += 1)
      await makeOfficer(own.database, clock, [{ role: 'kpps', node: '5101011001001' }], 'AKTIF', 'Sama');
    const first = await listOfficers(own.database.db, clock, [below('51')]);
    const last = first.officers.at(-1);
    const second = await listOfficers(own.database.db, clock, [below('51')], last === undefined ? {} : { after: last });
    expect([first.officers.length, first.more, second.officers.length, second.more]).toEqual([OFFICERS_A_PAGE, true, 3, false]);
    expect(new Set([...first.officers, ...second.officers].map(({ account }) => account)).size).toBe(OFFICERS_A_PAGE + 3);
  });
});

describe('findOfficer', () => {
  it('finds within reach, and outside nothing, like an id that does not exist', async () => {
    const find = async (scope: readonly Scope[], id: string) => findOfficer(own.database.db, clock, sampleKeys(), scope, id);
    expect(await find([below('31')], both.account)).toMatchObject({
      name: 'Fitri',
      state: 'AKTIF',
      mandates: [{ role: 'ppk' }, { role: 'kasubbag' }],
    });
    expect(await find([below('32')], both.account)).toBeUndefined();
    expect(await find([below('31')], '00000000-0000-4000-8000-000000000000')).toBeUndefined();
  });
});
