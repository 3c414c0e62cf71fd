// How do voter records lie in the table, sealed where they identify? (this part alone reads and writes them)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { Brankas } from '../../brankas/brankas.ts';
import { mustOpen } from '../../brankas/brankas.ts';
import type { Disabilitas, IdDaftar, Orang, Rekam, RekamTerbuka, Tempat } from '../rekam.ts';
import { column } from './bulk.ts';

/** A row as it comes from the table. */
export interface RekamTersegel extends RekamTerbuka {
  readonly rahasia: Uint8Array;
  readonly nikKunci: Uint8Array;
  readonly nkkKunci: Uint8Array;
  /** Sealed; null = none. */
  readonly cacat: string | null;
}

type Raw = Omit<RekamTersegel, 'tanda'> & { readonly tanda: string };

const columns = sql`p.daftar, p.id, p.desa, p.tps, p.nama, p.jk, p.kawin, p.ktp_el as "ktpEl", p.alamat, p.rt, p.rw, p.rahasia, p.nik_kunci as "nikKunci",
  p.nkk_kunci as "nkkKunci", p.sumber, p.keterangan, p.tanda, p.tms, p.rekam, p.urut, d.rahasia as cacat`;
const from = sql`from sidalih_pemilih p left join sidalih_disabilitas d on d.daftar = p.daftar and d.pemilih = p.id`;

const shape = ({ tanda, ...row }: Raw): RekamTersegel => ({ ...row, tanda: tanda === '' ? [] : tanda.split(' ') });

export async function readRekam(db: Db, daftar: IdDaftar, ids: readonly string[]): Promise<RekamTersegel[]> {
  if (ids.length === 0) return [];
  return (await rows(db, sql<Raw>`select ${columns} ${from} where p.daftar = ${daftar} and p.id = any(${column('uuid', ids)})`)).map(shape);
}

export interface Saring {
  /** 6, 10 digits, or 13 = desa and station; the whole list without it. */
  readonly node?: AreaCode;
  /** Only those on the list (true), only those off it (false). */
  readonly aktif?: boolean;
  /** Begins after this record: place, name and id of the last one seen. */
  readonly sesudah?: { readonly desa: string; readonly tps: string; readonly nama: string; readonly id: string };
  /** Part of a name, as typed. */
  readonly nama?: string;
  readonly banyak: number;
}

/** By place, then name. Keyset paging: cost by the rows handed out. */
export async function listRekam(db: Db, daftar: IdDaftar, { node, aktif, sesudah, nama, banyak }: Saring): Promise<RekamTersegel[]> {
  const place = node === undefined || node.length <= 4 ? sql`true` : node.length === 13 ? sql`p.desa = ${node.slice(0, 10)} and p.tps = ${node.slice(10)}` : sql`p.desa >= ${node} and p.desa < ${`${node}~`}`;
  const state = aktif === undefined ? sql`true` : aktif ? sql`p.tms is null` : sql`p.tms is not null`;
  const after = sesudah === undefined ? sql`true` : sql`(p.desa, p.tps, p.nama, p.id) > (${sesudah.desa}, ${sesudah.tps}, ${sesudah.nama}, ${sesudah.id}::uuid)`;
  const named = nama === undefined || nama === '' ? sql`true` : sql`p.nama ilike ${`%${nama.replace(/[\\%_]/g, '\\$&')}%`}`;
  return (await rows(db, sql<Raw>`select ${columns} ${from} where p.daftar = ${daftar} and ${place} and ${state} and ${after} and ${named} order by p.desa, p.tps, p.nama, p.id limit ${banyak}`)).map(shape);
}

/** Active records with one of these NIK, in all lists of a pack. */
export async function readByNik(db: Db, paket: string, nikKunci: readonly Uint8Array[]): Promise<RekamTersegel[]> {
  if (nikKunci.length === 0) return [];
  return (
    await rows(db, sql<Raw>`select ${columns} ${from} where p.nik_kunci = any(${column('bytea', nikKunci)}) and p.tms is null and p.daftar like ${`${paket}.%`}`)
  ).map(shape);
}

/** The whole record in the clear: only inside an act that says why. */
export function openRekam(brankas: Brankas, sealed: RekamTersegel): Rekam {
  const { daftar, id, desa, tps, nama, jk, kawin, ktpEl, alamat, rt, rw, sumber, keterangan, tanda, tms, rekam, urut, rahasia, cacat } = sealed;
  const open = { daftar, id, desa, tps, nama, jk, kawin, ktpEl, alamat, rt, rw, sumber, keterangan, tanda, tms, rekam, urut };
  const disabilitas = cacat === null ? 0 : mustOpen(brankas.openDisabilitas(open.id, cacat));
  return { ...open, ...mustOpen(brankas.openIdentitas(open.id, rahasia)), disabilitas: disabilitas as Disabilitas };
}

/** What an insert or a rewrite needs. */
export type RekamBaru = Omit<RekamTerbuka, 'daftar'> & Orang;

