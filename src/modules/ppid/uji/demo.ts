// Which consequence tests does a first look find? (made-up sheets: two in force, one about to end, one being tested)
import { type AreaCode, areaCode, NATION } from '#kernel/area-code';
import { type Day, addDays } from '#kernel/day';
import { assert } from '#kernel/result';
import type { Deps } from '#platform/module';
import { hariDi } from '../dip/hari.ts';
import { melangkah } from './actions/langkah.ts';
import { tulisUji } from './actions/tulis.ts';
import type { IsiUji } from './lembar.ts';
import type { LangkahUji } from './states.ts';
import { listUji, readUji } from './store/uji.ts';

interface Contoh {
  readonly kantor: AreaCode;
  readonly pengusul: AreaCode;
  /** Days from today to the last day. */
  readonly hari: number;
  /** How far it has come. */
  readonly sampai: LangkahUji;
  readonly sk: string;
  readonly isi: Pick<IsiUji, 'judul' | 'bagian' | 'huruf' | 'angka' | 'dasar' | 'akibatBuka' | 'akibatTutup' | 'manfaat' | 'hasil' | 'lingkup' | 'unit' | 'tempat'> & Partial<IsiUji>;
}

const CONTOH: readonly Contoh[] = [
  {
    kantor: NATION, pengusul: NATION, hari: 900, sampai: 'setujui', sk: 'Contoh 12/2026',
    isi: {
      judul: 'Data pribadi dalam lampiran kontrak pengadaan', huruf: 'h', angka: 3, dasar: 'UU 14/2008 Pasal 17 huruf h angka 3; UU 27/2022 Pasal 4',
      bagian: [{ dokumen: 'Kontrak sewa kendaraan', halaman: '', bagian: 'Nomor rekening perorangan' }, { dokumen: 'Kontrak pengadaan', halaman: 'lampiran', bagian: 'NIK, alamat rumah, dan nomor telepon perorangan' }],
      akibatBuka: 'Rekening dan alamat rumah orang yang bukan pejabat publik dapat dipakai untuk penipuan atau gangguan.',
      akibatTutup: 'Nilai, pelaksana, dan hasil pengadaan tetap terbaca, jadi pengawasan atas pengeluaran tidak berkurang.',
      manfaat: 'Warga dan pengawas memperoleh kontraknya sendiri; yang tidak mereka peroleh hanya data orang perorangan.',
      persetujuan: false, jabatan: false, buktiOrang: 'Penyedia perorangan tidak memberi persetujuan tertulis dan bukan pejabat publik.',
      hasil: 'sebagian', lingkup: 'semua', unit: 'PPID KPU', tempat: 'Jakarta',
    },
  },
  {
    kantor: NATION, pengusul: NATION, hari: 1_400, sampai: 'setujui', sk: 'Contoh 13/2026',
    isi: {
      judul: 'Kunci sandi dan skema pengamanan sistem pengiriman hasil', huruf: 'c', angka: 6, dasar: 'UU 14/2008 Pasal 17 huruf c angka 6',
      bagian: [{ dokumen: 'Rancangan pengamanan sistem hasil', halaman: '4-9', bagian: 'Kunci, sandi, dan alamat jaringan' }],
      akibatBuka: 'Siapa pun yang memegang kunci atau alamatnya dapat mencoba mengganti angka sebelum diumumkan.',
      akibatTutup: 'Angka, salinan formulir, dan bukti log publik tetap terbuka, sehingga setiap orang dapat memeriksa hasilnya.',
      manfaat: 'Peneliti keamanan memperoleh kode sumber dan dokumentasi; mereka tidak memerlukan kunci yang sedang dipakai.',
      hasil: 'sebagian', lingkup: 'semua', unit: 'Pusat data', tempat: 'Jakarta',
    },
  },
  {
    kantor: NATION, pengusul: NATION, hari: 20, sampai: 'setujui', sk: 'Contoh 9/2026',
    isi: {
      judul: 'Naskah soal seleksi sebelum hari ujian', huruf: 'i', angka: null, dasar: 'UU 14/2008 Pasal 17 huruf i',
      bagian: [{ dokumen: 'Naskah soal seleksi anggota', halaman: '', bagian: 'Butir soal dan kunci jawaban' }],
      akibatBuka: 'Sebagian peserta mengetahui soal lebih dahulu, sehingga hasil seleksi tidak lagi mengukur kemampuan.',
      akibatTutup: 'Penundaan hanya sampai ujian selesai; sesudah itu soal dan kuncinya terbuka bagi semua orang.',
      manfaat: 'Peserta dan warga dapat menilai mutu soal sesudah ujian, pada waktu yang sama bagi semuanya.',
      hasil: 'tertutup', lingkup: 'semua', unit: 'Tim seleksi', tempat: 'Jakarta',
    },
  },
  {
    kantor: areaCode('64'), pengusul: areaCode('6472'), hari: 365, sampai: 'ajukan', sk: '',
    isi: {
      judul: 'Catatan kesehatan petugas dalam berkas santunan', huruf: 'h', angka: 2, dasar: 'UU 14/2008 Pasal 17 huruf h angka 2',
      bagian: [{ dokumen: 'Berkas santunan badan ad hoc', halaman: '', bagian: 'Diagnosis dan riwayat perawatan' }],
      akibatBuka: 'Riwayat penyakit seseorang diketahui tetangga dan calon pemberi kerja tanpa ia menghendakinya.',
      akibatTutup: 'Jumlah penerima, besar santunan, dan dasar pembayarannya tetap dapat diperiksa oleh siapa pun.',
      manfaat: 'Keluarga petugas dan pengawas memperoleh angka santunan tanpa harus membuka keadaan badan seseorang.',
      persetujuan: false, jabatan: false, buktiOrang: 'Berkas tidak memuat persetujuan; petugas ad hoc diperiksa sebagai pasien.',
      hasil: 'sebagian', lingkup: 'satu', unit: 'Subbagian hukum', tempat: 'Samarinda',
    },
  },
];

