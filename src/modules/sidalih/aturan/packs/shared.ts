// Which codes and reasons do the packs have in common? (sidalih.md 3.2 and 5.5)
import { type KelasRetensi, type PaketTertulis, SEJAK_RETENSI } from '../paket.ts';

type Tms = PaketTertulis['tms'][number];
type Kata = Tms['nama'];
type Dptb = NonNullable<PaketTertulis['dptb']>;

const tms = (kode: number, nama: Kata, bukti: Kata, over: Partial<Tms> = {}): Tms => ({
  kode,
  nama,
  bukti,
  coklit: true,
  rujukan: null,
  dasar: [{ aturan: 'Kode TMS pedoman teknis penyusunan daftar pemilih', keyakinan: 'H' }],
  ...over,
});

export const TMS_UMUM: Tms[] = [
  tms(1, { id: 'Meninggal', en: 'Died' }, { id: 'Akta kematian, surat keterangan desa, atau pernyataan keluarga', en: 'Death certificate, letter of the village, or statement of the family' }),
  tms(2, { id: 'Ganda', en: 'Listed twice' }, { id: 'Putusan perkara ganda yang menyebut data yang tetap', en: 'Decision of the duplicate case, naming the record that stays' }, { coklit: false, rujukan: 'kasus' }),
  tms(3, { id: 'Di bawah umur', en: 'Under age' }, { id: 'Tanggal lahir pada KTP-el, KK, atau akta', en: 'Birth date on an identity paper' }),
  tms(4, { id: 'Pindah domisili', en: 'Moved away' }, { id: 'KTP-el atau KK dengan alamat baru', en: 'Identity paper with the new address' }),
  tms(6, { id: 'Anggota TNI', en: 'Soldier' }, { id: 'Kartu anggota atau surat keputusan', en: 'Member card or decree' }),
  tms(7, { id: 'Anggota Polri', en: 'Police officer' }, { id: 'Kartu anggota atau surat keputusan', en: 'Member card or decree' }),
  tms(8, { id: 'Salah penempatan TPS', en: 'Wrong polling station' }, { id: 'Alamat pada KTP-el atau KK', en: 'Address on an identity paper' }, { rujukan: 'tps' }),
];

/** Code 5 means something else in each election. */
export function kodeLima(nama: Kata, bukti: Kata, keyakinan: 'H' | 'M', coklit = false): Tms {
  return tms(5, nama, bukti, { coklit, dasar: [{ aturan: 'Pedoman teknis penyusunan daftar pemilih, kode 5', keyakinan }] });
}

const LAMA = 30;
const DEKAT = 7;
const alasan = (kode: string, nama: Kata, bukti: Kata, batasHari: number, keyakinan: 'H' | 'M' | 'L' = 'H'): Dptb['alasan'][number] => ({ kode, nama, bukti, batasHari, keyakinan });
const SURAT_TUGAS: Kata = { id: 'Surat tugas', en: 'Duty letter' };

/** The nine and the other grounds; the last four groups of article 348 may still come a week before (MK 20/PUU-XVII/2019). */
export const ALASAN_PINDAH: Dptb['alasan'] = [
  alasan('TUGAS', { id: 'Bertugas di tempat lain pada hari pemungutan suara', en: 'On duty elsewhere on polling day' }, SURAT_TUGAS, DEKAT),
  alasan('RAWAT_INAP', { id: 'Dirawat inap', en: 'In hospital' }, { id: 'Surat keterangan rumah sakit', en: 'Letter of the hospital' }, DEKAT),
  alasan('PENDAMPING', { id: 'Mendampingi pasien rawat inap', en: 'Keeping a patient company' }, { id: 'Surat keterangan rumah sakit', en: 'Letter of the hospital' }, LAMA, 'L'),
  alasan('BENCANA', { id: 'Tertimpa bencana alam', en: 'Struck by a disaster' }, { id: 'Keterangan desa atau BPBD', en: 'Letter of the village or the disaster office' }, DEKAT),
  alasan('TAHANAN', { id: 'Menjadi tahanan atau terpidana', en: 'Detained or convicted' }, { id: 'Surat keterangan rutan atau lapas', en: 'Letter of the prison' }, DEKAT),
  alasan('PANTI', { id: 'Penyandang disabilitas di panti sosial', en: 'Disabled person in a social home' }, { id: 'Surat keterangan panti', en: 'Letter of the home' }, LAMA),
  alasan('REHABILITASI', { id: 'Menjalani rehabilitasi narkoba', en: 'In drug rehabilitation' }, { id: 'Surat keterangan panti rehabilitasi', en: 'Letter of the home' }, LAMA),
  alasan('TUGAS_BELAJAR', { id: 'Tugas belajar', en: 'Study elsewhere' }, { id: 'Surat keterangan sekolah atau kampus', en: 'Letter of the school' }, LAMA),
  alasan('PINDAH_DOMISILI', { id: 'Pindah domisili', en: 'Moved home' }, { id: 'KTP-el atau KK baru', en: 'New identity paper' }, LAMA),
  alasan('BEKERJA', { id: 'Bekerja di luar domisili', en: 'Works elsewhere' }, { id: 'Surat keterangan tempat kerja', en: 'Letter of the employer' }, LAMA),
  alasan('LAIN', { id: 'Keadaan lain menurut peraturan', en: 'Another ground by law' }, { id: 'Surat yang menerangkannya', en: 'A letter that shows it' }, LAMA),
];

