// What were the sums of an area at a past moment? (whole days and hours from the steps, the rest from the log)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { type Saat, keadaanPada } from '../moment.ts';
import { addPacked, unpackList } from '../packed.ts';
import { bacaTanda } from '../renew-steps.ts';
import { type Bentuk, type Jumlah, bentukOf, kosong, tambah, timbang } from '../rollup.ts';
import { HARI, JAM, minuteOf, startOf, stepOf } from '../steps.ts';
import { codeOf, literal, provOf, stationRange } from './columns.ts';
import { groupStations, readRange, readStations } from './log.ts';

/** Sums by the number of the area. */
type PerWilayah = Map<number, Jumlah>;

interface Hour {
  readonly kode: number;
  readonly waktu: number;
  readonly beda: Uint8Array;
  readonly tanda: Uint8Array;
}

/**
 * Sums of provinces and kab/kota (2 and 4 digits) at a moment. Costs their days up to it, the hours of its day, and the
 * log of those stations of its hour that lie before or after it, whichever are fewer.
 */
export async function sumsFromSteps(db: Db, no: number, kontes: Kontes, kodes: readonly AreaCode[], pada: Saat): Promise<PerWilayah> {
  const bentuk = bentukOf(kontes.pack);
  const out: PerWilayah = new Map(kodes.map((kode) => [Number(kode), kosong(bentuk)]));
  const days = await rows(
    db,
    sql<{ kode: number; beda: Uint8Array }>`select s.kode, s.beda from unnest(${literal(kodes)}::integer[]) u (kode)
      cross join lateral (select kode, beda from hasil_selisih
        where kontes = ${no} and kode = u.kode and langkah = ${HARI}::smallint and waktu < ${stepOf(HARI, pada)} offset 0) s`,
  );
  for (const { kode, beda } of days) addPacked(sumOf(out, bentuk, kode), beda);
  const late: number[] = [];
  const early: number[] = [];
  for (const hour of await hoursOf(db, no, kodes, pada)) {
    const into = sumOf(out, bentuk, targetOf(out, hour.kode));
    if (hour.waktu < stepOf(JAM, pada)) {
      addPacked(into, hour.beda);
      continue;
    }
    const marks = unpackList(hour.tanda).map((one) => bacaTanda(hour.kode, one));
    const [before, after] = [marks.filter(({ menit }) => menit <= minuteOf(pada)), marks.filter(({ menit }) => menit > minuteOf(pada))];
    if (after.length < before.length) {
      addPacked(into, hour.beda);
      late.push(...after.map(({ kode }) => kode));
    } else early.push(...before.map(({ kode }) => kode));
  }
  const start = startOf(JAM, stepOf(JAM, pada)) - 1;
  await addStations(db, no, kontes, out, early, [start, pada]);
  await addStations(db, no, kontes, out, late, [start + 3_600, pada]);
  return out;
}

function sumOf(out: PerWilayah, bentuk: Bentuk, kode: number): Jumlah {
  const found = out.get(kode);
  if (found !== undefined) return found;
  const made = kosong(bentuk);
  out.set(kode, made);
  return made;
}

/** A kab/kota counts for itself where it is asked for, else for its province. */
function targetOf(out: PerWilayah, kab: number): number {
  return out.has(kab) ? kab : Math.floor(kab / 100);
}

/** The hours of the moment's day, up to and with its own, of every kab/kota among or below the areas. */
async function hoursOf(db: Db, no: number, kodes: readonly AreaCode[], pada: Saat): Promise<Hour[]> {
  const first = stepOf(JAM, startOf(HARI, stepOf(HARI, pada)));
  return rows(
    db,
    sql<Hour>`select s.* from (
        select kode from hasil_agregat where kontes = ${no} and (induk = any(${literal(kodes.filter((kode) => kode.length === 2))}::bigint[])
          or kode = any(${literal(kodes.filter((kode) => kode.length === 4))}::bigint[]))) u
      cross join lateral (select kode, waktu, beda, tanda from hasil_selisih
        where kontes = ${no} and kode = u.kode and langkah = ${JAM}::smallint and waktu between ${first} and ${stepOf(JAM, pada)} offset 0) s`,
  );
}

/** Brings stations from one moment to another: what they contributed then goes, what they contributed at the other comes. */
async function addStations(db: Db, no: number, kontes: Kontes, out: PerWilayah, kodes: readonly number[], [from, to]: readonly [number, number]): Promise<void> {
  const bentuk = bentukOf(kontes.pack);
  const log = await readStations(db, no, kontes, [...new Set(kodes)].map(codeOf));
  for (const station of groupStations(log.sort((a, b) => Number(a.kode) - Number(b.kode) || a.versi - b.versi))) {
    const { kode } = station[0];
    const into = sumOf(out, bentuk, targetOf(out, Math.floor(Number(kode) / 1e9)));
    const [then, now] = [keadaanPada(kontes.pack, kode, station, from), keadaanPada(kontes.pack, kode, station, to)];
    if (then !== null) timbang(into, bentuk, then.berlaku, then.ukuran, -1);
    if (now !== null) timbang(into, bentuk, now.berlaku, now.ukuran, 1);
  }
}

/** Sums of a kab/kota, kecamatan or kel/desa and of the areas one level below, from the log of its own stations. */
export async function sumsFromLog(db: Db, no: number, kontes: Kontes, kode: AreaCode, pada: Saat): Promise<PerWilayah> {
  const bentuk = bentukOf(kontes.pack);
  const below = kode.length === 4 ? 6 : 10;
  const out: PerWilayah = new Map();
  const { dari, ke } = stationRange(kode);
  for (const station of groupStations(await readRange(db, no, kontes, provOf(kode), dari, ke))) {
    const at = keadaanPada(kontes.pack, station[0].kode, station, pada);
    if (at !== null) timbang(sumOf(out, bentuk, Number(station[0].kode.slice(0, below))), bentuk, at.berlaku, at.ukuran, 1);
  }
  const own = kosong(bentuk);
  for (const one of out.values()) tambah(own, one);
  return out.set(Number(kode), own);
}

/** Are the steps of all provinces whole? They are not after an upgrade of a filled database, until `hasil recompute --repair`. */
export async function stepsAreWhole(db: Db, no: number, kontes: Kontes): Promise<boolean> {
  const bentuk = bentukOf(kontes.pack);
  const found = await rows(
    db,
    sql<{ kode: number; masuk: number; beda: Uint8Array | null }>`select a.kode, coalesce(a.cacah[1], 0) as masuk, s.beda
      from hasil_agregat a left join hasil_selisih s on s.kontes = a.kontes and s.kode = a.kode and s.langkah = ${HARI}::smallint
      where a.kontes = ${no} and a.induk = ${Number(NATION)}`,
  );
  const left = new Map(found.map(({ kode, masuk }) => [kode, masuk]));
  for (const { kode, beda } of found) {
    if (beda === null) continue;
    const day = kosong(bentuk);
    addPacked(day, beda);
    left.set(kode, (left.get(kode) ?? 0) - (day[bentuk.cacah] ?? 0));
  }
  return [...left.values()].every((n) => n === 0);
}
