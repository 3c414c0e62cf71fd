// Do parties add up over the ballot papers of two dapil, do candidates stand apart, and do sums of 2019 serve as the other election? (hasil.md 1.2, 10, 12 T24)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaCode } from '#kernel/area-code';
import { type Opsi, findPemilu } from '#modules/pemilu';
import type { Deps, Outcome } from '#platform/module';
import { type TestDatabase, testDatabase, testDeps } from '../../../../test/fixture.ts';
import { composePapers } from '../../pemilu/kertas/compose.ts';
import { addPapers } from '../../pemilu/kertas/store/paper.ts';
import { applyReadings } from '../actions/apply-readings.ts';
import { findContest } from '../contests.ts';
import { contohPohon, contohTps } from '../examples.ts';
import { openHitungan } from '../gabung/read.ts';
import { importSums } from '../jumlah/actions/import-sums.ts';
import { readSumFile } from '../jumlah/read-file.ts';
import { layContests } from '../store/tree.ts';
import { readCaleg } from './candidates.ts';
import { ask, body, words } from './peserta-fixture.ts';
import { deskAnswer } from './shapes.ts';
import { readPlace } from './watched.ts';

/** Dapil 3103 holds Kepulauan Seribu, 3102 Jakarta Pusat (UU 7/2017, Lampiran III). */
const [SERIBU, GAMBIR] = [contohTps('3101011001', 1), contohTps('3171011001', 1)];
const AT = { pemilu: 'pemilu-2024', kontes: 'pdpr' };

let own: TestDatabase;
let deps: Deps;
let folder: string;

const cell = (jenis: 'partai' | 'caleg', partai: number, nomor: number, nama: string): Opsi => ({ id: `${partai}.${jenis === 'partai' ? 0 : nomor}`, jenis, nomor, partai, nama, calon: [nama], singkat: nama });

/** Papers of two dapil, one of them with candidates, and the ground on which they are counted. */
async function fixPapers(): Promise<void> {
  const election = findPemilu('pemilu-2024');
  if (election === undefined) throw new Error('the pack of 2024 is gone');
  const lists = [cell('partai', 4, 4, 'Golkar'), cell('caleg', 4, 1, 'ANI'), cell('caleg', 4, 2, 'BUDI'), cell('partai', 8, 8, 'PKS'), cell('caleg', 8, 1, 'CICI')];
  await own.database.transaction(async (db) => {
    const { kertas } = await composePapers(db, election, 'pdpr', true);
    const two = kertas.filter(({ lingkup }) => lingkup === '3102' || lingkup === '3103').map((one) => (one.lingkup === '3103' ? { ...one, opsi: [...one.opsi, ...lists] } : one));
    expect(two).toHaveLength(2);
    await addPapers(db, 'pemilu-2024', '2024-01-01T00:00:00Z', false, two);
    await layContests(db, 'pemilu-2024');
  });
}

async function count(kode: string, tps: AreaCode, votes: Readonly<Record<string, number>>): Promise<void> {
  const kontes = await findContest(own.database.db, 'pemilu-2024', kode);
  if (kontes === undefined) throw new Error(kode);
  const suara = kontes.pack.opsi.map(({ id }) => votes[id] ?? 0);
  await applyReadings(deps, kontes, { berkas: kode, sha256: `${kode}${tps}`.padEnd(64, '0').slice(0, 64) }, [{ kode: tps, per: '2024-02-14T20:00:00+07:00', suara, sel: null, foto: null }]);
}

beforeAll(async () => {
  own = await testDatabase();
  deps = testDeps(own.database, []);
  folder = mkdtempSync(join(tmpdir(), 'pendopo-peserta-'));
  await contohPohon(own.database.db, 1);
  await fixPapers();
  // Golkar 60 = 10 for the party, 30 and 20 for its candidates; PKS 40. In the other dapil Golkar 10, PKB 90.
  await count('pdpr-3103', SERIBU, { '4': 60, '4.0': 10, '4.1': 30, '4.2': 20, '8': 40, '8.1': 40 });
  await count('pdpr-3102', GAMBIR, { '4': 10, '1': 90 });
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await own.close();
});

const desk = (kode: string, query = {}): Promise<Outcome> => ask(deps, 'hasil.peserta-wilayah', { ...AT, nomor: '4', kode }, query);
const json = async (kode: string) => deskAnswer.parse(body(await ask(deps, 'hasil.peserta-wilayah-json', { ...AT, nomor: '4', kode })));

