// Do lists come in strictly, once, with their history, and do hostile files change nothing?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dapilOf, listCalon, listPaslon, module } from '#modules/pemilu';
import { rows, sql } from '#platform/db';
import type { Deps } from '#platform/module';
import { ensureAreas } from '#platform/offices';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../../test/fixture.ts';
import { readImpor, readRiwayat } from './store/import.ts';
import { readPartai } from './store/party.ts';

const MAP = 'jenis,kode_dapil,nama_dapil,kode_wilayah,tingkatan,nama_wilayah,pecah';
const DCT = 'jenis,kode_dapil,nama_dapil,nomor_partai,nomor_urut,nama,jenis_kelamin,alamat_kabko,status_publikasi,pilihan_publikasi';
const PAIRS = 'kode_wilayah,id_paslon,nomor_urut,nama,warna';
const STATES = 'jenis,kode_dapil,nomor_partai,nomor_urut,status,tanggal,keputusan';
const PARTIES = 'nomor_urut,id_partai_sirekap,nama,nama_lengkap,partai_lokal_aceh,warna';

let own: TestDatabase;
let deps: Deps;
let folder: string;
beforeAll(async () => {
  own = await testDatabase();
  deps = testDeps(own.database, [module]);
  folder = mkdtempSync(join(tmpdir(), 'daftar-'));
  await ensureAreas(own.database);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await own.close();
});
let terminal = recordedTerminal();
beforeEach(() => {
  terminal = recordedTerminal();
});

const put = (name: string, bytes: string | Buffer): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const give = (words: string, pemilu: string, lines: readonly string[], ...more: string[]): Promise<number> => {
  const command = module.commands?.find((one) => one.words === `import ${words}`);
  if (command === undefined) throw new Error(words);
  return command.run(['--election', pemilu, put('daftar.csv', lines.join('\n')), ...more], deps, terminal);
};
const calon = (partai: number, nomor: number, nama: string, jk = 'L', dapil = '1501'): string => `DPR RI,${dapil},JAMBI,${partai},${nomor},${nama},${jk},KOTA JAMBI,Bersedia,`;

describe('the command', () => {
  test.each([[[]], [['x.csv']], [['--election', 'pemilu-2029', 'x.csv']], [['--election', 'pemilu-2024', 'a', 'b']], [['--lagi']]])('%j is no command: exit 2', async (args) => {
    for (const words of ['parties', 'dapil', 'candidates', 'pairs']) {
      const command = module.commands?.find((one) => one.words === `import ${words}`);
      expect(await command?.run(args, deps, terminal)).toBe(2);
    }
    expect(terminal.problems).toHaveLength(4);
  });
  test.each([
    ['dapil', 'pemilu-2024', 'kode_tps,paslon_1\n', 'KELUARGA_TIADA'],
    ['dapil', 'pemilu-2024', `${DCT}\nx`, 'KELUARGA_LAIN'],
    ['dapil', 'pemilu-2019', `${MAP}\nx`, 'KELUARGA_PEMILU'],
    ['pairs', 'pemilu-2024', `${PAIRS}\nx`, 'KELUARGA_PEMILU'],
    ['candidates', 'pemilu-2024', `${DCT}\n`, 'BERKAS_KOSONG'],
    ['candidates', 'pemilu-2024', '', 'KELUARGA_TIADA'],
    ['candidates', 'pemilu-2024', Buffer.from([0xff, 0xfe, 0]), 'BERKAS_BUKAN_UTF8'],
    ['candidates', 'pemilu-2024', gzipSync('x'.repeat(5000)).subarray(0, 20), 'BERKAS_GZIP'],
  ])('import %s for %s of a wrong file is refused whole', async (words, pemilu, bytes, code) => {
    const command = module.commands?.find((one) => one.words === `import ${words}`);
    expect(await command?.run(['--election', pemilu, put('salah.bin', bytes)], deps, terminal)).toBe(1);
    expect(terminal.problems).toEqual([expect.stringMatching(new RegExp(`^${code}: `))]);
    expect(await readImpor(own.database.db, pemilu)).toEqual([]);
  });
});

