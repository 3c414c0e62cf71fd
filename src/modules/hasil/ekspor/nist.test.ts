// Does the common data format say what the log says, as the published schema wants it? (NIST SP 1500-100 v2; hasil.md 8)
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findKontes, findPemilu } from '#modules/pemilu';
import type { Opsi } from '#modules/pemilu';
import { ask, bytesOf, readCsv } from '../../../../test/ask.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import type { Kontes } from '../contest.ts';
import { openDataRoutes } from '../opendata/routes.ts';
import { reportFaults } from './nist-check-fixture.ts';
import { type ReportHead, reportTexts } from './nist-report.ts';
import { nistRoutes, statusOf } from './nist-routes.ts';
import { nistSchema } from './nist-schema-fixture.ts';
import { decreeUnits } from './nist-source.ts';
import { type Counted, type Unit, stateOf, unitTypeOf } from './nist-units.ts';

const BASE = '/data/pemilu-2024/ppwp';

interface Count { readonly GpUnitId: string; readonly Type: string; readonly OtherType?: string; readonly Count: number }
interface Summary { readonly GpUnitId: string; readonly Type: string; readonly BallotsCast?: number; readonly BallotsRejected?: number; readonly IsSuppressedForPrivacy?: boolean }
interface Gp { readonly '@id': string; readonly Type: string; readonly OtherType?: string; readonly Name: string; readonly ComposingGpUnitIds?: readonly string[]; readonly CountStatus?: readonly { readonly Status: string }[]; readonly TotalSubUnits?: number; readonly SubUnitsReported?: number; readonly VotersRegistered?: number; readonly VotersParticipated?: number }
interface Contest { readonly '@type': string; readonly VoteVariation?: string; readonly BallotSelection: readonly { readonly VoteCounts: readonly Count[] }[]; readonly SummaryCounts?: readonly Summary[] }
interface Report { readonly Status: string; readonly Format: string; readonly SequenceStart: number; readonly SequenceEnd: number; readonly IsTest?: boolean; readonly Notes: string; readonly ExternalIdentifier: readonly { readonly Value: string }[]; readonly GpUnit: readonly Gp[]; readonly Party?: readonly unknown[]; readonly Election: readonly [{ readonly Contest: readonly Contest[]; readonly Candidate: readonly unknown[] }] }

const read = (text: string): Report => JSON.parse(text) as Report;
const unit = (report: Report, kode: string): Gp => {
  const found = report.GpUnit.find((one) => one['@id'] === `u-${kode}`);
  if (found === undefined) throw new Error(`no unit ${kode}`);
  return found;
};
const votes = (report: Report, kode: string): (number | null)[] =>
  (report.Election[0].Contest[0]?.BallotSelection ?? []).map(({ VoteCounts }) => VoteCounts.find((one) => one.GpUnitId === `u-${kode}` && one.Type === 'total')?.Count ?? null);

test('the schema in short writes out to the published file: 51,343 characters', () => {
  const text = `${JSON.stringify(nistSchema(), null, 2)}\n`;
  expect(text).toHaveLength(51_343);
  expect(createHash('sha256').update(text).digest('hex')).toBe('b1e1c53f4f7d72c82893728e331f572b3496726bc3282d3b732c9a4e2058f1bd');
});

