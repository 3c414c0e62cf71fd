// What happens when an entry of the list, or a newer version of one, is written? (nothing is public yet)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Actor, type Once, performOnce } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { type ReceivedFile, insertFile } from '#platform/attachments';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import type { Berkas } from '../arsip.ts';
import type { IsiDip } from '../isian-dip.ts';
import { type Dip, insertDip, lockEntry } from '../store/dip.ts';

export const TULIS_EVENT = 'ppid.dip-tulis';

export interface TulisDip {
  readonly kantor: AreaCode;
  /** With the files that stand already; `files` come in addition. */
  readonly isi: IsiDip;
  readonly files: readonly ReceivedFile[];
  /** Of the entry that gets a newer version; absent = a new entry. */
  readonly entri?: string;
  /** What the newer version changes. */
  readonly sebab: string;
  readonly actor: Actor;
}

class Closed extends Error {}
type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'settings'>;

/** Answers the id of the draft. KEADAAN: a draft of this entry waits already, or another entry stands in its place. */
export async function writeEntry(at: At, once: Once, one: TulisDip): Promise<Result<string, Refusal<'KEADAAN' | 'SUDAH'>>> {
  const { database, clock } = at;
  const id = randomUUID();
  const act = { event: TULIS_EVENT, actor: one.actor, kind: 'dip', object: one.entri ?? id, node: one.kantor };
  try {
    const done = await performOnce(database, clock, once, act, async (db) => {
      const versions = one.entri === undefined ? [] : await lockEntry(db, one.entri);
      if (versions.some(({ keadaan }) => keadaan === 'DRAF') || (one.entri !== undefined && !versions.some(({ keadaan }) => keadaan === 'TERBIT'))) throw new Closed();
      const versi = Math.max(0, ...versions.map((former) => former.versi)) + 1;
      const berkas = [...one.isi.berkas, ...(await keepFiles(db, at, one, id))];
      const draft: Dip = { ...one.isi, berkas, id, entri: one.entri ?? id, versi, nomor: versions[0]?.nomor ?? null, kantor: one.kantor, keadaan: 'DRAF', pengganti: null, sebab: one.sebab, terbit: null };
      assert(versions.every(({ kantor }) => kantor === one.kantor), 'an entry stays at its office');
      await insertDip(db, draft, isoInstant(clock));
      return { value: id, facts: { versi, kelas: one.isi.kelas, kewajiban: one.isi.kewajiban, berkas: berkas.map(({ sha256 }) => sha256) } };
    });
    return done.state === 'other-body' ? refuse('SUDAH') : ok(done.value);
  } catch (error) {
    if (error instanceof Closed) return refuse('KEADAAN');
    throw error;
  }
}

/** Open on the disk: what is uploaded here is meant for everybody. */
async function keepFiles(db: Db, at: At, { files, actor }: TulisDip, id: string): Promise<Berkas[]> {
  const kept: Berkas[] = [];
  for (const file of files) {
    const { id: berkas, sha256, bytes, type } = await insertFile(db, at, file, { module: 'ppid', object: id, purpose: 'dip', class: 'umum', by: actor.id });
    kept.push({ nama: file.name, tipe: type, bytes, sha256, berkas, tautan: null });
  }
  return kept;
}
