// Do the rules give the seats of 2019 in the provinces whose raw counts are complete? (UU 7/2017 art 414 (2), 415; SITUNG, kecamatan sums)
import { describe, expect, test } from 'vitest';
import { haveRealFiles, realTable } from '../intake/real-fixture.ts';
import { naiveSeats, packOf, votes } from './aturan-fixture.ts';
import { allotChamber } from './nation.ts';
import type { Dapil } from './seats.ts';

const PACK = packOf('kursi', 'pdprdp', '2019-04-17');
const PARTAI = [
  'pkb',
  'gerinda',
  'pdip',
  'golkar',
  'nasdem',
  'garuda',
  'berkarya',
  'pks',
  'perindo',
  'ppp',
  'psi',
  'pan',
  'hanura',
  'demokrat',
  'pbb',
  'pkpi',
];

/** Dapil of a province's DPRD with the sums of their kecamatan; `hilang` = kecamatan rows that no dapil takes. */
function chamberOf(province: string): { readonly dapil: readonly Dapil[]; readonly hilang: number } {
  const areas = new Map<string, string>();
  for (const row of realTable('dapil_2019_wilayah.csv.gz')) {
    if (row['jenis'] === 'dprd_prov' && row['termasuk'] === 'True') areas.set(row['id_wilayah_kpu'] ?? '', row['id_dapil'] ?? '');
  }
  const seats = new Map(
    realTable('dapil_2019.csv.gz')
      .filter((row) => row['jenis'] === 'dprd_prov')
      .map((row) => [row['id_dapil'] ?? '', Number(row['kursi'])]),
  );
  const sums = new Map<string, Record<string, number>>();
  let hilang = 0;
  for (const row of realTable('kec_2019_dprdprov_nasional.csv.gz').filter((one) => one['provinsi'] === province)) {
    const ids = (row['kunci_kpu'] ?? '').slice(1).split('.');
    const dapil = ids.map((id) => areas.get(id)).find((id) => id !== undefined);
    if (dapil === undefined) {
      hilang += 1;
      continue;
    }
    const sum = sums.get(dapil) ?? Object.fromEntries(PARTAI.map((name) => [name, 0]));
    for (const name of PARTAI) sum[name] = (sum[name] ?? 0) + Number(row[name] ?? 0);
    sums.set(dapil, sum);
  }
  return { dapil: [...sums].map(([kode, suara]) => ({ kode, kursi: seats.get(kode) ?? 0, partai: votes(suara) })), hilang };
}

describe.runIf(haveRealFiles)('DPRD provinsi 2019', () => {
  // Seats as the press reported the decrees (Jawa Tengah: Gatra, 28 May 2024, beside the new ones; Bali: Antara, August 2019;
  // Lampung: from memory). The files hold no list of them.
  test.each<[string, number, Record<string, number>]>([
    ['JAWA TENGAH', 120, { pdip: 42, pkb: 20, gerinda: 13, golkar: 12, pks: 10, ppp: 9, pan: 6, demokrat: 5, nasdem: 3 }],
    ['LAMPUNG', 85, { pdip: 19, gerinda: 11, golkar: 10, demokrat: 10, pkb: 9, nasdem: 9, pks: 9, pan: 7, ppp: 1 }],
    ['BALI', 55, { pdip: 33, golkar: 8, gerinda: 6, demokrat: 4, nasdem: 2, hanura: 1, psi: 1 }],
  ])('%s: %d seats, exact', (province, kursi, expected) => {
    const { dapil, hilang } = chamberOf(province);
    const chamber = allotChamber(PACK, dapil);
    expect({ hilang, terbuka: chamber.terbuka, kursi: dapil.reduce((sum, one) => sum + one.kursi, 0) }).toEqual({
      hilang: 0,
      terbuka: [],
      kursi,
    });
    expect(Object.fromEntries(chamber.kursi.filter((one) => one.kursi > 0).map((one) => [one.id, one.kursi]))).toEqual(expected);
  });

  // The raw counts miss the decree by one seat in each of these; the decree's seats here are from memory. They are shown as they are, never bent.
  test.each<[string, Record<string, number>, Record<string, number>]>([
    [
      'DKI JAKARTA',
      { pdip: 25, gerinda: 19, pks: 16, demokrat: 10, pan: 9, psi: 8, nasdem: 7, golkar: 6, pkb: 5, ppp: 1 },
      { gerinda: -1, ppp: 1 },
    ],
    [
      'JAWA TIMUR',
      { pdip: 27, pkb: 25, gerinda: 15, demokrat: 14, golkar: 13, nasdem: 9, pan: 6, ppp: 5, pks: 4, pbb: 1, hanura: 1 },
      { pbb: -1, pkb: 1 },
    ],
    [
      'DAERAH ISTIMEWA YOGYAKARTA',
      { pdip: 17, gerinda: 7, pkb: 6, golkar: 5, pks: 7, pan: 7, nasdem: 3, demokrat: 1, ppp: 1, psi: 1 },
      { gerinda: 1, nasdem: -1 },
    ],
  ])('%s: one seat off', (province, decree, off) => {
    const { dapil } = chamberOf(province);
    const seats = allotChamber(PACK, dapil).kursi;
    expect(
      Object.fromEntries(seats.map(({ id, kursi }) => [id, kursi - (decree[id] ?? 0)] as const).filter(([, more]) => more !== 0)),
    ).toEqual(off);
  });

  test('Bali, the seats of PDI Perjuangan dapil by dapil as KPU Bali read them out', () => {
    const chamber = allotChamber(PACK, chamberOf('BALI').dapil);
    expect(chamber.dapil.map(({ peserta }) => peserta.find(({ id }) => id === 'pdip')?.kursi).sort()).toEqual(
      [4, 5, 4, 2, 6, 2, 2, 3, 5].sort(),
    );
  });

  test.each(['JAWA TENGAH', 'LAMPUNG', 'BALI', 'JAWA TIMUR', 'DKI JAKARTA', 'DAERAH ISTIMEWA YOGYAKARTA'])(
    '%s: each dapil as a slow second rule says',
    (province) => {
      for (const one of chamberOf(province).dapil) {
        const ours = allotChamber(PACK, [one]);
        expect({ kode: one.kode, pasti: Object.fromEntries(ours.kursi.map(({ id, kursi }) => [id, kursi])) }).toEqual({
          kode: one.kode,
          pasti: naiveSeats(PACK.pembagi, one.partai, one.kursi).pasti,
        });
      }
    },
  );
});
