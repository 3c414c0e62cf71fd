// What does every page of one station on the desk know? (the contest, the place and what is on record)
import type { AreaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDay, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { assert } from '#kernel/result';
import type { Deps } from '#platform/module';
import { type Area, listAncestors } from '#platform/offices';
import { treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { isoOf } from '../instants.ts';
import { type Scene, makeScene } from '../pages/scene.ts';
import { stationTitle } from '../pages/station-state.ts';
import { type StationParams, findStation } from './resource.ts';
import { type Tercatat, loadTercatat } from './standing.ts';

export interface MejaTps {
  readonly scene: Scene;
  readonly kode: AreaCode;
  /** From the nation down to the desa. */
  readonly up: readonly Area[];
  readonly tercatat: Tercatat;
  /** "TPS 003 Pulau Panggang" */
  readonly nama: string;
}

/** The station of an address that its guard has found already. */
export async function loadTps(deps: Pick<Deps, 'database'>, lang: Lang, params: StationParams): Promise<MejaTps> {
  const { db } = deps.database;
  const found = await findStation(deps, params);
  assert(found !== undefined, 'the guard has found this station');
  const { kontes, kode } = found;
  const { pohon, simulasi } = await treeOf(db, kontes.pemilu.slug);
  const scene = makeScene(kontes, lang, simulasi);
  const [up, tercatat] = await Promise.all([listAncestors(db, pohon, kode), loadTercatat(db, kontes, kode)]);
  assert(tercatat !== undefined, `the tree of ${kontes.pemilu.slug}/${kontes.pack.kode} is laid where it has stations`);
  return { scene, kode, up, tercatat, nama: stationTitle(scene, kode, up, false) };
}

/** "14 Februari 2024 22.30 WIB" by the clock of the place. */
export function clockWords(lang: Lang, seconds: number, kode: AreaCode): string {
  return formatInstant(lang, isoOf(seconds), zoneOf(kode) ?? 'WIB');
}

/** "Presiden dan Wakil Presiden, 14 Februari 2024" */
export function contestWords(lang: Lang, { pemilu, pack }: Kontes): string {
  return `${say(lang, pack.nama)}, ${formatDay(lang, day(pemilu.hari))}`;
}
