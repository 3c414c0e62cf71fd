// Does a log that grows in any steps end as the same tiles, with every proof true? (C2SP tlog-tiles)
import { createPublicKey } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { TLogEntryWithInclusionProof } from '@sigstore/bundle';
import { verifyCheckpoint } from '@sigstore/verify/dist/tlog/checkpoint.js';
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js';
import { treeRoot, verifyConsistency, verifyInclusion } from '#kernel/merkle';
import { sampleKeys } from '#platform/keys';
import { signCheckpoint } from './checkpoint.ts';
import { dropPartials, layEntries } from './lay.ts';
import { ORIGIN, sampleHash, sampleLeaf } from './log-fixture.ts';
import { entryHash, manifestOf, sha256 } from './manifest.ts';
import { verifierKey } from './note.ts';
import { consistencyProof, proofOf, proofText } from './prove.ts';
import { countAt, tilePath } from './tile-name.ts';
import { joinEntries, openTiles, rootAt, splitEntries } from './tiles.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-ubin-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const MOST = 700;
const entries = Array.from({ length: MOST }, (_, n) => Buffer.from(manifestOf(sampleLeaf(n))));
const leaves = entries.map(entryHash);
const rootOf = (size: number): string => hex(treeRoot(sha256, leaves.slice(0, size)));
const hex = (hash: Uint8Array | undefined): string => (hash === undefined ? 'none' : Buffer.from(hash).toString('hex'));
const publish = (folder: string, size: number): string => {
  const note = signCheckpoint(sampleKeys(), ORIGIN, { size, root: treeRoot(sha256, leaves.slice(0, size)) });
  writeFileSync(join(folder, 'checkpoint'), note);
  return note;
};

/** Sizes at which the log stood; steps of every kind: one, across a tile's end, exactly to it, two tiles at once. */
const WAYS = [[1, 2, 3, 255, 256, 257, 511, 512, 513, 700], [256, 512, 700], [300, 700], [700]];

describe('growth', () => {
  it.each(WAYS.map((way) => [way]))('by way of %j', async (way) => {
    const folder = newFolder();
    let size = 0;
    for (const next of way) {
      expect(await layEntries(folder, size, entries.slice(size, next))).toBe(true);
      const tiles = openTiles(folder, next);
      expect(hex(await rootAt(tiles, next))).toBe(rootOf(next));
      expect(hex(await rootAt(tiles, size))).toBe(rootOf(size));
      // Every file that a reader of this size may ask for is there (tlog-tiles, partial tiles).
      for (let level = 0; countAt(next, level) > 0; level += 1) {
        const width = countAt(next, level) % 256;
        if (width > 0)
          expect(readFileSync(join(folder, tilePath({ level, index: Math.floor(countAt(next, level) / 256), width }))).length).toBe(
            width * 32,
          );
      }
      size = next;
    }
    expect(readFileSync(join(folder, 'tile/0/000')).length).toBe(8192);
    expect(readFileSync(join(folder, 'tile/0/002.p/188')).equals(Buffer.concat(leaves.slice(512)))).toBe(true);
    expect(
      readFileSync(join(folder, 'tile/1/000.p/2')).equals(
        Buffer.concat([0, 256].map((from) => treeRoot(sha256, leaves.slice(from, from + 256)))),
      ),
    ).toBe(true);
    expect(splitEntries(readFileSync(join(folder, 'tile/entries/001')))?.map(String)).toEqual(entries.slice(256, 512).map(String));
  });
  it('the same entries again change nothing', async () => {
    const folder = newFolder();
    for (let time = 0; time < 2; time += 1) expect(await layEntries(folder, 0, entries.slice(0, 300))).toBe(true);
    expect(hex(await rootAt(openTiles(folder, 300), 300))).toBe(rootOf(300));
  });
  it('no edge, no growth', async () => {
    const folder = newFolder();
    expect(await layEntries(folder, 10, entries.slice(10, 20))).toBe(false);
    await layEntries(folder, 0, entries.slice(0, 10));
    writeFileSync(join(folder, 'tile/0/000.p/10'), 'cut');
    expect(await layEntries(folder, 10, entries.slice(10, 20))).toBe(false);
  });
  it('unfinished tiles go one tile after they were filled', async () => {
    const folder = newFolder();
    await layEntries(folder, 0, entries.slice(0, 200));
    await layEntries(folder, 200, entries.slice(200, 300));
    await dropPartials(folder, 200, 300);
    expect(existsSync(join(folder, 'tile/0/000.p/200'))).toBe(true);
    await layEntries(folder, 300, entries.slice(300, 520));
    await dropPartials(folder, 300, 520);
    expect(
      ['tile/0/000.p', 'tile/entries/000.p', 'tile/0/001.p/44', 'tile/0/000', 'tile/0/002.p/8'].map((path) =>
        existsSync(join(folder, path)),
      ),
    ).toEqual([false, false, true, true, true]);
  });
  it('a bundle that ends inside an entry is none', () => {
    const whole = joinEntries(entries.slice(0, 2));
    expect(splitEntries(whole.subarray(0, -1))).toBeUndefined();
    expect(splitEntries(whole.subarray(0, (entries[0]?.length ?? 0) + 3))).toBeUndefined();
  });
});

