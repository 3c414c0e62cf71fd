// Which records meet? (blocks of 9.2: equal keys; a block above the cap is refined, what stays uncompared is counted)
import type { Tabel } from './tabel.ts';

/** Record numbers in the order of their hashes; those without a key are left out. */
export function sortByKey(hashes: Uint32Array, n: number): Uint32Array {
  let from = new Uint32Array(n);
  let used = 0;
  for (let at = 0; at < n; at += 1) {
    if (hashes[at] !== 0) from[used++] = at;
  }
  let to = new Uint32Array(used);
  from = from.subarray(0, used);
  // Two rounds of 16 bits each, lower bits first: stable, so equal keys keep the order of the records.
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(65_537);
    for (const at of from) starts[(((hashes[at] ?? 0) >>> shift) & 0xffff) + 1] = (starts[(((hashes[at] ?? 0) >>> shift) & 0xffff) + 1] ?? 0) + 1;
    for (let bucket = 0; bucket < 65_536; bucket += 1) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    for (const at of from) {
      const bucket = ((hashes[at] ?? 0) >>> shift) & 0xffff;
      const place = starts[bucket] ?? 0;
      to[place] = at;
      starts[bucket] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** What the cap did: blocks above it, the pairs in them, and how many of those met after the refinement. */
export interface Potongan {
  kelompok: number;
  pasangan: number;
  dibandingkan: number;
}

export interface Pertemuan {
  readonly batas: number;
  /** Asked before two records are compared: whether they stand in different lists, of which one lies wholly before the other. */
  readonly boleh?: ((a: number, b: number) => boolean) | undefined;
  /** Called with the smaller number first; the same pair may meet several times. */
  readonly temu: (a: number, b: number) => void;
  readonly potongan: Potongan;
}

/** Lets all records meet that share the hash of one key, within the given stretch of hashes (a part of the work). */
export function meetByKey(tabel: Tabel, kunci: number, order: Uint32Array, meeting: Pertemuan, from = 0, to = 0x1_0000_0000): void {
  const hashes = tabel.kunci[kunci] ?? new Uint32Array(0);
  let begin = lowerBound(order, hashes, from);
  while (begin < order.length) {
    const hash = hashes[order[begin] ?? 0] ?? 0;
    if (hash >= to) return;
    let end = begin + 1;
    while (end < order.length && hashes[order[end] ?? 0] === hash) end += 1;
    // Records of a block stand in their order: when its ends belong to one list, all of it does.
    const mixed = meeting.boleh === undefined || meeting.boleh(order[begin] ?? 0, order[end - 1] ?? 0);
    if (end - begin > 1 && mixed) meetInKey(tabel, order.subarray(begin, end), meeting);
    begin = end;
  }
}

export function lowerBound(order: Uint32Array, hashes: Uint32Array, wanted: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[order[middle] ?? 0] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function meetInKey(tabel: Tabel, block: Uint32Array, meeting: Pertemuan): void {
  const met = meetInBlock(tabel, block, 0, meeting);
  if (block.length <= meeting.batas) return;
  meeting.potongan.kelompok += 1;
  meeting.potongan.pasangan += (block.length * (block.length - 1)) / 2;
  meeting.potongan.dibandingkan += met;
}

/** Refinements are a union like the keys: a pair that differs in one of them still meets by another. The value counts who met. */
function meetInBlock(tabel: Tabel, block: Uint32Array, fromFine: number, meeting: Pertemuan): number {
  if (block.length <= meeting.batas) return meetNear(block, block.length, meeting);
  // The last resort: each record meets as many that follow it as the cap allows.
  if (fromFine >= tabel.halus.length) return meetNear(block, meeting.batas >> 1, meeting);
  let met = 0;
  for (let fine = fromFine; fine < tabel.halus.length; fine += 1) {
    const hashes = tabel.halus[fine] ?? new Uint32Array(0);
    const sorted = block.filter((at) => hashes[at] !== 0).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
    for (let begin = 0; begin < sorted.length; ) {
      let end = begin + 1;
      while (end < sorted.length && hashes[sorted[end] ?? 0] === hashes[sorted[begin] ?? 0]) end += 1;
      if (end - begin > 1) met += meetInBlock(tabel, sorted.subarray(begin, end), fine + 1, meeting);
      begin = end;
    }
  }
  return met;
}

function meetNear(block: Uint32Array, reach: number, { boleh, temu }: Pertemuan): number {
  let met = 0;
  for (let i = 0; i < block.length; i += 1) {
    const end = Math.min(block.length, i + 1 + reach);
    for (let j = i + 1; j < end; j += 1) {
      const [a, b] = [block[i] ?? 0, block[j] ?? 0];
      if (boleh !== undefined && !boleh(a, b)) continue;
      temu(Math.min(a, b), Math.max(a, b));
      met += 1;
    }
  }
  return met;
}
