// Does every list of a past moment hold exactly the stations that its counter of then counts? (hasil.md 9.6)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { CEK } from '../figures.ts';
import { type Saat, saatOf } from '../moment.ts';
import { PENCACAH } from '../rollup.ts';
import { findLingkup } from './area.ts';
import { checkOfStations } from './check-of.ts';
import type { Saringan } from './finding.ts';
import { listTpsMenurut } from './finding.ts';
import { perubahan } from './history.ts';
import { lingkupPada } from './past-area.ts';
import { listTpsPada } from './past-finding.ts';
import { findTps, listTps } from './station.ts';

const AREAS = ['0', '64', '6472', '99', '647202', '6472011001', '6474011001'].map(areaCode);
const DESA = ['1901011001', '6472011001', '6472011002', '6472021001', '6474011001', '9901010001', '9901010002'].map(areaCode);
const at = (iso: string): Saat => saatOf(Date.parse(iso) / 1000);
/** Before the vote closed, in the first evening, before and between the corrections by hand, after all. */
const MOMENTS = ['2024-02-14T10:00:00+07:00', '2024-02-14T19:27:00+07:00', '2024-02-16T08:00:00+07:00', '2024-04-01T07:00:00+07:00', '2024-04-05T07:00:00+07:00'].map(at);

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount();
}, 60_000);
afterAll(async () => count.close());
const db = () => count.deps.database.db;

async function walk(kode: AreaCode, saringan: Saringan, pada: Saat, limit: number): Promise<AreaCode[]> {
  const out: AreaCode[] = [];
  for (let after: AreaCode | null = null; ; ) {
    const { baris, lanjut } = await listTpsPada(db(), count.kontes, kode, saringan, after, limit, pada);
    out.push(...baris.map((row) => row.kode));
    if (lanjut === null) return out;
    after = lanjut;
  }
}

describe.each(MOMENTS.map((pada) => [new Date(pada * 1000).toISOString(), pada] as const))('%s', (_, pada) => {
  const areaThen = async (kode: AreaCode) => {
    const now = await findLingkup(db(), count.kontes, 'uji', kode, []);
    if (now === undefined) throw new Error(`no area ${kode}`);
    return (await lingkupPada(db(), count.kontes, now, pada)).area;
  };
  it('as long as each counter says, at every level, each station once', async () => {
    for (const kode of AREAS) {
      const { tps, temuan, takDapat } = await areaThen(kode);
      for (const name of PENCACAH) {
        const codes = await walk(kode, { pencacah: name }, pada, 4);
        expect([kode, name, codes.length, new Set(codes).size]).toEqual([kode, name, tps[name], tps[name]]);
      }
      expect((await walk(kode, { pencacah: 'belum' }, pada, 7)).length).toBe(tps.total - tps.masuk);
      for (const id of CEK) {
        expect([id, (await walk(kode, { cek: id }, pada, 5)).length]).toEqual([id, temuan[id] ?? 0]);
        expect([id, (await walk(kode, { takDapat: id }, pada, 50)).length]).toEqual([id, takDapat[id] ?? 0]);
      }
    }
  });
  it('the lines of a kel/desa and the pages of its stations say the same, and add up to it', async () => {
    for (const desa of DESA) {
      const area = await areaThen(desa);
      const rows = await listTps(db(), count.kontes, desa, pada);
      const sums = count.kontes.pack.opsi.map((_, option) => rows.reduce((sum, row) => sum + (row.status === 'DITARIK' ? 0 : (row.suara[option] ?? 0)), 0));
      expect(sums).toEqual(area.suara.map((n) => n ?? 0));
      for (const row of rows) {
        const page = await findTps(db(), count.kontes, row.kode, pada);
        expect(page).toMatchObject({ suara: row.suara, status: row.status, per: row.per });
        expect(page?.riwayat.every((version) => Date.parse(version.per) / 1000 <= pada)).toBe(true);
        expect(page?.pemeriksaan.filter(({ hasil }) => hasil === 'GAGAL' && page.status !== 'DITARIK').map(({ id }) => id)).toEqual(row.gagal);
      }
    }
  });
});

it('after all events the lists are those of now', async () => {
  for (const saringan of [{ pencacah: 'bertemuan' }, { pencacah: 'belum' }, { cek: 'K17' }] as const) {
    const now = await listTpsMenurut(db(), count.kontes, areaCode('0'), saringan, null, 100);
    expect(await listTpsPada(db(), count.kontes, areaCode('0'), saringan, null, 100, at('2030-01-01T00:00:00Z'))).toEqual(now);
  }
});

it('the corrections and the sums behind a check are those of then', async () => {
  const before = await perubahan(db(), count.kontes, areaCode('64'), 9, at('2024-04-01T08:00:00+07:00'));
  const after = await perubahan(db(), count.kontes, areaCode('64'), 9);
  expect(before.length).toBeLessThan(after.length);
  expect(before.every((one) => one.per <= '2024-04-01T01:00:00Z')).toBe(true);
  const tps = areaCode('6472011001001');
  const values = async (pada: Saat | null) => (await checkOfStations(db(), count.kontes, 'K20', [tps], pada)).get(tps)?.hasil;
  expect([await values(at('2024-02-14T10:00:00+07:00')), await values(null)]).toEqual(['TAK_DAPAT', 'LULUS']);
});
