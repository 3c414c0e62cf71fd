// Does the desk say what the law says of the votes of a place, of what is still out, and of a what if? (UU 7/2017 art 416, 423; UU 10/2016 art 54D, 107, 109, 158; UU 2/2024 art 10)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUARA_MAKS } from '../aturan/votes.ts';
import type { PackPemenang } from './contests.ts';
import { bandsAt, findMedan, isPlace, packAt } from './contests.ts';
import { disputeOf } from './dispute.ts';
import { type Tinjauan, judge } from './judge.ts';
import { nominationOf } from './nomination.ts';
import { dpd, packIn, perolehan, votes } from './pemenang-fixture.ts';
import type { Perolehan } from './record.ts';
import { otherPack, otherVotes, readWhatIf } from './what-if.ts';

const PPWP = packIn('pemilu-2024', 'ppwp', '0');
const DPD = packIn('pemilu-2024', 'pdpd', '11');
const BUPATI = packIn('pilkada-2024', 'pkwkk', '1901');
const GUBERNUR = packIn('pilkada-2024', 'pkwkp', '32');
const JAKARTA = packIn('pilkada-2024', 'pkwkp', '31');

function reckon(pack: PackPemenang, figures: Perolehan): Tinjauan {
  const one = judge(pack, figures);
  if (one.keadaan !== 'ADA') throw new Error(one.keadaan);
  return one.tinjauan;
}
const outcome = ({ putusan, kepastian }: Tinjauan): unknown[] => [putusan.hasil, putusan.peserta.map(({ id }) => id), kepastian?.label ?? null];

