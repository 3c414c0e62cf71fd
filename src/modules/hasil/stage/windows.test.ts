// Is each stage open on its days by the clock of the place, and does a decision go before them? (UU 7/2017 Pasal 383, 413)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { type Tahap, findPemilu } from '#modules/pemilu';
import { secondsOf } from '../instants.ts';
import { type PutusanTahap, nodesOver, stateAt, windowOf } from './windows.ts';

const pemilu = findPemilu('pemilu-2024');
assert(pemilu !== undefined, 'the pack of 2024');
const putusan = (no: number, node: string, buka: boolean, sampai: string | null): PutusanTahap => ({
  no,
  node: areaCode(node),
  buka,
  sampai: sampai === null ? null : secondsOf(sampai),
  alasan: 'uji',
});
const at = (tahap: Tahap, node: string, when: string, decided: readonly PutusanTahap[] = [], simulated = false) =>
  stateAt(pemilu, tahap, areaCode(node), decided, secondsOf(when), simulated);

describe('the days of the pack, by the clock of the place', () => {
  it.each<[Tahap, string, string, boolean, string]>([
    ['C', '3171031001001', '2024-02-13T23:59:59+07:00', false, 'the night before the vote'],
    ['C', '3171031001001', '2024-02-14T00:00:00+07:00', true, 'voting day, WIB'],
    ['C', '3171031001001', '2024-02-15T23:59:59+07:00', true, 'the day after, when counting must end (Pasal 383)'],
    ['C', '3171031001001', '2024-02-16T00:00:00+07:00', false, 'two days after'],
    ['C', '9171031001001', '2024-02-13T22:00:00+07:00', true, 'midnight in Jayapura is 22.00 in Jakarta'],
    ['C', '5271011001001', '2024-02-15T23:00:00+07:00', false, 'midnight in Mataram is 23.00 in Jakarta'],
    ['C', '9901010001001', '2024-02-14T00:00:00+07:00', true, 'abroad by WIB'],
    ['D_KEC', '317103', '2024-03-02T23:59:59+07:00', true, 'last day of the kecamatan (PKPU 3/2022)'],
    ['D_KEC', '317103', '2024-03-03T00:00:00+07:00', false, 'one day late'],
    ['D_KAB', '3171', '2024-03-05T12:00:00+07:00', true, 'day 20 (Pasal 413 ayat 3)'],
    ['D_KAB', '3171', '2024-03-06T12:00:00+07:00', false, 'day 21'],
    ['D_PROV', '31', '2024-03-10T12:00:00+07:00', true, 'day 25 (Pasal 413 ayat 2)'],
    ['D_PROV', '31', '2024-03-11T12:00:00+07:00', false, 'day 26'],
    ['D_NAS', '0', '2024-03-20T23:00:00+07:00', true, 'day 35 (Pasal 413 ayat 1)'],
    ['D_NAS', '0', '2024-03-21T00:00:00+07:00', false, 'day 36'],
  ])('%s at %s on %s: %s (%s)', (tahap, node, when, open) => {
    expect(at(tahap, node, when)).toMatchObject({ terbuka: open, sebab: 'JADWAL' });
  });
  it('an election without the stage has none open', () => {
    const pilkada = findPemilu('pilkada-2024');
    assert(pilkada !== undefined, 'the pack of the regional elections');
    expect(windowOf(pilkada, 'D_NAS', areaCode('0'))).toBeUndefined();
    expect(stateAt(pilkada, 'D_NAS', areaCode('0'), [], secondsOf('2024-12-01T00:00:00Z'), false).terbuka).toBe(false);
  });
  it('a simulated election can be tried at any time', () => {
    expect(at('C', '3171031001001', '2026-11-22T00:00:00Z', [], true)).toEqual({ terbuka: true, sebab: 'SIMULASI', sampai: null, alasan: null });
  });
});

describe('a decision goes before the days', () => {
  const LATE = '2024-02-20T00:00:00+07:00';
  it.each<[string, PutusanTahap[], string, boolean]>([
    ['opened here', [putusan(1, '317103', true, '2024-02-21T00:00:00+07:00')], LATE, true],
    ['opened for the nation', [putusan(1, '0', true, '2024-02-21T00:00:00+07:00')], LATE, true],
    ['opened elsewhere', [putusan(1, '3172', true, '2024-02-21T00:00:00+07:00')], LATE, false],
    ['opened for another station whose code begins alike', [putusan(1, '3171031001002', true, '2024-02-21T00:00:00+07:00')], LATE, false],
    ['opened, and run out', [putusan(1, '317103', true, '2024-02-20T00:00:00+07:00')], LATE, false],
    ['closed in its days', [putusan(1, '31', false, null)], '2024-02-14T12:00:00+07:00', false],
    ['closed above, then opened below', [putusan(1, '31', false, null), putusan(2, '317103', true, '2024-02-21T00:00:00+07:00')], LATE, true],
    ['opened below, then closed above', [putusan(1, '317103', true, '2024-02-21T00:00:00+07:00'), putusan(2, '0', false, null)], LATE, false],
  ])('%s', (_what, decided, when, open) => {
    expect(at('C', '3171031001001', when, decided).terbuka).toBe(open);
  });
  it('the newest that has not run out decides, whatever the order in which they are read', () => {
    const all = [putusan(1, '0', false, null), putusan(2, '31', true, '2024-02-22T00:00:00Z'), putusan(3, '3171', false, '2024-02-21T00:00:00Z')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), fc.integer({ min: secondsOf('2024-02-20T00:00:00Z'), max: secondsOf('2024-02-23T00:00:00Z') }), (some, now) => {
        const holds = some.filter(({ sampai }) => sampai === null || now < sampai).sort((a, b) => b.no - a.no)[0];
        expect(stateAt(pemilu, 'C', areaCode('3171031001001'), some, now, false).terbuka).toBe(holds?.buka ?? false);
      }),
    );
  });
});

it('decisions of all areas above hold', () => {
  expect(nodesOver(areaCode('3171031001001'))).toEqual(['0', '31', '3171', '317103', '3171031001', '3171031001001']);
});
