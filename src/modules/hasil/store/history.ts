// What changed in an area, and how did its count come in? (hasil.md 5, 9)
import { type AreaCode, stationNumber } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, sql } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka, JenisPeristiwa } from '../figures.ts';
import { isoOf, wibDay, wibDayNumber } from '../instants.ts';
import type { Saat } from '../moment.ts';
import { berlakuPada, isBlank, sameCells } from '../station.ts';
import { codeOf, findNomor, provOf, stationRange } from './columns.ts';
import { type BarisLog, readStations } from './log.ts';
import { readSumber } from './source.ts';
import { cellsOf } from './station.ts';

export interface ArusHari {
  /** WIB day of the source's time. */
  readonly hari: Day;
  /** Stations whose first figures carry this day. */
  readonly n: number;
  /** The same up to and including this day. */
  readonly jumlah: number;
}

/** How figures came in, day by day; days without any are left out. */
export async function arus(db: Db, kontes: Kontes, kode: AreaCode): Promise<ArusHari[]> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return [];
  const days = kode.length <= 4 ? await readArus(db, no, kode) : await countArus(db, no, kode);
  let jumlah = 0;
  return [...days]
    .filter(([, n]) => n !== 0)
    .sort(([a], [b]) => a - b)
    .map(([hari, n]) => ({ hari: wibDay(hari), n, jumlah: (jumlah += n) }));
}

async function readArus(db: Db, no: number, kode: AreaCode): Promise<Map<number, number>> {
  const found = await rows(
    db,
    sql<{ hari: number; n: number }>`select hari, n from hasil_arus where kontes = ${no} and kode = ${Number(kode)}`,
  );
  return new Map(found.map((row) => [row.hari, row.n]));
}

/**
 * A kecamatan has about a hundred stations and at most some 1,500: they are counted where they lie. First figures are
 * the earliest event with votes or with form cells (`awal` in ../station.ts); a blank of votes is stored as `{}`.
 */
async function countArus(db: Db, no: number, kode: AreaCode): Promise<Map<number, number>> {
  const { dari, ke } = stationRange(kode);
  const found = await rows(
    db,
    sql<{ awal: number; n: number }>`select awal, count(*) as n from (
        select min(per) as awal from hasil_angka
        where kontes = ${no} and prov = ${provOf(kode)} and kode >= ${dari} and kode < ${ke} and (sel is not null or suara <> '{}')
        group by kode) tps
      group by awal`,
  );
  const days = new Map<number, number>();
  for (const { awal, n } of found) days.set(wibDayNumber(awal), (days.get(wibDayNumber(awal)) ?? 0) + n);
  return days;
}

/** One correction or withdrawal below an area. */
export interface Perubahan {
  readonly seq: number;
  readonly kode: AreaCode;
  readonly jenis: Extract<JenisPeristiwa, 'KOREKSI' | 'DITARIK'>;
  /** Source time of the new figures, ISO. */
  readonly per: string;
  readonly diterima: string;
  /** Before and after by the source's time, by ballot order; `baru` is all null for a withdrawal. */
  readonly lama: readonly Angka[];
  readonly baru: readonly Angka[];
  /** True where only cells of the administration block changed. */
  readonly hanyaSel: boolean;
  /** An older snapshot that arrived late: it joined the history and did not replace what is in force. */
  readonly terlambat: boolean;
  readonly berkas: string;
}

/** The newest corrections and withdrawals below an area (or of one station), newest first; up to a past moment by the source's time. */
export async function perubahan(db: Db, kontes: Kontes, kode: AreaCode, limit: number, pada: Saat | null = null): Promise<Perubahan[]> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return [];
  const { dari, ke } = stationNumber(kode) === undefined ? stationRange(kode) : { dari: Number(kode), ke: Number(kode) + 1 };
  const found = await rows(
    db,
    pada === null
      ? sql<{ seq: number; kode: number }>`select seq, kode from hasil_angka
          where kontes = ${no} and jenis in (2, 3) and kode >= ${dari} and kode < ${ke} order by seq desc limit ${limit}`
      : sql<{ seq: number; kode: number }>`select seq, kode from hasil_angka
          where kontes = ${no} and jenis in (2, 3) and kode >= ${dari} and kode < ${ke} and per <= ${pada} order by per desc, seq desc limit ${limit}`,
  );
  const log = await readStations(db, no, kontes, [...new Set(found.map((row) => codeOf(row.kode)))]);
  const sources = await readSumber(db, log.map((row) => row.sumber));
  return found.flatMap(({ seq, kode: at }) => {
    const station = log.filter((row) => row.kode === codeOf(at) && row.seq <= seq);
    const row = station.find((one) => one.seq === seq);
    return row === undefined ? [] : [change(kontes, row, station, sources.get(row.sumber)?.berkas ?? '')];
  });
}

function change({ pack }: Kontes, row: BarisLog, station: readonly BarisLog[], berkas: string): Perubahan {
  const others = station.filter((one) => one.seq < row.seq);
  const before = berlakuPada(others, row.per);
  const lama = cellsOf(before.ditarik ? null : before.suara, pack.opsi.length);
  // A reading that carries only the administration block says nothing about votes.
  const baru = row.jenis === 'KOREKSI' && isBlank(row.suara) ? lama : [...row.suara];
  return {
    seq: row.seq,
    kode: row.kode,
    jenis: row.jenis === 'DITARIK' ? 'DITARIK' : 'KOREKSI',
    per: isoOf(row.per),
    diterima: isoOf(row.diterima),
    lama,
    baru,
    hanyaSel: sameCells(lama, baru),
    terlambat: others.some((one) => one.per > row.per && !one.tanda),
    berkas,
  };
}

/** Version of one address (area or station): moves when anything below moves. One indexed row. */
export async function versiWilayah(db: Db, kontes: Kontes, kode: AreaCode): Promise<string> {
  const no = await findNomor(db, kontes);
  const [found] =
    no === undefined
      ? []
      : await rows(
          db,
          sql<{ seq: number; total: number }>`select seq, total from hasil_agregat where kontes = ${no} and kode = ${Number(kode.slice(0, 10))}`,
        );
  return found === undefined ? '-' : `${found.seq}.${found.total}`;
}

/** The last sequence number given out, over all contests; 0 = none. */
export async function seqTerakhir(db: Db): Promise<number> {
  const [found] = await rows(db, sql<{ seq: number }>`select seq from hasil_urutan where satu`);
  return found?.seq ?? 0;
}

/** The contests that have an event with a number after `dari` up to `sampai`. */
export async function contestCodes(db: Db, dari: number, sampai: number): Promise<{ readonly pemilu: string; readonly kode: string }[]> {
  return rows(
    db,
    sql<{ pemilu: string; kode: string }>`select k.pemilu, k.kode from hasil_kontes k
      where k.no in (select distinct kontes from hasil_angka where seq > ${dari} and seq <= ${sampai}) order by k.no`,
  );
}
