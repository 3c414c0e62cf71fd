// Do the sums of 2019 come in whole, with the codes that their names prove, and the series with what was held back? (hasil.md 12 T19, T22 to T24, T28)
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { listDapil, module as pemilu } from '#modules/pemilu';
import { settingsSchema } from '#platform/config';
import type { Deps } from '#platform/module';
import { packOf } from '../aturan/aturan-fixture.ts';
import { allotChamber } from '../aturan/nation.ts';
import { haveRealFiles, realFile, realTable } from '../intake/real-fixture.ts';
import type { NamedArea } from '../intake/name-paths.ts';
import { cells2019 } from './columns-2019.ts';
import { againstCompleteness } from './findings.ts';
import { matchPlaces } from './match.ts';
import { hasSums, readSums } from './read-areas.ts';
import { readDapilSums } from './read-dapil-sums.ts';
import { readSumFile } from './read-file.ts';
import type { Tempat } from './record.ts';
import { rollUp } from './roll-up.ts';
import { deretOf, nationOf, sumOf } from './series.ts';
import { readSel, readTempat } from './store/daerah.ts';
import { readSumber } from './store/sum.ts';
import { type Desk, openDesk, paperTerminal } from './sum-fixture.ts';

const depth = (digits: number): number => (digits === 10 ? 4 : digits / 2);
const in2019 = (jenis: Tempat['jenis']): Tempat => ({ pemilu: 'pemilu-2019', jenis });

async function fileOf(name: string, at: Tempat) {
  const read = await readSumFile(realFile(name), at);
  if (!read.ok) throw new Error(`${name}: ${read.refusal.code}`);
  return read.value;
}

describe.runIf(haveRealFiles)('every row of 2019 is read', () => {
  test.each([
    ['kec_2019_pilpres_nasional.csv.gz', 'ppwp', 7_246],
    ['kec_2019_dpr_nasional.csv.gz', 'pdpr', 1_211],
    ['kec_2019_dprdprov_nasional.csv.gz', 'pdprdp', 7_331],
    ['kec_2019_dprdkab_nasional.csv.gz', 'pdprdk', 7_330],
    ['kel_2019_pilpres.csv.gz', 'ppwp', 21_875],
    ['kel_2019_dpr.csv.gz', 'pdpr', 655],
    ['kel_2019_dprdprov.csv.gz', 'pdprdp', 21_945],
    ['kel_2019_dprdkab.csv.gz', 'pdprdk', 21_945],
  ] as const)('%s: %s, %d areas', async (name, jenis, rows) => {
    const file = await fileOf(name, in2019(jenis));
    expect([file.baris, file.satuan.length, file.ditolak, file.lain]).toEqual([rows, rows, [], 0]);
    expect((await readSumFile(realFile(name), { pemilu: 'pemilu-2024', jenis })).ok).toBe(false);
  });
});

describe.runIf(haveRealFiles)('names of 2019 against the tree of 2024 (T28)', () => {
  const AREAS: NamedArea[] = haveRealFiles
    ? realTable('wilayah_kpu_2024.csv.gz').map((row) => ({ kode: areaCode(row['kode'] ?? ''), nama: row['nama'] ?? '', tingkat: depth((row['kode'] ?? '').length) }))
    : [];
  it('20,103 of 21,875 kel/desa by the whole path; 20,364 where KOTA and KAB are dropped; DKI 6 and 267 of 267', async () => {
    const { tempat } = await fileOf('kel_2019_pilpres.csv.gz', in2019('ppwp'));
    const found = matchPlaces(tempat, AREAS);
    const villages = tempat.filter(({ jalur }) => jalur.length === 4);
    const count = (cara: string, of = villages): number => of.filter(({ id }) => found.get(id)?.cara === cara).length;
    expect([villages.length, count('PENUH'), count('PENUH') + count('TANPA_JENIS')]).toEqual([21_875, 20_103, 20_364]);
    const capital = villages.filter(({ jalur }) => jalur[0] === 25_823);
    expect([capital.length, count('PENUH', capital), count('PENUH', capital) + count('TANPA_JENIS', capital)]).toEqual([267, 6, 267]);
  });
  it('a province that lost regencies is not the one of its name; Cilacap has 24 of 24 kecamatan (T24)', async () => {
    const { tempat, satuan } = await fileOf('kec_2019_dprdprov_nasional.csv.gz', in2019('pdprdp'));
    const found = matchPlaces(tempat, AREAS);
    const provinces = tempat.filter(({ jalur }) => jalur.length === 1);
    const without = provinces.filter(({ id }) => found.get(id)?.kode === null).map(({ id, nama }) => [nama, found.get(id)?.cara]);
    expect([provinces.length, Object.fromEntries(without) as unknown]).toEqual([35, { PAPUA: 'TERBAGI', 'PAPUA BARAT': 'TERBAGI' }]);
    const cilacap = tempat.find(({ nama, jalur }) => nama === 'CILACAP' && jalur.length === 2);
    const own = tempat.filter(({ jalur }) => jalur.length === 3 && jalur[1] === cilacap?.id);
    expect([own.length, own.filter(({ id }) => found.get(id)?.kode?.startsWith('3301')).length]).toEqual([24, 24]);
    const ids = new Set(own.map(({ id }) => String(id)));
    const votes = satuan.flatMap(({ kode, isi }) => (ids.has(kode) && isi.kelas === 'daerah' ? [cells2019('pdprdp', isi.sel, cilacap?.jalur[0] ?? 0).suara] : []));
    expect([votes.reduce((sum, one) => sum + (one.get(3) ?? 0), 0), votes.reduce((sum, one) => sum + [...one.values()].reduce<number>((all, n) => all + (n ?? 0), 0), 0)]).toEqual([200_818, 781_316]);
  });
});

