// Do roots and proofs follow RFC 6962 to the bit, and is every forged proof refused?
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Hash,
  type Span,
  consistencySpans,
  inclusionSpans,
  joinSubtrees,
  leafHash,
  nodeHash,
  sameHash,
  subtreesOf,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';

const sha256 = (bytes: Uint8Array): Hash => createHash('sha256').update(bytes).digest();
const hex = (hash: Hash): string => Buffer.from(hash).toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');

/** RFC 6962 2.1 word by word over D[from:to]: a second implementation that shares nothing with the first. */
function definition(entries: readonly Buffer[]) {
  const digest = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  const split = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);
  const known = new Map<string, Buffer>();
  const mth = (from: number, to: number): Buffer => {
    const key = `${from} ${to}`;
    const hash = known.get(key) ?? compute(from, to);
    known.set(key, hash);
    return hash;
  };
  const compute = (from: number, to: number): Buffer => {
    if (from === to) return digest();
    if (to - from === 1) return digest(Buffer.from([0]), ...entries.slice(from, to));
    const k = from + split(to - from);
    return digest(Buffer.from([1]), mth(from, k), mth(k, to));
  };
  /** PATH(m, D[from:to]) of 2.1.1. */
  const path = (m: number, from: number, to: number): Buffer[] => {
    if (to - from === 1) return [];
    const k = split(to - from);
    return m < k ? [...path(m, from, from + k), mth(from + k, to)] : [...path(m - k, from + k, to), mth(from, from + k)];
  };
  /** SUBPROOF(m, D[from:to], b) of 2.1.2. */
  const subproof = (m: number, from: number, to: number, b: boolean): Buffer[] => {
    if (m === to - from) return b ? [] : [mth(from, to)];
    const k = split(to - from);
    return m <= k ? [...subproof(m, from, from + k, b), mth(from + k, to)] : [...subproof(m - k, from + k, to, false), mth(from, from + k)];
  };
  return { mth, path, subproof };
}

const entriesOf = (count: number): Buffer[] => Array.from({ length: count }, (_, at) => Buffer.from(`entri ${at * 7919}`));
const leavesOf = (entries: readonly Buffer[]): Hash[] => entries.map((entry) => leafHash(sha256, entry));
const spanHash = (leaves: readonly Hash[], span: Span): Hash =>
  joinSubtrees(
    sha256,
    subtreesOf(span).map(({ level, index }) => treeRoot(sha256, leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))),
  );
const proofOf = (leaves: readonly Hash[], spans: readonly Span[]): Hash[] => spans.map((span) => spanHash(leaves, span));

const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(bytes);
const ROOTS: readonly (readonly [number, string])[] = [
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
];

