// Are sums read strictly, kept with their versions and compared with each other? (hasil.md 7.1, 12 T17, T18, T20)
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { module as pemilu } from '#modules/pemilu';
import { settingsSchema } from '#platform/config';
import type { Deps } from '#platform/module';
import { haveRealFiles, realFile } from '../intake/real-fixture.ts';
import { againstChildren, againstDapil, againstDecree, againstOwnShare, againstVoters } from './checks.ts';
import { importSumsCommand } from './command.ts';
import { KEPUTUSAN_DPR_2024 } from './decree-dpr-2024.ts';
import { readSumFile } from './read-file.ts';
import { findBuku, findLembar } from './sheet.ts';
import { dropSimulatedSums, readJumlah, readLama, readSumber } from './store/sum.ts';
import { DAPIL_CSV, DAPIL_HEADER, type Desk, ELECTED_CSV, NATION_CSV, PDPR, dapilRow, openDesk, paperTerminal } from './sum-fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('a changed figure is a new version, the same bytes are nothing', () => {
  it('first figures, the same again, another figure, and what stood before stays readable', async () => {
    const first = await desk.take(desk.file('a.csv', DAPIL_CSV));
    expect([first.baru, first.berubah, first.sama]).toEqual([1, [], 0]);
    const again = await desk.take(desk.file('b.csv', DAPIL_CSV));
    expect([again.baru, again.berubah, again.sama]).toEqual([0, [], 1]);
    const other = await desk.take(desk.file('c.csv', `${DAPIL_HEADER}\n${dapilRow('3201', 'JAWA BARAT I', 7, { 4: 366_053 })}\n`));
    expect(other.berubah).toEqual(['3201']);
    const { db } = desk.deps.database;
    const golkar = (all: Awaited<ReturnType<typeof readJumlah<'dapil'>>>): (number | null | undefined)[] => all.map(({ isi }) => isi.opsi.find(({ id }) => id === '4')?.suara);
    expect(golkar(await readJumlah(db, PDPR, 'dapil'))).toEqual([366_053]);
    expect(golkar(await readLama(db, PDPR, 'dapil'))).toEqual([366_052]);
    expect((await readSumber(db, PDPR)).map(({ berkas }) => berkas)).toEqual(['c.csv', 'a.csv']);
  });
  it('a real sum is never deleted, not even with the simulated ones', async () => {
    await desk.deps.database.transaction((db) => dropSimulatedSums(db, 'pemilu-2024'));
    expect(await readJumlah(desk.deps.database.db, PDPR, 'dapil')).toHaveLength(1);
  });
});

describe('what cannot be read is refused with row, column and reason', () => {
  const good = dapilRow('3201', 'JAWA BARAT I', 7).split(',');
  const withCell = (at: number, value: string): string => good.map((cell, n) => (n === at ? value : cell)).join(',');
  test.each([
    ['a dapil of three digits', withCell(0, '320'), 'KODE_DAPIL', 'kode_dapil'],
    ['no name', withCell(1, ' '), 'NAMA_ISI', 'dapil'],
    ['a name with a control character', withCell(1, 'JAWA\u0007'), 'NAMA_ISI', 'dapil'],
    ['no seat', withCell(4, '0'), 'KURSI_ISI', 'alokasi_kursi'],
    ['too many seats', withCell(4, '101'), 'KURSI_ISI', 'alokasi_kursi'],
    ['votes below zero', withCell(6, '-1'), 'ANGKA_NEGATIF', 'suara_01_pkb'],
    ['votes with a thousands sign', withCell(6, '138.013'), 'ANGKA_RIBUAN', 'suara_01_pkb'],
    ['votes of ten digits', withCell(6, '1000000000'), 'ANGKA_TERLALU_BESAR', 'suara_01_pkb'],
    ['votes in letters', withCell(6, '=1+1'), 'ANGKA_BUKAN', 'suara_01_pkb'],
    ['a broken number of voters', withCell(5, '2,5'.replace(',', '.')), 'ANGKA_DESIMAL', 'dpt'],
    ['one column less', good.slice(1).join(','), 'KOLOM_KURANG', ''],
    ['one column more', `${good.join(',')},1`, 'KOLOM_LEBIH', ''],
    ['an open quote', `"${good.join(',')}`, 'KUTIP_RUSAK', ''],
    ['a zero byte', withCell(1, 'JAWA\0'), 'KARAKTER_NUL', ''],
  ])('%s', async (_name, row, code, column) => {
    const read = await readSumFile(desk.file('x.csv', `${DAPIL_HEADER}\n${dapilRow('3202', 'LAIN', 3)}\n${row}\n`), PDPR);
    expect(read.ok && read.value.satuan.map(({ kode }) => kode)).toEqual(['3202']);
    expect(read.ok && read.value.ditolak.map((slip) => [slip.row, slip.code, slip.column])).toEqual([[3, code, column]]);
  });
  it('a unit of several rows is not taken in part: one refused party refuses the national list', async () => {
    const read = await readSumFile(desk.file('n.csv', NATION_CSV.replace('1000003', '1.000.003')), PDPR);
    expect(read.ok && read.value.satuan).toEqual([]);
    expect(read.ok && new Set(read.value.ditolak.map(({ code }) => code))).toEqual(new Set(['ANGKA_RIBUAN', 'SATUAN_TIDAK_UTUH']));
  });
  it('a dapil that is written twice, and a candidate that is, are taken not at all', async () => {
    const dapil = await readSumFile(desk.file('t.csv', `${DAPIL_CSV}${dapilRow('3201', 'JAWA BARAT I', 7)}\n`), PDPR);
    expect(dapil.ok && [dapil.value.satuan.length, dapil.value.ditolak.length]).toEqual([0, 2]);
    const elected = await readSumFile(desk.file('e.csv', ELECTED_CSV.replace('CALON DUA,2', 'CALON DUA,1')), PDPR);
    expect(elected.ok && elected.value.satuan).toEqual([]);
  });
  test.each([
    ['an empty file', '', 'BERKAS_KOSONG'],
    ['a header alone', `${DAPIL_HEADER}\n`, 'BERKAS_KOSONG'],
    ['unknown columns', 'a,b\n1,2\n', 'JUDUL_ASING'],
    ['a column twice', 'a,a\n1,2\n', 'JUDUL_GANDA'],
    ['votes of a party without its seats', `${DAPIL_HEADER.replace(',kursi_17_ppp', '')}\n1\n`, 'JUDUL_ASING'],
  ])('%s', async (_name, text, code) => {
    const read = await readSumFile(desk.file('y.csv', text), PDPR);
    expect(read.ok || read.refusal.code).toBe(code);
  });
  it('a gzip that is cut, and the file of another contest', async () => {
    const path = join(desk.folder, 'cut.csv.gz');
    writeFileSync(path, gzipSync(DAPIL_CSV).subarray(0, 60));
    const cut = await readSumFile(path, PDPR);
    expect(cut.ok || cut.refusal.code).toBe('GZIP_TERPUTUS');
    const other = await readSumFile(desk.file('z.csv', DAPIL_CSV), { pemilu: 'pilkada-2024', jenis: 'pkwkp' });
    expect(other.ok || other.refusal.code).toBe('KONTES_LAIN');
  });
});

