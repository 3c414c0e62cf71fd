// Does an area's page say every number with its layer, time and list, and no word of a winner? (hasil.md 5, 9, 10)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import type { Lang } from '#kernel/text';
import type { AngkaWilayah, Pencacah } from '../figures.ts';
import { AreaPage, type AreaView } from './area.tsx';
import { CHECK_COUNTS, COUNTERS, findCount } from './counts.ts';
import { draw, wordsOf } from './draw.tsx';
import { BENGKULU, KAB_BENGKULU, KONTES, KOSONG, NONE, TPS_003 } from './examples.ts';
import { ListPage } from './list.tsx';
import { isEarly, progressOf, scaleOf } from './progress.ts';
import { makeScene } from './scene.ts';

const NATION = { kode: areaCode('0'), nama: 'Indonesia', tingkat: 0, induk: null } as const;

function view(lang: Lang, area: AngkaWilayah, more: Partial<AreaView> = {}): AreaView {
  return {
    scene: makeScene(KONTES, lang, false),
    area,
    up: [NATION],
    children: KAB_BENGKULU,
    stations: [],
    provinces: [BENGKULU, { ...KOSONG, kode: areaCode('95'), tps: { ...NONE } }],
    shapes: undefined,
    flow: [
      { hari: day('2024-02-14'), n: 219, jumlah: 219 },
      { hari: day('2024-03-02'), n: 5667, jumlah: 5886 },
    ],
    changes: [
      { seq: 4, kode: TPS_003.kode, jenis: 'KOREKSI', per: '2024-03-11T17:00:00Z', diterima: '2024-03-12T02:00:00Z', lama: [86, 119, 38], baru: [86, 119, 30], hanyaSel: false, terlambat: false, berkas: 'a.csv' },
      { seq: 3, kode: TPS_003.kode, jenis: 'DITARIK', per: '2024-03-10T17:00:00Z', diterima: '2024-03-12T02:00:00Z', lama: [86, 119, 38], baru: [null, null, null], hanyaSel: false, terlambat: false, berkas: 'a.csv' },
    ],
    layers: { layers: [], names: new Map(), form: false },
    utama: undefined,
    names: new Map([[areaCode('3101011001'), 'Pulau Panggang']]),
    before: { kode: areaCode('16'), nama: 'Sumatera Selatan' },
    after: undefined,
    ...more,
  };
}
const page = (lang: Lang, area: AngkaWilayah, more: Partial<AreaView> = {}, query = {}): string => draw(lang, <AreaPage view={view(lang, area, more)} query={query} origin="https://pendopo.test" />);

describe('Bengkulu, snapshot of 13 March 2024', () => {
  const html = page('id', BENGKULU);
  const words = wordsOf(html);

  it.each([
    ['Presiden dan Wakil Presiden, 14 Februari 2024'],
    ['Lapis C, bacaan formulir TPS. Data sampai 13 Maret 2024 08.30 WIB, nomor 171.402.'],
    ['18,15 %'],
    ['844.549 suara'],
    ['Jumlah suara semua pasangan 1.203.132'],
    ['5.886 dari 6.210 TPS (94,78 %)'],
    ['104 baru foto'],
    ['220 belum ada'],
    ['737 Isi formulir belum cocok'],
    ['Pasangan 3: 38 menjadi 30'],
    ['Sumber mengosongkan angkanya.'],
    ['Dari 219 TPS pada 14 Februari 2024'],
  ])('says %j', (sentence) => {
    expect(words + html).toContain(sentence);
  });

  it('every count is a link to its list', () => {
    for (const hal of ['lengkap', 'fotoSaja', 'belum', 'bertemuan', 'berubah', 'K02', 'K16', 'K17']) {
      expect(html).toContain(`href="/hasil/pemilu-2024/ppwp/17/daftar/${hal}"`);
    }
    // A count of zero opens nothing.
    expect(html).not.toContain('daftar/ditarik"');
  });

  it('leads to children, neighbour, nation, twins and the province in one file', () => {
    for (const href of ['/1701', '/16', '', '/17.csv', '/17.json']) expect(html).toContain(`href="/hasil/pemilu-2024/ppwp${href}"`);
    expect(html).toContain('href="/data/pemilu-2024/ppwp/C/17.csv.gz"');
  });

  it('the children add up to the line below them', () => {
    for (const at of [0, 1, 2]) {
      expect(KAB_BENGKULU.reduce((sum, one) => sum + (one.suara[at] ?? 0), 0)).toBe(BENGKULU.suara[at]);
    }
  });

  it.each(['id', 'en'] as const)('in %s: no winner, no accusation, no style attribute, no unfilled value', (lang) => {
    const drawn = page(lang, BENGKULU);
    expect(wordsOf(drawn)).not.toMatch(/menang|unggul|juara|winner|leads|curang|manipulasi|fiktif|fraud/i);
    expect(drawn).not.toContain(' style=');
    expect(wordsOf(drawn)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });

  it('sorts by link, and what is not there stands last', () => {
    const sorted = wordsOf(page('id', BENGKULU, { children: [KOSONG, ...KAB_BENGKULU] }, { urut: '2', arah: 'turun' }));
    const table = sorted.slice(sorted.indexOf('Menurut kabupaten dan kota'));
    expect(table.indexOf('Kota Bengkulu')).toBeLessThan(table.indexOf('Bengkulu Utara'));
    expect(table.indexOf('<script>')).toBeGreaterThan(table.indexOf('Lebong'));
  });
});

describe('an area of which nothing is in', () => {
  const html = page('id', KOSONG, { up: [NATION], children: [], provinces: [], flow: [], changes: [] });
  it('has no figure and says that blank is not zero', () => {
    const words = wordsOf(html);
    expect(words).toContain('Kosong di sini berarti belum ada, bukan nol.');
    expect(words).toContain('Belum ada angka yang masuk.');
    expect(words).not.toContain('0 suara');
    expect(words).toContain('Belum ada yang dapat diperiksa');
  });
  it('its hostile name is text', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script');
  });
});

