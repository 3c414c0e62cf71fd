// How are batches of agencies and their rows kept?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { column } from '../../daftar/store/bulk.ts';
import type { Instansi, Jenis, KeadaanBaris, Sebab, Usul } from '../nilai.ts';
import type { Triwulan } from '../triwulan.ts';

export interface Masukan extends Triwulan {
  readonly id: string;
  readonly kode: AreaCode;
  readonly instansi: Instansi;
  readonly surat: string;
  readonly sha256: string;
  readonly baris: number;
  readonly akun: string;
  readonly pada: string;
}

export interface BarisMasukan {
  readonly no: number;
  readonly jenis: Jenis;
  /** Sealed person of the row. */
  readonly rahasia: string;
  readonly usul: Usul;
  readonly kodeTms: number | null;
  readonly pemilih: string | null;
  readonly p: number | null;
  readonly sebab: Sebab;
  readonly desa: string | null;
  readonly keadaan: KeadaanBaris;
  readonly catatan: string;
}

const batch = sql`id, kode, tahun, tw, instansi, surat, sha256, baris, akun, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada`;
const row = sql`no, jenis, rahasia, usul, kode_tms as "kodeTms", pemilih, p, sebab, desa, keadaan, catatan`;

/** False where the same file came before. */
export async function insertMasukan(db: Db, m: Masukan): Promise<boolean> {
  return (
    (await run(
      db,
      sql`insert into sidalih_pdpb_masukan (id, kode, tahun, tw, instansi, surat, sha256, baris, akun, pada)
        values (${m.id}::uuid, ${m.kode}, ${m.tahun}, ${m.tw}, ${m.instansi}, ${m.surat}, ${m.sha256}, ${m.baris}, ${m.akun}, ${m.pada}::timestamptz) on conflict do nothing`,
    )) === 1
  );
}

export async function insertBaris(db: Db, masukan: string, all: readonly BarisMasukan[]): Promise<void> {
  const of = <T extends string | number | null>(value: (one: BarisMasukan) => T): T[] => all.map(value);
  await run(
    db,
    sql`insert into sidalih_pdpb_baris (masukan, no, jenis, rahasia, usul, kode_tms, pemilih, p, sebab, desa, keadaan)
      select ${masukan}::uuid, u.no, u.jenis, u.rahasia, u.usul, u.kode, u.pemilih, u.p::double precision, u.sebab, u.desa, u.keadaan
      from unnest(${column('int', of((b) => b.no))}, ${column('text', of((b) => b.jenis))}, ${column('text', of((b) => b.rahasia))}, ${column('text', of((b) => b.usul))},
        ${column('smallint', of((b) => b.kodeTms))}, ${column('uuid', of((b) => b.pemilih))}, ${column('text', of((b) => (b.p === null ? null : String(b.p))))}, ${column('text', of((b) => b.sebab))},
        ${column('text', of((b) => b.desa))}, ${column('text', of((b) => b.keadaan))}) as u (no, jenis, rahasia, usul, kode, pemilih, p, sebab, desa, keadaan)`,
  );
}

export async function findMasukan(db: Db, id: string, lock = false): Promise<Masukan | undefined> {
  return (await rows(db, sql<Masukan>`select ${batch} from sidalih_pdpb_masukan where id = ${id}::uuid ${lock ? sql`for update` : sql``}`))[0];
}

export async function listMasukan(db: Db, kode: string, { tahun, tw }: Triwulan): Promise<Masukan[]> {
  return rows(db, sql<Masukan>`select ${batch} from sidalih_pdpb_masukan where kode = ${kode} and tahun = ${tahun} and tw = ${tw} order by pada, id`);
}

export async function countBaris(db: Db, masukan: string): Promise<ReadonlyMap<KeadaanBaris, number>> {
  const found = await rows(db, sql<{ keadaan: KeadaanBaris; n: number }>`select keadaan, count(*)::int as n from sidalih_pdpb_baris where masukan = ${masukan}::uuid group by keadaan`);
  return new Map(found.map(({ keadaan, n }) => [keadaan, n]));
}

export async function listBaris(db: Db, masukan: string, keadaan: KeadaanBaris, banyak: number): Promise<BarisMasukan[]> {
  return rows(db, sql<BarisMasukan>`select ${row} from sidalih_pdpb_baris where masukan = ${masukan}::uuid and keadaan = ${keadaan} order by no limit ${banyak}`);
}

export async function findBaris(db: Db, masukan: string, no: number): Promise<BarisMasukan | undefined> {
  return (await rows(db, sql<BarisMasukan>`select ${row} from sidalih_pdpb_baris where masukan = ${masukan}::uuid and no = ${no}`))[0];
}

/** `urut`: number of the change in the list, where one was made. */
export async function decideBaris(db: Db, masukan: string, all: readonly { readonly no: number; readonly keadaan: KeadaanBaris; readonly sebab: Sebab; readonly urut: number | null }[], catatan: string): Promise<void> {
  if (all.length === 0) return;
  await run(
    db,
    sql`update sidalih_pdpb_baris b set keadaan = u.keadaan, sebab = u.sebab, urut = u.urut, catatan = ${catatan}
      from unnest(${column('int', all.map((one) => one.no))}, ${column('text', all.map((one) => one.keadaan))}, ${column('text', all.map((one) => one.sebab))}, ${column('bigint', all.map((one) => one.urut))}) as u (no, keadaan, sebab, urut)
      where b.masukan = ${masukan}::uuid and b.no = u.no`,
  );
}