describe('import sums, the command', () => {
  const order = async (...args: string[]): Promise<{ code: number; text: string }> => {
    const { terminal, lines } = paperTerminal();
    const deps = { ...desk.deps, settings: settingsSchema.parse({ PENDOPO_DATA: desk.folder }) } as Deps;
    return { code: await importSumsCommand.run(args, deps, terminal), text: lines.join('\n') };
  };
  const PLACE = ['--election', 'pemilu-2024', '--contest', 'pdpr'];
  it('says what it took; a dry run stores nothing', async () => {
    const path = desk.file('nasional.csv', NATION_CSV);
    const dry = await order(...PLACE, '--dry-run', path);
    expect([dry.code, dry.text.includes('Baru 1, berubah 0, sama 0'), dry.text.includes('tidak ada yang disimpan')]).toEqual([0, true, true]);
    expect(await readJumlah(desk.deps.database.db, PDPR, 'nasional')).toEqual([]);
    expect((await order(...PLACE, path)).code).toBe(0);
    expect(await readJumlah(desk.deps.database.db, PDPR, 'nasional')).toHaveLength(1);
  });
  it('a refused row stands in a report, and the exit code says so', async () => {
    const found = await order(...PLACE, desk.file('rusak.csv', `${DAPIL_HEADER}\n${dapilRow('320', 'X', 7)}\n`));
    expect([found.code, found.text.includes('KODE_DAPIL'), found.text.includes('Laporan lengkap')]).toEqual([1, true, true]);
  });
  test.each([
    ['no file', PLACE],
    ['an unknown election', ['--election', '__proto__', '--contest', 'pdpr', 'x']],
    ['a contest that the election has not', ['--election', 'pemilu-2024', '--contest', 'pkwkp', 'x']],
    ['an unknown option', [...PLACE, '--force', 'x']],
  ])('%s: the order is explained', async (_name, args) => {
    const found = await order(...args);
    expect([found.code, found.text.includes('import sums')]).toEqual([2, true]);
  });
  it('a file that is not there', async () => {
    expect((await order(...PLACE, join(desk.folder, 'tiada.csv'))).code).toBe(1);
  });
});

