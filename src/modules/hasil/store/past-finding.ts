// Which stations stood behind a count at a past moment? (hasil.md 9.6: each count opens its list, also that of then)
import { type AreaCode, NATION, stationCode } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import { stationNumbers, stationPlansOf } from '#modules/pemilu';
import { bitOf } from '../bits.ts';
import type { Kontes } from '../contest.ts';
import { CEK } from '../figures.ts';
import { type Saat, keadaanPada } from '../moment.ts';
import { type Bentuk, type Jumlah, PENCACAH, bentukOf } from '../rollup.ts';
import type { Ukuran } from '../station.ts';
import { codeOf, findNomor, provOf, stationRange } from './columns.ts';
import { SIFAT_OF, type Saringan, type Senarai } from './finding.ts';
import { type Stasiunan, groupStations, readRange } from './log.ts';
import { sumsFromSteps } from './past.ts';
import { barisTps } from './station.ts';

interface Search {
  readonly db: Db;
  readonly no: number;
  readonly kontes: Kontes;
  readonly saringan: Saringan;
  readonly pada: Saat;
  readonly after: AreaCode | null;
}

/**
 * Like `listTpsMenurut`, at a past moment. Goes down to the kab/kota that had any by their sums of then, and replays
 * one after the other (at most some 15,000 stations each) until the page is full: at most a page of kab/kota.
 */
export async function listTpsPada(
  db: Db,
  kontes: Kontes,
  kode: AreaCode,
  saringan: Saringan,
  after: AreaCode | null,
  limit: number,
  pada: Saat,
): Promise<Senarai> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return { baris: [], lanjut: null };
  const search: Search = { db, no, kontes, saringan, pada, after };
  const found: [AreaCode, Stasiunan | null][] = [];
  for await (const place of placesOf(search, kode)) {
    if (found.length > limit) break;
    found.push(...(await stationsIn(search, place)));
  }
  const page = found.slice(0, limit);
  return {
    baris: page.map(([tps, events]) => barisTps(kontes, tps, events ?? [], pada)),
    lanjut: found.length > limit ? (page.at(-1)?.[0] ?? null) : null,
  };
}

/** The area itself, or the kab/kota below it that had any, from that of `after` on. */
async function* placesOf(search: Search, kode: AreaCode): AsyncGenerator<AreaCode> {
  if (kode.length >= 4) yield kode;
  else for (const prov of kode === NATION ? await having(search, kode) : [kode]) yield* await having(search, prov);
}

/** The areas one level below that had any, by code. */
async function having({ db, no, kontes, saringan, pada, after }: Search, parent: AreaCode): Promise<AreaCode[]> {
  const below = await rows(
    db,
    sql<{ kode: number; total: number }>`select kode, total from hasil_agregat
      where kontes = ${no} and induk = ${Number(parent)} order by kode`,
  );
  const wanted = below.filter(({ kode }) => after === null || codeOf(kode) >= after.slice(0, codeOf(kode).length));
  const sums = await sumsFromSteps(db, no, kontes, wanted.map(({ kode }) => codeOf(kode)), pada);
  const bentuk = bentukOf(kontes.pack);
  return wanted.filter(({ kode, total }) => countIn(bentuk, saringan, sums.get(kode), total) > 0).map(({ kode }) => codeOf(kode));
}

function countIn(bentuk: Bentuk, saringan: Saringan, jumlah: Jumlah | undefined, total: number): number {
  const at = (place: number): number => jumlah?.[place] ?? 0;
  const counter = (name: (typeof PENCACAH)[number]): number => at(bentuk.cacah + PENCACAH.indexOf(name));
  if ('cek' in saringan) return at(bentuk.gagal + CEK.indexOf(saringan.cek));
  if ('takDapat' in saringan) return at(bentuk.takdapat + CEK.indexOf(saringan.takDapat));
  switch (saringan.pencacah) {
    case 'belum':
      return total - counter('masuk');
    case 'fotoSaja':
      return counter('masuk') - counter('lengkap') - counter('sebagian') - counter('ditarik');
    default:
      return counter(saringan.pencacah);
  }
}

/** The stations of a place behind `after` that the filter held for, by code; null for one with nothing in. */
async function stationsIn({ db, no, kontes, saringan, pada, after }: Search, place: AreaCode): Promise<[AreaCode, Stasiunan | null][]> {
  const { dari, ke } = stationRange(place);
  const log = groupStations(await readRange(db, no, kontes, provOf(place), Math.max(dari, after === null ? 0 : Number(after) + 1), ke));
  const then = log.flatMap((events) => {
    const { kode } = events[0];
    const found = keadaanPada(kontes.pack, kode, events, pada);
    return found === null ? [] : [[kode, events, found.ukuran] as const];
  });
  if (!('pencacah' in saringan) || saringan.pencacah !== 'belum') {
    return then.filter(([, , ukuran]) => holds(saringan, ukuran)).map(([kode, events]) => [kode, events]);
  }
  const known = new Set(then.map(([kode]) => kode));
  const codes = (await plannedIn(db, no, kontes, place)).filter((tps) => !known.has(tps) && (after === null || tps > after));
  return codes.map((tps) => [tps, null]);
}

async function plannedIn(db: Db, no: number, kontes: Kontes, place: AreaCode): Promise<AreaCode[]> {
  const unit = 10 ** (10 - place.length);
  const desa = await rows(
    db,
    sql<{ kode: number }>`select kode from hasil_agregat
      where kontes = ${no} and tingkat = 4 and kode >= ${Number(place) * unit} and kode < ${(Number(place) + 1) * unit} order by kode`,
  );
  const plans = await stationPlansOf(db, kontes.pemilu.slug, desa.map(({ kode }) => codeOf(kode)));
  return plans.flatMap((plan) => stationNumbers(plan).map((nomor) => stationCode(plan.kode, nomor))).sort();
}

function holds(saringan: Saringan, { gagal, takdapat, sifat, status }: Ukuran): boolean {
  if ('cek' in saringan) return (gagal & bitOf(saringan.cek)) !== 0;
  if ('takDapat' in saringan) return (takdapat & bitOf(saringan.takDapat)) !== 0;
  switch (saringan.pencacah) {
    case 'masuk':
      return true;
    case 'bertemuan':
      return gagal !== 0;
    case 'fotoSaja':
      return status === 'FOTO_SAJA';
    case 'belum':
      return false;
    default:
      return (sifat & (SIFAT_OF[saringan.pencacah] ?? 0)) !== 0;
  }
}
