// At which address does each results page stand? (paths without language; components add it)
import { NATION, type AreaCode } from '#kernel/area-code';
import { type Saat, writeMoment } from '../moment.ts';

/** One contest of one election, as it stands in an address. */
export interface Place {
  readonly pemilu: string;
  readonly kontes: string;
  /** A past moment that the pages linked from here show as well. */
  readonly pada?: Saat | undefined;
}

export const ROOT = '/hasil';

export function contestPath(at: Place): string {
  return `${ROOT}/${at.pemilu}/${at.kontes}`;
}

/** The nation stands at the contest itself, everything below under its code. */
export function areaPath(at: Place, kode: AreaCode): string {
  return atMoment(kode === NATION ? contestPath(at) : `${contestPath(at)}/${kode}`, at, kode);
}

/** Each place reads the moment on its own clock. */
function atMoment(path: string, { pada }: Place, kode: AreaCode): string {
  return pada === undefined ? path : `${path}?per=${writeMoment(pada, kode)}`;
}

/** The sums of an area day by day; here the nation is written "0". */
export function historyPath({ pemilu, kontes }: Place, kode: AreaCode): string {
  return `${contestPath({ pemilu, kontes })}/${kode}/riwayat`;
}

/** The stations behind one count; here the nation is written "0". */
export function listPath(at: Place, kode: AreaCode, hal: string): string {
  return atMoment(`${contestPath(at)}/${kode}/daftar/${hal}`, at, kode);
}

/** Endings under which an area's page has its figures as a file. */
export type TwinForm = 'json' | 'csv' | 'xlsx';

/** The same address for machines. The nation's twin has the contest's own name. */
export function twinPath(at: Place, kode: AreaCode, form: TwinForm): string {
  const { pemilu, kontes } = at;
  return atMoment(`${areaPath({ pemilu, kontes }, kode)}.${form}`, at, kode);
}

/** A province's whole layer C in one file (hasil.md 8): as it is now. Undefined for the nation, which has the catalogue. */
export function bulkPath(at: Place, kode: AreaCode): string | undefined {
  return kode === NATION || at.pada !== undefined ? undefined : `/data/${at.pemilu}/${at.kontes}/C/${kode.slice(0, 2)}.csv.gz`;
}

/** Where anybody checks a station again in the browser. */
export function checkPath(at: Place, kode: AreaCode): string {
  return `/periksa?tps=${kode}&kontes=${at.pemilu}/${at.kontes}`;
}
