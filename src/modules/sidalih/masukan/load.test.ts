// Does every row of a file become a record or work exactly once, also when the load is cut off or the file comes again?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { operator, perform } from '#platform/action';
import type { Deps } from '#platform/module';
import { ensureAreas } from '#platform/offices';
import { ringOf, shortSealer } from '#platform/seal';
import { recordedTerminal, testDatabase, testDeps, type TestDatabase } from '../../../../test/fixture.ts';
import { brankasOf, mustOpen } from '../brankas/brankas.ts';
import { createDaftar } from '../daftar/buat.ts';
import { readDaftar } from '../daftar/store/daftar.ts';
import { listDugaan } from '../daftar/store/dugaan-fixture.ts';
import { countRekam, listRekam, openRekam } from '../daftar/store/pemilih.ts';
import { CONSOLE_LIMITS } from './file.ts';
import { HEAD, file, line } from './intake-fixture.ts';
import { loadCommand } from './load-command.ts';
import { loadFile } from './load.ts';
import { listBaris, listMuatan } from './store/muatan.ts';

const LIST = 'pemilu-2024.6472';
let test: TestDatabase;
let deps: Deps;

beforeAll(async () => {
  test = await testDatabase();
  deps = testDeps(test.database);
  await ensureAreas(test.database);
  for (const kab of ['6472', '6471'].map(areaCode)) {
    await perform(test.database, deps.clock, { event: 'sidalih.uji', actor: operator, object: kab }, async (db) => {
      const made = await createDaftar(db, deps.clock, { paket: 'pemilu-2024', kab });
      return { value: made.ok, facts: {} };
    });
  }
});
afterAll(() => test.close());

async function load(path: string, ...more: readonly string[]) {
  const terminal = recordedTerminal();
  const code = await loadCommand.run([path, '--daftar', LIST, '--sumber', 'DP4', ...more], deps, terminal);
  return { code, lines: terminal.lines, problems: terminal.problems };
}

const counted = async (): Promise<number> => (await countRekam(test.database.db, LIST)).reduce((sum, { banyak }) => sum + banyak, 0);

describe('a file onto a list', () => {
  const rows = [
    line(1, { disabilitas: '4' }),
    line(2, { nik: '6.47E+15' }),
    line(3, { tanggal_lahir: '1990-12-08' }),
    line(4, { nama: "=cmd|'/c'!A1" }),
    line(5, { kode_kel: '6471011001' }),
    line(1, { nama: 'ORANG LAIN', tps: '' }),
  ];
  const path = (): string => file([HEAD, ...rows].join('\n'));

  it('sound rows become sealed records, refused ones lie sealed on the work list, a second NIK is a suspicion', async () => {
    const { code, lines } = await load(path());
    expect({ code, lines }).toEqual({ code: 1, lines: ['6 baris: 4 menjadi pemilih, 2 ditolak dan disimpan di daftar kerja, 2 masuk dengan keraguan.'] });
    const { db } = test.database;
    const brankas = brankasOf(deps.keys);
    const records = (await listRekam(db, LIST, { banyak: 10 })).map((one) => ({ sealed: one, open: openRekam(brankas, one) }));
    expect(records.map(({ open }) => [open.nama, open.nik.slice(-4), open.tps, open.disabilitas, open.tanda.join(' '), open.sumber])).toEqual([
      ['ORANG LAIN', '0001', '000', 0, 'E_NIK_GANDA', 'DP4'],
      ["=cmd|'/c'!A1", '0004', '003', 0, 'W_RUMUS', 'DP4'],
      ['SITI AMINAH B', '0001', '003', 4, '', 'DP4'],
      ['SITI AMINAH D', '0003', '003', 0, 'W_NIK_TGL_BEDA', 'DP4'],
    ]);
    for (const { sealed, open } of records) expect(Buffer.from(sealed.rahasia).includes(open.nik)).toBe(false);
    const twins = await listDugaan(db, 10);
    expect(twins.map(({ asal, pemilihA, pemilihB }) => [asal, ...[pemilihA, pemilihB].sort()])).toEqual([['NIK_SAMA', ...[records[0]?.open.id, records[2]?.open.id].sort()]]);
    const [muatan] = await listMuatan(db, [LIST], 5);
    const work = await listBaris(db, muatan?.id ?? '', 0, 10);
    expect(work.map(({ no, tempat, kode, ditolak, pemilih, rahasia }) => [no, tempat, kode, ditolak, pemilih === null, rahasia === null])).toEqual([
      [2, '3', 'E_NIK_DIGIT', true, true, false],
      [3, '4', 'W_NIK_TGL_BEDA', false, false, true],
      [5, '6', 'E_KEL_LUAR', true, true, false],
      [6, '7', 'E_NIK_GANDA', false, false, true],
    ]);
    expect(JSON.stringify(work)).not.toContain('SITI AMINAH');
    const key = deps.keys.secret('bidang');
    const cells = shortSealer(key, ringOf(key), { table: 'sidalih_baris', column: 'rahasia' }).open(`${muatan?.id ?? ''}/2`, work[0]?.rahasia ?? new Uint8Array());
    expect(JSON.parse(cells.ok ? cells.value : '{}')).toMatchObject({ nik: '6.47E+15', nama: 'SITI AMINAH C', alamat: 'JL MELATI 4' });
  });

  it('the same file again changes nothing and says so', async () => {
    const before = { list: await readDaftar(test.database.db, LIST), count: await counted() };
    const { code, problems } = await load(path());
    expect({ code, problems }).toEqual({ code: 1, problems: ['Berkas ini sudah dimuat; tidak ada yang berubah.'] });
    expect({ list: await readDaftar(test.database.db, LIST), count: await counted() }).toEqual(before);
  });

  it('a NIK on another list of the pack is a suspicion too', async () => {
    const other = file([HEAD, line(4, { kode_kel: '6471011001' })].join('\n'));
    expect(await loadCommand.run([other, '--daftar', 'pemilu-2024.6471', '--sumber', 'DP4'], deps, recordedTerminal())).toBe(0);
    expect((await listDugaan(test.database.db, 10)).map(({ daftarA, daftarB }) => [daftarA, daftarB].sort())).toContainEqual(['pemilu-2024.6471', LIST]);
  });
});

