// Which public sets with known truth does the matcher run on beside voters, and by which schema? (same code, other fields)
import { kode, pilihan, tanggal, teks } from '../../src/modules/sidalih/cocok/pembanding.ts';
import type { Kunci, Skema } from '../../src/modules/sidalih/cocok/skema.ts';

const keys = (...list: string[]): Kunci[] => list.map((id) => ({ id, bagian: id.split(' ') }));

/** FEBRL 3 and 4: Australian records of a generator. */
export const febrl: Skema = {
  id: 'febrl',
  bidang: [
    { id: 'lahir', dari: ['date_of_birth'], pembanding: tanggal },
    { id: 'nomor', dari: ['soc_sec_id'], pembanding: kode },
    { id: 'pos', dari: ['postcode'], pembanding: kode },
    { id: 'kota', dari: ['suburb'], pembanding: teks, induk: 'pos' },
    { id: 'negara', dari: ['state'], pembanding: pilihan },
    { id: 'rumah', dari: ['street_number'], pembanding: kode },
    { id: 'jalan', dari: ['address_1'], pembanding: teks },
    { id: 'depan', dari: ['given_name'], pembanding: teks },
    { id: 'belakang', dari: ['surname'], pembanding: teks },
  ],
  kunci: keys('nomor.utuh', 'lahir.utuh', 'depan.utuh belakang.utuh', 'jalan.utuh rumah.utuh', 'pos.utuh belakang.utuh', 'pos.utuh depan.utuh', 'kota.utuh belakang.awal', 'belakang.utuh lahir.tahun', 'depan.utuh lahir.tahunBulan'),
  halus: ['lahir.tahun', 'kota.utuh', 'belakang.awal', 'pos.utuh'],
};

/** Splink's demonstration set of 1,000 rows. */
export const fake: Skema = {
  id: 'fake-1000',
  bidang: [
    { id: 'lahir', dari: ['dob'], pembanding: tanggal },
    { id: 'kota', dari: ['city'], pembanding: teks },
    { id: 'surel', dari: ['email'], pembanding: teks },
    { id: 'depan', dari: ['first_name'], pembanding: teks },
    { id: 'belakang', dari: ['surname'], pembanding: teks },
  ],
  kunci: keys(
    'surel.utuh',
    'lahir.utuh',
    'depan.utuh belakang.utuh',
    'depan.awal belakang.awal',
    'depan.awal lahir.tahun',
    'belakang.awal lahir.tahun',
    'belakang.awal lahir.bulanHari',
    'depan.awal lahir.bulanHari',
    'belakang.utuh kota.utuh',
    'depan.utuh kota.utuh',
    'surel.awal lahir.tahun',
    'surel.awal lahir.bulanHari',
    'surel.awal kota.utuh',
    'lahir.tahunBulan kota.utuh',
    'lahir.tahunBulan',
  ),
  halus: ['lahir.tahun', 'kota.utuh'],
};

/** Persons of Wikidata, long dead, with added errors; ten records a person. */
export const historical: Skema = {
  id: 'historical',
  bidang: [
    { id: 'lahir', dari: ['dob'], pembanding: tanggal },
    { id: 'pos', dari: ['postcode_fake'], pembanding: kode },
    { id: 'tempat', dari: ['birth_place'], pembanding: teks, induk: 'pos' },
    { id: 'jk', dari: ['gender'], pembanding: pilihan },
    { id: 'kerja', dari: ['occupation'], pembanding: teks },
    { id: 'depan', dari: ['first_name'], pembanding: teks },
    { id: 'belakang', dari: ['surname'], pembanding: teks },
  ],
  kunci: keys(
    'pos.utuh',
    'depan.utuh belakang.utuh',
    'depan.awal belakang.awal',
    'lahir.utuh belakang.awal',
    'lahir.utuh depan.awal',
    'lahir.utuh tempat.utuh',
    'belakang.utuh tempat.utuh',
    'depan.utuh tempat.utuh',
    'belakang.utuh kerja.utuh',
    'belakang.utuh lahir.tahun',
    'depan.utuh lahir.tahun',
    'pos.depan depan.utuh',
    'pos.depan belakang.utuh',
    'pos.depan lahir.tahun',
    'belakang.utuh',
  ),
  halus: ['lahir.tahun', 'tempat.utuh', 'kerja.utuh', 'pos.depan', 'depan.utuh'],
};