describe.runIf(haveRealFiles)('stored, added up, read by code, and the seats of 2019 from the sums of kecamatan', () => {
  const at = { pemilu: 'pemilu-2019', jenis: 'pdprdp' } as const;
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  it('kecamatan and kel/desa of DPRD provinsi; the same again writes nothing; sums equal the file', async () => {
    const { db } = desk.deps.database;
    expect(await hasSums(db, at)).toBe(false);
    const file = realFile('kec_2019_dprdprov_nasional.csv.gz');
    expect((await desk.take(file, at)).baru).toBe(7_331);
    expect((await desk.take(file, at)).sama).toBe(7_331);
    expect([(await readSumber(db, at)).length, await hasSums(db, at)]).toEqual([1, true]);
    const places = new Map((await readTempat(db, at.pemilu)).map((one) => [one.id, one]));
    const cells = (await readSel(db, at)).map(({ kode, isi }) => ({ id: Number(kode), sel: isi.sel }));
    const nation = rollUp(places, cells).find(({ id }) => id === 0);
    const column = (name: string): number => realTable('kec_2019_dprdprov_nasional.csv.gz').reduce((sum, row) => sum + Number(row[name]), 0);
    expect([nation?.baris, nation?.sel[2], nation?.sel[0]]).toEqual([7_331, column('pdip'), column('pkb')]);
    const provinces = await readSums(db, at, { kode: '0', tingkat: 1 });
    expect(provinces.length).toBe(35);
  });
  it('the map of dapil of 2019', async () => {
    const { terminal } = paperTerminal();
    const deps = { ...desk.deps, settings: settingsSchema.parse({ PENDOPO_DATA: desk.folder }) } as Deps;
    const order = pemilu.commands?.find(({ words }) => words === 'import dapil');
    for (const name of ['dapil_2019.csv.gz', 'dapil_2019_wilayah.csv.gz']) expect(await order?.run(['--election', 'pemilu-2019', realFile(name)], deps, terminal)).toBe(0);
  }, 120_000);
  // As in aturan/real-dprd.test.ts, by the party's number on the ballot.
  test.each<[string, number, number, Record<string, number>]>([
    ['JAWA TENGAH', 32_676, 120, { 3: 42, 1: 20, 2: 13, 4: 12, 8: 10, 10: 9, 12: 6, 14: 5, 5: 3 }],
    ['LAMPUNG', 22_328, 85, { 3: 19, 2: 11, 4: 10, 14: 10, 1: 9, 5: 9, 8: 9, 12: 7, 10: 1 }],
    ['BALI', 53_241, 55, { 3: 33, 4: 8, 2: 6, 14: 4, 5: 2, 13: 1, 11: 1 }],
  ])('%s: exact, every dapil whole', async (_name, id, seats, expected) => {
    const own = (await listDapil(desk.deps.database.db, at.pemilu, at.jenis)).filter(({ kelompok }) => kelompok === String(id));
    const { dapil, tanpaDapil } = await readDapilSums(desk.deps.database.db, at, own.map(({ kode }) => kode));
    expect([own.length === dapil.size, tanpaDapil.filter(({ jalur }) => jalur[0] === id), [...dapil.values()].flatMap(({ kurang }) => kurang)]).toEqual([true, [], []]);
    const chamber = allotChamber(packOf('kursi', 'pdprdp', '2019-04-17'), own.map(({ kode, kursi }) => ({ kode, kursi: kursi ?? 0, partai: [...(dapil.get(kode)?.suara ?? [])].map(([nomor, suara]) => ({ id: String(nomor), suara: suara ?? 0 })) })));
    expect(Object.fromEntries(chamber.kursi.filter(({ kursi }) => kursi > 0).map(({ id: party, kursi }) => [party, kursi]))).toEqual(Object.fromEntries(Object.entries(expected)));
    expect(chamber.kursi.reduce((sum, { kursi }) => sum + kursi, 0)).toBe(seats);
  });
});

