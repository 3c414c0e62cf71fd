// At which addresses do the results pages have their twins for programs? (`.json` and `.csv` beside every area and station)
import { type AreaCode, NATION, parentOf } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import { type Deps, type Outcome, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import type { AngkaTps, AngkaWilayah } from '../figures.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { findTps, listTps } from '../store/station.ts';
import { EPOCH } from './epoch.ts';
import { codeOf, codeParam, contestParam, findContest, frameOf, missing, slugParam, versionOf } from './read-contest.ts';
import { type Child, areaAnswer, twinAnswer } from './shapes.ts';
import { text } from './text.ts';
import { areaCsv, stationCsv } from './twin-csv.ts';
import { type Frame, areaJson, childOfArea, childOfStation, stationJson } from './twin-json.ts';
import { stationNameIn } from './wide.ts';

const CSV = 'text/csv; charset=utf-8';
/** Nation and province; deeper pages change less often but share the address pattern (hasil.md 11). */
const KEEP_SECONDS = 60;

const nationParams = z.object({ pemilu: slugParam, kontes: contestParam });
const codeParams = nationParams.extend({ kode: codeParam });

/** What stands at one code. */
type Found =
  | { readonly frame: Frame; readonly area: AngkaWilayah; readonly children: readonly Child[] }
  | { readonly frame: Frame; readonly station: AngkaTps; readonly row: Child };

async function find(deps: Deps, params: { pemilu: string; kontes: string }, kode: AreaCode): Promise<Found | undefined> {
  const kontes = findContest(params.pemilu, params.kontes);
  if (kontes === undefined) return undefined;
  const { db } = deps.database;
  const frame = await frameOf(db, kontes);
  const desa = parentOf(kode);
  if (kode.length === 13 && desa !== undefined) {
    const [station, group, rows] = [await findTps(db, kontes, kode), await findAngkaWilayah(db, kontes, desa), await listTps(db, kontes, desa)];
    const row = rows.find((one) => one.kode === kode);
    if (station === undefined || row === undefined) return undefined;
    return { frame, station, row: childOfStation(kontes, row, stationNameIn(group?.nama ?? '', kode)) };
  }
  const area = await findAngkaWilayah(db, kontes, kode);
  if (area === undefined) return undefined;
  if (kode.length < 10) return { frame, area, children: (await listAnak(db, kontes, kode)).map((child) => childOfArea(kontes, child)) };
  const stations = await listTps(db, kontes, kode);
  return { frame, area, children: stations.map((row) => childOfStation(kontes, row, stationNameIn(area.nama, row.kode))) };
}

interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: { readonly pemilu: string; readonly kontes: string; readonly kode?: string };
}

async function answer({ deps, lang, params }: Asked, write: (found: Found, lang: Lang) => Outcome): Promise<Outcome> {
  if (findContest(params.pemilu, params.kontes) === undefined) return missing(lang, text.bukaanKontes);
  const kode = params.kode === undefined ? NATION : codeOf(params.kode);
  const found = kode === undefined ? undefined : await find(deps, params, kode);
  return found === undefined ? missing(lang, text.bukaanWilayah) : write(found, lang);
}

function asJson(found: Found, lang: Lang): Outcome {
  const body = 'area' in found ? areaJson(found.frame, found.area, found.children) : stationJson(found.frame, lang, found.station, found.row);
  return { kind: 'json', body };
}

function asCsv(found: Found): Outcome {
  const { kontes } = found.frame;
  const kode = 'area' in found ? found.area.kode : found.station.kode;
  const body = 'area' in found ? areaCsv(found.frame, found.area, found.children) : stationCsv(found.frame, found.station, found.row.nama);
  return { kind: 'text', type: CSV, body, fileName: `${kontes.pemilu.slug}-${kontes.pack.kode}-${kode}.csv` };
}

async function version(deps: Deps, params: { pemilu: string; kontes: string; kode?: string }): Promise<string> {
  const kontes = findContest(params.pemilu, params.kontes);
  const kode = params.kode === undefined ? NATION : codeOf(params.kode);
  return kontes === undefined || kode === undefined ? '-' : versionOf(deps.database.db, kontes, kode);
}

const shared = { epoch: EPOCH, version, maxAge: KEEP_SECONDS, open: true } as const;

export const twinRoutes: readonly Route[] = [
  defineRoute({
    id: 'hasil.negara-json',
    path: '/hasil/:pemilu/:kontes.json',
    summary: text.ruteNegara,
    params: nationParams,
    answer: areaAnswer,
    ...shared,
    handle: (request) => answer(request, asJson),
  }),
  defineRoute({
    id: 'hasil.negara-csv',
    path: '/hasil/:pemilu/:kontes.csv',
    summary: text.ruteNegaraCsv,
    params: nationParams,
    type: CSV,
    ...shared,
    handle: (request) => answer(request, asCsv),
  }),
  defineRoute({
    id: 'hasil.wilayah-json',
    path: '/hasil/:pemilu/:kontes/:kode.json',
    summary: text.ruteWilayah,
    params: codeParams,
    answer: twinAnswer,
    ...shared,
    handle: (request) => answer(request, asJson),
  }),
  defineRoute({
    id: 'hasil.wilayah-csv',
    path: '/hasil/:pemilu/:kontes/:kode.csv',
    summary: text.ruteWilayahCsv,
    params: codeParams,
    type: CSV,
    ...shared,
    handle: (request) => answer(request, asCsv),
  }),
];