describe.runIf(haveRealFiles)('the real files', () => {
  let real: Desk;
  beforeAll(async () => {
    real = await openDesk();
    for (const name of ['dpr_ri_2024_dapil_suara_kursi.csv', 'dpr_ri_2024_nasional.csv', 'dpr_ri_2024_calon_terpilih.csv']) await real.take(realFile(name));
  });
  afterAll(() => real.close());
  it('no row is refused: 54 dapil with 365 seats, 18 parties, 365 elected', async () => {
    const { db } = real.deps.database;
    const [dapil, [nation], elected] = [await readJumlah(db, PDPR, 'dapil'), await readJumlah(db, PDPR, 'nasional'), await readJumlah(db, PDPR, 'terpilih')];
    expect([dapil.length, dapil.reduce((sum, { isi }) => sum + isi.kursi, 0), nation?.isi.opsi.length]).toEqual([54, 365, 18]);
    expect(elected.reduce((sum, { isi }) => sum + isi.calon.length, 0)).toBe(365);
    expect((await readSumber(db, PDPR)).map(({ ditolak }) => ditolak)).toEqual([0, 0, 0]);
  });
  it('the four differences to Keputusan KPU 1050/2024 stay visible, and are all there are (T17)', async () => {
    const { db } = real.deps.database;
    const [dapil, [nation]] = [await readJumlah(db, PDPR, 'dapil'), await readJumlah(db, PDPR, 'nasional')];
    if (nation === undefined) throw new Error('imported');
    expect(againstDecree(nation, KEPUTUSAN_DPR_2024.suara).map(({ opsi, tercantum, pembanding }) => [opsi, tercantum - pembanding])).toEqual([
      ['4', 4_000],
      ['13', 129_361],
      ['16', -24_190],
      ['24', -1],
    ]);
    expect([againstDapil(nation, dapil, 84), againstOwnShare(nation)]).toEqual([[], []]);
    // Papua Pegunungan votes by noken: more votes than voters on the list, by 22.
    expect(againstVoters(dapil)).toEqual([{ cek: 'SUARA_DPT', kode: '9501', opsi: null, tercantum: 1_306_436, pembanding: 1_306_414 }]);
    expect(Object.values(KEPUTUSAN_DPR_2024.suara).reduce((sum, n) => sum + n, 0)).toBe(KEPUTUSAN_DPR_2024.jumlah);
  });
  test.each([
    ['pkwkp', 'pilkada_2024_gubernur_kec.csv.gz', 1_228, 494],
    ['pkwkk', 'pilkada_2024_bupati_walikota_kec.csv.gz', 1_177, 494],
  ] as const)('%s: every area is the sum of those below, and what is blank stays blank (T18)', async (jenis, name, sums, blank) => {
    const at = { pemilu: 'pilkada-2024', jenis };
    await real.take(realFile(name), at);
    const areas = await readJumlah(real.deps.database.db, at, 'wilayah');
    expect(againstChildren(areas)).toEqual([]);
    const parents = areas.filter(({ kode, isi }) => isi.opsi.length > 0 && areas.some((one) => one.kode.slice(0, -2) === kode));
    expect(parents.reduce((sum, { isi }) => sum + isi.opsi.length, 0)).toBeGreaterThan(0);
    expect([parents.reduce((sum, { isi }) => sum + isi.opsi.length, 0), areas.filter(({ isi }) => isi.opsi.length === 0).length]).toEqual([sums, blank]);
  });
  test.each([
    ['1901', 67_546, 50_443],
    ['1971', 48_528, 35_177],
  ])('%s: KOLOM KOSONG leads by the sums, %d to %d, and is named by the list of pairs (T20)', async (kode, empty, pair) => {
    const { db } = real.deps.database;
    const order = pemilu.commands?.find(({ words }) => words === 'import pairs');
    const deps = { ...real.deps, settings: settingsSchema.parse({ PENDOPO_DATA: real.folder }) } as Deps;
    await order?.run(['--election', 'pilkada-2024', realFile('pilkada_2024_paslon_bupati_walikota.csv')], deps, paperTerminal().terminal);
    const buku = await findBuku(db, 'pilkada-2024', 'pkwkk');
    const sheet = buku === undefined ? undefined : await findLembar(db, buku, kode);
    const votes = (kosong: boolean): (number | null | undefined)[] => (sheet?.pilihan ?? []).flatMap((one, at) => (one.kosong === kosong ? [sheet?.area.suara[at]] : []));
    expect([votes(true), votes(false), sheet?.bawah[0]?.suara]).toEqual([[empty], [pair], sheet?.area.suara]);
  });
});

describe('sums that do not agree are named', () => {
  const unit = (kode: string, votes: Readonly<Record<string, number | null>>) => ({
    kode, versi: 1, sumber: 1,
    isi: { kelas: 'wilayah' as const, induk: '', tpsTotal: 1, tpsMasuk: 1, psu: 'Reguler', opsi: Object.entries(votes).map(([id, suara]) => ({ id, nama: '', nomor: 1, suara })) },
  });
  it('a province against its regencies; a blank one adds nothing', () => {
    expect(againstChildren([unit('11', { a: 10 }), unit('1101', { a: 7 }), unit('1102', {})])).toEqual([{ cek: 'ANAK_BEDA', kode: '11', opsi: 'a', tercantum: 10, pembanding: 7 }]);
    expect(againstChildren([unit('11', { a: 10 }), unit('1101', { a: 7 }), unit('1102', { a: 3 })])).toEqual([]);
  });
});
