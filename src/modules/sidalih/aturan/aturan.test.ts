// Do the packs say what the rules say, and does arithmetic of age and days follow them? (sidalih.md 1, 3.2, 3.3, 5.5)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { ageOn, batasPindah, birthday, isOfAge, pantarlihPaling, suratCadangan, tpsMinimal } from './layak.ts';
import { PAKET, getPaket, parsePaket } from './packs.ts';
import { pilkada2024 } from './packs/pilkada-2024.ts';

const [pemilu, pilkada, pdpb] = [getPaket('pemilu-2024'), getPaket('pilkada-2024'), getPaket('pdpb-2025')];

describe('packs', () => {
  it.each([
    ['PEMILU-2024', pemilu, 300, '2024-02-14', 'Tidak dikenal', false],
    ['PILKADA-2024', pilkada, 600, '2024-11-27', 'Warga negara asing', true],
    ['PDPB-2025', pdpb, null, null, 'Warga negara asing', true],
  ])('%s: station maximum, polling day, what code 5 means and whether a Pantarlih may write it', (kode, pack, maks, hari, lima, coklit) => {
    const five = pack.tms.find((one) => one.kode === 5);
    expect([pack.kode, pack.maksTps, pack.hariH, five?.nama.id, five?.coklit]).toEqual([kode, maks, hari, lima, coklit]);
  });
  it('every pack names its law, and codes 2 and 8 point elsewhere', () => {
    for (const pack of PAKET) {
      expect(pack.dasar.length).toBeGreaterThan(0);
      expect(pack.tms.map(({ kode, rujukan }) => [kode, rujukan]).filter(([, to]) => to !== null)).toEqual([[2, 'kasus'], [8, 'tps']]);
    }
  });
  it('a new pack comes in as a file, and a slip in it is named', () => {
    const written = { ...pilkada2024, id: 'pilkada-2031', kode: 'PILKADA-2031', hariH: '2031-06-25', maksTps: 500 };
    expect(parsePaket(JSON.stringify(written))).toMatchObject({ ok: true, value: { paket: { maksTps: 500 } } });
    expect(parsePaket(JSON.stringify(pilkada2024))).toMatchObject({ refusal: { code: 'SIDALIH_PAKET_ADA' } });
    expect(parsePaket(JSON.stringify({ ...written, hariH: '2031-02-30' }))).toMatchObject({ refusal: { code: 'SIDALIH_PAKET_BENTUK', values: { di: expect.stringContaining('hariH') as string } } });
    expect(parsePaket('{')).toMatchObject({ refusal: { code: 'SIDALIH_PAKET_BENTUK' } });
  });
});

describe('who may vote (UU 7/2017 Pasal 198)', () => {
  it.each<[string, 'B' | 'S' | 'P', boolean]>([
    ['2007-11-27', 'B', true],
    ['2007-11-28', 'B', false],
    ['2008-03-01', 'P', true],
    ['2008-03-01', 'S', true],
  ])('born %s, status %s: %s on 27 November 2024', (born, kawin, may) => {
    expect(isOfAge(pilkada, day(born), kawin, day('2024-07-01'))).toBe(may);
  });
  it('29 February: 1 March in common years by these packs, 28 February where a pack says so', () => {
    expect([birthday(day('2008-02-29'), 17, '1_MARET'), birthday(day('2008-02-29'), 17, '28_FEBRUARI'), birthday(day('2008-02-29'), 16, '1_MARET')]).toEqual(['2025-03-01', '2025-02-28', '2024-02-29']);
  });
  it('age grows by one on the birthday and never else', () => {
    const days = fc.integer({ min: -20_000, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 110 }), (born, years) => {
        const on = birthday(day(born), years, '1_MARET');
        const eve = day(new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10));
        expect([ageOn(day(born), on), ageOn(day(born), eve)]).toEqual([years, years - 1]);
      }),
    );
  });
});

describe('moving the vote (UU 7/2017 Pasal 348)', () => {
  it.each([
    ['pemilu-2024', 'PINDAH_DOMISILI', '2024-01-15'],
    ['pemilu-2024', 'RAWAT_INAP', '2024-02-07'],
    ['pilkada-2024', 'TUGAS_BELAJAR', '2024-10-28'],
    ['pilkada-2024', 'TAHANAN', '2024-11-20'],
  ])('%s, %s: until %s', (id, alasan, until) => {
    const pack = getPaket(id);
    const reason = pack.dptb?.alasan.find((one) => one.kode === alasan);
    expect(reason && batasPindah(pack, reason)).toBe(until);
  });
});

describe('counts of stations', () => {
  it.each([[1201, 600, 3], [1201, 300, 5], [600, 600, 1], [0, 300, 0]])('%i voters, at most %i: at least %i stations', (voters, most, stations) => {
    expect(tpsMinimal(voters, most)).toBe(stations);
  });
  it('Pantarlih: one up to 400, at most two above (Pilkada 2024); none between elections', () => {
    expect([pantarlihPaling(pilkada, 400), pantarlihPaling(pilkada, 401), pantarlihPaling(pdpb, 401)]).toEqual([1, 2, 0]);
  });
  it('2 % reserve is rounded up station by station (250, 299, 300, 51)', () => {
    expect([250, 299, 300, 51].map((n) => suratCadangan(pemilu, n))).toEqual([5, 6, 6, 2]);
  });
});