describe('candidates', () => {
  test('--dry-run tells and stores nothing', async () => {
    expect(await give('candidates', 'pemilu-2024', [DCT, calon(1, 1, 'Ani Uji', 'P')], '--dry-run')).toBe(0);
    expect(terminal.lines.join('\n')).toMatch(/Calon baru 1,[\s\S]*tidak ada yang disimpan/);
    expect(await listCalon(own.database.db, 'pemilu-2024', 'pdpr')).toEqual([]);
  });
  test('good rows are taken, bad ones reported by row, column, reason and value; exit 1', async () => {
    const report = join(folder, 'laporan.csv');
    const bad = [
      calon(1, 3, 'Tak Berdapil', 'L', '1599'), calon(99, 1, 'Partai Asing'), calon(21, 1, 'Partai Lokal'), calon(1, 0, 'Nomor Nol'), calon(1, 4, ' '), calon(1, 5, 'Kelamin', 'X'),
      calon(1, 1, 'Kembar'), 'DPR RI,1501', '"tak tertutup', calon(1, 6, '=CMD()\u0007'),
    ];
    expect(await give('candidates', 'pemilu-2024', [DCT, calon(1, 1, 'Ani Uji', 'P'), calon(1, 2, '"Budi, S.H."'), ...bad], '--report', report)).toBe(1);
    expect((await listCalon(own.database.db, 'pemilu-2024', 'pdpr', '1501')).map((one) => [one.nomor, one.nama, one.jk, one.domisili, one.status, one.versi])).toEqual([
      [1, 'Ani Uji', 'P', 'Kota Jambi', 'aktif', 1], [2, 'Budi, S.H.', 'L', 'Kota Jambi', 'aktif', 1],
    ]);
    expect(readFileSync(report, 'utf8').split('\n').filter((line) => line.startsWith('ditolak'))).toEqual([
      'ditolak_dapil_tiada,4,kode_dapil,1599', 'ditolak_partai_tiada,5,nomor_partai,99', 'ditolak_partai_lokal,6,nomor_partai,21', 'ditolak_nomor,7,nomor_urut,0',
      'ditolak_nama_isi,8,nama, ', 'ditolak_kelamin,9,jenis_kelamin,X', 'ditolak_baris_ganda,10,,pdpr/1501/1/1', 'ditolak_baris_kolom,11,,2', 'ditolak_baris_rusak,12,,"""tak tertutup"',
      "ditolak_nama_isi,13,nama,'=CMD()\u0007",
    ]);
  });
  test('a changed name is a new version, the old one stays; who is not named stays and is told', async () => {
    expect(await give('candidates', 'pemilu-2024', [DCT, calon(1, 1, 'Ani Uji Baru', 'P')])).toBe(0);
    expect(terminal.lines.join('\n')).toMatch(/berubah 1[\s\S]*pdpr\/1501\/1\/1: nama[\s\S]*tidak disebut berkas ini, tetap disimpan: 1 \(pdpr\/1501\/1\/2\)/);
    const [first, second] = await listCalon(own.database.db, 'pemilu-2024', 'pdpr', '1501');
    expect([first?.nama, first?.versi, second?.versi]).toEqual(['Ani Uji Baru', 2, 1]);
    const [old] = await readRiwayat(own.database.db, 'pemilu-2024', 'calon', 'pdpr/1501/', 9);
    expect(old).toMatchObject({ kunci: 'pdpr/1501/1/1', versi: 1, isi: { nama: 'Ani Uji' }, impor: 1, diganti: 2 });
  });
  test('a state needs its day and its decree; a new list does not take it back; aktif does', async () => {
    const status = (...words: string[]): string => ['pdpr', '1501', '1', ...words].join(',');
    expect(await give('candidates', 'pemilu-2024', [STATES, status('2', 'mundur', '2024-01-32', 'SK 1'), status('2', 'mundur', '2024-01-15', ''), status('9', 'mundur', '2024-01-15', 'SK 1'), status('2', 'wafat', '2024-01-15', 'SK 1')])).toBe(1);
    expect(terminal.problems.map((line) => line.split(' ')[2])).toEqual(['HARI', 'DASAR_KOSONG', 'CALON_TIADA', 'STATUS']);
    expect(await give('candidates', 'pemilu-2024', [STATES, status('2', 'meninggal', '2024-01-15', 'Keputusan KPU 99/2024')])).toBe(0);
    expect(await give('candidates', 'pemilu-2024', [DCT, calon(1, 2, '"Budi, S.H."')])).toBe(0);
    const second = async () => (await listCalon(own.database.db, 'pemilu-2024', 'pdpr', '1501')).find((one) => one.nomor === 2);
    expect(await second()).toMatchObject({ status: 'meninggal', statusTanggal: '2024-01-15', statusDasar: 'Keputusan KPU 99/2024', versi: 2 });
    expect(await give('candidates', 'pemilu-2024', [STATES, status('2', 'aktif', '', '')])).toBe(0);
    expect(await second()).toMatchObject({ status: 'aktif', statusTanggal: null, statusDasar: null, versi: 3 });
  });
  test('the audit trail has the file, its hash and the counts of each import that changed something', async () => {
    const trail = await rows(own.database.db, sql<{ isi: { keluarga: string; baru: number; berubah: number } }>`select isi::jsonb as isi from audit_entri where aksi = 'pemilu.impor-daftar' order by urutan`);
    expect(trail.map(({ isi }) => [isi.keluarga, isi.baru, isi.berubah])).toEqual([['dct', 2, 0], ['dct', 0, 1], ['status-calon', 0, 1], ['status-calon', 0, 1]]);
  });
});

