// Which visits does a first look find? (KPU Kota Samarinda with two counters, guests who wait, bookings of the days to come; nobody real)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Deps } from '#platform/module';
import { findService } from '../katalog/layanan.ts';
import { pesanKunjungan } from '../kunjungan/actions/pesan.ts';
import { baruKunjungan } from '../kunjungan/baru.ts';
import type { Isian } from '../kunjungan/isian.ts';
import { hariKantor } from '../kunjungan/kantor-hari.ts';
import { drawAntre, sealPribadi } from '../kunjungan/rahasia.ts';
import { slotBebas } from '../kunjungan/slot.ts';
import { insertKunjungan, insertLangkah } from '../kunjungan/store/kunjungan.ts';
import { insertPribadi } from '../kunjungan/store/pribadi.ts';
import { insertAntrean, nextNomor } from './store/antrean.ts';
import { listLoket, writeLoket } from './store/loket.ts';

const KANTOR = '6472' as AreaCode;
const MENIT = 60_000;
const SEMUA = ['informasi', 'keberatan-informasi', 'data-pemilih', 'pindah-memilih', 'pengaduan', 'produk-hukum', 'salinan-keputusan', 'kunjungan', 'peserta-pemilu'];
/** Made up; minutes before now, service, priority. */
const TAMU: readonly (readonly [nama: string, menit: number, layanan: string, prioritas: boolean])[] = [
  ['Rahmat', 14, 'data-pemilih', false],
  ['Ibu Yanti', 11, 'informasi', true],
  ['Fajar', 8, 'informasi', false],
  ['Lestari', 5, 'produk-hukum', false],
  ['Pak Usman', 2, 'pengaduan', true],
];

const isian = (nama: string, prioritas: boolean): Isian => ({ nama, lembaga: '', jenis: 'warga', uraian: '', pejabat: '', jumlah: 1, kontak: undefined, prioritas, butuh: prioritas ? ['KURSI_RODA'] : [], butuhLain: '', bahasa: 'id', foto: false });

export async function loketDemo(deps: Deps): Promise<void> {
  const { database } = deps;
  if ((await listLoket(database.db, KANTOR)).length > 0) return;
  for (const nomor of [1, 2]) await writeLoket(database.db, KANTOR, { nomor, nama: `Loket ${String(nomor)}`, keadaan: 'BUKA', layanan: SEMUA });
  for (const [nama, menit, layanan, prioritas] of TAMU) await menunggu(deps, isian(nama, prioritas), layanan, deps.clock.now() - menit * MENIT);
  await pesanan(deps);
}

/** Written as they stand, whatever the hour of a first start: the acts would refuse a guest at night. */
async function menunggu({ database, clock, keys }: Deps, isi: Isian, layanan: string, tiba: number): Promise<void> {
  const huruf = findService(layanan)?.huruf ?? 'Z';
  const id = randomUUID();
  const tanggal = hariKantor(clock, KANTOR);
  await database.transaction(async (db) => {
    const nomor = await nextNomor(db, KANTOR, tanggal, huruf);
    assert(nomor !== undefined, 'an example number');
    const k = { ...baruKunjungan({ id, kantor: KANTOR, layanan, sumber: 'MEJA', tanggal, isi }), keadaan: 'MENUNGGU' as const, tiba, efektif: tiba, huruf, nomor, antreKunci: drawAntre().kunci };
    await insertKunjungan(db, k, tiba);
    await insertAntrean(db, KANTOR, tanggal, huruf, nomor, id);
    await insertPribadi(db, sealPribadi(keys, id, isi, [], null, tiba));
    await insertLangkah(db, id, { peristiwa: 'TIBA', dari: null, ke: 'CHECK_IN', akun: 'contoh', peran: 'resepsionis', catatan: '', sebelum: null, pada: tiba });
  });
}

async function pesanan(deps: Deps): Promise<void> {
  const [informasi, kunjungan] = [findService('informasi'), findService('kunjungan')];
  assert(informasi !== undefined && kunjungan !== undefined, 'services of the catalogue');
  for (const [at, layanan] of [informasi, informasi, kunjungan].entries()) {
    const slot = (await slotBebas(deps.database.db, deps.clock, KANTOR, layanan)).flatMap(({ slots }) => slots)[at * 2]?.mulai;
    if (slot === undefined) continue;
    const isi = isian(['Ningsih', 'Bayu', 'Koperasi Mitra'][at] ?? '', false);
    await pesanKunjungan(deps, { key: `contoh-kunjungan-${String(at)}`, form: 'contoh', body: String(at) }, { kantor: KANTOR, layanan, slot, isi, foto: undefined, sumber: 'WEB', dibantu: false, standar: null, holder: '', pass: null, origin: '' });
  }
}