const ORANG = { D: 'contoh-ppid', T: 'contoh-tim', A: 'contoh-atasan' } as const;

export async function ujiDemo(deps: Deps): Promise<void> {
  if ((await listUji(deps.database.db, [{ node: NATION, below: true }], 1)).length > 0) return;
  for (const one of CONTOH) await contoh(deps, one);
}

/** By the same acts and persons as any office. */
async function contoh(deps: Deps, { kantor, pengusul, hari, sampai, sk, isi }: Contoh): Promise<void> {
  const today = hariDi(deps.clock, kantor);
  const dari: Day = addDays(today, hari < 100 ? hari - 365 : -1);
  const whole: IsiUji = {
    asal: 'sendiri', rujukan: '', persetujuan: null, jabatan: null, buktiOrang: '', pasal18: 'bukan', bukti18: 'Isinya bukan putusan, kebijakan, atau laporan keuangan.', ...isi,
    dari, sampai: addDays(today, hari), tinjau: addDays(today, Math.floor(hari / 2)),
  };
  const written = await tulisUji(deps, { kantor, pengusul, isi: whole, actor: { id: ORANG.D, role: 'ppid', node: pengusul } });
  assert(written.ok, 'an example sheet');
  const step = async (langkah: LangkahUji, pelaku: keyof typeof ORANG, more: { readonly catatan?: string; readonly sk?: string; readonly skHari?: Day } = {}): Promise<void> => {
    const lembar = await readUji(deps.database.db, written.value);
    assert(lembar !== undefined, 'an example sheet is kept');
    const role = { D: 'ppid', T: 'tim_pertimbangan', A: 'atasan_ppid' }[pelaku];
    const done = await melangkah(deps, { id: lembar.id, versi: lembar.versi, langkah, actor: { id: ORANG[pelaku], role, node: langkah === 'ajukan' ? pengusul : kantor }, catatan: '', ...more });
    assert(done.ok, `an example sheet takes the step ${langkah}`);
  };
  await step('ajukan', 'D');
  if (sampai === 'ajukan') return;
  await step('pendapat', 'T', { catatan: 'Bagian disebut tepat dan sisanya tetap diberikan; masa cukup.' });
  await step('tetapkan', 'D', { sk, skHari: today });
  await step('setujui', 'A');
}
