// Where do the sums and counters of an area stand, and how are they renewed? (hasil.md 5)
import { type Db, rows, run, sql } from '#platform/db';
import { type Bentuk, type Jumlah, kosong } from '../rollup.ts';
import { literal } from './columns.ts';

/** One area while it is being summed. */
export interface Simpul {
  readonly kode: number;
  readonly jumlah: Jumlah;
  seq: number;
  /** Source time of the newest event below; -1 = none. */
  per: number;
}

interface Raw {
  readonly kode: number;
  readonly suara: number[];
  readonly sel: number[];
  readonly ada: number[];
  readonly cacah: number[];
  readonly gagal: number[];
  readonly takdapat: number[];
  readonly seq: number;
  readonly per: number | null;
}

/** The laid areas among `kodes`; the others are absent. */
export async function readSimpul(db: Db, no: number, bentuk: Bentuk, kodes: readonly number[]): Promise<Simpul[]> {
  if (kodes.length === 0) return [];
  const found = await rows(
    db,
    sql<Raw>`select a.* from unnest(${literal(kodes)}::bigint[]) u (kode)
      cross join lateral (select kode, suara, sel, ada, cacah, gagal, takdapat, seq, per
        from hasil_agregat where kontes = ${no} and kode = u.kode offset 0) a`,
  );
  return found.map((raw) => ({ kode: raw.kode, jumlah: jumlahDari(raw, bentuk), seq: raw.seq, per: raw.per ?? -1 }));
}

/** The parts of a stored area in one flat array; an empty part is all zero. */
export function jumlahDari(raw: Omit<Raw, 'kode' | 'seq' | 'per'>, bentuk: Bentuk): Jumlah {
  const out = kosong(bentuk);
  out.set(raw.suara, 0);
  out.set(raw.sel, bentuk.sel);
  out.set(raw.ada, bentuk.ada);
  out.set(raw.cacah, bentuk.cacah);
  out.set(raw.gagal, bentuk.gagal);
  out.set(raw.takdapat, bentuk.takdapat);
  return out;
}

export async function writeSimpul(db: Db, no: number, bentuk: Bentuk, simpul: readonly Simpul[]): Promise<void> {
  if (simpul.length === 0) return;
  const part = (from: number, to: number): string => literal(simpul.map((one) => element(one.jumlah, from, to)));
  await run(
    db,
    sql`update hasil_agregat a set suara = u.suara::bigint[], sel = u.sel::bigint[], ada = u.ada::integer[], cacah = u.cacah::integer[],
        gagal = u.gagal::integer[], takdapat = u.takdapat::integer[], seq = u.seq, per = nullif(u.per, -1)
      from unnest(
        ${literal(simpul.map((one) => one.kode))}::bigint[], ${part(0, bentuk.sel)}::text[], ${part(bentuk.sel, bentuk.ada)}::text[],
        ${part(bentuk.ada, bentuk.cacah)}::text[], ${part(bentuk.cacah, bentuk.gagal)}::text[], ${part(bentuk.gagal, bentuk.takdapat)}::text[],
        ${part(bentuk.takdapat, bentuk.panjang)}::text[], ${literal(simpul.map((one) => one.seq))}::bigint[],
        ${literal(simpul.map((one) => one.per))}::bigint[]
      ) u (kode, suara, sel, ada, cacah, gagal, takdapat, seq, per)
      where a.kontes = ${no} and a.kode = u.kode`,
  );
}

/** A part that is all zero is stored empty: most kel/desa have no administration block. */
function element(jumlah: Jumlah, from: number, to: number): string {
  const part = jumlah.subarray(from, to);
  return part.every((n) => n === 0) ? '"{}"' : `"{${part.join(',')}}"`;
}

/** Adds to the days on which figures came in; `n` may be negative. */
export async function addArus(db: Db, no: number, steps: readonly { readonly kode: number; readonly hari: number; readonly n: number }[]): Promise<void> {
  const real = steps.filter((one) => one.n !== 0);
  if (real.length === 0) return;
  await run(
    db,
    sql`insert into hasil_arus (kontes, kode, hari, n)
      select ${no}, kode, hari, n from unnest(${literal(real.map((one) => one.kode))}::bigint[],
        ${literal(real.map((one) => one.hari))}::integer[], ${literal(real.map((one) => one.n))}::integer[]) u (kode, hari, n)
      on conflict (kontes, kode, hari) do update set n = hasil_arus.n + excluded.n`,
  );
}

/** Every area of a contest (92,000 for the nation, about 1 kB each). */
export async function readSemua(db: Db, no: number, bentuk: Bentuk): Promise<Simpul[]> {
  const found = await rows(
    db,
    sql<Raw>`select kode, suara, sel, ada, cacah, gagal, takdapat, seq, per from hasil_agregat where kontes = ${no} order by kode`,
  );
  return found.map((raw) => ({ kode: raw.kode, jumlah: jumlahDari(raw, bentuk), seq: raw.seq, per: raw.per ?? -1 }));
}

/** Stations per `kode/day number`. */
export async function readArus(db: Db, no: number): Promise<Map<string, number>> {
  const found = await rows(db, sql<{ kode: number; hari: number; n: number }>`select kode, hari, n from hasil_arus where kontes = ${no} and n <> 0`);
  return new Map(found.map((row) => [`${row.kode}/${row.hari}`, row.n]));
}

export async function replaceArus(db: Db, no: number, days: ReadonlyMap<string, number>): Promise<void> {
  await run(db, sql`delete from hasil_arus where kontes = ${no}`);
  await addArus(
    db,
    no,
    [...days].map(([key, n]) => {
      const [kode, hari] = key.split('/').map(Number);
      return { kode: kode ?? 0, hari: hari ?? 0, n };
    }),
  );
}
