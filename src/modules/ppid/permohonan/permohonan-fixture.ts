// How does a test of the information desk get a house with a clock of its own and a request in it?
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Actor } from '#platform/action';
import type { Clock } from '#platform/clock';
import { settingsSchema } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { makeRegistry } from '#platform/module';
import { modules } from '../../../main.ts';
import { testDatabase } from '../../../../test/fixture.ts';
import { type Ajuan, type Terdaftar, daftarkan } from './actions/ajukan.ts';
import { warga } from './gerak.ts';
import type { Permintaan } from './isian.ts';
import type { At } from './jam.ts';
import { type Permohonan, readPermohonan } from './store/permohonan.ts';

/** A clock that a test moves on. */
export interface Jarum extends Clock {
  ke(iso: string): void;
}

export function jarum(iso: string): Jarum {
  let ms = Date.parse(iso);
  return { now: () => ms, ke: (to) => { ms = Date.parse(to); } };
}

export interface Meja {
  readonly at: At;
  readonly jam: Jarum;
  close(): Promise<void>;
}

export async function mejaUji(iso: string): Promise<Meja> {
  const own = await testDatabase({ areas: true });
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-ppid-'));
  const jam = jarum(iso);
  const at: At = { database: own.database, clock: jam, keys: sampleKeys(), registry: makeRegistry(modules), settings: settingsSchema.parse({ PENDOPO_LOG: 'silent', PENDOPO_DATA: folder }), log: makeLog('silent') };
  return { at, jam, close: async () => { await own.close(); rmSync(folder, { recursive: true, force: true }); } };
}

export const petugas = (role: string, node: string): Actor => ({ id: `akun-${role}`, role, node });

export const permintaan = (over: Partial<Permintaan> = {}): Permintaan => ({
  kantor: '3313' as AreaCode,
  jenis: 'perorangan',
  pemohon: { nama: 'Sari Wulandari', alamat: 'Jalan Merdeka 11, Karanganyar', telepon: '081200000011', surel: 'sari@contoh.id', pekerjaan: '', tujuan: 'Untuk penelitian skripsi' },
  rincian: 'Salinan laporan keuangan kantor tahun 2025 beserta lampirannya.',
  butir: ['Salinan laporan keuangan kantor tahun 2025 beserta lampirannya.'],
  bentuk: 'salinan_lunak',
  penyampaian: 'unduh',
  kabarSurel: true,
  izinArsip: false,
  embargo: false,
  bahasa: 'id',
  ...over,
});

/** A request of the web as of now, complete unless said otherwise; without a receipt, for tests that need none. */
export async function ajukanUji({ at }: Meja, over: Partial<Ajuan> = {}): Promise<Terdaftar> {
  const isi = over.permintaan ?? permintaan();
  return at.database.transaction((db) => daftarkan(db, at, { permintaan: isi, kanal: 'web', actor: warga(isi.kantor), identitas: 'menunggu', identitasCara: null, berkas: [], dibantu: false, ...over }));
}

export async function baca({ at }: Meja, id: string): Promise<Permohonan> {
  const p = await readPermohonan(at.database.db, id);
  assert(p !== undefined, 'the request is there');
  return p;
}
