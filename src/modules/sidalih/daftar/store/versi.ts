// Which versions of a list were frozen, with which totals and hashes? (insert only)
import { type Db, rows, run, sql } from '#platform/db';
import type { IdDaftar } from '../rekam.ts';
import { column } from './bulk.ts';

export interface BeritaAcara {
  readonly nomor: string;
  /** ISO day. */
  readonly tanggal: string;
  readonly tempat: string;
  readonly pimpinan: string;
  /** Who sat there: organisers, Bawaslu, participants; how many of each. */
  readonly hadir: readonly { readonly unsur: string; readonly banyak: number }[];
  readonly catatan: string;
  /** Number of the court's or Bawaslu's order, where a final list is opened. */
  readonly putusan: string;
}

export interface Versi {
  readonly daftar: IdDaftar;
  readonly no: number;
  readonly tahap: string;
  /** Last change that it holds. */
  readonly sampai: number;
  /** RFC 6962 root over the stations' hashes in the order of their codes, hex. */
  readonly akar: string;
  readonly pemilih: number;
  readonly laki: number;
  readonly perempuan: number;
  readonly tps: number;
  readonly beritaAcara: BeritaAcara;
  readonly pleno: string;
  readonly paket: string;
  readonly pada: string;
}

/** Groups of a station when it was frozen; cells by name. */
export interface Rincian {
  readonly tms: readonly number[];
  readonly masuk8: number;
  readonly keluar8: number;
  readonly pindahMasuk: number;
  readonly pindahKeluar: number;
  /** By age band: `17-20`, `21-30`, ... `71+`; `17-` those below who are or were married. */
  readonly usia: Readonly<Record<string, number>>;
  /** Codes 1 to 6. */
  readonly disabilitas: Readonly<Record<string, number>>;
  readonly sumber: Readonly<Record<string, number>>;
  /** Without an electronic card. */
  readonly tanpaKtpEl: number;
  /** Old enough only since the last polling day, or never voted by age: first-time voters. */
  readonly pemula: number;
}

export interface RekapTps {
  readonly desa: string;
  readonly tps: string;
  readonly awal: number;
  readonly baru: number;
  readonly keluar: number;
  readonly ubah: number;
  readonly laki: number;
  readonly perempuan: number;
  readonly rincian: Rincian;
  /** SHA-256 over the lines of its records, hex. */
  readonly hash: string;
}

const columns = sql`daftar, no, tahap, sampai, akar, pemilih, laki, perempuan, tps, berita_acara as "beritaAcara", pleno, paket, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as pada`;

export async function readVersi(db: Db, daftar: IdDaftar, no: number): Promise<Versi | undefined> {
  return (await rows(db, sql<Versi>`select ${columns} from sidalih_versi where daftar = ${daftar} and no = ${no}`))[0];
}

export async function listVersi(db: Db, daftar: IdDaftar): Promise<Versi[]> {
  return rows(db, sql<Versi>`select ${columns} from sidalih_versi where daftar = ${daftar} order by no`);
}

/** Of a whole version, or of the stations of one area. */
export async function readRekapTps(db: Db, daftar: IdDaftar, no: number, node?: string): Promise<RekapTps[]> {
  const place = node === undefined || node.length <= 4 ? sql`true` : node.length === 13 ? sql`desa = ${node.slice(0, 10)} and tps = ${node.slice(10)}` : sql`desa >= ${node} and desa < ${`${node}~`}`;
  return rows(db, sql<RekapTps>`select desa, tps, awal, baru, keluar, ubah, laki, perempuan, rincian, hash from sidalih_rekap where daftar = ${daftar} and no = ${no} and ${place} order by desa, tps`);
}

/** The last change and the voters by station of a version; nothing for version 0. */
export async function readAwal(db: Db, daftar: IdDaftar, no: number): Promise<{ readonly sampai: number; readonly tps: ReadonlyMap<string, number> }> {
  if (no === 0) return { sampai: 0, tps: new Map() };
  const version = await readVersi(db, daftar, no);
  const found = await rows(db, sql<{ kode: string; n: number }>`select desa || tps as kode, laki + perempuan as n from sidalih_rekap where daftar = ${daftar} and no = ${no}`);
  return { sampai: version?.sampai ?? 0, tps: new Map(found.map(({ kode, n }) => [kode, n])) };
}

export async function insertVersi(db: Db, v: Versi, all: readonly RekapTps[]): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_versi (daftar, no, tahap, sampai, akar, pemilih, laki, perempuan, tps, berita_acara, pleno, paket, pada) values (${v.daftar}, ${v.no}, ${v.tahap}, ${v.sampai}::bigint, ${v.akar},
      ${v.pemilih}, ${v.laki}, ${v.perempuan}, ${v.tps}, ${JSON.stringify(v.beritaAcara)}::jsonb, ${v.pleno}::uuid, ${v.paket}, ${v.pada}::timestamptz)`,
  );
  const of = <T extends string | number>(value: (one: RekapTps) => T): T[] => all.map(value);
  await run(
    db,
    sql`insert into sidalih_rekap (daftar, no, desa, tps, awal, baru, keluar, ubah, laki, perempuan, rincian, hash)
      select ${v.daftar}, ${v.no}::int, u.desa, u.tps, u.awal, u.baru, u.keluar, u.ubah, u.laki, u.perempuan, u.rincian::jsonb, u.hash
      from unnest(${column('text', of((r) => r.desa))}, ${column('text', of((r) => r.tps))}, ${column('int', of((r) => r.awal))}, ${column('int', of((r) => r.baru))}, ${column('int', of((r) => r.keluar))},
        ${column('int', of((r) => r.ubah))}, ${column('int', of((r) => r.laki))}, ${column('int', of((r) => r.perempuan))}, ${column('text', of((r) => JSON.stringify(r.rincian)))}, ${column('text', of((r) => r.hash))})
        as u (desa, tps, awal, baru, keluar, ubah, laki, perempuan, rincian, hash)`,
  );
}
