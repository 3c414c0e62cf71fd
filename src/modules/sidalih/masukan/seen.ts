// Has this NIK come before in the same file? (exact; twelve bytes a NIK, so five million take 100 MiB)

/** Three quarters full at most: probing stays short. */
const FULLEST = 0.75;
const FIRST_SLOTS = 1 << 16;
/** Keys of 8 bytes and rows of 4 in each slot. */
const HALF = 100_000_000;

export interface Seen {
  /** The row that brought this NIK first, or undefined when `row` does. `nik`: 16 digits. */
  firstRow(nik: string, row: number): number | undefined;
  readonly size: () => number;
}

/** Open addressing over typed arrays: digits 1-8 and 9-16 as two numbers, never a hash that could lie. */
export function makeSeen(): Seen {
  let slots = FIRST_SLOTS;
  let [high, low, rows] = tables(slots);
  let size = 0;
  const place = (h: number, l: number): number => {
    // The halves of a NIK are far from random: they are mixed before the slot is chosen.
    let at = (Math.imul(h, 0x9e3779b1) ^ Math.imul(l, 0x85ebca6b)) >>> 0;
    at = Math.imul(at ^ (at >>> 15), 0x2c1b3c6d) >>> 0;
    for (at = (at ^ (at >>> 13)) & (slots - 1); rows[at] !== 0 && (high[at] !== h || low[at] !== l); ) at = (at + 1) & (slots - 1);
    return at;
  };
  const grow = (): void => {
    const [oldHigh, oldLow, oldRows] = [high, low, rows];
    slots *= 2;
    [high, low, rows] = tables(slots);
    for (let at = 0; at < oldRows.length; at += 1) {
      const row = oldRows[at] ?? 0;
      if (row === 0) continue;
      const to = place(oldHigh[at] ?? 0, oldLow[at] ?? 0);
      [high[to], low[to], rows[to]] = [oldHigh[at] ?? 0, oldLow[at] ?? 0, row];
    }
  };
  return {
    firstRow(nik, row) {
      const h = Number(nik.slice(0, 8));
      const l = Number(nik.slice(8)) % HALF;
      const at = place(h, l);
      const held = rows[at] ?? 0;
      if (held !== 0) return held;
      [high[at], low[at], rows[at]] = [h, l, row];
      size += 1;
      if (size > slots * FULLEST) grow();
      return undefined;
    },
    size: () => size,
  };
}

function tables(slots: number): [Uint32Array, Uint32Array, Uint32Array] {
  return [new Uint32Array(slots), new Uint32Array(slots), new Uint32Array(slots)];
}
