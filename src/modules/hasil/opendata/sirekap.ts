// How would KPU's site of 2024 have said it? (hasil.md 7.2, so that a client written for it works by changing its base address)
import type { AreaCode } from '#kernel/area-code';
import { percent2 } from '#kernel/share';
import { instantToWib } from '#kernel/zone';
import type { Kontes } from '../contest.ts';
import type { Angka, AngkaTps, AngkaWilayah, BarisTps } from '../figures.ts';
import type { SirekapArea, SirekapOptions, SirekapPlaces, SirekapStation } from './sirekap-shapes.ts';
import { counted, formOf, photosOf } from './twin-json.ts';
import { stationNameIn } from './wide.ts';

export const REGULAR = 'Reguler';
const STATION_LEVEL = 5;
/** Photos of one form of the president's contest; a missing one is null. */
const IMAGES = 3;
/** Neutral: the layout wants a colour, and ours never come from a contestant (look.md 4). */
const COLOURS = ['#0c7d6c', '#6f47a7', '#8a5000'];

/** A colour for the n-th choice. */
export function colourAt(at: number): string {
  return COLOURS[at % COLOURS.length] ?? '';
}

export function sirekapOptions(kontes: Kontes, per: string | null): SirekapOptions {
  return Object.fromEntries(
    kontes.pack.opsi.map((option, at) => [
      option.id,
      { ts: stampOf(per), nama: option.nama, warna: colourAt(at), nomor_urut: option.nomor },
    ]),
  );
}

export function sirekapPlaces(areas: readonly { readonly kode: AreaCode; readonly nama: string; readonly tingkat: number }[]): SirekapPlaces {
  return areas.map(({ kode, nama, tingkat }) => ({ nama, id: Number(kode), kode, tingkat }));
}

export function sirekapStations(rows: readonly BarisTps[], group: string): SirekapPlaces {
  return sirekapPlaces(rows.map(({ kode }) => ({ kode, nama: stationNameIn(group, kode), tingkat: STATION_LEVEL })));
}

type Row = SirekapArea['table'][string];

/** Votes by option id, only those that are there. */
function votesById(kontes: Kontes, votes: readonly Angka[]): Record<string, number> {
  return Object.fromEntries(
    kontes.pack.opsi.flatMap((option, at) => {
      const n = votes[at] ?? null;
      return n === null ? [] : [[option.id, n] as const];
    }),
  );
}

/** An area with areas below it. `since` is the time to name while nothing is in here (that of the nation). */
export function sirekapArea(kontes: Kontes, area: AngkaWilayah, children: readonly AngkaWilayah[], since: string | null): SirekapArea {
  const table = children.map((child): [string, Row] => [
    child.kode,
    { ...votesById(kontes, child.suara), psu: REGULAR, persen: progressOf(child), status_progress: child.tps.lengkap > 0 },
  ]);
  return areaAnswerOf(kontes, area, Object.fromEntries(table), since);
}

/** A kel/desa with its stations; a station that voted once has no word on repeated votes. */
export function sirekapVillage(kontes: Kontes, area: AngkaWilayah, rows: readonly BarisTps[], since: string | null): SirekapArea {
  const table = rows.map((row): [string, Row] => {
    const votes = counted(row.status, row.suara);
    const whole = isWhole(votes);
    return [row.kode, { ...votesById(kontes, votes), psu: null, persen: whole ? 100 : 0, status_progress: whole }];
  });
  return areaAnswerOf(kontes, area, Object.fromEntries(table), since);
}

function areaAnswerOf(kontes: Kontes, area: AngkaWilayah, table: SirekapArea['table'], since: string | null): SirekapArea {
  return {
    ts: stampOf(area.per ?? since),
    psu: REGULAR,
    mode: 'hhcw',
    chart: { ...votesById(kontes, area.suara), persen: progressOf(area) },
    table,
    progres: { total: area.tps.total, progres: area.tps.lengkap },
  };
}

export function sirekapStation(kontes: Kontes, station: AngkaTps, since: string | null): SirekapStation {
  const votes = counted(station.status, station.suara);
  const chart = votesById(kontes, votes);
  const administrasi = formOf(kontes, counted(station.status, station.sel));
  return {
    chart: Object.keys(chart).length === 0 ? null : chart,
    images: padded(photosOf(station.foto), IMAGES),
    administrasi,
    psu: null,
    ts: stampOf(station.per ?? since),
    status_suara: isWhole(votes),
    status_adm: administrasi !== null && isWhole(Object.values(administrasi)),
  };
}

/** A page without a photograph is null. */
export function padded(photos: readonly string[], pages: number): (string | null)[] {
  return [...photos, ...Array.from({ length: Math.max(0, pages - photos.length) }, () => null)];
}

export function isWhole(cells: readonly Angka[]): boolean {
  return cells.length > 0 && cells.every((n) => n !== null);
}

/** Half-up to two decimals, 100 only when every station is in; an area without stations is at 0. */
export function progressOf(area: Pick<AngkaWilayah, 'tps'>): number {
  return percent2(area.tps.lengkap, area.tps.total) ?? 0;
}

export function stampOf(per: string | null): string | null {
  return per === null ? null : instantToWib(per);
}
