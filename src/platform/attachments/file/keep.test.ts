// Is a kept file its own bytes again, sealed or open, once by a link, and gone when nobody may hold it? (keamanan.md 5)
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleKeys } from '#platform/keys';
import { rows, sql } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { type FileAt, type FileOf, type ReceivedFile, dropFile, fileName, filesOf, findFile, insertFile, makeDownload, readFileBytes, receiveFile, sweepDropped, takeDownload } from '../door.ts';
import { FILE_BYTES } from './receive.ts';

let own: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'berkas-'));
const NOON = Date.parse('2026-11-22T05:00:00Z');
const at = (minutes = 0): FileAt => ({ settings: { PENDOPO_DATA: folder, PENDOPO_CLAMD: undefined }, keys: sampleKeys(), clock: { now: () => NOON + minutes * 60_000 } });
const SECRET = 'nama pemohon: Siti Amelia; ';

beforeAll(async () => {
  own = await testDatabase();
});
afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true, force: true });
});

async function text(content: string, fileName = 'surat kuasa Siti.txt'): Promise<ReceivedFile> {
  const path = join(folder, `${createHash('sha256').update(content + fileName).digest('hex')}.up`);
  writeFileSync(path, content);
  const got = await receiveFile(at(), { path, fileName, bytes: statSync(path).size }, { types: ['txt'], largest: FILE_BYTES });
  if (!got.ok) throw new Error(got.refusal.code);
  return got.value;
}
const keep = (file: ReceivedFile, over: Partial<FileOf> = {}): ReturnType<typeof insertFile> =>
  own.database.transaction((db) => insertFile(db, at(), file, { module: 'ppid', object: 'kasus-1', class: 'terbatas', by: 'warga', ...over }));
const lying = (): string[] => (readdirSync(join(folder, 'objek'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)));

describe('insertFile', () => {
  it('a restricted file: neither its bytes nor its name nor its hash are to be read on the disk or in the row', async () => {
    const kept = await keep(await text(SECRET.repeat(50)), { purpose: 'kuasa' });
    for (const path of lying()) {
      expect(readFileSync(path).includes(SECRET)).toBe(false);
      expect(path).not.toContain(kept.sha256);
    }
    const row = JSON.stringify(await rows(own.database.db, sql<object>`select * from attachments_berkas where id = ${kept.id}`));
    expect(row).not.toContain('Siti');
    expect(await filesOf(own.database.db, 'ppid', 'kasus-1')).toMatchObject([{ id: kept.id, purpose: 'kuasa', type: 'txt', state: 'TIDAK_DIPINDAI', active: false }]);
    expect(fileName(at(), kept)).toBe('surat kuasa Siti.txt');
    expect((await readFileBytes(own.database.db, at(), kept.id))?.toString()).toBe(SECRET.repeat(50));
  });
  it('an open file lies as it is; the same bytes of two cases are one object, which goes with the last of them', async () => {
    const before = lying().length;
    const file = await text('daftar informasi publik', 'dip.txt');
    const [one, two] = [await keep(file, { class: 'umum' }), await keep(file, { class: 'umum', object: 'kasus-2' })];
    expect(lying()).toHaveLength(before + 1);
    expect(lying().some((path) => readFileSync(path).toString() === 'daftar informasi publik')).toBe(true);
    await own.database.transaction((db) => dropFile(db, at(), one.id));
    expect(await sweepDropped(own.database, at())).toBe(0);
    expect((await readFileBytes(own.database.db, at(), two.id))?.toString()).toBe('daftar informasi publik');
    await own.database.transaction((db) => dropFile(db, at(), two.id));
    expect(await sweepDropped(own.database, at())).toBe(1);
    expect([lying().length, await findFile(own.database.db, two.id)]).toEqual([before, undefined]);
  });
  it('dropped and kept again before the sweep: it stays', async () => {
    const file = await text('datang lagi');
    const first = await keep(file);
    await own.database.transaction((db) => dropFile(db, at(), first.id));
    const again = await keep(file);
    expect(await sweepDropped(own.database, at())).toBe(0);
    expect((await readFileBytes(own.database.db, at(), again.id))?.toString()).toBe('datang lagi');
  });
  it('an act that is undone keeps no row, and its file can be dropped again', async () => {
    const file = await text('tidak jadi');
    const undone = own.database.transaction(async (db) => {
      await insertFile(db, at(), file, { module: 'ppid', object: 'kasus-9', class: 'terbatas', by: 'warga' });
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect(await filesOf(own.database.db, 'ppid', 'kasus-9')).toEqual([]);
  });
  it('nothing of a row but the state of the scan can be changed', async () => {
    const kept = await keep(await text('tetap'));
    await expect(rows(own.database.db, sql<object>`update attachments_berkas set sha256 = ${'0'.repeat(64)} where id = ${kept.id}`)).rejects.toThrow('never changed');
  });
});

describe('makeDownload and takeDownload (one use, five minutes)', () => {
  it('gives the bytes once', async () => {
    const kept = await keep(await text('unduh sekali', 'balasan.txt'));
    const made = await makeDownload(own.database.db, at(), kept.id);
    if (!made.ok) throw new Error(made.refusal.code);
    expect(made.value).toMatch(/^\/berkas\/[\w-]{32}$/);
    const key = made.value.slice('/berkas/'.length);
    const both = await Promise.all([takeDownload(own.database, at(4), key), takeDownload(own.database, at(4), key)]);
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(both.find((one) => one.ok)).toMatchObject({ value: { name: 'balasan.txt', type: 'txt', content: Buffer.from('unduh sekali') } });
    expect(JSON.stringify(await rows(own.database.db, sql<object>`select kunci from attachments_tautan`))).not.toContain(key);
  });
  it('is dead after five minutes, for a key nobody made, and for a file that was dropped', async () => {
    const kept = await keep(await text('terlambat'));
    const made = await makeDownload(own.database.db, at(), kept.id);
    const key = made.ok ? made.value.slice('/berkas/'.length) : '';
    expect(await takeDownload(own.database, at(5), key)).toMatchObject({ refusal: { code: 'FILE_GONE' } });
    expect(await takeDownload(own.database, at(), 'x'.repeat(32))).toMatchObject({ refusal: { code: 'FILE_GONE' } });
    const last = await makeDownload(own.database.db, at(), kept.id);
    await own.database.transaction((db) => dropFile(db, at(), kept.id));
    expect(await takeDownload(own.database, at(), last.ok ? last.value.slice('/berkas/'.length) : '')).toMatchObject({ refusal: { code: 'FILE_GONE' } });
    expect(await makeDownload(own.database.db, at(), kept.id)).toMatchObject({ refusal: { code: 'FILE_GONE' } });
  });
  it('an object that was changed on the disk is never handed out', async () => {
    const file = await text('asli, bukan palsu', 'asli.txt');
    const kept = await keep(file, { class: 'umum' });
    const path = lying().find((one) => readFileSync(one).toString() === 'asli, bukan palsu') ?? '';
    writeFileSync(path, 'palsu, bukan asli');
    await expect(readFileBytes(own.database.db, at(), kept.id)).rejects.toThrow('impossible');
  });
});

