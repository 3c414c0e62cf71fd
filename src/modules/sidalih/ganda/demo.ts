// Which duplicate cases does a first look find? (made-up voters of the example list, at different steps of their way)
import { randomUUID } from 'node:crypto';
import { type AreaCode, NATION, areaCode } from '#kernel/area-code';
import { addDays } from '#kernel/day';
import { assert } from '#kernel/result';
import { type Actor, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { brankasOf } from '../brankas/brankas.ts';
import { findRekam } from '../daftar/baca.ts';
import { DESA_CONTOH, idContoh } from '../daftar/examples.ts';
import type { Rekam } from '../daftar/rekam.ts';
import { readDaftar } from '../daftar/store/daftar.ts';
import { raiseDugaan } from '../daftar/store/dugaan.ts';
import { hariDi } from '../daftar/today.ts';
import { applyChanges } from '../daftar/ubah.ts';
import { SISTEM, bukaDariDugaan } from './actions/buka.ts';
import { jalankanLangkah } from './actions/langkah.ts';
import { cariBerikut, mintaCari } from './cari/cari.ts';
import type { Peristiwa } from './perkara.ts';
import { countKasus, readKasus } from './store/perkara.ts';

const PAKET = 'pilkada-2024';
const LIST = `${PAKET}.6472`;
/** Voters of the first village who came to the list once more in the third. */
const ULANG = [3, 17, 41];
const KPU = areaCode('6472');
const [RUMAH, BARU] = [areaCode(DESA_CONTOH[0]), areaCode(DESA_CONTOH[2])];
const pps = (node: AreaCode): Actor => ({ id: `contoh-pps-${node}`, role: 'pps', node });
const pimpinan = (n: number): Actor => ({ id: `contoh-pimpinan-${String(n)}`, role: 'pimpinan', node: KPU });
const LAPORAN = { temu: 'KELUARGA', dokumen: 'KK', alamatKtp: 'YA', pendapat: 'SATU_ORANG', teks: 'Didatangi dua kali. Keluarga menerangkan yang bersangkutan pindah ke alamat yang baru.' };

export async function gandaDemo(deps: Deps): Promise<void> {
  const { db } = deps.database;
  const list = await readDaftar(db, LIST);
  if (list?.simulasi !== true || list.keadaan !== 'DPS_DIUMUMKAN' || (await countKasus(db, [{ node: NATION, below: true }])).size > 0) return;
  if (!(await tambahUlang(deps))) return;
  await raiseSibling(deps);
  const ordered = await mintaCari(deps, [LIST], SISTEM);
  if (ordered.ok) await cariBerikut(deps, ordered.value.id);
  const [first = '', second = '', third = ''] = await bukaDariDugaan(deps);
  for (const id of [first, second, third]) if ((await readKasus(db, id))?.keadaan === 'TERDETEKSI') await go(deps, id, pimpinan(1), { jenis: 'tugaskan' });
  await lapor(deps, first, 1);
  await lapor(deps, second, 2);
  await lapor(deps, third, 2);
  await putuskan(deps, third);
}

/** The same persons with another family card and address, as a citizen reported them missing. */
async function tambahUlang(deps: Deps): Promise<boolean> {
  const brankas = brankasOf(deps.keys);
  const all: Rekam[] = [];
  for (const at of ULANG) {
    const one = await findRekam(deps.database.db, brankas, LIST, idContoh(PAKET, at));
    if (one?.tms === null) all.push(one);
  }
  if (all.length < ULANG.length) return false;
  return perform(deps.database, deps.clock, { event: 'sidalih.simulasi', actor: SISTEM, kind: 'daftar', object: LIST, node: KPU }, async (db) => {
    const changes = all.map(({ nkk, nik, nama, tempatLahir, tanggalLahir, kawin, jk, disabilitas, ktpEl }, n) => {
      const orang = { nik, nama, tempatLahir, tanggalLahir, kawin, jk, disabilitas, ktpEl, nkk: `${nkk.slice(0, 12)}9${nkk.slice(13)}`, alamat: `JL. PINDAHAN NO. ${String(n + 1)}`, rt: '004', rw: '002' };
      return { sumber: 'TANGGAPAN', dasar: 'contoh', jenis: 'baru' as const, orang, desa: BARU, tps: '001' };
    });
    const told = await applyChanges(db, { clock: deps.clock, brankas }, LIST, changes, SISTEM);
    assert(told.ok, 'the announced list takes what citizens report');
    return { value: true, facts: { ulang: changes.length } };
  });
}

/** Two of one household whom a citizen took for one. */
async function raiseSibling(deps: Deps): Promise<void> {
  const one = { daftarA: LIST, pemilihA: idContoh(PAKET, 60), daftarB: LIST, pemilihB: idContoh(PAKET, 61) };
  await raiseDugaan(deps.database.db, { id: randomUUID(), ...one, asal: 'TANGGAPAN', p: null, pada: isoInstant(deps.clock) });
}

async function go(deps: Deps, kasus: string, actor: Actor, peristiwa: Peristiwa, isi: Readonly<Record<string, string>> = {}): Promise<void> {
  const told = await jalankanLangkah(deps, { kasus, peristiwa, isi, actor });
  assert(told.ok, `example ${peristiwa.jenis}`);
}

async function lapor(deps: Deps, kasus: string, banyak: number): Promise<void> {
  const found = await readKasus(deps.database.db, kasus);
  for (const { ke, desa } of found?.sisi.slice(0, banyak) ?? []) await go(deps, kasus, pps(desa), { jenis: 'lapor', sisi: ke }, { ...LAPORAN, alamatKtp: desa === RUMAH ? 'TIDAK' : 'YA' });
}

/** Decided, told, and within the days to appeal. */
async function putuskan(deps: Deps, kasus: string): Promise<void> {
  const found = await readKasus(deps.database.db, kasus);
  const tetap = found?.sisi.findIndex(({ desa }) => desa === BARU) ?? -1;
  const lepas = found?.sisi.findIndex((_, ke) => ke !== tetap) ?? -1;
  if (tetap < 0 || lepas < 0) return;
  await go(deps, kasus, pimpinan(1), { jenis: 'usul', tetap }, { teks: 'NIK sama, kedua laporan menerangkan satu orang.' });
  await go(deps, kasus, pimpinan(2), { jenis: 'setuju' });
  await go(deps, kasus, pps(RUMAH), { jenis: 'surat', sisi: lepas });
  await go(deps, kasus, pps(RUMAH), { jenis: 'sampai', sisi: lepas, akhir: addDays(hariDi(deps.clock, KPU), 7) }, { kepada: 'KELUARGA', teks: 'Keluarga serumah' });
}
