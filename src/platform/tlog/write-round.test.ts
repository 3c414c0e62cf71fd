// Does the writer sign every leaf once, never fork, and go on after any death? (keamanan.md 8.4, case 15)
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { treeRoot } from '#kernel/merkle';
import { sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { logKeyOf } from '../keys/log-key.ts';
import { logVerifierKeys, openCheckpoint } from './checkpoint.ts';
import { checkLog } from './check.ts';
import { type TestLog, ORIGIN, sampleHash, sampleLeaf, testLog } from './log-fixture.ts';
import { sha256 } from './manifest.ts';
import { readCheckpoint } from './prove.ts';
import { recoverLeaves } from './recover.ts';
import { findLeaf, queueLeaf, readNewestLeaves, readStanding } from './store.ts';
import { type RoundResult, writeRound } from './write-round.ts';

let log: TestLog;
beforeEach(async () => {
  log = await testLog();
});
afterEach(() => log.close());

const rootOf = (size: number): string =>
  hex(
    treeRoot(
      sha256,
      Array.from({ length: size }, (_, n) => sampleHash(n)),
    ),
  );
const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
const published = async (): Promise<[number, string] | undefined> => {
  const found = await readCheckpoint(log.folder);
  return found === undefined ? undefined : [found.size, hex(found.root)];
};
const code = (result: RoundResult | { ok: boolean }): unknown => (result as { refusal?: { code: string } }).refusal?.code ?? 'ok';
const sound = async (size: number): Promise<void> => {
  expect(await published()).toEqual([size, rootOf(size)]);
  expect(code(await checkLog(log))).toBe('ok');
};

describe('a round', () => {
  it('signs what waits, 256 at most, in the order of queueing', async () => {
    await log.queue(0, 300);
    expect(await writeRound(log)).toMatchObject({ ok: true, value: { size: 256, added: 256, waiting: true } });
    expect(await writeRound(log)).toMatchObject({ ok: true, value: { size: 300, added: 44, waiting: false } });
    await sound(300);
    const opened = openCheckpoint(readFileSync(join(log.folder, 'checkpoint'), 'utf8'), ORIGIN, logVerifierKeys(log.keys, ORIGIN));
    expect(opened.ok && opened.value.size).toBe(300);
    expect(existsSync(join(log.folder, 'checkpoint.baru'))).toBe(false);
  });
  it('with nothing to do changes nothing', async () => {
    expect(await writeRound(log)).toMatchObject({ ok: true, value: { size: 0, added: 0 } });
    expect(existsSync(join(log.folder, 'checkpoint'))).toBe(false);
    await log.queue(0, 3);
    await writeRound(log);
    expect(await writeRound(log)).toMatchObject({ ok: true, value: { size: 3, added: 0, waiting: false } });
  });
  it('the same leaf twice is one, before and after it was written', async () => {
    await log.queue(0, 2);
    await log.queue(0, 2);
    await writeRound(log);
    await log.queue(0, 3);
    await writeRound(log);
    await sound(3);
  });
  it('a leaf goes with its effect: rolled back together', async () => {
    const cut = log.database.transaction(async (db) => {
      await queueLeaf(db, sampleLeaf(7));
      throw new Error('the effect failed');
    });
    await expect(cut).rejects.toThrow('the effect failed');
    expect((await readStanding(log.database.db)).waiting).toBe(false);
  });
  it('finds leaves by what they tell, newest version first', async () => {
    await log.database.transaction(async (db) => {
      for (const versi of [1, 2]) await queueLeaf(db, { ...sampleLeaf(0), versi });
    });
    await writeRound(log);
    expect(await findLeaf(log.database.db, 'data', 'contoh/0')).toMatchObject({ index: 1, versi: 2 });
    expect(await findLeaf(log.database.db, 'data', 'contoh/0', 1)).toMatchObject({ index: 0 });
    expect(await findLeaf(log.database.db, 'data', 'contoh/9')).toBeUndefined();
    expect((await readNewestLeaves(log.database.db, 1)).map((leaf) => leaf.index)).toEqual([1]);
  });
  it('two writers at once sign no leaf twice and lose none', async () => {
    await log.queue(0, 600);
    for (let time = 0; time < 3; time += 1) await Promise.all([writeRound(log), writeRound(log)]);
    await sound(600);
  });
  it.each(['tlog_daun', 'tlog_titik'])('nothing in %s is changed or taken away', async (table) => {
    await log.queue(0, 1);
    await writeRound(log);
    for (const act of [
      `delete from ${table}`,
      `truncate ${table}`,
      `update ${table} set ${table === 'tlog_daun' ? 'versi = 2' : "akar = 'x'"}`,
    ]) {
      await expect(sql.raw(act).execute(log.database.db)).rejects.toThrow('never changed');
    }
  });
});

/** Each death leaves the disk and the database as a kill at that point would. */
describe('a writer dies', () => {
  beforeEach(async () => {
    await log.queue(0, 5);
    await writeRound(log);
    await log.queue(5, 4);
  });
  it('after places were given and files written, before the signature was stored', async () => {
    const cut = writeRound({
      ...log,
      transact: (effect) => log.database.transaction(async (db) => effect(db).then(() => Promise.reject(new Error('power cut')))),
    });
    await expect(cut).rejects.toThrow('power cut');
    expect(existsSync(join(log.folder, 'checkpoint.baru'))).toBe(true);
    expect(await published()).toEqual([5, rootOf(5)]);
    await log.queue(9, 3);
    // What was cut off is finished first, at its places; what came later follows.
    expect(await writeRound(log)).toMatchObject({ value: { size: 9, waiting: true } });
    expect(await writeRound(log)).toMatchObject({ value: { size: 12 } });
    await sound(12);
  });
  it('after the store, before the publication', async () => {
    const old = readFileSync(join(log.folder, 'checkpoint'));
    await writeRound(log);
    renameSync(join(log.folder, 'checkpoint'), join(log.folder, 'checkpoint.baru'));
    writeFileSync(join(log.folder, 'checkpoint'), old);
    expect(await writeRound(log)).toMatchObject({ value: { size: 9, added: 0 } });
    await sound(9);
  });
  it('in the middle of the files', async () => {
    mkdirSync(join(log.folder, 'tile/0/000.p'), { recursive: true });
    writeFileSync(join(log.folder, 'tile/0/000.p/9'), 'half a tile');
    await writeRound(log);
    await sound(9);
  });
  it('because the disk is full: nothing is signed, everything waits', async () => {
    rmSync(join(log.folder, 'draf'), { recursive: true });
    writeFileSync(join(log.folder, 'draf'), 'no room for a folder here');
    await expect(writeRound(log)).rejects.toThrow();
    expect(await published()).toEqual([5, rootOf(5)]);
    rmSync(join(log.folder, 'draf'));
    await writeRound(log);
    await sound(9);
  });
});

describe('the disk lags', () => {
  it('an empty or older folder is filled from the database, to the same log', async () => {
    await log.queue(0, 400);
    await writeRound(log);
    const old = readFileSync(join(log.folder, 'checkpoint'));
    await writeRound(log);
    rmSync(log.folder, { recursive: true });
    await writeRound(log);
    await sound(400);
    writeFileSync(join(log.folder, 'checkpoint'), old);
    await writeRound(log);
    await sound(400);
  });
  it('servers with a folder of their own each show the same log', async () => {
    const beside = await testLog();
    const second = { ...log, folder: beside.folder };
    for (let from = 0; from < 90; from += 30) {
      await log.queue(from, 30);
      await writeRound(from === 30 ? second : log);
    }
    await Promise.all([writeRound(second), writeRound(log)]);
    for (const one of [log, second]) expect(await readCheckpoint(one.folder)).toMatchObject({ size: 90 });
    expect(code(await checkLog(second))).toBe('ok');
    await sound(90);
    await beside.close();
  });
  it('a damaged edge stops the writer', async () => {
    await log.queue(0, 5);
    await writeRound(log);
    writeFileSync(join(log.folder, 'tile/0/000.p/5'), Buffer.alloc(160, 7));
    await log.queue(5, 1);
    expect(code(await writeRound(log))).toBe('LOG_BERCABANG');
    rmSync(join(log.folder, 'tile'), { recursive: true });
    expect(code(await writeRound(log))).toBe('LOG_RUSAK');
    expect(await published()).toEqual([5, rootOf(5)]);
  });
});

describe("the database lags: yesterday's backup (case 15)", () => {
  /** The log of a server whose database was put back to `kept` leaves while its files show `size`. */
  async function putBack(kept: number, size: number): Promise<TestLog> {
    await log.queue(0, kept);
    await writeRound(log);
    const restored = await testLog();
    await restored.queue(0, kept);
    await writeRound(restored);
    await log.queue(kept, size - kept);
    await writeRound(log);
    return { ...restored, folder: log.folder };
  }
  it('signs nothing and says LOG_TERTINGGAL; never a fork', async () => {
    const restored = await putBack(5, 12);
    await restored.queue(100, 3);
    for (let time = 0; time < 2; time += 1) {
      expect(await writeRound(restored)).toMatchObject({ refusal: { code: 'LOG_TERTINGGAL', values: { terbit: 12, tersimpan: 5 } } });
    }
    await sound(12);
    await restored.close();
  });
  it('takes its lost leaves from the files and goes on from there', async () => {
    const restored = await putBack(5, 300);
    expect(await restored.database.transaction((db) => recoverLeaves(restored, db))).toMatchObject({
      ok: true,
      value: { size: 261, added: 256 },
    });
    await restored.queue(261, 2);
    expect(await writeRound(restored)).toMatchObject({ value: { size: 263 } });
    expect(code(await checkLog(restored))).toBe('ok');
    expect(await restored.database.transaction((db) => recoverLeaves(restored, db))).toMatchObject({ refusal: { code: 'LOG_LENGKAP' } });
    await restored.close();
  });
  it('takes nothing from files that do not give the signed root, or are of another log', async () => {
    const restored = await putBack(5, 12);
    const other = await testLog();
    await other.queue(50, 5);
    await writeRound(other);
    expect(await other.database.transaction((db) => recoverLeaves({ ...other, folder: log.folder }, db))).toMatchObject({
      refusal: { code: 'LOG_BERCABANG' },
    });
    const tile = join(log.folder, 'tile/0/000.p/12');
    const bytes = readFileSync(tile);
    bytes.writeUInt8(bytes.readUInt8(300) ^ 1, 300);
    writeFileSync(tile, bytes);
    expect(await restored.database.transaction((db) => recoverLeaves(restored, db))).toMatchObject({ refusal: { code: 'LOG_RUSAK' } });
    await other.close();
    await restored.close();
  });
});

describe('another log stands in the way', () => {
  it('the database of another history is refused', async () => {
    await log.queue(0, 5);
    await writeRound(log);
    const other = await testLog();
    await other.queue(50, 5);
    await writeRound(other);
    await other.queue(60, 1);
    expect(code(await writeRound({ ...other, folder: log.folder }))).toBe('LOG_BERCABANG');
    await other.queue(61, 1);
    await writeRound(other);
    expect(code(await writeRound({ ...other, folder: log.folder }))).toBe('LOG_RUSAK');
    await sound(5);
    await other.close();
  });
  it("another name or a stranger's key is refused", async () => {
    await log.queue(0, 5);
    await writeRound(log);
    expect(await writeRound({ ...log, origin: 'lain.test/log' })).toMatchObject({
      refusal: { code: 'CHECKPOINT_FOREIGN', values: { nama: ORIGIN } },
    });
    const stranger = logKeyOf(Buffer.alloc(32, 9));
    const keys = { ...sampleKeys(), log: stranger, logPublicKeys: [stranger.publicKey] };
    expect(code(await writeRound({ ...log, keys }))).toBe('NOTE_UNSIGNED');
  });
});
