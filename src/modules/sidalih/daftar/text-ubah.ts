// Which sentence tells an officer why a change cannot stand?
import { defineText } from '#kernel/text';
import type { UbahanRefusal } from './rekam.ts';

export const ubahText = defineText('sidalih', {
  ubahDaftar: { id: 'Daftar ini tidak ada.', en: 'There is no such list.' },
  ubahTahap: { id: 'Tahap daftar saat ini tidak menerima perubahan dari sumber ini. Muat ulang halaman untuk melihat tahapnya.', en: 'The list stands at a stage that takes no change of this source. Reload to see the stage.' },
  ubahTidakAda: { id: 'Data pemilih ini tidak ada dalam daftar.', en: 'This voter record is not on the list.' },
  ubahBerubah: { id: 'Data ini baru saja diubah petugas lain. Muat ulang, periksa, lalu kirim lagi.', en: 'Another officer has just changed this record. Reload, look, and send again.' },
  ubahSudahTms: { id: 'Data ini sudah dicoret dari daftar.', en: 'This record is already off the list.' },
  ubahBelumTms: { id: 'Data ini masih ada dalam daftar, jadi tidak perlu dipulihkan.', en: 'This record is still on the list, so nothing is to be restored.' },
  ubahKode: { id: 'Kode TMS ini tidak dipakai pada tahap atau paket aturan ini.', en: 'This code is not used at this stage or in this rule pack.' },
  ubahBukti: { id: 'Lampirkan bukti untuk kode TMS ini.', en: 'Attach the evidence for this code.' },
  ubahKawin: { id: 'Kode 3 tidak berlaku: pemilih ini sudah atau pernah kawin (UU 7/2017 Pasal 1).', en: 'Code 3 does not apply: this voter is or was married (UU 7/2017 article 1).' },
  ubahUmur: { id: 'Kode 3 tidak berlaku: pemilih ini cukup umur pada hari pemungutan suara.', en: 'Code 3 does not apply: this voter is of age on polling day.' },
  ubahKasus: { id: 'Kode 2 hanya lewat putusan perkara ganda.', en: 'Code 2 only follows from the decision of a duplicate case.' },
  ubahPindahTps: { id: 'Kode 8 tidak menghapus hak: pilih TPS yang benar, lalu pindahkan.', en: 'Code 8 takes no right away: choose the right station and move the record.' },
  ubahTempat: { id: 'Desa atau nomor TPS ini bukan bagian dari daftar kabupaten/kota ini.', en: 'This village or station number is not part of this list.' },
});

export const UBAHAN_WORDS: Readonly<Record<UbahanRefusal, (typeof ubahText)[keyof typeof ubahText]>> = {
  SIDALIH_DAFTAR_TIDAK_ADA: ubahText.ubahDaftar,
  SIDALIH_TAHAP_TUTUP: ubahText.ubahTahap,
  SIDALIH_PEMILIH_TIDAK_ADA: ubahText.ubahTidakAda,
  SIDALIH_REKAM_BERUBAH: ubahText.ubahBerubah,
  SIDALIH_SUDAH_TMS: ubahText.ubahSudahTms,
  SIDALIH_BELUM_TMS: ubahText.ubahBelumTms,
  SIDALIH_TMS_KODE: ubahText.ubahKode,
  SIDALIH_TMS_BUKTI: ubahText.ubahBukti,
  SIDALIH_TMS_KAWIN: ubahText.ubahKawin,
  SIDALIH_TMS_UMUR: ubahText.ubahUmur,
  SIDALIH_TMS_KASUS: ubahText.ubahKasus,
  SIDALIH_TMS_TPS: ubahText.ubahPindahTps,
  SIDALIH_TEMPAT: ubahText.ubahTempat,
};
