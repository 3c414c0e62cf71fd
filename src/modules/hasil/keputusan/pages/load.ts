// What does every desk page of a decree need before it shows or does anything?
import type { Resource } from '#platform/identity';
import type { Deps, DeskRequest } from '#platform/module';
import { treeOf } from '#modules/pemilu';
import type { Kontes } from '../../contest.ts';
import { findContest } from '../../contests.ts';
import { type Scene, makeScene } from '../../pages/scene.ts';
import { nodeOfDecree } from '../decree.ts';
import { type MejaSk, type NaskahKini, findMeja, pengusulOf } from '../standing.ts';

export interface MejaParams extends Record<string, unknown> {
  readonly pemilu: string;
  readonly kontes: string;
}
export type NaskahParams = MejaParams & { readonly naskah: string };

export const secondsNow = (deps: Pick<Deps, 'clock'>): number => Math.floor(deps.clock.now() / 1000);

/**
 * The decrees of a contest. No stage window applies: a first decree needs the plenary's closed form (D10), a ruling of the
 * Court may come months after the last stage, and both are decided by two persons.
 */
export async function mejaResource({ database: { db } }: Deps, { pemilu, kontes }: MejaParams): Promise<Resource | undefined> {
  const found = await findContest(db, pemilu, kontes);
  return found === undefined ? undefined : mejaOfContest(found);
}

export function mejaOfContest({ pemilu, pack }: Kontes): Resource {
  const node = nodeOfDecree(pack);
  return { kind: 'keputusan', id: `${pemilu.slug}/${pack.kode}/SK/${node}`, node };
}

/** For approving: whoever proposed is named, so that the decision keeps that person out. */
export async function setujuResource(deps: Deps, params: NaskahParams): Promise<Resource | undefined> {
  const own = await mejaResource(deps, params);
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  if (own === undefined || kontes === undefined) return undefined;
  const meja = await findMeja(deps.database.db, kontes, secondsNow(deps));
  const kini = meja?.naskah.find(({ naskah }) => naskah.id === params.naskah);
  const proposer = kini === undefined ? undefined : pengusulOf(kini);
  return proposer === undefined ? own : { ...own, proposer };
}

export interface Ruang {
  readonly kontes: Kontes;
  readonly scene: Scene;
  /** Undefined while the areas of the contest are not laid. */
  readonly meja: MejaSk | undefined;
}

export async function loadRuang({ deps, lang, params }: Pick<DeskRequest<MejaParams, unknown, unknown>, 'deps' | 'lang' | 'params'>): Promise<Ruang> {
  const { db } = deps.database;
  const kontes = await findContest(db, params.pemilu, params.kontes);
  if (kontes === undefined) throw new Error('the guard lets nobody to a contest that is none');
  const { simulasi } = await treeOf(db, kontes.pemilu.slug);
  return { kontes, scene: makeScene(kontes, lang, simulasi), meja: await findMeja(db, kontes, secondsNow(deps)) };
}

export function draftOf({ meja }: Ruang, id: string): NaskahKini | undefined {
  return meja?.naskah.find(({ naskah }) => naskah.id === id.toLowerCase());
}
