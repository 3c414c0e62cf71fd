// Are contests of dapil counted on papers of their own, and do their parties add up over papers? (hasil.md 1.2, 3.2, K17, K21)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AreaCode, NATION } from '#kernel/area-code';
import { module as pemilu } from '#modules/pemilu';
import { rows, sql } from '#platform/db';
import type { Deps } from '#platform/module';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../test/fixture.ts';
import { applyReadings } from './actions/apply-readings.ts';
import type { Kontes } from './contest.ts';
import { contestsAt, contestsFixedAt, findContest } from './contests.ts';
import { contohPohon, contohTps } from './examples.ts';
import { judgeForm } from './desk/judge.ts';
import { paperOf } from './desk/paper.ts';
import { openHitungan, readDi, readTps, streamDi } from './gabung/read.ts';
import { module } from './module.ts';
import { findAngkaWilayah } from './store/area.ts';
import { findTps } from './store/station.ts';

const DCT = 'jenis,kode_dapil,nama_dapil,nomor_partai,nomor_urut,nama,jenis_kelamin,alamat_kabko,status_publikasi,pilihan_publikasi';
const calon = (partai: number, nomor: number, nama: string): string => `DPR RI,3103,DKI JAKARTA III,${partai},${nomor},${nama},L,KOTA JAKARTA BARAT,Bersedia,`;
/** Dapil 3103 holds Kepulauan Seribu, 3102 Jakarta Pusat (UU 7/2017, Lampiran III). */
const SERIBU = contohTps('3101011001', 1);
const GAMBIR = contohTps('3171011001', 1);

let own: TestDatabase;
let deps: Deps;
let folder: string;
const terminal = recordedTerminal();

async function run(words: string, args: readonly string[]): Promise<number> {
  const command = pemilu.commands?.find((one) => one.words === words);
  if (command === undefined) throw new Error(words);
  return command.run(args, deps, terminal);
}

async function contest(kode: string): Promise<Kontes> {
  const found = await findContest(own.database.db, 'pemilu-2024', kode);
  if (found === undefined) throw new Error(kode);
  return found;
}

/** Votes by cell id; cells that are not named are 0. */
async function count(kode: string, tps: AreaCode, votes: Readonly<Record<string, number>>, sah: number): Promise<void> {
  const kontes = await contest(kode);
  const suara = kontes.pack.opsi.map(({ id }) => votes[id] ?? 0);
  const sel = kontes.pack.form.sel.map(({ nama }) => (nama === 'suara_sah' ? sah : null));
  await applyReadings(deps, kontes, { berkas: kode, sha256: `${kode}${tps}`.padEnd(64, '0').slice(0, 64) }, [{ kode: tps, per: '2024-02-14T20:00:00+07:00', suara, sel, foto: null }]);
}

beforeAll(async () => {
  own = await testDatabase();
  deps = testDeps(own.database, [pemilu, module]);
  folder = mkdtempSync(join(tmpdir(), 'kertas-'));
  await contohPohon(own.database.db, 3);
  const file = join(folder, 'dct.csv');
  writeFileSync(file, [DCT, calon(4, 1, 'ANI'), calon(4, 2, 'BUDI'), calon(8, 1, 'CICI')].join('\n'));
  expect(await run('import candidates', ['--election', 'pemilu-2024', file])).toBe(0);
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await own.close();
});

describe('ballots fix', () => {
  it.each([[[]], [['--election', 'pemilu-2029']], [['--election', 'pemilu-2019']], [['--election', 'pemilu-2024', '--contest', 'ppwp']], [['--semua']]])('%j is no order: exit 2', async (args) => {
    expect(await run('ballots fix', args)).toBe(2);
  });
  it('a dapil without a list of candidates is named and gets no paper', async () => {
    expect(await run('ballots fix', ['--election', 'pemilu-2024', '--contest', 'pdpr'])).toBe(1);
    expect(await findContest(own.database.db, 'pemilu-2024', 'pdpr-3102')).toBeUndefined();
    const { pack } = await contest('pdpr-3103');
    expect(pack.utama).toBe(18);
    // Totals of all parties, then A.1 of each party, with A.2 below it.
    expect(pack.opsi.slice(18).filter(({ partai }) => partai === 4).map(({ id, nama }) => `${id} ${nama}`)).toEqual(['4.0 GOLKAR', '4.1 ANI', '4.2 BUDI'].map((one) => expect.stringMatching(new RegExp(`^${one.slice(0, 3)}`)) as unknown as string));
    expect(pack.id).toBe('2024:pdpr:3103');
  });
  it('with --parties-only it gets the totals of the parties; a paper that is fixed stays as it is', async () => {
    const before = await contest('pdpr-3103');
    expect(await run('ballots fix', ['--election', 'pemilu-2024', '--contest', 'pdpr', '--parties-only'])).toBe(0);
    expect((await contest('pdpr-3102')).pack.opsi).toHaveLength(18);
    expect((await contest('pdpr-3103')).pack.opsi).toEqual(before.pack.opsi);
    await expect(own.database.db.transaction().execute((db) => rows(db, sql<{ utama: number }>`update pemilu_kertas set utama = 1`))).rejects.toThrow('never changed');
  });
});

