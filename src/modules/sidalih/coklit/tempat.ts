// What is a place called? (areas by the tree, stations by their number)
import { type AreaCode, areaCode } from '#kernel/area-code';
import { properName } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { Db } from '#platform/db';
import { BASE_TREE, findAreas } from '#platform/offices';
import { meja } from './text-meja.ts';

/** Names of areas, by code. */
export async function namesOf(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await findAreas(db, BASE_TREE, [...new Set(codes)].map(areaCode));
  return new Map(found.map(({ kode, nama }) => [kode, properName(nama)]));
}

/** "TPS 001 Sungai Kapih" */
export async function tpsName(db: Db, lang: Lang, kode: AreaCode | string): Promise<string> {
  const desa = kode.slice(0, 10);
  const names = await namesOf(db, [desa]);
  return `${say(lang, meja.coklitTps, { nomor: kode.slice(10) })} ${names.get(desa) ?? desa}`;
}