describe('reports of a small count', () => {
  let count: SmallCount;
  let empty: SmallCount;
  beforeAll(async () => {
    count = await smallCount();
    empty = await smallCount({ filled: false, simulated: true });
  }, 90_000);
  afterAll(async () => {
    await count.close();
    await empty.close();
  });
  const nation = async (from: SmallCount): Promise<Report> => read((await bytesOf(ask(from.deps, nistRoutes, `${BASE}/nist.json`))).toString());
  const province = async (from: SmallCount, kode: string): Promise<Report> => read(gunzipSync(await bytesOf(ask(from.deps, nistRoutes, `${BASE}/nist/${kode}.json.gz`))).toString());
  const twin = async (kode: string) => readCsv((await bytesOf(ask(count.deps, openDataRoutes, `/hasil/pemilu-2024/ppwp${kode === '0' ? '' : `/${kode}`}.csv`))).toString());

  test.each(['0', '19', '64', '99'])('%s fits the published schema, every id is there once, and every area has the votes of its page', async (kode) => {
    const report = kode === '0' ? await nation(count) : await province(count, kode);
    expect(reportFaults(report)).toEqual([]);
    expect([report.Format, report.Status]).toEqual([kode === '0' ? 'summary-contest' : 'precinct-level', 'unofficial-partial']);
    for (const row of await twin(kode)) {
      const area = row['kode'] ?? '';
      expect([area, votes(report, area)]).toEqual([area, ['1', '2', '3'].map((no) => (row[`suara_${no}`] == null ? null : Number(row[`suara_${no}`])))]);
      const { TotalSubUnits, SubUnitsReported } = unit(report, area);
      expect([area, TotalSubUnits, SubUnitsReported]).toEqual([area, Number(row['tps_total']), Number(row['tps_lengkap'])]);
    }
  });

  test('levels, cities, stations, places abroad; each unit names those directly below it', async () => {
    const [east, abroad] = [await province(count, '64'), await province(count, '99')];
    const types = (report: Report, codes: readonly string[]) => codes.map((kode) => [unit(report, kode).Type, unit(report, kode).OtherType]);
    expect(types(east, ['0', '64', '6472', '647201', '6472011001', '6472011001001'])).toEqual([['country', undefined], ['state', undefined], ['city', undefined], ['township', undefined], ['village', undefined], ['precinct', undefined]]);
    expect(types(abroad, ['99', '9901', '990101', '9901010001', '9901010001001', '9901010002001'])).toEqual([
      ['other', 'luar-negeri'], ['other', 'negara'], ['other', 'perwakilan'], ['other', 'kelompok-tps-ln'], ['other', 'tps-ln'], ['other', 'pos'],
    ]);
    expect(unit(east, '64').ComposingGpUnitIds).toEqual(['u-6472', 'u-6474']);
    expect(unit(east, '6474011001').ComposingGpUnitIds).toEqual(['u-6474011001001', 'u-6474011001002', 'u-6474011001003']);
    expect(unit(east, '6472021001').ComposingGpUnitIds).toContain('u-6472021001901');
    expect(east.GpUnit.filter(({ Type }) => Type === 'precinct')).toHaveLength(14 + 11 + 13 + 3);
  });

  test('nothing in has no count; three zeros are zeros; an unread cell is left out; a withdrawn station has none', async () => {
    const report = await province(count, '64');
    expect(votes(report, '6474011001')).toEqual([null, null, null]);
    expect(unit(report, '6474011001').CountStatus).toMatchObject([{ Status: 'not-processed' }]);
    expect(votes(report, '6472011001002')).toEqual([0, 0, 0]);
    expect(votes(report, '6472011001003')).toEqual([155, 0, null]);
    expect(unit(report, '6472011001003').CountStatus).toMatchObject([{ Status: 'in-process' }]);
    expect(unit(report, '6472011001002').CountStatus).toMatchObject([{ Status: 'completed' }]);
    const withdrawn = (await twin('6472011001')).filter((row) => row['tps_ditarik'] === '1' && row['baris'] === 'anak');
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const row of withdrawn) expect(votes(report, row['kode'] ?? '')).toEqual([null, null, null]);
  });

  test('ballots, voters and the few that are not said (hasil.md 9.7)', async () => {
    const report = await province(count, '64');
    const summaries = report.Election[0].Contest[0]?.SummaryCounts ?? [];
    const of = (kode: string, Type: string): Summary | undefined => summaries.find((one) => one.GpUnitId === `u-${kode}` && one.Type === Type);
    const area = unit(report, '6472');
    expect(area.VotersParticipated).toBeLessThanOrEqual(area.VotersRegistered ?? 0);
    expect(of('6472', 'total')?.BallotsCast).toBeGreaterThan(of('6472', 'total')?.BallotsRejected ?? 0);
    const few = summaries.filter(({ Type }) => Type === 'other');
    for (const one of few) expect([one.GpUnitId, one.IsSuppressedForPrivacy ?? false]).toEqual([one.GpUnitId, one.GpUnitId.length > 'u-'.length + 6]);
    expect(of('6474011001', 'other')).toBeUndefined();
  });

  test('which report of how many, up to which number, and what it cannot say', async () => {
    const reports = await Promise.all(['19', '64', '99'].map((kode) => province(count, kode)));
    expect(reports.map(({ SequenceStart, SequenceEnd }) => [SequenceStart, SequenceEnd])).toEqual([[1, 3], [2, 3], [3, 3]]);
    expect(reports[1]?.ExternalIdentifier.map(({ Value }) => Value)).toEqual(['2024:ppwp:0', (await twin('64')).at(-1)?.['versi']]);
    expect(reports[1]?.Notes).toContain(`http://pendopo.test${BASE}/C/64.csv.gz`);
    expect(reports[1]?.IsTest).toBeUndefined();
  });

  test('before anything is in: pre-election, valid, no count at all; simulated reports are marked as a test', async () => {
    for (const report of [await nation(empty), await province(empty, '64')]) {
      expect(reportFaults(report)).toEqual([]);
      expect([report.Status, report.IsTest]).toEqual(['pre-election', true]);
      expect(report.Notes).toMatch(/^DATA SIMULASI/);
      expect(JSON.stringify(report)).not.toMatch(/"Count":|BallotsCast|VotersRegistered/);
    }
  });

  test('the hash is that of the file; a wrong name and a missing decree get an answer of ours', async () => {
    const bytes = await bytesOf(ask(count.deps, nistRoutes, `${BASE}/nist/64.json.gz`));
    const line = (await bytesOf(ask(count.deps, nistRoutes, `${BASE}/nist/64.json.gz.sha256`))).toString();
    expect(line).toMatch(new RegExp(`^${createHash('sha256').update(bytes).digest('hex')}  pemilu-2024-ppwp-nist-64-seq\\d+\\.json\\.gz\\n$`));
    for (const path of ['nist/77.json.gz', 'nist/SK.json']) expect(await ask(count.deps, nistRoutes, `${BASE}/${path}`)).toMatchObject({ kind: 'missing' });
    expect(await ask(count.deps, nistRoutes, '/data/pemilu-2024/zzz/nist.json')).toMatchObject({ kind: 'missing' });
  });
});