describe('what the rule says, and whether it can still turn', () => {
  const all = { total: 100, lengkap: 100 };
  const out = (n: number) => ({ total: 100, lengkap: 100 - n });
  test.each<[string, PackPemenang, Perolehan, unknown[]]>([
    ['UU 10/2016 art 109 (1): most votes, all stations in', GUBERNUR, perolehan(votes(40, 35, 25), { tps: all }), ['TERPILIH', ['1'], 'TAK_TERKEJAR']],
    // 600 voters and 2.5 percent of reserve ballots: 615 votes a station.
    ['art 109 (1): one station out, lead 616', GUBERNUR, perolehan(votes(10_616, 10_000), { tps: out(1), nama: true }), ['TERPILIH', ['1'], 'TAK_TERKEJAR']],
    ['art 109 (1): one station out, lead 615 could be drawn level', GUBERNUR, perolehan(votes(10_615, 10_000), { tps: out(1), nama: true }), ['TERPILIH', ['1'], 'MASIH_DAPAT_BERUBAH']],
    ['UU 10/2016 art 54D: half is not more than half', BUPATI, perolehan(votes(50, 50), { kosong: '2', tps: all }), ['ULANG', [], 'TAK_TERKEJAR']],
    ['art 54D: over half, a station could still take it away', BUPATI, perolehan(votes(1_000, 500), { kosong: '2', tps: out(1) }), ['TERPILIH', ['1'], 'MASIH_DAPAT_BERUBAH']],
    ['art 54D: over half whatever comes', BUPATI, perolehan(votes(1_000, 384), { kosong: '2', tps: out(1) }), ['TERPILIH', ['1'], 'TAK_TERKEJAR']],
    ['art 54D: below half whatever comes', BUPATI, perolehan(votes(100, 715), { kosong: '2', tps: out(1) }), ['ULANG', [], 'TAK_TERKEJAR']],
    ['UU 2/2024 art 10: half is a second round in Jakarta', JAKARTA, perolehan(votes(50, 30, 20), { tps: all }), ['PUTARAN_KEDUA', ['1', '2'], 'TAK_TERKEJAR']],
    ['art 10: 14,825 of 14,835 stations (T21), 5,808 over half against 6,150 out', JAKARTA, perolehan(votes(1_717_245, 458_886, 2_181_939), { tps: { total: 14_835, lengkap: 14_825 } }), ['TERPILIH', ['3'], 'MASIH_DAPAT_BERUBAH']],
    ['UU 7/2017 art 423: the four with most votes', DPD, perolehan(votes(90, 80, 70, 60, 50), { tps: all }), ['TERPILIH', ['1', '2', '3', '4'], 'TAK_TERKEJAR']],
    ['art 423: equal at place four, areas unknown', DPD, perolehan(votes(90, 80, 70, 60, 60), { tps: all }), ['SERI', ['1', '2', '3'], 'MASIH_DAPAT_BERUBAH']],
    ['UU 7/2017 art 416 (2): no majority, two go on', PPWP, perolehan(votes(50, 30, 20), { tps: all }), ['PUTARAN_KEDUA', ['1', '2'], 'TAK_TERKEJAR']],
    ['the source does not say how many stations are in', GUBERNUR, perolehan(votes(40, 35, 25)), ['TERPILIH', ['1'], null]],
  ])('%s', (_, pack, figures, expected) => expect(outcome(reckon(pack, figures))).toEqual(expected));

  /** 38 provinces of equal size; `fifths` of them give pair 1 its fifth or more. */
  const nation = (fifths: number, tps: Perolehan['tps']): Perolehan => {
    const bawah = Array.from({ length: 38 }, (_, at) => ({ kode: String(11 + at), nama: '', suara: at < fifths ? [60_000, 30_000, 10_000] : [19_000, 51_000, 30_000], tps }));
    const suara = [0, 1, 2].map((at) => bawah.reduce((sum, area) => sum + (area.suara[at] ?? 0), 0));
    return { ...perolehan(votes(...suara)), bawah, tps: tps === null ? null : { total: 38 * tps.total, lengkap: 38 * tps.lengkap } };
  };
  test.each([
    ['30 of 38 provinces, everything in', 30, { total: 10, lengkap: 10 }, ['TERPILIH', ['1'], 'TAK_TERKEJAR']],
    ['30 of 38, five stations out in each: neither condition can fall', 30, { total: 5, lengkap: 0 }, ['TERPILIH', ['1'], 'TAK_TERKEJAR']],
    // 306 votes a station: 38 * 2,000 * 306 are more than there are.
    ['30 of 38, two thousand out in each: the majority can', 30, { total: 2_000, lengkap: 0 }, ['TERPILIH', ['1'], 'MASIH_DAPAT_BERUBAH']],
  ] as const)('art 416 (1): %s', (_, fifths, tps, expected) => expect(outcome(reckon(PPWP, nation(fifths, tps)))).toEqual(expected));

  test('abroad nothing bounds a postal unit: with one out there, nothing is settled', () => {
    const whole = nation(38, { total: 10, lengkap: 10 });
    const abroad = { kode: '99', nama: 'LUAR NEGERI', suara: [1, 1, 1], tps: { total: 3, lengkap: 2 } };
    const { sisa, kepastian, putusan } = reckon(PPWP, { ...whole, bawah: [...whole.bawah, abroad], tps: { total: 383, lengkap: 382 } });
    expect([sisa?.tps, sisa?.luarNegeri, kepastian?.label]).toEqual([0, 1, 'MASIH_DAPAT_BERUBAH']);
    expect(putusan.langkah.some(({ wilayah }) => wilayah === '99')).toBe(false);
  });

  test.each([
    ['nobody has a vote reported', perolehan([null, null], { nama: true }), 'BELUM'],
    ['a blank is not zero', perolehan([5, null], { nama: true }), 'SEBAGIAN'],
    ['two on the ballot, and no list says whether one is the empty column', perolehan([5, 4]), 'TANPA_NAMA'],
  ] as const)('not reckoned: %s', (_, figures, keadaan) => expect(judge(BUPATI, figures).keadaan).toBe(keadaan));
  test('no pack, no outcome', () => expect(judge(undefined, perolehan(votes(1, 2, 3))).keadaan).toBe('TANPA_ATURAN'));

  test('equal at place four of the DPD: the areas below decide, as the pack says (art 423)', () => {
    const bawah = [[58, 0], [1, 30], [1, 30]].map(([four = 0, five = 0], at) => ({ kode: `110${String(at + 1)}`, nama: '', suara: [30, 27, 23, four, five], tps: null }));
    const { putusan } = reckon(DPD, { ...perolehan(votes(90, 81, 69, 60, 60)), bawah });
    expect([putusan.peserta.map(({ id }) => id), putusan.tali[0]?.tingkat]).toEqual([['1', '2', '3', '5'], 'kab_kota']);
  });
});

