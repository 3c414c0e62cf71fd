// Which stations stand behind a count? (hasil.md 9.6: each count opens its list)
import { type AreaCode, stationCode } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import { stationNumbers, stationPlan } from '#modules/pemilu';
import { SIFAT, bitOf } from '../bits.ts';
import type { Kontes } from '../contest.ts';
import type { BarisTps, CekId, Pencacah } from '../figures.ts';
import { STATUS, codeOf, findNomor, provOf, stationRange } from './columns.ts';
import { groupStations, readRange, readStations } from './log.ts';
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

/** Traits that the partial index of the log holds; the others are common, so the key itself finds them soon enough. */
const JARANG = sql`(a.gagal <> 0 or (a.sifat & 116) <> 0)`;

function condition(saringan: Saringan) {
  if ('cek' in saringan) return sql`${JARANG} and (a.gagal & ${bitOf(saringan.cek)}::integer) <> 0`;
  if ('takDapat' in saringan) return sql`(a.takdapat & ${bitOf(saringan.takDapat)}::integer) <> 0`;
  switch (saringan.pencacah) {
    case 'masuk':
      return sql`true`;
    case 'foto':
      return trait(SIFAT.FOTO);
    case 'fotoSaja':
      return sql`a.status = ${STATUS.indexOf('FOTO_SAJA')}::smallint`;
    case 'lengkap':
      return trait(SIFAT.LENGKAP);
    case 'lolos':
      return trait(SIFAT.LOLOS);
    case 'bertemuan':
      return sql`${JARANG} and a.gagal <> 0`;
    case 'sebagian':
      return sql`${JARANG} and ${trait(SIFAT.SEBAGIAN)}`;
    case 'berubah':
      return sql`${JARANG} and ${trait(SIFAT.BERUBAH)}`;
    case 'ditarik':
      return sql`${JARANG} and ${trait(SIFAT.DITARIK)}`;
    case 'perbaikan':
      return sql`${JARANG} and ${trait(SIFAT.PERBAIKAN)}`;
    default:
      // No source of this contest says yet that a vote was repeated or postponed.
      return sql`false`;
  }
}

function trait(bit: number) {
  return sql`(a.sifat & ${bit}::smallint) <> 0`;
}

/** A station's traits are those of its latest event, so an event with a later one beside it does not speak. */
async function listCodes(db: Db, no: number, kode: AreaCode, saringan: Saringan, after: AreaCode | null, limit: number): Promise<AreaCode[]> {
  const { dari, ke } = stationRange(kode);
  const prov = provOf(kode);
  const from = after === null ? dari - 1 : Number(after);
  const where = prov === 0 ? sql`(a.prov, a.kode) > (${after === null ? 0 : provOf(after)}::smallint, ${from}::bigint)` : sql`a.prov = ${prov} and a.kode > ${from}`;
  const found = await rows(
    db,
    sql<{ kode: number }>`select a.kode from hasil_angka a where a.kontes = ${no} and ${where} and a.kode < ${ke} and ${condition(saringan)}
      and not exists (select 1 from hasil_angka l where l.kontes = a.kontes and l.prov = a.prov and l.kode = a.kode and l.versi > a.versi)
      order by a.prov, a.kode limit ${limit}`,
  );
  return found.map((row) => codeOf(row.kode));
}

/** Planned stations that the log does not know: kel/desa by kel/desa, only those where something is missing. */
async function listBelum(db: Db, no: number, kontes: Kontes, kode: AreaCode, after: AreaCode | null, limit: number): Promise<Senarai> {
  const baris: BarisTps[] = [];
  const start = after === null ? '' : after.slice(0, 10);
  const { dari, ke } = stationRange(kode);
  const wanted = await rows(
    db,
    sql<{ kode: number }>`select kode from hasil_agregat where kontes = ${no} and tingkat = 4 and total > coalesce(cacah[1], 0)
      and kode >= ${Math.max(dari / 1000, Number(start))} and kode < ${ke / 1000} order by kode limit ${limit + 1}`,
  );
  const missing = new Set(wanted.map((one) => codeOf(one.kode)));
  // One question a kecamatan, not one a kel/desa.
  for (const kecamatan of new Set([...missing].map((desa) => desa.slice(0, 6) as AreaCode))) {
    const range = stationRange(kecamatan);
    const known = new Set((await readRange(db, no, kontes, provOf(kecamatan), range.dari, range.ke)).map((row) => row.kode));
    for (const plan of await stationPlan(db, kontes.pemilu.slug, kecamatan)) {
      if (!missing.has(plan.kode)) continue;
      for (const nomor of stationNumbers(plan)) {
        const tps = stationCode(plan.kode, nomor);
        if (known.has(tps) || (after !== null && tps <= after)) continue;
        if (baris.length === limit) return { baris, lanjut: baris.at(-1)?.kode ?? null };
        baris.push(barisTps(kontes, tps, []));
      }
    }
  }
  return { baris, lanjut: null };
}
