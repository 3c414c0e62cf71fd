// What are the kinds, states and outcomes of an objection called?
import { type Sentence, defineText } from '#kernel/text';
import { recordedRole } from '#platform/identity';
import type { BidangSalah, JenisTanggapan, Tentang } from './jenis.ts';
import type { Keadaan } from './perkara.ts';

export const jenisText = defineText('sidalih', {
  tgpBelum: { id: 'Berhak memilih tetapi belum terdaftar', en: 'Entitled to vote but not listed' },
  tgpSalah: { id: 'Data pemilih salah', en: 'Data of a voter are wrong' },
  tgpBukan: { id: 'Tidak tinggal di alamat itu', en: 'Does not live at that address' },
  tgpGanda: { id: 'Terdaftar lebih dari satu kali', en: 'Listed more than once' },
  tgpTidak: { id: 'Terdaftar tetapi tidak lagi memenuhi syarat', en: 'Listed but no longer entitled' },
  tgpBelumRinci: { id: 'WNI berusia 17 tahun atau sudah/pernah kawin, dan namanya tidak ada di daftar.', en: 'A citizen of 17, or married now or before, whose name is not on the list.' },
  tgpSalahRinci: { id: 'Misalnya nama, alamat, tanggal lahir, atau TPS-nya keliru.', en: 'For example name, address, birth date or station is wrong.' },
  tgpBukanRinci: { id: 'Orang itu sudah pindah, atau tidak dikenal di alamat itu.', en: 'The person has moved, or is not known at that address.' },
  tgpGandaRinci: { id: 'Satu orang tercatat dua kali, di TPS yang sama atau berbeda.', en: 'One person stands on the list twice, at one station or at two.' },
  tgpTidakRinci: { id: 'Meninggal, menjadi anggota TNI atau Polri, atau di bawah umur.', en: 'Died, became a soldier or police officer, or is under age.' },
  tgpSendiri: { id: 'Tentang data saya sendiri', en: 'About my own data' },
  tgpOrang: { id: 'Tentang orang lain', en: 'About somebody else' },
  tgpOrangRinci: { id: 'Perlu bukti. Orang itu diberi tahu dan boleh menjawab sebelum datanya diubah atau dicoret.', en: 'Needs evidence. That person is told and may answer before the data are changed or struck off.' },
  tgpTercatat: { id: 'Tercatat', en: 'On record' },
  tgpDiperiksa: { id: 'Diperiksa PPS', en: 'Being checked by the village committee' },
  tgpKurang: { id: 'Bukti kurang', en: 'Evidence is missing' },
  tgpDiterima: { id: 'Diterima, menunggu KPU kabupaten/kota', en: 'Accepted, waits for the office' },
  tgpDitolak: { id: 'Ditolak', en: 'Refused' },
  tgpDitindak: { id: 'Ditindaklanjuti', en: 'Carried out' },
  tgpDiberitahu: { id: 'Selesai dan diberitahukan', en: 'Done, and the sender told' },
  tgpAlasanSesuai: { id: 'Data sudah sesuai', en: 'The data are right already' },
  tgpAlasanBukti: { id: 'Bukti tidak mendukung', en: 'The evidence does not bear it out' },
  tgpAlasanBantah: { id: 'Orang yang dilaporkan membantah dengan bukti', en: 'The person concerned disproved it' },
  tgpAlasanSyarat: { id: 'Tidak memenuhi syarat menurut undang-undang', en: 'Not entitled by law' },
  tgpAlasanWilayah: { id: 'Bukan warga wilayah ini; arahkan ke alamat KTP-el', en: 'Not of this area; goes to the address of the identity card' },
  tgpAlasanSama: { id: 'Sudah dilaporkan dan diputus', en: 'Reported and decided before' },
  tgpWarga: { id: 'Pelapor', en: 'The claimant' },
  tgpTerlapor: { id: 'Orang yang dilaporkan', en: 'The person concerned' },
  tgpBidangNama: { id: 'Nama', en: 'Name' },
  tgpBidangAlamat: { id: 'Alamat, RT, atau RW', en: 'Address' },
  tgpBidangLahir: { id: 'Tempat atau tanggal lahir', en: 'Place or date of birth' },
  tgpBidangKelamin: { id: 'Jenis kelamin', en: 'Sex' },
  tgpBidangKawin: { id: 'Status perkawinan', en: 'Marital status' },
  tgpBidangDisabilitas: { id: 'Disabilitas', en: 'Disability' },
  tgpBidangTps: { id: 'TPS', en: 'Polling station' },
  tgpBidangLain: { id: 'Lainnya', en: 'Something else' },
});
const t = jenisText;

export const JENIS_WORDS: Readonly<Record<JenisTanggapan, { readonly nama: Sentence; readonly rinci: Sentence }>> = {
  'belum-terdaftar': { nama: t.tgpBelum, rinci: t.tgpBelumRinci },
  'data-salah': { nama: t.tgpSalah, rinci: t.tgpSalahRinci },
  'bukan-penduduk': { nama: t.tgpBukan, rinci: t.tgpBukanRinci },
  ganda: { nama: t.tgpGanda, rinci: t.tgpGandaRinci },
  'tidak-memenuhi': { nama: t.tgpTidak, rinci: t.tgpTidakRinci },
};
export const TENTANG_WORDS: Readonly<Record<Tentang, Sentence>> = { sendiri: t.tgpSendiri, 'orang-lain': t.tgpOrang };
export const KEADAAN_WORDS: Readonly<Record<Keadaan, Sentence>> = {
  TERCATAT: t.tgpTercatat,
  DIPERIKSA_PPS: t.tgpDiperiksa,
  BUKTI_KURANG: t.tgpKurang,
  DITERIMA: t.tgpDiterima,
  DITOLAK: t.tgpDitolak,
  DITINDAKLANJUTI: t.tgpDitindak,
  DIBERITAHUKAN: t.tgpDiberitahu,
};
export const BIDANG_WORDS: Readonly<Record<BidangSalah, Sentence>> = {
  nama: t.tgpBidangNama,
  alamat: t.tgpBidangAlamat,
  lahir: t.tgpBidangLahir,
  kelamin: t.tgpBidangKelamin,
  kawin: t.tgpBidangKawin,
  disabilitas: t.tgpBidangDisabilitas,
  tps: t.tgpBidangTps,
  lain: t.tgpBidangLain,
};

/** Why a claim can be refused; the code is public with the outcome. */
export const ALASAN_TOLAK = ['SESUAI', 'BUKTI', 'BANTAH', 'SYARAT', 'WILAYAH', 'SAMA'] as const;
export type AlasanTolak = (typeof ALASAN_TOLAK)[number];
export const ALASAN_WORDS: Readonly<Record<AlasanTolak, Sentence>> = {
  SESUAI: t.tgpAlasanSesuai,
  BUKTI: t.tgpAlasanBukti,
  BANTAH: t.tgpAlasanBantah,
  SYARAT: t.tgpAlasanSyarat,
  WILAYAH: t.tgpAlasanWilayah,
  SAMA: t.tgpAlasanSama,
};

export function alasanOf(code: string | null): Sentence | undefined {
  const found = ALASAN_TOLAK.find((one) => one === code);
  return found && ALASAN_WORDS[found];
}

/** Who took a step: a mandate's role, or one of the two who hold a receipt. */
export function peranOf(role: string): Sentence {
  if (role === 'warga') return t.tgpWarga;
  return role === 'orang-terlapor' ? t.tgpTerlapor : recordedRole(role);
}
