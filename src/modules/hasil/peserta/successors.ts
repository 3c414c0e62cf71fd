// Which party of one election is compared with which party of another? (dated data: a party is the same by its name in both decrees)

export type Keyakinan = 'H' | 'M' | 'L';

export interface Penerus {
  /** Numbers on the ballots of the two elections. */
  readonly kini: number;
  readonly dulu: number;
  readonly nama: string;
  readonly dasar: string;
  /** H the same full name in both registers of parties; M the same party under another name; L our reading, ask counsel. */
  readonly keyakinan: Keyakinan;
}

export interface DaftarPenerus {
  readonly kini: string;
  readonly dulu: string;
  /** Day on which the table was drawn up, ISO. */
  readonly per: string;
  readonly partai: readonly Penerus[];
}

const SAME = 'Nama yang sama dalam Keputusan KPU 58/2018 (perubahan terakhir 61/2018) dan 551/2022 (dan 552/2022)';

const same = (kini: number, dulu: number, nama: string): Penerus => ({ kini, dulu, nama, dasar: SAME, keyakinan: 'H' });

/**
 * Not in the table: Berkarya and PKPI of 2019, which did not stand in 2024; Buruh, Gelora, PKN, Gabthat, PAS Aceh and
 * Ummat of 2024, which did not stand in 2019.
 */
const TABLES: readonly DaftarPenerus[] = [
  {
    kini: 'pemilu-2024',
    dulu: 'pemilu-2019',
    per: '2026-11-22',
    partai: [
      same(1, 1, 'PKB'),
      same(2, 2, 'Gerindra'),
      same(3, 3, 'PDIP'),
      same(4, 4, 'Golkar'),
      same(5, 5, 'NasDem'),
      same(8, 8, 'PKS'),
      same(10, 13, 'Hanura'),
      { kini: 11, dulu: 6, nama: 'Garuda', dasar: 'Partai Gerakan Perubahan Indonesia (2019) memakai nama Partai Garda Republik Indonesia (2024)', keyakinan: 'M' },
      same(12, 12, 'PAN'),
      same(13, 19, 'PBB'),
      same(14, 14, 'Demokrat'),
      same(15, 11, 'PSI'),
      { kini: 16, dulu: 9, nama: 'Perindo', dasar: 'Partai Persatuan Indonesia (2019) memakai nama Partai Perindo (2024)', keyakinan: 'M' },
      same(17, 10, 'PPP'),
      same(18, 18, 'PNA'),
      { kini: 20, dulu: 17, nama: 'PDA', dasar: 'Partai Daerah Aceh (2019) dan Partai Darul Aceh (2024) bernama pendek sama', keyakinan: 'L' },
      same(21, 15, 'PA'),
      { kini: 23, dulu: 16, nama: 'SIRA', dasar: 'Partai SIRA 2019 (Suara) dan 2024 (Soliditas) memakai nama pendek yang sama', keyakinan: 'L' },
    ],
  },
];

/** Elections whose parties can be compared with those of this one. */
export function comparable(kini: string): readonly DaftarPenerus[] {
  return TABLES.filter((one) => one.kini === kini);
}

export function findSuccessors(kini: string, dulu: string): DaftarPenerus | undefined {
  return TABLES.find((one) => one.kini === kini && one.dulu === dulu);
}
