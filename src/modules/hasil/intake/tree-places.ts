// Which area of the election's tree do these names mean? (hasil.md 2: join by name only one to one, with a report; T28)
import { type AreaCode, ABROAD, parentOf, stationCode } from '#kernel/area-code';
import { bareNameKey, nameKey } from '#kernel/name-key';
import { ok, refuse } from '#kernel/result';
import { type StationPlan, isStation, stationNumbers } from '#modules/pemilu';
import type { AbroadKind, NamePath, Places } from './family.ts';
import { abroadKind } from './family.ts';
import { missionIndex } from './missions.ts';
import { CUTS, type NamedArea, SEVERAL, indexPaths } from './name-paths.ts';

type LevelName = keyof NamePath;
const LEVELS: readonly LevelName[] = ['provinsi', 'kab_kota', 'kecamatan', 'kel_desa'];

/** Shortened names, to which no rule of letters leads: a regency and the capital's province. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ADMKEPSERIBU: 'KEPULAUANSERIBU',
  DKIJAKARTA: 'DAERAHKHUSUSIBUKOTAJAKARTA',
};
const PROVINCE_WORD = /^\s*PROVINSI\s+/i;

/**
 * Made from every area of a tree (92,000: about half a second) and the plans of the groups abroad; only families
 * without codes need it.
 */
export function treePlaces(areas: readonly NamedArea[], plansAbroad: readonly StationPlan[]): Places {
  const names = new Map<string, string>(areas.map((area) => [area.kode, area.nama]));
  const villages = indexPaths(areas, [4], (name, depth) => levelKey(LEVELS[depth] ?? 'kel_desa', name));
  return {
    village: (path) => {
      const found = villages.find(LEVELS.map((level) => path[level]));
      if (found === undefined) return refuse('NAMA_TIDAK_COCOK');
      return found === SEVERAL ? refuse(SEVERAL) : ok(found.kode);
    },
    differs: (kode10, path) => {
      if (!names.has(kode10)) return 'WILAYAH_TIDAK_ADA';
      for (const [depth, level] of LEVELS.entries()) {
        const tree = names.get(kode10.slice(0, CUTS[depth])) ?? '';
        if (levelKey(level, tree) !== levelKey(level, path[level])) return { level, tree };
      }
      return undefined;
    },
    abroad: abroadPlaces(areas, names, plansAbroad),
  };
}

function levelKey(level: LevelName, name: string): string {
  if (level === 'provinsi') return spelt(nameKey(name.replace(PROVINCE_WORD, '')));
  if (level !== 'kab_kota') return nameKey(name);
  // "Kota Bogor" and "Kab. Bogor" share a bare key, so the kind stays where it is Kota.
  const city = /^\s*KOTA\b/i.test(name) ? 'KOTA ' : '';
  return city + spelt(bareNameKey(name));
}

function spelt(key: string): string {
  return SPELLINGS[key] ?? key;
}

function abroadPlaces(areas: readonly NamedArea[], names: ReadonlyMap<string, string>, planned: readonly StationPlan[]): Places['abroad'] {
  const abroad = areas.filter((area) => area.kode.startsWith(ABROAD));
  const missionOf = missionIndex(
    abroad.flatMap(({ kode, nama, tingkat }) => (tingkat === 3 ? [{ kode, nama, negara: names.get(kode.slice(0, 4)) ?? '' }] : [])),
  );
  const plans = new Map(planned.map((plan) => [plan.kode, plan]));
  const groups = new Map<string, AreaCode>();
  for (const area of abroad) {
    const kind = area.tingkat === 4 ? abroadKind(area.nama) : undefined;
    if (kind !== undefined) groups.set(`${parentOf(area.kode) ?? ''} ${kind}`, area.kode);
  }
  return (mission: string, kind: AbroadKind, number: number) => {
    const kode = missionOf(mission);
    if (kode === undefined) return refuse('NAMA_TIDAK_COCOK');
    const group = groups.get(`${kode} ${kind}`);
    const plan = group === undefined ? undefined : plans.get(group);
    if (group === undefined || plan === undefined) return refuse('TPS_DI_LUAR_DAFTAR');
    // The tree counts the units of a group and does not say their numbers. Three groups have one unit whose number in
    // KPU's list runs on from the group before ("POS 026" is the only POS of Bandar Seri Begawan). Where that list was
    // imported the plan has its very numbers, and no other number means the same unit.
    const only = plan.nomor === null && plan.jumlah === 1 ? stationNumbers(plan)[0] : undefined;
    return ok(stationCode(group, isStation(plan, number) ? number : (only ?? number)));
  };
}
