// Which mission abroad does a list mean by this name? (hasil.md 2: 99, country, mission; names differ in every source)
import type { AreaCode } from '#kernel/area-code';
import { nameKey } from '#kernel/name-key';

/** Kinds of offices abroad in front of a mission's name: embassy, consulate general, consulate, trade office, UN. */
const OFFICE = /^(?:KBRI|KJRI|KRI|KDEI|PTRI)\s+/i;

/**
 * Spellings that name the same mission otherwise than the tree ("city country" there). The list of KPU says
 * "Guangzhou, Tiongkok" where the tree has the People's Republic, puts Hong Kong under it and Noumea under France;
 * the list of faulty stations files Tawau under Sabah.
 */
const SPELLINGS: Readonly<Record<string, string>> = {
  'GUANGZHOU TIONGKOK': '991202',
  'HONG KONG REPUBLIK RAKYAT TIONGKOK': '991401',
  'NOUMEA PERANCIS': '991801',
  'TAWAU SABAH': '990506',
};
const BY_SPELLING = new Map(Object.entries(SPELLINGS).map(([name, kode]) => [nameKey(name), kode]));

export interface MissionName {
  readonly kode: AreaCode;
  readonly nama: string;
  readonly negara: string;
}

/** The missions of a tree, to be asked by "city country" as the lists write it. */
export function missionIndex(missions: readonly MissionName[]): (name: string) => AreaCode | undefined {
  const known = new Map(missions.map((mission) => [mission.kode as string, mission.kode]));
  const byName = new Map<string, AreaCode | undefined>();
  for (const mission of missions) {
    const key = nameKey(mission.nama.replace(OFFICE, '') + mission.negara);
    // Two missions of one key would have to be guessed apart, so neither answers.
    byName.set(key, byName.has(key) ? undefined : mission.kode);
  }
  return (name) => {
    const key = nameKey(name);
    return byName.get(key) ?? known.get(BY_SPELLING.get(key) ?? '');
  };
}
