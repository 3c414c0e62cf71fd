// How are a post and its term written in one line?
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { type Mandate, isParticipant, roleName } from '#platform/identity';
import type { Places } from './place.ts';
import { text } from './text-enrol.ts';
import { instantText, lastText } from './time.ts';

/** "KPPS, TPS 003 Beji Timur". */
export function postText(lang: Lang, role: Mandate['role'], node: AreaCode, places: Places): string {
  return say(lang, text.tugasDi, {
    peran: say(lang, roleName(role)),
    tempat: role === 'bawaslu' || isParticipant(role) ? places.area(node) : places.office(node),
  });
}

/** "13 Februari 2024 00.00 WIB sampai …", by the clock of the place. */
export function termText(lang: Lang, { node, from, until }: Pick<Mandate, 'node' | 'from' | 'until'>): string {
  const mulai = instantText(lang, from, node);
  return until === null
    ? say(lang, text.masaTerus, { mulai })
    : say(lang, text.masaSampai, { mulai, selesai: lastText(lang, until, node) });
}
