// Which true-to-life areas and stations do tests, the style guide and screenshots of this room share?
// Figures: TPS 3101011001003 and province 17 as read from Sirekap in February and March 2024 (gigit-pemilu data on
// 3101011001 and Bengkulu, snapshots of 20 Feb, 12 and 17 Mar); cells that no source carries stay null.
import { areaCode } from '#kernel/area-code';
import { periksaLengkap } from '../checks.ts';
import { contohKontes } from '../examples.ts';
import type { AngkaTps, AngkaWilayah, Pencacah, VersiTps } from '../figures.ts';

/** The president's contest of 2024. */
export const KONTES = contohKontes();

const { form } = KONTES.pack;
const NOTHING_READ: readonly null[] = form.sel.map(() => null);

/** Cells in the order of the form; what is not named was not read. */
function cells(named: Readonly<Record<string, number>>): (number | null)[] {
  return form.sel.map(({ nama }) => named[nama] ?? null);
}

const SEL_003 = cells({
  pemilih_dpt_l: 137, pemilih_dpt_p: 145, pemilih_dpt_j: 282,
  pengguna_dpt_l: 116, pengguna_dpt_p: 126, pengguna_dpt_j: 237,
  pengguna_dptb_l: 0, pengguna_dptb_p: 1, pengguna_dptb_j: 1,
  pengguna_non_dpt_l: 0, pengguna_non_dpt_p: 0, pengguna_non_dpt_j: 0,
  pengguna_total_l: 116, pengguna_total_p: 122, pengguna_total_j: 238,
  suara_sah: 235, suara_tidak_sah: 3, suara_total: 238,
});

const FOTO_003 = [
  '8de9/pemilu/ppwp/31/01/01/10/01/3101011001003-20240215-002006--faf26c88-f35d-4375-a5ad-99cc9c11b54f.jpg',
  '8de9/pemilu/ppwp/31/01/01/10/01/3101011001003-20240216-133822--5e1c2280-3a86-47c5-a2d9-5b89cc312eed.jpg',
  '8de9/pemilu/ppwp/31/01/01/10/01/3101011001003-20240216-133822--9cea8c5b-63ee-4254-9af9-ba2121e48d82.jpg',
];

const SUMBER = { berkas: 'tps_ppwp_2024_dki.csv.gz', sha256: '9f2c41d807be5a63e1d088f42b97c6aa31f50d4e7c19b2e86640fa1d953bc07e' };

const RIWAYAT_003: readonly VersiTps[] = [
  { versi: 1, seq: 17, jenis: 'BARU', per: '2024-02-19T17:00:00Z', diterima: '2024-02-20T02:11:09Z', suara: [86, 119, 38], sel: SEL_003, foto: FOTO_003, sumber: SUMBER, status: 'TERBIT_BERCATATAN' },
  { versi: 2, seq: 184_467, jenis: 'KOREKSI', per: '2024-03-11T17:00:00Z', diterima: '2024-03-12T02:00:00Z', suara: [86, 119, 30], sel: null, foto: FOTO_003, sumber: SUMBER, status: 'TERBIT_BERCATATAN' },
];

/** Two failed sums in part I; the votes of pair 3 went from 38 to 30 between two snapshots. */
export const TPS_003: AngkaTps = {
  kode: areaCode('3101011001003'),
  nomor: 3,
  suara: [86, 119, 30],
  sel: SEL_003,
  selPer: '2024-02-19T17:00:00Z',
  selLama: null,
  per: '2024-03-11T17:00:00Z',
  status: 'TERBIT_BERCATATAN',
  foto: FOTO_003,
  pemeriksaan: periksaLengkap(KONTES.pack, { kode: areaCode('3101011001003'), suara: [86, 119, 30], sel: SEL_003, foto: FOTO_003.join('\n') }),
  riwayat: RIWAYAT_003,
};

/** Nothing has come from this station: every cell is null, none is zero. */
export const TPS_BELUM: AngkaTps = {
  kode: areaCode('3101011001018'),
  nomor: 18,
  suara: [null, null, null],
  sel: NOTHING_READ,
  selPer: null,
  selLama: null,
  per: null,
  status: 'BELUM',
  foto: [],
  pemeriksaan: [],
  riwayat: [],
};

