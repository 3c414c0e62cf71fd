// What does every page of a plenary need before it shows or does anything?
import type { AreaCode } from '#kernel/area-code';
import type { Resource } from '#platform/identity';
import type { Db } from '#platform/db';
import type { Deps, DeskRequest } from '#platform/module';
import { findArea } from '#platform/offices';
import { treeOf } from '#modules/pemilu';
import type { Kontes } from '../../contest.ts';
import { findContest, topOf } from '../../contests.ts';
import { findAngkaWilayah } from '../../store/area.ts';
import { codeOf } from '../../opendata/read-contest.ts';
import { type Scene, makeScene } from '../../pages/scene.ts';
import { stagesAt } from '../../stage/stages.ts';
import { LAYER_RULES, layerOf } from '../layers.ts';
import { type Kedudukan, findKedudukan } from '../standing.ts';

export interface RapatParams extends Record<string, unknown> {
  readonly pemilu: string;
  readonly kontes: string;
  readonly kode: string;
}

/** The node of an address, where a plenary can be held; undefined is answered like a missing page. */
export async function nodeOf(db: Db, { pemilu, kontes, kode }: RapatParams): Promise<{ readonly kontes: Kontes; readonly node: AreaCode } | undefined> {
  const [contest, node] = [await findContest(db, pemilu, kontes), codeOf(kode)];
  if (contest === undefined || node === undefined || layerOf(node) === undefined) return undefined;
  // No plenary is held above the node that fixes the result, nor where the paper is not counted.
  const counted = node.length >= topOf(contest.pack).length && (await findAngkaWilayah(db, contest, node)) !== undefined;
  return counted ? { kontes: contest, node } : undefined;
}

/** For reading: no stage applies. */
export async function seenResource(deps: Deps, params: RapatParams): Promise<Resource | undefined> {
  const at = await nodeOf(deps.database.db, params);
  if (at === undefined) return undefined;
  const { pohon } = await treeOf(deps.database.db, at.kontes.pemilu.slug);
  if ((await findArea(deps.database.db, pohon, at.node)) === undefined) return undefined;
  return { kind: 'rapat', id: `${at.kontes.pemilu.slug}/${at.kontes.pack.kode}/${at.node}`, node: at.node };
}

/** For acting: the stage of the layer must be open at the node. */
export async function workResource(deps: Deps, params: RapatParams): Promise<Resource | undefined> {
  const seen = await seenResource(deps, params);
  const at = await nodeOf(deps.database.db, params);
  const lapisan = at === undefined ? undefined : layerOf(at.node);
  if (seen === undefined || at === undefined || lapisan === undefined) return undefined;
  const stages = await stagesAt(deps.database.db, at.kontes, at.node, deps.clock.now());
  return { ...seen, open: stages[LAYER_RULES[lapisan].tahap].terbuka };
}

/** For approving: whoever proposed is named, so that the decision keeps that person out. */
export async function approveResource(deps: Deps, params: RapatParams): Promise<Resource | undefined> {
  const work = await workResource(deps, params);
  const at = await nodeOf(deps.database.db, params);
  if (work === undefined || at === undefined) return undefined;
  const standing = await findKedudukan(deps.database.db, at.kontes, at.node, secondsNow(deps));
  return standing?.usul == null ? work : { ...work, proposer: standing.usul.akun };
}

export interface Sidang {
  readonly kontes: Kontes;
  readonly node: AreaCode;
  readonly nama: string;
  readonly scene: Scene;
  readonly standing: Kedudukan | undefined;
  /** Is the stage of this layer open here now? */
  readonly terbuka: boolean;
}

/** The plenary of the address as it stands; the guard has found that the address is one. */
export async function loadSidang({
  deps,
  lang,
  params,
}: Pick<DeskRequest<RapatParams, unknown, unknown>, 'deps' | 'lang' | 'params'>): Promise<Sidang> {
  const at = await nodeOf(deps.database.db, params);
  if (at === undefined) throw new Error('the guard lets nobody to an address without a plenary');
  const { db } = deps.database;
  const { pohon, simulasi } = await treeOf(db, at.kontes.pemilu.slug);
  const nama = (await findArea(db, pohon, at.node))?.nama ?? at.node;
  const lapisan = layerOf(at.node);
  const stages = await stagesAt(db, at.kontes, at.node, deps.clock.now());
  return {
    ...at,
    nama,
    terbuka: lapisan !== undefined && stages[LAYER_RULES[lapisan].tahap].terbuka,
    scene: makeScene(at.kontes, lang, simulasi),
    standing: await findKedudukan(db, at.kontes, at.node, secondsNow(deps)),
  };
}

export function secondsNow(deps: Pick<Deps, 'clock'>): number {
  return Math.floor(deps.clock.now() / 1000);
}
