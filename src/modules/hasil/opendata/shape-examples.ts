// What do true answers look like? (raw Sirekap readings: Kabupaten Bengkulu Tengah; TPS 3101011001003 of 20 Feb 2024, hasil.md T03)

export const EXAMPLE_AREA = {
  pemilu: 'pemilu-2024',
  kontes: 'ppwp',
  wilayah: { kode: '1709', nama: 'BENGKULU TENGAH', tingkat: 2 },
  suara: { '1': 10_566, '2': 60_681, '3': 7_440 },
  tps: { total: 387, masuk: 386, lengkap: 386, bertemuan: 0, berubah: 0, ditarik: 0 },
  per: '2024-02-26T13:00:00Z',
  versi: 6_210,
  temuan: {},
  anak: [
    {
      kode: '170908',
      nama: 'MERIGI SAKTI',
      suara: { '1': 467, '2': 3_382, '3': 310 },
      tps: { total: 23, masuk: 22, lengkap: 22, bertemuan: 0, berubah: 0, ditarik: 0 },
      temuan: {},
    },
  ],
};

const CELLS = {
  pemilih_dpt_l: 137,
  pemilih_dpt_p: 145,
  pemilih_dpt_j: 282,
  pengguna_dpt_l: 116,
  pengguna_dpt_p: 126,
  pengguna_dpt_j: 237,
  suara_sah: 235,
  suara_tidak_sah: 3,
  suara_total: 238,
};
const PHOTO = 'https://sirekap-obj-formc.kpu.go.id/8de9/pemilu/ppwp/31/01/01/10/01/3101011001003-20240215-002006--faf26c88-f35d-4375-a5ad-99cc9c11b54f.jpg';

export const EXAMPLE_STATION = {
  pemilu: 'pemilu-2024',
  kontes: 'ppwp',
  wilayah: { kode: '3101011001003', nama: 'TPS 003', tingkat: 5 },
  suara: { '1': 86, '2': 119, '3': 38 },
  tps: { total: 1, masuk: 1, lengkap: 1, bertemuan: 1, berubah: 0, ditarik: 0 },
  per: '2024-02-20T07:00:00Z',
  versi: 184_467,
  status: 'TERBIT_BERCATATAN',
  administrasi: CELLS,
  administrasi_per: null,
  administrasi_per_lama: null,
  temuan: [
    { id: 'K02', pesan: 'Pengguna dalam DPT: laki-laki ditambah perempuan tidak sama dengan jumlahnya.', nilai: [116, 126, 237] },
    { id: 'K17', pesan: 'Jumlah suara semua pilihan 243 tidak sama dengan suara sah 235.', nilai: [86, 119, 38, 235] },
  ],
  foto: [PHOTO],
  anak: [],
  riwayat: [
    {
      versi: 1,
      seq: 184_467,
      jenis: 'BARU',
      per: '2024-02-20T07:00:00Z',
      diterima: '2024-03-20T10:00:00Z',
      suara: { '1': 86, '2': 119, '3': 38 },
      administrasi: CELLS,
      foto: [PHOTO],
      sumber: { berkas: 'tps_ppwp_2024_dki_tanpa_jakarta_timur.csv.gz', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    },
  ],
};

export const SIREKAP_AREA = {
  ts: '2024-02-26 20:00:00',
  psu: 'Reguler',
  mode: 'hhcw',
  chart: { '100025': 10_566, '100026': 60_681, '100027': 7_440, persen: 99.74 },
  table: { '170908': { '100025': 467, '100026': 3_382, '100027': 310, psu: 'Reguler', persen: 95.65, status_progress: true } },
  progres: { total: 387, progres: 386 },
};

export const SIREKAP_STATION = {
  chart: { '100025': 86, '100026': 119, '100027': 38 },
  images: [PHOTO, null, null],
  administrasi: CELLS,
  psu: null,
  ts: '2024-02-20 14:00:00',
  status_suara: true,
  status_adm: false,
};
