// What happens when somebody says "this answers it"? (one is added, nobody is written down)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Deps } from '#platform/module';
import { hariDi } from './hari.ts';
import { addHemat, isFound } from './store/hemat.ts';

/** What answered and is neither an entry nor an archived answer: a page, a service. */
export const OTHER = 'lain';
/** Names that are remembered in a day; then it starts over. */
const MOST = 50_000;

/** Who said so today, in memory alone: a network block counts once a day for an answer, so that pressing twice is not two. */
class Today {
  private day: Day | undefined;
  private readonly seen = new Set<string>();
  isNew(day: Day, name: string): boolean {
    if (day !== this.day || this.seen.size >= MOST) this.seen.clear();
    this.day = day;
    const fresh = !this.seen.has(name);
    this.seen.add(name);
    return fresh;
  }
}

const books = new WeakMap<object, Today>();

/**
 * Adds one for the answer at the office that was going to be asked. The trail gets no entry: it would say at which second
 * somebody stood here, and the count promises not to. `visitor` as in `FormPart`; '' = unknown.
 */
export async function countAnswered({ database: { db }, clock, keys }: Pick<Deps, 'database' | 'clock' | 'keys'>, one: { readonly visitor: string; readonly kantor: AreaCode; readonly sasaran: string }): Promise<void> {
  const hari = hariDi(clock, one.kantor);
  const sasaran = (await isFound(db, one.sasaran)) ? one.sasaran : OTHER;
  const book = books.get(keys) ?? new Today();
  books.set(keys, book);
  if (one.visitor !== '' && !book.isNew(hari, `${one.visitor}|${one.kantor}|${sasaran}`)) return;
  await addHemat(db, { hari, kantor: one.kantor, sasaran });
}