/** A true zero beside an unread cell, and a source that writes a hostile file name. */
export const TPS_SEBAGIAN: AngkaTps = {
  ...TPS_BELUM,
  kode: areaCode('3101011001901'),
  nomor: 901,
  suara: [0, 12, null],
  per: '2024-02-16T05:51:22Z',
  status: 'TERBIT',
  foto: ['javascript:alert(1)'],
  riwayat: [
    { versi: 1, seq: 4, jenis: 'BARU', per: '2024-02-16T05:51:22Z', diterima: '2024-02-16T06:00:00Z', suara: [0, 12, null], sel: null, foto: [], sumber: { berkas: '<img src=x onerror=alert(1)>.csv', sha256: SUMBER.sha256 }, status: 'TERBIT' },
  ],
};

export const NONE: Pencacah = {
  total: 0, masuk: 0, foto: 0, lengkap: 0, sebagian: 0, lolos: 0, bertemuan: 0, berubah: 0, perbaikan: 0, ditarik: 0, psu: 0, ditunda: 0, diuji: 0,
};

/** Bengkulu: sums and counts of the snapshot of 13 March 2024; counts of findings are the administration block's. */
export const BENGKULU: AngkaWilayah = {
  kode: areaCode('17'),
  nama: 'Bengkulu',
  tingkat: 1,
  suara: [218_396, 844_549, 140_187],
  sel: NOTHING_READ,
  tps: { ...NONE, total: 6210, masuk: 5990, foto: 5990, lengkap: 5886, lolos: 5149, bertemuan: 737, berubah: 31, diuji: 5886 },
  temuan: { K02: 210, K16: 412, K17: 358 },
  takDapat: { K17: 104 },
  seq: 171_402,
  per: '2024-03-13T01:30:00Z',
};

const area = (kode: string, nama: string, suara: readonly number[], lengkap: number, total: number, bertemuan: number): AngkaWilayah => ({
  ...BENGKULU,
  kode: areaCode(kode),
  nama,
  tingkat: 2,
  suara,
  tps: { ...NONE, total, masuk: lengkap, foto: lengkap, lengkap, bertemuan, lolos: lengkap - bertemuan, diuji: lengkap },
  temuan: bertemuan === 0 ? {} : { K17: bertemuan },
  takDapat: {},
});

/** The ten regencies of Bengkulu with their votes and stations (columns of the same snapshot). */
export const KAB_BENGKULU: readonly AngkaWilayah[] = [
  area('1701', 'Bengkulu Selatan', [20_415, 63_026, 12_234], 517, 584, 11),
  area('1702', 'Rejang Lebong', [27_356, 123_391, 18_405], 815, 816, 17),
  area('1703', 'Bengkulu Utara', [23_856, 133_619, 29_994], 880, 896, 59),
  area('1704', 'Kaur', [14_425, 57_318, 9558], 434, 434, 3),
  area('1705', 'Seluma', [17_174, 95_822, 15_362], 645, 648, 28),
  area('1706', 'Mukomuko', [21_811, 73_744, 14_838], 529, 585, 2),
  area('1707', 'Lebong', [8162, 48_183, 6774], 312, 349, 3),
  area('1708', 'Kepahiang', [8865, 51_597, 7301], 386, 526, 28),
  area('1709', 'Bengkulu Tengah', [10_566, 60_681, 7440], 386, 387, 25),
  area('1771', 'Kota Bengkulu', [65_766, 137_168, 18_281], 982, 985, 12),
];

/** A regency of which nothing is in: null everywhere, and a name that a page must escape. */
export const KOSONG: AngkaWilayah = {
  ...BENGKULU,
  kode: areaCode('9501'),
  nama: '<script>alert("x")</script>',
  tingkat: 2,
  suara: [null, null, null],
  tps: { ...NONE, total: 12 },
  temuan: {},
  takDapat: {},
  seq: 0,
  per: null,
};
