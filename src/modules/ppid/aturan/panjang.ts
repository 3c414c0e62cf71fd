// How long is a clock of the information desk, for a sentence that names it? (the rule in force on a day; no number stands in a text)
import type { Day } from '#kernel/day';
import { formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import type { Lang } from '#kernel/text';
import { type DeadlineBook, ruleInForce } from '#platform/clocks';

/** `n` units, `tambah` more by an extension. */
export function panjangJam(lang: Lang, deadlines: DeadlineBook, id: string, hari: Day): { readonly n: string; readonly tambah: string } {
  const rule = ruleInForce(deadlines, id, hari);
  assert(rule.ok, `deadline ${id} on ${hari}`);
  return { n: formatInt(lang, rule.value.panjang), tambah: formatInt(lang, rule.value.perpanjangan?.panjang ?? 0) };
}
