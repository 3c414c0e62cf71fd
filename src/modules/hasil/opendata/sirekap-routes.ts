// At which addresses does KPU's layout of 2024 stand? (base `/sirekap` = pemilu-2024; `/sirekap/{pemilu}` = the others)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Deps, type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import type { Kontes } from '../contest.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { findTps, listTps } from '../store/station.ts';
import { EPOCH } from './epoch.ts';
import { findNationContest } from '../contests.ts';
import { missing, slugParam, versionOf } from './read-contest.ts';
import { type Params, KEEP_SECONDS, deepest, segmentPath, segmentShape } from './sirekap-paths.ts';
import { areaAnswer, optionsAnswer, placesAnswer, stationAnswer } from './sirekap-shapes.ts';
import { sirekapArea, sirekapOptions, sirekapPlaces, sirekapStation, sirekapStations, sirekapVillage } from './sirekap.ts';
import { text } from './text.ts';

/** The election whose addresses KPU's clients know by heart. */
const FIRST = 'pemilu-2024';
const CONTEST = 'ppwp';

type Answer = (deps: Deps, kontes: Kontes, kode: AreaCode) => Promise<unknown>;

/** In the tree of areas the nation is written `0`, alone. */
function paramsOf({ depth, path }: Kind, named: boolean) {
  return z.object({ ...(named ? { pemilu: slugParam } : {}), ...segmentShape(depth, path === TREE) }) as z.ZodType<Params>;
}

const contestOf = (params: Params): Kontes | undefined => findNationContest(params['pemilu'] ?? FIRST, CONTEST);

async function since(deps: Deps, kontes: Kontes): Promise<string | null> {
  return (await findAngkaWilayah(deps.database.db, kontes, NATION))?.per ?? null;
}

const places: Answer = async ({ database: { db } }, kontes, kode) => {
  const area = await findAngkaWilayah(db, kontes, kode);
  if (area === undefined) return undefined;
  return kode.length === 10 ? sirekapStations(await listTps(db, kontes, kode), area.nama) : sirekapPlaces(await listAnak(db, kontes, kode));
};

const options: Answer = async (deps, kontes) => sirekapOptions(kontes, await since(deps, kontes));

const figures: Answer = async (deps, kontes, kode) => {
  const { db } = deps.database;
  const area = await findAngkaWilayah(db, kontes, kode);
  if (area === undefined) return undefined;
  const at = area.per ?? (await since(deps, kontes));
  return kode.length === 10
    ? sirekapVillage(kontes, area, await listTps(db, kontes, kode), at)
    : sirekapArea(kontes, area, await listAnak(db, kontes, kode), at);
};

const station: Answer = async (deps, kontes, kode) => {
  const found = await findTps(deps.database.db, kontes, kode);
  return found === undefined ? undefined : sirekapStation(kontes, found, found.per ?? (await since(deps, kontes)));
};

interface Kind {
  readonly id: string;
  readonly depth: number;
  /** Below the base, without the segments. */
  readonly path: string;
  readonly summary: (typeof text)[keyof typeof text];
  readonly answer: z.ZodType;
  readonly make: Answer;
}

const TREE = `/wilayah/pemilu/${CONTEST}`;
const COUNT = `/pemilu/hhcw/${CONTEST}`;

const KINDS: readonly Kind[] = [
  { id: 'opsi', depth: 0, path: `/pemilu/${CONTEST}`, summary: text.ruteSirekapOpsi, answer: optionsAnswer, make: options },
  ...[1, 2, 3, 4].map((depth) => ({ id: `wilayah-${depth}`, depth, path: TREE, summary: text.ruteSirekapWilayah, answer: placesAnswer, make: places })),
  ...[0, 1, 2, 3, 4].map((depth) => ({ id: `hasil-${depth}`, depth, path: COUNT, summary: text.ruteSirekapHasil, answer: areaAnswer, make: figures })),
  { id: 'hasil-5', depth: 5, path: COUNT, summary: text.ruteSirekapTps, answer: stationAnswer, make: station },
];

function routeOf(kind: Kind, named: boolean): Route {
  return defineRoute({
    id: `hasil.sirekap-${kind.id}${named ? '-pemilu' : ''}`,
    path: `/sirekap${named ? '/:pemilu' : ''}${kind.path}${segmentPath(kind.depth)}.json`,
    // The document lists each shape once; the other base is named in the description of the first.
    ...(named ? {} : { summary: kind.summary }),
    params: paramsOf(kind, named),
    answer: kind.answer,
    epoch: EPOCH,
    version: async (deps, params) => {
      const [kontes, kode] = [contestOf(params), deepest(params)];
      return kontes === undefined || kode === undefined ? '-' : versionOf(deps.database.db, kontes, kode);
    },
    maxAge: KEEP_SECONDS[kind.depth] ?? 0,
    open: true,
    handle: async ({ deps, lang, params }: PageRequest<Params, Record<string, unknown>>): Promise<Outcome> => {
      const [kontes, kode] = [contestOf(params), deepest(params)];
      if (kontes === undefined) return missing(lang, text.bukaanKontes);
      const body = kode === undefined ? undefined : await kind.make(deps, kontes, kode);
      return body === undefined ? missing(lang, text.bukaanWilayah) : { kind: 'json', body };
    },
  });
}

export const sirekapRoutes: readonly Route[] = [false, true].flatMap((named) => KINDS.map((kind) => routeOf(kind, named)));
