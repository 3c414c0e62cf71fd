// How is an instant of an account written for its reader? (the clock of the place that the mandate is for)
import type { AreaCode } from '#kernel/area-code';
import { NATION } from '#kernel/area-code';
import { formatInstant } from '#kernel/format';
import type { Lang } from '#kernel/text';
import { zoneOf } from '#kernel/zone';

export function instantText(lang: Lang, ms: number, node: AreaCode = NATION): string {
  return formatInstant(lang, new Date(ms).toISOString(), zoneOf(node) ?? 'WIB');
}

/** The last moment that still belongs: a mandate until 1 March 00.00 ends on 29 February at 23.59. */
export function lastText(lang: Lang, until: number, node: AreaCode): string {
  return instantText(lang, until - 1, node);
}
