// At which addresses do contests with many ballot papers stand in KPU's layout? (pemilu-2024 and, under `pilkada`, pilkada-2024)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Jenis, type JenisDapil, findPemilu, findPapers, listCalon, listDapil, listPartai, pilihanOf } from '#modules/pemilu';
import { type Deps, type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import { findContest } from '../contests.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { EPOCH } from './epoch.ts';
import { missing } from './read-contest.ts';
import { type Params, KEEP_SECONDS, deepest, segmentPath, segmentShape } from './sirekap-paths.ts';
import { readDaerah, readStasiun, readStation } from './sirekap-paper-read.ts';
import * as shapes from './sirekap-paper-shapes.ts';
import { asPilkada, byId, dapilFigures, listsOf, paperArea, paperVillage, pairsOf, partiesOf, partyStation, personsOf, pilkadaStation } from './sirekap-papers.ts';
import { areaAnswer, placesAnswer } from './sirekap-shapes.ts';
import { sirekapPlaces, sirekapStation, sirekapStations } from './sirekap.ts';
import { text } from './text.ts';

const PEMILU = 'pemilu-2024';
const PILKADA = 'pilkada-2024';
const COUNCILS: readonly JenisDapil[] = ['pdpr', 'pdprdp', 'pdprdk'];

interface Kind {
  readonly id: string;
  readonly path: string;
  readonly params: z.ZodRawShape;
  readonly depth: number;
  readonly answer: z.ZodType;
  /** The document lists each shape once. */
  readonly summary?: (typeof text)[keyof typeof text];
  readonly make: (deps: Deps, params: Params) => Promise<unknown>;
}

/** The results of one contest at every depth. */
function countKinds(slug: string, jenis: Jenis): Kind[] {
  const pilkada = slug === PILKADA;
  const path = pilkada ? `/pilkada/hhcw/${jenis}` : `/pemilu/hhcw/${jenis}`;
  const party = COUNCILS.some((one) => one === jenis);
  const first = jenis === 'pdpr' || jenis === 'pkwkp';
  const areas = [0, 1, 2, 3, 4].map((depth): Kind => ({
    id: `${jenis}-hasil-${depth}`,
    path: path + segmentPath(depth),
    params: segmentShape(depth, false),
    depth,
    answer: pilkada ? shapes.pilkadaAreaAnswer : areaAnswer,
    ...(first ? { summary: text.ruteSirekapHasil } : {}),
    make: (deps, params) => areaAt(deps, slug, jenis, deepest(params)),
  }));
  const station: Kind = {
    id: `${jenis}-hasil-5`,
    path: path + segmentPath(5),
    params: segmentShape(5, false),
    depth: 5,
    answer: pilkada ? shapes.pilkadaStationAnswer : party ? shapes.partyStationAnswer : shapes.personStationAnswer,
    ...(first || jenis === 'pdpd' ? { summary: text.ruteSirekapTps } : {}),
    make: (deps, params) => stationAt(deps, slug, jenis, deepest(params)),
  };
  return [...areas, station];
}

async function areaAt({ database: { db } }: Deps, slug: string, jenis: Jenis, kode: AreaCode | undefined): Promise<unknown> {
  const found = kode === undefined ? undefined : await readDaerah(db, slug, jenis, kode);
  if (kode === undefined || found === undefined) return undefined;
  const { area, anak } = found;
  if (kode.length < 10) {
    const body = paperArea(area, anak);
    return slug === PILKADA ? asPilkada(body, new Map(anak.map((one) => [one.kode, one.tps]))) : body;
  }
  const { ids, rows } = await readStasiun(db, slug, jenis, kode);
  const body = paperVillage(area, ids, rows);
  return slug === PILKADA ? asPilkada(body, new Map()) : body;
}

async function stationAt({ database: { db } }: Deps, slug: string, jenis: Jenis, kode: AreaCode | undefined): Promise<unknown> {
  const found = kode === undefined ? undefined : await readStation(db, slug, jenis, kode);
  if (found === undefined) return undefined;
  const { kontes, station } = found;
  if (COUNCILS.some((one) => one === jenis)) return partyStation(kontes, station);
  const body = sirekapStation(kontes, station, null);
  return slug === PILKADA ? pilkadaStation(body) : body;
}

/** The areas where a Pilkada is held, and their stations. */
function treeKinds(jenis: Jenis): Kind[] {
  return [1, 2, 3, 4].map((depth) => ({
    id: `${jenis}-wilayah-${depth}`,
    path: `/wilayah/pilkada/${jenis}${segmentPath(depth)}`,
    params: segmentShape(depth, true),
    depth,
    answer: placesAnswer,
    ...(jenis === 'pkwkp' ? { summary: text.ruteSirekapWilayah } : {}),
    make: (deps, params) => placesAt(deps, jenis, deepest(params)),
  }));
}

async function placesAt({ database: { db } }: Deps, jenis: Jenis, kode: AreaCode | undefined): Promise<unknown> {
  const found = kode === undefined ? undefined : await readDaerah(db, PILKADA, jenis, kode);
  if (kode === undefined || found === undefined) return undefined;
  return kode.length === 10 ? sirekapStations((await readStasiun(db, PILKADA, jenis, kode)).rows, found.area.nama) : sirekapPlaces(found.anak);
}

/** Figures of a whole dapil, which must lie in the areas before it; `0` = all dapil of the DPR. */
function dapilKind(jenis: JenisDapil, depth: number, pattern: RegExp, example: string): Kind {
  return {
    id: `${jenis}-dapil`,
    path: `/pemilu/hhcd/${jenis}${segmentPath(depth)}/:dapil`,
    params: { ...segmentShape(depth, false), dapil: z.string().regex(pattern).meta({ examples: [example] }) },
    depth: 1,
    answer: jenis === 'pdpr' ? z.union([shapes.dapilAnswer, shapes.allDapilAnswer]) : shapes.dapilAnswer,
    ...(jenis === 'pdpr' ? { summary: text.ruteSirekapDapil } : {}),
    make: async (deps, params) => {
      const { db } = deps.database;
      const [above, dapil] = [deepest(params), params['dapil'] ?? ''];
      if (above === undefined || (above !== NATION && !dapil.startsWith(above))) return undefined;
      if (dapil === NATION) return allDapil(deps);
      const kontes = await findContest(db, PEMILU, `${jenis}-${dapil}`);
      const area = kontes === undefined ? undefined : await findAngkaWilayah(db, kontes, NATION);
      return kontes === undefined || area === undefined ? undefined : dapilFigures(kontes, area);
    },
  };
}

/** All dapil of the DPR, each with its own votes. */
async function allDapil({ database: { db } }: Deps): Promise<unknown> {
  const [pemilu, nation] = [findPemilu(PEMILU), await readDaerah(db, PEMILU, 'pdpr', NATION)];
  if (pemilu === undefined || nation === undefined) return undefined;
  const rows = [];
  for (const pack of await findPapers(db, pemilu, 'pdpr')) {
    const area = await findAngkaWilayah(db, { pemilu, pack }, NATION);
    if (area === undefined) continue;
    const ids = pilihanOf(pack).map(({ nomor }) => String(nomor));
    rows.push({ kode: pack.lingkup as AreaCode, suara: byId(ids, area.suara), tps: area.tps, per: area.per });
  }
  const { ts, chart, table, progres } = paperArea(nation.area, rows);
  return { ts, chart, table, progres };
}

const dprd = async ({ database: { db } }: Deps, jenis: JenisDapil, above: string): Promise<unknown> => {
  const found = (await listDapil(db, PEMILU, jenis)).filter(({ kode }) => kode.startsWith(above));
  return found.length === 0 ? undefined : found.map(({ kode, nama }) => ({ id_dapil: Number(kode), kode_dapil: kode, nama_dapil: nama }));
};

const LISTS: readonly Kind[] = [
  {
    id: 'partai',
    path: '/pemilu/partai',
    params: {},
    depth: 0,
    answer: shapes.partiesAnswer,
    summary: text.ruteSirekapPartai,
    make: async ({ database: { db } }) => partiesOf(await listPartai(db, PEMILU), (await readDaerah(db, PEMILU, 'pdpr', NATION))?.area.per ?? null),
  },
  {
    id: 'dapil-pdpr',
    path: '/wilayah/pemilu/pdpr/dapil_dpr',
    params: {},
    depth: 0,
    answer: shapes.dapilDprAnswer,
    summary: text.ruteSirekapDaftarDapil,
    make: async ({ database: { db } }) => (await listDapil(db, PEMILU, 'pdpr')).map(({ kode, nama }) => ({ nama, id: Number(kode), kode })),
  },
  {
    id: 'dapil-pdprdp',
    path: `/wilayah/pemilu/pdprdp${segmentPath(1)}`,
    params: segmentShape(1, false),
    depth: 1,
    answer: shapes.dapilDprdAnswer,
    summary: text.ruteSirekapDaftarDapil,
    make: (deps, params) => dprd(deps, 'pdprdp', params['pp'] ?? ''),
  },
  {
    id: 'dapil-pdprdk',
    path: `/wilayah/pemilu/pdprdk${segmentPath(2)}`,
    params: segmentShape(2, false),
    depth: 2,
    answer: shapes.dapilDprdAnswer,
    make: (deps, params) => {
      const kode = deepest(params);
      return kode === undefined ? Promise.resolve(undefined) : dprd(deps, 'pdprdk', kode);
    },
  },
  {
    id: 'caleg-partai',
    path: '/pemilu/caleg/partai/:dapil',
    params: { dapil: z.string().regex(/^([0-9]{4}|[0-9]{6})$/).meta({ examples: ['6401'] }) },
    depth: 1,
    answer: shapes.listsAnswer,
    summary: text.ruteSirekapCaleg,
    make: async ({ database: { db } }, { dapil = '' }) => {
      // A province's dapil is numbered below `pp00`, which no regency has.
      const jenis = dapil.length === 4 ? 'pdpr' : dapil.slice(2, 4) === '00' ? 'pdprdp' : 'pdprdk';
      const found = await listCalon(db, PEMILU, jenis, dapil);
      return found.length === 0 ? undefined : listsOf(dapil, found);
    },
  },
  {
    id: 'caleg-dpd',
    path: `/pemilu/caleg/dpd${segmentPath(1)}`,
    params: segmentShape(1, false),
    depth: 1,
    answer: shapes.personsAnswer,
    summary: text.ruteSirekapCaleg,
    make: async ({ database: { db } }, { pp = '' }) => {
      const found = await listCalon(db, PEMILU, 'pdpd', pp);
      return found.length === 0 ? undefined : personsOf(found);
    },
  },
];

function pairKind(jenis: Jenis): Kind {
  return {
    id: `${jenis}-paslon`,
    path: `/pilkada/paslon/${jenis}`,
    params: {},
    depth: 0,
    answer: shapes.pairsAnswer,
    ...(jenis === 'pkwkp' ? { summary: text.ruteSirekapOpsi } : {}),
    make: async ({ database: { db } }) => {
      const pemilu = findPemilu(PILKADA);
      return pemilu === undefined ? undefined : pairsOf((await findPapers(db, pemilu, jenis)).map((pack) => ({ pemilu, pack })));
    },
  };
}

const KINDS: readonly Kind[] = [
  ...LISTS,
  ...(['pdpr', 'pdpd', 'pdprdp', 'pdprdk'] as const).flatMap((jenis) => countKinds(PEMILU, jenis)),
  dapilKind('pdpr', 0, /^(0|[0-9]{4})$/, '6401'),
  dapilKind('pdprdp', 1, /^[0-9]{6}$/, '640001'),
  dapilKind('pdprdk', 2, /^[0-9]{6}$/, '647201'),
  ...(['pkwkp', 'pkwkk'] as const).flatMap((jenis) => [pairKind(jenis), ...treeKinds(jenis), ...countKinds(PILKADA, jenis)]),
];

function routeOf({ id, path, params, depth, answer, summary, make }: Kind): Route {
  return defineRoute({
    id: `hasil.sirekap-${id}`,
    path: `/sirekap${path}.json`,
    ...(summary === undefined ? {} : { summary }),
    params: z.object(params) as unknown as z.ZodType<Params>,
    answer,
    epoch: [...EPOCH, 'pemilu.daftar'],
    maxAge: KEEP_SECONDS[depth] ?? 0,
    open: true,
    handle: async ({ deps, lang, params: asked }: PageRequest<Params, Record<string, unknown>>): Promise<Outcome> => {
      const body = await make(deps, asked);
      return body === undefined ? missing(lang, text.bukaanWilayah) : { kind: 'json', body };
    },
  });
}

export const sirekapPaperRoutes: readonly Route[] = KINDS.map(routeOf);
