// Which changes were made to a list, one after the other? (insert only; sidalih.md 12)
import { type Db, rows, run, sql } from '#platform/db';
import type { IdDaftar } from '../rekam.ts';
import { column } from './bulk.ts';

export type JenisPerubahan = 'muat' | 'baru' | 'ubah' | 'tms' | 'pulih' | 'tps';

export interface Perubahan {
  readonly urut: number;
  /** Null for a load of many. */
  readonly pemilih: string | null;
  readonly jenis: JenisPerubahan;
  /** TMS code; 8 on a move to the right station. */
  readonly kode: number | null;
  readonly jk: string | null;
  readonly desa: string | null;
  readonly tps: string | null;
  readonly desaKe: string | null;
  readonly tpsKe: string | null;
  /** Names of the fields that changed. */
  readonly kolom: readonly string[];
  readonly sebelum: Uint8Array | null;
  readonly sumber: string;
  readonly dasar: string;
  readonly bukti: readonly string[];
  readonly banyak: number;
}

export interface Pengubah {
  /** Account, or `operator`. */
  readonly pelaku: string;
  readonly peran: string;
  readonly node: string;
  readonly paket: string;
  /** Last frozen version at the time. */
  readonly versi: number;
  /** ISO. */
  readonly pada: string;
}

export async function insertPerubahan(db: Db, daftar: IdDaftar, all: readonly Perubahan[], by: Pengubah): Promise<void> {
  if (all.length === 0) return;
  const of = <T extends string | number | Uint8Array | null>(value: (one: Perubahan) => T): T[] => all.map(value);
  await run(
    db,
    sql`insert into sidalih_perubahan (daftar, urut, pemilih, jenis, kode, jk, desa, tps, desa_ke, tps_ke, kolom, sebelum, sumber, dasar, bukti, banyak, paket, versi, pelaku, peran, node, pada)
      select ${daftar}, u.*, ${by.paket}, ${by.versi}::int, ${by.pelaku}, ${by.peran}, ${by.node}, ${by.pada}::timestamptz
      from unnest(${column('bigint', of((p) => p.urut))}, ${column('uuid', of((p) => p.pemilih))}, ${column('text', of((p) => p.jenis))}, ${column('smallint', of((p) => p.kode))},
        ${column('text', of((p) => p.jk))}, ${column('text', of((p) => p.desa))}, ${column('text', of((p) => p.tps))}, ${column('text', of((p) => p.desaKe))}, ${column('text', of((p) => p.tpsKe))},
        ${column('text', of((p) => p.kolom.join(' ')))}, ${column('bytea', of((p) => p.sebelum))}, ${column('text', of((p) => p.sumber))}, ${column('text', of((p) => p.dasar))},
        ${column('text', of((p) => p.bukti.join(' ')))}, ${column('int', of((p) => p.banyak))}) as u`,
  );
}

export type PerubahanTersimpan = Perubahan & Pengubah;

type Raw = Omit<PerubahanTersimpan, 'kolom' | 'bukti'> & { readonly kolom: string; readonly bukti: string };
const columns = sql`urut, pemilih, jenis, kode, jk, desa, tps, desa_ke as "desaKe", tps_ke as "tpsKe", kolom, sebelum, sumber, dasar, bukti, banyak, paket, versi, pelaku, peran, node,
  to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as pada`;
const cut = (text: string): string[] => (text === '' ? [] : text.split(' '));
const shape = (row: Raw): PerubahanTersimpan => ({ ...row, kolom: cut(row.kolom), bukti: cut(row.bukti) });

/** The life of one record, oldest first. */
export async function readRiwayat(db: Db, daftar: IdDaftar, pemilih: string): Promise<PerubahanTersimpan[]> {
  return (await rows(db, sql<Raw>`select ${columns} from sidalih_perubahan where daftar = ${daftar} and pemilih = ${pemilih}::uuid order by urut`)).map(shape);
}

/** Changes after a number, oldest first (A-Daftar Perubahan). */
export async function listPerubahan(db: Db, daftar: IdDaftar, { sesudah, sampai, banyak }: { readonly sesudah: number; readonly sampai?: number; readonly banyak: number }): Promise<PerubahanTersimpan[]> {
  return (
    await rows(
      db,
      sql<Raw>`select ${columns} from sidalih_perubahan where daftar = ${daftar} and urut > ${sesudah}::bigint and ${sampai === undefined ? sql`true` : sql`urut <= ${sampai}::bigint`} order by urut limit ${banyak}`,
    )
  ).map(shape);
}

/** What came in and went out at each station after a number: one line a station and kind, moves on both sides. */
export interface Arus {
  readonly desa: string;
  readonly tps: string;
  readonly masuk: number;
  readonly pulih: number;
  readonly pindahMasuk: number;
  readonly masuk8: number;
  readonly pindahKeluar: number;
  readonly keluar8: number;
  readonly ubah: number;
  /** TMS codes 1 to 7, by code. */
  readonly tms: readonly number[];
}

/** Cost by the changes since `sesudah`, up to and including `sampai`. */
export async function sumArus(db: Db, daftar: IdDaftar, sesudah: number, sampai: number): Promise<Arus[]> {
  const span = sql`daftar = ${daftar} and urut > ${sesudah}::bigint and urut <= ${sampai}::bigint`;
  const codes = sql.join([1, 2, 3, 4, 5, 6, 7].map((kode) => sql`coalesce(sum(banyak) filter (where arah = 'tms' and kode = ${kode}), 0)::int`));
  return rows(
    db,
    sql<Arus>`select desa, tps,
        coalesce(sum(banyak) filter (where arah in ('muat', 'baru')), 0)::int as masuk, coalesce(sum(banyak) filter (where arah = 'pulih'), 0)::int as pulih,
        coalesce(sum(banyak) filter (where arah = 'ke' and kode is null), 0)::int as "pindahMasuk", coalesce(sum(banyak) filter (where arah = 'ke' and kode = 8), 0)::int as masuk8,
        coalesce(sum(banyak) filter (where arah = 'tps' and kode is null), 0)::int as "pindahKeluar", coalesce(sum(banyak) filter (where arah = 'tps' and kode = 8), 0)::int as keluar8,
        coalesce(sum(banyak) filter (where arah = 'ubah'), 0)::int as ubah, array[${codes}] as tms
      from (select desa, tps, jenis as arah, kode, banyak from sidalih_perubahan where ${span}
        union all select desa_ke, tps_ke, 'ke', kode, banyak from sidalih_perubahan where ${span} and jenis = 'tps') as a
      where desa is not null group by desa, tps order by desa, tps`,
  );
}
