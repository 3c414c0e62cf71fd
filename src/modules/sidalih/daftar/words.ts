// How is a list named to the reader: pack, stage, area, time?
import type { AreaCode } from '#kernel/area-code';
import { formatInstant, properName } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import type { Db } from '#platform/db';
import { BASE_TREE, findAreas } from '#platform/offices';
import type { PaketAturan } from '../aturan/paket.ts';
import { text } from './text-meja.ts';

export function tahapName(lang: Lang, paket: PaketAturan, kode: string): string {
  const stage = paket.tahap.find((one) => one.kode === kode);
  return stage === undefined ? kode : say(lang, stage.nama);
}

export function timeIn(lang: Lang, iso: string, node: string): string {
  return formatInstant(lang, iso, zoneOf(node as AreaCode) ?? 'WIB');
}

const LEVELS = { 4: text.mejaTingkat4, 6: text.mejaTingkat6, 10: text.mejaTingkat10 } as const;
export function plenoLevel(lang: Lang, digits: 4 | 6 | 10): string {
  return say(lang, LEVELS[digits]);
}

/** Names by code; a code without an area stays a code. */
export async function areaNames(db: Db, codes: readonly string[]): Promise<(kode: string) => string> {
  const known = codes.map((kode) => kode.slice(0, 10)) as AreaCode[];
  const found = new Map((await findAreas(db, BASE_TREE, [...new Set(known)])).map((area) => [String(area.kode), properName(area.nama)]));
  return (kode) => (kode.length === 13 ? `TPS ${kode.slice(10)}, ${found.get(kode.slice(0, 10)) ?? kode.slice(0, 10)}` : (found.get(kode) ?? kode));
}