it('below half of the stations a page warns that shares may change (hasil.md 10)', () => {
  const early = { ...BENGKULU, tps: { ...BENGKULU.tps, lengkap: 3104 } };
  expect(wordsOf(page('id', early))).toContain('Baru 49,98 % TPS masuk.');
  expect(isEarly({ ...BENGKULU.tps, lengkap: 3105 })).toBe(false);
});

describe('parts of the progress', () => {
  const counters = fc
    .record({ lengkap: fc.nat(900_000), sebagian: fc.nat(999), ditarik: fc.nat(99), foto: fc.nat(9999), belum: fc.nat(900_000) })
    .map(({ lengkap, sebagian, ditarik, foto, belum }): Pencacah => {
      const masuk = lengkap + sebagian + ditarik + foto;
      return { ...NONE, total: masuk + belum, masuk, lengkap, sebagian, ditarik };
    });
  it('every station stands in exactly one part', () => {
    fc.assert(
      fc.property(counters, (tps) => {
        const p = progressOf(tps);
        expect(p.lengkap + p.sebagian + p.ditarik + p.fotoSaja + p.belum).toBe(tps.total);
      }),
    );
  });
  it.each([
    [null, null], [0, 1], [19.99, 1], [20, 2], [59.99, 3], [60, 4], [80, 5], [89.99, 5], [90, 6], [100, 6],
  ] as const)('%j percent has class %j', (persen, scale) => {
    expect(scaleOf(persen)).toBe(scale);
  });
});

describe('counts and their lists', () => {
  it('each has an address of its own, found whatever its case', () => {
    const all = [...COUNTERS, ...CHECK_COUNTS];
    expect(new Set(all.map((one) => one.hal.toLowerCase())).size).toBe(all.length);
    for (const one of all) expect(findCount(one.hal.toUpperCase())).toBe(one);
    expect(findCount('__proto__')).toBeUndefined();
  });
  it('a form without its administration block is not "checked and fine"', () => {
    const unmade = wordsOf(page('id', { ...BENGKULU, tps: { ...BENGKULU.tps, bertemuan: 0, diuji: 0 }, temuan: {} }));
    expect(unmade).toContain('Belum ada yang dapat diperiksa');
    const made = wordsOf(page('id', { ...BENGKULU, tps: { ...BENGKULU.tps, bertemuan: 0, diuji: 886 }, temuan: {} }));
    expect(made).toContain('Dari 886 TPS yang dapat diperiksa, tidak ada yang belum cocok.');
    expect(made).toContain('886 dari 5.990 TPS yang masuk dapat diperiksa penjumlahannya');
  });
});

it('a list shows the sum that does not fit beside each station, with the question and its lawful reasons', () => {
  const count = findCount('K02');
  if (count === undefined) throw new Error('K02 is a count');
  const scene = makeScene(KONTES, 'id', false);
  const check = TPS_003.pemeriksaan.find((one) => one.id === 'K02');
  const html = draw(
    'id',
    <ListPage
      view={{
        scene,
        area: BENGKULU,
        up: [NATION],
        count,
        rows: [{ kode: TPS_003.kode, suara: TPS_003.suara, status: 'TERBIT_BERCATATAN', gagal: ['K02', 'K08'], berubah: true, per: TPS_003.per }],
        checks: new Map(check === undefined ? [] : [[TPS_003.kode, check]]),
        names: new Map([[areaCode('3101011001'), { kode: areaCode('3101011001'), nama: 'Pulau Panggang', tingkat: 4, induk: areaCode('310101') }]]),
        after: undefined,
        next: TPS_003.kode,
      }}
    />,
  );
  const words = wordsOf(html);
  expect(words).toContain('210 TPS di Bengkulu.');
  expect(words).toContain('116 + 126 = 242, tertulis 237');
  expect(words).toContain('Sebab yang wajar: Kotak angka sering keliru terbaca');
  expect(words).toContain('Ini belum tentu salah; mohon penjelasan atau foto yang lebih jelas.');
  expect(words).toContain('TPS 003 Pulau Panggang');
  expect(html).toContain('href="/hasil/pemilu-2024/ppwp/17/daftar/K02?after=3101011001003"');
});
