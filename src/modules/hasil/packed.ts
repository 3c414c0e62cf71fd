// How do a change of many cells and a list of stations become few bytes, and back? (steps of time are written with every figure)
import { assert } from '#kernel/result';
import type { Jumlah } from './rollup.ts';

const MOST = 2 ** 52;

/**
 * Hexadecimal digits of, for every cell that is not zero: how many cells further it lies than the one before, and its
 * value with the sign in the lowest bit (zigzag).
 */
export function packSums(jumlah: Jumlah): string {
  let hex = '';
  let last = -1;
  for (let at = 0; at < jumlah.length; at += 1) {
    const n = jumlah[at] ?? 0;
    if (n === 0) continue;
    assert(Math.abs(n) < MOST, 'a sum of votes fits a double');
    hex += leb(at - last) + leb(n > 0 ? n * 2 : -n * 2 - 1);
    last = at;
  }
  return hex;
}

/** Adds what the bytes say to `into`. Throws where they were not made for an area of this length. */
export function addPacked(into: Jumlah, bytes: Uint8Array): void {
  let at = -1;
  const numbers = unleb(bytes);
  assert(numbers.length % 2 === 0, 'packed sums are pairs of place and value');
  for (let i = 0; i < numbers.length; i += 2) {
    const value = numbers[i + 1] ?? 0;
    at += numbers[i] ?? 0;
    assert(at < into.length, 'packed sums lie inside the area');
    into[at] = (into[at] ?? 0) + (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
  }
}

/** Whole numbers from 0, each once, as hexadecimal digits of the gaps between them in rising order. */
export function packList(numbers: Iterable<number>): string {
  let hex = '';
  let last = -1;
  for (const n of [...numbers].sort((a, b) => a - b)) {
    if (n === last) continue;
    hex += leb(n - last);
    last = n;
  }
  return hex;
}

export function unpackList(bytes: Uint8Array): number[] {
  let last = -1;
  return unleb(bytes).map((gap) => (last += gap));
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Seven bits a byte, the lowest first; the eighth says that another follows (unsigned LEB128). */
function leb(n: number): string {
  let hex = '';
  let rest = n;
  for (; rest >= 128; rest = Math.floor(rest / 128)) hex += HEX[(rest % 128) + 128] ?? '';
  return hex + (HEX[rest] ?? '');
}

function unleb(bytes: Uint8Array): number[] {
  const out: number[] = [];
  let [value, factor] = [0, 1];
  for (const byte of bytes) {
    value += (byte & 127) * factor;
    factor *= 128;
    if (byte >= 128) continue;
    out.push(value);
    [value, factor] = [0, 1];
  }
  assert(factor === 1, 'packed numbers end with their last byte');
  return out;
}