describe('public vectors of RFC 6962 trees (keamanan.md 8.1)', () => {
  it.each(ROOTS)('root of %i leaves', (size, root) => {
    expect(hex(treeRoot(sha256, leavesOf(ENTRIES.slice(0, size))))).toBe(root);
    expect(hex(definition(ENTRIES).mth(0, size))).toBe(root);
  });
  it('inclusion of index 5 in 8', () => {
    expect(proofOf(leavesOf(ENTRIES), inclusionSpans(5, 8)).map(hex)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });
  it.each([
    [
      6,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [4, ['6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
    [8, []],
    [0, []],
  ])('consistency of %i and 8', (old, proof) => {
    expect(proofOf(leavesOf(ENTRIES), consistencySpans(old, 8)).map(hex)).toEqual(proof);
  });
});

describe('every size up to 300, beside the recursive definition', () => {
  const entries = entriesOf(300);
  const leaves = leavesOf(entries);
  const { mth, path, subproof } = definition(entries);
  // Thousands of proofs share their spans: each is hashed once.
  const known = new Map<string, Hash>();
  const hashOnce = (span: Span): Hash => {
    const hash = known.get(span.join(' ')) ?? spanHash(leaves, span);
    known.set(span.join(' '), hash);
    return hash;
  };
  it('the same root', () => {
    for (let size = 0; size <= 300; size += 1) {
      expect(hex(treeRoot(sha256, leaves.slice(0, size)))).toBe(hex(mth(0, size)));
      if (size > 0) expect(hex(spanHash(leaves, [0, size]))).toBe(hex(mth(0, size)));
    }
  });
  it('inclusion: every proof stands, and says what the definition says', () => {
    for (let size = 1; size <= 300; size += 1) {
      const root = mth(0, size);
      for (const index of new Set([0, Math.floor(size / 3), Math.floor(size / 2), size - 2, size - 1].filter((at) => at >= 0))) {
        const proof = inclusionSpans(index, size).map(hashOnce);
        expect(proof.map(hex)).toEqual(path(index, 0, size).map(hex));
        const leaf = leafHash(sha256, entries[index] ?? Buffer.alloc(0));
        expect(verifyInclusion(sha256, { index, size, leaf, proof, root })).toBe(true);
      }
    }
  });
  it('consistency: every proof stands, and says what the definition says', () => {
    for (let size = 1; size <= 300; size += 1) {
      const root = mth(0, size);
      for (let old = 1 + (size % 5); old < size; old += 5) {
        const oldRoot = mth(0, old);
        const proof = consistencySpans(old, size).map(hashOnce);
        expect(proof.map(hex)).toEqual(subproof(old, 0, size, true).map(hex));
        expect(verifyConsistency(sha256, { old, oldRoot, size, root, proof })).toBe(true);
      }
    }
  });
});

/** Ways to spoil a list of hashes: a bit, a missing one, a double one, a foreign one, two in the wrong order. */
const spoil = fc.constantFrom<(proof: readonly Hash[], at: number) => Hash[]>(
  (proof, at) => proof.map((hash, n) => (n === at ? Uint8Array.from(hash, (byte, k) => (k === 9 ? byte ^ 4 : byte)) : hash)),
  (proof, at) => proof.filter((_, n) => n !== at),
  (proof, at) => proof.flatMap((hash, n) => (n === at ? [hash, hash] : [hash])),
  (proof) => [...proof, sha256(Buffer.from('asing'))],
  (proof, at) =>
    proof.length < 2
      ? []
      : proof.map((hash, n) =>
          n === at ? (proof[(at + 1) % proof.length] ?? hash) : n === (at + 1) % proof.length ? (proof[at] ?? hash) : hash,
        ),
);
const same = (one: readonly Hash[], other: readonly Hash[]): boolean =>
  one.length === other.length && one.every((hash, at) => sameHash(hash, other[at] ?? new Uint8Array()));

describe('forged proofs are refused', () => {
  const entries = entriesOf(300);
  const leaves = leavesOf(entries);
  it('inclusion with a spoiled path, another leaf, another place or another root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), spoil, (size, n, k, forge) => {
        const index = n % size;
        const root = treeRoot(sha256, leaves.slice(0, size));
        const proof = proofOf(leaves, inclusionSpans(index, size));
        const leaf = leaves[index] ?? new Uint8Array();
        const claim = { index, size, leaf, proof, root };
        const forged = forge(proof, k % Math.max(1, proof.length));
        if (!same(forged, proof)) expect(verifyInclusion(sha256, { ...claim, proof: forged })).toBe(false);
        expect(verifyInclusion(sha256, { ...claim, leaf: nodeHash(sha256, leaf, leaf) })).toBe(false);
        if (size > 1) expect(verifyInclusion(sha256, { ...claim, index: (index + 1) % size })).toBe(false);
        expect(verifyInclusion(sha256, { ...claim, root: leafHash(sha256, root) })).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
  it('consistency with a spoiled path, a rewritten past or a rewritten present', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), spoil, (size, n, k, forge) => {
        const old = 1 + (n % (size - 1));
        const proof = proofOf(leaves, consistencySpans(old, size));
        const claim = { old, oldRoot: treeRoot(sha256, leaves.slice(0, old)), size, root: treeRoot(sha256, leaves.slice(0, size)), proof };
        const forged = forge(proof, k % Math.max(1, proof.length));
        if (!same(forged, proof)) expect(verifyConsistency(sha256, { ...claim, proof: forged })).toBe(false);
        const rewritten = leaves.map((leaf, at) => (at === k % old ? leafHash(sha256, leaf) : leaf));
        expect(verifyConsistency(sha256, { ...claim, root: treeRoot(sha256, rewritten.slice(0, size)) })).toBe(false);
        expect(verifyConsistency(sha256, { ...claim, oldRoot: treeRoot(sha256, rewritten.slice(0, old)) })).toBe(false);
        expect(
          verifyConsistency(sha256, {
            ...claim,
            proof: proofOf(rewritten, consistencySpans(old, size)),
            root: treeRoot(sha256, rewritten.slice(0, size)),
          }),
        ).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
  it.each([
    [-1, 8],
    [8, 8],
    [0.5, 8],
    [Number.NaN, 8],
    [0, 2 ** 53],
  ])('inclusion of index %d in %d is no question', (index, size) => {
    const leaf = sha256(Buffer.from('x'));
    expect(verifyInclusion(sha256, { index, size, leaf, proof: [], root: leaf })).toBe(false);
  });
  it.each([
    [3, 2],
    [-1, 2],
    [1.5, 2],
    [1, Infinity],
  ])('consistency of %d and %d is no question', (old, size) => {
    const root = sha256(Buffer.from('x'));
    expect(verifyConsistency(sha256, { old, oldRoot: root, size, root, proof: [] })).toBe(false);
  });
});

describe('sizes above 2^31 (RFC 9162 counts in 64 bits)', () => {
  it.each([2 ** 31, 2 ** 32 + 5, 2 ** 40, 2 ** 40 + 12_345])('a proof of one leaf in %d is as long as the tree is high', (size) => {
    const index = size - 1;
    // All leaves but the last are alike here, so each whole subtree is one hash a level.
    const alike = [leafHash(sha256, Buffer.from('sama'))];
    for (let level = 1; level <= 41; level += 1)
      alike.push(nodeHash(sha256, alike[level - 1] ?? new Uint8Array(), alike[level - 1] ?? new Uint8Array()));
    const hashOf = (span: Span): Hash =>
      joinSubtrees(
        sha256,
        subtreesOf(span).map(({ level }) => alike[level] ?? new Uint8Array()),
      );
    const proof = inclusionSpans(index, size).map(hashOf);
    const root = hashOf([0, size]);
    expect(verifyInclusion(sha256, { index, size, leaf: alike[0] ?? new Uint8Array(), proof, root })).toBe(true);
    expect(verifyInclusion(sha256, { index: index - 1, size, leaf: alike[0] ?? new Uint8Array(), proof: proof.slice(1), root })).toBe(
      false,
    );
    const old = size - 3;
    const consistency = { old, oldRoot: hashOf([0, old]), size, root, proof: consistencySpans(old, size).map(hashOf) };
    expect(verifyConsistency(sha256, consistency)).toBe(true);
    expect(verifyConsistency(sha256, { ...consistency, old: old - 1 })).toBe(false);
  });
});
