// Do the hard rules of the station map hold for every desa, and do the soft ones weigh? (sidalih.md 10)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assert } from '#kernel/result';
import { pantarlihPaling, suratCadangan, tpsMinimal } from '../aturan/layak.ts';
import { getPaket } from '../aturan/packs.ts';
import { type BahanDesa, type PemilihPeta, keluargaOf, kunciRt } from './bahan.ts';
import { bedaPeta } from './beda.ts';
import { ATURAN_CONTOH, desaContoh } from './contoh-fixture.ts';
import { urutanJalan } from './jalan.ts';
import { type Peta, petakan } from './petakan.ts';
import { type TemuanPeta, menghalangi, periksa } from './periksa.ts';
import { sunting } from './sunting.ts';

function drawn(bahan: BahanDesa, maks: number, jumlah?: number): Peta {
  const peta = petakan(bahan, { ...ATURAN_CONTOH, maks }, jumlah);
  assert(peta.ok, 'the desa can be drawn');
  return peta.value;
}

function found(bahan: BahanDesa, nomor: readonly (number | null)[], maks: number, announced?: readonly number[]): TemuanPeta[] {
  const pemilih = bahan.pemilih.map((voter, at) => ({ ...voter, nomor: nomor[at] ?? voter.tps }));
  return periksa({ ...bahan, pemilih, nomor: announced ?? [...new Set(nomor.flatMap((one) => one ?? []))] }, { ...ATURAN_CONTOH, maks });
}

const voters = fc
  .array(fc.record({ n: fc.integer({ min: 1, max: 9 }), rw: fc.integer({ min: 1, max: 4 }), rt: fc.integer({ min: 1, max: 5 }), tps: fc.constantFrom(null, 1, 2, 3, 901) }), { minLength: 1, maxLength: 90 })
  .map((families) =>
    families.flatMap(({ n, rw, rt, tps }, family) =>
      Array.from({ length: n }, (_, at): PemilihPeta => ({ id: `${String(family)}-${String(at)}`, keluarga: n === 1 ? '' : `k${String(family)}`, rw: `0${String(rw)}`, rt: String(rt), alamat: '', tps, difabel: at === 3 })),
    ),
  );
const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 2_000 })), { minLength: 20, maxLength: 20 }).map((all) => new Map(all.map(([x, y], at) => [`${String((at % 4) + 1)}/${String((at % 5) + 1)}`, { lintang: -7 - x / 1e5, bujur: 111 + y / 1e5 }])));
const desas = fc.record({ desa: fc.constant('3520012001'), khusus: fc.constant(901), pemilih: voters, tempat: fc.constant([]), titikRt: fc.oneof(fc.constant(new Map<string, never>()), points), penghalang: fc.constantFrom([], [['1/1', '2/2'] as const]) });

