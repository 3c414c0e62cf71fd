// Which sentences does the room of elections and schedules say?
import { type Sentence, defineText } from '#kernel/text';
import type { BoundaryFault } from '#platform/offices';
import type { RowFault } from './area-file.ts';
import type { OverseasFault } from './overseas-list.ts';
import type { FileFault } from './read-file.ts';

export const text = defineText('pemilu', {
  namaModul: { id: 'Pemilu dan tahapan', en: 'Elections and stages' },
  namaPemilu2024: { id: 'Pemilu 2024', en: '2024 general election' },
  namaPemilu2019: { id: 'Pemilu 2019', en: '2019 general election' },
  namaPilkada2024: { id: 'Pilkada 2024', en: '2024 regional elections' },
  kontesPpwp: { id: 'Presiden dan Wakil Presiden', en: 'President and Vice-President' },

  perintahWilayah: { id: 'Ganti pohon wilayah dan TPS satu pemilu dari berkas KPU, atau nomor unit luar negeri dari daftarnya', en: "Replace an election's areas and stations from KPU's file, or the unit numbers abroad from its list" },
  perintahBatas: { id: 'Masukkan batas wilayah (GeoJSON) untuk peta', en: 'Bring in boundaries (GeoJSON) for the maps' },
  simulasiSiap: {
    id: '{pemilu}: {tps} TPS simulasi disiapkan.',
    en: '{pemilu}: {tps} simulated stations are ready.',
  },
  imporCara: {
    id: 'Cara memakai: {cara}. SLUG salah satu dari: {pemilu}.',
    en: 'Usage: {cara}. SLUG is one of: {pemilu}.',
  },
  imporCoba: { id: 'Percobaan saja: tidak ada yang disimpan.', en: 'Dry run: nothing was stored.' },
  imporDibaca: {
    id: 'Baris dibaca {dibaca}, diambil {diambil}, ditolak {ditolak}.',
    en: 'Rows read {dibaca}, taken {diambil}, refused {ditolak}.',
  },
  imporJumlah: {
    id: 'Dalam negeri: {provinsi} provinsi, {kabkota} kabupaten/kota, {kecamatan} kecamatan, {desa} kelurahan/desa.',
    en: 'Home: {provinsi} provinces, {kabkota} regencies and cities, {kecamatan} districts, {desa} villages.',
  },
  imporTps: { id: 'TPS dalam negeri {tps}, luar negeri {luar}.', en: 'Stations at home {tps}, abroad {luar}.' },
  imporSimulasiUsai: {
    id: 'Data simulasi {pemilu} diakhiri: TPS simulasi dihapus, dan angka simulasinya tidak lagi ditampilkan.',
    en: 'The simulation of {pemilu} has ended: simulated stations are gone and their figures are no longer shown.',
  },
  imporSama: {
    id: '{pemilu} sudah memakai berkas ini: tidak ada yang berubah.',
    en: '{pemilu} already stands on this file: nothing changed.',
  },
  imporSelesai: { id: '{pemilu} kini memakai pohon wilayah {pohon}.', en: '{pemilu} now stands on the area tree {pohon}.' },
  luarGrup: {
    id: 'Grup luar negeri menurut daftar: {grup}; nomornya lain daripada pohon: {lain}; tetap menurut pohon: {tetap}.',
    en: 'Groups abroad by the list: {grup}; with other numbers than the tree: {lain}; kept as in the tree: {tetap}.',
  },
  luarSelesai: {
    id: '{pemilu}: unit luar negeri kini bernomor menurut daftar.',
    en: '{pemilu}: units abroad now bear the numbers of the list.',
  },
  luarUlang: {
    id: 'Nomor unit luar negeri kembali menurut pohon; impor lagi daftarnya sebelum hasil luar negeri.',
    en: 'Units abroad bear the numbers of the tree again; import their list once more before results abroad.',
  },
  bedaHanyaDasar: {
    id: 'Hanya di pohon dasar: {jumlah} (provinsi / kab-kota / kecamatan / desa: {tingkat}).',
    en: 'Only in the base tree: {jumlah} (province / regency / district / village: {tingkat}).',
  },
  bedaHanyaBerkas: {
    id: 'Hanya di berkas: {jumlah} (provinsi / kab-kota / kecamatan / desa: {tingkat}).',
    en: 'Only in the file: {jumlah} (province / regency / district / village: {tingkat}).',
  },
  bedaNama: {
    id: 'Kode sama, nama lain: {jumlah} (provinsi / kab-kota / kecamatan / desa: {tingkat}).',
    en: 'Same code, other name: {jumlah} (province / regency / district / village: {tingkat}).',
  },
  batasCara: { id: 'Cara memakai: {cara}. Berkas GeoJSON, boleh dipadatkan gzip.', en: 'Usage: {cara}. GeoJSON, gzip allowed.' },
  batasSelesai: { id: '{berkas}: batas {wilayah} wilayah digambar pada {peta} peta.', en: '{berkas}: {wilayah} areas drawn on {peta} maps.' },
  batasKurang: { id: 'Tanpa batas di berkas: {jumlah} wilayah ({kode}).', en: 'No boundary in the file: {jumlah} areas ({kode}).' },
  batasAsing: { id: 'Kode tidak dikenal, tidak digambar: {jumlah} ({kode}).', en: 'Unknown codes, not drawn: {jumlah} ({kode}).' },
});

type Fault = RowFault | OverseasFault | 'POHON_TIADA' | 'UNIT_BERANGKA' | FileFault | BoundaryFault | 'BERKAS_KEPALA' | 'BERKAS_KOSONG';

