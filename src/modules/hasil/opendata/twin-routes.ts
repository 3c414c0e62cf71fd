// At which addresses do the results pages have their twins for programs? (`.json` and `.csv` beside every area and station)
import { type AreaCode, NATION, parentOf } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import type { Db } from '#platform/db';
import { type Deps, type Outcome, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import type { Kontes } from '../contest.ts';
import type { AngkaTps, AngkaWilayah } from '../figures.ts';
import { type Saat, parseMoment, writeMoment } from '../moment.ts';
import { type TwinForm, twinPath } from '../pages/address.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { lingkupPada, pastIsKnown } from '../store/past-area.ts';
import { findTps, listTps } from '../store/station.ts';
import { EPOCH } from './epoch.ts';
import { findContest, findKind, papersAt } from '../contests.ts';
import { asContest, openHitungan, readDi } from '../gabung/read.ts';
import { treeOf } from '#modules/pemilu';
import { seqTerakhir } from '../store/history.ts';
import { codeOf, codeParam, contestParam, frameOf, missing, slugParam, versionOf } from './read-contest.ts';
import { momentRefused, past } from '../pages/text-past.ts';
import { type Child, areaAnswer, twinAnswer } from './shapes.ts';
import { text } from './text.ts';
import { areaCsv, stationCsv } from './twin-csv.ts';
import { type Frame, areaJson, childOfArea, childOfStation, stationJson } from './twin-json.ts';
import { stationNameIn } from './wide.ts';

const CSV = 'text/csv; charset=utf-8';
/** Nation and province; deeper pages change less often but share the address pattern (hasil.md 11). */
const KEEP_SECONDS = 60;

export const nationParams = z.object({ pemilu: slugParam, kontes: contestParam });
export const codeParams = nationParams.extend({ kode: codeParam });
const query = z.object({
  per: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'A past moment by the source\'s time: 2024-02-20T12:00 on the clock of the area, with an offset, or a day alone (its end)', examples: ['2024-02-20T12:00'] }),
});

/** What stands at one code. */
export type Found =
  | { readonly frame: Frame; readonly area: AngkaWilayah; readonly children: readonly Child[] }
  | { readonly frame: Frame; readonly station: AngkaTps; readonly row: Child };

async function find(deps: Deps, params: { pemilu: string; kontes: string }, kode: AreaCode, pada: Saat | undefined): Promise<Found | undefined> {
  const { db } = deps.database;
  const kontes = (await findContest(db, params.pemilu, params.kontes)) ?? (await paperAt(db, params, kode));
  if (kontes === undefined) return findKindArea(db, params, kode);
  const frame: Frame = { ...(await frameOf(db, kontes)), ...(pada === undefined ? {} : { pada }) };
  const desa = parentOf(kode);
  if (kode.length === 13 && desa !== undefined) {
    const [station, group, rows] = [await findTps(db, kontes, kode, pada), await findAngkaWilayah(db, kontes, desa), await listTps(db, kontes, desa, pada)];
    const row = rows.find((one) => one.kode === kode);
    if (station === undefined || row === undefined) return undefined;
    return { frame, station, row: childOfStation(kontes, row, stationNameIn(group?.nama ?? '', kode)) };
  }
  const scope = await scopeOf(db, kontes, kode, pada);
  if (scope === undefined) return undefined;
  const { area, anak } = scope;
  if (kode.length < 10) return { frame, area, children: anak.map((child) => childOfArea(kontes, child)) };
  const stations = await listTps(db, kontes, kode, pada);
  return { frame, area, children: stations.map((row) => childOfStation(kontes, row, stationNameIn(area.nama, row.kode))) };
}

/** A kel/desa and a station have one paper of a kind. */
async function paperAt(db: Db, { pemilu, kontes }: { pemilu: string; kontes: string }, kode: AreaCode): Promise<Kontes | undefined> {
  const kind = kode.length < 10 ? undefined : findKind(pemilu, kontes);
  return kind === undefined ? undefined : (await papersAt(db, kind.pemilu, kind.jenis, kode))[0];
}

/** An area that several papers of a kind are counted in: the sums of its choices. */
async function findKindArea(db: Db, { pemilu, kontes: kode }: { pemilu: string; kontes: string }, place: AreaCode): Promise<Found | undefined> {
  const kind = findKind(pemilu, kode);
  const hitungan = kind === undefined ? undefined : await openHitungan(db, pemilu, kind.jenis, place);
  const kontes = hitungan === undefined ? undefined : asContest(hitungan);
  const found = hitungan === undefined ? undefined : await readDi(db, hitungan, place);
  if (kontes === undefined || found === undefined) return undefined;
  return { frame: await frameOf(db, kontes), area: found.area, children: found.anak.map((one) => childOfArea(kontes, one)) };
}

/** An area with the areas below it, now or then. */
async function scopeOf(db: Db, kontes: Kontes, kode: AreaCode, pada: Saat | undefined) {
  const area = await findAngkaWilayah(db, kontes, kode);
  if (area === undefined) return undefined;
  const anak = kode.length < 10 ? await listAnak(db, kontes, kode) : [];
  if (pada === undefined) return { area, anak };
  // A province needs no other beside it here: its own sums are read with those of its kab/kota.
  return lingkupPada(db, kontes, { area, anak, provinsi: kode === NATION ? anak : kode.length === 2 ? [area] : [], nama: [] }, pada);
}

export interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: { readonly pemilu: string; readonly kontes: string; readonly kode?: string };
  readonly query: { readonly per?: string | undefined };
}

/** The answer in one form: `write` gets what stands at the address, now or at the moment asked for. */
export async function answer<Q extends Asked>(asked: Q, form: TwinForm, write: (found: Found, asked: Q) => Outcome | Promise<Outcome>): Promise<Outcome> {
  const { deps, lang, params } = asked;
  const kind = findKind(params.pemilu, params.kontes);
  if (kind === undefined && (await findContest(deps.database.db, params.pemilu, params.kontes)) === undefined) return missing(lang, text.bukaanKontes);
  if (kind !== undefined && asked.query.per !== undefined) return missing(lang, text.bukaanSaatKertas);
  const kode = params.kode === undefined ? NATION : codeOf(params.kode);
  if (kode === undefined) return missing(lang, text.bukaanWilayah);
  const pada = await momentOf(asked, kode, form);
  if (typeof pada === 'object') return pada;
  const found = await find(deps, params, kode, pada);
  return found === undefined ? missing(lang, text.bukaanWilayah) : write(found, asked);
}

/** The moment asked for; undefined = now; or the answer that says why not, or leads to the one way of writing it. */
async function momentOf({ deps, lang, params, query: { per } }: Asked, kode: AreaCode, form: TwinForm): Promise<Saat | undefined | Outcome> {
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  if (per === undefined || kontes === undefined) return undefined;
  const at = { pemilu: params.pemilu, kontes: params.kontes };
  const read = parseMoment(per, kode, Math.floor(deps.clock.now() / 1000));
  const known = read.ok && (kode.length > 4 || (await pastIsKnown(deps.database.db, kontes)));
  if (!read.ok || !known) {
    const reason = say(lang, read.ok ? past.saatTertinggal : momentRefused[read.refusal.code]);
    return { kind: 'refused', reason, onward: [{ href: twinPath(at, kode, form), label: say(lang, past.keSekarang) }] };
  }
  return writeMoment(read.value, kode) === per ? read.value : { kind: 'redirect', to: twinPath({ ...at, pada: read.value }, kode, form) };
}

function asJson(found: Found, { lang }: Asked): Outcome {
  const body = 'area' in found ? areaJson(found.frame, found.area, found.children) : stationJson(found.frame, lang, found.station, found.row);
  return { kind: 'json', body };
}

function asCsv(found: Found): Outcome {
  const body = 'area' in found ? areaCsv(found.frame, found.area, found.children) : stationCsv(found.frame, found.station, found.row.nama);
  return { kind: 'text', type: CSV, body, fileName: `${twinName(found)}.csv` };
}

/** Name of a saved twin, without its ending: "pemilu-2024-ppwp-64". */
export function twinName(found: Found): string {
  const { kontes, pada } = found.frame;
  const kode = 'area' in found ? found.area.kode : found.station.kode;
  return `${kontes.pemilu.slug}-${kontes.pack.kode}-${kode}${pada === undefined ? '' : `-${writeMoment(pada, kode).replace(':', '')}`}`;
}

async function version(deps: Deps, params: { pemilu: string; kontes: string; kode?: string }): Promise<string> {
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  const kode = params.kode === undefined ? NATION : codeOf(params.kode);
  if (kode === undefined) return '-';
  if (kontes === undefined) return findKind(params.pemilu, params.kontes) === undefined ? '-' : `${await seqTerakhir(deps.database.db)}.${(await treeOf(deps.database.db, params.pemilu)).versi}`;
  return versionOf(deps.database.db, kontes, kode);
}

/** What all twins share: a past moment may be asked for, and they move with the figures below their area. */
export const shared = { query, epoch: EPOCH, version, maxAge: KEEP_SECONDS, open: true } as const;

export const twinRoutes: readonly Route[] = [
  defineRoute({
    id: 'hasil.negara-json',
    path: '/hasil/:pemilu/:kontes.json',
    summary: text.ruteNegara,
    params: nationParams,
    answer: areaAnswer,
    ...shared,
    handle: (request) => answer(request, 'json', asJson),
  }),
  defineRoute({
    id: 'hasil.negara-csv',
    path: '/hasil/:pemilu/:kontes.csv',
    summary: text.ruteNegaraCsv,
    params: nationParams,
    type: CSV,
    ...shared,
    handle: (request) => answer(request, 'csv', asCsv),
  }),
  defineRoute({
    id: 'hasil.wilayah-json',
    path: '/hasil/:pemilu/:kontes/:kode.json',
    summary: text.ruteWilayah,
    params: codeParams,
    answer: twinAnswer,
    ...shared,
    handle: (request) => answer(request, 'json', asJson),
  }),
  defineRoute({
    id: 'hasil.wilayah-csv',
    path: '/hasil/:pemilu/:kontes/:kode.csv',
    summary: text.ruteWilayahCsv,
    params: codeParams,
    type: CSV,
    ...shared,
    handle: (request) => answer(request, 'csv', asCsv),
  }),
];