describe('petakan: the hard rules', () => {
  it('each voter in one station, none too full, no family apart, few stations, lokasi khusus left alone', () => {
    fc.assert(
      fc.property(desas, fc.integer({ min: 9, max: 60 }), fc.integer({ min: 0, max: 3 }), (bahan, maks, more) => {
        const least = drawn(bahan, maks);
        const regular = bahan.pemilih.filter(({ tps }) => tps !== 901);
        const families = keluargaOf(bahan);
        expect(least.tps.length).toBe(least.sedikitnya);
        expect(least.batasBawah).toBe(tpsMinimal(regular.length, maks));
        expect(least.sedikitnya).toBeGreaterThanOrEqual(least.batasBawah);
        const largest = Math.max(1, ...families.map(({ anggota }) => anggota.length));
        // A station is closed only because the next family found no room: all but the last hold maximum - largest + 1 or more.
        expect(least.sedikitnya).toBeLessThanOrEqual(Math.ceil(regular.length / (maks - largest + 1)));
        for (const peta of [least, drawn(bahan, maks, Math.min(families.length, least.sedikitnya + more))]) {
          expect(found(bahan, peta.nomor, maks).filter(menghalangi)).toEqual([]);
          expect(peta.nomor.map((nomor) => nomor === null)).toEqual(bahan.pemilih.map(({ tps }) => tps === 901));
          expect(peta.tps.map(({ nomor }) => nomor)).toEqual(peta.tps.map((_, at) => at + 1));
          expect(peta.tps.reduce((sum, { n }) => sum + n, 0)).toBe(regular.length);
        }
      }),
      { numRuns: 150 },
    );
  });
  it('the same desa gives the same map, in whatever order its rows come', () => {
    fc.assert(
      fc.property(desas, fc.array(fc.nat(), { minLength: 1, maxLength: 50 }), (bahan, dice) => {
        const mixed = bahan.pemilih.map((voter, at) => ({ voter, key: dice[at % dice.length] ?? 0 })).sort((a, b) => a.key - b.key).map(({ voter }) => voter);
        const stations = (pemilih: readonly PemilihPeta[]): string[] => {
          const { nomor } = drawn({ ...bahan, pemilih }, 30);
          return pemilih.map(({ id }, at) => `${id}: ${String(nomor[at])}`).sort();
        };
        expect(stations(mixed)).toEqual(stations(bahan.pemilih));
      }),
      { numRuns: 40 },
    );
  });
  it.each([
    { voters: 1201, maks: 600, tps: 3 },
    { voters: 1201, maks: 300, tps: 5 },
    { voters: 600, maks: 600, tps: 1 },
    { voters: 0, maks: 300, tps: 0 },
  ])('$voters voters living alone, at most $maks a station: $tps stations', ({ voters: n, maks, tps }) => {
    expect(tpsMinimal(n, maks)).toBe(tps);
    const pemilih = Array.from({ length: n }, (_, at): PemilihPeta => ({ id: String(at), keluarga: '', rw: '1', rt: '1', alamat: '', tps: null, difabel: false }));
    expect(drawn({ desa: '3520012001', khusus: 901, pemilih, tempat: [], titikRt: new Map(), penghalang: [] }, maks).tps).toHaveLength(tps);
  });
  it('a family above the room left opens the next station', () => {
    const family = (keluarga: string, n: number): PemilihPeta[] => Array.from({ length: n }, (_, at) => ({ id: `${keluarga}${String(at)}`, keluarga, rw: '1', rt: '1', alamat: keluarga, tps: null, difabel: false }));
    const bahan: BahanDesa = { desa: '3520012001', khusus: 901, pemilih: [...family('a', 4), ...family('b', 4), ...family('c', 4)], tempat: [], titikRt: new Map(), penghalang: [] };
    expect(drawn(bahan, 7).tps.map(({ n }) => n)).toEqual([4, 4, 4]);
    expect(petakan(bahan, { ...ATURAN_CONTOH, maks: 3 })).toMatchObject({ ok: false, refusal: { code: 'KELUARGA_MELEBIHI', values: { rt: '1/1', n: 4, maks: 3 } } });
    expect(petakan(bahan, { ...ATURAN_CONTOH, maks: null })).toMatchObject({ ok: false, refusal: { code: 'TANPA_BATAS' } });
    expect(petakan(bahan, { ...ATURAN_CONTOH, maks: 7 }, 2)).toMatchObject({ ok: false, refusal: { code: 'JUMLAH_KURANG', values: { batas: 3 } } });
    expect(petakan(bahan, { ...ATURAN_CONTOH, maks: 7 }, 4)).toMatchObject({ ok: false, refusal: { code: 'JUMLAH_LEBIH', values: { batas: 3 } } });
  });
});

