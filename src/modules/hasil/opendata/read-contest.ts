// Which contest does an address name, and are its figures simulated?
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { type Lang, type Sentence, say } from '#kernel/text';
import { treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Outcome } from '#platform/module';
import { z } from 'zod';
import type { Kontes } from '../contest.ts';
import { ROOT } from '../pages/address.ts';
import { versiWilayah } from '../store/history.ts';
import { text } from './text.ts';
import type { Frame } from './twin-json.ts';

/** Segments of an address. Whatever does not fit the pattern is no address of ours: 404 before any code runs. */
export const slugParam = z
  .string()
  .regex(/^[a-z]+-[0-9]{4}$/)
  .meta({ description: 'Election by its slug', examples: ['pemilu-2024'] });
export const contestParam = z
  .string()
  .regex(/^[a-z]{3,10}(-[0-9]{2,6})?$/)
  .meta({ description: 'Contest: its kind, with the code of the dapil, province or regency where it has a paper for each', examples: ['ppwp', 'pdpr-3201'] });
export const codeParam = z
  .string()
  .max(20)
  .regex(/^[0-9.]+$/)
  .meta({ description: 'Area code of 2, 4, 6, 10 or 13 digits', examples: ['64'] });

export async function frameOf(db: Db, kontes: Kontes): Promise<Frame> {
  return { kontes, simulated: (await treeOf(db, kontes.pemilu.slug)).simulasi };
}

/** Moves when a figure below moves, or the election's tree, stations or the mark "simulated". */
export async function versionOf(db: Db, kontes: Kontes, kode: AreaCode): Promise<string> {
  return `${await versiWilayah(db, kontes, kode)}.${(await treeOf(db, kontes.pemilu.slug)).versi}`;
}

/** The code without dots; undefined where it names no level. */
export function codeOf(written: string): AreaCode | undefined {
  const read = parseAreaCode(written);
  return read.ok ? read.value : undefined;
}

/** "Not here", with the way to the catalogue and to the results. */
export function missing(lang: Lang, reason: Sentence): Outcome {
  return {
    kind: 'missing',
    reason: say(lang, reason),
    onward: [
      { href: '/data', label: say(lang, text.keKatalog) },
      { href: ROOT, label: say(lang, text.keHasil) },
    ],
  };
}
