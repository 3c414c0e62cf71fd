// Which limits of standards are rules that may change, and which rules are no longer in force? (layanan.md 2.2, 2.3; dated, with source)

export const ATURAN = {
  /** Days after which a forum must follow a standard set in haste [L]. */
  forumMendesak: 90,
  /** Months after which an evaluation is old (once a year and one month to write it). */
  evaluasiBulan: 13,
  /** Days of which the promise is measured, and the fewest cases that say anything. */
  ukurHari: 90,
  ukurKasus: 10,
} as const;

/** Laws that ask for a copy of the identity card; nothing else may (data minimisation, UU 27/2022 Pasal 16). */
export const DASAR_SALINAN_KTP: readonly string[] = ['UU 10/2016 Pasal 41', 'UU 7/2017 Pasal 183'];

export interface Dicabut {
  readonly jenis: string;
  readonly nomor: string;
  readonly tahun: number;
  readonly oleh: string;
  readonly sejak: string;
}

/** Rules that offices still cite and that are no longer in force; the library of rules takes this over when it opens. */
export const DICABUT: readonly Dicabut[] = [
  { jenis: 'UU', nomor: '42', tahun: 2008, oleh: 'UU 7/2017 Pasal 571', sejak: '2017-08-16' },
  { jenis: 'UU', nomor: '15', tahun: 2011, oleh: 'UU 7/2017 Pasal 571', sejak: '2017-08-16' },
  { jenis: 'UU', nomor: '8', tahun: 2012, oleh: 'UU 7/2017 Pasal 571', sejak: '2017-08-16' },
  { jenis: 'PerKI', nomor: '1', tahun: 2010, oleh: 'PerKI 1/2021', sejak: '2021-06-30' },
  { jenis: 'PermenPANRB', nomor: '36', tahun: 2012, oleh: 'PermenPANRB 15/2014', sejak: '2014-05-01' },
  { jenis: 'PermenPANRB', nomor: '16', tahun: 2014, oleh: 'PermenPANRB 14/2017', sejak: '2017-05-12' },
];
