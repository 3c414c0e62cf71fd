// Does the verifier find every planted change, name it, and say no? (keamanan.md 8.7 and case 13: digits, rows, files, history, keys)
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type Keys, openKeys } from '#platform/keys';
import { logOrigin } from '#platform/tlog';
import { recordedTerminal } from '../../../test/fixture.ts';
import { type SmallCount, smallCount } from '../../../test/small-count.ts';
import { modules } from '../../main.ts';
import { signCheckpoint } from '../../platform/tlog/checkpoint.ts';
import { layEntries } from '../../platform/tlog/lay.ts';
import { proofOf, proofText, readCheckpoint } from '../../platform/tlog/prove.ts';
import { openTiles, rootAt } from '../../platform/tlog/tiles.ts';
import { isiBundel } from '../../verifier/pohon.ts';
import type { Bacaan } from '../hasil/figures.ts';
import { markRepair } from '../hasil/repair.ts';
import { verifikasi } from '../../verifier/verifikasi.ts';
import { BULK, MANIFEST, SUMS, coverUp, edit, flip, otherDigit, otherVote, read, withoutColumn } from './planted-fixture.ts';
import { publishCommand } from './publish-command.ts';

let work = '';
/** The first publication, the second one after a correction, and one of a server with other keys. */
let [first, second, foreign] = ['', '', ''];
let count: SmallCount;

async function publish(deps: SmallCount['deps'], out: string, ...more: string[]): Promise<void> {
  const terminal = recordedTerminal();
  const code = await publishCommand.run(['--out', out, ...more], deps, terminal);
  expect([code, terminal.problems]).toEqual([0, []]);
}

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'pendopo-periksa-'));
  [first, second, foreign] = ['satu', 'dua', 'asing'].map((name) => join(work, name)) as [string, string, string];
  count = await smallCount({ modules });
  await everyKind(count);
  const live = join(work, 'hidup');
  await publish(count.deps, live, '--only', 'data');
  await publish(count.deps, live, '--only', 'pages', '--area', '6472');
  cpSync(live, first, { recursive: true });
  await count.take('tangan-9.csv', [
    { kode: areaCode('6472011001006'), per: '2024-04-08T07:00:00+07:00', suara: [11, 22, 33], sel: null, foto: null },
  ]);
  await publish(count.deps, live, '--only', 'data');
  cpSync(live, second, { recursive: true });
  const other = await smallCount({ modules });
  const keys = openKeys(join(work, 'kunci-lain'));
  if (!keys.ok) throw new Error('no keys');
  await publish({ ...other.deps, keys: keys.value }, foreign, '--only', 'data');
  await other.close();
}, 300_000);
afterAll(async () => {
  await count.close();
  rmSync(work, { recursive: true, force: true });
});

/** Besides what the small count has: words that differ, ballots and part III filled in, a figure under repair. */
async function everyKind({ deps, kontes, take }: SmallCount): Promise<void> {
  const form = kontes.pack.form.sel;
  const reading = (kode: string, huruf: boolean | null): Bacaan => ({
    kode: areaCode(kode), per: '2024-04-05T07:00:00+07:00', suara: [5, 7, 11], sel: form.map((_, at) => at + 1), foto: null, huruf,
  });
  await take('meja.csv', [reading('6472011002001', false), reading('6472011002002', true), reading('6472021001901', null), reading('9901010001001', true)]);
  const sebab = { kode: null, cek: 'K17', peran: 'PPK', kantor: areaCode('647201'), catatan: null } as const;
  await deps.database.transaction((db) =>
    markRepair(db, kontes, areaCode('6472011002003'), { per: '2024-04-06T07:00:00+07:00', now: 1_712_400_000, sumber: { berkas: 'meja', sha256: 'm1' }, sebab }),
  );
}

