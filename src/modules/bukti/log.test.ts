// Does a stranger get the public log at its addresses, and the operator every command over it? (keamanan.md 8.2 to 8.7, 15)
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leafHash, verifyInclusion } from '#kernel/merkle';
import { rows, sql } from '#platform/db';
import { keysFolder, openKeys } from '#platform/keys';
import { type Deps, makeRegistry, makeVersions } from '#platform/module';
import { type Leaf, findLeaf, openCheckpoint, parseVerifierLine, queueLeaf } from '#platform/tlog';
import { type App, makeApp, makeMeter } from '#platform/web';
import { module as pemilu } from '#modules/pemilu';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../test/fixture.ts';
import { logCommands } from './log-commands.ts';
import { callWitnesses, witnessGauges } from './log-witnesses.ts';
import { logRoundJob, writeLog } from './log-writer.ts';
import { testWitness } from '../../platform/tlog/witness-fixture.ts';
import { module } from './module.ts';

const ORIGIN = 'catatan.contoh.test/log';
let own: TestDatabase;
let deps: Deps;
let app: App;
beforeEach(async () => {
  own = await testDatabase();
  deps = onFolder(own, mkdtempSync(join(tmpdir(), 'pendopo-bukti-')));
  app = makeApp(deps, { css: '', script: () => undefined, find: () => undefined, build: 'b' }, makeMeter());
});
afterEach(async () => {
  await own.close();
  rmSync(deps.settings.PENDOPO_DATA, { recursive: true, force: true });
});

