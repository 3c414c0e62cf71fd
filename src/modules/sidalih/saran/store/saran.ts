// Which letters of the supervisor are there, and what became of each row?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { IdDaftar } from '../../daftar/rekam.ts';
import type { HasilSaran, KeadaanSaran } from '../keadaan.ts';

export interface Saran {
  readonly id: string;
  readonly surat: string;
  readonly tanggal: string;
  /** Kab/kota that answers. */
  readonly node: AreaCode;
  readonly daftar: IdDaftar;
  readonly keadaan: KeadaanSaran;
  readonly pengaju: string;
  readonly peran: string;
  /** Node of the supervisor who filed it. */
  readonly asal: AreaCode;
  readonly diterima: string;
  readonly terbit: string | null;
  /** Sealed. */
  readonly csv: string | null;
  readonly sha256: string | null;
}

export interface SaranBaris {
  readonly no: number;
  /** Sealed. */
  readonly isi: string;
  readonly desa: AreaCode;
  readonly tps: string;
  readonly kode: number;
  readonly pemilih: string | null;
  readonly tingkat: string;
  readonly hasil: HasilSaran | null;
  readonly alasan: string | null;
  readonly perubahan: number | null;
  readonly bukti: string;
}

const columns = sql`id, surat, tanggal::text as tanggal, node, daftar, keadaan, pengaju, peran, asal, to_char(diterima at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as diterima,
  to_char(terbit at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as terbit, csv, sha256`;

/** False where this letter of the same office was filed before. */
export async function insertSaran(db: Db, one: Omit<Saran, 'terbit' | 'csv' | 'sha256' | 'keadaan'>): Promise<boolean> {
  return (
    (await run(
      db,
      sql`insert into sidalih_saran (id, surat, tanggal, node, daftar, keadaan, pengaju, peran, asal, diterima) values (${one.id}::uuid, ${one.surat}, ${one.tanggal}::date, ${one.node}, ${one.daftar}, 'DIBAGI',
        ${one.pengaju}, ${one.peran}, ${one.asal}, ${one.diterima}::timestamptz) on conflict (daftar, asal, surat) do nothing`,
    )) === 1
  );
}

export async function insertBaris(db: Db, id: string, all: readonly Pick<SaranBaris, 'no' | 'isi' | 'desa' | 'tps' | 'kode' | 'pemilih' | 'tingkat'>[]): Promise<void> {
  if (all.length === 0) return;
  await run(
    db,
    sql`insert into sidalih_saran_baris (saran, no, isi, desa, tps, kode, pemilih, tingkat)
      select ${id}::uuid, r.no, r.isi, r.desa, r.tps, r.kode, r.pemilih::uuid, r.tingkat from jsonb_to_recordset(${JSON.stringify(all)}::jsonb)
        as r (no int, isi text, desa text, tps text, kode smallint, pemilih text, tingkat text)`,
  );
}

export async function readSaran(db: Db, id: string): Promise<Saran | undefined> {
  return (await rows(db, sql<Saran>`select ${columns} from sidalih_saran where id = ${id}::uuid`))[0];
}

export async function lockSaran(db: Db, id: string): Promise<Saran | undefined> {
  return (await rows(db, sql<Saran>`select ${columns} from sidalih_saran where id = ${id}::uuid for update`))[0];
}

/** Letters within these areas, or that hold them; newest first. */
export async function listSaran(db: Db, nodes: readonly AreaCode[], banyak: number): Promise<(Saran & { readonly baris: number; readonly tanpa: number })[]> {
  if (nodes.length === 0) return [];
  const places = nodes.map((node) => (node === '0' ? sql`true` : sql`(node like ${`${node}%`} or ${node} like node || '%')`));
  return rows(
    db,
    sql<Saran & { baris: number; tanpa: number }>`select ${columns}, (select count(*)::int from sidalih_saran_baris b where b.saran = s.id) as baris,
        (select count(*)::int from sidalih_saran_baris b where b.saran = s.id and b.hasil is null) as tanpa
      from sidalih_saran s where ${sql.join(places, sql` or `)} order by diterima desc, id limit ${banyak}`,
  );
}

export async function listBaris(db: Db, id: string): Promise<SaranBaris[]> {
  return rows(db, sql<SaranBaris>`select no, isi, desa, tps, kode, pemilih, tingkat, hasil, alasan, perubahan, bukti from sidalih_saran_baris where saran = ${id}::uuid order by no`);
}

export async function writeHasil(db: Db, id: string, no: number, to: Pick<SaranBaris, 'hasil' | 'alasan' | 'perubahan' | 'bukti' | 'isi' | 'pemilih'>): Promise<void> {
  await run(
    db,
    sql`update sidalih_saran_baris set hasil = ${to.hasil}, alasan = ${to.alasan}, perubahan = ${to.perubahan}::bigint, bukti = ${to.bukti}, isi = ${to.isi}, pemilih = ${to.pemilih}::uuid
      where saran = ${id}::uuid and no = ${no}`,
  );
}

export async function moveSaran(db: Db, id: string, keadaan: KeadaanSaran): Promise<void> {
  await run(db, sql`update sidalih_saran set keadaan = ${keadaan} where id = ${id}::uuid`);
}

export async function writeTerbit(db: Db, id: string, { csv, sha256, terbit }: { readonly csv: string; readonly sha256: string; readonly terbit: string }): Promise<void> {
  await run(db, sql`update sidalih_saran set keadaan = 'JAWABAN_TERBIT', csv = ${csv}, sha256 = ${sha256}, terbit = ${terbit}::timestamptz where id = ${id}::uuid`);
}
