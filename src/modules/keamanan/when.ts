// How does the guard write an instant? (by the clock of Jakarta: alarms concern the whole house)
import { formatInstant } from '#kernel/format';
import type { Lang } from '#kernel/text';

export function when(lang: Lang, at: number | string): string {
  return formatInstant(lang, typeof at === 'number' ? new Date(at).toISOString() : at, 'WIB');
}
