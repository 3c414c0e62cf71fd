// Do readings that were written as a file come back as they were? (property: parse after serialise is identity)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { areaCode, stationCode } from '#kernel/area-code';
import { findKontes, findPemilu } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import type { Bacaan } from '../figures.ts';
import { photoOf, provinceCsv, stationJson } from './csv-fixtures.ts';
import { NOTHING_GIVEN } from './import-fixture.ts';
import { openSource } from './open-source.ts';
import { isArray } from './row-cells.ts';

const folder = mkdtempSync(join(tmpdir(), 'pendopo-baca-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [pemilu, pack] = [findPemilu('pemilu-2024'), findKontes('pemilu-2024', 'ppwp')];
if (pemilu === undefined || pack === undefined) throw new Error('the pack of 2024 is gone');
const kontes: Kontes = { pemilu, pack };

const votes = fc.option(fc.integer({ min: 0, max: 999_999_999 }), { nil: null });
const per = fc
  .integer({ min: 0, max: 40 * 86_400 })
  .map((s) => `${new Date(Date.UTC(2024, 1, 14) + s * 1000).toISOString().slice(0, 19)}Z`);
const village = fc.integer({ min: 1, max: 9999 }).map((n) => areaCode(`647201${String(n).padStart(4, '0')}`));
const reading: fc.Arbitrary<Bacaan> = fc
  .record({ village, no: fc.integer({ min: 1, max: 999 }), per, suara: fc.tuple(votes, votes, votes), pages: fc.subarray(['a', 'b', 'c']) })
  .map((one) => {
    const kode = stationCode(one.village, one.no);
    return { kode, per: one.per, suara: one.suara, sel: null, foto: one.pages.map((page) => photoOf(kode, '20240215', page)) };
  });

async function read(path: string): Promise<unknown[]> {
  const source = await openSource(path, kontes, () => Promise.reject(new Error('codes need no names')), NOTHING_GIVEN);
  if (!source.ok) throw new Error(source.refusal.code);
  const out: unknown[] = [];
  for await (const batch of source.value.batches()) out.push(...batch.flatMap(({ result }): readonly unknown[] => (isArray(result) ? result : [result])));
  return out;
}

test('a province file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 20 }), async (readings) => {
      const path = join(folder, 'provinsi.csv');
      writeFileSync(path, provinceCsv(readings));
      expect(await read(path)).toEqual(readings);
    }),
    { numRuns: 60 },
  );
});

test('a station file of Sirekap', async () => {
  const cells = fc.option(
    fc.array(votes, { minLength: 18, maxLength: 18 }).filter((some) => some.some((n) => n !== null)),
    { nil: null },
  );
  await fc.assert(
    fc.asyncProperty(reading, cells, async (one, form) => {
      const sel = form === null ? null : [...form, ...new Array<null>(kontes.pack.form.sel.length - 18).fill(null)];
      const path = join(folder, `${one.kode}.json`);
      writeFileSync(
        path,
        stationJson(
          { ...one, sel },
          kontes.pack.opsi.map((o) => o.id),
          kontes.pack.form.administrasi,
        ),
      );
      expect(await read(path)).toEqual([{ ...one, sel }]);
    }),
    { numRuns: 60 },
  );
});