const [pemilu, ppwp] = [findPemilu('pemilu-2024'), findKontes('pemilu-2024', 'ppwp')];
if (pemilu === undefined || ppwp === undefined) throw new Error('the pack of 2024 is gone');
const president: Kontes = { pemilu, pack: ppwp };
const option = (jenis: Opsi['jenis'], id: string, nomor: number, partai: number | null, nama: string): Opsi => ({ id, jenis, nomor, partai, nama, calon: [nama], singkat: nama });

async function written(kontes: Kontes, units: readonly Unit[], status: ReportHead['status'] = 'unofficial-partial'): Promise<Report> {
  const head: ReportHead = { kontes, format: 'summary-contest', status, bagian: [1, 1], seq: 7, dibuat: 1_710_000_000, simulated: false, issuer: 'KPU', notes: 'x' };
  let text = '';
  const flow = async function* () {
    for (const one of units) yield await Promise.resolve(one);
  };
  for await (const piece of reportTexts(head, flow())) text += piece;
  return read(text);
}

const counted = (suara: readonly (number | null)[]): Counted => ({ keadaan: 'completed', suara, terdaftar: null, pengguna: null, tidakSah: 4, jumlahSuara: 100, disabilitas: null });
const nationUnit: Unit = { kode: '0', nama: 'Indonesia', type: 'country', anak: ['32'], hitung: null };
const west = (hitung: Counted | null): Unit => ({ kode: '32', nama: 'JAWA BARAT', type: 'state', anak: [], hitung });

