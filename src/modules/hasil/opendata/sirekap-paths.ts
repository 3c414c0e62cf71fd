// How do KPU's addresses name a place: segment by segment from the province down? (hasil.md 7.2)
import { type AreaCode, NATION } from '#kernel/area-code';
import { z } from 'zod';
import { codeOf } from './read-contest.ts';

/** Names of the segments from the province down, with their digits. */
export const SEGMENTS = [
  ['pp', 2, '64'],
  ['ppkk', 4, '6472'],
  ['ppkkcc', 6, '647201'],
  ['desa', 10, '6472011001'],
  ['tps', 13, '6472011001001'],
] as const;

/** Seconds by depth, nation first (hasil.md 11). */
export const KEEP_SECONDS = [60, 60, 300, 1_800, 1_800, 1_800];

export type Params = Record<string, string>;

export function segmentPath(depth: number): string {
  return SEGMENTS.slice(0, depth).map(([name]) => `/:${name}`).join('');
}

/** `rooted`: the first segment may be `0`, alone, for the nation. */
export function segmentShape(depth: number, rooted: boolean): Record<string, z.ZodString> {
  return Object.fromEntries(
    SEGMENTS.slice(0, depth).map(([name, digits, example]) => {
      const pattern = new RegExp(rooted && depth === 1 ? `^(0|[0-9]{${digits}})$` : `^[0-9]{${digits}}$`);
      return [name, z.string().regex(pattern).meta({ examples: [example] })] as const;
    }),
  );
}

/** The code in the last segment; undefined unless every segment lies in the one before. */
export function deepest(params: Params): AreaCode | undefined {
  let last = '';
  for (const [name] of SEGMENTS) {
    const here = params[name];
    if (here === undefined) break;
    if (!here.startsWith(last)) return undefined;
    last = here;
  }
  return last === '' ? NATION : codeOf(last);
}