/** Why a file or a row of it was refused, by code. */
export const FAULT_TEXT: Readonly<Record<Fault, Sentence>> = defineText('pemilu.tolak', {
  BERKAS_TIADA: { id: 'Berkas {berkas} tidak dapat dibaca.', en: 'The file {berkas} cannot be read.' },
  BERKAS_GZIP: { id: 'Berkas {berkas} terputus atau rusak: isi gzip tidak utuh.', en: 'The file {berkas} is cut off or damaged: gzip is not whole.' },
  BERKAS_BESAR: { id: 'Isi berkas {berkas} terlalu besar.', en: 'The file {berkas} unfolds to too much.' },
  BERKAS_BUKAN_UTF8: { id: 'Berkas {berkas} bukan teks UTF-8.', en: 'The file {berkas} is not UTF-8 text.' },
  BERKAS_KEPALA: {
    id: 'Kepala kolom tidak sesuai. Tertulis: {kepala}. Seharusnya: {seharusnya}.',
    en: 'The header is another. It reads: {kepala}. It should read: {seharusnya}.',
  },
  BERKAS_KOSONG: { id: 'Berkas tidak berisi baris data.', en: 'The file holds no rows.' },
  BARIS_RUSAK: { id: 'tanda kutip tidak berpasangan', en: 'quotes do not match' },
  BARIS_KOLOM: { id: 'jumlah kolom tidak sama dengan kepala', en: 'not as many columns as the header' },
  KODE: { id: 'kode bukan kode wilayah', en: 'not an area code' },
  KODE_GANDA: { id: 'kode sudah ada di baris sebelumnya', en: 'the code stands in an earlier row' },
  TINGKAT_BEDA: { id: 'tingkat tidak sesuai dengan panjang kode', en: 'the level does not fit the code' },
  INDUK_BEDA: { id: 'kode induk tidak sesuai dengan kode', en: 'the parent does not fit the code' },
  INDUK_TIADA: { id: 'wilayah di atasnya tidak ada atau ditolak', en: 'the area above is missing or refused' },
  NAMA: { id: 'nama kosong, terlalu panjang, atau berisi tanda kendali', en: 'the name is empty, too long or holds control characters' },
  TPS_ANGKA: { id: 'bukan bilangan bulat 0 sampai 999', en: 'not a whole number from 0 to 999' },
  TPS_TINGKAT: { id: 'jumlah TPS hanya boleh pada kelurahan/desa', en: 'only villages may have stations' },
  TPS_JUMLAH: { id: 'jumlah TPS tidak sama dengan nomor reguler ditambah nomor khusus', en: 'stations are not regular plus special numbers' },
  POHON_TIADA: {
    id: 'Pohon wilayah KPU belum diimpor untuk pemilu ini; impor dahulu, lalu daftar luar negeri.',
    en: 'The area tree of KPU is not imported for this election; import it first, then the list abroad.',
  },
  UNIT_BERANGKA: {
    id: 'Tidak ada yang diubah: {n} unit yang tidak lagi terdaftar sudah berangka ({kode}). Daftar ini diimpor sebelum hasil luar negeri.',
    en: 'Nothing was changed: {n} units that the list no longer names hold figures ({kode}). This list is imported before results abroad.',
  },
  GRUP_TIADA: { id: 'grup ini tidak ada di pohon atau tidak berunit', en: 'the tree has no such group with units' },
  GRUP_JENIS: { id: 'jenis unit lain daripada nama grupnya di pohon', en: 'the kind of unit is not the name of its group in the tree' },
  UNIT_NOMOR: { id: 'nomor bukan tiga angka dari 001', en: 'not a number of three digits from 001' },
  UNIT_GANDA: { id: 'unit ini sudah ada di baris sebelumnya', en: 'the unit stands in an earlier row' },
  GRUP_JUMLAH: { id: 'banyaknya unit grup ini lain daripada di pohon; grupnya tetap menurut pohon', en: 'the group has another number of units than in the tree; it stays as the tree has it' },
  BATAS_BUKAN_JSON: { id: 'Berkas bukan JSON.', en: 'The file is not JSON.' },
  BATAS_BUKAN_KOLEKSI: { id: 'Berkas bukan FeatureCollection GeoJSON yang berisi.', en: 'The file is no GeoJSON FeatureCollection with features.' },
  BATAS_TANPA_KODE: { id: 'Feature ke-{nomor} tanpa kode wilayah (KODE_PROV, kode, atau id).', en: 'Feature {nomor} has no area code (KODE_PROV, kode or id).' },
  BATAS_KODE_GANDA: { id: 'Feature ke-{nomor}: kode {kode} sudah ada.', en: 'Feature {nomor}: the code {kode} came before.' },
  BATAS_TINGKAT: {
    id: 'Feature ke-{nomor} ({kode}): satu berkas hanya memuat provinsi saja atau kabupaten/kota saja.',
    en: 'Feature {nomor} ({kode}): one file holds provinces only or regencies only.',
  },
  BATAS_GEOMETRI: {
    id: 'Feature ke-{nomor} ({kode}): garis batas bukan poligon tertutup dengan bujur dan lintang.',
    en: 'Feature {nomor} ({kode}): the outline is no closed polygon of longitude and latitude.',
  },
  BATAS_TAK_DIKENAL: { id: 'Tidak satu pun kode di berkas ini dikenal.', en: 'Not one code of this file is known.' },
});
