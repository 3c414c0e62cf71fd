// At which addresses do the results pages stand, and how long may a copy of each be kept? (hasil.md 11)
import { z } from 'zod';
import { NATION, parseAreaCode, type AreaCode } from '#kernel/area-code';
import { findPemilu } from '#modules/pemilu';
import { mapVersion } from '#platform/offices';
import { defineRoute, type Deps, type Route } from '#platform/module';
import { sumsVersion } from '../jumlah/store/sum.ts';
import { layersVersion } from '../layers/version.ts';
import { EPOCH } from '../opendata/epoch.ts';
import { findContest, findKind } from '../contests.ts';
import { versionOf } from '../opendata/read-contest.ts';
import { ROOT } from './address.ts';
import { showArea } from './show-area.tsx';
import { historyTable, showHistory } from './show-history.tsx';
import { kindVersion } from './show-kind.tsx';
import { showElection, showElections } from './show-elections.tsx';
import { showList } from './show-list.tsx';
import { past } from './text-past.ts';

// Wide on purpose: a wrong name gets an answer of ours with the way onward, not the bare "not found".
const name = z.string().max(40);
const contestParams = z.object({ pemilu: name, kontes: name });
const areaParams = contestParams.extend({ kode: name });
const areaQuery = z.object({ urut: name.optional(), arah: name.optional(), tps: name.optional(), per: name.optional() });

/** Seconds by level: nation and province, kab/kota, everything below. */
const KEEP = { nation: 60, regency: 300, below: 1_800 } as const;

interface ContestParams {
  readonly pemilu: string;
  readonly kontes: string;
}

async function versionAt(deps: Deps, params: ContestParams, kode: AreaCode): Promise<string> {
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  if (kontes === undefined) return findKind(params.pemilu, params.kontes) === undefined ? '-' : kindVersion(deps, params.pemilu);
  return `${await versionOf(deps.database.db, kontes, kode)} ${await layersVersion(deps, kontes, kode)}`;
}

/** Nation and province show all provinces on one map, so they move with the nation. */
async function mapVersionAt(deps: Deps, params: ContestParams): Promise<string> {
  return `${await versionAt(deps, params, NATION)}-${await mapVersion(deps.database.db)}`;
}

async function areaVersion(deps: Deps, params: ContestParams & { readonly kode: string }): Promise<string> {
  const read = parseAreaCode(params.kode);
  if (!read.ok) return '-';
  return read.value.length <= 2 ? mapVersionAt(deps, params) : versionAt(deps, params, read.value);
}

/** Days show the area alone, without map or forms above. */
async function ownVersion(deps: Deps, params: ContestParams & { readonly kode: string }): Promise<string> {
  const [kontes, read] = [await findContest(deps.database.db, params.pemilu, params.kontes), parseAreaCode(params.kode)];
  return kontes === undefined || !read.ok ? '-' : versionOf(deps.database.db, kontes, read.value);
}

/** One pattern a level, because copies of each level may be kept for another time. */
function areaRoute(id: string, kode: string, maxAge: number): Route {
  return defineRoute({
    id,
    path: `${ROOT}/:pemilu/:kontes/${kode}`,
    params: areaParams,
    query: areaQuery,
    epoch: EPOCH,
    version: areaVersion,
    maxAge,
    handle: showArea,
  });
}

export const pageRoutes: readonly Route[] = [
  defineRoute({ id: 'hasil.daftar-pemilu', path: ROOT, epoch: EPOCH, maxAge: KEEP.nation, handle: ({ deps, lang }) => showElections(deps, lang) }),
  defineRoute({
    id: 'hasil.pemilu',
    path: `${ROOT}/:pemilu`,
    params: z.object({ pemilu: name }),
    epoch: [...EPOCH, 'hasil.jumlah'],
    version: async (deps, { pemilu }) => {
      const found = findPemilu(pemilu);
      const contests = [...(found?.kontes ?? []), ...(found?.kertas ?? [])];
      const versions = await Promise.all(contests.map((one) => versionAt(deps, { pemilu, kontes: one.jenis }, NATION)));
      return `${versions.join(' ')} ${await sumsVersion(deps.database.db)}`;
    },
    maxAge: KEEP.nation,
    handle: ({ deps, lang, params }) => showElection(deps, lang, params.pemilu),
  }),
  defineRoute({
    id: 'hasil.nasional',
    path: `${ROOT}/:pemilu/:kontes`,
    params: contestParams,
    query: areaQuery,
    epoch: EPOCH,
    version: mapVersionAt,
    maxAge: KEEP.nation,
    handle: showArea,
  }),
  areaRoute('hasil.provinsi', ':kode{[0-9][0-9]}', KEEP.nation),
  areaRoute('hasil.kab-kota', ':kode{[0-9][0-9][0-9][0-9]}', KEEP.regency),
  areaRoute('hasil.wilayah', ':kode', KEEP.below),
  defineRoute({
    id: 'hasil.daftar',
    path: `${ROOT}/:pemilu/:kontes/:kode/daftar/:hal`,
    params: areaParams.extend({ hal: name }),
    query: z.object({ after: name.optional(), per: name.optional() }),
    epoch: EPOCH,
    version: areaVersion,
    maxAge: KEEP.regency,
    handle: showList,
  }),
  defineRoute({
    id: 'hasil.riwayat',
    path: `${ROOT}/:pemilu/:kontes/:kode/riwayat`,
    params: areaParams,
    epoch: EPOCH,
    version: ownVersion,
    maxAge: KEEP.regency,
    handle: showHistory,
  }),
  defineRoute({
    id: 'hasil.riwayat-csv',
    path: `${ROOT}/:pemilu/:kontes/:kode/riwayat.csv`,
    summary: past.ruteRiwayat,
    params: areaParams,
    type: 'text/csv; charset=utf-8',
    epoch: EPOCH,
    version: ownVersion,
    maxAge: KEEP.regency,
    open: true,
    handle: historyTable,
  }),
];
