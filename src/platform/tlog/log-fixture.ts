// Which small log do the tests of this room write?
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#platform/clock';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type Leaf, entryHash, manifestOf, sha256 } from './manifest.ts';
import { queueLeaf } from './store.ts';
import type { Writer } from './write-round.ts';

export const ORIGIN = 'log.contoh.test/kpu';

export function sampleLeaf(n: number): Leaf {
  const hash = Buffer.from(sha256(Buffer.from(`isi ${n}`))).toString('hex');
  return {
    jenis: 'data',
    id: `contoh/${n}`,
    kantor: '0',
    versi: 1,
    terbit: '2026-11-21T00:00:00Z',
    media: 'text/csv',
    ukuran: n,
    sha256: hash,
    gantikan: null,
  };
}

/** Hash of the entry that `sampleLeaf(n)` becomes. */
export function sampleHash(n: number): Uint8Array {
  return entryHash(Buffer.from(manifestOf(sampleLeaf(n))));
}

export interface TestLog extends Writer {
  /** Queues `count` leaves from number `from` on. */
  queue(from: number, count: number): Promise<void>;
  close(): Promise<void>;
}

export async function testLog(): Promise<TestLog> {
  const own: TestDatabase = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-log-'));
  return {
    database: own.database,
    clock: fixedClock('2026-11-21T03:00:00Z'),
    keys: sampleKeys(),
    folder,
    origin: ORIGIN,
    queue: (from, count) =>
      own.database.transaction(async (db) => {
        for (let n = from; n < from + count; n += 1) await queueLeaf(db, sampleLeaf(n));
      }),
    close: async () => {
      await own.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