it('a load cut off in the middle goes on behind its last batch, whatever the batch that broke had written', async () => {
  const path = file([HEAD, ...Array.from({ length: 9_500 }, (_, at) => line(100 + at))].join('\n'));
  const before = await counted();
  const brankas = brankasOf(deps.keys);
  let batches = 0;
  const breaking: Deps = {
    ...deps,
    database: {
      ...test.database,
      transaction: (act) =>
        test.database.transaction(async (db) => {
          const done = await act(db);
          // The first transaction begins the load; the third one is its second batch, which dies before it is kept.
          if ((batches += 1) === 3) throw new Error('cut off');
          return done;
        }),
    },
  };
  await expect(loadCommand.run([path, '--daftar', LIST, '--sumber', 'DP4'], breaking, recordedTerminal())).rejects.toThrow('cut off');
  expect((await counted()) - before).toBe(4_000);
  const { code, lines } = await load(path);
  expect({ code, lines }).toEqual({ code: 0, lines: ['9.500 baris: 9.500 menjadi pemilih, 0 ditolak dan disimpan di daftar kerja, 0 masuk dengan keraguan.'] });
  expect((await counted()) - before).toBe(9_500);
  const [last] = await listRekam(test.database.db, LIST, { banyak: 1 });
  expect(last === undefined ? '' : mustOpen(brankas.openIdentitas(last.id, last.rahasia)).nkk).toMatch(/^[0-9]{16}$/);
});

it('two processes on one load: the second stops at the first batch that is not its own', async () => {
  const path = file([HEAD, ...Array.from({ length: 30 }, (_, at) => line(9_700 + at))].join('\n'));
  await load(path);
  const [muatan] = await listMuatan(test.database.db, [LIST], 1);
  if (muatan === undefined) throw new Error('no load');
  const stale = { ...muatan, lewat: 0, keadaan: 'DISETUJUI' as const };
  expect(await loadFile(deps, stale, path, CONSOLE_LIMITS, operator)).toMatchObject({ ok: false, refusal: { code: 'MUATAN_LAIN' } });
});

it.each([
  ['a list that is not there', 9_990, ['--daftar', 'pemilu-2024.9999'], 'SIDALIH_DAFTAR_TIDAK_ADA'],
  ['a source that the stage does not take', 9_991, ['--sumber', 'COKLIT'], 'SIDALIH_TAHAP_TUTUP'],
])('%s', async (_, nth, more, code) => {
  const bytes = [HEAD, line(nth)].join('\n');
  const { code: exit, problems } = await load(file(bytes), ...more);
  expect(exit).toBe(2);
  expect(problems[0]).toContain(code);
  // It left nothing behind: the same file is taken where it is welcome.
  expect((await load(file(bytes))).code).toBe(0);
});

it('a file without the desa of its voters is told before anything is loaded', async () => {
  const { problems } = await load(file(['nkk,nik,nama', '1,2,3'].join('\n')));
  expect(problems[0]).toContain('BERKAS_KOLOM_KURANG: Kolom formulir belum lengkap: tempat_lahir, tanggal_lahir');
});