function onFolder({ database }: TestDatabase, folder: string): Deps {
  const base = testDeps(database);
  const settings = { ...base.settings, PENDOPO_DATA: folder, PENDOPO_PUBLIC_URL: 'https://catatan.contoh.test' };
  const keys = openKeys(keysFolder(settings));
  if (!keys.ok) throw new Error(keys.refusal.code);
  const modules = [pemilu, module];
  const made: Deps = {
    ...base,
    settings,
    keys: keys.value,
    registry: makeRegistry(modules),
    versions: makeVersions(modules, base.clock, () => made),
  };
  return made;
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const leaf = (n: number): Leaf => ({
  jenis: 'data',
  id: `pemilu-2024/ppwp/C/${n}.csv.gz`,
  kantor: '0',
  versi: 1,
  terbit: '2026-11-21T02:00:00Z',
  media: 'text/csv',
  ukuran: 7 * n,
  sha256: sha256(Buffer.from(`isi ${n}`)).toString('hex'),
  gantikan: null,
});
const queue = (from: number, count: number, at = deps): Promise<void> =>
  at.database.transaction(async (db) => {
    for (let n = from; n < from + count; n += 1) await queueLeaf(db, leaf(n));
  });
const get = (path: string): Promise<Response> => app.fetch(new Request(`http://pendopo.test${path}`));
const text = async (path: string): Promise<string> => (await get(path)).text();

async function command(words: string, at = deps): Promise<{ readonly code: number; readonly said: string }> {
  const terminal = recordedTerminal();
  const found = logCommands.find((one) => `${words} `.startsWith(`${one.words} `));
  const code = (await found?.run(words.split(' ').slice(2), at, terminal)) ?? -1;
  return { code, said: [...terminal.lines, ...terminal.problems].join('\n') };
}
/** Deps as a server has them after it was started again. */
const restarted = (): Deps => onFolder(own, deps.settings.PENDOPO_DATA);
const signers = (note: string, lines: readonly string[]): boolean[] =>
  lines.map((line) => {
    const key = parseVerifierLine(line);
    return key.ok && openCheckpoint(note, ORIGIN, [key.value]).ok;
  });

describe('addresses', () => {
  it('an empty log says so and serves nothing else', async () => {
    expect((await get('/log/checkpoint')).status).toBe(404);
    expect((await get('/log/tile/0/000')).status).toBe(404);
    expect(await text('/log')).toContain('Belum ada yang dicatat.');
  });
  it('checkpoint and tiles: types, ages, other sites may read them', async () => {
    await queue(0, 257);
    expect((await command('log round')).said).toBe('Catatan publik: 257 ditambahkan, seluruhnya 257.');
    const checkpoint = await get('/log/checkpoint');
    expect([checkpoint.status, checkpoint.headers.get('content-type'), checkpoint.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'text/plain; charset=utf-8',
      '*',
    ]);
    // However a cache adds them up, no copy is older than five seconds (keamanan.md 8.2).
    const ages = [...(checkpoint.headers.get('cache-control') ?? '').matchAll(/=(\d+)/g)].map((found) => Number(found[1]));
    expect(ages.reduce((sum, age) => sum + age, 0)).toBeLessThanOrEqual(5);
    for (const [path, bytes] of [
      ['tile/0/000', 8192],
      ['tile/0/001.p/1', 32],
      ['tile/1/000.p/1', 32],
    ] as const) {
      const tile = await get(`/log/${path}`);
      expect([tile.headers.get('content-type'), tile.headers.get('cache-control')]).toEqual([
        'application/octet-stream',
        expect.stringContaining('max-age=31536000'),
      ]);
      expect((await tile.arrayBuffer()).byteLength).toBe(bytes);
    }
    expect((await get('/log/tile/entries/001.p/1')).status).toBe(200);
  });
  it.each([
    'tile/0/001',
    'tile/0/..%2f..%2fcheckpoint',
    'tile/entries/%2e%2e/%2e%2e/%2e%2e/kunci/log.key',
    'tile/0/000/',
    'tile/1',
    'tile/0/000%00',
    'draf',
    'checkpoint.baru',
    '../kunci/log.key',
  ])('nothing at /log/%s', async (path) => {
    await queue(0, 3);
    await command('log round');
    expect((await get(`/log/${path}`)).status).toBe(404);
  });
  it('the proof of a record stands by itself: manifest, path, checkpoint (C2SP tlog-proof)', async () => {
    await queue(0, 300);
    await command('log round');
    const answer = await get('/log/bukti/123.txt');
    expect(answer.headers.get('content-disposition')).toContain('catatan-123.tlog-proof');
    const [head = '', note = ''] = split(await answer.text());
    const [format, extra = '', index, ...hashes] = head.split('\n');
    const entry = Buffer.from(extra.slice('extra '.length), 'base64');
    expect([format, index, JSON.parse(entry.toString())]).toEqual(['c2sp.org/tlog-proof@v1', 'index 123', { ...leaf(123), v: 1 }]);
    const key = parseVerifierLine((await text('/log/kunci.txt')).trimEnd());
    const signed = key.ok ? openCheckpoint(note, ORIGIN, [key.value]) : key;
    if (!signed.ok) throw new Error(signed.refusal.code);
    const proof = hashes.map((hash) => Buffer.from(hash, 'base64'));
    expect(verifyInclusion(sha256, { index: 123, size: 300, leaf: leafHash(sha256, entry), proof, root: signed.value.root })).toBe(true);
    expect((await get('/log/bukti/300.txt')).status).toBe(404);
    expect((await get('/log/bukti/01.txt')).status).toBe(404);
  });
  it('the page tells size, time, key and the newest records in both languages', async () => {
    await queue(0, 25);
    await command('log round');
    const page = await text('/log');
    const key = (await command('log key')).said;
    for (const words of ['Catatan publik', '21 November 2026 10.00 WIB', key, leaf(24).sha256, 'Data terbuka', '/log/bukti/24.txt'])
      expect(page).toContain(words.replaceAll('&', '&amp;'));
    expect(page).not.toContain(leaf(4).sha256);
    expect(await text('/en/log')).toContain('Public log');
  });
});

/** The first empty line divides a proof from its checkpoint. */
function split(proof: string): string[] {
  const at = proof.indexOf('\n\n');
  return [proof.slice(0, at), proof.slice(at + 2)];
}

describe('commands', () => {
  it.each(['log key', 'log round', 'log check', 'log recover'])('%s takes no further word', async (words) => {
    expect(await command(`${words} --lain`)).toEqual({ code: 64, said: 'Tidak dikenal: --lain' });
  });
  it("the minute's round signs what waits and leaves one entry in the trail, none when nothing waits", async () => {
    await queue(0, 2);
    for (let minute = 0; minute < 3; minute += 1) await logRoundJob.run(deps);
    expect((await get('/log/checkpoint')).status).toBe(200);
    const entries = await rows(
      own.database.db,
      sql<{ isi: string; pelaku_id: string }>`select isi, pelaku_id from audit_entri where aksi = 'bukti.titik'`,
    );
    expect(entries.map((entry) => [entry.pelaku_id, (JSON.parse(entry.isi) as { ukuran: number }).ukuran])).toEqual([
      ['catatan-publik', 2],
    ]);
  });
  it('check: sound, nothing there, a file damaged, a signature wrong, the database changed', async () => {
    expect((await command('log check')).code).toBe(5);
    await queue(0, 3);
    await command('log round');
    expect(await command('log check')).toMatchObject({ code: 0, said: expect.stringContaining('utuh: 3 catatan') as string });
    const spoiled = async (path: string): Promise<{ code: number; said: string }> => {
      const file = join(deps.settings.PENDOPO_DATA, 'log', path);
      const sound = readFileSync(file);
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(ORIGIN.length + 5) ^ 1, ORIGIN.length + 5);
      writeFileSync(file, bytes);
      const found = await command('log check');
      writeFileSync(file, sound);
      return found;
    };
    expect(await spoiled('tile/entries/000.p/3')).toEqual({ code: 2, said: 'Isi catatan rusak: tile/entries/000.p/3' });
    expect(await spoiled('checkpoint')).toMatchObject({ code: 3 });
    for (const act of ['disable', 'enable']) {
      await sql.raw(`alter table tlog_daun ${act} trigger user`).execute(own.database.db);
      if (act === 'disable')
        await sql`update tlog_daun set manifest = replace(manifest, '2026', '2025') where indeks = 1`.execute(own.database.db);
    }
    expect(await command('log check')).toEqual({ code: 1, said: 'Basis data memuat catatan lain di nomor 1.' });
  });
  it('a backup put back: nothing signed, the page says so, recover takes the lost records from the files', async () => {
    await queue(0, 5);
    await command('log round');
    const other = await testDatabase();
    const restored = onFolder(other, deps.settings.PENDOPO_DATA);
    await queue(90, 1, restored);
    expect(await command('log round', restored)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^LOG_TERTINGGAL: .* 5, .* 0\./) as string,
    });
    const page = makeApp(restored, { css: '', script: () => undefined, find: () => undefined, build: 'b' }, makeMeter());
    expect(await (await page.fetch(new Request('http://pendopo.test/log'))).text()).toContain('Pencatatan sedang dihentikan');
    expect((await command('log recover', restored)).said).toBe('5 catatan diambil kembali dari berkas; basis data kini memuat 5.');
    expect((await command('log round', restored)).said).toBe('Catatan publik: 1 ditambahkan, seluruhnya 6.');
    expect((await command('log check', restored)).code).toBe(0);
    expect(await command('log recover', restored)).toMatchObject({ code: 1 });
    await other.close();
  });
  it('another name for the log is refused, with the old one to put back', async () => {
    await queue(0, 1);
    await command('log round');
    const renamed = { ...deps, settings: { ...deps.settings, PENDOPO_PUBLIC_URL: 'https://lain.test' } };
    expect((await command('log round', renamed)).said).toContain(`PENDOPO_LOG_ORIGIN=${ORIGIN}`);
  });
});

