// Which puzzles of this process are used up? (one bit each, in the order of their numbers)

/**
 * Puzzles are numbered from 0 as they are given out, so that a ring of bits tells exactly which were used, in memory
 * that never grows. A number that fell out of the ring counts as used.
 */
export interface Used {
  /** The number of the next puzzle. */
  next(): number;
  /** True = it was unused until now. */
  take(serial: number): boolean;
}

/** 67 million puzzles in 8 MB: more than two hours of 9,000 a second. A multiple of 32. */
const PLACES = 2 ** 26;

export function makeUsed(places = PLACES): Used {
  const bits = new Uint32Array(places / 32);
  let given = 0;
  return {
    next: () => {
      const at = given % places;
      bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
      given += 1;
      return given - 1;
    },
    take: (serial) => {
      if (!Number.isSafeInteger(serial) || serial < 0 || serial >= given || serial < given - places) return false;
      const at = serial % places;
      const word = bits[at >>> 5] ?? 0;
      const bit = 1 << (at & 31);
      if ((word & bit) !== 0) return false;
      bits[at >>> 5] = word | bit;
      return true;
    },
  };
}
