// What does the page /periksa say, before and while a station is checked again?
import { defineText } from '#kernel/text';

export const checkText = defineText('bukti', {
  periksaJudul: { id: 'Periksa sendiri', en: 'Check it yourself' },
  periksaSimulasi: {
    id: 'DATA SIMULASI. Angka yang diperiksa di sini dibuat mesin untuk peragaan; tidak ada yang berasal dari TPS.',
    en: 'SIMULATED DATA. The figures checked here were made by a machine for show; none of them comes from a polling station.',
  },
  periksaMaksud: {
    id: 'Anda tidak perlu percaya kepada server ini. Pilih satu TPS: peramban Anda mengambil berkas yang diterbitkan, menghitung ulang formulirnya, dan menelusuri bukti sampai tanda tangan log publik.',
    en: 'You need not trust this server. Choose a station: your browser fetches the published files, adds up its form again, and follows the proof to the signature of the public log.',
  },
  kodeTps: { id: 'Kode TPS', en: 'Station code' },
  kodePetunjuk: {
    id: '13 angka, ada di atas halaman setiap TPS. Contoh: 6472011001001.',
    en: '13 digits, at the top of every station page. Example: 6472011001001.',
  },
  kodeSalah: { id: '{kode} bukan kode TPS. Kode TPS terdiri atas 13 angka.', en: '{kode} is no station code. A station code has 13 digits.' },
  tombolPeriksa: { id: 'Periksa TPS ini', en: 'Check this station' },
  langkahJudul: { id: 'Yang diperiksa', en: 'What is checked' },
  langkahTps: { id: 'Pemeriksaan TPS {kode}', en: 'Check of station {kode}' },
  tanpaSkrip: {
    id: 'Tanda hasil di samping setiap langkah muncul bila peramban Anda menjalankan skrip. Tanpa skrip, setiap langkah dapat dikerjakan dengan tangan seperti tertulis, atau sekaligus dengan satu perintah di bawah.',
    en: 'The outcome beside each step appears where your browser runs scripts. Without, each step can be done by hand as written, or all at once with the command below.',
  },
  manifestJudul: { id: 'Manifest terbitan', en: 'Manifest of the publication' },
  manifestCara: {
    id: 'Ambil publikasi/manifest.json: daftar semua kelompok berkas dengan sidik jarinya, dan nama log yang menjaminnya.',
    en: 'Fetch publikasi/manifest.json: all groups of files with their fingerprints, and the log that vouches for them.',
  },
  logJudul: { id: 'Tanda tangan log', en: 'Signature of the log' },
  logCara: {
    id: 'Ambil log/checkpoint dan periksa tanda tangan Ed25519-nya dengan kunci log. Cocokkan kunci itu dengan yang diumumkan di tempat lain.',
    en: 'Fetch log/checkpoint and check its Ed25519 signature with the key of the log. Compare that key with what is announced elsewhere.',
  },
  catatanJudul: { id: 'Manifest ada di log', en: 'The manifest is in the log' },
  catatanCara: {
    id: 'Dari catatan log yang memuat sidik jari manifest, ikuti jalur dalam manifest.json.tlog-proof: ujungnya harus akar yang ditandatangani.',
    en: 'From the record that holds the fingerprint of the manifest, follow the path in manifest.json.tlog-proof: it must end at the signed root.',
  },
  daftarJudul: { id: 'Daftar berkas', en: 'List of files' },
  daftarCara: {
    id: 'SHA-256 dari publikasi/berkas-data.txt.gz harus sama dengan yang tertulis dalam manifest.',
    en: 'SHA-256 of publikasi/berkas-data.txt.gz must be what the manifest says.',
  },
  berkasJudul: { id: 'Berkas provinsi', en: 'File of the province' },
  berkasCara: {
    id: 'SHA-256 dari berkas C/{pp}.csv.gz harus sama dengan yang tertulis dalam daftar.',
    en: 'SHA-256 of the file C/{pp}.csv.gz must be what the list says.',
  },
  barisJudul: { id: 'Baris TPS dalam berkas', en: 'Row of the station in the file' },
  barisCara: { id: 'Buka berkas itu dan cari baris dengan kode TPS; bandingkan dengan halamannya.', en: 'Open the file, find the row with the station code, and compare it with the page.' },
  hitungJudul: { id: 'Hitungan formulir', en: 'Sums of the form' },
  hitungCara: {
    id: 'Ulangi setiap pemeriksaan dari angka di baris itu menurut aturan.json; yang belum cocok harus sama dengan kolom temuan.',
    en: 'Repeat every check from the figures of that row by aturan.json; what does not reconcile must be what the column temuan says.',
  },
  perintahJudul: { id: 'Seluruh hitungan, dengan satu perintah', en: 'The whole count, by one command' },
  perintahIsi: {
    id: 'Program pemeriksa adalah satu berkas tanpa paket, paling banyak 600 baris sumber. Ia menjumlahkan ulang dari TPS sampai negara, mengulang semua pemeriksaan, dan mencatat keadaan log supaya riwayat yang ditulis ulang ketahuan.',
    en: 'The verifier is one file without packages, at most 600 lines of source. It adds up from the stations to the nation, repeats all checks, and keeps the state of the log so that a rewritten history shows.',
  },
  perintahContoh: { id: 'node verifikasi.mjs {alamat}', en: 'node verifikasi.mjs {alamat}' },
  unduhProgram: { id: 'Program pemeriksa', en: 'The verifier' },
  unduhProgramKet: { id: 'verifikasi.mjs, untuk Node 20 atau yang lebih baru', en: 'verifikasi.mjs, for Node 20 or later' },
  unduhManifest: { id: 'Manifest terbitan terakhir', en: 'Manifest of the last publication' },
  unduhManifestKet: { id: 'manifest.json; buktinya manifest.json.tlog-proof di sampingnya', en: 'manifest.json; its proof manifest.json.tlog-proof beside it' },
  unduhLog: { id: 'Log publik dan kuncinya', en: 'The public log and its key' },
  unduhLogKet: { id: 'catatan yang hanya dapat bertambah', en: 'records that can only be added' },
  unduhData: { id: 'Semua berkas data', en: 'All data files' },
  unduhDataKet: { id: 'angka setiap TPS, jumlah setiap wilayah, aturan pemeriksaan', en: 'figures of every station, sums of every area, rules of the checks' },
  berkasBagian: { id: 'Berkas untuk memeriksa', en: 'Files for the check' },
  keTps: { id: 'Halaman TPS {kode}', en: 'Page of station {kode}' },
});

