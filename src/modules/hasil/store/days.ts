// How did the sums of an area stand at the end of each day? (from the steps of days; below the kab/kota from its own log)
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, sql } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { AngkaWilayah } from '../figures.ts';
import { wibDay } from '../instants.ts';
import { type Saat, saatOf } from '../moment.ts';
import { addPacked } from '../packed.ts';
import { type Jumlah, bentukOf, kosong, sama, tambah, timbang } from '../rollup.ts';
import { HARI, startOf, stepOf } from '../steps.ts';
import { garisWaktu, ubahan } from '../timeline.ts';
import { findNomor, provOf, stationRange } from './columns.ts';
import { groupStations, readRange } from './log.ts';
import { angkaPada } from './past-area.ts';

export interface HariWilayah {
  /** Day of WIB by the source's time. */
  readonly hari: Day;
  readonly saat: Saat;
  /** The area as it stood at the end of that day. */
  readonly angka: AngkaWilayah;
}

/** The days on which the sums of an area changed, oldest first; `area` is the area of now. */
export async function riwayat(db: Db, kontes: Kontes, area: AngkaWilayah): Promise<HariWilayah[]> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return [];
  const bentuk = bentukOf(kontes.pack);
  const days = area.kode.length <= 4 ? await storedDays(db, no, kontes, area.kode) : await countedDays(db, no, kontes, area.kode);
  const nothing = kosong(bentuk);
  const sums = kosong(bentuk);
  return [...days]
    .filter(([, change]) => !sama(change, nothing))
    .sort(([a], [b]) => a - b)
    .map(([hari, change]) => {
      tambah(sums, change);
      const saat = saatOf(startOf(HARI, hari + 1) - 1);
      return { hari: wibDay(hari), saat, angka: angkaPada(kontes, area, Float64Array.from(sums), saat) };
    });
}

type Days = Map<number, Jumlah>;

function dayOf(days: Days, hari: number, make: () => Jumlah): Jumlah {
  const found = days.get(hari);
  if (found !== undefined) return found;
  const made = make();
  days.set(hari, made);
  return made;
}

/** The nation is the sum of its provinces, whose codes have two digits. */
async function storedDays(db: Db, no: number, { pack }: Kontes, kode: AreaCode): Promise<Days> {
  const [from, to] = kode === NATION ? [10, 99] : [Number(kode), Number(kode)];
  const found = await rows(
    db,
    sql<{ waktu: number; beda: Uint8Array }>`select waktu, beda from hasil_selisih
      where kontes = ${no} and kode between ${from} and ${to} and langkah = ${HARI}::smallint`,
  );
  const days: Days = new Map();
  for (const { waktu, beda } of found) addPacked(dayOf(days, waktu, () => kosong(bentukOf(pack))), beda);
  return days;
}

async function countedDays(db: Db, no: number, kontes: Kontes, kode: AreaCode): Promise<Days> {
  const bentuk = bentukOf(kontes.pack);
  const { dari, ke } = stationRange(kode);
  const days: Days = new Map();
  for (const station of groupStations(await readRange(db, no, kontes, provOf(kode), dari, ke))) {
    for (const { per, dari: from, ke: to } of ubahan([], garisWaktu(kontes.pack, station[0].kode, station, station.at(-1) ?? null))) {
      const day = dayOf(days, stepOf(HARI, per), () => kosong(bentuk));
      if (from !== null) timbang(day, bentuk, from.berlaku, from.ukuran, -1);
      if (to !== null) timbang(day, bentuk, to.berlaku, to.ukuran, 1);
    }
  }
  return days;
}