async function verify(place: string, ...more: string[]): Promise<{ readonly code: number; readonly said: string }> {
  const lines: string[] = [];
  const code = await verifikasi([place, '--state', join(work, 'tanpa', `${lines.length}${Math.random()}.json`), ...more], (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}
/** A copy of the second publication that a test may spoil. */
function copy(of = second): string {
  const place = mkdtempSync(join(work, 'salinan-'));
  cpSync(of, place, { recursive: true });
  return place;
}
test('what nobody touched agrees, contest by contest', async () => {
  const { code, said } = await verify(first);
  expect(said).toMatch(/\[cocok\] kontes 2024:ppwp:0: 56 TPS diperiksa ulang/);
  expect(said).toMatch(/[1-9][0-9]* berkas JSON halaman sama/);
  expect([code, said.includes('[BEDA]')]).toEqual([0, false]);
  // Of every kind there is one, so that agreeing means something.
  const rows = gunzipSync(read(first, BULK)).toString();
  for (const kind of [',beda,', ',cocok,', ',DALAM_PERBAIKAN,', ',DITARIK,', ',BELUM,', 'K19', 'K13']) expect([kind, rows.includes(kind)]).toEqual([kind, true]);
});

test('a publication whose pages are of an earlier moment agrees too, and says how many', async () => {
  const { code, said } = await verify(second);
  expect(said).toMatch(/, [1-9][0-9]* dari keadaan lain/);
  expect(code).toBe(0);
});

describe('one change each', () => {
  const cases: readonly (readonly [name: string, plant: (place: string) => void, said: readonly RegExp[]])[] = [
    [
      'a digit in a bulk file',
      (place) => edit(place, BULK, otherVote),
      [
        /C\/64\.csv\.gz: tertulis sha256/,
        /C\/64\.csv\.gz baris 6, TPS 6472011001005, temuan: tertulis tidak ada, seharusnya K17/,
        /jumlah\/64\.csv\.gz baris \d+, wilayah 6472011001, suara_1: tertulis \d+, seharusnya \d+ \(dijumlahkan dari TPS\)/,
      ],
    ],
    [
      'a digit in a bulk file, with list and manifest made to fit',
      (place) => (edit(place, BULK, otherVote), coverUp(place, BULK)),
      [/publikasi\/manifest\.json: sha256 [0-9a-f]{64}, log mencatat [0-9a-f]{64}/],
    ],
    ['a finding left out', (place) => edit(place, BULK, (text) => text.replace(/,K08 K09 K16,|,K17,|,K16,/, ',,')), [/C\/64\.csv\.gz baris \d+, TPS 64\d{11}, temuan: tertulis tidak ada, seharusnya K/]],
    ['a digit in the sums', (place) => edit(place, SUMS, otherDigit('\n647201,3,PALARAN,')), [/jumlah\/64\.csv\.gz baris \d+, wilayah 647201, .*: tertulis \d+, seharusnya \d+ \(dijumlahkan dari bawahnya\)/]],
    [
      'an area that has nothing below it',
      (place) => edit(place, SUMS, (text) => text.replace(/\n647202,/, `\n647299,3,REKAAN,1,,1${',0'.repeat(12)}${','.repeat(28)}${',0'.repeat(48)},\n647202,`)),
      [/wilayah 647299, tps_total: tertulis 1, seharusnya 0 \(dijumlahkan dari bawahnya\)/],
    ],
    ['a column left out of the sums', (place) => edit(place, SUMS, withoutColumn('suara_2')), [/jumlah\/64\.csv\.gz baris 1: tertulis tanpa kolom suara_2, seharusnya ada kolomnya/]],
    ['a check left out of the rules', (place) => edit(place, 'data/pemilu-2024/ppwp/aturan.json', (text) => text.replace('"id":"K17","jenis":"sama"', '"id":"K17","jenis":"longgar"')), [/temuan: tertulis K17, seharusnya tidak ada/]],
    ['a list that leads out of the folder', (place) => edit(place, 'publikasi/berkas-data.txt.gz', (text) => text.replace(' data/', ' data/../../../../etc/')), [/bukan nama berkas terbitan/]],
    ['a digit in a page', (place) => edit(place, 'hasil/pemilu-2024/ppwp/6472011001005/index.html', otherDigit('<main')), [/hasil\/pemilu-2024\/ppwp\/6472011001005\/index\.html: tertulis sha256/]],
    [
      'a digit in the JSON beside a page',
      (place) => edit(copyOfFirst(place), 'hasil/pemilu-2024/ppwp/6472.json', otherDigit('"suara":{"1":')),
      [/ppwp\/6472\.json, 6472, suara_1: tertulis \d+, seharusnya \d+ \(berkas data\)/, /ppwp\/6472\.json: tertulis sha256/],
    ],
    ['a digit in the manifest', (place) => edit(place, MANIFEST, otherDigit('"waktu": "202')), [/publikasi\/manifest\.json: sha256 [0-9a-f]{64}, log mencatat/]],
    ['a digit in a list of files', (place) => edit(place, 'publikasi/berkas-data.txt.gz', otherDigit('')), [/publikasi\/berkas-data\.txt\.gz: tertulis sha256 .*\(manifest\)/]],
    ['a bit in a tile', (place) => flip(place, newest(place, 'log/tile/0/000.p'), 40), [/log\/tile\/0\/000\.p\/\d+: tidak mengikuti catatan/]],
    ['a bit in an entry bundle', (place) => flip(place, newest(place, 'log/tile/entries/000.p'), 60), [/log\/tile\/0\/000\.p\/\d+: tidak mengikuti catatan|akar tertulis/]],
    ['a digit in the checkpoint', (place) => edit(place, 'log/checkpoint', otherDigit('\n')), [/log dan tanda tangannya.*\n.*tanda tangan kepala log tidak sah/]],
    ['a station taken out', (place) => edit(place, BULK, (text) => text.replace(/\n6472011001009,[^\n]*/, '')), [/wilayah 6472011001, tps_total: tertulis 14, seharusnya 13/]],
    ['a station twice', (place) => edit(place, BULK, (text) => text.replace(/\n(6472011001009,[^\n]*)/, '\n$1\n$1')), [/TPS 6472011001009: tertulis 6472011001009, seharusnya kode TPS provinsi 64, urut, tanpa kembar/]],
    ['a file taken away', (place) => rmSync(join(place, 'data/pemilu-2024/ppwp/C/19.jsonl.gz')), [/C\/19\.jsonl\.gz: tertulis .*tidak ada atau tidak terbaca, seharusnya ada/]],
    ['a province taken away', (place) => rmSync(join(place, 'data/pemilu-2024/ppwp/C/19.csv.gz')), [/kontes 2024:ppwp:0, \d+ perbedaan; yang pertama:\n.*C\/19\.csv\.gz: tidak ada/]],
    ['a file that nobody listed', (place) => writeFileSync(join(place, 'data/pemilu-2024/ppwp/C/65.csv.gz'), 'x'), [/C\/65\.csv\.gz: tertulis ada di folder, seharusnya tercatat dalam manifest/]],
    ['a proof of another file', (place) => cpSync(join(place, `${BULK}.tlog-proof`), join(place, `${MANIFEST}.tlog-proof`)), [/manifest dalam log.*\n.*sha256 [0-9a-f]{64}, log mencatat/]],
    ['an empty manifest', (place) => writeFileSync(join(place, MANIFEST), ''), [/\[BEDA\] {2}manifest/]],
  ];
  test.each(cases)('%s', async (_name, plant, expected) => {
    const place = copy();
    plant(place);
    const { code, said } = await verify(place);
    expect(code).toBe(1);
    for (const words of expected) expect(said).toMatch(words);
  });
  /** The twins are of the first publication's moment. */
  function copyOfFirst(place: string): string {
    rmSync(place, { recursive: true });
    cpSync(first, place, { recursive: true });
    return place;
  }
  function newest(place: string, folder: string): string {
    const width = Math.max(...readdirSync(join(place, folder)).map(Number));
    return `${folder}/${width}`;
  }
});

describe('against what was kept the last time', () => {
  const state = (): string => join(mkdtempSync(join(work, 'catatan-')), 'log.json');

  test('growth is no change; an older copy is a rollback', async () => {
    const kept = state();
    expect((await verify(first, '--state', kept)).code).toBe(0);
    const grown = await verify(second, '--state', kept);
    expect([grown.code, grown.said.includes('[cocok] riwayat log')]).toEqual([0, true]);
    const back = await verify(first, '--state', kept);
    expect(back.code).toBe(1);
    expect(back.said).toMatch(/riwayat log.*\n.*log mundur: dulu \d+ catatan, sekarang \d+/);
  });

  test('a history written anew with one leaf changed, signed with the real key', async () => {
    const kept = state();
    expect((await verify(second, '--state', kept)).code).toBe(0);
    const place = copy();
    await rewriteLog(place, count.deps.keys);
    // Whoever kept nothing sees a log that agrees with itself: that is why the verifier keeps the last head.
    expect((await verify(place)).code).toBe(0);
    const { code, said } = await verify(place, '--state', kept);
    expect(code).toBe(1);
    expect(said).toMatch(/riwayat ditulis ulang: \d+ catatan pertama dulu berakar/);
  });

  test('another key under the same name', async () => {
    const kept = state();
    expect((await verify(second, '--state', kept)).code).toBe(0);
    expect((await verify(foreign)).code).toBe(0);
    const { code, said } = await verify(foreign, '--state', kept);
    expect(code).toBe(1);
    expect(said).toMatch(/kepala log tidak ditandatangani dengan kunci localhost\/log\+[0-9a-f]{8}/);
  });

  test('a key that was given counts before the one that was kept', async () => {
    const manifest = JSON.parse(read(foreign, MANIFEST).toString()) as { log: { kunci: string } };
    const { code, said } = await verify(second, '--key', manifest.log.kunci);
    expect([code, said.includes('kepala log tidak ditandatangani dengan kunci')]).toEqual([1, true]);
    expect((await verify(second, '--key', 'bukan kunci')).code).toBe(1);
  });

  test('a difference is never kept as the new truth', async () => {
    const kept = state();
    const place = copy();
    edit(place, BULK, otherVote);
    expect((await verify(place, '--state', kept)).code).toBe(1);
    expect(existsSync(kept)).toBe(false);
  });
});

/** One leaf of the log changed, everything above it made to fit, signed by the log's own key. */
async function rewriteLog(place: string, keys: Keys): Promise<void> {
  const folder = join(place, 'log');
  const head = await readCheckpoint(folder);
  const size = head?.size ?? 0;
  const entries = isiBundel(read(place, `log/tile/entries/000.p/${size}`)).map((entry) => Buffer.from(entry));
  entries[3] = Buffer.from(String(entries[3]).replace(/"ukuran":\d+/, '"ukuran":1'));
  rmSync(join(folder, 'tile'), { recursive: true });
  expect(await layEntries(folder, 0, entries)).toBe(true);
  const root = await rootAt(openTiles(folder, size), size);
  if (root === undefined) throw new Error('no root');
  writeFileSync(join(folder, 'checkpoint'), signCheckpoint(keys, logOrigin(count.deps.settings), { size, root }));
  const index = entries.findLastIndex((entry) => String(entry).includes('hasil.potret'));
  const proof = await proofOf(folder, index);
  if (!proof.ok) throw new Error('no proof');
  writeFileSync(join(place, `${MANIFEST}.tlog-proof`), proofText(proof.value));
}

describe('over the network', () => {
  let server: Server;
  let base = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = join(work, new URL(request.url ?? '/', 'http://x').pathname);
      if (!existsSync(path)) response.writeHead(404).end();
      else response.end(readFileSync(path));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('data, log and manifest are read whole, of the pages a sample, and it says so', async () => {
    const { code, said } = await verify(`${base}/satu`, '--sampel', '5');
    expect(said).toMatch(/data semua, halaman 5 contoh tiap kelompok/);
    expect(code).toBe(0);
  });
  test('one digit in a data file is found', async () => {
    const place = copy();
    edit(place, BULK, otherVote);
    expect((await verify(`${base}/${place.slice(work.length + 1)}/`)).code).toBe(1);
  });
  test('a server that does not answer is a difference, not a success', async () => {
    expect((await verify('http://127.0.0.1:1/')).code).toBe(1);
  });
});

test('nothing asked is no success', async () => {
  expect(await verifikasi([], () => undefined)).toBe(2);
});
