// Does nobody get a file before the scanner passed it, whatever the scanner does? (keamanan.md 5 and 13 case 8; real sockets)
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { type FileAt, type KeptFile, FILE_BYTES, filesOf, insertFile, makeDownload, receiveFile, scanDue, scanStanding, takeDownload } from '../door.ts';
import { EICAR, type FakeScanner, fakeScanner } from './clamd-fixture.ts';
import { scanBytes } from './clamd.ts';

let own: TestDatabase;
let scanner: FakeScanner;
const folder = mkdtempSync(join(tmpdir(), 'pindai-'));
const NOON = Date.parse('2026-11-22T05:00:00Z');
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  scanner = fakeScanner();
  await scanner.start();
  await run(own.database.db, sql`delete from attachments_berkas`);
  await run(own.database.db, sql`delete from attachments_pemindai`);
});
afterEach(() => scanner.stop());
afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (minutes = 0, clamd: string | null = scanner.address()): FileAt => ({
  settings: { PENDOPO_DATA: folder, PENDOPO_CLAMD: clamd ?? undefined },
  keys: sampleKeys(),
  clock: { now: () => NOON + minutes * 60_000 },
});
const scan = (minutes = 0) => scanDue({ ...at(minutes), database: own.database });
async function keep(content: string | Buffer, used = at()): Promise<KeptFile> {
  const path = join(folder, 'kiriman.txt');
  writeFileSync(path, content);
  const got = await receiveFile(used, { path, fileName: 'surat.txt', bytes: statSync(path).size }, { types: ['txt'], largest: FILE_BYTES });
  if (!got.ok) throw new Error(got.refusal.code);
  return own.database.transaction((db) => insertFile(db, used, got.value, { module: 'ppid', object: 'k1', class: 'terbatas', by: 'warga' }));
}
const state = async (): Promise<string[]> => (await filesOf(own.database.db, 'ppid', 'k1')).map((file) => file.state);
const download = async (id: string): Promise<string> => {
  const made = await makeDownload(own.database.db, at(), id);
  return made.ok ? 'boleh' : made.refusal.code;
};

describe('scanDue', () => {
  it('waits, then clean: only then it can be had; the scanner saw every byte', async () => {
    const big = Buffer.alloc(3_000_001, 'surat ');
    const { id } = await keep(big);
    expect([await state(), await download(id)]).toEqual([['MENUNGGU_PINDAI'], 'FILE_WAITS']);
    expect(await scan()).toEqual({ clean: 1, infected: 0, silent: false });
    expect([await state(), await download(id), scanner.seen[0]?.equals(big)]).toEqual([['BERSIH'], 'boleh', true]);
  });
  it('EICAR: infected, never to be had, in the trail with its name and case', async () => {
    const { id } = await keep(EICAR);
    expect(await scan()).toEqual({ clean: 0, infected: 1, silent: false });
    expect([await state(), await download(id)]).toEqual([['TERINFEKSI'], 'FILE_INFECTED']);
    const [entry] = await rows(own.database.db, sql<{ isi: string; objek_id: string }>`select isi, objek_id from audit_entri where aksi = 'attachments.terinfeksi'`);
    expect(entry).toMatchObject({ objek_id: 'k1', isi: JSON.stringify({ berkas: id, virus: 'Win.Test.EICAR_HDB-1' }) });
    expect(await scanStanding(own.database.db)).toMatchObject({ infected: 1, waiting: 0 });
  });
  it('a link that was made before the verdict gives nothing after it', async () => {
    const { id } = await keep(EICAR, at(0, null));
    expect(await state()).toEqual(['TIDAK_DIPINDAI']);
    const made = await makeDownload(own.database.db, at(), id);
    // A scanner was set up since: files from before are looked at too.
    expect(await scan()).toMatchObject({ infected: 1 });
    expect(await takeDownload(own.database, at(), made.ok ? made.value.slice('/berkas/'.length) : '')).toMatchObject({ refusal: { code: 'FILE_INFECTED' } });
  });
  it('scanner away for six hours: nobody gets anything, nothing has failed, it is asked ever more seldom, then all is scanned', async () => {
    const ids = [(await keep('satu')).id, (await keep('dua')).id, (await keep('tiga')).id];
    await scanner.stop();
    for (let minutes = 0; minutes <= 6 * 60; minutes += 1) expect(await scan(minutes)).toEqual({ clean: 0, infected: 0, silent: true });
    expect(await rows(own.database.db, sql<object>`select beruntun from attachments_pemindai`)).toEqual([{ beruntun: 11 }]);
    expect(await scanStanding(own.database.db)).toMatchObject({ waiting: 3, failed: 0, silentSince: NOON });
    for (const id of ids) expect(await download(id)).toBe('FILE_WAITS');
    await scanner.start();
    expect(await scan(7 * 60)).toEqual({ clean: 3, infected: 0, silent: false });
    expect(await scanStanding(own.database.db)).toMatchObject({ waiting: 0, silentSince: undefined });
  });
  it('a scanner that takes the bytes and says nothing is silent, not content', async () => {
    scanner.mute = true;
    const { id } = await keep('diam');
    expect([await scan(), await download(id)]).toEqual([{ clean: 0, infected: 0, silent: true }, 'FILE_WAITS']);
  });
  it('a file that it cannot judge holds up no other and is given up after eight tries: not to be had', async () => {
    scanner.most = 1_000_000;
    const { id } = await keep(Buffer.alloc(2_000_000, 'x'));
    await keep('kecil');
    expect(await scan()).toMatchObject({ clean: 1, silent: false });
    for (let minutes = 1; minutes <= 5 * 60; minutes += 1) await scan(minutes);
    expect([(await state()).sort(), await download(id)]).toEqual([['BERSIH', 'GAGAL_PINDAI'], 'FILE_UNSCANNED']);
  });
  it('two servers at once scan each file once', async () => {
    for (let n = 0; n < 10; n += 1) await keep(`surat ${n}`);
    const both = await Promise.all([scan(), scan()]);
    expect([both.reduce((sum, one) => sum + one.clean, 0), scanner.seen.length]).toEqual([10, 10]);
  });
});

describe('scanBytes', () => {
  it.each([
    ['stream: OK', { kind: 'bersih' }],
    ['stream: Eicar-Test-Signature FOUND', { kind: 'terinfeksi', nama: 'Eicar-Test-Signature' }],
    ['INSTREAM size limit exceeded. ERROR', { kind: 'gagal' }],
    ['stream: Can\'t allocate memory ERROR', { kind: 'gagal' }],
    ['stream: OK FOUND', { kind: 'terinfeksi', nama: 'OK' }],
    ['OK', { kind: 'gagal' }],
    ['stream: OKAY', { kind: 'gagal' }],
    ['', { kind: 'diam' }],
  ])('%j', async (answer, verdict) => {
    scanner.answer = answer;
    expect(await scanBytes(scanner.address(), Buffer.from('isi'))).toEqual(verdict);
  });
  it('by a socket of the machine, too', async () => {
    const local = fakeScanner(join(folder, 'clamd.sock'));
    await local.start();
    expect(await scanBytes(local.address(), Buffer.from(EICAR))).toEqual({ kind: 'terinfeksi', nama: 'Win.Test.EICAR_HDB-1' });
    await local.stop();
    expect(await scanBytes(local.address(), Buffer.from('isi'))).toEqual({ kind: 'diam' });
  });
});
