// When was which stage of the general election of 14 February 2024? (PKPU 3/2022; UU 7/2017 article 167)
import { day } from '#kernel/day';
import type { Schedule } from '../schedule.ts';

export const SCHEDULE_PEMILU_2024: Schedule = {
  pemilu: 'pemilu-2024',
  judul: { id: 'Tahapan dan jadwal Pemilu 2024', en: 'Stages and schedule of the 2024 general election' },
  dasar: 'PKPU 3/2022; pencalonan presiden sebagaimana diubah, PKPU 19/2023',
  hari: day('2024-02-14'),
  perTanggal: day('2026-11-21'),
  sumber: [
    { kode: 'S1', judul: { id: 'Kompas, 11 Juli 2022', en: 'Kompas, 11 July 2022' }, url: 'http://www.kompas.com/tren/read/2022/07/11/170000065/jadwal-lengkap-dan-tahapan-pemilu-2024' },
    { kode: 'S2', judul: { id: 'RBG.id, daftar PKPU 3/2022', en: 'RBG.id, list of PKPU 3/2022' }, url: 'https://rbg.id/politik/ini-jadwal-dan-tahapan-pemilu-2024' },
    { kode: 'S3', judul: { id: 'VOI, 10 Juni 2022, termasuk putaran kedua', en: 'VOI, 10 June 2022, with the second round' }, url: 'https://voi.id/berita/177782/tok-pkpu-resmi-diundangkan-ini-jadwal-pemilu-2024' },
    { kode: 'S4', judul: { id: 'Hariane Jogja (peraturan KPU 14 Juni 2022 sampai 14 Desember 2023)', en: 'Hariane Jogja (KPU regulations, 14 June 2022 to 14 December 2023)' }, url: 'https://harianejogja.com/tahapan-pemilu-2024-resmi-dari-kpu/' },
    { kode: 'S5', judul: { id: 'Pengetahuan umum tentang lampiran PKPU; lampirannya tidak dibaca', en: 'General knowledge of the annex; the annex was not read' } },
    { kode: 'S6', judul: { id: 'Paparan KPU 2021: UU 7/2017 Pasal 167 ayat (6), tahapan dimulai paling lambat 20 bulan sebelum hari pemungutan suara', en: 'KPU briefing of 2021: UU 7/2017 article 167(6), stages begin at the latest 20 months before voting day' }, url: 'https://pdfcoffee.com/ppt-rdp-15-maret-2021-1403-2-pdf-free.html' },
    { kode: 'S7', judul: { id: 'Rekapitulasi DPT nasional, 2 Juli 2023', en: 'Recapitulation of the national voter list, 2 July 2023' }, url: 'https://m.tribunnews.com/mata-lokal-memilih/2023/07/02/hasil-rekapitulasi-dpt-nasional-kpu-tetapkan-lebih-dari-200-juta-pemilih-dalam-dan-luar-negeri' },
    { kode: 'S8', judul: { id: 'Peluncuran IPP, 10 Februari 2025', en: 'Launch of the participation index, 10 February 2025' }, url: 'https://cakrawala.media/kpu-rilis-indeks-partisipasi-pemilu-2024' },
  ],
  tahapan: [
    // 14 February 2024 minus 20 months is 14 June 2022 (UU 7/2017 article 167 paragraph 6).
    { no: '1', nama: { id: 'Perencanaan program dan anggaran serta penyusunan peraturan pelaksanaan penyelenggaraan pemilu', en: 'Planning of programme and budget, drafting of implementing rules' }, mulai: day('2022-06-14'), selesai: day('2024-06-14'), keyakinan: 'H', sumber: ['S1'] },
    { no: '1b', nama: { id: 'Penyusunan Peraturan KPU', en: 'Drafting of KPU regulations' }, mulai: day('2022-06-14'), selesai: day('2023-12-14'), keyakinan: 'M', sumber: ['S4'] },
    { no: '2', nama: { id: 'Pemutakhiran data pemilih dan penyusunan daftar pemilih', en: 'Update of voter data and making of the voter list' }, mulai: day('2022-10-14'), selesai: day('2023-06-21'), keyakinan: 'H', sumber: ['S1', 'S2'] },
    { no: '3', nama: { id: 'Pendaftaran dan verifikasi peserta pemilu', en: 'Registration and verification of participants' }, mulai: day('2022-07-29'), selesai: day('2022-12-13'), keyakinan: 'H', sumber: ['S1', 'S2'], beda: { id: 'S3 menulis 29 Juni; sumber lain 29 Juli.', en: 'S3 prints 29 June; the others 29 July.' } },
    { no: '4', nama: { id: 'Penetapan peserta pemilu', en: 'Participants determined' }, mulai: day('2022-12-14'), selesai: day('2022-12-14'), keyakinan: 'H', sumber: ['S1', 'S2'] },
    { no: '5', nama: { id: 'Penetapan jumlah kursi dan penetapan daerah pemilihan', en: 'Seats and electoral districts determined' }, mulai: day('2022-10-14'), selesai: day('2023-02-09'), keyakinan: 'H', sumber: ['S1', 'S2'] },
    { no: '6a', nama: { id: 'Pencalonan anggota DPD', en: 'Candidacy for the DPD' }, mulai: day('2022-12-06'), selesai: day('2023-11-25'), keyakinan: 'H', sumber: ['S1', 'S2'] },
    { no: '6b', nama: { id: 'Pencalonan anggota DPR, DPRD provinsi, DPRD kabupaten/kota', en: 'Candidacy for the DPR and the provincial and regency councils' }, mulai: day('2023-04-24'), selesai: day('2023-11-25'), keyakinan: 'H', sumber: ['S1', 'S2'] },
    { no: '6c', nama: { id: 'Pencalonan presiden dan wakil presiden', en: 'Candidacy for president and vice-president' }, mulai: day('2023-10-19'), selesai: day('2023-11-25'), keyakinan: 'H', sumber: ['S1', 'S2'] },
    { no: '7', nama: { id: 'Masa kampanye pemilu', en: 'Campaign' }, mulai: day('2023-11-28'), selesai: day('2024-02-10'), keyakinan: 'H', sumber: ['S1', 'S2'], beda: { id: 'Satu artikel 2021-2022 menulis mulai 13 November 2023.', en: 'One article of 2021-2022 prints 13 November 2023 as the start.' } },
    { no: '8', nama: { id: 'Masa tenang', en: 'Quiet period' }, mulai: day('2024-02-11'), selesai: day('2024-02-13'), keyakinan: 'H', sumber: ['S1', 'S2'] },
    { no: '9a', nama: { id: 'Pemungutan suara', en: 'Voting' }, mulai: day('2024-02-14'), selesai: day('2024-02-14'), keyakinan: 'H', sumber: ['S2'] },
    { no: '9b', nama: { id: 'Penghitungan suara', en: 'Counting' }, mulai: day('2024-02-14'), selesai: day('2024-02-15'), keyakinan: 'H', sumber: ['S2', 'S4'] },
    { no: '10', nama: { id: 'Rekapitulasi hasil penghitungan suara', en: 'Recapitulation of the results' }, mulai: day('2024-02-15'), selesai: day('2024-03-20'), keyakinan: 'H', sumber: ['S2', 'S3'] },
    { no: '11', nama: { id: 'Penetapan hasil: presiden dan wakil presiden terpilih', en: 'Result determined: president and vice-president elect' }, mulai: null, selesai: null, keyakinan: 'H', sumber: ['S2'], relatif: { id: 'Paling lambat 3 hari setelah surat pemberitahuan MK (tanpa PHPU) atau setelah putusan MK dibacakan.', en: 'At the latest 3 days after the notice of the Constitutional Court (no dispute) or after its ruling is read.' } },
    { no: '11b', nama: { id: 'Penetapan perolehan kursi dan calon terpilih', en: 'Seats and elected candidates determined' }, mulai: null, selesai: null, keyakinan: 'H', sumber: ['S2'], relatif: { id: 'Paling lambat 3 hari setelah pemberitahuan MK, atau setelah penetapan nasional pascaputusan MK.', en: 'At the latest 3 days after the notice of the Constitutional Court, or after the national decision that follows its ruling.' } },
    { no: '12a', nama: { id: 'Pengucapan sumpah/janji anggota DPR dan DPD', en: 'Oath of the members of DPR and DPD' }, mulai: day('2024-10-01'), selesai: day('2024-10-01'), keyakinan: 'M', sumber: ['S5'] },
    { no: '12b', nama: { id: 'Pengucapan sumpah/janji presiden dan wakil presiden', en: 'Oath of the president and vice-president' }, mulai: day('2024-10-20'), selesai: day('2024-10-20'), keyakinan: 'M', sumber: ['S5'] },
    { no: '12c', nama: { id: 'Pengucapan sumpah/janji anggota DPRD', en: 'Oath of the members of the regional councils' }, mulai: null, selesai: null, keyakinan: 'M', sumber: ['S5'], relatif: { id: 'Sesuai akhir masa jabatan masing-masing.', en: 'At the end of each council\'s term.' } },
  ],
  tidakDiadakan: {
    sebab: {
      id: 'Putaran kedua disiapkan dalam jadwal, tetapi tidak diadakan: satu pasangan calon memenuhi syarat pada putaran pertama.',
      en: 'The schedule provided for a second round, but none was held: one pair met the conditions in the first.',
    },
    tahapan: [
      { no: 'P2a', nama: { id: 'Kampanye putaran kedua', en: 'Campaign of the second round' }, mulai: day('2024-06-02'), selesai: day('2024-06-22'), keyakinan: 'M', sumber: ['S3', 'S5'], beda: { id: 'S3 menulis 23 Juni.', en: 'S3 prints 23 June.' } },
      { no: 'P2b', nama: { id: 'Masa tenang putaran kedua', en: 'Quiet period of the second round' }, mulai: day('2024-06-23'), selesai: day('2024-06-25'), keyakinan: 'M', sumber: ['S5'] },
      { no: 'P2c', nama: { id: 'Pemungutan suara putaran kedua', en: 'Voting of the second round' }, mulai: day('2024-06-26'), selesai: day('2024-06-26'), keyakinan: 'H', sumber: ['S3'] },
    ],
  },
  fakta: [
    {
      tanggal: day('2023-07-02'),
      nama: { id: 'Penetapan DPT nasional', en: 'National voter list determined' },
      rincian: {
        id: '204.807.222 pemilih: 102.218.503 laki-laki, 102.588.719 perempuan; 203.056.748 dalam negeri, 1.750.474 luar negeri; 1.101.178 penyandang disabilitas.',
        en: '204,807,222 voters: 102,218,503 men, 102,588,719 women; 203,056,748 at home, 1,750,474 abroad; 1,101,178 with a disability.',
      },
      keyakinan: 'H',
      sumber: ['S7'],
      beda: {
        id: 'Satu media menulis 203.055.748 dalam negeri dan satu 1.760.474 luar negeri; keduanya tidak cocok dengan jumlahnya.',
        en: 'One outlet prints 203,055,748 at home and one 1,760,474 abroad; neither fits the sum.',
      },
    },
    { tanggal: day('2025-02-10'), nama: { id: 'Peluncuran Indeks Partisipasi Pemilu 2024', en: 'Launch of the 2024 participation index' }, keyakinan: 'H', sumber: ['S8'] },
  ],
};
