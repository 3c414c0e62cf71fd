// What are the services of information, help and complaint, before they open? (layanan.md 2.1 and 4.2)
import { defineText } from '#kernel/text';

export const moreServiceText = defineText('layanan.lagi', {
  // Information and documents
  jdih: { id: 'Cari peraturan', en: 'Find a regulation' },
  jdihRinci: { id: 'Undang-undang, PKPU, keputusan', en: 'Acts, KPU regulations, decrees' },
  jdihApa: {
    id: 'Semua peraturan dan keputusan dengan status berlakunya: diubah, dicabut, atau masih berlaku, sampai ke pasalnya.',
    en: 'All regulations and decrees with their state: amended, revoked or in force, down to the article.',
  },
  jdihSiapa: { id: 'Siapa pun; tanpa mendaftar.', en: 'Anybody; no account.' },
  jdihKini: { id: 'Cari di situs JDIH KPU.', en: 'Search the JDIH site of KPU.' },
  calon: { id: 'Kenali calon', en: 'Know the candidates' },
  calonRinci: { id: 'Daftar calon, syarat, dan tanggapan Anda', en: 'Candidate lists, conditions, your remarks' },
  calonApa: {
    id: 'Daftar calon dari Silon: siapa mencalonkan diri, sampai di mana pemeriksaannya, dan cara menanggapi pada waktunya.',
    en: 'Candidate lists from Silon: who stands, how far the checks are, and how to comment in time.',
  },
  calonSiapa: {
    id: 'Pemilih, partai politik, calon perseorangan, dan penghubungnya.',
    en: 'Voters, parties, independent candidates and their liaisons.',
  },
  calonKini: {
    id: 'Lihat daftar calon di situs Info Pemilu KPU. Partai dan calon memakai Silon KPU pada masa pencalonan.',
    en: 'See candidate lists on the Info Pemilu site of KPU. Parties and candidates use Silon of KPU during nomination.',
  },
  zi: { id: 'Lihat Zona Integritas', en: 'See the integrity zone' },
  ziRinci: { id: 'Bukti kerja bersih, terbuka untuk diperiksa', en: 'Proof of clean work, open to inspection' },
  ziApa: {
    id: 'Penilaian mandiri setiap kantor dengan buktinya, survei pengguna layanan, dan tindak lanjutnya.',
    en: 'The self-assessment of each office with its proof, user surveys, and what followed.',
  },
  ziSiapa: { id: 'Siapa pun yang ingin menilai kantor KPU.', en: 'Anybody who wants to judge a KPU office.' },
  ziKini: { id: 'Tanyakan laporan Zona Integritas ke kantor KPU di daerah Anda.', en: 'Ask the KPU office of your area for its integrity-zone report.' },
  // Help and complaints
  aduan: { id: 'Bertanya atau mengeluh', en: 'Ask or complain' },
  aduanRinci: { id: 'Helpdesk dan pengaduan layanan', en: 'Helpdesk and complaints about service' },
  aduanApa: {
    id: 'Pertanyaan dijawab helpdesk. Keluhan diperiksa, diberi nomor, dan dapat naik ke kantor di atasnya bila terlambat.',
    en: 'The helpdesk answers questions. Complaints are checked, numbered, and go to the office above when late.',
  },
  aduanSiapa: { id: 'Siapa pun yang dilayani, atau gagal dilayani.', en: 'Anybody who was served, or was not.' },
  aduanKini: {
    id: 'Sampaikan ke kantor yang bersangkutan atau lewat SP4N-LAPOR!. Sesudah itu, Ombudsman.',
    en: 'Tell the office itself or SP4N-LAPOR!. After that, the Ombudsman.',
  },
  wbs: { id: 'Melapor suap atau korupsi', en: 'Report bribery or corruption' },
  wbsRinci: { id: 'Saluran terpisah dan tersegel', en: 'A separate, sealed channel' },
  wbsApa: {
    id: 'Saluran tersegel (WBS) dengan alamat dan kunci sendiri. Pendopo tidak mencatat siapa yang membukanya.',
    en: 'A sealed channel (WBS) with its own address and keys. Pendopo does not record who opens it.',
  },
  wbsSiapa: { id: 'Pegawai, rekanan, dan warga yang mengetahui atau takut dibalas.', en: 'Staff, contractors and citizens who know of it or fear reprisal.' },
  wbsKini: {
    id: 'Laporkan ke KPK atau ke inspektorat KPU. Jangan tulis ceritanya di formulir pengaduan biasa.',
    en: 'Report to KPK or to the inspectorate of KPU. Do not write the story in an ordinary complaint form.',
  },
  forum: { id: 'Beri pendapat', en: 'Give your opinion' },
  forumRinci: { id: 'Forum konsultasi publik dan usul Anda', en: 'Public consultation and your proposals' },
  forumApa: {
    id: 'Bahan dibuka sebelum forum, masukan dicatat satu per satu, dan setiap masukan mendapat jawaban: diterima atau tidak, dengan alasan.',
    en: 'Papers open before the forum, every remark is recorded, and each gets an answer: taken or not, with reasons.',
  },
  forumSiapa: { id: 'Pengguna layanan, organisasi masyarakat, kampus, media, dan warga.', en: 'Users, civil groups, universities, media and citizens.' },
  forumKini: { id: 'Tanyakan jadwal forum konsultasi publik ke kantor KPU di daerah Anda.', en: 'Ask the KPU office of your area about its public consultation.' },
  pribadi: { id: 'Hak atas data pribadi saya', en: 'Rights over my personal data' },
  pribadiRinci: { id: 'Lihat, betulkan, atau hapus data Anda', en: 'See, correct or erase your data' },
  pribadiApa: {
    id: 'Anda meminta salinan data tentang diri Anda, pembetulan, atau penghapusannya, dan mendapat jawaban dengan dasar hukumnya.',
    en: 'You ask for a copy of the data about you, a correction or an erasure, and get an answer with its legal basis.',
  },
  pribadiSiapa: { id: 'Setiap orang yang datanya disimpan KPU.', en: 'Everybody whose data KPU keeps.' },
  pribadiKini: { id: 'Ajukan tertulis ke kantor KPU yang menyimpan data Anda.', en: 'Ask in writing at the KPU office that keeps your data.' },
});
