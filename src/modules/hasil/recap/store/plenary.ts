// Where do plenaries, their rows, notes and closed forms stand? (only added to; the state alone moves)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { type Db, rows, run, sql } from '#platform/db';
import type { Angka } from '../../figures.ts';
import { codeOf, literal, provOf } from '../../store/columns.ts';
import { LAPISAN, type LapisanD } from '../layers.ts';
import type { KeadaanRapat } from '../states.ts';

export interface Rapat {
  readonly id: string;
  readonly lapisan: LapisanD;
  readonly kode: AreaCode;
  readonly versi: number;
  readonly keadaan: KeadaanRapat;
  /** Seconds. */
  readonly dibuka: number;
  readonly ditutup: number | null;
  /** Number of the last note or row. */
  readonly urut: number;
}

interface RawRapat extends Omit<Rapat, 'lapisan' | 'kode'> {
  readonly lapisan: number;
  readonly kode: number;
}

const COLUMNS = sql`id, lapisan, kode, versi, keadaan, dibuka, ditutup, urut`;

function fromRaw(raw: RawRapat): Rapat {
  return { ...raw, lapisan: LAPISAN[raw.lapisan] as LapisanD, kode: codeOf(raw.kode) };
}

/** All versions of a node's plenary, the newest first. */
export async function readRapat(db: Db, no: number, kode: AreaCode): Promise<Rapat[]> {
  const found = await rows(
    db,
    sql<RawRapat>`select ${COLUMNS} from hasil_rapat
      where kontes = ${no} and prov = ${provOf(kode)} and kode = ${Number(kode)} order by versi desc`,
  );
  return found.map(fromRaw);
}

/** The newest plenary of each of these nodes, or (`tertutup`) the newest that closed; nodes without one are absent. */
export async function readLatest(db: Db, no: number, codes: readonly AreaCode[], tertutup = false): Promise<Rapat[]> {
  if (codes.length === 0) return [];
  const found = await rows(
    db,
    sql<RawRapat>`select distinct on (kode) ${COLUMNS} from hasil_rapat
      where kontes = ${no} and prov = any(${literal(new Set(codes.map(provOf)))}::smallint[]) and kode = any(${literal(codes.map(Number))}::bigint[])
        and (not ${tertutup} or ditutup is not null)
      order by kode, versi desc`,
  );
  return found.map(fromRaw);
}

/** The plenary, locked until the transaction ends: one act on it at a time. */
export async function lockRapat(db: Db, id: string): Promise<Rapat> {
  const [found] = await rows(db, sql<RawRapat>`select ${COLUMNS} from hasil_rapat where id = ${id} for update`);
  assert(found !== undefined, `plenary ${id}`);
  return fromRaw(found);
}

/** Opens a version; false when that version is there already (somebody was faster). */
export async function insertRapat(
  db: Db,
  no: number,
  rapat: Pick<Rapat, 'id' | 'lapisan' | 'kode' | 'versi' | 'dibuka'>,
): Promise<boolean> {
  const { id, lapisan, kode, versi, dibuka } = rapat;
  const made = await run(
    db,
    sql`insert into hasil_rapat (id, kontes, lapisan, kode, prov, versi, keadaan, dibuka)
      values (${id}, ${no}, ${LAPISAN.indexOf(lapisan)}, ${Number(kode)}, ${provOf(kode)}, ${versi}, 'DIBUKA', ${dibuka})
      on conflict do nothing`,
  );
  return made === 1;
}

export async function moveRapat(db: Db, id: string, keadaan: KeadaanRapat, ditutup: number | null): Promise<void> {
  await run(db, sql`update hasil_rapat set keadaan = ${keadaan}, ditutup = coalesce(ditutup, ${ditutup}::bigint) where id = ${id}`);
}

/** One thing that happened; `isi` by kind, see recap/events.ts. */
export interface PeristiwaRapat {
  readonly urut: number;
  readonly uuid: string;
  readonly jenis: string;
  readonly pada: number;
  readonly akun: string;
  readonly peran: string;
  readonly simpul: AreaCode;
  readonly isi: Readonly<Record<string, unknown>>;
}

/** Adds a note under the next number and gives that number. The plenary must be locked. */
export async function appendPeristiwa(db: Db, rapat: string, one: Omit<PeristiwaRapat, 'urut'>): Promise<number> {
  const [found] = await rows(db, sql<{ urut: number }>`update hasil_rapat set urut = urut + 1 where id = ${rapat} returning urut`);
  assert(found !== undefined, `plenary ${rapat}`);
  await run(
    db,
    sql`insert into hasil_rapat_peristiwa (rapat, urut, uuid, jenis, pada, akun, peran, simpul, isi)
      values (${rapat}, ${found.urut}, ${one.uuid}, ${one.jenis}, ${one.pada}, ${one.akun}, ${one.peran}, ${Number(one.simpul)}, ${JSON.stringify(one.isi)}::jsonb)`,
  );
  return found.urut;
}

