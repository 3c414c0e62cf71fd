// Are voter lists of two elections compared only where both are whole, and is a jump asked about by the threshold of the pack? (hasil.md 10; issue of the lists)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaCode, stationCode } from '#kernel/area-code';
import { findKontes, findPemilu } from '#modules/pemilu';
import type { Outcome } from '#platform/module';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { writeState } from '../../pemilu/store/election.ts';
import { writePlans } from '../../pemilu/store/station.ts';
import { applyReadings } from '../actions/apply-readings.ts';
import type { Kontes } from '../contest.ts';
import type { Bacaan } from '../figures.ts';
import { draw, wordsOf } from '../pages/draw.tsx';
import { layTree } from '../store/tree.ts';
import { type Daftar, type Lompatan, lompatanOf } from './dpt.ts';
import { ikuti } from './ikuti.ts';
import { tanyaRoutes } from './routes.ts';

const whole = (pemilih: number | null, tps = 3, terbaca = tps): Daftar => ({ pemilih, terbaca, tps });

describe('the threshold', () => {
  test.each<[string, Daftar, Daftar | null, Lompatan]>([
    ['200 per thousand is within', whole(1_200), whole(1_000), 'WAJAR'],
    ['one more is not', whole(1_201), whole(1_000), 'NAIK'],
    ['200 per thousand less is within', whole(800), whole(1_000), 'WAJAR'],
    ['one less is not', whole(799), whole(1_000), 'TURUN'],
    ['a station unread now', whole(5_000, 3, 2), whole(1_000), 'BELUM'],
    ['a station unread then', whole(5_000), whole(1_000, 9, 8), 'BELUM'],
    ['no list then', whole(5_000), whole(0), 'BELUM'],
    ['an area of one election only', whole(5_000), null, 'BELUM'],
    ['nothing in', whole(null, 3, 0), whole(1_000), 'BELUM'],
  ])('%s', (_what, kini, lain, expected) => expect(lompatanOf(kini, lain, 200)).toBe(expected));

  test('property: equal lists never jump, a jump turns round with the elections where both are far apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 1_000 }), (a, b, permil) => {
        expect(lompatanOf(whole(a), whole(a), permil)).toBe('WAJAR');
        const there = lompatanOf(whole(a), whole(b), permil);
        if (there !== 'WAJAR') expect(there).toBe(a > b ? 'NAIK' : 'TURUN');
      }),
    );
  });
});

describe('two elections on one tree', () => {
  let count: SmallCount;
  const DESA = ['6472011001', '6472011002'].map(areaCode);
  const ask = async (id: string, kode: string): Promise<Outcome> => {
    const route = tanyaRoutes.find((one) => one.id === `hasil.${id}`);
    if (route === undefined) throw new Error(`no route ${id}`);
    return route.handle({ deps: count.deps, lang: 'id', params: { pemilu: 'pemilu-2024', kontes: 'ppwp', kode }, query: {}, path: '', origin: 'http://pendopo.test' });
  };
  const page = async (kode: string): Promise<string> => {
    const outcome = await ask('tanya-dpt', kode);
    return outcome.kind === 'page' ? wordsOf(draw('id', outcome.body)) : outcome.kind;
  };
  beforeAll(async () => {
    count = await smallCount({ filled: false });
    const [pemilu, pack] = [findPemilu('pemilu-2019'), findKontes('pemilu-2019', 'ppwp')];
    if (pemilu === undefined || pack === undefined) throw new Error('the pack of 2019 is gone');
    const lama: Kontes = { pemilu, pack };
    await count.deps.database.transaction(async (db) => {
      await writeState(db, pemilu.slug, 'uji', false);
      await writePlans(db, pemilu.slug, DESA.map((kode) => ({ kode, reguler: 2, khususAwal: null, khususAkhir: null, nomor: [1, 2], jumlah: 2, sumber: 'berkas' as const })));
      await layTree(db, lama);
    });
    const read = (kontes: Kontes, desa: string, nomor: number, per: string, dpt: number): Bacaan => ({
      kode: stationCode(areaCode(desa), nomor),
      per,
      suara: kontes.pack.opsi.map((_, at) => 50 + nomor + at),
      sel: kontes.pack.form.sel.map(({ nama }) => (nama === 'pemilih_dpt_j' ? dpt : null)),
      foto: null,
    });
    const then = [...DESA].flatMap((desa) => [1, 2].map((nomor) => read(lama, desa, nomor, '2019-04-18T10:00:00+07:00', 200)));
    await applyReadings(count.deps, lama, { berkas: 'lama.csv', sha256: '19'.padStart(64, '0') }, then);
    // 14 stations of 100 are 1,400 against 400; of the other desa only one of 11 is read.
    const now = Array.from({ length: 14 }, (_, at) => read(count.kontes, DESA[0] ?? '', at + 1, '2024-02-15T10:00:00+07:00', 100));
    await count.take('baru.csv', [...now, read(count.kontes, DESA[1] ?? '', 1, '2024-02-15T10:00:00+07:00', 100)]);
    await ikuti(count.deps);
  });
  afterAll(() => count.close());

  test('a kel/desa whose list jumped is asked about, one that is not read whole is not', async () => {
    const words = await page('647201');
    expect(words).toMatch(/RAWA MAKMUR\s+400\s+1\.400\s+\+1\.000\s+14 \/ 14[\s\S]*Bertambah, mohon penjelasan/);
    expect(words).toMatch(/HANDIL BAKTI[\s\S]*Belum dapat dibandingkan/);
    expect(words).toContain('1 dari 2 wilayah');
  });
  test('CSV says both lists with how much of them is read', async () => {
    const outcome = await ask('tanya-dpt-csv', '647201');
    expect(outcome.kind === 'text' ? outcome.body : outcome.kind).toContain('6472011001,RAWA MAKMUR,pemilu-2019,400,2,2,1400,14,14,NAIK');
  });
  test('a kel/desa has no list by station, a place without an earlier election says so', async () => {
    expect(await page('6472011001')).toBe('missing');
    expect(await page('19')).toContain('Tidak ada pemilu lain yang dapat dibandingkan');
  });
});
