// Do the real files of party contests give what is known of them, on papers of their own? (hasil.md 12: T24, T25)
import { gunzipSync } from 'node:zlib';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { projectRoot } from '#platform/config';
import { module as pemilu } from '#modules/pemilu';
import { makeRegistry } from '#platform/module';
import { recordedTerminal, testDatabase } from '../../../../test/fixture.ts';
import type { AngkaWilayah } from '../figures.ts';
import { openHitungan, readDi, streamDi } from '../gabung/read.ts';
import { findContest } from '../contests.ts';
import { module as hasil } from '../module.ts';
import { recompute } from '../recompute.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { seqTerakhir } from '../store/history.ts';
import { type Done, importDeps, runImport, scratch } from './import-fixture.ts';
import { partyCells } from './paper-cells.ts';

const SHARED = join(projectRoot(), '../shared/data');
const here = existsSync(join(SHARED, 'results')) && existsSync(join(SHARED, 'linkage'));
if (!here) process.stdout.write('tests of real party files are passed over: ../shared/data is not there\n');
const CILACAP = join(SHARED, 'results/tps_dprd_prov_2024_cilacap.csv.gz');
const CALEG = join(SHARED, 'results/tps_pdpr_2024_caleg_1671041005.json.gz');

/** Rows of a real table that speak of these places; a whole tree would cost every run half a minute. */
function rowsOf(name: string, keep: (line: string) => boolean): string {
  const bytes = readFileSync(join(SHARED, name));
  const [head = '', ...lines] = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().trimEnd().split('\n');
  return [head, ...lines.filter(keep)].join('\n') + '\n';
}

describe.runIf(here)('Cilacap and Palembang', () => {
  const folder = scratch();
  let own: ReturnType<typeof importDeps>;
  let cilacap: Done;
  const quiet = recordedTerminal();
  const give = async (words: string, args: readonly string[]): Promise<number> => {
    const command = pemilu.commands?.find((one) => one.words === words);
    if (command === undefined) throw new Error(words);
    return command.run(['--election', 'pemilu-2024', ...args], own.deps, quiet);
  };
  const run = (contest: string, ...args: readonly string[]): Promise<Done> => runImport(own.deps, '--contest', contest, ...args);
  const nation = async (kode: string): Promise<AngkaWilayah> => {
    const kontes = await findContest(own.deps.database.db, 'pemilu-2024', kode);
    const found = kontes === undefined ? undefined : await findAngkaWilayah(own.deps.database.db, kontes, areaCode('0'));
    if (found === undefined) throw new Error(kode);
    return found;
  };

  beforeAll(async () => {
    own = importDeps(await testDatabase());
    Object.assign(own.deps, { registry: makeRegistry([pemilu, hasil]) });
    const areas = rowsOf('results/wilayah_kpu_2024.csv.gz', (line) => /^(0|33|16|3301\d*|1671\d*),/.test(line));
    const map = rowsOf('linkage/dapil2024_wilayah.csv', (line) => /\b(3301|1671)\d*\b/.test(line));
    const dct = rowsOf('linkage/dct2024_dpr.csv', (line) => line.includes(',1601,'));
    expect([await give('import areas', [folder.file('wilayah.csv', areas)]), quiet.lines.join('\n')]).toEqual([0, expect.any(String)]);
    expect([await give('import dapil', [folder.file('dapil.csv', map)]), quiet.lines.join('\n')]).toEqual([0, expect.any(String)]);
    expect(await give('import candidates', [folder.file('dct.csv', dct)])).toBe(0);
    await give('ballots fix', ['--contest', 'pdpr']);
    await give('ballots fix', ['--contest', 'pdprdp', '--parties-only']);
    cilacap = await run('pdprdp', CILACAP, '--area', '3301', '--as-of', '2024-03-20');
  }, 300_000);
  afterAll(async () => {
    folder.remove();
    await own.close();
  });

  test('T24: 4,592 of 5,964 stations of Cilacap, 784,796 votes, PDIP 143,097', async () => {
    expect(cilacap.text).toMatch(/Dibaca +5\.964\n.*Diambil +4\.592 /);
    expect(cilacap.code).toBe(0);
    const { db } = own.deps.database;
    const hitungan = await openHitungan(db, 'pemilu-2024', 'pdprdp', areaCode('3301'));
    const found = hitungan === undefined ? undefined : await readDi(db, hitungan, areaCode('3301'));
    if (hitungan === undefined || found === undefined) throw new Error('no papers of Cilacap');
    const votes = found.area.suara.map((n) => n ?? 0);
    expect([found.area.tps.total, found.area.tps.lengkap, votes.reduce((a, b) => a + b, 0)]).toEqual([5_964, 4_592, 784_796]);
    expect(votes[hitungan.pilihan.findIndex(({ nomor }) => nomor === 3)]).toBe(143_097);
    const districts: unknown[] = [];
    for await (const piece of streamDi(db, hitungan, areaCode('3301'), 3)) districts.push(...piece);
    expect(districts).toHaveLength(24);
  });

  test('T24: the same bytes again are no event, whether or not the first time was cut off', async () => {
    const before = await seqTerakhir(own.deps.database.db);
    const again = await run('pdprdp', CILACAP, '--area', '3301', '--as-of', '2024-03-20');
    expect(again.text).toMatch(/Sama +5\.964 /);
    expect(await seqTerakhir(own.deps.database.db)).toBe(before);
  });

  test('an hour of zeros is held back on papers too (hasil.md 5)', async () => {
    const before = await seqTerakhir(own.deps.database.db);
    const zeros = rowsOf('results/tps_dprd_prov_2024_cilacap.csv.gz', () => true).replace(/,[0-9]+(?=[,\n])/g, ',0');
    const done = await run('pdprdp', folder.file('nol.csv', zeros), '--area', '3301', '--as-of', '2024-03-21');
    expect([done.code, done.text]).toEqual([1, expect.stringMatching(/Diganti +0\n +Ditolak +[34]\.[0-9]{3} +\(KARANTINA/)]);
    expect(await seqTerakhir(own.deps.database.db)).toBe(before);
  });

  test('T25: 65 stations, sum 10,415, candidates by the lists of dapil 1601: eight each, list 7 has six', async () => {
    const done = await run('pdpr', CALEG, '--as-of', '2024-03-20');
    expect([done.code, /Diambil +(\d+)/.exec(done.text)?.[1]]).toEqual([0, '65']);
    const kontes = await findContest(own.deps.database.db, 'pemilu-2024', 'pdpr-1601');
    if (kontes === undefined) throw new Error('no paper 1601');
    const lists = [...partyCells(kontes.pack)].map(([nomor, { caleg }]) => [nomor, caleg.length]);
    expect(lists).toEqual([...Array.from({ length: 17 }, (_, at) => at + 1), 24].map((nomor) => [nomor, nomor === 7 ? 6 : 8]));
    const { suara, tps } = await nation('pdpr-1601');
    const caleg = kontes.pack.opsi.flatMap(({ jenis }, at) => (jenis === 'caleg' ? [suara[at] ?? 0] : []));
    expect([caleg.length, caleg.reduce((a, b) => a + b, 0)]).toEqual([142, 10_415]);
    // The source has no votes for parties, so totals are unread and not zero.
    expect(suara.slice(0, kontes.pack.utama)).toEqual(kontes.pack.opsi.slice(0, kontes.pack.utama).map(() => null));
    expect([tps.masuk, tps.lengkap]).toEqual([65, 0]);
    expect((await own.deps.database.transaction((db) => recompute(db, kontes))).beda).toEqual([]);
  });
});
