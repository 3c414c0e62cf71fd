// What is said to the operator who backs up and restores?
import { defineText } from '#kernel/text';

export const backupText = defineText('bukti', {
  ringkasCadangan: {
    id: 'salin basis data tertanam, catatan publik dan objek ke folder cadangan; kunci tidak ikut',
    en: 'copy the embedded database, the public log and the objects to a backup folder; keys are left out',
  },
  ringkasBanding: {
    id: 'bandingkan data yang dipulihkan dengan cadangannya: baris setiap tabel dan 100 objek acak',
    en: 'compare restored data with their backup: rows of every table and 100 objects drawn by lot',
  },
  pakaiCadangan: { id: 'Pakai: backup --out FOLDER', en: 'Use: backup --out FOLDER' },
  pakaiBanding: { id: 'Pakai: backup check --from FOLDER/WAKTU', en: 'Use: backup check --from FOLDER/TIME' },
  cadanganServer: {
    id: 'backup: basis data ini di server PostgreSQL. Cadangkan dengan pg_basebackup atau pg_dump, lihat docs/operate.md.',
    en: 'backup: this database is on a PostgreSQL server. Back it up with pg_basebackup or pg_dump, see docs/operate.md.',
  },
  cadanganJadi: { id: 'Cadangan: {folder}. {n} objek baru.', en: 'Backup: {folder}. {n} new objects.' },
  cadanganKunci: {
    id: 'Kunci tidak ikut. Simpan salinannya di tempat lain.',
    en: 'The keys are not in it. Keep their copy elsewhere.',
  },
  cadanganGagal: { id: 'backup: {sebab}. Cadangan ini tidak dipakai.', en: 'backup: {sebab}. This backup is not to be used.' },
  bandingSama: { id: 'Sama: {tabel} tabel, {objek} objek diperiksa.', en: 'Equal: {tabel} tables, {objek} objects looked at.' },
  bandingTabel: { id: 'Tabel {nama}: {dulu} baris di cadangan, {kini} sekarang.', en: 'Table {nama}: {dulu} rows in the backup, {kini} now.' },
  bandingObjek: { id: 'Objek {nama} hilang atau berubah.', en: 'Object {nama} is missing or changed.' },
});
