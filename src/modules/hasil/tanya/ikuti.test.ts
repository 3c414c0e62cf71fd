// Do the counted questions follow the log to the last station, whatever the pieces, and equal a count anew?
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NATION, areaCode } from '#kernel/area-code';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import type { Bacaan } from '../figures.ts';
import { findNomor } from '../store/columns.ts';
import { ikuti } from './ikuti.ts';
import { listTanya, readSampai, readTanya } from './store/tanya.ts';
import { dumpTanya, findTanya, forgetTanya, harapanAcak, listTanyaAnak } from './store/wilayah.ts';

let count: SmallCount;
let no: number;
beforeAll(async () => {
  count = await smallCount();
  no = (await findNomor(count.deps.database.db, count.kontes)) ?? -1;
});
afterAll(() => count.close());

const db = () => count.deps.database.db;
const reading = (kode: string, per: string, suara: Bacaan['suara'], sel: Bacaan['sel'] = null): Bacaan => ({ kode: areaCode(kode), per, suara, sel, foto: null });
const sel = (over: Record<string, number>): Bacaan['sel'] => count.kontes.pack.form.sel.map(({ nama }) => over[nama] ?? null);
const perNation = async () => (await findTanya(db(), no, NATION))?.cacah.per;

describe('following the log', () => {
  test('pieces of one number and one of all give the same rows as a count anew', async () => {
    expect(await ikuti(count.deps, { langkah: 3, laju: Infinity }, 1)).toBe(false);
    expect((await readSampai(db())).seq).toBe(3);
    expect(await ikuti(count.deps, { langkah: Infinity, laju: Infinity }, 5)).toBe(true);
    const stepped = await dumpTanya(db(), no);
    await forgetTanya(db());
    expect(await ikuti(count.deps)).toBe(true);
    expect(await dumpTanya(db(), no)).toEqual(stepped);
    expect(stepped.length).toBeGreaterThan(15);
  });

  test('what an area counts is the sum of what lies below it, down to its stations', async () => {
    const below = async (kode: typeof NATION): Promise<void> => {
      const [own, anak] = [await findTanya(db(), no, kode), await listTanyaAnak(db(), no, kode)];
      if (anak.length === 0) return;
      expect(anak.reduce((sum, { cacah }) => sum + cacah.per.AN08.kini, 0)).toBe(own?.cacah.per.AN08.kini);
      expect(anak.reduce((sum, { cacah }) => sum + cacah.menunggu, 0)).toBe(own?.cacah.menunggu);
      for (const one of anak) await below(one.kode);
    };
    await below(NATION);
    const open = await listTanya(db(), no, NATION, { tanya: null, keadaan: 'menunggu' }, null, 1_000);
    expect(open.length).toBe((await findTanya(db(), no, NATION))?.cacah.menunggu);
  });

  test('a question that a correction settles stays, as settled', async () => {
    const tps = '6472011002005';
    const before = await perNation();
    await count.take('nol.csv', [reading(tps, '2024-03-11T10:00:00+07:00', [0, 0, 0])]);
    await ikuti(count.deps);
    expect((await perNation())?.AN04.kini).toBe((before?.AN04.kini ?? 0) + 1);
    expect((await readTanya(db(), no, [areaCode(tps)])).get(areaCode(tps))?.kini).toBe(0b1000_1000);
    await count.take('betul.csv', [reading(tps, '2024-03-12T10:00:00+07:00', [180, 40, 20])]);
    await ikuti(count.deps);
    const after = await perNation();
    expect([after?.AN04.kini, after?.AN04.selesai]).toEqual([before?.AN04.kini, (before?.AN04.selesai ?? 0) + 1]);
    const settled = await listTanya(db(), no, areaCode('6472011002'), { tanya: 'AN04', keadaan: 'selesai' }, null, 10);
    expect(settled.map(({ kode }) => kode)).toContain(tps);
  });

  test('two stations of one kel/desa with the same votes are asked about together, and settled together', async () => {
    const [a, b] = ['6472021001003', '6472021001004'];
    await count.take('kembar.csv', [a, b].map((kode) => reading(kode, '2024-03-13T10:00:00+07:00', [77, 88, 99], sel({ pemilih_dpt_j: 280, pengguna_total_j: 264 }))));
    await ikuti(count.deps);
    const twins = await listTanya(db(), no, areaCode('6472021001'), { tanya: 'AN05', keadaan: 'semua' }, null, 10);
    expect(twins.map(({ kode }) => kode)).toEqual(expect.arrayContaining([a, b]));
    await count.take('pisah.csv', [reading(a, '2024-03-14T10:00:00+07:00', [77, 88, 98])]);
    await ikuti(count.deps);
    const lines = await readTanya(db(), no, [areaCode(a), areaCode(b)]);
    expect([...lines.values()].map(({ kini, selesai }) => [kini & 16, selesai & 16])).toEqual([
      [0, 16],
      [0, 16],
    ]);
  });

  test('chance is counted from pairs of different kel/desa; none is known before there are such pairs', async () => {
    const expected = await harapanAcak(db(), no, areaCode('64'));
    expect(expected).toBeGreaterThanOrEqual(0);
    expect(await harapanAcak(db(), no, areaCode('1901'))).toBeNull();
  });

  test('nothing new in the log: nothing is written', async () => {
    const before = await readSampai(db());
    expect(await ikuti(count.deps)).toBe(true);
    expect(await readSampai(db())).toEqual(before);
  });

  test('a page of a list goes on after its last station', async () => {
    const wanted = { tanya: null, keadaan: 'semua' } as const;
    const all = await listTanya(db(), no, NATION, wanted, null, 1_000);
    const paged = [];
    for (let after = null as (typeof all)[number]['kode'] | null; ; ) {
      const page = await listTanya(db(), no, NATION, wanted, after, 2);
      paged.push(...page);
      if (page.length < 2) break;
      after = page.at(-1)?.kode ?? null;
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
  });
});
