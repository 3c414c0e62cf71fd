// How does the public log vouch for a publication? (keamanan.md 8.6: `data`, `hasil.potret`; 8.7: the proof beside the file)
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, assert, ok } from '#kernel/result';
import { operator, perform } from '#platform/action';
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { type Leaf, findLeaf, logFolder, proofOf, proofText, queueLeaf } from '#platform/tlog';
import { writeLog } from './log-writer.ts';

/** Something that is published under a name, version after version. */
export interface Release {
  readonly jenis: 'data' | 'hasil.potret';
  readonly id: string;
  readonly media: string;
  readonly ukuran: number;
  readonly sha256: string;
}

/** Name under which each manifest stands in the log. */
export const PUBLICATION = 'publikasi';

/**
 * Puts these releases into the log and gives the proof of each, by its id. One that the log holds as the newest version
 * already gets no second leaf. A refusal is the log's own.
 */
export async function vouchFor(deps: Deps, releases: readonly Release[]): Promise<Result<ReadonlyMap<string, string>>> {
  const proofs = new Map<string, string>();
  if (releases.length === 0) return ok(proofs);
  const act = { event: 'bukti.terbit', actor: operator, object: releases.length === 1 ? (releases[0]?.id ?? '') : `${releases.length} berkas` };
  await perform(deps.database, deps.clock, act, async (db) => {
    let tambah = 0;
    for (const release of releases) if (await queue(db, deps.clock, release)) tambah += 1;
    return { value: undefined, facts: { berkas: releases.length, tambah } };
  });
  const written = await writeLog(deps, deps.keys);
  if (!written.ok) return written;
  for (const { jenis, id, sha256 } of releases) {
    const leaf = await findLeaf(deps.database.db, jenis, id);
    assert(leaf?.sha256 === sha256, `${id} stands in the log`);
    const proof = await proofOf(logFolder(deps.settings), leaf.index);
    if (!proof.ok) return proof;
    proofs.set(id, proofText(proof.value));
  }
  return ok(proofs);
}

async function queue(db: Db, clock: Clock, release: Release): Promise<boolean> {
  const before = await findLeaf(db, release.jenis, release.id);
  if (before?.sha256 === release.sha256) return false;
  const leaf: Leaf = {
    ...release,
    kantor: '0',
    versi: (before?.versi ?? 0) + 1,
    terbit: `${isoInstant(clock).slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`,
    gantikan: before?.sha256 ?? null,
  };
  await queueLeaf(db, leaf);
  return true;
}

/** The log as files into the publication: what is new of the tiles. They never change, so nobody sees half a state. */
export async function copyTiles(deps: Deps, out: string): Promise<void> {
  const from = join(logFolder(deps.settings), 'tile');
  // An unfinished tile that was overtaken stays: an older proof may still be followed.
  await cp(from, join(out, 'log/tile'), { recursive: true, force: false, errorOnExist: false }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}

/** The signed head, last: from here on readers of the publication see the new tiles. */
export async function copyCheckpoint(deps: Deps, out: string): Promise<void> {
  const note = await readFile(join(logFolder(deps.settings), 'checkpoint')).catch(() => undefined);
  if (note === undefined) return;
  await mkdir(join(out, 'log'), { recursive: true });
  const draft = join(out, 'log', '.checkpoint');
  await writeFile(draft, note, { flush: true });
  await rename(draft, join(out, 'log/checkpoint'));
}