describe.runIf(haveRealFiles)('time series', () => {
  const at24 = (jenis: Tempat['jenis']): Tempat => ({ pemilu: 'pemilu-2024', jenis });
  it('7,636 rows, 322 instants, 682 falls: ppwp 517, pdpr 165; the largest 1,996 in 32 by pair 2 (T22)', async () => {
    const name = 'sirekap_2024_seri_waktu_provinsi.csv.gz';
    const [ppwp, pdpr] = [await fileOf(name, at24('ppwp')), await fileOf(name, at24('pdpr'))];
    expect([ppwp.baris, ppwp.lain, pdpr.lain, ppwp.ditolak, pdpr.ditolak]).toEqual([7_636, 6_650, 986, [], []]);
    const falls = [ppwp, pdpr].map((file) => deretOf(seriesOf(file.satuan)).flatMap(({ turun }) => turun));
    expect(falls.map((all) => all.length)).toEqual([517, 165]);
    const [largest] = falls.flat().sort((a, b) => b.dari - b.ke - (a.dari - a.ke));
    expect([largest?.provinsi, largest?.opsi, (largest?.dari ?? 0) - (largest?.ke ?? 0)]).toEqual(['32', '2', 1_996]);
    expect(new Set([...ppwp.satuan, ...pdpr.satuan].map(({ isi }) => (isi.kelas === 'seri' ? isi.waktu : ''))).size).toBe(322);
    // T23: the nation on the last rows.
    const last = nationOf(deretOf(seriesOf(ppwp.satuan))).at(-1);
    expect([last === undefined ? 0 : sumOf(last.suara), last?.suara.get('2')]).toEqual([128_138_944, 75_372_546]);
  });
  it('completeness: 823,378 stations, 645,858 with figures, 494,311 pass, 128,089,145 votes; the stations of the tree in all 38 provinces, 3,217 against 3,205 abroad (T11, T12)', async () => {
    const file = await fileOf('sirekap_2024_ppwp_kelengkapan_provinsi.csv', at24('ppwp'));
    const rows = file.satuan.flatMap(({ kode, isi }) => (isi.kelas === 'kelengkapan' ? [{ kode, isi }] : []));
    const sum = (of: (isi: (typeof rows)[number]['isi']) => number | null): number => rows.reduce((all, { isi }) => all + (of(isi) ?? 0), 0);
    expect([rows.length, sum((isi) => isi.tpsTotal), sum((isi) => isi.tpsAngka), sum((isi) => isi.tpsLolos), sum((isi) => isi.suara)]).toEqual([39, 823_378, 645_858, 494_311, 128_089_145]);
    const stations = new Map<string, number>();
    for (const { kode = '', n_tps } of realTable('wilayah_kpu_2024.csv.gz')) if (kode.length === 10) stations.set(kode.slice(0, 2), (stations.get(kode.slice(0, 2)) ?? 0) + Number(n_tps));
    stations.set('99', 3_205);
    const votes = { '17': 1_203_132, '34': 1_972_407 };
    const counted = new Map(rows.map(({ kode }) => [kode, { suara: new Map(Object.entries(votes)).get(kode) ?? null, angka: null, tps: stations.get(kode) ?? null }]));
    expect(againstCompleteness(rows.map((one) => ({ ...one, versi: 1, sumber: 1 })), counted).map(({ cek, kunci, tercantum, pembanding }) => [cek, kunci, tercantum, pembanding])).toEqual([['TPS_BEDA', '99', 3_217, 3_205]]);
    const series = deretOf(seriesOf((await fileOf('sirekap_2024_seri_waktu_provinsi.csv.gz', at24('ppwp'))).satuan));
    expect(['17', '34'].map((kode) => sumOf(series.find(({ provinsi }) => provinsi === kode)?.titik.at(-1)?.suara ?? new Map()))).toEqual([1_203_132, 1_972_407]);
  });
  it('the hour in which all 104 rows are 0 is held back in every province, and no zero is published (T19)', async () => {
    const file = await fileOf('pilkada_2024_gubernur_seri_waktu.csv.gz', { pemilu: 'pilkada-2024', jenis: 'pkwkp' });
    const all = deretOf(seriesOf(file.satuan));
    const held = all.flatMap(({ ditahan }) => ditahan);
    expect([file.baris, all.length, held.length, new Set(held.map(({ waktu }) => waktu))]).toEqual([416, 37, 37, new Set(['2024-11-28T10:59:41+07:00'])]);
    expect(all.flatMap(({ titik }) => titik).filter(({ suara }) => sumOf(suara) === 0)).toEqual([]);
    expect([all.flatMap(({ turun }) => turun), nationOf(all).map(({ suara }) => sumOf(suara))]).toEqual([[], [124_166_336, 124_166_336, 125_547_229]]);
  });
});

function seriesOf(units: Awaited<ReturnType<typeof fileOf>>['satuan']) {
  return units.flatMap(({ isi }) => (isi.kelas === 'seri' ? [{ isi }] : []));
}