describe('dapil', () => {
  const line = (dapil: string, kode: string, level: string, pecah = '0'): string => `DPRD PROVINSI,${dapil},JAMBI ${dapil.slice(-1)},${kode},${level},TEMPAT,${pecah}`;
  test('an area in two dapil and an area below a whole one are refused; the rest stands', async () => {
    const rowsOfMap = [
      line('150001', '1571', 'Kabupaten/Kota'), line('150002', '1571', 'Kabupaten/Kota'), line('150002', '157101', 'Kecamatan'), line('150002', '1501', 'Pecahan Kabupaten/Kota', '1'),
      line('150001', '1501', 'Pecahan Kabupaten/Kota', '1'), line('150002', '150101', 'Kecamatan'), line('150001', '150102', 'Kecamatan'), line('150003', '1601', 'Kabupaten/Kota'),
      line('150003', '1502', 'Kecamatan'), line('150003', '1502', 'Kabupaten/Kota', '1'),
    ];
    expect(await give('dapil', 'pemilu-2024', [MAP, ...rowsOfMap])).toBe(1);
    expect(terminal.problems.map((text) => text.split(' ')[2])).toEqual(['WILAYAH_DUA_DAPIL', 'WILAYAH_BERTUMPUK', 'KODE_WILAYAH', 'TINGKAT_LAIN', 'TINGKAT_LAIN']);
    expect(terminal.lines.join('\n')).toContain('jumlah dapil / menurut penetapan: 1 (pdprdp: 2 / 301)');
  });
  test('dapilOf from the tables, from the own list, abroad, and where a contest is not held', async () => {
    const { db } = own.database;
    expect(await dapilOf(db, 'pemilu-2024', 'pdprdp', '1501')).toEqual({ keadaan: 'terbagi', dapil: ['150001', '150002'] });
    expect(await dapilOf(db, 'pemilu-2024', 'pdprdp', '1501012001003')).toEqual({ keadaan: 'utuh', dapil: '150002' });
    expect(await dapilOf(db, 'pemilu-2024', 'pdprdp', '1501032001')).toEqual({ keadaan: 'terbagi', dapil: ['150001', '150002'] });
    expect(await dapilOf(db, 'pemilu-2024', 'pdpr', '3273')).toEqual({ keadaan: 'utuh', dapil: '3201' });
    expect(await dapilOf(db, 'pemilu-2024', 'pdpr', '9901010001001')).toEqual({ keadaan: 'utuh', dapil: '3102' });
    expect(await dapilOf(db, 'pemilu-2024', 'pdprdk', '3171')).toEqual({ keadaan: 'tidak_diadakan' });
    expect(await dapilOf(db, 'pemilu-2024', 'pdprdp', '99')).toEqual({ keadaan: 'tidak_diadakan' });
    expect(await dapilOf(db, 'pemilu-2024', 'pdprdk', '3273')).toEqual({ keadaan: 'tak_tercatat' });
    expect(await dapilOf(db, 'pemilu-2019', 'pdpr', '993')).toEqual({ keadaan: 'tak_tercatat' });
    await expect(dapilOf(db, 'pilkada-2024', 'pdpr', '11')).rejects.toThrow('pilkada-2024 has no pdpr');
  });
});

describe('pairs and parties', () => {
  test('the empty column is an option of its own; DIY, Jakarta and made-up names are refused', async () => {
    const bad = ['34,1,1,A - B,#B67352', '3171,2,1,A - B,#B67352', '1599,3,1,A - B,#B67352', '1571,4,3,A,#B67352', '1571,5,3,KOLOM KOSONG - B,#B67352', '1571,6,3,A - B,merah', '157101,7,1,A - B,#B67352'];
    expect(await give('pairs', 'pilkada-2024', [PAIRS, '1571,1000001,1,"Ani, S.H. - Budi",#b67352', '1571,1000002,2,KOLOM KOSONG - ,#8CB9BD', ...bad])).toBe(1);
    expect(terminal.problems.map((text) => text.split(' ')[2])).toEqual(['KONTES_TIADA', 'KONTES_TIADA', 'WILAYAH_TIADA', 'PASANGAN', 'PASANGAN']);
    expect((await listPaslon(own.database.db, 'pilkada-2024', 'pkwkk', '1571')).map((one) => [one.nomor, one.ketua, one.wakil, one.kosong, one.warna])).toEqual([
      [1, 'Ani, S.H.', 'Budi', false, '#B67352'], [2, null, null, true, '#8CB9BD'],
    ]);
  });
  test('the first file that changes a party takes the own list along, and it stays in the history', async () => {
    expect(await give('parties', 'pemilu-2024', [PARTIES, '16,100016,X,Partai Perindo Raya,false,#243E80'])).toBe(0);
    const parties = await readPartai(own.database.db, 'pemilu-2024');
    expect([parties.length, parties.find((one) => one.nomor === 16)]).toEqual([24, { nomor: 16, idSirekap: '100016', nama: 'Partai Perindo Raya', singkat: 'Perindo', warna: '#243E80', lokalAceh: false, versi: 2, impor: 8 }]);
    expect(await readRiwayat(own.database.db, 'pemilu-2024', 'partai', '16', 9)).toMatchObject([{ versi: 1, isi: { nama: 'Partai Perindo' }, impor: 7, diganti: 8 }]);
    expect((await readImpor(own.database.db, 'pemilu-2024')).map((one) => one.berkas).slice(0, 2)).toEqual(['daftar.csv', 'pendopo']);
  });
});
