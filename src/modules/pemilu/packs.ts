// Which elections and contests does this house know? (rule packs, newest voting day first)
import { assert } from '#kernel/result';
import type { KontesPack, PemiluPack } from './pack.ts';
import { packSchema } from './pack-schema.ts';
import { PEMILU_2019 } from './packs/pemilu-2019.ts';
import { PEMILU_2024 } from './packs/pemilu-2024.ts';
import { PILKADA_2024 } from './packs/pilkada-2024.ts';

const PACKS = checked([PEMILU_2019, PEMILU_2024, PILKADA_2024]);

function checked(packs: readonly PemiluPack[]): readonly PemiluPack[] {
  for (const pack of packs) {
    const read = packSchema.safeParse(pack);
    assert(read.success, `rule pack ${pack.slug}: ${read.error?.message ?? ''}`);
  }
  assert(new Set(packs.map((pack) => pack.slug)).size === packs.length, 'two rule packs of one name');
  return [...packs].sort((a, b) => (a.hari < b.hari ? 1 : -1));
}

/** All elections, newest voting day first. */
export function listPemilu(): readonly PemiluPack[] {
  return PACKS;
}

/** By the slug in addresses, `pemilu-2024`. */
export function findPemilu(slug: string): PemiluPack | undefined {
  return PACKS.find((pack) => pack.slug === slug);
}

/** By election and contest code, `pemilu-2024`, `ppwp`. */
export function findKontes(slug: string, kode: string): KontesPack | undefined {
  return findPemilu(slug)?.kontes.find((kontes) => kontes.kode === kode);
}
