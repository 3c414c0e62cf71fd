// Do the questions count in the real files what was counted there by hand? (hasil.md 10, the table)
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bacaan } from '../figures.ts';
import { contestOf, haveRealFiles, realReadings } from '../intake/real-fixture.ts';
import { type Cacah, cacahKosong, dariBaris, keBaris } from './cacah.ts';
import { type StasiunDesa, timbangDesa } from './desa.ts';
import { SENDIRI, TANYA, type TanyaId, dijelaskan, tanyaku, timbang } from './timbang.ts';

const KONTES = contestOf('pemilu-2024');
const t = tanyaku(KONTES);
const DKI = 'tps_ppwp_2024_dki_tanpa_jakarta_timur.csv.gz';

const selAt = (name: string): number => KONTES.pack.form.sel.findIndex(({ nama }) => nama === name);
const cell = (reading: Bacaan, name: string): number | null => reading.sel?.[selAt(name)] ?? null;

/** Counts of a whole file, kel/desa by kel/desa; each row with these of its snapshots. */
function count(rows: readonly (readonly Bacaan[])[]): Cacah {
  const villages = new Map<string, StasiunDesa[]>();
  for (const readings of rows) {
    const [first] = readings;
    if (first === undefined) continue;
    const catatan = readings.map((one, at) => ({ per: at, seq: at + 1, suara: one.suara, sel: one.sel, foto: null }));
    const desa = first.kode.slice(0, 10);
    villages.set(desa, [...(villages.get(desa) ?? []), { kode: first.kode, catatan, dijawab: 0 }]);
  }
  const sum = keBaris(cacahKosong());
  for (const stations of villages.values()) keBaris(timbangDesa(t, stations).cacah).forEach((n, at) => (sum[at] = (sum[at] ?? 0) + n));
  return dariBaris(sum);
}

const asked = (cacah: Cacah, id: TanyaId): number => cacah.per[id].kini;

describe.runIf(haveRealFiles)('DKI Jakarta without East Jakarta', () => {
  let rows: (readonly Bacaan[])[] = [];
  let whole: Bacaan[] = [];
  const find = (reading: Bacaan, id: TanyaId) => timbang(t, reading.kode, reading, SENDIRI)[TANYA.indexOf(id)];
  beforeAll(async () => {
    rows = await realReadings(DKI, KONTES);
    whole = rows.flatMap(([first]) => (first !== undefined && KONTES.pack.form.administrasi.every((name) => cell(first, name) !== null) ? [first] : []));
  });

  test('8,751 whole forms of 20 February', () => expect(whole).toHaveLength(8_751));

  test('AN01: 99 of 227 with more users than list and reserve are not explained', () => {
    const found = whole.map((one) => find(one, 'AN01'));
    const beyond = whole.filter((one) => (cell(one, 'pengguna_total_j') ?? 0) > (cell(one, 'pemilih_dpt_j') ?? 0) + Math.ceil((cell(one, 'pemilih_dpt_j') ?? 0) / 50));
    expect(beyond).toHaveLength(227);
    expect([found.filter((one) => one?.hasil === 'TANYA').length, found.filter((one) => one?.hasil === 'LEPAS').length]).toEqual([99, 128]);
  });

  test('AN02: 356 over 100 %; K24 fails at 112 of 373 with more users than list', () => {
    const found = whole.map((one) => find(one, 'AN02'));
    expect(found.filter((one) => one?.hasil === 'TANYA' || one?.hasil === 'DITANDAI')).toHaveLength(356);
    const more = whole.filter((one) => (cell(one, 'pengguna_total_j') ?? 0) > (cell(one, 'pemilih_dpt_j') ?? 0));
    expect([more.length, more.filter((one) => dijelaskan(t, one.sel) === false).length]).toEqual([373, 112]);
  });

  test('AN07: the list is 0 at 164; 17 more hold above 300', () => {
    expect(whole.filter((one) => cell(one, 'pemilih_dpt_j') === 0)).toHaveLength(164);
    expect(whole.filter((one) => ['TANYA', 'DITANDAI'].includes(find(one, 'AN07')?.hasil ?? ''))).toHaveLength(181);
  });

  test('17 March, complete rows: AN03 31, AN04 171, AN05 21 groups, AN06 4', () => {
    const march = count(rows.map((one) => one.slice(2, 3)));
    expect([asked(march, 'AN03'), asked(march, 'AN04'), march.kelompok, asked(march, 'AN06')]).toEqual([31, 171, 21, 4]);
  });

  test('AN08: 20 February to 12 March 32 figures fell and 44 were blanked', () => {
    const both = count(rows.map((one) => one.slice(0, 2)));
    expect(asked(both, 'AN08')).toBe(76);
  });
});

describe.runIf(haveRealFiles)('complete rows', () => {
  test.each([
    ['bengkulu', 5, 14, 17, 132],
    ['lampung', 111, 43, 9, 264],
    ['di_yogyakarta', 9, 32, 4, 11],
    ['gorontalo', 16, 5, 1, 12],
  ])('%s: AN03 %d, AN04 %d, AN05 %d groups, AN06 %d', async (name, an03, an04, an05, an06) => {
    const cacah = count(await realReadings(`tps_ppwp_2024_${name}.csv.gz`, KONTES));
    expect([asked(cacah, 'AN03'), asked(cacah, 'AN04'), cacah.kelompok, asked(cacah, 'AN06')]).toEqual([an03, an04, an05, an06]);
  });
});
