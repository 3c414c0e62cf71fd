// Does the command publish what it was asked for, vouch for it, and refuse what it cannot do in one line? (keamanan.md 8.6, 8.7)
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { readManifest } from '#platform/publish';
import { smallDisk } from '../../../test/faults/small-disk.ts';
import { recordedTerminal } from '../../../test/fixture.ts';
import { type SmallCount, smallCount } from '../../../test/small-count.ts';
import { modules } from '../../main.ts';
import { akarJalur, bacaBukti, bacaCheckpoint, bacaKunci, daun, sama } from '../../verifier/pohon.ts';
import { publishCommand } from './publish-command.ts';
import { factsOf, onStillData } from './publish-still.ts';
import { verifikasi } from '../../verifier/verifikasi.ts';
import { ed25519 } from '@noble/curves/ed25519.js';

let count: SmallCount;
let work = '';
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'pendopo-perintah-'));
  count = await smallCount({ modules });
}, 120_000);
afterAll(async () => {
  await count.close();
  rmSync(work, { recursive: true, force: true });
});

async function publish(...args: string[]): Promise<{ readonly code: number; readonly lines: readonly string[]; readonly problems: readonly string[] }> {
  const terminal = recordedTerminal();
  const code = await publishCommand.run(args, count.deps, terminal);
  return { code, lines: terminal.lines, problems: terminal.problems };
}
const reading = (suara: readonly number[], day: number) => ({ kode: areaCode('6472011001006'), per: `2024-04-0${day}T07:00:00+07:00`, suara, sel: null, foto: null });
const sha = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

describe('what was asked', () => {
  test.each([
    [[], /--out belum diisi/],
    [['--out', ''], /--out belum diisi/],
    [['--out', 'x', '--only', 'semua'], /^Pakai: publish/],
    [['--out', 'x', '--area', 'abc'], /abc bukan kode wilayah/],
    [['--keluar', 'x'], /^Pakai: publish/],
    [['x'], /^Pakai: publish/],
  ])('%j is told how it is done', async (args, words) => {
    const { code, problems } = await publish(...args);
    expect([code, problems.length]).toEqual([64, 1]);
    expect(problems[0]).toMatch(words);
  });

  test('a folder with files of others is left alone', async () => {
    const folder = mkdtempSync(join(work, 'orang-'));
    writeFileSync(join(folder, 'surat.txt'), 'milik orang');
    const { code, problems } = await publish('--out', folder);
    expect([code, problems[0]?.includes('berisi berkas lain')]).toEqual([64, true]);
    expect(readdirSync(folder)).toEqual(['surat.txt']);
  });

  test('data alone, then the pages of one area, then nothing new', async () => {
    const out = join(work, 'bertahap');
    const data = await publish('--out', out, '--only', 'data');
    expect([data.code, data.problems]).toEqual([0, []]);
    expect(existsSync(join(out, 'hasil'))).toBe(false);
    expect((await readManifest(out))?.kontes).toEqual([{ id: '2024:ppwp:0', alamat: 'data/pemilu-2024/ppwp', seq: expect.any(Number) as number, tps: 56 }]);
    const pages = await publish('--out', out, '--only', 'pages', '--area', '647202');
    expect(pages.code).toBe(0);
    expect(readdirSync(join(out, 'hasil/pemilu-2024/ppwp')).every((name) => name.startsWith('647202'))).toBe(true);
    const again = await publish('--out', out, '--only', 'data');
    expect([again.code, again.lines.at(-1)?.startsWith('Tidak ada yang baru')]).toEqual([0, true]);
  });
});

