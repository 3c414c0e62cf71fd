// When was which stage of the regional elections of 27 November 2024? (PKPU 2/2024)
import { day } from '#kernel/day';
import type { Schedule } from '../schedule.ts';

export const SCHEDULE_PILKADA_2024: Schedule = {
  pemilu: 'pilkada-2024',
  judul: { id: 'Tahapan dan jadwal Pilkada 2024', en: 'Stages and schedule of the 2024 regional elections' },
  dasar: 'PKPU 2/2024 (26 Januari 2024)',
  hari: day('2024-11-27'),
  perTanggal: day('2026-11-21'),
  sumber: [
    { kode: 'S1', judul: { id: 'Sabang Merauke News, daftar lengkap', en: 'Sabang Merauke News, full list' }, url: 'https://sabangmeraukenews.com/berita/15949/inilah-tahapan-dan-jadwal-lengkap-pilkada-2024-pendaftaran-calon-mulai-27-agustus.html' },
    { kode: 'S2', judul: { id: 'Okezone, 2 Februari 2024', en: 'Okezone, 2 February 2024' }, url: 'https://news.okezone.com:443/read/2024/02/02/337/2964442/ini-jadwal-lengkap-tahapan-pilkada-serentak-2024-masa-kampanye-dua-bulan' },
    { kode: 'S3', judul: { id: 'Radar Seluma, daftar', en: 'Radar Seluma, list' }, url: 'https://radarseluma.bacakoran.co/amp/869/pilkada-serentak-dilaksanakan-27-november-ini-dia-rincian-jadwal-tahapan-pilkada/16' },
    { kode: 'S4', judul: { id: 'Disway (penetapan paling lama 5 hari setelah MK memberitahukan BRPK)', en: 'Disway (winner fixed at most 5 days after the Court notifies its register)' }, url: 'https://rakyatbenteng.disway.id/read/650671/tahapan-pilkada-serentak-2024-resmi-dimulai-pendaftaran-dibuka-tanggal/30' },
    { kode: 'S5', judul: { id: 'IDN Times (menulis masa tenang 23-26 November)', en: 'IDN Times (prints the quiet period as 23-26 November)' }, url: 'https://www.idntimes.com/news/indonesia/kampanye-perdana-dharma-kun-sambangi-lapangan-banteng-jakpus-00-jkxzp-r6v6y9/amp' },
    { kode: 'S6', judul: { id: 'Pengetahuan umum tentang lampiran PKPU; lampirannya tidak dibaca', en: 'General knowledge of the annex; the annex was not read' } },
    { kode: 'S7', judul: { id: 'KPU Lampung tentang pendaftaran pemantau', en: 'KPU Lampung on the registration of observers' }, url: 'https://daswati.id/pendaftaran-lembaga-pemantau-pilkada-2024-dibuka' },
    { kode: 'S8', judul: { id: 'Didik Supriyanto tentang Putusan MK 135/PUU-XXII/2024', en: 'Didik Supriyanto on ruling 135/PUU-XXII/2024 of the Constitutional Court' }, url: 'https://didiksupriyanto.com/tulisan/mk-tetapkan-pemilu-nasional-dan-pemilu-daerah' },
  ],
  tahapan: [
    { no: 'P1', nama: { id: 'Perencanaan program dan anggaran', en: 'Planning of programme and budget' }, mulai: null, selesai: day('2024-01-26'), keyakinan: 'H', sumber: ['S1'], bagian: 'persiapan' },
    { no: 'P2', nama: { id: 'Penyusunan peraturan penyelenggaraan pemilihan', en: 'Drafting of the rules of the election' }, mulai: null, selesai: day('2024-11-18'), keyakinan: 'H', sumber: ['S1'], bagian: 'persiapan' },
    { no: 'P3', nama: { id: 'Perencanaan penyelenggaraan: tata cara dan jadwal tahapan', en: 'Planning of the conduct: procedure and schedule' }, mulai: null, selesai: day('2024-11-18'), keyakinan: 'H', sumber: ['S1'], bagian: 'persiapan' },
    { no: 'P4', nama: { id: 'Pembentukan PPK, PPS, dan KPPS', en: 'Forming of the district, village and station committees (PPK, PPS, KPPS)' }, mulai: day('2024-04-17'), selesai: day('2024-11-05'), keyakinan: 'H', sumber: ['S1'], bagian: 'persiapan' },
    { no: 'P5', nama: { id: 'Pembentukan panitia pengawas kecamatan, pengawas lapangan, pengawas TPS', en: 'Forming of the supervisors of districts, field and stations' }, mulai: null, selesai: null, keyakinan: 'H', sumber: ['S1'], bagian: 'persiapan', relatif: { id: 'Sesuai ketetapan Bawaslu.', en: 'As Bawaslu decides.' } },
    { no: 'P6', nama: { id: 'Pemberitahuan dan pendaftaran pemantau pemilihan', en: 'Notice and registration of observers' }, mulai: day('2024-02-27'), selesai: day('2024-11-16'), keyakinan: 'H', sumber: ['S1', 'S3', 'S7'], bagian: 'persiapan' },
    { no: 'P7', nama: { id: 'Penyerahan daftar penduduk potensial pemilih', en: 'Handing over of the list of potential voters' }, mulai: day('2024-04-24'), selesai: day('2024-05-31'), keyakinan: 'H', sumber: ['S1', 'S3'], bagian: 'persiapan' },
    { no: 'P8', nama: { id: 'Pemutakhiran dan penyusunan daftar pemilih', en: 'Update and making of the voter list' }, mulai: day('2024-05-31'), selesai: day('2024-09-23'), keyakinan: 'H', sumber: ['S1', 'S3'], bagian: 'persiapan' },
    { no: 'L1', nama: { id: 'Pemenuhan persyaratan dukungan pasangan calon perseorangan', en: 'Support of independent pairs' }, mulai: day('2024-05-05'), selesai: day('2024-08-19'), keyakinan: 'H', sumber: ['S1', 'S3'], bagian: 'penyelenggaraan', beda: { id: 'S1 menyebutnya "pengumuman", S3 "pemenuhan".', en: 'S1 calls it the announcement, S3 the fulfilment.' } },
    { no: 'L2', nama: { id: 'Pengumuman pendaftaran pasangan calon', en: 'Announcement of the registration of pairs' }, mulai: day('2024-08-24'), selesai: day('2024-08-26'), keyakinan: 'H', sumber: ['S1', 'S3'], bagian: 'penyelenggaraan' },
    { no: 'L3', nama: { id: 'Pendaftaran pasangan calon', en: 'Registration of pairs' }, mulai: day('2024-08-27'), selesai: day('2024-08-29'), keyakinan: 'H', sumber: ['S1', 'S2', 'S3'], bagian: 'penyelenggaraan' },
    { no: 'L4', nama: { id: 'Penelitian persyaratan calon', en: 'Review of the candidates\' papers' }, mulai: day('2024-08-27'), selesai: day('2024-09-21'), keyakinan: 'H', sumber: ['S1', 'S3'], bagian: 'penyelenggaraan' },
    { no: 'L5', nama: { id: 'Penetapan pasangan calon', en: 'Pairs determined' }, mulai: day('2024-09-22'), selesai: day('2024-09-22'), keyakinan: 'H', sumber: ['S1', 'S2', 'S3'], bagian: 'penyelenggaraan' },
    { no: 'L6', nama: { id: 'Pelaksanaan kampanye', en: 'Campaign' }, mulai: day('2024-09-25'), selesai: day('2024-11-23'), keyakinan: 'H', sumber: ['S1', 'S2'], bagian: 'penyelenggaraan' },
    { no: 'L6b', nama: { id: 'Masa tenang', en: 'Quiet period' }, mulai: day('2024-11-24'), selesai: day('2024-11-26'), keyakinan: 'M', sumber: ['S6'], bagian: 'penyelenggaraan', beda: { id: 'S5 menulis 23-26 November; kampanye berakhir 23 November, jadi 24-26.', en: 'S5 prints 23-26 November; the campaign ends on the 23rd, so 24-26.' } },
    { no: 'L7', nama: { id: 'Pelaksanaan pemungutan suara', en: 'Voting' }, mulai: day('2024-11-27'), selesai: day('2024-11-27'), keyakinan: 'H', sumber: ['S1', 'S2'], bagian: 'penyelenggaraan' },
    { no: 'L8', nama: { id: 'Penghitungan suara dan rekapitulasi hasil', en: 'Counting and recapitulation' }, mulai: day('2024-11-27'), selesai: day('2024-12-16'), keyakinan: 'H', sumber: ['S1', 'S2'], bagian: 'penyelenggaraan' },
    { no: 'L9', nama: { id: 'Penetapan calon terpilih (tanpa perselisihan hasil)', en: 'Winner determined (no dispute)' }, mulai: null, selesai: null, keyakinan: 'H', sumber: ['S4'], bagian: 'penyelenggaraan', relatif: { id: 'Paling lama 5 hari setelah MK memberitahukan permohonan yang teregistrasi dalam BRPK.', en: 'At most 5 days after the Constitutional Court notifies the petitions in its register.' } },
    { no: 'L10', nama: { id: 'Penetapan calon terpilih pascaputusan MK', en: 'Winner determined after a ruling' }, mulai: null, selesai: null, keyakinan: 'M', sumber: ['S6'], bagian: 'penyelenggaraan', relatif: { id: 'Paling lama 5 hari setelah salinan putusan diterima KPU.', en: 'At most 5 days after KPU receives the ruling.' } },
    { no: 'L11', nama: { id: 'Pengusulan pengesahan pengangkatan pasangan calon terpilih', en: 'Proposal to appoint the elected pair' }, mulai: null, selesai: null, keyakinan: 'M', sumber: ['S6'], bagian: 'penyelenggaraan', relatif: { id: 'Memulai jangka waktu tiga bulan pengembalian dana hibah.', en: 'Starts the three months for returning grant funds.' } },
  ],
  fakta: [],
};