/** Days that the person concerned has to appeal against a duplicate decision, from the day the letter was handed over. */
export const BANDING_GANDA: PaketTertulis['jam'][number] = {
  kode: 'BANDING_GANDA',
  nama: { id: 'Keberatan atas putusan ganda', en: 'Appeal against a duplicate decision' },
  hari: 7,
  dihitungDari: 'PEMBERITAHUAN',
  dasar: [{ aturan: 'Praktik, menunggu pengaturan: pemberitahuan dan hak jawab sebelum pencoretan', keyakinan: 'L' }],
};

type Jam = PaketTertulis['jam'][number];
const KEBIASAAN: Jam['dasar'] = [{ aturan: 'Kebiasaan; pedoman teknis menetapkannya sebagai parameter', keyakinan: 'L' }];

/** Clocks of one objection, in days: the check, and the time in which the person concerned may answer before anything is taken from her. */
export function jamTanggapan(periksa: number, jawab: number): Jam[] {
  return [
    { kode: 'PERIKSA_TANGGAPAN', nama: { id: 'Pemeriksaan satu tanggapan', en: 'Check of one objection' }, hari: periksa, dihitungDari: 'TANGGAPAN_TERCATAT', dasar: KEBIASAAN },
    { kode: 'JAWAB_PEMBERITAHUAN', nama: { id: 'Jawaban orang yang dilaporkan', en: 'Answer of the person concerned' }, hari: jawab, dihitungDari: 'SURAT_DIANTAR', dasar: KEBIASAAN },
  ];
}

type Retensi = NonNullable<PaketTertulis['retensi']>[number];
const retensi = (kelas: KelasRetensi, hari: number): Retensi => ({
  kelas,
  hari,
  sejak: SEJAK_RETENSI[kelas],
  tindakan: 'hapus',
  dasar: [{ aturan: 'UU 27/2022: penghapusan sesudah tujuan tercapai; lamanya praktik, menunggu jadwal retensi arsip', keyakinan: 'L' }],
});

/** How many days personal data beside a list are kept. */
export const RETENSI_UMUM: Retensi[] = [retensi('masukan-ditolak', 90), retensi('tanggapan', 730), retensi('coklit', 90), retensi('ganda', 730), retensi('bukti', 730)];
export const RETENSI_PEMILIHAN: Retensi[] = [...RETENSI_UMUM, retensi('pindah', 90), retensi('dpk', 365)];
export const RETENSI_BERKELANJUTAN: Retensi[] = [...RETENSI_UMUM, retensi('pdpb-masukan', 365)];

type Tahap = PaketTertulis['tahap'][number];

/** From the population data to the provisional list: the way is the same in every election, its basis is the pack's (sidalih.md 5.1). */
export function tahapSampaiDps(dasar: Tahap['dasar']): Tahap[] {
  const stage = { diumumkanHari: null, tanggapan: false, pleno: 4 as const, dasar };
  return [
    { ...stage, kode: 'DP4_DITERIMA', nama: { id: 'Data DP4 diterima', en: 'Population data received' }, ubah: ['DP4'] },
    { ...stage, kode: 'SINKRON', nama: { id: 'DP4 disandingkan dengan DPT terakhir', en: 'Population data set against the last list' }, ubah: ['DP4', 'DPT_TERAKHIR', 'DHS'] },
    { ...stage, kode: 'PEMETAAN_TPS', nama: { id: 'Pemetaan TPS', en: 'Mapping of stations' }, ubah: ['DHS', 'PEMETAAN'] },
    { ...stage, kode: 'A_DAFTAR_PEMILIH', nama: { id: 'A-Daftar Pemilih per TPS', en: 'List per station for the visits' }, ubah: [] },
    { ...stage, kode: 'COKLIT', nama: { id: 'Pencocokan dan penelitian', en: 'House-to-house check' }, ubah: ['COKLIT'] },
    { ...stage, kode: 'DPHP_PPS', pleno: 10, nama: { id: 'Hasil pemutakhiran di PPS', en: 'Updated list, village' }, ubah: ['COKLIT'] },
    { ...stage, kode: 'DPHP_PPK', pleno: 6, nama: { id: 'Hasil pemutakhiran di PPK', en: 'Updated list, sub-district' }, ubah: ['COKLIT', 'GANDA'] },
    { ...stage, kode: 'DPS', nama: { id: 'Daftar Pemilih Sementara ditetapkan', en: 'Provisional list decided' }, ubah: [] },
  ];
}