describe('a change of the signing key (keamanan.md 8.3)', () => {
  it('announced in the log, signed by both until it ends, every key known for good', async () => {
    await queue(0, 1);
    await command('log round');
    const [old = ''] = (await command('log key')).said.split('\n');
    expect((await command('log rotate')).code).toBe(0);
    const [now = '', before] = (await command('log key', restarted())).said.split('\n');
    expect(before).toBe(old);
    expect(signers(await text('/log/checkpoint'), [now, old])).toEqual([true, true]);
    const told = await findLeaf(own.database.db, 'kunci', 'log/kunci');
    expect([told?.versi, told?.sha256, told?.gantikan]).toEqual([
      2,
      sha256(Buffer.from(`${now}\n`)).toString('hex'),
      sha256(Buffer.from(`${old}\n`)).toString('hex'),
    ]);
    expect(await command('log rotate', restarted())).toMatchObject({ code: 1, said: expect.stringContaining('masih berjalan') as string });
    // A server that was not started again signs with the old key alone; nothing breaks.
    await queue(1, 1);
    await logRoundJob.run(deps);
    expect(signers(await text('/log/checkpoint'), [now, old])).toEqual([false, true]);
    expect((await command('log rotate --finish', restarted())).code).toBe(0);
    await queue(2, 1);
    await logRoundJob.run(restarted());
    expect(signers(await text('/log/checkpoint'), [now, old])).toEqual([true, false]);
    expect((await command('log key', restarted())).said.split('\n')).toEqual([now, old]);
    expect((await command('log check', restarted())).code).toBe(0);
    expect(await command('log rotate --finish', restarted())).toMatchObject({ code: 1 });
    expect(readdirSync(keysFolder(deps.settings)).filter((file) => file.startsWith('log'))).toEqual(['log-1.pub', 'log-2.key']);
  });
  it('a try that was cut off before its leaf is announced again, not repeated', async () => {
    const folder = keysFolder(deps.settings);
    writeFileSync(join(folder, 'log-2.key'), Buffer.alloc(32, 5), { mode: 0o600 });
    expect((await command('log rotate', restarted())).code).toBe(0);
    expect(readdirSync(folder)).not.toContain('log-3.key');
    expect(await findLeaf(own.database.db, 'kunci', 'log/kunci')).toMatchObject({ versi: 2 });
  });
});