describe('places and packs', () => {
  test.each([
    ['pemilu-2024', 'ppwp', '0', 'ppwp-2024'],
    ['pemilu-2024', 'pdpd', '94', 'dpd-2024'],
    ['pilkada-2024', 'pkwkp', '31', 'pilkada-31'],
    ['pilkada-2024', 'pkwkp', '32', 'pilkada-gubernur-2016'],
    ['pilkada-2024', 'pkwkk', '1901', 'pilkada-bupati-wali-kota-2016'],
    ['pemilu-2019', 'ppwp', '0', 'ppwp-2019'],
  ])('%s %s %s: %s', (slug, jenis, kode, id) => {
    const medan = findMedan(slug, jenis);
    expect(medan !== undefined && isPlace(medan, kode) ? packAt(medan, kode)?.id : undefined).toBe(id);
  });
  test.each([['ppwp', '11'], ['pdpd', '99'], ['pdpd', '1101'], ['pkwkp', '34'], ['pkwkk', '3171'], ['pkwkk', '9901'], ['pkwkk', '0'], ['pkwkp', '01']])('nobody is elected: %s %s', (jenis, kode) => {
    const medan = findMedan(jenis.startsWith('pk') ? 'pilkada-2024' : 'pemilu-2024', jenis);
    expect(medan !== undefined && isPlace(medan, kode)).toBe(false);
  });
  test.each([['pemilu-2024', 'pdpr'], ['pilkada-2024', 'ppwp'], ['pemilu-2024', '__proto__'], ['', 'ppwp']])('%j %j is no contest of this desk', (slug, jenis) => expect(findMedan(slug, jenis)).toBeUndefined());
});

describe('the limit of a dispute (UU 10/2016 art 158)', () => {
  const medan = findMedan('pilkada-2024', 'pkwkp');
  const pack = medan === undefined ? undefined : bandsAt(medan, 'sengketa', '32');
  const of = (first: number, second: number): [number, boolean][] =>
    pack === undefined ? [] : disputeOf(pack, 'pkwkp', votes(first, second).map((suara, at) => ({ id: String(at), suara }))).map(({ batas, terpenuhi }) => [batas, terpenuhi]);
  test.each([
    ['a margin of 5 of 1,000 is within every band', 505, 495 - 0, [[20, true], [15, true], [10, true], [5, false]]],
    ['0.5 percent exactly is within', 100_500, 99_500, [[4_000, true], [3_000, true], [2_000, true], [1_000, true]]],
    ['one vote more is not', 100_501, 99_499, [[4_000, true], [3_000, true], [2_000, true], [1_000, false]]],
    ['far apart: in no band', 600, 400, [[20, false], [15, false], [10, false], [5, false]]],
  ])('%s', (_, first, second, expected) => expect(of(first, second)).toEqual(expected));
  test('the nation has none', () => {
    const nation = findMedan('pemilu-2024', 'ppwp');
    expect(nation !== undefined && bandsAt(nation, 'sengketa', '0')).toBeUndefined();
  });
});

describe('nomination (MK 60/PUU-XXII/2024 on UU 10/2016 art 40 (1))', () => {
  const medan = findMedan('pilkada-2024', 'pkwkk');
  const partai = (...suara: readonly (number | null)[]) => suara.map((n, at) => ({ nomor: at + 1, nama: `P${String(at + 1)}`, suara: n }));
  const whole = { total: 10, lengkap: 10 };
  const of = (dpt: number | null, suara: readonly (number | null)[], tps = whole): unknown =>
    medan === undefined ? null : nominationOf(medan, '3201', { partai: partai(...suara), dpt, tps })?.partai.map(({ terpenuhi, batas }) => [terpenuhi, batas]);
  test.each<[string, number | null, (number | null)[], typeof whole, unknown]>([
    ['250,000 voters: ten percent, met exactly', 250_000, [100, 900], whole, [[true, 100], [true, 100]]],
    ['one vote less', 250_000, [99, 901], whole, [[false, 100], [true, 100]]],
    ['one voter more: 8.5 percent', 250_001, [85, 915], whole, [[true, 85], [true, 85]]],
    ['over a million: 6.5 percent', 1_000_001, [65, 935], whole, [[true, 65], [true, 65]]],
    ['a station is out: nothing is said', 250_000, [100, 900], { total: 10, lengkap: 9 }, undefined],
    ['a party that is not reported', 250_000, [100, null], whole, undefined],
    ['voters unknown', null, [100, 900], whole, undefined],
    ['nobody has a vote', 250_000, [0, 0], whole, undefined],
  ])('%s', (_, dpt, suara, tps, expected) => expect(of(dpt, suara, tps)).toEqual(expected));
});

