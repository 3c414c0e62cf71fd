// Which stations and which look-up does a first look find? (made up, and said so)
import type { Deps } from '#platform/module';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { findArea, listChildren } from '#platform/offices';
import { listDaftar } from '../daftar/store/daftar.ts';
import { catatLokasi } from './actions/catat-lokasi.ts';
import { terbitkan } from './actions/terbitkan.ts';
import { AKSES, type Lokasi } from './lokasi.ts';
import { bacaAktif, rakFolder } from './rak.ts';
import { countLokasi } from './store/lokasi.ts';

/** Kota Depok, and the regency of the example list. */
const KAB: readonly AreaCode[] = [areaCode('3276'), areaCode('6472')];
const NAMES = ['Balai Warga', 'SD Negeri 1', 'Lapangan RW', 'Pos Ronda RT 02', 'Halaman Masjid', 'Gedung Serbaguna'];
const STREETS = ['Jalan Melati', 'Jalan Kenanga', 'Jalan Raya Desa', 'Gang Haji Saleh', 'Jalan Pemuda'];
const PER_DESA = 6;

function tempat(desa: string, nama: string, n: number): Lokasi {
  const seed = Number(desa.slice(-4)) + n;
  return {
    desa,
    tps: String(n).padStart(3, '0'),
    nama: `${NAMES[seed % NAMES.length] ?? ''} ${nama}`,
    alamat: `${STREETS[seed % STREETS.length] ?? ''} ${seed % 90}`,
    lat: null,
    lon: null,
    jam: '07.00-13.00',
    akses: seed % 4 === 0 ? [] : AKSES.filter((_one, at) => (seed + at) % 3 === 0),
    sumber: 'DATA SIMULASI',
  };
}

export async function demoLokasi(deps: Deps): Promise<void> {
  const { db } = deps.database;
  if ((await countLokasi(db, '0' as AreaCode, 2)).length > 0) return;
  const all: Lokasi[] = [];
  for (const kab of KAB) {
    if ((await findArea(db, 'dasar', kab)) === undefined) continue;
    for (const kec of await listChildren(db, 'dasar', kab)) {
      for (const desa of await listChildren(db, 'dasar', kec.kode)) {
        for (let n = 1; n <= PER_DESA; n += 1) all.push(tempat(desa.kode, desa.nama, n));
      }
    }
  }
  await catatLokasi(deps, all);
}

/** The example lists that the public may look up, in one file; once. */
export async function demoTerbit(deps: Deps): Promise<void> {
  if (bacaAktif(rakFolder(deps.settings)).length > 0) return;
  const lists = (await listDaftar(deps.database.db, { paket: 'pilkada-2024' })).filter(({ simulasi }) => simulasi);
  if (lists.length > 0) await terbitkan(deps, { daftar: 'pilkada-2024.0', kantor: '0', lists });
}
