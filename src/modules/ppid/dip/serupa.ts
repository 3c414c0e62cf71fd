// Which word was meant by one that nobody wrote? (one slip in a short word, two in a long one: a letter too many, too few, another, two changed round)
import type { KataKunci } from './store/pustaka.ts';

/** From so many letters on a word may hold two slips. */
const LONG = 8;

/** The nearest of these words, the most used among equals; undefined where none is near. */
export function serupa(word: string, among: readonly KataKunci[]): string | undefined {
  const typed = Array.from(word);
  const most = typed.length < LONG ? 1 : 2;
  let best: { readonly kata: string; readonly slips: number; readonly n: number } | undefined;
  for (const { kata, n } of among) {
    const slips = slipsBetween(typed, Array.from(kata), most);
    if (slips > most || n === 0) continue;
    if (best === undefined || slips < best.slips || (slips === best.slips && n > best.n)) best = { kata, slips, n };
  }
  return best?.kata;
}

/** How many slips lead from one to the other; more than `most` is not counted further. */
function slipsBetween(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, above]: [number[], number[]] = [[], b.map((_, at) => at)];
  above = [...above, b.length];
  for (const [row, letter] of a.entries()) {
    const line = [row + 1];
    for (const [at, other] of b.entries()) {
      const changed = (above[at] ?? 0) + (letter === other ? 0 : 1);
      const turned = row > 0 && at > 0 && letter === b[at - 1] && a[row - 1] === other ? (before[at - 1] ?? 0) + 1 : most + 1;
      line.push(Math.min(changed, (line[at] ?? 0) + 1, (above[at + 1] ?? 0) + 1, turned));
    }
    if (Math.min(...line) > most) return most + 1;
    [before, above] = [above, line];
  }
  return above[b.length] ?? most + 1;
}
