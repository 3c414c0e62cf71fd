// Does an import count what it does, do it once, leave no trace of a trial, and spare the demonstration until real figures come?
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NATION, areaCode } from '#kernel/area-code';
import { BASE_TREE, listLevel, replaceTree } from '#platform/offices';
import { stationTotals, treeOf } from '#modules/pemilu';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { writeState } from '../../pemilu/store/election.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { seqTerakhir } from '../store/history.ts';
import { findTps } from '../store/station.ts';
import { type Order, carryOut } from './command.ts';
import { PROVINCE_HEADER, csvText, provinceCsv, provinceRow, snapshotCsv } from './csv-fixtures.ts';
import { type Done, FIVE, reading, runImport, scratch } from './import-fixture.ts';

const scratchFolder = scratch();
const { path: folder, file } = scratchFolder;
let count: SmallCount;
afterAll(() => scratchFolder.remove());

function run(...args: readonly string[]): Promise<Done> {
  return runImport(count.deps, ...args);
}

async function sums(): Promise<readonly (number | null)[] | undefined> {
  return (await findAngkaWilayah(count.deps.database.db, count.kontes, NATION))?.suara;
}

describe('on an imported tree', () => {
  beforeEach(async () => {
    count = await smallCount({ filled: false });
  });
  afterEach(() => count.close());

  test('what is read is taken, same, replaced or refused, and a second time nothing changes', async () => {
    const path = file('satu.csv', provinceCsv(FIVE));
    const first = await run(path);
    expect(first.code).toBe(0);
    expect(first.text).toMatch(/Dibaca +5\n.*Diambil +4 .*angka baru 3, melengkapi 0, foto saja 1.*\n.*Sama +1 .*angka 1\)\n.*Diganti +0\n.*Ditolak +0/);
    const seq = await seqTerakhir(count.deps.database.db);
    const second = await run(path);
    expect(second.text).toMatch(/Diambil +0\n.*Sama +5/);
    expect(second.text).toContain('sudah pernah diimpor');
    expect(await seqTerakhir(count.deps.database.db)).toBe(seq);
    expect(await sums()).toEqual([311, 434, 109]);
  });

  test('a gzip of the same rows says the same of the stations, as another file', async () => {
    await run(file('satu.csv', provinceCsv(FIVE)));
    const again = await run(file('satu.csv.gz', gzipSync(provinceCsv(FIVE))));
    expect(again.text).toMatch(/Sama +5/);
    expect(again.text).not.toContain('sudah pernah diimpor');
  });

  test('a later version replaces, a later blank withdraws, and both stay in the history', async () => {
    await run(file('satu.csv', provinceCsv(FIVE)));
    const later = [
      reading('6472011001001', [101, 211, 38], '2024-02-16T00:00:00Z'),
      reading('6472011001002', [null, null, null], '2024-02-16T00:00:00Z', null),
    ];
    const done = await run(file('dua.csv', provinceCsv(later)));
    expect(done.text).toMatch(/Diganti +2 .*angka lain 1, dikosongkan sumber 1/);
    const station = await findTps(count.deps.database.db, count.kontes, areaCode('6472011001001'));
    expect(station?.riwayat.map((one) => one.suara)).toEqual([
      [101, 211, 31],
      [101, 211, 38],
    ]);
    expect(station?.riwayat[1]?.sumber.berkas).toBe('dua.csv');
  });

  test('a trial writes nothing and its figures are those of the real import', async () => {
    const path = file(
      'coba.csv',
      csvText(PROVINCE_HEADER, [
        ...FIVE.map((one) =>
          provinceRow(
            one.kode,
            one.suara.map((n) => String(n ?? '')),
          ),
        ),
        provinceRow('6472011999001', ['1', '2', '3']),
      ]),
    );
    const trial = await run(path, '--json', '--dry-run');
    expect(await seqTerakhir(count.deps.database.db)).toBe(0);
    expect(await sums()).toEqual([null, null, null]);
    expect(existsSync(join(count.deps.settings.PENDOPO_DATA, 'laporan'))).toBe(false);
    const real = await run(path, '--json');
    const plain = (done: Done): unknown => ({ ...(JSON.parse(done.text) as object), dryRun: 0, report: 0 });
    expect(plain(trial)).toEqual(plain(real));
    expect([trial.code, real.code]).toEqual([1, 1]);
    expect(await sums()).toEqual([311, 434, 109]);
    expect((await run(path, '--dry-run')).text).toMatch(/tidak ada yang disimpan/);
  });

  test('snapshots of one row become versions, with their transitions', async () => {
    const form = count.kontes.pack.form.administrasi;
    const text = snapshotCsv(['20240220', '20240312'], form, [
      {
        kode: '6472011001001',
        suara: [
          [86, 119, 38],
          [86, 119, 30],
        ],
        form: [137, 145, 282, 116, 126, 237, 0, 1, 1, 0, 0, 0, 116, 122, 238, 235, 3, 238],
      },
      {
        kode: '6472011001002',
        suara: [
          [11, 13, 17],
          [11, 13, 17],
        ],
      },
      {
        kode: '6472011001003',
        suara: [
          [null, null, null],
          [19, 23, 29],
        ],
      },
      {
        kode: '6472011001004',
        suara: [
          [null, null, null],
          [null, null, null],
        ],
      },
      {
        kode: '6472011001005',
        suara: [
          [5, 7, 11],
          [null, null, null],
        ],
      },
    ]);
    const done = await run(file('potret.csv', text));
    expect(done.text).toContain('2024-02-20 ke 2024-03-12: sama 1, berubah 1, baru 1, kosong 1, ditarik 1');
    expect(done.text).toMatch(/Baris +5\n.*Dibaca +10\n/);
    const station = await findTps(count.deps.database.db, count.kontes, areaCode('6472011001001'));
    expect(station?.riwayat.map((one) => [one.per.slice(0, 10), one.suara])).toEqual([
      ['2024-02-20', [86, 119, 38]],
      ['2024-03-12', [86, 119, 30]],
    ]);
    expect(station?.sel.slice(0, 3)).toEqual([137, 145, 282]);
    expect((await run(file('potret.csv', text))).text).toMatch(/Diambil +0\n.*Sama +10/);
  });

  test('every refused row stands in the report, none in the log', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => provinceRow('6472011001001', [`-${n + 1}`, '2', '3']));
    const done = await run(file('buruk.csv', csvText(PROVINCE_HEADER, rows)));
    expect(done.code).toBe(1);
    expect(done.text).toContain('20 masalah pertama:');
    const [name = ''] = readdirSync(join(count.deps.settings.PENDOPO_DATA, 'laporan'));
    expect(done.text).toContain(name);
    expect(
      readFileSync(join(count.deps.settings.PENDOPO_DATA, 'laporan', name), 'utf8')
        .trimEnd()
        .split('\n'),
    ).toHaveLength(31);
    expect(await seqTerakhir(count.deps.database.db)).toBe(0);
  });

  test('a station named twice: the same words count as same, others are refused and the first stands', async () => {
    const done = await run(
      file(
        'ganda.csv',
        provinceCsv([reading('6472011001001', [1, 2, 3]), reading('6472011001001', [1, 2, 3]), reading('6472011001001', [1, 2, 4])]),
      ),
    );
    expect(done.text).toMatch(/Diambil +1 .*\n.*Sama +1 .*\n.*\n.*Ditolak +1 .*TPS_GANDA 1/);
    expect(done.text).toContain('sudah ada di baris 2');
    expect(await sums()).toEqual([1, 2, 3]);
  });

  test('the order of the rows makes no difference to the sums', async () => {
    const totals = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...FIVE], { minLength: FIVE.length }), async (shuffled) => {
        const own = await smallCount({ filled: false });
        const kept = count;
        count = own;
        try {
          await run(file('acak.csv', provinceCsv(shuffled)));
          const { suara, tps, temuan } = (await findAngkaWilayah(own.deps.database.db, own.kontes, NATION)) ?? {};
          totals.add(JSON.stringify({ suara, tps, temuan }));
        } finally {
          count = kept;
          await own.close();
        }
      }),
      { numRuns: 4 },
    );
    expect(totals.size).toBe(1);
  });

  test('one bad file among good ones is named, the others are taken', async () => {
    const done = await run(join(folder, 'tidak-ada.csv'), file('satu.csv', provinceCsv(FIVE)), file('kosong.csv', ''));
    expect(done.code).toBe(1);
    expect(done.text).toContain('tidak-ada.csv: ditolak. Berkas atau folder ini tidak ada. (BERKAS_TIDAK_ADA)');
    expect(done.text).toContain('(BERKAS_KOSONG)');
    expect(await sums()).toEqual([311, 434, 109]);
  });

  test('Ctrl-C: nothing more is begun, and the code says so', async () => {
    const order: Order = { target: count.kontes, area: null, per: null, files: [file('satu.csv', provinceCsv(FIVE))], dryRun: false, acceptFalls: false, report: null, json: false };
    expect(await carryOut(order, count.deps, { line: () => undefined, problem: () => undefined }, AbortSignal.abort())).toBe(130);
    expect(await seqTerakhir(count.deps.database.db)).toBe(0);
  });
});