describe('petakan: the soft rules', () => {
  it('RT stay whole where there is room', () => {
    const bahan = desaContoh({ keluarga: 480, rw: 4, rtPerRw: 3 });
    const peta = drawn(bahan, 600, 4);
    const whole = new Set(peta.tps.flatMap(({ bagian }) => bagian.map(({ rt }) => rt)));
    expect(peta.tps.flatMap(({ bagian }) => bagian)).toHaveLength(whole.size);
    expect(peta.tps.every(({ bagian }) => new Set(bagian.map(({ rt }) => rt.split('/')[0])).size === 1)).toBe(true);
  });
  it('a barrier parts stations where the numbers alone would not', () => {
    const base = desaContoh({ keluarga: 200, rw: 1, rtPerRw: 4 });
    const across = (peta: Peta, one: string, other: string): boolean => peta.tps.some(({ bagian }) => [one, other].every((rt) => bagian.some((part) => part.rt === rt)));
    expect(across(drawn(base, 400, 2), '1/1', '1/2')).toBe(true);
    expect(across(drawn({ ...base, penghalang: [['1/1', '1/2']] }, 600, 2), '1/1', '1/2')).toBe(false);
  });
  it('near RT vote together, whatever their numbers', () => {
    const base = desaContoh({ keluarga: 200, rw: 1, rtPerRw: 4 });
    const at = (east: number) => ({ lintang: -7, bujur: 111 + east / 1e5 });
    const titikRt = new Map([['1/1', at(0)], ['1/2', at(3_000)], ['1/3', at(100)], ['1/4', at(3_100)]]);
    expect(urutanJalan([...titikRt.keys()], { titik: titikRt, penghalang: [] })).toEqual(['1/1', '1/3', '1/2', '1/4']);
    expect(drawn({ ...base, titikRt }, 400, 2).tps.map(({ bagian }) => bagian.map(({ rt }) => rt).sort())).toEqual([['1/1', '1/3'], ['1/2', '1/4']]);
  });
  it('the number that most of its voters know stays with a station', () => {
    const bahan = desaContoh({ keluarga: 300, rw: 3, rtPerRw: 2, dulu: (at) => [3, 1, 2][Math.floor(at / 100)] ?? 1 });
    const peta = drawn(bahan, 400);
    expect(bedaPeta(bahan.pemilih, peta.nomor)).toEqual({ pindah: [], n: 0, tetap: bahan.pemilih.length, tpsBaru: [], tpsHilang: [] });
  });
  it('who cannot climb stairs gets the place with a way in', () => {
    const base = desaContoh({ keluarga: 100, rw: 2, rtPerRw: 1 });
    const pemilih = base.pemilih.map((voter) => ({ ...voter, difabel: kunciRt(voter) === '1/1' }));
    const tempat = [{ nomor: 1, titik: null, akses: false }, { nomor: 2, titik: null, akses: true }];
    expect(drawn({ ...base, pemilih, tempat }, 300, 2).tps.map(({ bagian }) => bagian[0]?.rt)).toEqual(['2/1', '1/1']);
  });
});

describe('periksa', () => {
  const bahan = desaContoh({ keluarga: 60, rw: 2, rtPerRw: 1 });
  const half = bahan.pemilih.map((voter) => (kunciRt(voter) === '1/1' ? 1 : 2));
  const first = bahan.pemilih.findIndex(({ keluarga }) => bahan.pemilih.filter((one) => one.keluarga === keluarga).length > 1);
  const split = half.map((nomor, at) => (at === first ? 2 : nomor));
  it.each<[string, () => TemuanPeta[], readonly object[]]>([
    ['a map in order', () => found(bahan, half, 200), []],
    ['E_TPS_PENUH', () => found(bahan, half, 95), [{ kode: 'E_TPS_PENUH', tps: [1], n: 96 }, { kode: 'E_TPS_PENUH', tps: [2], n: 96 }]],
    ['E_KK_TERPISAH', () => found(bahan, split, 200), [{ kode: 'E_KK_TERPISAH', tps: [1, 2], n: 1 }]],
    ['E_TPS_KOSONG', () => found(bahan, half, 200, [1, 2, 3]), [{ kode: 'E_TPS_KOSONG', tps: [3], n: 0 }]],
    ['W_TPS_KECIL: 96 are below 30 % of 400', () => found(bahan, half, 400).slice(0, 1), [{ kode: 'W_TPS_KECIL' }]],
    ['E_PEMILIH_TANPA_TPS', () => found(bahan, half.map((nomor, at) => (at === bahan.pemilih.length - 1 ? null : nomor)), 200).slice(0, 1), [{ kode: 'E_PEMILIH_TANPA_TPS', n: 1 }]],
  ])('%s', (_name, check, expected) => {
    expect(check()).toMatchObject(expected);
  });
  it('E_TPS_LINTAS_DESA and E_PEMILIH_RANGKAP', () => {
    const pemilih = bahan.pemilih.map((voter, at) => ({ ...voter, nomor: half[at] ?? 1 }));
    const codes = (all: typeof pemilih & { readonly desaTps?: string }[]) => periksa({ ...bahan, pemilih: all, nomor: [1, 2] }, { ...ATURAN_CONTOH, maks: 200 }).map(({ kode, n }) => [kode, n]);
    expect(codes(pemilih.map((voter, at) => ({ ...voter, ...(at < 2 ? { desaTps: '3520012002' } : {}) })))).toEqual([['E_TPS_LINTAS_DESA', 2]]);
    expect(codes([...pemilih, ...pemilih.slice(0, 1)])).toEqual([['E_PEMILIH_RANGKAP', 1]]);
  });
  it('W_TPS_JAUH names the RT and the metres; lokasi khusus is nobody\'s business here', () => {
    const titik = { lintang: -7, bujur: 111 };
    const here = { ...bahan, tempat: [{ nomor: 1, titik, akses: true }], titikRt: new Map([['1/1', { lintang: -7.02, bujur: 111 }]]) };
    expect(found(here, half, 200)).toMatchObject([{ kode: 'W_TPS_JAUH', tps: [1], rt: '1/1', meter: 2224 }]);
    const prison = { ...bahan, pemilih: bahan.pemilih.map((voter) => ({ ...voter, tps: 901 })) };
    expect(found(prison, prison.pemilih.map(() => 901), 5)).toEqual([]);
  });
});

