// Of two open pages of one form, does the later save stand, and does a form that was sent stay sent? (hasil.md 2: nobody overwrites unseen)
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { openDraf, saveDraf } from './draft.ts';
import { dropOneDraf } from './store/draft.ts';

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ simulated: true, filled: false });
});
afterAll(async () => count.close());

const key = () => ({ akun: randomUUID(), kontes: 1, kode: areaCode('6472011002001') });
const save = async (place: ReturnType<typeof key>, suara: string, dari?: number) =>
  saveDraf(count.deps, place, { uuid: randomUUID(), versi: 0, typed: { suara_1: suara } }, dari);

describe('a draft that a page saves by itself', () => {
  it('goes on from the save that it knows; a page that is behind changes nothing', async () => {
    const place = key();
    expect([await save(place, '1', 0), await save(place, '2', 1)]).toEqual([1, 2]);
    expect([await save(place, '9', 1), await save(place, '9', 0)]).toEqual([undefined, undefined]);
    expect(await openDraf(count.deps, place)).toMatchObject({ isi: { suara_1: '2' }, urut: 2 });
  });
  it('by hand is kept over any other, and the page that saved by itself hears so', async () => {
    const place = key();
    await save(place, '1', 0);
    expect([await save(place, '5'), await save(place, '2', 1)]).toEqual([2, undefined]);
    expect(await openDraf(count.deps, place)).toMatchObject({ isi: { suara_1: '5' } });
  });
  it('does not come back once its form was sent', async () => {
    const place = key();
    await save(place, '1', 0);
    await dropOneDraf(count.deps.database.db, place);
    expect([await save(place, '2', 1), await openDraf(count.deps, place)]).toEqual([undefined, undefined]);
  });
  it('any interleaving of two pages: what stands is what the last accepted save said', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ page: fc.nat(1), reload: fc.boolean() }), { maxLength: 8 }), async (steps) => {
        const place = key();
        const known = [0, 0];
        let stands: string | undefined;
        for (const [at, { page, reload }] of steps.entries()) {
          if (reload) known[page] = (await openDraf(count.deps, place))?.urut ?? 0;
          const urut = await save(place, String(at), known[page] ?? 0);
          if (urut === undefined) continue;
          known[page] = urut;
          stands = String(at);
        }
        expect((await openDraf(count.deps, place))?.isi['suara_1']).toBe(stands);
      }),
      { numRuns: 40 },
    );
  });
});
