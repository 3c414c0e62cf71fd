// Is a single changed bit in any file or row of the log found, and named? (keamanan.md case 13)
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#platform/db';
import { signCheckpoint } from './checkpoint.ts';
import { checkLog } from './check.ts';
import { type TestLog, ORIGIN, testLog } from './log-fixture.ts';
import { readCheckpoint } from './prove.ts';
import { writeRound } from './write-round.ts';

const SIZE = 600;
let log: TestLog;
beforeAll(async () => {
  log = await testLog();
  await log.queue(0, SIZE);
  for (let round = 0; round < 3; round += 1) await writeRound(log);
});
afterAll(() => log.close());

/** Spoils a file for the time of one check. */
async function withFile(path: string, spoil: (bytes: Buffer) => Buffer | undefined): Promise<unknown> {
  const file = join(log.folder, path);
  const sound = readFileSync(file);
  const changed = spoil(Buffer.from(sound));
  if (changed === undefined) rmSync(file);
  else writeFileSync(file, changed);
  const found = await checkLog(log);
  writeFileSync(file, sound);
  return found.ok ? 'ok' : { code: found.refusal.code, ...found.refusal.values };
}
const flip =
  (at: number) =>
  (bytes: Buffer): Buffer => {
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    return bytes;
  };

describe('files', () => {
  it('a sound log is sound', async () => {
    expect(await checkLog(log)).toMatchObject({ ok: true, value: { size: SIZE } });
  });
  it.each([
    ['a bit in a full bundle', 'tile/entries/001', flip(5000), 'LOG_ENTRI_RUSAK'],
    ['a bit in the last bundle', 'tile/entries/002.p/88', flip(40), 'LOG_ENTRI_RUSAK'],
    ['a cut bundle', 'tile/entries/000', (bytes: Buffer) => bytes.subarray(0, -1), 'LOG_ENTRI_RUSAK'],
    ['no bundle', 'tile/entries/000', () => undefined, 'LOG_ENTRI_RUSAK'],
    ['a bit in a full tile', 'tile/0/000', flip(8191), 'LOG_UBIN_RUSAK'],
    ['a bit in the last tile', 'tile/0/002.p/88', flip(0), 'LOG_UBIN_RUSAK'],
    ['a bit in a tile of the level above', 'tile/1/000.p/2', flip(33), 'LOG_UBIN_RUSAK'],
    ['no tile', 'tile/0/001', () => undefined, 'LOG_UBIN_RUSAK'],
    ['a tile that is too long', 'tile/0/001', (bytes: Buffer) => Buffer.concat([bytes, bytes]), 'LOG_UBIN_RUSAK'],
  ])('%s', async (_what, path, spoil, code) => {
    expect(await withFile(path, spoil)).toEqual({ code, ubin: path });
  });
  it('a bit in the signature, the size or the root of the checkpoint', async () => {
    const { note = '' } = (await readCheckpoint(log.folder)) ?? {};
    for (const at of [ORIGIN.length + 2, ORIGIN.length + 8])
      expect(await withFile('checkpoint', flip(at))).toMatchObject({ code: 'NOTE_FORGED' });
    expect(await withFile('checkpoint', () => Buffer.from(note.replace(/.{6}=\n$/, 'AAAAAA=\n')))).toMatchObject({
      code: expect.stringMatching(/^NOTE_/) as string,
    });
  });
  it('a root that the real key signed and the tiles do not give', async () => {
    const fork = signCheckpoint(log.keys, ORIGIN, { size: SIZE, root: Buffer.alloc(32, 3) });
    expect(await withFile('checkpoint', () => Buffer.from(fork))).toEqual({ code: 'LOG_AKAR_BEDA', ukuran: SIZE });
  });
  it('a cut log under the real key is no longer what the database signed', async () => {
    const cut = signCheckpoint(log.keys, ORIGIN, { size: 256, root: readFileSync(join(log.folder, 'tile/1/000.p/2')).subarray(0, 32) });
    rmSync(join(log.folder, 'tile/1/000.p/1'), { force: true });
    writeFileSync(join(log.folder, 'tile/1/000.p/1'), readFileSync(join(log.folder, 'tile/1/000.p/2')).subarray(0, 32));
    // The files are a true beginning: the writer's next round shows the whole log again, and readers of the long one hold the proof.
    expect(await withFile('checkpoint', () => Buffer.from(cut))).toBe('ok');
    const forged = signCheckpoint(log.keys, ORIGIN, { size: 256, root: Buffer.alloc(32, 4) });
    expect(await withFile('checkpoint', () => Buffer.from(forged))).toEqual({ code: 'LOG_AKAR_BEDA', ukuran: 256 });
  });
});

describe('the database', () => {
  /** What an owner of the database could do, triggers off; undone after the check. */
  async function withRows(change: string, restore: string): Promise<unknown> {
    const act = async (statement: string): Promise<void> => {
      await log.database.transaction(async (db) => {
        for (const table of ['tlog_daun', 'tlog_titik']) await sql.raw(`alter table ${table} disable trigger user`).execute(db);
        await sql.raw(statement).execute(db);
        for (const table of ['tlog_daun', 'tlog_titik']) await sql.raw(`alter table ${table} enable trigger user`).execute(db);
      });
    };
    await act(change);
    const found = await checkLog(log);
    await act(restore);
    return found.ok ? 'ok' : { code: found.refusal.code, ...found.refusal.values };
  }
  it('a manifest rewritten, with and without its hash', async () => {
    const back = `update tlog_daun set manifest = replace(manifest, 'contoh/x', 'contoh/300') where indeks = 300`;
    expect(await withRows(`update tlog_daun set manifest = replace(manifest, 'contoh/300', 'contoh/x') where indeks = 300`, back)).toEqual({
      code: 'LOG_BASIS_DATA_BEDA',
      indeks: 300,
    });
  });
  it('a leaf exchanged for the hash of another', async () => {
    const swap = (one: number, other: number): string =>
      `update tlog_daun a set daun = b.daun from tlog_daun b where (a.indeks, b.indeks) in ((${one}, ${other}), (${other}, ${one}))`;
    expect(await withRows(swap(3, 4), swap(3, 4))).toEqual({ code: 'LOG_BASIS_DATA_BEDA', indeks: 3 });
  });
  it('another root beside the signed note', async () => {
    const change = (root: string): string => `update tlog_titik set akar = ${root} where ukuran = ${SIZE}`;
    const note = `split_part(catatan, E'\\n', 3)`;
    expect(await withRows(change(`'${Buffer.alloc(32).toString('base64')}'`), change(note))).toEqual({
      code: 'LOG_BERCABANG',
      ukuran: SIZE,
    });
  });
  it('and sound again', async () => {
    expect(await checkLog(log)).toMatchObject({ ok: true });
  });
});