describe('every kind of contest', () => {
  const parties = [option('partai_total', 't1', 1, 1, 'PKB'), option('partai_total', 't2', 2, 2, 'Gerindra'), option('partai', 'p1', 1, 1, 'PKB'), option('partai', 'p2', 2, 2, 'Gerindra'), option('caleg', 'c11', 1, 1, 'A "x"'), option('caleg', 'c21', 1, 2, 'B</script>')];

  test.each([
    ['pdpr', '3201', 'congressional'],
    ['pdprdp', '320001', 'state-house'],
    ['pdprdk', '320401', 'county-council'],
    ['pdprdk', '327301', 'city-council'],
  ] as const)('%s %s: parties with their totals, crosses on the party apart, the lists, a district %s', async (jenis, lingkup, type) => {
    const kontes: Kontes = { pemilu, pack: { ...ppwp, kode: `${jenis}-${lingkup}`, jenis, lingkup, id: `2024:${jenis}:${lingkup}`, opsi: parties, utama: 2 } };
    const report = await written(kontes, [nationUnit, west(counted([60, 36, 10, null, 50, 36]))]);
    expect(reportFaults(report)).toEqual([]);
    expect(unit(report, `dapil-${lingkup}`).Type).toBe(type);
    const [party, lists] = report.Election[0].Contest;
    expect([party?.['@type'], party?.VoteVariation, lists?.['@type']]).toEqual(['ElectionResults.PartyContest', 'proportional', 'ElectionResults.CandidateContest']);
    expect(party?.BallotSelection.map(({ VoteCounts }) => VoteCounts.map(({ Type, OtherType, Count }) => [Type, OtherType ?? null, Count]))).toEqual([
      [['total', null, 60], ['other', 'suara-partai', 10]],
      [['total', null, 36]],
    ]);
    expect(lists?.BallotSelection.map(({ VoteCounts }) => VoteCounts.map(({ Count }) => Count))).toEqual([[50], [36]]);
    expect(report.Election[0].Contest.filter(({ SummaryCounts }) => SummaryCounts !== undefined)).toHaveLength(1);
    expect(JSON.stringify(report.Party)).toMatch(/"Color":"[0-9a-f]{6}"/);
  });

  test.each([
    ['ppwp', '0', 'paslon', { VoteVariation: 'majority', NumberElected: 1 }],
    ['pkwkp', '32', 'paslon', { VoteVariation: 'plurality', NumberElected: 1 }],
    ['pdpd', '32', 'perseorangan', { VoteVariation: 'plurality', NumberElected: 4 }],
  ] as const)('%s: candidates, one vote', async (jenis, lingkup, kind, facts) => {
    const opsi: Opsi[] = [{ ...option(kind, '1', 1, null, 'A – B'), calon: jenis === 'pdpd' ? ['A'] : ['A', 'B'] }, option('kolom_kosong', '2', 2, null, 'KOLOM KOSONG')];
    const report = await written({ pemilu, pack: { ...ppwp, kode: jenis, jenis, lingkup, opsi, utama: 2 } }, [nationUnit, west(counted([96, 0]))]);
    expect(reportFaults(report)).toEqual([]);
    expect(report.Election[0].Contest).toMatchObject([{ '@type': 'ElectionResults.CandidateContest', VotesAllowed: 1, ElectoralDistrictId: `u-${lingkup}`, ...facts }]);
    expect(report.Election[0].Candidate).toHaveLength(jenis === 'pdpd' ? 2 : 3);
    expect(votes(report, '32')).toEqual([96, 0]);
  });

  test('a decree is a report of its own: the areas that it names, with its figures', async () => {
    const isi = { kode: '0', nama: 'NASIONAL', suara: [1, 2, 3], suaraSah: 6, suaraTidakSah: 1, suaraTotal: 7, lampiran: [{ kode: '32', nama: 'JAWA BARAT', suara: [1, 2, 3] }] } as unknown as Parameters<typeof decreeUnits>[1];
    const report = await written(president, [...decreeUnits(president, isi)], 'certified');
    expect(reportFaults(report)).toEqual([]);
    expect([votes(report, '0'), votes(report, '32')]).toEqual([[1, 2, 3], [1, 2, 3]]);
    expect(report.Election[0].Contest[0]?.SummaryCounts).toMatchObject([{ GpUnitId: 'u-0', BallotsCast: 7, BallotsRejected: 1 }]);
  });
});

describe('state of a count', () => {
  const tps = (total: number, masuk: number, lengkap: number) => ({ total, masuk, lengkap });
  test.each([
    [tps(0, 0, 0), 'not-processed', 'pre-election'],
    [tps(9, 0, 0), 'not-processed', 'pre-election'],
    [tps(9, 1, 0), 'in-process', 'unofficial-partial'],
    [tps(9, 9, 8), 'in-process', 'unofficial-partial'],
    [tps(9, 9, 9), 'completed', 'unofficial-complete'],
  ])('%j: %s, %s', (stations, unitState, report) => {
    expect(stateOf(stations)).toBe(unitState);
    expect(statusOf({ tps: stations } as Parameters<typeof statusOf>[0], false)).toBe(report);
    expect(statusOf({ tps: stations } as Parameters<typeof statusOf>[0], true)).toBe('recount');
  });
  test('a kab and a kota', () => {
    expect([unitTypeOf('3270' as never, 2), unitTypeOf('3271' as never, 2)]).toEqual([{ type: 'county' }, { type: 'city' }]);
  });
});
