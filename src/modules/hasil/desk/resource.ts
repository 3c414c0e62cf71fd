// What is an address of the desk about, and is its stage open for whoever asks? (keamanan.md 2.1; a wrong one does not exist)
import { z } from 'zod';
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import type { Resource, SignedIn } from '#platform/identity';
import { isWithin } from '#platform/identity';
import type { Deps } from '#platform/module';
import { findArea } from '#platform/offices';
import { isStation, stationsOf, treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { findContest } from '../contests.ts';
import { stagesAt } from '../stage/stages.ts';
import { findNomor } from '../store/columns.ts';
import { LIHAT, isGranted, isInForce, stagesOf } from './permissions.ts';

const name = z.string().max(40);
export const stationParams = z.object({ pemilu: name, kontes: name, kode: name });
export type StationParams = z.infer<typeof stationParams>;

/** The contest and the station of an address, where both are there and the contest's tree is laid. */
export async function findStation({ database }: Pick<Deps, 'database'>, params: StationParams): Promise<{ readonly kontes: Kontes; readonly kode: AreaCode } | undefined> {
  const kontes = await findContest(database.db, params.pemilu, params.kontes);
  const kode = parseAreaCode(params.kode);
  if (kontes === undefined || !kode.ok || kode.value !== params.kode || kode.value.length !== 13) return undefined;
  if ((await findNomor(database.db, kontes)) === undefined) return undefined;
  const plan = await stationsOf(database.db, kontes.pemilu.slug, kode.value.slice(0, 10) as AreaCode);
  return plan === undefined || !isStation(plan, Number(kode.value.slice(10))) ? undefined : { kontes, kode: kode.value };
}

/** A station that is looked at: no stage closes it. */
export async function seenStation(deps: Deps, params: StationParams): Promise<Resource | undefined> {
  const found = await findStation(deps, params);
  return found === undefined ? undefined : { kind: 'tps', id: idOf(found.kontes, found.kode), node: found.kode };
}

/** A station that is worked on: open while a stage is, in which a mandate of the asker's that reaches it works. */
export async function workedStation(deps: Deps, params: StationParams, who: SignedIn | undefined): Promise<Resource | undefined> {
  const found = await findStation(deps, params);
  if (found === undefined) return undefined;
  const { kontes, kode } = found;
  return { kind: 'tps', id: idOf(kontes, kode), node: kode, open: await isOpenFor(deps, kontes, kode, who) };
}

export async function isOpenFor(deps: Pick<Deps, 'database' | 'clock'>, kontes: Kontes, kode: AreaCode, who: SignedIn | undefined): Promise<boolean> {
  const now = deps.clock.now();
  const own = (who?.mandates ?? []).filter((mandate) => isInForce(mandate, now) && isWithin(mandate.node, kode));
  const wanted = new Set(own.flatMap(stagesOf));
  if (wanted.size === 0) return false;
  const stages = await stagesAt(deps.database.db, kontes, kode, now);
  return [...wanted].some((stage) => stages[stage].terbuka);
}

/** An area that is looked at. */
export async function seenArea({ database: { db } }: Deps, params: StationParams): Promise<Resource | undefined> {
  const kontes = await findContest(db, params.pemilu, params.kontes);
  const kode = parseAreaCode(params.kode);
  if (kontes === undefined || !kode.ok || kode.value !== params.kode || kode.value.length > 10) return undefined;
  const { pohon } = await treeOf(db, kontes.pemilu.slug);
  const there = kode.value === NATION || (await findArea(db, pohon, kode.value)) !== undefined;
  return there ? { kind: 'wilayah', id: idOf(kontes, kode.value), node: kode.value } : undefined;
}

/** The desk itself: at the first node whose mandate may look, so that the way in is the same for all. */
export function ownDesk({ clock }: Deps, _params: unknown, who: SignedIn | undefined): Resource | undefined {
  const now = clock.now();
  const first = who?.mandates.find((mandate) => isInForce(mandate, now) && isGranted(LIHAT, mandate));
  return { kind: 'meja', id: 'c-hasil', node: first?.node ?? NATION };
}

function idOf({ pemilu, pack }: Kontes, kode: AreaCode): string {
  return `${pemilu.slug}/${pack.kode}/${kode}`;
}
