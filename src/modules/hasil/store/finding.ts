// Which stations stand behind a count? (hasil.md 9.6: each count opens its list)
import type { RawBuilder } from 'kysely';
import { type AreaCode, stationCode } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import { stationNumbers, stationPlansOf } from '#modules/pemilu';
import { SIFAT, bitOf } from '../bits.ts';
import type { Kontes } from '../contest.ts';
import { type BarisTps, CEK, type CekId, type Pencacah } from '../figures.ts';
import { PENCACAH } from '../rollup.ts';
import { STATUS, codeOf, findNomor, literal } from './columns.ts';
import { descend } from './descent.ts';
import { groupStations, readStations } from './log.ts';
import { barisTps } from './station.ts';

/** A check that fails now, a check that cannot be made though the form is in, or a counter; `belum` = nothing in yet, `fotoSaja` = nothing read. */
export type Saringan =
  | { readonly cek: CekId }
  | { readonly takDapat: CekId }
  | { readonly pencacah: Exclude<keyof Pencacah, 'total'> | 'belum' | 'fotoSaja' };

export interface Senarai {
  readonly baris: readonly BarisTps[];
  /** Hand it in as `after` for the next page; null = the list ends here. */
  readonly lanjut: AreaCode | null;
}

/** Stations below `kode` that a filter holds for, by code, after `after` (null = from the start), at most `limit`. */
export async function listTpsMenurut(
  db: Db,
  kontes: Kontes,
  kode: AreaCode,
  saringan: Saringan,
  after: AreaCode | null,
  limit: number,
): Promise<Senarai> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return { baris: [], lanjut: null };
  if ('pencacah' in saringan && saringan.pencacah === 'belum') return listBelum(db, no, kontes, kode, after, limit);
  const found = await listCodes(db, no, kode, saringan, after, limit + 1);
  const page = found.slice(0, limit);
  const log = groupStations((await readStations(db, no, kontes, page)).sort((a, b) => Number(a.kode) - Number(b.kode) || a.versi - b.versi));
  const known = new Map(log.map((one) => [one[0].kode, one]));
  return {
    baris: page.map((one) => barisTps(kontes, one, known.get(one) ?? [])),
    lanjut: found.length > limit ? (page.at(-1) ?? null) : null,
  };
}

/** How a filter reads on a row of the sums (how many stations) and on a station's latest event (is it one of them?). */
interface Makna {
  readonly banyak: RawBuilder<unknown>;
  readonly tentang: RawBuilder<unknown>;
}

function makna(saringan: Saringan): Makna {
  if ('cek' in saringan) return { banyak: sql`gagal[${placeOf(saringan.cek)}::integer]`, tentang: sql`(a.gagal & ${bitOf(saringan.cek)}::integer) <> 0` };
  if ('takDapat' in saringan) {
    return { banyak: sql`takdapat[${placeOf(saringan.takDapat)}::integer]`, tentang: sql`(a.takdapat & ${bitOf(saringan.takDapat)}::integer) <> 0` };
  }
  switch (saringan.pencacah) {
    case 'belum':
      return { banyak: sql`total - coalesce(${counter('masuk')}, 0)`, tentang: sql`false` };
    case 'fotoSaja':
      return {
        banyak: sql`${counter('masuk')} - ${counter('lengkap')} - ${counter('sebagian')} - ${counter('ditarik')}`,
        tentang: sql`a.status = ${STATUS.indexOf('FOTO_SAJA')}::smallint`,
      };
    default:
      return { banyak: counter(saringan.pencacah), tentang: condition(saringan.pencacah) };
  }
}

/** A counter of an area, as an expression over `hasil_agregat`. */
export function counter(name: (typeof PENCACAH)[number]): RawBuilder<unknown> {
  return sql`cacah[${PENCACAH.indexOf(name) + 1}::integer]`;
}

function placeOf(id: CekId): number {
  return CEK.indexOf(id) + 1;
}

function condition(name: (typeof PENCACAH)[number]): RawBuilder<unknown> {
  if (name === 'masuk') return sql`true`;
  if (name === 'bertemuan') return sql`a.gagal <> 0`;
  const bit = SIFAT_OF[name];
  // No source of this contest says yet that a vote was repeated or postponed.
  return bit === undefined ? sql`false` : sql`(a.sifat & ${bit}::smallint) <> 0`;
}

/** The trait that each counter counts. */
export const SIFAT_OF: Partial<Record<(typeof PENCACAH)[number], number>> = {
  foto: SIFAT.FOTO,
  lengkap: SIFAT.LENGKAP,
  sebagian: SIFAT.SEBAGIAN,
  lolos: SIFAT.LOLOS,
  diuji: SIFAT.DIUJI,
  berubah: SIFAT.BERUBAH,
  ditarik: SIFAT.DITARIK,
  perbaikan: SIFAT.PERBAIKAN,
};

/** Stations of the kel/desa that the counters lead to; goes on where these held fewer than the counters said. */
async function listCodes(db: Db, no: number, kode: AreaCode, saringan: Saringan, after: AreaCode | null, limit: number): Promise<AreaCode[]> {
  const { banyak, tentang } = makna(saringan);
  const found: AreaCode[] = [];
  for (let from = after; ; ) {
    const { desa, whole } = await descend(db, no, kode, banyak, from, limit - found.length);
    const last = desa.at(-1);
    if (last === undefined) return found;
    found.push(...(await readCodes(db, no, desa, tentang, from, limit - found.length)));
    if (whole || found.length === limit) return found;
    from = `${last}999` as AreaCode;
  }
}

/** A station's traits are those of its latest event, so an event with a later one beside it does not speak. */
async function readCodes(
  db: Db,
  no: number,
  desa: readonly AreaCode[],
  tentang: RawBuilder<unknown>,
  after: AreaCode | null,
  limit: number | null,
): Promise<AreaCode[]> {
  const found = await rows(
    db,
    sql<{ kode: number }>`select s.kode from unnest(${literal(desa)}::bigint[]) d (kode)
      cross join lateral (select a.kode from hasil_angka a
        where a.kontes = ${no} and a.prov = (d.kode / 100000000)::smallint and a.kode > d.kode * 1000 and a.kode < (d.kode + 1) * 1000
          and a.kode > ${after === null ? 0 : Number(after)} and ${tentang}
          and not exists (select 1 from hasil_angka l where l.kontes = a.kontes and l.prov = a.prov and l.kode = a.kode and l.versi > a.versi)
        offset 0) s
      order by s.kode limit ${limit}::bigint`,
  );
  return found.map((row) => codeOf(row.kode));
}

/** Planned stations of these kel/desa that the log does not know. */
async function listBelum(db: Db, no: number, kontes: Kontes, kode: AreaCode, after: AreaCode | null, limit: number): Promise<Senarai> {
  const { banyak } = makna({ pencacah: 'belum' });
  // One more than a page, so that the last line knows whether another follows.
  const { desa, whole } = await descend(db, no, kode, banyak, after, limit + 1);
  const plans = await stationPlansOf(db, kontes.pemilu.slug, desa);
  const known = new Set(await readCodes(db, no, desa, sql`true`, null, null));
  const codes = plans
    .flatMap((plan) => stationNumbers(plan).map((nomor) => stationCode(plan.kode, nomor)))
    .filter((tps) => !known.has(tps) && (after === null || tps > after));
  const baris = codes.slice(0, limit).map((tps) => barisTps(kontes, tps, []));
  return { baris, lanjut: codes.length > limit || !whole ? (baris.at(-1)?.kode ?? null) : null };
}
