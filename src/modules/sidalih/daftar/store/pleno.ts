// Which plenaries were proposed and approved?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { IdDaftar } from '../rekam.ts';
import type { BeritaAcara } from './versi.ts';

export interface Pleno {
  readonly id: string;
  readonly daftar: IdDaftar;
  /** The stage that it opens. */
  readonly tahap: string;
  readonly node: AreaCode;
  /** The last frozen version when it was held. */
  readonly versi: number;
  readonly beritaAcara: BeritaAcara;
  /** Signed totals. */
  readonly laki: number;
  readonly perempuan: number;
  /** SHA-256 of the recap lines that were on the table. */
  readonly sidik: string;
  /** Last change that it saw. */
  readonly urut: number;
  readonly pengusul: string;
  readonly diusulkan: string;
  readonly penyetuju: string | null;
  readonly disetujui: string | null;
  readonly batal: string | null;
}

const iso = (name: 'diusulkan' | 'disetujui' | 'batal') => sql`to_char(${sql.ref(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${sql.ref(name)}`;
const columns = sql`id, daftar, tahap, node, versi, berita_acara as "beritaAcara", laki, perempuan, sidik, urut, pengusul, ${iso('diusulkan')}, penyetuju, ${iso('disetujui')}, ${iso('batal')}`;

export async function findPleno(db: Db, id: string): Promise<Pleno | undefined> {
  return (await rows(db, sql<Pleno>`select ${columns} from sidalih_pleno where id = ${id}::uuid`))[0];
}

/** Those that stand, newest first. */
export async function listPleno(db: Db, daftar: IdDaftar, round?: { readonly tahap: string; readonly versi: number }): Promise<Pleno[]> {
  return rows(db, sql<Pleno>`select ${columns} from sidalih_pleno where daftar = ${daftar} and batal is null and ${round === undefined ? sql`true` : sql`tahap = ${round.tahap} and versi = ${round.versi}`} order by diusulkan desc, id`);
}

/** Within areas, those that wait for a second officer. */
export async function listMenunggu(db: Db, nodes: readonly AreaCode[]): Promise<Pleno[]> {
  if (nodes.length === 0) return [];
  return rows(db, sql<Pleno>`select ${columns} from sidalih_pleno where disetujui is null and batal is null and node = any(${sql`${`{${nodes.join(',')}}`}::text[]`}) order by diusulkan, id`);
}

/** False where one for this stage and node stands already. */
export async function insertPleno(db: Db, one: Omit<Pleno, 'penyetuju' | 'disetujui' | 'batal'>): Promise<boolean> {
  return (
    (await run(
      db,
      sql`insert into sidalih_pleno (id, daftar, tahap, node, versi, berita_acara, laki, perempuan, sidik, urut, pengusul, diusulkan)
        values (${one.id}::uuid, ${one.daftar}, ${one.tahap}, ${one.node}, ${one.versi}, ${JSON.stringify(one.beritaAcara)}::jsonb, ${one.laki}, ${one.perempuan}, ${one.sidik}, ${one.urut}::bigint, ${one.pengusul}, ${one.diusulkan}::timestamptz)
        on conflict do nothing`,
    )) === 1
  );
}

/** False where it was decided or withdrawn in the meantime. */
export async function approvePleno(db: Db, id: string, penyetuju: string, now: string): Promise<boolean> {
  return (await run(db, sql`update sidalih_pleno set penyetuju = ${penyetuju}, disetujui = ${now}::timestamptz where id = ${id}::uuid and disetujui is null and batal is null`)) === 1;
}

/** A plenary of a node can be held again; the one of the kab/kota that moved the list stays. */
export async function withdrawPleno(db: Db, id: string, now: string): Promise<boolean> {
  return (await run(db, sql`update sidalih_pleno set batal = ${now}::timestamptz where id = ${id}::uuid and batal is null and (disetujui is null or length(node) > 4)`)) === 1;
}