export async function readPeristiwa(db: Db, rapat: string): Promise<PeristiwaRapat[]> {
  const found = await rows(
    db,
    sql<Omit<PeristiwaRapat, 'simpul'> & { simpul: number }>`select urut, uuid, jenis, pada, akun, peran, simpul, isi
      from hasil_rapat_peristiwa where rapat = ${rapat} order by urut`,
  );
  return found.map((row) => ({ ...row, simpul: codeOf(row.simpul) }));
}

/** The act of this uuid, if it has been recorded. */
export async function findTercatat(db: Db, uuid: string): Promise<Pick<PeristiwaRapat, 'jenis' | 'isi'> | undefined> {
  const [found] = await rows(
    db,
    sql<Pick<PeristiwaRapat, 'jenis' | 'isi'>>`select jenis, isi from hasil_rapat_peristiwa where uuid = ${uuid}`,
  );
  return found;
}

/** A row of the form as accepted at the plenary. */
export interface BarisDiterima {
  readonly kode: AreaCode;
  readonly versi: number;
  readonly urut: number;
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[];
  /** What the form below said then; null = nothing was in. */
  readonly bawah: { readonly suara: readonly Angka[]; readonly sel: readonly Angka[] } | null;
  readonly sebab: string | null;
  readonly catatan: string | null;
  readonly pada: number;
  readonly peran: string;
  readonly simpul: AreaCode;
}

export async function appendBaris(db: Db, rapat: string, one: BarisDiterima): Promise<void> {
  await run(
    db,
    sql`insert into hasil_d_baris (rapat, kode, versi, urut, suara, sel, bawah_suara, bawah_sel, sebab, catatan, pada, peran, simpul)
      values (${rapat}, ${Number(one.kode)}, ${one.versi}, ${one.urut}, ${array(one.suara)}::bigint[], ${array(one.sel)}::bigint[],
        ${one.bawah === null ? null : array(one.bawah.suara)}::bigint[], ${one.bawah === null ? null : array(one.bawah.sel)}::bigint[],
        ${one.sebab}, ${one.catatan}, ${one.pada}, ${one.peran}, ${Number(one.simpul)})`,
  );
}

interface RawBaris extends Omit<BarisDiterima, 'kode' | 'simpul' | 'bawah'> {
  readonly kode: number;
  readonly simpul: number;
  readonly bawahSuara: Angka[] | null;
  readonly bawahSel: Angka[] | null;
}

const ROW_COLUMNS = sql`kode, versi, urut, suara, sel, bawah_suara as "bawahSuara", bawah_sel as "bawahSel", sebab, catatan, pada, peran, simpul`;

/** The rows of a plenary as they stand, by code; `semua` gives every version of each, the oldest first. */
export async function readBaris(db: Db, rapat: string, semua = false): Promise<BarisDiterima[]> {
  const found = await rows(db, sql<RawBaris>`select ${ROW_COLUMNS} from hasil_d_baris where rapat = ${rapat} order by kode, versi`);
  const all = found.map(rowOf);
  return semua ? all : [...new Map(all.map((row) => [row.kode, row])).values()];
}

/** One row as it stands; undefined before it was accepted. */
export async function findBaris(db: Db, rapat: string, kode: AreaCode): Promise<BarisDiterima | undefined> {
  const [row] = await rows(
    db,
    sql<RawBaris>`select ${ROW_COLUMNS} from hasil_d_baris where rapat = ${rapat} and kode = ${Number(kode)} order by versi desc limit 1`,
  );
  return row === undefined ? undefined : rowOf(row);
}

function rowOf({ bawahSuara, bawahSel, ...row }: RawBaris): BarisDiterima {
  const bawah = bawahSuara === null || bawahSel === null ? null : { suara: bawahSuara, sel: bawahSel };
  return { ...row, kode: codeOf(row.kode), simpul: codeOf(row.simpul), bawah };
}

export interface FormulirD {
  /** Canonical JSON (RFC 8785). */
  readonly isi: string;
  readonly sha256: string;
  readonly pdfSha256: string;
}

export async function writeFormulir(db: Db, rapat: string, form: FormulirD, pdf: Uint8Array): Promise<void> {
  await run(
    db,
    sql`insert into hasil_d_formulir (rapat, isi, sha256, pdf, pdf_sha256)
      values (${rapat}, ${form.isi}, ${form.sha256}, ${Buffer.from(pdf)}, ${form.pdfSha256})`,
  );
}

export async function findFormulir(db: Db, rapat: string): Promise<FormulirD | undefined> {
  const [found] = await rows(
    db,
    sql<FormulirD>`select isi, sha256, pdf_sha256 as "pdfSha256" from hasil_d_formulir where rapat = ${rapat}`,
  );
  return found;
}

export async function findPdf(db: Db, rapat: string): Promise<Uint8Array | undefined> {
  const [found] = await rows(db, sql<{ pdf: Uint8Array }>`select pdf from hasil_d_formulir where rapat = ${rapat}`);
  return found?.pdf;
}

function array(cells: readonly Angka[]): string {
  return `{${cells.map((cell) => cell ?? 'NULL').join(',')}}`;
}
