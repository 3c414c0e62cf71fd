// Which copies were asked for, approved and prepared, and what was handed to whom?
import { type Db, rows, run, sql } from '#platform/db';
import { column } from '../../daftar/store/bulk.ts';
import type { TpsManifes } from '../manifes.ts';

export interface Salinan {
  readonly daftar: string;
  readonly no: number;
  readonly pengusul: string;
  readonly diusulkan: string;
  readonly penyetuju: string | null;
  readonly disetujui: string | null;
  readonly selesai: string | null;
  readonly sidik: string | null;
}

const instant = (name: 'diusulkan' | 'disetujui' | 'selesai' | 'pada') => sql`to_char(${sql.ref(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const columns = sql`daftar, no, pengusul, ${instant('diusulkan')} as diusulkan, penyetuju, ${instant('disetujui')} as disetujui, ${instant('selesai')} as selesai, sidik`;

export async function readSalinan(db: Db, daftar: string, no: number): Promise<Salinan | undefined> {
  return (await rows(db, sql<Salinan>`select ${columns} from sidalih_salinan where daftar = ${daftar} and no = ${no}::int`))[0];
}

/** False where it was asked for already. */
export async function insertSalinan(db: Db, { daftar, no, pengusul, diusulkan }: Pick<Salinan, 'daftar' | 'no' | 'pengusul' | 'diusulkan'>): Promise<boolean> {
  return (await run(db, sql`insert into sidalih_salinan (daftar, no, pengusul, diusulkan) values (${daftar}, ${no}::int, ${pengusul}, ${diusulkan}::timestamptz) on conflict do nothing`)) === 1;
}

/** False where somebody approved it already. */
export async function approveSalinan(db: Db, daftar: string, no: number, akun: string, now: string): Promise<boolean> {
  return (await run(db, sql`update sidalih_salinan set penyetuju = ${akun}, disetujui = ${now}::timestamptz where daftar = ${daftar} and no = ${no}::int and penyetuju is null and pengusul <> ${akun}`)) === 1;
}

/** Approved and not prepared yet, oldest first. */
export async function listMenunggu(db: Db): Promise<Salinan[]> {
  return rows(db, sql<Salinan>`select ${columns} from sidalih_salinan where penyetuju is not null and selesai is null order by disetujui`);
}

export async function insertTps(db: Db, daftar: string, no: number, all: readonly TpsManifes[]): Promise<void> {
  if (all.length === 0) return;
  const [kode, pemilih, sha256] = [column('text', all.map((one) => one.kode)), column('int', all.map((one) => one.pemilih)), column('text', all.map((one) => one.sha256))];
  await run(db, sql`insert into sidalih_salinan_tps (daftar, no, kode, pemilih, sha256) select ${daftar}, ${no}::int, u.* from unnest(${kode}, ${pemilih}, ${sha256}) as u on conflict do nothing`);
}

/** By code; within a place where `node` says so. */
export async function listTps(db: Db, daftar: string, no: number, node = ''): Promise<TpsManifes[]> {
  return rows(db, sql<TpsManifes>`select kode, pemilih, sha256 from sidalih_salinan_tps where daftar = ${daftar} and no = ${no}::int and kode >= ${node} and kode < ${`${node}~`} order by kode`);
}

export async function finishSalinan(db: Db, daftar: string, no: number, m: { readonly teks: string; readonly sidik: string; readonly nota: string }, now: string): Promise<boolean> {
  return (await run(db, sql`update sidalih_salinan set manifes = ${m.teks}, sidik = ${m.sidik}, nota = ${m.nota}, selesai = ${now}::timestamptz where daftar = ${daftar} and no = ${no}::int and selesai is null`)) === 1;
}

export async function readManifes(db: Db, daftar: string, no: number): Promise<{ readonly manifes: string; readonly nota: string } | undefined> {
  return (await rows(db, sql<{ manifes: string; nota: string }>`select manifes, nota from sidalih_salinan where daftar = ${daftar} and no = ${no}::int and selesai is not null`))[0];
}
