// Which words stand on a recapitulation form and its print?
import { defineText } from '#kernel/text';

export const text = defineText('hasil.rapat', {
  judulKec: { id: 'Rekapitulasi Kecamatan', en: 'Recapitulation of the kecamatan' },
  judulKab: { id: 'Rekapitulasi Kabupaten/Kota', en: 'Recapitulation of the kabupaten/kota' },
  judulProv: { id: 'Rekapitulasi Provinsi', en: 'Recapitulation of the provinsi' },
  judulNas: { id: 'Rekapitulasi Nasional', en: 'National recapitulation' },
  tabelSuara: { id: 'Perolehan suara, suara sah dan tidak sah', en: 'Votes, valid and invalid' },
  tabelPemilih: { id: 'Data pemilih dan pengguna hak pilih', en: 'Voters and who voted' },
  tabelSurat: { id: 'Surat suara dan pemilih disabilitas', en: 'Ballots and voters with a disability' },
  wilayah: { id: 'Wilayah', en: 'Area' },
  versiFormulir: { id: 'Versi formulir', en: 'Version of the form' },
  dibuka: { id: 'Rapat dibuka', en: 'Plenary opened' },
  ditutup: { id: 'Rapat ditutup', en: 'Plenary closed' },
  saksiHadir: { id: 'Saksi hadir, menurut nomor urut', en: 'Witnesses present, by ballot number' },
  pengawasHadir: { id: 'Pengawas pemilu hadir', en: 'Supervisor present' },
  sidik: { id: 'Sidik SHA-256 data formulir', en: "SHA-256 of the form's data" },
  ya: { id: 'ya', en: 'yes' },
  tidak: { id: 'tidak', en: 'no' },
  baris: { id: 'Baris', en: 'Row' },
  jumlah: { id: 'Jumlah', en: 'Total' },
  pembetulan: { id: 'Pembetulan', en: 'Corrections' },
  keberatan: { id: 'Keberatan saksi', en: 'Objections of witnesses' },
  kejadian: { id: 'Kejadian khusus', en: 'Special events' },
  peserta: { id: 'Nomor urut', en: 'Ballot number' },
  qrKeterangan: {
    id: 'Kode ini memuat sidik data formulir. Cocokkan dengan berkas JSON di halaman publik wilayah ini dan dengan catatan publik.',
    en: "This code holds the hash of the form's data. Compare it with the JSON file on the public page of this area and with the public log.",
  },
});
