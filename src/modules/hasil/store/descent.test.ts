// Does every list hold exactly the stations that its counter counts, page by page, wherever it begins? (hasil.md 9.6)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { CEK } from '../figures.ts';
import { PENCACAH } from '../rollup.ts';
import { findAngkaWilayah } from './area.ts';
import { type Saringan, listTpsMenurut } from './finding.ts';
import { listTps } from './station.ts';

const AREAS = ['0', '19', '64', '6472', '6474', '99', '647201', '647202', '6472011001', '6474011001', '9901010002'].map(areaCode);
const DESA = ['1901011001', '6472011001', '6472011002', '6472021001', '6474011001', '9901010001', '9901010002'].map(areaCode);

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount();
});
afterAll(async () => count.close());

/** The whole list in pages of `limit` lines. */
async function walk(kode: AreaCode, saringan: Saringan, limit: number): Promise<AreaCode[]> {
  const out: AreaCode[] = [];
  for (let after: AreaCode | null = null; ; ) {
    const { baris, lanjut } = await listTpsMenurut(count.deps.database.db, count.kontes, kode, saringan, after, limit);
    out.push(...baris.map((row) => row.kode));
    if (lanjut === null) return out;
    after = lanjut;
  }
}

/** The same by looking at every planned station of the area. */
async function lookAtAll(kode: AreaCode, holds: (row: Awaited<ReturnType<typeof listTps>>[number]) => boolean): Promise<AreaCode[]> {
  const below = DESA.filter((desa) => kode === '0' || desa.startsWith(kode));
  const rows = await Promise.all(below.map((desa) => listTps(count.deps.database.db, count.kontes, desa)));
  return rows.flat().filter(holds).map((row) => row.kode);
}

describe('lists of a small count: corrections, a withdrawal, photographs alone, nothing in yet, abroad', () => {
  it.each(PENCACAH)('%s: as long as the counter says, at every level', async (name) => {
    for (const kode of AREAS) {
      const area = await findAngkaWilayah(count.deps.database.db, count.kontes, kode);
      const codes = await walk(kode, { pencacah: name }, 4);
      expect([kode, codes.length, new Set(codes).size]).toEqual([kode, area?.tps[name], area?.tps[name]]);
    }
  });
  it('each check that fails and each that cannot be made', async () => {
    const nation = await findAngkaWilayah(count.deps.database.db, count.kontes, areaCode('0'));
    for (const id of CEK) {
      expect([id, (await walk(areaCode('0'), { cek: id }, 5)).length]).toEqual([id, nation?.temuan[id] ?? 0]);
      expect([id, (await walk(areaCode('0'), { takDapat: id }, 7)).length]).toEqual([id, nation?.takDapat[id] ?? 0]);
    }
  });
  it('the same stations in the same order as looking at all of them', async () => {
    const filters = [
      [{ pencacah: 'belum' }, (row) => row.status === 'BELUM'],
      [{ pencacah: 'fotoSaja' }, (row) => row.status === 'FOTO_SAJA'],
      [{ pencacah: 'ditarik' }, (row) => row.status === 'DITARIK'],
      [{ pencacah: 'bertemuan' }, (row) => row.gagal.length > 0],
      [{ pencacah: 'berubah' }, (row) => row.berubah],
    ] as const satisfies readonly (readonly [Saringan, Parameters<typeof lookAtAll>[1]])[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...AREAS), fc.constantFrom(...filters), fc.integer({ min: 1, max: 60 }), async (kode, [filter, holds], limit) => {
        expect(await walk(kode, filter, limit)).toEqual(await lookAtAll(kode, holds));
      }),
      { numRuns: 40 },
    );
  });
});
