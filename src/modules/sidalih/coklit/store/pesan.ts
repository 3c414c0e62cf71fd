// Which entries came in, from whose hand, and which wait for a decision? (sidalih_coklit_pesan, _putusan: insert only)
import { type Db, rows, run, sql } from '#platform/db';
import type { IdDaftar } from '../../daftar/rekam.ts';
import type { Jenis } from '../aturan.ts';

export type Asal = 'HP' | 'DARING' | 'KERTAS';
export type KeadaanPesan = 'TERAP' | 'CATAT' | 'BENTROK' | 'TUNDA' | 'TOLAK';

export interface BarisPesan {
  readonly perangkat: string;
  readonly cacah: number;
  readonly daftar: IdDaftar;
  readonly kode: string;
  readonly asal: Asal;
  readonly jenis: Jenis;
  readonly pemilih: string | null;
  readonly keluarga: Uint8Array | null;
  readonly keadaan: KeadaanPesan;
  readonly sebab: string;
  readonly sidik: string;
  /** Sealed. */
  readonly berkas: string;
  readonly tanda: string;
  /** Whose hand: the account, or the PPS of a desa for paper. */
  readonly oleh: string;
  readonly akun: string;
  readonly peran: string;
  /** ISO instants: by its own clock or paper, and ours. */
  readonly pada: string;
  readonly diterima: string;
}

/** An entry with what the PPS said to it. */
export type PesanTersimpan = BarisPesan & { readonly pilihan: 'PAKAI' | 'TETAP' | null };

const iso = (name: ReturnType<typeof sql>) => sql`to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const columns = sql`p.perangkat, p.cacah, p.daftar, p.kode, p.asal, p.jenis, p.pemilih, p.keluarga, p.keadaan, p.sebab, p.sidik, p.berkas, p.tanda, p.oleh, p.akun, p.peran,
  ${iso(sql`p.pada`)} as pada, ${iso(sql`p.diterima`)} as diterima, u.pilihan`;
const from = sql`from sidalih_coklit_pesan p left join sidalih_coklit_putusan u on u.perangkat = p.perangkat and u.cacah = p.cacah`;

export async function findPesan(db: Db, perangkat: string, cacah: number): Promise<PesanTersimpan | undefined> {
  return (await rows(db, sql<PesanTersimpan>`select ${columns} ${from} where p.perangkat = ${perangkat} and p.cacah = ${cacah}`))[0];
}

export async function insertPesan(db: Db, one: BarisPesan): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_coklit_pesan (perangkat, cacah, daftar, kode, asal, jenis, pemilih, keluarga, keadaan, sebab, sidik, berkas, tanda, oleh, akun, peran, pada, diterima)
      values (${one.perangkat}, ${one.cacah}, ${one.daftar}, ${one.kode}, ${one.asal}, ${one.jenis}, ${one.pemilih}::uuid, ${one.keluarga}, ${one.keadaan}, ${one.sebab}, ${one.sidik}, ${one.berkas},
        ${one.tanda}, ${one.oleh}, ${one.akun}, ${one.peran}, ${one.pada}::timestamptz, ${one.diterima}::timestamptz)`,
  );
}

/** How many entries of a device lie here, from one number up to but without another. */
export async function countPesan(db: Db, perangkat: string, dari: number, sampai: number): Promise<number> {
  const found = await rows(db, sql<{ n: number }>`select count(*)::int as n from sidalih_coklit_pesan where perangkat = ${perangkat} and cacah >= ${dari} and cacah < ${sampai}`);
  return found[0]?.n ?? 0;
}

/** The next number of a page's or paper's entries; the list is locked meanwhile. */
export async function nextCacah(db: Db, perangkat: string): Promise<number> {
  const found = await rows(db, sql<{ n: number }>`select coalesce(max(cacah), 0)::int + 1 as n from sidalih_coklit_pesan where perangkat = ${perangkat}`);
  return found[0]?.n ?? 1;
}

const below = (node: string) => (node === '0' ? sql`true` : sql`p.kode >= ${node} and p.kode < ${`${node}~`}`);

/** Entries that did not stand by themselves, that nobody decided and whose text is still kept; by station, oldest first. */
export async function listTunggu(db: Db, daftar: IdDaftar, node: string, limit: number): Promise<PesanTersimpan[]> {
  return rows(
    db,
    sql<PesanTersimpan>`select ${columns} ${from} where p.daftar = ${daftar} and ${below(node)} and p.keadaan in ('BENTROK', 'TUNDA') and u.cacah is null and p.dihapus is null order by p.kode, p.diterima, p.perangkat, p.cacah limit ${limit}`,
  );
}

/** Work items: families with entries that wait, by station. */
export async function countTunggu(db: Db, daftar: IdDaftar, node: string): Promise<{ readonly kode: string; readonly keluarga: number }[]> {
  return rows(
    db,
    sql<{ kode: string; keluarga: number }>`select p.kode, count(distinct coalesce(p.keluarga, '\\x'::bytea))::int as keluarga ${from} where p.daftar = ${daftar} and ${below(node)} and p.keadaan in ('BENTROK', 'TUNDA') and u.cacah is null and p.dihapus is null group by p.kode order by p.kode`,
  );
}

/** Everything that was written about a voter, oldest first. */
export async function listRiwayat(db: Db, daftar: IdDaftar, pemilih: string): Promise<PesanTersimpan[]> {
  return rows(db, sql<PesanTersimpan>`select ${columns} ${from} where p.daftar = ${daftar} and p.pemilih = ${pemilih}::uuid order by p.diterima, p.perangkat, p.cacah`);
}

export interface Putusan {
  readonly perangkat: string;
  readonly cacah: number;
  readonly daftar: IdDaftar;
  readonly pilihan: 'PAKAI' | 'TETAP';
  readonly alasan: string;
  readonly pelaku: string;
  readonly peran: string;
  readonly pada: string;
}

/** False where somebody was faster. */
export async function insertPutusan(db: Db, one: Putusan): Promise<boolean> {
  const done = await run(
    db,
    sql`insert into sidalih_coklit_putusan (perangkat, cacah, daftar, pilihan, alasan, pelaku, peran, pada)
      values (${one.perangkat}, ${one.cacah}, ${one.daftar}, ${one.pilihan}, ${one.alasan}, ${one.pelaku}, ${one.peran}, ${one.pada}::timestamptz) on conflict do nothing`,
  );
  return done === 1;
}
