// Which two lists do tests of duplicate cases stand on? (Samarinda and Balikpapan, one person on both, and a namesake)
import { randomUUID } from 'node:crypto';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { type Actor, perform } from '#platform/action';
import { fixedClock, isoInstant } from '#platform/clock';
import type { Database } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { createDaftar } from '../daftar/buat.ts';
import { type SmallList, orang, smallList } from '../daftar/daftar-fixture.ts';
import { loadRecords } from '../daftar/muat.ts';
import { moveDaftar } from '../daftar/store/daftar.ts';
import { raiseDugaan } from '../daftar/store/dugaan.ts';
import { bukaDariDugaan } from './actions/buka.ts';
import { type LangkahMasuk, jalankanLangkah } from './actions/langkah.ts';
import type { Peristiwa } from './perkara.ts';
import { type Kasus, readKasus } from './store/perkara.ts';

export const KAB_B = areaCode('6471');
export const DESA_A = areaCode('6472011001');
export const DESA_B = areaCode('6471011001');
export const aktor = (id: string, role: string, node: string): Actor => ({ id, role, node });
export const PPS_A = aktor('pps-a', 'pps', DESA_A);
export const PPS_B = aktor('pps-b', 'pps', DESA_B);
export const PROV_1 = aktor('prov-1', 'pimpinan', '64');
export const PROV_2 = aktor('prov-2', 'pimpinan', '64');
export const RI_1 = aktor('ri-1', 'pimpinan', '0');
export const RI_2 = aktor('ri-2', 'pimpinan', '0');
export const WARGA = aktor('warga', 'warga', DESA_B);

/** At Balikpapan: SUTRISNO of Samarinda once more, and RIDWAN's namesake. */
const ISI_B = [
  orang({ nkk: '6471010506150002', alamat: 'JL. PELABUHAN NO. 7', rt: '009' }),
  orang({ nkk: '6471010506150009', nik: '6471012512700008', nama: 'MUHAMMAD RIDWAN', tempatLahir: 'BALIKPAPAN', tanggalLahir: day('1970-12-25'), alamat: 'JL. KENARI 2' }),
];

export interface DuaDaftar extends SmallList {
  readonly deps: { readonly database: Database; clock: ReturnType<typeof fixedClock>; readonly keys: ReturnType<typeof sampleKeys> };
  readonly daftarB: string;
  /** SUTRISNO and the namesake at Balikpapan. */
  readonly diB: readonly string[];
  raise(a: string, b: string, asal?: string): Promise<void>;
  kasus(id: string): Promise<Kasus>;
  /** One step; the refusal's code where it is refused. */
  langkah(kasus: string, actor: Actor, peristiwa: Peristiwa, over?: Partial<LangkahMasuk>): Promise<string>;
}

export async function duaDaftar(database: Database, at = '2024-08-20T02:00:00Z'): Promise<DuaDaftar> {
  const small = await smallList(database, { keadaan: 'DPS_DIUMUMKAN', at });
  const keys = sampleKeys();
  const diB: readonly string[] = ISI_B.map(() => randomUUID());
  const daftarB = await perform(database, small.clock, { event: 'sidalih.uji', actor: RI_1, object: 'pilkada-2024', node: KAB_B }, async (db) => {
    const made = await createDaftar(db, small.clock, { paket: 'pilkada-2024', kab: KAB_B });
    if (!made.ok) throw new Error(made.refusal.code);
    const rows = ISI_B.map((one, n) => ({ ...one, id: diB[n] ?? '', desa: DESA_B, tps: '004', sumber: 'DP4', keterangan: '', tanda: [] }));
    const loaded = await loadRecords(db, small, made.value, rows, { sumber: 'DP4', dasar: 'uji', actor: RI_1 });
    if (!loaded.ok) throw new Error(loaded.refusal.code);
    await moveDaftar(db, made.value, 'DPS_DIUMUMKAN', '2024-08-18T00:00:00Z');
    return { value: made.value, facts: {} };
  });
  const deps = { database, clock: fixedClock(at), keys };
  const listOf = (id: string): string => (diB.includes(id) ? daftarB : small.id);
  const kasus = async (id: string): Promise<Kasus> => {
    const found = await readKasus(database.db, id);
    if (found === undefined) throw new Error('no such case');
    return found;
  };
  return {
    ...small,
    deps,
    daftarB,
    diB,
    kasus,
    raise: async (a, b, asal = 'NIK_SAMA') => {
      await raiseDugaan(database.db, { id: randomUUID(), daftarA: listOf(a), pemilihA: a, daftarB: listOf(b), pemilihB: b, asal, p: null, pada: isoInstant(deps.clock) });
    },
    langkah: async (id, actor, peristiwa, over = {}) => {
      const done = await jalankanLangkah(deps, { kasus: id, peristiwa, isi: {}, actor, ...over });
      return done.ok ? (done.value.lagi ? 'lagi' : done.value.kasus.keadaan) : done.refusal.code;
    },
  };
}

/** Opens the case of SUTRISNO, with both reports in. */
export async function kasusTerlapor(two: DuaDaftar): Promise<{ readonly id: string; readonly sisiA: number; readonly sisiB: number }> {
  await two.raise(two.pemilih[0] ?? '', two.diB[0] ?? '');
  const [id = ''] = await bukaDariDugaan(two.deps);
  const kasus = await two.kasus(id);
  if (kasus.keadaan === 'TERDETEKSI') await two.langkah(id, PROV_1, { jenis: 'tugaskan' });
  const sisiA = kasus.sisi.findIndex(({ desa }) => desa === DESA_A);
  const sisiB = kasus.sisi.findIndex(({ desa }) => desa === DESA_B);
  await two.langkah(id, PPS_A, { jenis: 'lapor', sisi: sisiA });
  await two.langkah(id, PPS_B, { jenis: 'lapor', sisi: sisiB });
  return { id, sisiA, sisiB };
}
