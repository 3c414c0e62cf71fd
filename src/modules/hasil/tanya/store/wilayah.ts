// How many questions does each area have, and what would chance alone give? (one row an area, carried up to the nation)
import { type AreaCode, NATION, ancestorsOf, parentOf } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { codeOf, literal } from '../../store/columns.ts';
import { isoOf } from '../../instants.ts';
import { type Cacah, UMUM, dariBaris } from '../cacah.ts';

/** Counts of an area as they stand in the row. `seq`, `per`: newest event and source time below; 0 and null = none. */
export interface Simpul {
  readonly kode: AreaCode;
  readonly angka: readonly number[];
  readonly seq: number;
  readonly per: number | null;
  /** Of a kel/desa; null above. */
  readonly sidik: readonly number[] | null;
}

const TINGKAT: Readonly<Record<number, number>> = { 1: 0, 2: 1, 4: 2, 6: 3, 10: 4 };

/** The counts of these areas; those without a row have none. */
export async function readSimpulTanya(db: Db, no: number, kodes: readonly AreaCode[]): Promise<Map<AreaCode, Omit<Simpul, 'sidik'>>> {
  const found = await rows(
    db,
    sql<{ kode: number; angka: number[]; seq: number; per: number | null }>`select w.kode, w.angka, w.seq, w.per from unnest(${literal(kodes)}::bigint[]) u (kode)
      join hasil_tanya_wilayah w on w.kontes = ${no} and w.kode = u.kode`,
  );
  return new Map(found.map((row) => [codeOf(row.kode), { ...row, kode: codeOf(row.kode) }]));
}

export async function writeSimpulTanya(db: Db, no: number, versi: number, simpul: readonly Simpul[]): Promise<void> {
  if (simpul.length === 0) return;
  const column = (pick: (one: Simpul) => number | string): string => literal(simpul.map(pick));
  await run(
    db,
    sql`insert into hasil_tanya_wilayah (kontes, kode, induk, tingkat, angka, sidik, basi, seq, per, versi)
      select ${no}, kode, nullif(induk, -1), tingkat, angka::integer[], sidik::bigint[], tingkat = 2, seq, nullif(per, -1), ${versi} from unnest(
        ${column((s) => s.kode)}::bigint[], ${column((s) => parentOf(s.kode) ?? -1)}::bigint[], ${column((s) => TINGKAT[s.kode.length] ?? 0)}::smallint[],
        ${column((s) => `"{${s.angka.join(',')}}"`)}::text[], ${column((s) => (s.sidik === null ? 'NULL' : `"{${s.sidik.join(',')}}"`))}::text[],
        ${column((s) => s.seq)}::bigint[], ${column((s) => s.per ?? -1)}::bigint[]
      ) u (kode, induk, tingkat, angka, sidik, seq, per)
      on conflict (kontes, kode) do update set angka = excluded.angka, sidik = excluded.sidik, basi = excluded.basi, seq = excluded.seq, per = excluded.per,
        versi = excluded.versi`,
  );
}

/** Kab/kota whose rate of equal votes is behind, of all contests. */
export async function listBasi(db: Db, limit: number): Promise<{ readonly kontes: number; readonly kode: AreaCode }[]> {
  const found = await rows(db, sql<{ kontes: number; kode: number }>`select kontes, kode from hasil_tanya_wilayah where basi order by kontes, kode limit ${limit}`);
  return found.map(({ kontes, kode }) => ({ kontes, kode: codeOf(kode) }));
}

/** How often each vote that occurs more than once occurs in a kab/kota, and how many stations have all votes read. */
export async function countSidik(db: Db, no: number, kab: AreaCode): Promise<{ readonly tps: number; readonly berulang: readonly number[] }> {
  const [dari, ke] = [Number(kab) * 1e6, (Number(kab) + 1) * 1e6];
  const [all] = await rows(
    db,
    sql<{ n: number }>`select coalesce(sum(cardinality(sidik)), 0)::integer as n from hasil_tanya_wilayah where kontes = ${no} and kode >= ${dari} and kode < ${ke} and tingkat = 4`,
  );
  const same = await rows(
    db,
    sql<{ n: number }>`select count(*)::integer as n from hasil_tanya_wilayah w, unnest(w.sidik) s (sidik)
      where w.kontes = ${no} and w.kode >= ${dari} and w.kode < ${ke} and w.tingkat = 4 group by s.sidik having count(*) > 1`,
  );
  return { tps: all?.n ?? 0, berulang: same.map(({ n }) => n) };
}

/** The pages of the kab/kota and of what lies above show the rate: they move. */
export async function writeLaju(db: Db, no: number, kab: AreaCode, versi: number, laju: { readonly acak: number; readonly sama: number }): Promise<void> {
  await run(db, sql`update hasil_tanya_wilayah set acak = ${laju.acak}, acak_sama = ${laju.sama}, basi = false where kontes = ${no} and kode = ${Number(kab)}`);
  await run(db, sql`update hasil_tanya_wilayah set versi = ${versi} where kontes = ${no} and kode = any(${literal([kab, ...ancestorsOf(kab)])}::bigint[])`);
}

