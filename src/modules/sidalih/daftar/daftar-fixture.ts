// Which small list do tests of the voter list stand on? (one desa of Samarinda, two stations, families and a pair of twins)
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { type Actor, perform } from '#platform/action';
import { fixedClock } from '#platform/clock';
import type { Database } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { ensureAreas } from '#platform/offices';
import { brankasOf } from '../brankas/brankas.ts';
import { createDaftar } from './buat.ts';
import { loadRecords } from './muat.ts';
import type { IdDaftar, Orang } from './rekam.ts';
import { moveDaftar } from './store/daftar.ts';
import type { Alat } from './ubah.ts';

export const KAB = areaCode('6472');
export const DESA = areaCode('6472011001');
export const PPS: Actor = { id: 'a-pps', role: 'pps', node: DESA };
export const KPU: Actor = { id: 'a-kpu', role: 'operator_bidang', node: KAB };

export const orang = (over: Partial<Orang> = {}): Orang => ({
  nkk: '6472010101100001',
  nik: '6472010708800001',
  nama: 'SUTRISNO',
  tempatLahir: 'SAMARINDA',
  tanggalLahir: day('1980-08-07'),
  kawin: 'S',
  jk: 'L',
  alamat: 'JL. MAWAR NO. 3',
  rt: '001',
  rw: '001',
  disabilitas: 0,
  ktpEl: 'S',
  ...over,
});

/** Seven voters: five at station 001, two at 002. */
export const ISI: readonly (Orang & { readonly tps: string })[] = [
  { ...orang(), tps: '001' },
  { ...orang({ nik: '6472015203830002', nama: 'SITI AMINAH', jk: 'P', tanggalLahir: day('1983-03-12') }), tps: '001' },
  { ...orang({ nik: '6472014905060001', nama: 'RINA WULANDARI', jk: 'P', tanggalLahir: day('2006-05-09'), kawin: 'B', disabilitas: 6 }), tps: '001' },
  { ...orang({ nik: '6472014905060002', nama: 'RANI WULANDARI', jk: 'P', tanggalLahir: day('2006-05-09'), kawin: 'B' }), tps: '001' },
  { ...orang({ nkk: '6472010202110003', nik: '6472011708450001', nama: 'I WAYAN ARTA', tanggalLahir: day('1945-08-17'), kawin: 'P', rt: '002' }), tps: '001' },
  { ...orang({ nkk: '6472010303120005', nik: '6472012512700003', nama: 'MUHAMMAD RIDWAN', tanggalLahir: day('1970-12-25'), rt: '003', alamat: 'JL. MELATI 5' }), tps: '002' },
  { ...orang({ nkk: '6472010303120005', nik: '6472016301720004', nama: 'HJ. NURHAYATI', jk: 'P', tanggalLahir: day('1972-01-23'), rt: '003', alamat: 'JL. MELATI 5', ktpEl: 'B' }), tps: '002' },
];

export interface SmallList extends Alat {
  readonly id: IdDaftar;
  /** Ids in the order of `ISI`. */
  readonly pemilih: readonly string[];
}

/** Opens and fills the list, then puts it into `keadaan`. */
export async function smallList(database: Database, { paket = 'pilkada-2024', keadaan, at = '2024-07-01T02:00:00Z' }: { readonly paket?: string; readonly keadaan?: string; readonly at?: string } = {}): Promise<SmallList> {
  await ensureAreas(database);
  const clock = fixedClock(at);
  const tools: Alat = { clock, brankas: brankasOf(sampleKeys()) };
  const pemilih = ISI.map((_, at) => `00000000-0000-7000-8000-${String(at + 1).padStart(12, '0')}`);
  const sumber = paket.startsWith('pdpb') ? 'DPT_TERAKHIR' : 'DP4';
  const id = await perform(database, clock, { event: 'sidalih.uji', actor: KPU, object: paket, node: KAB }, async (db) => {
    const made = await createDaftar(db, clock, { paket, kab: KAB });
    if (!made.ok) throw new Error(made.refusal.code);
    const rows = ISI.map(({ tps, ...one }, at) => ({ ...one, id: pemilih[at] ?? '', desa: DESA, tps, sumber, keterangan: '', tanda: [] }));
    const loaded = await loadRecords(db, tools, made.value, rows, { sumber, dasar: 'uji', actor: KPU });
    if (!loaded.ok) throw new Error(loaded.refusal.code);
    if (keadaan !== undefined) await moveDaftar(db, made.value, keadaan, '2024-07-01T00:00:00Z');
    return { value: made.value, facts: { pemilih: rows.length } };
  });
  return { ...tools, id, pemilih };
}
