// Which objections does an empty house show at the first start? (made up, on a simulated list alone; nobody of them lives)
import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/action';
import type { Deps } from '#platform/module';
import { listDaftar } from '../daftar/store/daftar.ts';
import { listRekam } from '../daftar/store/pemilih.ts';
import { hariDi } from '../daftar/today.ts';
import { kirimTanggapan } from './actions/kirim.ts';
import { type Melangkah, melangkah } from './actions/melangkah.ts';
import { findBuka } from './buka.ts';
import { type Isian, readIsian } from './isian.ts';
import { tanggapanVersion } from './store/tanggapan.ts';

const EMPTY = '0.';
/** A NIK that no person can bear: serial 0000. */
const NIK = '6472010101800000';

interface Contoh {
  readonly isian: Isian;
  readonly langkah: readonly Melangkah[];
}
const CONTOH: readonly Contoh[] = [
  { isian: { jenis: 'data-salah', tentang: 'sendiri', bidang: 'alamat', seharusnya: 'RT 004' }, langkah: [] },
  { isian: { jenis: 'belum-terdaftar', tentang: 'sendiri', uraian: 'Baru berusia 17 tahun bulan lalu.' }, langkah: [{ langkah: 'periksa' }, { langkah: 'kurang', catatan: 'Lampirkan foto kartu keluarga.' }] },
  { isian: { jenis: 'bukan-penduduk', tentang: 'orang-lain', nama_orang: 'Contoh Warga', alamat_orang: 'Jl. Contoh 1', uraian: 'Sudah pindah ke kota lain.' }, langkah: [{ langkah: 'periksa' }, { langkah: 'tolak', alasan: 'BUKTI', catatan: 'Tetangga dan ketua RT menyatakan orangnya masih tinggal di sana.' }, { langkah: 'beritahu' }] },
];

export async function tanggapanDemo(deps: Deps): Promise<void> {
  const { db } = deps.database;
  const lists = (await listDaftar(db)).filter(({ simulasi }) => simulasi);
  if (!(await tanggapanVersion(db)).startsWith(EMPTY)) return;
  for (const list of lists) {
    const buka = await findBuka(db, list.kab, list.id);
    const [record] = await listRekam(db, list.id, { banyak: 1 });
    if (!buka.ok || record === undefined) continue;
    const pps: Actor = { id: 'contoh', role: 'pps', node: record.desa };
    for (const { isian, langkah } of CONTOH) {
      const read = readIsian({ ...isian, desa: record.desa, nama: 'Contoh Pelapor', nik: NIK }, { dengan: 'nik', hari: hariDi(deps.clock, record.desa) });
      if (!('value' in read)) continue;
      const sent = await kirimTanggapan(deps, { key: randomUUID(), form: 'contoh', body: '' }, { ...read.value, buka: buka.value, bukti: [] });
      if (sent.ok) for (const step of langkah) await melangkah(deps, sent.value.id, step, pps);
    }
    return;
  }
}