/** An area with its counts. `versi` moves when they do. */
export interface WilayahTanya {
  readonly kode: AreaCode;
  readonly tingkat: number;
  readonly cacah: Cacah;
  /** Number of the newest event that is counted, and the newest source time, ISO. */
  readonly seq: number;
  readonly per: string | null;
  readonly versi: number;
}

interface Raw {
  readonly kode: number;
  readonly tingkat: number;
  readonly angka: number[];
  readonly seq: number;
  readonly per: number | null;
  readonly versi: number;
}

export async function findTanya(db: Db, no: number, kode: AreaCode): Promise<WilayahTanya | undefined> {
  const [found] = await rows(db, sql<Raw>`select kode, tingkat, angka, seq, per, versi from hasil_tanya_wilayah where kontes = ${no} and kode = ${Number(kode)}`);
  return found === undefined ? undefined : fromRaw(found);
}

/** Every contest that counts something at an area, with its number and names. */
export async function listTanyaDi(db: Db, kode: AreaCode): Promise<{ readonly no: number; readonly pemilu: string; readonly kontes: string; readonly cacah: Cacah }[]> {
  const found = await rows(
    db,
    sql<{ no: number; pemilu: string; kontes: string; angka: number[] }>`select k.no, k.pemilu, k.kode as kontes, w.angka
      from hasil_kontes k join hasil_tanya_wilayah w on w.kontes = k.no and w.kode = ${Number(kode)} order by k.no`,
  );
  return found.map(({ angka, ...one }) => ({ ...one, cacah: dariBaris(angka) }));
}

/** The areas one level below that have anything counted, by code. */
export async function listTanyaAnak(db: Db, no: number, kode: AreaCode): Promise<WilayahTanya[]> {
  return (await rows(db, sql<Raw>`select kode, tingkat, angka, seq, per, versi from hasil_tanya_wilayah where kontes = ${no} and induk = ${Number(kode)} order by kode`)).map(fromRaw);
}

/** The areas of a province (with 0: the nation) in the order of their codes, in pieces. */
export async function* streamTanya(db: Db, no: number, prov: AreaCode): AsyncGenerator<readonly WilayahTanya[]> {
  if (prov === NATION) {
    const nation = await findTanya(db, no, NATION);
    if (nation !== undefined) yield [nation];
    return;
  }
  for (const digits of [2, 4, 6, 10]) {
    const unit = 10 ** (digits - 2);
    for (let from = Number(prov) * unit; ; ) {
      const found = await rows(
        db,
        sql<Raw>`select kode, tingkat, angka, seq, per, versi from hasil_tanya_wilayah where kontes = ${no} and kode >= ${from} and kode < ${(Number(prov) + 1) * unit} order by kode limit ${PIECE}`,
      );
      if (found.length > 0) yield found.map(fromRaw);
      if (found.length < PIECE) break;
      from = (found.at(-1)?.kode ?? 0) + 1;
    }
  }
}

const PIECE = 2_000;

function fromRaw({ kode, tingkat, angka, seq, per, versi }: Raw): WilayahTanya {
  return { kode: codeOf(kode), tingkat, cacah: dariBaris(angka), seq, per: per === null ? null : isoOf(per), versi };
}

/**
 * Pairs of stations of one kel/desa that chance alone would give equal votes, of a kab/kota or above: pairs of each
 * kab/kota times the rate at which pairs of its different kel/desa have them; null where no such pair is known.
 */
export async function harapanAcak(db: Db, no: number, kode: AreaCode): Promise<number | null> {
  const place = UMUM.indexOf('pasang') + 1;
  const unit = kode === NATION ? 0 : 10 ** (4 - kode.length);
  const [dari, ke] = kode === NATION ? [0, 10_000] : [Number(kode) * unit, (Number(kode) + 1) * unit];
  const [found] = await rows(
    db,
    sql<{ n: number | null }>`select sum(angka[${place}::integer]::double precision * acak_sama / acak) as n
      from hasil_tanya_wilayah where kontes = ${no} and tingkat = 2 and kode >= ${dari} and kode < ${ke} and acak > 0`,
  );
  return found?.n ?? null;
}

/** All rows as text, without versions: two ways of counting are compared by it. */
export async function dumpTanya(db: Db, no: number): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ line: string }>`select 'w ' || kode || ' ' || angka::text || ' ' || coalesce(sidik::text, '-') || ' ' || coalesce(acak, -1) || ' ' || coalesce(acak_sama, -1) || ' ' || seq || ' ' || coalesce(per, -1) as line
      from hasil_tanya_wilayah where kontes = ${no} and kode is not null
      union all select 't ' || kode || ' ' || kini || ' ' || ditandai || ' ' || lepas || ' ' || selesai || ' ' || dijawab from hasil_tanya_tps where kontes = ${no} order by 1`,
  );
  return found.map(({ line }) => line);
}

/** Forgets what was counted of every contest; answers stay. The next steps count the whole log anew. */
export async function forgetTanya(db: Db): Promise<void> {
  await run(db, sql`delete from hasil_tanya_tps`);
  await run(db, sql`delete from hasil_tanya_wilayah`);
  await run(db, sql`update hasil_tanya_urutan set seq = 0, versi = versi + 1 where satu`);
}

