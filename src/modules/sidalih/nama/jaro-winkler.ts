// How alike are two words? (Jaro 1989 with Winkler's prefix, 0 to 1)

const LONGEST = 64;
const takenA = new Uint8Array(LONGEST);
const takenB = new Uint8Array(LONGEST);

/** Jaro-Winkler similarity, prefix of at most 4 letters at weight 0.1. Letters after the 64th are not read. */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  // Letters are matched as they come, so the order of the words must not decide: the shorter, or the earlier, goes first.
  const [a, b] = one.length < other.length || (one.length === other.length && one < other) ? [one, other] : [other, one];
  const [long, short] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  if (long === 0 || short === 0) return 0;
  const reach = Math.max(0, (Math.max(long, short) >> 1) - 1);
  takenA.fill(0, 0, long);
  takenB.fill(0, 0, short);
  let matches = 0;
  for (let i = 0; i < long; i += 1) {
    const letter = a.charCodeAt(i);
    const end = Math.min(short - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j += 1) {
      if (takenB[j] === 1 || b.charCodeAt(j) !== letter) continue;
      takenA[i] = 1;
      takenB[j] = 1;
      matches += 1;
      break;
    }
  }
  if (matches === 0) return 0;
  const jaro = (matches / long + matches / short + (matches - swaps(a, b, long) / 2) / matches) / 3;
  return jaro + commonFront(a, b) * 0.1 * (1 - jaro);
}

/** Matched letters that stand in another order. */
function swaps(a: string, b: string, length: number): number {
  let count = 0;
  let j = 0;
  for (let i = 0; i < length; i += 1) {
    if (takenA[i] !== 1) continue;
    while (takenB[j] !== 1) j += 1;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) count += 1;
    j += 1;
  }
  return count;
}

function commonFront(a: string, b: string): number {
  let at = 0;
  while (at < 4 && at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}