/** Side by side in the target list: as sources in `from` each column would be kept and read again for itself. */
function parts(brankas: Brankas, all: readonly RekamBaru[]) {
  const of = <T extends string | number | Uint8Array | null>(value: (one: RekamBaru) => T): T[] => all.map(value);
  return sql`(select unnest(${column('uuid', of((r) => r.id))}), unnest(${column('text', of((r) => r.desa))}), unnest(${column('text', of((r) => r.tps))}), unnest(${column('text', of((r) => r.nama))}),
    unnest(${column('text', of((r) => r.jk))}), unnest(${column('text', of((r) => r.kawin))}), unnest(${column('text', of((r) => r.ktpEl))}), unnest(${column('text', of((r) => r.alamat))}),
    unnest(${column('text', of((r) => r.rt))}), unnest(${column('text', of((r) => r.rw))}), unnest(${column('bytea', of((r) => brankas.sealIdentitas(r.id, r)))}),
    unnest(${column('bytea', of((r) => brankas.nikKunci(r.nik)))}), unnest(${column('bytea', of((r) => brankas.nkkKunci(r.nkk)))}), unnest(${column('text', of((r) => r.sumber))}),
    unnest(${column('text', of((r) => r.keterangan))}), unnest(${column('text', of((r) => r.tanda.join(' ')))}), unnest(${column('smallint', of((r) => r.tms))}),
    unnest(${column('int', of((r) => r.rekam))}), unnest(${column('bigint', of((r) => r.urut))}))
    as u (id, desa, tps, nama, jk, kawin, ktp_el, alamat, rt, rw, rahasia, nik_kunci, nkk_kunci, sumber, keterangan, tanda, tms, rekam, urut)`;
}

/** One statement whatever their number, sealed on the way. */
export async function insertRekam(db: Db, brankas: Brankas, daftar: IdDaftar, all: readonly RekamBaru[]): Promise<void> {
  if (all.length === 0) return;
  await run(
    db,
    sql`insert into sidalih_pemilih (daftar, id, desa, tps, nama, jk, kawin, ktp_el, alamat, rt, rw, rahasia, nik_kunci, nkk_kunci, sumber, keterangan, tanda, tms, rekam, urut)
      select ${daftar}, u.* from ${parts(brankas, all)}`,
  );
  await insertDisabilitas(db, brankas, daftar, all);
}

export async function rewriteRekam(db: Db, brankas: Brankas, daftar: IdDaftar, all: readonly RekamBaru[]): Promise<void> {
  if (all.length === 0) return;
  await run(
    db,
    sql`update sidalih_pemilih p set desa = u.desa, tps = u.tps, nama = u.nama, jk = u.jk, kawin = u.kawin, ktp_el = u.ktp_el, alamat = u.alamat, rt = u.rt, rw = u.rw,
        rahasia = u.rahasia, nik_kunci = u.nik_kunci, nkk_kunci = u.nkk_kunci, sumber = u.sumber, keterangan = u.keterangan, tanda = u.tanda, tms = u.tms, rekam = u.rekam, urut = u.urut
      from ${parts(brankas, all)} where p.daftar = ${daftar} and p.id = u.id`,
  );
  await run(db, sql`delete from sidalih_disabilitas where daftar = ${daftar} and pemilih = any(${column('uuid', all.map((r) => r.id))})`);
  await insertDisabilitas(db, brankas, daftar, all);
}

async function insertDisabilitas(db: Db, brankas: Brankas, daftar: IdDaftar, all: readonly RekamBaru[]): Promise<void> {
  const having = all.filter((r) => r.disabilitas !== 0);
  if (having.length === 0) return;
  await run(
    db,
    sql`insert into sidalih_disabilitas (daftar, pemilih, desa, tps, rahasia) select ${daftar}, u.* from unnest(${column('uuid', having.map((r) => r.id))}, ${column('text', having.map((r) => r.desa))},
      ${column('text', having.map((r) => r.tps))}, ${column('text', having.map((r) => brankas.sealDisabilitas(r.id, r.disabilitas)))}) as u (pemilih, desa, tps, rahasia)`,
  );
}

/** How many stand on the list at a place, by station and sex. */
export async function countRekam(db: Db, daftar: IdDaftar, node?: AreaCode): Promise<(Tempat & { readonly jk: 'L' | 'P'; readonly banyak: number })[]> {
  const place = node === undefined || node.length <= 4 ? sql`true` : node.length === 13 ? sql`desa = ${node.slice(0, 10)} and tps = ${node.slice(10)}` : sql`desa >= ${node} and desa < ${`${node}~`}`;
  return rows(db, sql<Tempat & { jk: 'L' | 'P'; banyak: number }>`select desa, tps, jk, count(*)::int as banyak from sidalih_pemilih where daftar = ${daftar} and tms is null and ${place} group by desa, tps, jk order by desa, tps, jk`);
}