describe('proofs from the tiles', () => {
  it('inclusion of every tenth leaf in logs of several sizes, also in the eyes of another implementation', async () => {
    const folder = newFolder();
    let size = 0;
    for (const next of [1, 7, 256, 259, 700]) {
      await layEntries(folder, size, entries.slice(size, next));
      size = next;
      const envelope = publish(folder, size);
      for (let index = 0; index < size; index += index + 10 < size ? 10 : Math.max(1, size - 1 - index)) {
        const proof = await proofOf(folder, index);
        if (!proof.ok) throw new Error(proof.refusal.code);
        const { hashes } = proof.value;
        const root = treeRoot(sha256, leaves.slice(0, size));
        expect(verifyInclusion(sha256, { index, size, leaf: sampleHash(index), proof: hashes, root })).toBe(true);
        expect(() => sigstore(envelope, proof.value.entry, index, size, hashes)).not.toThrow();
        if (size > 1) expect(() => sigstore(envelope, proof.value.entry, (index + 1) % size, size, hashes)).toThrow();
        expect(() => sigstore(envelope, Buffer.from('lain'), index, size, hashes)).toThrow();
      }
      expect(await proofOf(folder, size)).toMatchObject({ refusal: { code: 'BELUM_TERBIT' } });
    }
  });
  it('consistency of every fourth size with the last', async () => {
    const folder = newFolder();
    await layEntries(folder, 0, entries);
    publish(folder, MOST);
    for (let old = 0; old <= MOST; old += 4) {
      const proof = await consistencyProof(folder, old, MOST);
      if (!proof.ok) throw new Error(proof.refusal.code);
      const [oldRoot, root] = [treeRoot(sha256, leaves.slice(0, old)), treeRoot(sha256, leaves)];
      expect(verifyConsistency(sha256, { old, oldRoot, size: MOST, root, proof: proof.value })).toBe(true);
    }
  });
  it('the proof file of a download (keamanan.md 8.7, C2SP tlog-proof)', async () => {
    const folder = newFolder();
    await layEntries(folder, 0, entries.slice(0, 3));
    const note = publish(folder, 3);
    const proof = await proofOf(folder, 2);
    if (!proof.ok) throw new Error(proof.refusal.code);
    const left = Buffer.from(treeRoot(sha256, leaves.slice(0, 2))).toString('base64');
    expect(proofText(proof.value)).toBe(
      `c2sp.org/tlog-proof@v1\nextra ${entries[2]?.toString('base64') ?? ''}\nindex 2\n${left}\n\n${note}`,
    );
  });
  it('a missing tile is told, not guessed', async () => {
    const folder = newFolder();
    await layEntries(folder, 0, entries.slice(0, 300));
    publish(folder, 300);
    rmSync(join(folder, 'tile/0/000'));
    expect(await proofOf(folder, 3)).toMatchObject({ refusal: { code: 'LOG_RUSAK' } });
  });
});

/** What the sigstore project's reader says of a checkpoint and a proof: it throws where it does not agree. */
function sigstore(envelope: string, entry: Buffer, index: number, size: number, hashes: readonly Uint8Array[]): void {
  const { publicKey, id } = verifierKey(ORIGIN, sampleKeys().log.publicKey);
  const inclusionProof = {
    logIndex: String(index),
    treeSize: String(size),
    rootHash: Buffer.alloc(0),
    hashes: hashes.map((hash) => Buffer.from(hash)),
    checkpoint: { envelope },
  };
  const claim = { canonicalizedBody: entry, inclusionProof } as unknown as TLogEntryWithInclusionProof;
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
  const trusted = {
    logID: Buffer.from(id, 'hex'),
    baseURL: ORIGIN,
    publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }),
    validFor: { start: new Date(0), end: new Date(8e12) },
  };
  verifyMerkleInclusion(claim, verifyCheckpoint(claim, [trusted]));
}
