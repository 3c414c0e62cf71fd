// When may a plenary be proposed and approved, and what does the approval do? (sidalih.md 5.1, 11; keamanan.md 2.5)
import { createHash, randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { officeCodeOf } from '#platform/offices';
import { queueLeaf } from '#platform/tlog';
import { findPaket } from '../aturan/packs.ts';
import type { PaketAturan, TahapPaket } from '../aturan/paket.ts';
import { bekukan } from './beku.ts';
import { hitungRekap, naikkan } from './hitung.ts';
import type { IdDaftar } from './rekam.ts';
import { type RekapSalah, type RekapTempat, REKAP_KOSONG, addRekap, rekapFaults } from './rekap.ts';
import { type Daftar, lockDaftar, moveDaftar, setVersi } from './store/daftar.ts';
import { type Pleno, approvePleno, findPleno, insertPleno, listPleno } from './store/pleno.ts';
import { type BeritaAcara, insertVersi, readVersi } from './store/versi.ts';
import { perluPutusan, tahapBerikut } from './tahap.ts';
import { hariDi } from './today.ts';
import type { Alat } from './ubah.ts';

export type PlenoRefusal =
  | 'SIDALIH_DAFTAR_TIDAK_ADA'
  | 'SIDALIH_PLENO_TAHAP' // not a stage that may follow
  | 'SIDALIH_PLENO_TINGKAT' // this node holds no plenary for it
  | 'SIDALIH_PLENO_ADA'
  | 'SIDALIH_PLENO_PUTUSAN' // the number of the order is missing
  | 'SIDALIH_PLENO_REKAP' // the recap does not close
  | 'SIDALIH_PLENO_BELUM' // plenaries below are missing
  | 'SIDALIH_PLENO_BEDA' // a total signed below is not what the list holds now
  | 'SIDALIH_PLENO_BERUBAH' // records changed since it was proposed
  | 'SIDALIH_PLENO_SELESAI';

type Refused = Refusal<PlenoRefusal>;

/** How a list stands before its next step. */
export interface Meja {
  readonly list: Daftar;
  readonly paket: PaketAturan;
  readonly rekap: readonly RekapTempat[];
  readonly salah: readonly RekapSalah[];
  readonly berikut: readonly TahapPaket[];
}

export async function openMeja(db: Db, list: Daftar): Promise<Meja> {
  const paket = await findPaket(db, list.paket);
  if (paket === undefined) throw new Error(`list under an unknown pack: ${list.id}`);
  const rekap = await hitungRekap(db, list);
  const above = [...naikkan(rekap, 10), ...naikkan(rekap, 6), ...naikkan(rekap, 4)];
  return { list, paket, rekap, salah: rekapFaults(rekap, above), berikut: tahapBerikut(paket, list.keadaan) };
}

/** Hash over the recap lines of a node: what its plenary had on the table. */
export function sidikOf(rekap: readonly RekapTempat[]): string {
  return createHash('sha256').update(JSON.stringify(rekap)).digest('hex');
}

const within = (rekap: readonly RekapTempat[], node: string): RekapTempat[] => rekap.filter(({ kode }) => kode.startsWith(node));

/** Areas that must have closed before the kab/kota does, for a stage whose plenary is theirs. */
export function nodesOf(stage: TahapPaket, rekap: readonly RekapTempat[]): string[] {
  return stage.pleno === 4 ? [] : [...new Set(rekap.map(({ kode }) => kode.slice(0, stage.pleno)))].sort();
}

/** One officer puts the minutes and the totals on the table; in the caller's act. */
export async function usulkanPleno(
  db: Db,
  { clock }: Pick<Alat, 'clock'>,
  { daftar, tahap, node, beritaAcara, akun }: { readonly daftar: IdDaftar; readonly tahap: string; readonly node: AreaCode; readonly beritaAcara: BeritaAcara; readonly akun: string },
): Promise<Result<Pleno, Refused>> {
  const list = await lockDaftar(db, daftar);
  if (list === undefined) return refuse('SIDALIH_DAFTAR_TIDAK_ADA');
  const meja = await openMeja(db, list);
  const stage = meja.berikut.find((one) => one.kode === tahap);
  if (stage === undefined) return refuse('SIDALIH_PLENO_TAHAP', { tahap: tahap.slice(0, 40) });
  const own = within(meja.rekap, node);
  if (node !== list.kab && (node.length !== stage.pleno || !node.startsWith(list.kab) || own.length === 0)) return refuse('SIDALIH_PLENO_TINGKAT');
  if (perluPutusan(meja.paket, tahap) && beritaAcara.putusan === '') return refuse('SIDALIH_PLENO_PUTUSAN');
  const fault = await faultOf(db, meja, stage, node);
  if (fault !== undefined) return fault;
  const sum = own.reduce(addRekap, REKAP_KOSONG);
  const pleno = { id: randomUUID(), daftar, tahap, node, versi: list.versi, beritaAcara, laki: sum.laki, perempuan: sum.perempuan, sidik: sidikOf(own), urut: list.urut, pengusul: akun, diusulkan: isoInstant(clock) };
  return (await insertPleno(db, pleno)) ? ok({ ...pleno, penyetuju: null, disetujui: null, batal: null }) : refuse('SIDALIH_PLENO_ADA');
}

/** Why the plenary of this node cannot close on what the list holds now. */
async function faultOf(db: Db, { list, rekap, salah }: Meja, stage: TahapPaket, node: string): Promise<{ readonly ok: false; readonly refusal: Refused } | undefined> {
  const [first] = node === list.kab ? salah : rekapFaults(within(rekap, node)).filter(({ kode }) => kode !== '');
  if (first !== undefined) return refuse('SIDALIH_PLENO_REKAP', { di: first.kode, salah: first.salah, tertulis: String(first.tertulis), seharusnya: String(first.seharusnya) });
  if (node !== list.kab) return undefined;
  const closed = new Map((await listPleno(db, list.id, { tahap: stage.kode, versi: list.versi })).filter(({ disetujui }) => disetujui !== null).map((one) => [String(one.node), one]));
  for (const below of nodesOf(stage, rekap)) {
    const signed = closed.get(below);
    if (signed === undefined) return refuse('SIDALIH_PLENO_BELUM', { di: below });
    const now = within(rekap, below).reduce(addRekap, REKAP_KOSONG);
    if (signed.laki !== now.laki || signed.perempuan !== now.perempuan) return refuse('SIDALIH_PLENO_BEDA', { di: below, tertulis: String(signed.laki + signed.perempuan), seharusnya: String(now.akhir) });
  }
  return undefined;
}

/**
 * Another officer approves exactly what was proposed. The kab/kota's approval freezes a version, binds it in the public
 * log and moves the list. In the caller's act; that proposer and approver differ is the permission's rule.
 */
export async function setujuiPleno(db: Db, tools: Alat, id: string, akun: string): Promise<Result<{ readonly pleno: Pleno; readonly versi: number | null }, Refused>> {
  const pleno = await findPleno(db, id);
  const list = pleno === undefined ? undefined : await lockDaftar(db, pleno.daftar);
  if (pleno === undefined || list === undefined) return refuse('SIDALIH_DAFTAR_TIDAK_ADA');
  const now = isoInstant(tools.clock);
  const meja = await openMeja(db, list);
  const stage = meja.berikut.find((one) => one.kode === pleno.tahap);
  if (stage === undefined) return refuse('SIDALIH_PLENO_TAHAP', { tahap: pleno.tahap });
  if (sidikOf(within(meja.rekap, pleno.node)) !== pleno.sidik) return refuse('SIDALIH_PLENO_BERUBAH');
  const fault = await faultOf(db, meja, stage, pleno.node);
  if (fault !== undefined) return fault;
  if (!(await approvePleno(db, id, akun, now))) return refuse('SIDALIH_PLENO_SELESAI');
  if (pleno.node !== list.kab) return ok({ pleno, versi: null });
  const versi = await keepVersion(db, tools, meja, pleno, now);
  await moveDaftar(db, list.id, stage.kode, now);
  return ok({ pleno, versi });
}

async function keepVersion(db: Db, { clock, brankas }: Alat, { list, paket, rekap }: Meja, pleno: Pleno, now: string): Promise<number> {
  const today = hariDi(clock, list.kab);
  const { tps, akar } = await bekukan(db, brankas, { list, paket, today, rekap });
  const no = list.versi + 1;
  const former = list.versi === 0 ? undefined : await readVersi(db, list.id, list.versi);
  const { laki, perempuan, beritaAcara } = pleno;
  const held = tps.filter((one) => one.laki + one.perempuan > 0).length;
  await insertVersi(db, { daftar: list.id, no, tahap: pleno.tahap, sampai: list.urut, akar, pemilih: laki + perempuan, laki, perempuan, tps: held, beritaAcara, pleno: pleno.id, paket: paket.id, pada: now }, tps);
  await setVersi(db, list.id, no);
  await queueLeaf(db, {
    jenis: 'keputusan',
    id: `sidalih/${list.id}/${pleno.tahap}`,
    kantor: officeCodeOf(list.kab),
    versi: no,
    terbit: `${now.slice(0, 19)}Z`,
    media: 'application/x-akar-daftar',
    ukuran: tps.length,
    sha256: akar,
    gantikan: former?.akar ?? null,
  });
  return no;
}