describe('over a demonstration', () => {
  beforeEach(async () => {
    count = await smallCount({ simulated: true });
  });
  afterEach(() => count.close());
  const state = async (): Promise<boolean> => (await treeOf(count.deps.database.db, 'pemilu-2024')).simulasi;

  test.each<[string, readonly string[], string]>([
    ['a refused file', [], 'x,y\n1,2\n'],
    ['a file of refused rows', [], csvText(PROVINCE_HEADER, [provinceRow('6472011001001', ['-1', '2', '3'])])],
    ['a trial', ['--dry-run'], provinceCsv(FIVE)],
  ])('%s leaves it as it was', async (_, args, text) => {
    const before = await sums();
    await run(file('demo.csv', text), ...args);
    expect(await state()).toBe(true);
    expect(await sums()).toEqual(before);
  });

  test('real figures end it, with a line that says so', async () => {
    const done = await run(file('nyata.csv', provinceCsv(FIVE)));
    expect(done.text).toContain('Data simulasi pemilu ini dihapus');
    expect(await state()).toBe(false);
    expect(await sums()).toEqual([311, 434, 109]);
  });
});

describe('on the base tree, which has no stations', () => {
  beforeEach(async () => {
    count = await smallCount({ filled: false });
    const { db } = count.deps.database;
    const areas = (await Promise.all([0, 1, 2, 3, 4].map((level) => listLevel(db, 'uji', level)))).flat();
    await replaceTree(db, BASE_TREE, areas, { sumber: 'uji', lisensi: 'uji' });
    await count.deps.database.transaction(async (inside) => writeState(inside, 'pemilu-2024', BASE_TREE, false));
  });
  afterEach(() => count.close());

  test('the file is the list of stations where their desa is known, and the operator is told', async () => {
    const { db } = count.deps.database;
    const before = (await stationTotals(db, 'pemilu-2024')).total;
    const rows = provinceCsv([
      reading('6474011001044', [3, 5, 7]),
      reading('6474011001045', [null, null, null]),
      reading('1101011001001', [1, 1, 1]),
    ]);
    const trial = await run(file('dasar.csv', rows), '--dry-run');
    expect((await stationTotals(db, 'pemilu-2024')).total).toBe(before);
    const done = await run(file('dasar.csv', rows));
    for (const one of [trial, done]) {
      expect(one.text).toMatch(/Dibaca +3\n.*Diambil +1 .*\n.*Sama +1 .*\n.*\n.*Ditolak +1 .*WILAYAH_TIDAK_ADA 1/);
      expect(one.text).toContain('2 TPS dicatat dari berkas ini');
    }
    expect((await stationTotals(db, 'pemilu-2024')).total).toBe(before + 2);
    expect((await findAngkaWilayah(db, count.kontes, areaCode('6474011001')))?.tps.total).toBe(5);
  });
});