describe('sunting', () => {
  const bahan = desaContoh({ keluarga: 60, rw: 2, rtPerRw: 1 });
  it('no edit parts a family', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: bahan.pemilih.length - 1 }), fc.integer({ min: 1, max: 4 })), { maxLength: 12 }), (moves) => {
        let nomor: readonly (number | null)[] = drawn(bahan, 200).nomor;
        for (const [at, ke] of moves) {
          const voter = bahan.pemilih[at];
          assert(voter !== undefined, 'a voter of the desa');
          const next = sunting(bahan, nomor, at % 2 === 0 ? { jenis: 'keluarga', id: voter.id, ke } : { jenis: 'rt', rt: kunciRt(voter), dari: nomor[at] ?? 0, ke });
          if (next.ok) nomor = next.value;
        }
        expect(found(bahan, nomor, 1_000).map(({ kode }) => kode)).not.toContain('E_KK_TERPISAH');
      }),
      { numRuns: 30 },
    );
  });
  it.each([0, 901, 1.5])('station %s cannot be chosen by hand', (ke) => {
    expect(sunting(bahan, [], { jenis: 'rt', rt: '1/1', dari: 1, ke })).toMatchObject({ ok: false, refusal: { code: 'NOMOR_TPS' } });
  });
  it('an RT that votes elsewhere is not there to be moved', () => {
    expect(sunting(bahan, drawn(bahan, 200).nomor, { jenis: 'rt', rt: '9/9', dari: 1, ke: 2 })).toMatchObject({ ok: false, refusal: { code: 'TIADA' } });
  });
});

describe('what a station needs', () => {
  const pilkada = getPaket('pilkada-2024');
  it.each([[0, 1], [1, 1], [400, 1], [401, 2], [600, 2]])('%i voters: at most %i Pantarlih (Pilkada, Kpt KPU 799/2024)', (pemilih, n) => {
    expect(pantarlihPaling(pilkada, pemilih)).toBe(n);
  });
  it.each([[250, 5], [299, 6], [300, 6], [51, 2], [0, 0]])('%i voters: %i spare ballots, rounded up a station', (pemilih, n) => {
    expect(suratCadangan(pilkada, pemilih)).toBe(n);
  });
  it('Bangkalan 2019: the sum over stations (19,106) is above 2 % of 866,058 (17,322); each station adds less than one', () => {
    expect(suratCadangan(pilkada, 866_058)).toBe(17_322);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 600 }), { maxLength: 40 }), (tps) => {
        const all = tps.reduce((sum, n) => sum + n, 0);
        const spare = tps.reduce((sum, n) => sum + suratCadangan(pilkada, n), 0);
        expect(spare * 100).toBeGreaterThanOrEqual(all * 2);
        expect(spare * 100).toBeLessThanOrEqual(all * 2 + tps.length * 99);
      }),
    );
  });
});