describe('witnesses (keamanan.md 8.4, 8.5)', () => {
  it('one that holds more than this log stops the writer and is an alarm, once; its signature again lets it go on', async () => {
    await queue(0, 3);
    await command('log round');
    const keys = (await command('log key')).said.split('\n').flatMap((line) => {
      const key = parseVerifierLine(line);
      return key.ok ? [key.value] : [];
    });
    const witness = await testWitness('saksi.contoh.test/w1', Buffer.alloc(32, 9), ORIGIN, keys);
    const file = join(deps.settings.PENDOPO_DATA, 'kebijakan.txt');
    writeFileSync(file, `witness W ${witness.line} ${witness.url}\nquorum W\n`);
    const at = { ...deps, settings: { ...deps.settings, PENDOPO_LOG_POLICY: file } };
    await callWitnesses(at);
    const before = await witnessGauges(at);
    const seen = witness.state;
    witness.state = { size: 9, root: new Uint8Array(32) };
    await queue(3, 1);
    await writeLog(at, at.keys);
    await callWitnesses(at);
    await callWitnesses(at);
    await queue(4, 1);
    const stopped = await writeLog(at, at.keys);
    const alarms = await rows(own.database.db, sql<object>`select 1 from audit_entri where aksi = 'identity.alarm' and objek_id = 'saksi-mendahului'`);
    witness.state = seen;
    await callWitnesses(at);
    const going = await writeLog(at, at.keys);
    await witness.close();
    expect(before.map(({ value }) => value)).toEqual([1, 1]);
    expect([stopped.ok ? '' : stopped.refusal.code, alarms.length, going.ok]).toEqual(['LOG_TERTINGGAL', 1, true]);
  });
});
