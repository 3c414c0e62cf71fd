// Do packages in any order and any number end in one and the same state? (hasil.md 2, T29: shuffled, doubled, cut and resumed)
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyChain } from '#platform/audit';
import type { Deps } from '#platform/module';
import { loadTercatat } from '../desk/standing.ts';
import { findFormulir } from '../recap/store/plenary.ts';
import { importPackage } from './import-package.ts';
import { type Both, both, cut, enter, expectOk, holdPlenary, pack, standing, tps } from './laptop-fixture.ts';
import { laptopId } from './envelope.ts';
import { readButir } from './store/package.ts';

let here: Both;
let text: string;
beforeAll(async () => {
  here = await both();
  await holdPlenary(here);
  text = await pack(here.laptop);
});
afterAll(async () => here.close());

class Undone extends Error {}

/** A centre that is as it was afterwards. */
async function undone<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  let value: { readonly of: T } | undefined;
  const { deps } = here.centre;
  const { database } = deps;
  await database
    .transaction(async (db) => {
      value = { of: await work({ ...deps, database: { kind: database.kind, db, transaction: async (act) => act(db), close: () => Promise.resolve() } }) };
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  if (value === undefined) throw new Error('the work ended without a value');
  return value.of;
}

async function endOf(sequence: readonly string[], otherFigure: boolean) {
  return undone(async (deps) => {
    const at = { deps, close: () => Promise.resolve() };
    if (otherFigure) await enter(at, here.kontes, here.ppk[0], tps(3), [101, 127, 43]);
    for (const one of sequence) expectOk(await importPackage(deps, one));
    const { db } = deps.database;
    const { rapat, peristiwa } = await standing(at, here.kontes);
    const butir = await readButir(db, laptopId(here.kunci), 1, 99);
    const figures = [];
    for (const no of [1, 2, 3]) figures.push((await loadTercatat(db, here.kontes, tps(no)))?.berlaku.suara);
    expect(await verifyChain(db)).toMatchObject({ code: 0 });
    return {
      butir: butir.map(({ cacah, keadaan, sebab }) => [cacah, keadaan, sebab]),
      rapat: [rapat.keadaan, rapat.urut, peristiwa.map(({ uuid }) => uuid)],
      form: (await findFormulir(db, rapat.id))?.sha256,
      figures,
    };
  });
}

it.each([
  ['taken as it is', false],
  ['with another figure at the centre', true],
])('%s', async (_what, otherFigure) => {
  const key = here.laptop.deps.keys.log;
  const cover = [cut(text, key, 1, 2), cut(text, key, 3, 5), cut(text, key, 6, 8)];
  const others = [text, cut(text, key, 1, 4), cut(text, key, 2, 7), cut(text, key, 8, 8), ...cover];
  const expected = await endOf([text], otherFigure);
  expect(expected.butir).toHaveLength(8);
  const sequences = fc
    .array(fc.constantFrom(...others), { maxLength: 3 })
    .chain((more) => fc.shuffledSubarray([...cover, ...more], { minLength: cover.length + more.length }));
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      expect(await endOf(sequence, otherFigure)).toEqual(expected);
    }),
    { numRuns: 8 },
  );
});
