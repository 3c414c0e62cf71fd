// Which areas does an officer keep under watch, and what was seen there last? (of one account and one participant alone)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { codeOf, literal } from '../../store/columns.ts';

/** Whose list: an account under a mandate of this participant. */
export interface Pemilik {
  readonly akun: string;
  readonly partai: number;
}

export interface Tempat {
  readonly pemilu: string;
  readonly jenis: string;
  readonly kode: AreaCode;
}

/** Votes of the participant and of all, and the number of the log, when it was last looked at. */
export interface Terlihat {
  readonly seq: number;
  readonly suara: number | null;
  readonly jumlah: number | null;
}

export type Pantauan = Tempat & Terlihat & { readonly dilihat: number };

interface Raw extends Omit<Pantauan, 'kode'> {
  readonly kode: number;
}

/** By contest and code. */
export async function readPantauan(db: Db, { akun, partai }: Pemilik): Promise<Pantauan[]> {
  const found = await rows(
    db,
    sql<Raw>`select pemilu, jenis, kode, seq, suara, jumlah, dilihat from hasil_pantau where akun = ${akun} and partai = ${partai} order by pemilu desc, jenis, kode::text`,
  );
  return found.map((row) => ({ ...row, kode: codeOf(row.kode) }));
}

/** False where the list holds `most` already; an area that is on it stays as it was. */
export async function addPantauan(db: Db, { akun, partai }: Pemilik, { pemilu, jenis, kode }: Tempat, seen: Terlihat, now: number, most: number): Promise<boolean> {
  // One writer of a list at a time, so that two forms at once cannot both be the last that fits.
  await run(db, sql`select pg_advisory_xact_lock(hashtext('hasil_pantau'), hashtext(${akun}))`);
  const made = await run(
    db,
    sql`insert into hasil_pantau (akun, partai, pemilu, jenis, kode, dibuat, seq, suara, jumlah, dilihat)
      select ${akun}, ${partai}::smallint, ${pemilu}, ${jenis}, ${Number(kode)}::bigint, ${now}::bigint, ${seen.seq}::bigint, ${seen.suara}::bigint, ${seen.jumlah}::bigint, ${now}::bigint
      where (select count(*) from hasil_pantau where akun = ${akun} and partai = ${partai}) < ${most}
      on conflict do nothing`,
  );
  return made === 1 || (await isWatched(db, { akun, partai }, { pemilu, jenis, kode }));
}

async function isWatched(db: Db, { akun, partai }: Pemilik, { pemilu, jenis, kode }: Tempat): Promise<boolean> {
  const found = await rows(db, sql<{ satu: number }>`select 1 as satu from hasil_pantau where akun = ${akun} and partai = ${partai} and pemilu = ${pemilu} and jenis = ${jenis} and kode = ${Number(kode)}`);
  return found.length > 0;
}

/** How many were removed: 0 where it was not on the list. */
export async function removePantauan(db: Db, { akun, partai }: Pemilik, { pemilu, jenis, kode }: Tempat): Promise<number> {
  return run(db, sql`delete from hasil_pantau where akun = ${akun} and partai = ${partai} and pemilu = ${pemilu} and jenis = ${jenis} and kode = ${Number(kode)}`);
}

/** Writes what stood on the page, not what stands now: a change in between is told again. */
export async function markSeen(db: Db, { akun, partai }: Pemilik, all: readonly (Tempat & Terlihat)[], now: number): Promise<number> {
  let changed = 0;
  for (const { pemilu, jenis, kode, seq, suara, jumlah } of all) {
    changed += await run(
      db,
      sql`update hasil_pantau set seq = ${seq}::bigint, suara = ${suara}::bigint, jumlah = ${jumlah}::bigint, dilihat = ${now}::bigint
        where akun = ${akun} and partai = ${partai} and pemilu = ${pemilu} and jenis = ${jenis} and kode = ${Number(kode)}`,
    );
  }
  return changed;
}

/** Sums of areas of certain papers, one probe a pair; those that are not laid are absent. */
export async function readSums(
  db: Db,
  pairs: readonly { readonly no: number; readonly kode: AreaCode }[],
): Promise<{ readonly no: number; readonly kode: AreaCode; readonly seq: number; readonly suara: readonly number[]; readonly ada: readonly number[] }[]> {
  if (pairs.length === 0) return [];
  const found = await rows(
    db,
    sql<{ no: number; kode: number; seq: number; suara: number[]; ada: number[] }>`select a.kontes as no, a.kode, a.seq, a.suara, a.ada
      from unnest(${literal(pairs.map(({ no }) => no))}::smallint[], ${literal(pairs.map(({ kode }) => kode))}::bigint[]) u (kontes, kode)
      join hasil_agregat a on a.kontes = u.kontes and a.kode = u.kode`,
  );
  return found.map((row) => ({ ...row, kode: codeOf(row.kode) }));
}

/** Simulated figures go: nothing that was seen of them can be compared with real ones. */
export async function dropPantauan(db: Db, pemilu: string): Promise<void> {
  await run(db, sql`delete from hasil_pantau where pemilu = ${pemilu}`);
}

