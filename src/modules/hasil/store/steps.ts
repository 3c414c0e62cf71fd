// Where do the changes of an area in each step of time stand, and how are they renewed? (bounded cost of any past state)
import type { RawBuilder } from 'kysely';
import { type Db, rows, run, sql } from '#platform/db';
import { addPacked, packList, packSums, unpackList } from '../packed.ts';
import { type Bentuk, type Jumlah, kosong } from '../rollup.ts';
import type { Langkah } from '../steps.ts';
import { literal } from './columns.ts';

/** What one step of time changed in the sums of one area. */
export interface Petak {
  readonly kode: number;
  readonly langkah: Langkah;
  readonly waktu: number;
  readonly jumlah: Jumlah;
  /** Which stations have an event in which minute of an hour (`tandaMenit`); empty for a day. */
  readonly tanda: number[];
}

interface Raw {
  readonly kode: number;
  readonly langkah: number;
  readonly waktu: number;
  readonly beda: Uint8Array;
  readonly tanda: Uint8Array;
}

type Key = Pick<Petak, 'kode' | 'langkah' | 'waktu'>;

/** The steps among `keys` that are stored; the others are absent. */
export async function readPetak(db: Db, no: number, bentuk: Bentuk, keys: readonly Key[]): Promise<Petak[]> {
  if (keys.length === 0) return [];
  const found = await rows(
    db,
    sql<Raw>`select s.* from unnest(${literal(keys.map((key) => key.kode))}::integer[], ${literal(keys.map((key) => key.langkah))}::smallint[],
        ${literal(keys.map((key) => key.waktu))}::integer[]) u (kode, langkah, waktu)
      cross join lateral (select kode, langkah, waktu, beda, tanda from hasil_selisih
        where kontes = ${no} and kode = u.kode and langkah = u.langkah and waktu = u.waktu offset 0) s`,
  );
  return found.map((raw) => petakDari(raw, bentuk));
}

/** Steps that are not stored yet: half the cost of a statement that would also renew. All writers take the log's turn. */
export async function addPetak(db: Db, no: number, petak: readonly Petak[]): Promise<void> {
  if (petak.length === 0) return;
  await run(
    db,
    sql`insert into hasil_selisih (kontes, kode, langkah, waktu, beda, tanda)
      select ${no}::smallint, u.* from ${tabled(petak)} u (kode, langkah, waktu, beda, tanda)`,
  );
}

/** Steps that are stored. */
export async function renewPetak(db: Db, no: number, petak: readonly Petak[]): Promise<void> {
  if (petak.length === 0) return;
  await run(
    db,
    sql`update hasil_selisih s set beda = u.beda, tanda = u.tanda from ${tabled(petak)} u (kode, langkah, waktu, beda, tanda)
      where s.kontes = ${no} and s.kode = u.kode and s.langkah = u.langkah and s.waktu = u.waktu`,
  );
}

/** All steps of one area. */
export async function readSteps(db: Db, no: number, bentuk: Bentuk, kode: number): Promise<Petak[]> {
  const found = await rows(
    db,
    sql<Raw>`select kode, langkah, waktu, beda, tanda from hasil_selisih where kontes = ${no} and kode = ${kode}`,
  );
  return found.map((raw) => petakDari(raw, bentuk));
}

/** Areas of a contest with steps. */
export async function listStepped(db: Db, no: number): Promise<number[]> {
  const found = await rows(db, sql<{ kode: number }>`select distinct kode from hasil_selisih where kontes = ${no}`);
  return found.map((row) => row.kode);
}

export async function replaceSteps(db: Db, no: number, kode: number, petak: readonly Petak[]): Promise<void> {
  await run(db, sql`delete from hasil_selisih where kontes = ${no} and kode = ${kode}`);
  await addPetak(db, no, petak);
}

function tabled(petak: readonly Petak[]): RawBuilder<unknown> {
  const column = (pick: (one: Petak) => number | string): string => literal(petak.map(pick));
  return sql`unnest(${column((one) => one.kode)}::integer[], ${column((one) => one.langkah)}::smallint[], ${column((one) => one.waktu)}::integer[],
    ${column((one) => bytes(packSums(one.jumlah)))}::bytea[], ${column((one) => bytes(packList(one.tanda)))}::bytea[])`;
}

function bytes(hex: string): string {
  return `"\\\\x${hex}"`;
}

function petakDari({ kode, langkah, waktu, beda, tanda }: Raw, bentuk: Bentuk): Petak {
  const jumlah = kosong(bentuk);
  addPacked(jumlah, beda);
  return { kode, langkah: langkah as Langkah, waktu, jumlah, tanda: unpackList(tanda) };
}