describe('figures on papers', () => {
  it('K17 adds the totals of the parties, K21 the crosses below each of them (PKPU 25/2023)', async () => {
    await count('pdpr-3103', SERIBU, { '4': 30, '4.0': 10, '4.1': 15, '4.2': 5, '8': 12, '8.0': 2, '8.1': 10, '1': 3, '1.0': 3 }, 45);
    const good = await findTps(own.database.db, await contest('pdpr-3103'), SERIBU);
    expect(good?.pemeriksaan.filter(({ id }) => id === 'K17' || id === 'K21').map(({ hasil }) => hasil)).toEqual(['LULUS', 'LULUS']);
    await count('pdpr-3103', contohTps('3101011001', 2), { '4': 31, '4.0': 10, '4.1': 15, '4.2': 5, '8': 2 }, 33);
    const bad = await findTps(own.database.db, await contest('pdpr-3103'), contohTps('3101011001', 2));
    const [k21] = bad?.pemeriksaan.filter(({ id }) => id === 'K21') ?? [];
    expect(k21).toMatchObject({ hasil: 'GAGAL', nilai: [10, 15, 5, 31] });
  });
  it('a source of totals alone is whole, and passes no check that it cannot make', async () => {
    await count('pdpr-3102', GAMBIR, { '4': 7, '1': 5 }, 12);
    const area = await findAngkaWilayah(own.database.db, await contest('pdpr-3102'), NATION);
    expect(area?.tps).toMatchObject({ lengkap: 1, lolos: 0, total: 3 });
  });
  it('each paper counts the stations of its own areas only', async () => {
    const seribu = await findAngkaWilayah(own.database.db, await contest('pdpr-3103'), NATION);
    expect(seribu?.tps.total).toBe(6);
    expect(await findAngkaWilayah(own.database.db, await contest('pdpr-3103'), '3171' as AreaCode)).toBeUndefined();
  });
});

describe('sums over papers', () => {
  it('of the nation and of Jakarta are those of both dapil, by party', async () => {
    const hitungan = await openHitungan(own.database.db, 'pemilu-2024', 'pdpr');
    if (hitungan === undefined) throw new Error('no papers');
    const golkar = hitungan.pilihan.findIndex(({ nomor }) => nomor === 4);
    const nation = await readDi(own.database.db, hitungan, NATION);
    expect(nation?.area.suara[golkar]).toBe(30 + 31 + 7);
    expect(nation?.area.tps).toMatchObject({ total: 9, masuk: 3 });
    expect(nation?.area.temuan).toEqual({ K21: 1 });
    const counted = (rows: readonly { readonly kode: string; readonly suara: readonly (number | null)[] }[] = []) => rows.flatMap(({ kode, suara }) => (suara[golkar] === null ? [] : [[kode, suara[golkar]]]));
    expect(counted(nation?.anak)).toEqual([['31', 68]]);
    const jakarta = await readDi(own.database.db, hitungan, '31' as AreaCode);
    expect(counted(jakarta?.anak)).toEqual([['3101', 61], ['3171', 7]]);
    const desa: (string | number | null | undefined)[][] = [];
    for await (const piece of streamDi(own.database.db, hitungan, NATION, 4)) desa.push(...counted(piece));
    expect(desa).toEqual([['3101011001', 61], ['3171011001', 7]]);
  });
  it('a kel/desa lies on one paper; its stations tell the votes of the parties', async () => {
    const here = await openHitungan(own.database.db, 'pemilu-2024', 'pdpr', '3101011001' as AreaCode);
    expect(here?.kertas.map(({ kode }) => kode)).toEqual(['pdpr-3103']);
    const stations = here === undefined ? [] : await readTps(own.database.db, here, '3101011001' as AreaCode);
    expect(stations.map(({ suara }) => suara[3])).toEqual([30, 31, null]);
    expect(stations[0]?.suara).toHaveLength(18);
  });
});

describe('which office works on which paper', () => {
  it.each([
    ['the nation fixes the DPR of every dapil', NATION, true],
    ['a province fixes none of them (UU 7/2017 art 413)', '31' as AreaCode, false],
  ])('%s', async (_what, node, fixes) => {
    const codes = (await contestsFixedAt(own.database.db, node)).map(({ pack }) => pack.kode);
    expect(codes.includes('pdpr-3103')).toBe(fixes);
  });
  it('a station works on the president and its own dapil', async () => {
    const { pemilu: pack } = await contest('ppwp');
    expect((await contestsAt(own.database.db, pack, SERIBU)).map((one) => one.pack.kode)).toEqual(['ppwp', 'pdpr-3103']);
  });
});

describe('the paper form of a party contest on the desk', () => {
  it('asks party by party: A.1 the party alone, A.2 its candidates, B their total with words (hasil.md 3.2)', async () => {
    const { kotak, bagian } = paperOf((await contest('pdpr-3103')).pack);
    const lines = bagian.find((one) => one.bagian === 'IV')?.baris.map((line) => kotak[line.kotak[0] ?? -1]?.nama) ?? [];
    const golkar = lines.indexOf('partai_4');
    expect(lines.slice(golkar, golkar + 4)).toEqual(['partai_4', 'caleg_4_1', 'caleg_4_2', 'total_4']);
    expect(kotak.filter(({ nama }) => nama.endsWith('_4')).map(({ huruf }) => huruf)).toEqual(['huruf_total_4', null]);
  });
  it.each([
    ['a total that its parts do not make is asked about', { partai_4: '10', caleg_4_1: '15', caleg_4_2: '5', total_4: '31' }, true],
    ['one that they make is not', { partai_4: '10', caleg_4_1: '15', caleg_4_2: '5', total_4: '30' }, false],
    ['one party that cannot be read hides no other', { partai_8: '1', caleg_4_1: '15', caleg_4_2: '5', partai_4: '10', total_4: '31' }, true],
  ])('K21: %s', async (_what, typed, asked) => {
    const { tanya } = judgeForm((await contest('pdpr-3103')).pack, SERIBU, typed, null);
    expect(tanya.some(({ cek, gagal }) => cek === 'K21' && gagal)).toBe(asked);
  });
});
