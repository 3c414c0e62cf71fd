// How is a list of entries bound into one root, and how is a place in it proven? (RFC 6962 2.1, RFC 9162 2.1)
import { assert } from './result.ts';

/** 32 bytes. */
export type Hash = Uint8Array;
/** SHA-256, handed in because the kernel knows no machinery. */
export type Sha256 = (bytes: Uint8Array) => Hash;
/** Entries `from` up to and without `to`, counted from 0. */
export type Span = readonly [from: number, to: number];
/** A whole subtree: the 2^level entries from index * 2^level on. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** Sizes are counted in safe integers (2^53): halves are taken by division, never by 32-bit operators. */
const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;

/** A leaf never reads as a node: each has its own first byte (RFC 6962 2.1). */
export function leafHash(sha256: Sha256, entry: Uint8Array): Hash {
  const bytes = new Uint8Array(1 + entry.length);
  bytes.set(entry, 1);
  return sha256(bytes);
}

export function nodeHash(sha256: Sha256, left: Hash, right: Hash): Hash {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}

/** The root of leaf hashes, in one pass; memory beside the list is one hash a level. */
export function treeRoot(sha256: Sha256, leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha256(new Uint8Array());
  const open: Hash[] = [];
  leaves.forEach((leaf, at) => {
    let hash = leaf;
    // As many whole subtrees end here as the count of leaves has factors of two.
    for (let count = at + 1; !isOdd(count); count = half(count)) {
      const left = open.pop();
      assert(left !== undefined, 'a whole subtree has its left half');
      hash = nodeHash(sha256, left, hash);
    }
    open.push(hash);
  });
  return joinSubtrees(sha256, open);
}

/** The whole subtrees that a span of the tree is made of, largest (leftmost) first. */
export function subtreesOf([from, to]: Span): Subtree[] {
  const out: Subtree[] = [];
  let at = from;
  for (let level = 0, width = 1; at < to;) {
    if (width * 2 <= to - at) {
      level += 1;
      width *= 2;
    } else if (width > to - at) {
      level -= 1;
      width /= 2;
    } else {
      assert(at % width === 0, 'a span of the tree begins at a whole subtree');
      out.push({ level, index: at / width });
      at += width;
    }
  }
  return out;
}

/** The hash of a span from the hashes of its `subtreesOf`, in their order. */
export function joinSubtrees(sha256: Sha256, hashes: readonly Hash[]): Hash {
  assert(hashes.length > 0, 'a span holds an entry');
  return hashes.reduceRight((right, left) => nodeHash(sha256, left, right));
}

/** The largest power of two below n (n > 1): where a tree is split. */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Whose hashes prove that entry `index` stands in the tree of `size`: from the leaf's sibling upward (RFC 6962 2.1.1). */
export function inclusionSpans(index: number, size: number): Span[] {
  assert(index >= 0 && index < size, `entry ${index} stands in a tree of ${size}`);
  const out: Span[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      out.push([middle, to]);
      to = middle;
    } else {
      out.push([from, middle]);
      from = middle;
    }
  }
  return out.reverse();
}

/** Whose hashes prove that the tree of `size` begins with the tree of `old` (RFC 6962 2.1.2); none where `old` is 0. */
export function consistencySpans(old: number, size: number): Span[] {
  assert(old >= 0 && old <= size, `a tree of ${old} is no later than one of ${size}`);
  if (old === 0 || old === size) return [];
  const out: Span[] = [];
  let [from, to] = [0, size];
  while (to !== old) {
    const middle = from + splitOf(to - from);
    if (old <= middle) {
      out.push([middle, to]);
      to = middle;
    } else {
      out.push([from, middle]);
      from = middle;
    }
  }
  // The old root itself is known to the one who asks; a part of it is not.
  if (from !== 0) out.push([from, to]);
  return out.reverse();
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}

/** RFC 9162 2.1.3.2. Wrong numbers from outside are answered false, never thrown. */
export function verifyInclusion(sha256: Sha256, { index, size, leaf, proof, root }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

export interface Consistency {
  readonly old: number;
  readonly oldRoot: Hash;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** RFC 9162 2.1.4.2; the empty tree begins every tree and needs no proof. */
export function verifyConsistency(sha256: Sha256, { old, oldRoot, size, root, proof }: Consistency): boolean {
  if (!isCount(old) || !isCount(size) || old > size) return false;
  if (old === 0) return proof.length === 0 && sameHash(oldRoot, sha256(new Uint8Array()));
  if (old === size) return proof.length === 0 && sameHash(oldRoot, root);
  const [first, ...rest] = isPowerOfTwo(old) ? [oldRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [at, last, before, after] = [old - 1, size - 1, first, first];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  for (const step of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      before = nodeHash(sha256, step, before);
      after = nodeHash(sha256, step, after);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      after = nodeHash(sha256, after, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameHash(before, oldRoot) && sameHash(after, root);
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isPowerOfTwo(n: number): boolean {
  let rest = n;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}

export function sameHash(one: Hash, other: Hash): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