describe('what if', () => {
  const figures = perolehan(votes(45, 35, 20));
  const asked = (query: Parameters<typeof readWhatIf>[0]) => {
    const read = readWhatIf(query);
    if (!read.ok || read.value === null) throw new Error('nothing asked');
    return read.value;
  };
  const under = (pack: PackPemenang, of: Perolehan, query: Parameters<typeof readWhatIf>[0]): unknown[] | string => {
    const [other, left] = [otherPack(pack, of, asked(query)), otherVotes(of, asked(query))];
    if (!other.ok || !left.ok) return [other, left].flatMap((one) => (one.ok ? [] : [one.refusal.code])).join();
    return [...outcome(reckon(other.value, left.value)).slice(0, 2), other.value.id.endsWith('+andaian')];
  };
  const areas: Perolehan = { ...figures, bawah: [{ kode: '3201', nama: '', suara: [45, 5, 0], tps: null }, { kode: '3202', nama: '', suara: [0, 30, 20], tps: null }] };
  test.each<[string, PackPemenang, Perolehan, object, unknown]>([
    ['a governor with a second round below half', GUBERNUR, figures, { ambang: '50' }, ['PUTARAN_KEDUA', ['1', '2'], true]],
    ['the same below forty', GUBERNUR, figures, { ambang: '40' }, ['TERPILIH', ['1'], true]],
    ['Jakarta with most votes alone', JAKARTA, figures, { ambang: '0' }, ['TERPILIH', ['1'], true]],
    ['a single pair with another threshold', BUPATI, perolehan(votes(45, 55), { kosong: '2' }), { ambang: '40' }, ['TERPILIH', ['1'], true]],
    ['two elected of the DPD', DPD, perolehan(votes(9, 8, 7, 6, 5)), { kursi: '2' }, ['TERPILIH', ['1', '2'], true]],
    ['without one regency', GUBERNUR, areas, { tanpa: '3201' }, ['TERPILIH', ['2'], true]],
    ['without all of them', GUBERNUR, areas, { tanpa: '3202, 3201' }, ['TANPA_SUARA', [], true]],
    ['the president has no number of elected', PPWP, figures, { kursi: '2' }, 'ANDAI_ASING'],
    ['a governor has no share of provinces', GUBERNUR, figures, { sebaran: '20' }, 'ANDAI_ASING'],
    ['the DPD has no threshold', DPD, figures, { ambang: '20' }, 'ANDAI_ASING'],
    ['an area that does not lie below', GUBERNUR, areas, { tanpa: '3301' }, 'ANDAI_WILAYAH'],
    ['an area with more votes than the whole', GUBERNUR, { ...areas, suara: [40, 35, 20] }, { tanpa: '3201' }, 'ANDAI_BEDA'],
  ])('%s', (_, pack, of, query, expected) => expect(under(pack, of, query)).toEqual(expected));
  test('a province that is left out is no longer one of those that count', () => {
    const bawah = [{ kode: '11', nama: '', suara: [1, 1, 1], tps: null }, { kode: '99', nama: '', suara: [1, 1, 1], tps: null }];
    const other = otherPack(PPWP, { ...figures, bawah }, asked({ tanpa: '11,99' }));
    expect(other.ok && other.value.cara === 'presiden' && other.value.jumlahProvinsi).toBe(37);
  });
  test.each([
    [{ ambang: '75.01' }, 'ANDAI_AMBANG'],
    [{ ambang: '-1' }, 'ANDAI_AMBANG'],
    [{ ambang: '1e1' }, 'ANDAI_AMBANG'],
    [{ sebaran: 'NaN' }, 'ANDAI_AMBANG'],
    [{ kursi: '0' }, 'ANDAI_KURSI'],
    [{ kursi: '21' }, 'ANDAI_KURSI'],
    [{ kursi: '2.5' }, 'ANDAI_KURSI'],
    [{ tanpa: '__proto__' }, 'ANDAI_TANPA'],
    [{ tanpa: Array.from({ length: 21 }, (_, at) => String(3201 + at)).join() }, 'ANDAI_TANPA'],
  ])('%j: %s', (query, code) => {
    const read = readWhatIf(query);
    expect(read.ok || read.refusal.code).toBe(code);
  });
  test.each([[{}], [{ ambang: '', tanpa: ' ' }]])('nothing is asked: %j', (query) => expect(readWhatIf(query)).toEqual({ ok: true, value: null }));
  test('half is one of two, so that the comparison stays one that a reader repeats', () => expect([asked({ ambang: '50' }).ambang, asked({ sebaran: '33.33' }).sebaran]).toEqual([[1, 2], [3_333, 10_000]]));
  test('codes once and in order, a comma as a point', () => expect(asked({ ambang: '33,5', tanpa: '3202,3201 3202' }).pilihan).toEqual({ ambang: '33.5', sebaran: null, kursi: null, tanpa: ['3201', '3202'] }));
});