/** What the script says beside each step; `{x}` are values. */
export const outcomeText = defineText('bukti', {
  jalan: { id: 'Sedang diperiksa …', en: 'Being checked …' },
  manifestAda: { id: 'Cocok. Terbitan {waktu}.', en: 'Agrees. Publication of {waktu}.' },
  manifestTiada: {
    id: 'Tidak dapat diperiksa: server ini belum menerbitkan manifest. Baris dan hitungan di bawah diperiksa dari berkas yang berlaku sekarang.',
    en: 'Cannot be checked: this server has not published a manifest. Row and sums below are checked from the files in force now.',
  },
  logSah: { id: 'Cocok. {n} catatan, kunci {kunci}. {ingat}', en: 'Agrees. {n} records, key {kunci}. {ingat}' },
  kunciBaru: { id: 'Kunci ini baru pertama kali dilihat peramban ini.', en: 'This browser sees this key for the first time.' },
  kunciSama: { id: 'Kunci ini sama dengan yang dulu dilihat peramban ini.', en: 'This is the key that this browser saw before.' },
  kunciGanti: { id: 'Berbeda: dulu peramban ini melihat kunci {lama}, sekarang {kunci}.', en: 'Differs: this browser saw the key {lama} before, now {kunci}.' },
  catatanAda: { id: 'Cocok. Catatan nomor {n} dalam log.', en: 'Agrees. Record number {n} of the log.' },
  catatanBeda: { id: 'Berbeda: log mencatat sidik jari {tercatat}, manifest ini {sidik}.', en: 'Differs: the log holds the fingerprint {tercatat}, this manifest has {sidik}.' },
  daftarSama: { id: 'Cocok. {n} berkas tercatat.', en: 'Agrees. {n} files are listed.' },
  sidikBeda: { id: 'Berbeda: {berkas} bersidik jari {sidik}, seharusnya {seharusnya}.', en: 'Differs: {berkas} has the fingerprint {sidik}, it should be {seharusnya}.' },
  berkasSama: { id: 'Cocok. {berkas}, sidik jari {sidik}.', en: 'Agrees. {berkas}, fingerprint {sidik}.' },
  tidakTercatat: { id: 'Berbeda: {berkas} tidak tercatat dalam manifest.', en: 'Differs: {berkas} is not listed in the manifest.' },
  barisAda: { id: 'Cocok. Baris {baris}: {isi}.', en: 'Agrees. Row {baris}: {isi}.' },
  barisKosong: { id: 'Cocok. Baris {baris}: status {status}, belum ada angka.', en: 'Agrees. Row {baris}: status {status}, no figures yet.' },
  barisTiada: { id: 'Berbeda: tidak ada baris untuk TPS {kode}.', en: 'Differs: there is no row for station {kode}.' },
  hitungCocok: {
    id: 'Sama dengan kolom temuan: {lulus} pemeriksaan lulus, {gagal} belum cocok, {takdapat} tidak dapat dibuat.{daftar}',
    en: 'The same as the column temuan: {lulus} checks pass, {gagal} do not reconcile, {takdapat} cannot be made.{daftar}',
  },
  rumus: { id: '{id}: {suku} = {jumlah}, tertulis {tertulis}.', en: '{id}: {suku} = {jumlah}, written {tertulis}.' },
  tanpaRumus: { id: '{id}.', en: '{id}.' },
  hitungBeda: { id: 'Berbeda: kolom temuan tertulis {tertulis}, dari angkanya {dihitung}.', en: 'Differs: the column temuan says {tertulis}, the figures say {dihitung}.' },
  tidakAda: { id: 'tidak ada', en: 'none' },
  gagalAmbil: { id: 'Tidak dapat diperiksa, tidak terambil: {sebab}.', en: 'Cannot be checked, not fetched: {sebab}.' },
  tidakSah: { id: 'Berbeda: {sebab}.', en: 'Differs: {sebab}.' },
  perluLama: { id: 'Tidak dapat diperiksa: langkah sebelumnya tidak selesai.', en: 'Cannot be checked: an earlier step was not finished.' },
  perluAman: {
    id: 'Tidak dapat diperiksa: peramban hanya mau menghitung sidik jari lewat https atau di komputer sendiri.',
    en: 'Cannot be checked: browsers compute fingerprints over https or on the own computer only.',
  },
});