describe('two papers of one province', () => {
  it('Golkar has 60 of 100 and 10 of 100, together 70 of 200, rank 2 behind PKB', async () => {
    const found = await json('31');
    expect(found.kekuatan).toMatchObject({ suara: 70, jumlah: 200, persen: 35, peringkat: 2 });
    expect(found.ujung?.kab.lemah.map(({ kode, suara, jumlah }) => [kode, suara, jumlah])).toEqual([['3171', 10, 100], ['3101', 60, 100]]);
    expect(found.ujung?.tps.kuat.map(({ kode, suara, jumlah }) => [kode, suara, jumlah])).toEqual([[SERIBU, 60, 100], [GAMBIR, 10, 100]]);
    expect(found.kantong).toEqual({ desa: 1, dari: 2, suara: 60, jumlah: 70 });
  });
  it('within one dapil the location quotient is taken against that dapil', async () => {
    const found = await json('3101');
    expect(found.acuan).toMatchObject({ suara: 60, jumlah: 100 });
    expect(found.wilayah.flatMap(({ kekuatan }) => kekuatan?.kuosien_lokasi ?? [])).toEqual([1]);
    // Over two dapil it is the whole contest: 10 of 100 against 70 of 200.
    expect((await json('31')).wilayah.flatMap(({ kekuatan }) => kekuatan?.kuosien_lokasi ?? [])).toEqual([1.71, 0.29]);
  });
  it('parties can be watched, at any place, over all papers there', async () => {
    const { db } = own.database;
    const owner = { akun: 'uji', partai: 4 };
    expect(await readPlace(db, owner, 'pemilu-2024/pdpr', '31')).toMatchObject({ seen: { suara: 70, jumlah: 200 } });
    expect(await readPlace(db, owner, 'pemilu-2024/pdpr', '0')).toMatchObject({ seen: { suara: 70, jumlah: 200 } });
    expect(await readPlace(db, { ...owner, partai: 25 }, 'pemilu-2024/pdpr', '31')).toBe('NOMOR');
    expect(await readPlace(db, owner, 'pemilu-2024/pdpd', '31')).toBe('KONTES');
  });
});

describe('candidates inside the list', () => {
  it('50 of the 60 votes of Golkar are personal: caleg ratio 83.33 %', async () => {
    const page = words(await desk('3101'));
    expect(page).toContain('Suara calon 50 dari 60 suara partai (83,33 %); 10 dicoblos untuk partai saja.');
    expect(page).toMatch(/1\. ANI 30 50,00 % Kepulauan Seribu Utara, 50,00 %/);
    const file = String(body(await ask(deps, 'hasil.peserta-daftar-csv', { ...AT, nomor: '4', kode: '3101', hal: 'caleg' })));
    expect(file.trim().split('\n').slice(1).map((line) => line.split(',').slice(-6).join())).toEqual(['1,ANI,30,60,50,310101', '2,BUDI,20,60,33.33,310101']);
  });
  it('a paper without candidates of the party shows none', async () => {
    const here = await openHitungan(own.database.db, 'pemilu-2024', 'pdpr', '3171' as AreaCode);
    if (here === undefined) throw new Error('no paper');
    expect(await readCaleg(own.database.db, 'id', here, '3171' as AreaCode, 4)).toBeUndefined();
    expect(words(await desk('3171'))).not.toContain('Calon dalam daftar');
  });
});

describe('against sums of 2019', () => {
  beforeAll(async () => {
    const path = join(folder, 'kec.csv');
    const parties = 'pkb,gerinda,pdip,golkar,nasdem,garuda,berkarya,pks,perindo,ppp,psi,pan,hanura,demokrat,pa,sira,pda,pna,pbb,pkpi';
    const row = (id: string, regency: string, name: string, votes: Readonly<Record<number, number>>): string =>
      `P1.${id},DKI JAKARTA,${regency},${name},${parties.split(',').map((_, at) => votes[at] ?? 0).join()},200,101,101,100,1,2,2,0,0`;
    writeFileSync(path, [`kunci_kpu,provinsi,kab_kota,kecamatan,${parties},total-pemilih,total-pengguna,suara-total,suara-sah,suara-tidak-sah,tps,validated-tps,blank-tps,outlier-vote-tps`, row('2.3', 'KEPULAUAN SERIBU', 'KEPULAUAN SERIBU UTARA', { 3: 70, 7: 30 }), row('4.5', 'JAKARTA TIMUR', 'MATRAMAN', { 3: 1, 0: 9 })].join('\n'));
    const at = { pemilu: 'pemilu-2019', jenis: 'pdpr' } as const;
    const read = await readSumFile(path, at);
    if (!read.ok) throw new Error(read.refusal.code);
    expect((await importSums(deps, at, read.value)).ok).toBe(true);
  });
  it('Golkar is the same party by the dated table: 60 % now, 70 % then, -10.00; the basis is named', async () => {
    const page = words(await desk('3101', { banding: 'pemilu-2019' }));
    expect(page).toMatch(/Kepulauan Seribu Utara 60,00 % 70,00 % −10,00/);
    expect(page).toContain('1 wilayah cocok satu lawan satu; tanpa pasangan: 0 sekarang, 0 dulu');
    for (const sentence of ['jumlah dari berkas kec.csv, bukan dari TPS', 'Nama yang sama dalam Keputusan KPU', 'tabel per 2026-11-22']) expect(page).toContain(sentence);
  });
  it('areas of then that are in no area of now are counted, never guessed', async () => {
    // Jakarta Pusat has no row of 2019, Jakarta Timur is in no tree of now.
    expect(words(await desk('31', { banding: 'pemilu-2019' }))).toContain('1 wilayah cocok satu lawan satu; tanpa pasangan: 1 sekarang, 1 dulu');
  });
  it('a party without a predecessor is told so', async () => {
    expect(words(await ask(deps, 'hasil.peserta-wilayah', { ...AT, nomor: '6', kode: '31' }, { banding: 'pemilu-2019' }))).toContain('Buruh tidak punya pendahulu dalam Pemilu 2019');
  });
});