describe('whatever the votes', () => {
  const counts = fc.array(fc.integer({ min: 0, max: SUARA_MAKS }), { minLength: 3, maxLength: 9 });
  const packs = fc.constantFrom(GUBERNUR, JAKARTA, DPD, PPWP);
  test('no outcome depends on the order of the ballot', () => {
    fc.assert(
      fc.property(packs, counts, (pack, suara) => {
        const figures = perolehan(suara, { tps: { total: 5, lengkap: 3 } });
        const turned = { ...figures, peserta: [...figures.peserta].reverse(), suara: [...figures.suara].reverse() };
        expect(outcome(reckon(pack, turned))).toEqual(outcome(reckon(pack, figures)));
      }),
    );
  });
  test('what is called out of reach stands whatever the stations bring (to 10^9 votes)', () => {
    fc.assert(
      fc.property(packs, counts, fc.integer({ min: 0, max: 50 }), fc.array(fc.nat({ max: 1_000 }), { minLength: 9, maxLength: 9 }), (pack, suara, missing, weights) => {
        const before = reckon(pack, perolehan(suara, { tps: { total: missing, lengkap: 0 } }));
        if (before.kepastian?.label !== 'TAK_TERKEJAR' || before.sisa === null) return;
        const shares = suara.map((_, at) => weights[at] ?? 0);
        const whole = Math.max(1, shares.reduce((sum, n) => sum + n, 0));
        const later = suara.map((n, at) => Math.min(SUARA_MAKS, n + Math.floor(((before.sisa?.suara ?? 0) * (shares[at] ?? 0)) / whole)));
        const after = reckon(pack, perolehan(later, { tps: { total: missing, lengkap: missing } })).putusan;
        const who = (ids: Tinjauan['putusan']): string[] => ids.peserta.map(({ id }) => id).sort();
        expect([after.hasil, who(after)]).toEqual([before.putusan.hasil, who(before.putusan)]);
      }),
      { numRuns: 300 },
    );
  });
  test('more votes out never make an open outcome certain', () => {
    fc.assert(
      fc.property(packs, counts, fc.nat({ max: 1_000 }), (pack, suara, missing) => {
        const [few, more] = [missing, missing + 1].map((n) => reckon(pack, perolehan(suara, { tps: { total: n, lengkap: 0 } })).kepastian?.label);
        expect(few === 'MASIH_DAPAT_BERUBAH' && more === 'TAK_TERKEJAR').toBe(false);
      }),
    );
  });
  test('DPD by the naive rule: the elected are those with fewer than four above them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: SUARA_MAKS }), { minLength: 3, maxLength: 9 }), (suara) => {
        const naive = suara.flatMap((n, at) => (suara.filter((other) => other > n).length < 4 ? [String(at + 1)] : []));
        expect(new Set(reckon(DPD, dpd(suara)).putusan.peserta.map(({ id }) => id))).toEqual(new Set(naive));
      }),
    );
  });
});
