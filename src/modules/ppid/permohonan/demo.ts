// What does the information desk show at a first look? (invented people, true kinds of questions)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Actor } from '#platform/action';
import { fixedClock, isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { kirim } from '../jawaban/actions/kirim.ts';
import { simpanDraf } from '../jawaban/actions/susun.ts';
import { DRAF_AWAL } from '../jawaban/draf.ts';
import { serahkan, tandaiLewat } from './actions/akhiri.ts';
import { daftarkan } from './actions/ajukan.ts';
import { perpanjang, pilihJalur } from './actions/urus.ts';
import { CONTOH, type Contoh } from './examples.ts';
import { warga } from './gerak.ts';
import type { Permintaan } from './isian.ts';
import { listButir } from './store/berkas.ts';
import { readByNomor, readPermohonan } from './store/permohonan.ts';

const KANTOR = '6472' as AreaCode;
const petugas = (role: string): Actor => ({ id: `contoh-${role}`, role, node: KANTOR });
const DAY_MS = 86_400_000;

function permintaan({ rincian, no }: Contoh): Permintaan {
  return {
    kantor: KANTOR, jenis: 'perorangan', bentuk: 'salinan_lunak', penyampaian: 'unduh', kabarSurel: false, izinArsip: false, embargo: false, bahasa: 'id', rincian, butir: [rincian],
    pemohon: { nama: `Contoh Pemohon ${no}`, alamat: 'Alamat contoh', telepon: '', surel: `contoh${no}@contoh.id`, pekerjaan: '', tujuan: 'Contoh untuk percobaan' },
  };
}

/** Each request is lived through from its own day on; nothing is done twice. */
export async function permohonanDemo(deps: Deps): Promise<void> {
  const today = Date.parse(isoInstant(deps.clock));
  if ((await readByNomor(deps.database.db, `PPID-${KANTOR}-${new Date(today - CONTOH[0].lalu * DAY_MS).getUTCFullYear()}-00001`)) !== undefined) return;
  for (const one of CONTOH) await jalani(deps, today, one);
}

async function jalani(deps: Deps, today: number, one: Contoh): Promise<void> {
  const at = (lalu: number): Deps => ({ ...deps, clock: fixedClock(new Date(today - lalu * DAY_MS).toISOString()) });
  const begun = at(one.lalu);
  const { id } = await deps.database.transaction((db) => daftarkan(db, begun, { permintaan: permintaan(one), kanal: one.kanal, actor: warga(KANTOR), identitas: one.identitas, identitasCara: null, berkas: [], dibantu: false }));
  const versi = async (): Promise<number> => (await readPermohonan(deps.database.db, id))?.versi ?? 0;
  const sure = (done: { readonly ok: boolean }): void => assert(done.ok, `example ${one.no}`);
  if (one.jalur !== undefined) sure(await pilihJalur(begun, { id, versi: await versi(), actor: petugas('ppid'), jalur: one.jalur, alasan: 'Contoh alasan pemilihan jalur.' }));
  if (one.diperpanjang !== undefined) sure(await perpanjang(at(one.diperpanjang), { id, versi: await versi(), actor: petugas('ppid'), alasan: 'Dokumen tersebar di beberapa unit dan perlu diperiksa.' }));
  if (one.dijawab !== undefined) {
    const then = at(one.dijawab.lalu);
    const butir = (await listButir(deps.database.db, id)).map((item) => ({ ...item, hasil: 'sudah_publik' as const, tautan: '/ppid/dip' }));
    sure(await simpanDraf(then, { id, actor: petugas('ppid'), isi: { ...DRAF_AWAL('unduh'), ringkas: 'Informasi yang Anda minta sudah terbuka pada daftar informasi publik.' }, butir }));
    sure(await kirim(then, { id, versi: await versi(), actor: petugas('ppid'), penanda: 'Contoh PPID', origin: '' }));
  }
  if (one.diserahkan !== undefined) sure(await serahkan(at(one.diserahkan), { id, versi: await versi(), actor: petugas('petugas_layanan'), cara: 'unduh', bukti: 'diunduh pemohon' }));
  if (one.dijawab === undefined) await deps.database.transaction((db) => tandaiLewat(db, deps, id));
}
