// Is any past state what the log says of it, at every level, in whatever order the readings came? (hasil.md 2, 5)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { sql, run } from '#platform/db';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import type { Bacaan } from '../figures.ts';
import { saatOf, type Saat } from '../moment.ts';
import { recompute } from '../recompute.ts';
import { confirmFigure, markRepair } from '../repair.ts';
import { type Jumlah, bentukOf, jalurSimpul, kosong, timbang } from '../rollup.ts';
import { berlakuPada, ukur } from '../station.ts';
import { findAngkaWilayah, findLingkup, listAnak } from './area.ts';
import { findNomor } from './columns.ts';
import { streamLog } from './log.ts';
import { angkaPada, lingkupPada, pastIsKnown, wilayahPada } from './past-area.ts';

const NATION = areaCode('0');
const PLACES = ['0', '19', '64', '99', '1901', '6472', '6474', '9901', '647201', '647202', '990101', '6472011001', '6472021001', '9901010002'].map(areaCode);

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ filled: false });
}, 60_000);
afterAll(() => count.close());

const db = () => count.deps.database.db;

/** The sums of every area at a moment, station by station from the whole log. */
async function naive(pada: number): Promise<Map<number, Jumlah>> {
  const { pack } = count.kontes;
  const bentuk = bentukOf(pack);
  const out = new Map<number, Jumlah>();
  const no = await findNomor(db(), count.kontes);
  if (no === undefined) return out;
  for await (const stations of streamLog(db(), no, count.kontes)) {
    for (const events of stations) {
      if (!events.some(({ per }) => per <= pada)) continue;
      const kode = events[0]?.kode ?? NATION;
      const k = berlakuPada(events, pada);
      for (const area of jalurSimpul(Number(kode.slice(0, 10)))) {
        const sums = out.get(area) ?? kosong(bentuk);
        out.set(area, sums);
        timbang(sums, bentuk, k, ukur(pack, kode, k), 1);
      }
    }
  }
  return out;
}

async function compare(pada: Saat): Promise<void> {
  const sums = await naive(pada);
  const provinsi = (await listAnak(db(), count.kontes, NATION)).map(({ kode }) => kode);
  for (const kode of PLACES) {
    const now = await findLingkup(db(), count.kontes, 'uji', kode, []);
    if (now === undefined) throw new Error(`no area ${kode}`);
    const then = await lingkupPada(db(), count.kontes, now, pada);
    for (const one of [then.area, ...then.anak, ...then.provinsi]) {
      const was = await findAngkaWilayah(db(), count.kontes, one.kode, 'uji');
      if (was === undefined) throw new Error(`no area ${one.kode}`);
      expect([pada, kode, one]).toEqual([pada, kode, angkaPada(count.kontes, was, sums.get(Number(one.kode)), pada)]);
    }
    expect(await wilayahPada(db(), count.kontes, now.area, provinsi, pada)).toEqual(then.area);
  }
}

const START = Date.UTC(2024, 1, 14, 14) / 1000;
/** Mostly in the same few hours, across midnight in Jakarta, so that days, hours and minutes all matter. */
const instant = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: START, max: START + 4 * 3_600 }) },
  { weight: 2, arbitrary: fc.integer({ min: START, max: START + 5 * 86_400 }) },
  { weight: 1, arbitrary: fc.constantFrom(START, START + 3_599, START + 3_600, START + 3 * 3_600 - 1, START + 3 * 3_600) },
);

function readings(): fc.Arbitrary<Bacaan[]> {
  const { pack } = count.kontes;
  const cells = (length: number) => fc.array(fc.option(fc.integer({ min: 0, max: 1200 }), { freq: 6 }), { minLength: length, maxLength: length });
  return fc.array(
    fc.record({
      kode: fc.constantFrom(...count.stations.slice(0, 20), ...count.stations.slice(-6)).map(areaCode),
      per: instant.map((seconds) => new Date(seconds * 1000).toISOString()),
      suara: fc.oneof({ weight: 5, arbitrary: cells(pack.opsi.length) }, { weight: 1, arbitrary: fc.constant(pack.opsi.map(() => null)) }),
      sel: fc.option(cells(pack.form.sel.length), { nil: null }),
      foto: fc.option(fc.subarray(['a.jpg', 'b.jpg', 'c.jpg']), { nil: null }),
      huruf: fc.option(fc.boolean(), { nil: null }),
    }),
    { minLength: 1, maxLength: 40 },
  );
}

describe('random readings in any order, doubts among them', () => {
  it('every area at any moment equals the replay of the log, and the steps equal the recompute', async () => {
    let source = 0;
    const sebab = { kode: null, cek: null, peran: 'PPK', kantor: areaCode('647201'), catatan: null };
    await fc.assert(
      fc.asyncProperty(readings(), fc.array(instant, { minLength: 2, maxLength: 3 }), fc.nat(19), async (batch, moments, marked) => {
        source += 1;
        const cut = Math.floor(batch.length / 2);
        await count.take(`acak-${source}.csv`, batch.slice(0, cut));
        await count.deps.database.transaction(async (tx) => {
          const penanda = { per: new Date((START + 3_000 + source) * 1000).toISOString(), now: START, sumber: { berkas: 'meja', sha256: 'meja' }, sebab };
          const kode = areaCode(count.stations[marked] ?? '');
          if (!(await markRepair(tx, count.kontes, kode, penanda)).ok) await confirmFigure(tx, count.kontes, kode, penanda);
        });
        await count.take(`acak-${source}.csv`, batch.slice(cut));
        for (const at of moments) await compare(saatOf(at));
        expect(await recompute(db(), count.kontes)).toMatchObject({ beda: [], bedaArus: [], bedaLangkah: [] });
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 240_000);
  it('after the newest event the past is the present, before the first it is empty', async () => {
    const now = await findLingkup(db(), count.kontes, 'uji', NATION, []);
    if (now === undefined) throw new Error('no nation');
    const last = saatOf(START + 90 * 86_400);
    const then = await lingkupPada(db(), count.kontes, now, last);
    const plain = (area: typeof now.area) => ({ ...area, per: null });
    expect([then.area, ...then.anak].map(plain)).toEqual([now.area, ...now.anak].map(plain));
    expect((await lingkupPada(db(), count.kontes, now, saatOf(START - 60))).area).toMatchObject({ suara: [null, null, null], per: null, tps: { masuk: 0, total: now.area.tps.total } });
  });
});

it('steps that were lost or tampered with are found by the recompute and written anew', async () => {
  expect(await pastIsKnown(db(), count.kontes)).toBe(true);
  await run(db(), sql`delete from hasil_selisih where kode = 64`);
  await run(db(), sql`update hasil_selisih set beda = '\\x0102' where kode = 1901 and langkah = 2`);
  await run(db(), sql`insert into hasil_selisih select kontes, 7777, langkah, waktu, beda, tanda from hasil_selisih where kode = 19`);
  expect(await pastIsKnown(db(), count.kontes)).toBe(false);
  const found = await recompute(db(), count.kontes, true);
  expect([...found.bedaLangkah].sort()).toEqual(['1901', '64', '7777']);
  expect(await recompute(db(), count.kontes)).toMatchObject({ beda: [], bedaLangkah: [] });
  expect(await pastIsKnown(db(), count.kontes)).toBe(true);
  await compare(saatOf(START + 5_000));
});