describe('vouched for by the log', () => {
  test('each data file has a proof that leads from its hash to the signature', async () => {
    const out = join(work, 'bukti');
    await publish('--out', out, '--only', 'data');
    const manifest = await readManifest(out);
    const kunci = await bacaKunci(sha, manifest?.log.kunci ?? '');
    const files = readdirSync(join(out, 'data'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(gz|parquet)$|aturan\.json$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(join(out, 'data', `${file}.tlog-proof`), 'utf8');
      const entry = Buffer.from(/^extra (\S+)$/m.exec(text)?.[1] ?? '', 'base64');
      const leaf = JSON.parse(entry.toString()) as Record<string, unknown>;
      const bytes = readFileSync(join(out, 'data', file));
      expect(leaf).toMatchObject({ v: 1, jenis: 'data', id: file, sha256: Buffer.from(sha(bytes)).toString('hex'), ukuran: bytes.length });
      const { indeks, jalur, checkpoint } = bacaBukti(text);
      const head = await bacaCheckpoint((key, note, signature) => ed25519.verify(signature, note, key), checkpoint, kunci);
      expect(sama(await akarJalur(sha, await daun(sha, entry), indeks, head.ukuran, jalur), head.akar)).toBe(true);
    }
  });

  test('a new version names what it replaces; what did not change gets no second leaf', async () => {
    const out = join(work, 'versi');
    await publish('--out', out, '--only', 'data');
    const leafOf = (file: string): Record<string, unknown> => {
      const text = readFileSync(join(out, 'data', `${file}.tlog-proof`), 'utf8');
      return JSON.parse(Buffer.from(/^extra (\S+)$/m.exec(text)?.[1] ?? '', 'base64').toString()) as Record<string, unknown>;
    };
    const [changed, still] = ['pemilu-2024/ppwp/C/64.csv.gz', 'pemilu-2024/ppwp/C/19.csv.gz'];
    const before = [leafOf(changed), leafOf(still)];
    await count.take('tangan-7.csv', [reading([1, 2, 3], 7)]);
    expect((await publish('--out', out, '--only', 'data')).code).toBe(0);
    expect(leafOf(changed)).toMatchObject({ versi: Number(before[0]?.['versi']) + 1, gantikan: before[0]?.['sha256'] });
    expect(leafOf(still)).toEqual(before[1]);
  });
});

test('figures that come in while the data files are made: the files are of one moment', async () => {
  const before = await factsOf(count.deps);
  let runs = 0;
  const done = await onStillData(count.deps, async (still, facts) => {
    runs += 1;
    if (runs === 1) await count.take('tangan-8.csv', [reading([4, 5, 6], 8)]);
    return { facts, seen: await factsOf(still) };
  });
  const after = await factsOf(count.deps);
  expect(after).not.toEqual(before);
  // A server gives an unmoving picture; the embedded engine makes them again until nothing moved.
  const [moment, times] = count.deps.database.kind === 'server' ? [before, 1] : [after, 2];
  expect([runs, done]).toEqual([times, { facts: moment, seen: moment }]);
});

test('figures that never stand still: nothing is published from the embedded engine', async (context) => {
  if (count.deps.database.kind === 'server') return context.skip('a server gives an unmoving picture');
  let day = 0;
  const done = await onStillData(count.deps, async () => {
    day += 1;
    await count.take(`tangan-9${day}.csv`, [{ ...reading([day, 0, 0], 9), per: `2024-05-0${day}T07:00:00+07:00` }]);
    return day;
  });
  expect([done, day]).toEqual([undefined, 5]);
});

test('the disk full in the middle: one line, code 1, the publication before it still checks out; with room it goes on', async (context) => {
  const disk = smallDisk(3);
  if (disk === undefined) return context.skip('this user may not mount a file system');
  try {
    const out = join(disk.folder, 'terbit');
    expect((await publish('--out', out, '--only', 'data')).code).toBe(0);
    const before = await readManifest(out);
    await count.take('tangan-6.csv', [{ ...reading([7, 8, 9], 1), per: '2024-06-01T07:00:00+07:00' }]);
    const full = await publish('--out', out);
    expect([full.code, full.problems.length]).toEqual([1, 1]);
    expect(full.problems[0]).toMatch(/terbit: disk penuh; terbitan yang lama tetap utuh, ulangi perintah ini sesudah dibereskan$/);
    expect(await readManifest(out)).toEqual(before);
    const lines: string[] = [];
    expect([await verifikasi([out, '--state', join(work, 'a.json')], (line) => lines.push(line)), lines.join('\n').includes('[BEDA]')]).toEqual([0, false]);
    expect(disk.mount('size=200m')).toBe(true);
    expect((await publish('--out', out)).code).toBe(0);
    expect(await verifikasi([out, '--state', join(work, 'a.json')], () => undefined)).toBe(0);
  } finally {
    disk.gone();
  }
});
