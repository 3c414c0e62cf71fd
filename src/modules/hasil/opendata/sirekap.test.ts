// Does a client of KPU's site of 2024 find what it found there? (hasil.md 7.2, examples of 7.3, cases T07 to T10)
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { wibToInstant } from '#kernel/zone';
import { projectRoot } from '#platform/config';
import { ask, jsonOf, readCsv } from '../../../../test/ask.ts';
import { type SmallCount, type SmallCountOptions, smallCount } from '../../../../test/small-count.ts';
import type { Bacaan } from '../figures.ts';
import { PHOTO_HOST } from '../pages/photo.ts';
import { openDataRoutes } from './routes.ts';
import { areaAnswer, optionsAnswer, placesAnswer, stationAnswer } from './sirekap-shapes.ts';

const HHCW = '/sirekap/pemilu/hhcw/ppwp';
const reach = async (count: SmallCount, path: string): Promise<unknown> => jsonOf(ask(count.deps, openDataRoutes, path));
/** Segments from the province down to a code. */
const down = (kode: string): string => [2, 4, 6, 10, 13].filter((n) => n <= kode.length).map((n) => `/${kode.slice(0, n)}`).join('');

describe('a small count', () => {
  let count: SmallCount;
  beforeAll(async () => {
    count = await smallCount();
  }, 60_000);
  afterAll(() => count.close());
  const get = (path: string) => reach(count, path);

  test('a client that walks the tree finds every station, and its table adds up at every level', async () => {
    const found: string[] = [];
    const walk = async (above: string): Promise<void> => {
      const places = placesAnswer.parse(await get(`/sirekap/wilayah/pemilu/ppwp${above === '' ? '/0' : down(above)}.json`));
      const level = (await get(`${HHCW}${down(above)}.json`)) as { chart: Record<string, number>; table: Record<string, Record<string, number>>; progres: object };
      areaAnswer.parse(level);
      expect(Object.keys(level.table).sort()).toEqual(places.map((place) => place.kode).sort());
      for (const id of ['100025', '100026', '100027']) {
        const votes = Object.values(level.table).flatMap((row) => row[id] ?? []);
        expect([above, id, level.chart[id]]).toEqual([above, id, votes.length === 0 ? undefined : votes.reduce((a, b) => a + b, 0)]);
      }
      for (const place of places) {
        expect(place).toMatchObject({ id: Number(place.kode), kode: place.kode });
        if (place.tingkat === 5) found.push(place.kode);
        else await walk(place.kode);
      }
    };
    await walk('');
    expect(found.sort()).toEqual([...count.stations].sort());
  });

  test('every station fits the strict shape', async () => {
    for (const kode of count.stations) stationAnswer.parse(await get(`${HHCW}${down(kode)}.json`));
  });

  test('the pairs by their ids', async () => {
    const pairs = optionsAnswer.parse(await get('/sirekap/pemilu/ppwp.json'));
    expect(Object.entries(pairs).map(([id, pair]) => [id, pair.nomor_urut])).toEqual([['100025', 1], ['100026', 2], ['100027', 3]]);
  });

  test('what is not in has no key; zero has one; a withdrawn station has no chart', async () => {
    const at = `${HHCW}${down('6472011001')}`;
    const { table } = (await get(`${at}.json`)) as { table: Record<string, unknown> };
    expect(table['6472011001002']).toEqual({ '100025': 0, '100026': 0, '100027': 0, psu: null, persen: 100, status_progress: true });
    expect(table['6472011001003']).toEqual({ '100025': 155, '100026': 0, psu: null, persen: 0, status_progress: false });
    expect(table['6472011001004']).toEqual({ psu: null, persen: 0, status_progress: false });
    expect(await get(`${at}/6472011001003.json`)).toMatchObject({ chart: { '100025': 155, '100026': 0 }, status_suara: false });
    expect(await get(`${at}/6472011001004.json`)).toMatchObject({ chart: null, administrasi: null, status_suara: false, ts: '2024-04-02 07:00:00' });
    expect(await get(`${HHCW}${down('6474011001')}.json`)).toEqual({
      ts: '2024-04-02 07:00:00',
      psu: 'Reguler',
      mode: 'hhcw',
      chart: { persen: 0 },
      table: Object.fromEntries([1, 2, 3].map((no) => [`647401100100${no}`, { psu: null, persen: 0, status_progress: false }])),
      progres: { total: 3, progres: 0 },
    });
    expect(await get(`${HHCW}${down('6474011001001')}.json`)).toEqual({
      chart: null,
      images: [null, null, null],
      administrasi: null,
      psu: null,
      ts: '2024-04-02 07:00:00',
      status_suara: false,
      status_adm: false,
    });
  });

  test('abroad the layout is the same', async () => {
    const places = placesAnswer.parse(await get('/sirekap/wilayah/pemilu/ppwp/99/9901/990101/9901010002.json'));
    expect(places).toEqual([{ nama: 'POS 001', id: 9_901_010_002_001, kode: '9901010002001', tingkat: 5 }]);
  });

  test('the same under the name of the election; another election has its own', async () => {
    expect(await get('/sirekap/pemilu-2024/pemilu/hhcw/ppwp/64.json')).toEqual(await get(`${HHCW}/64.json`));
    expect((await ask(count.deps, openDataRoutes, '/sirekap/pemilu-2019/pemilu/hhcw/ppwp/64.json')).kind).toBe('missing');
  });

  test.each(['/64/1901', '/64/6472/647401', '/64/6472/647201/6472021001', '/64/6472/647201/6472011001/6472011002001', '/65', '/64/6473', '/0', '/6', '/64/64'])(
    '%s is not there',
    async (path) => {
      expect(['missing', 'unparsed']).toContain((await ask(count.deps, openDataRoutes, `${HHCW}${path}.json`)).kind);
    },
  );
});

test('while nothing is in anywhere the time is unknown', async () => {
  const empty = await smallCount({ filled: false });
  try {
    expect(await reach(empty, `${HHCW}.json`)).toMatchObject({ ts: null, chart: { persen: 0 }, progres: { total: 56, progres: 0 } });
    expect(optionsAnswer.parse(await reach(empty, '/sirekap/pemilu/ppwp.json'))['100025']?.ts).toBeNull();
  } finally {
    await empty.close();
  }
});

const SHARED = join(projectRoot(), '../shared/data/results');
const here = existsSync(SHARED);
if (!here) console.warn('sirekap.test.ts: ../shared is absent, the examples of hasil.md 7.3 are not compared with the real files');

type Line = Record<string, string | null>;

function realRows(file: string, prefix: string): Line[] {
  return readCsv(gunzipSync(readFileSync(join(SHARED, file))).toString()).filter((row) => row['kode_tps']?.startsWith(prefix) === true);
}

/** The tree that the rows name. */
function groundOf(rows: readonly Line[]): NonNullable<SmallCountOptions['ground']> {
  const areas = new Map<string, string>([['0', 'INDONESIA']]);
  const stations: Record<string, number[]> = {};
  for (const row of rows) {
    const kode = row['kode_tps'] ?? '';
    for (const [digits, name] of [[2, 'provinsi'], [4, 'kab_kota'], [6, 'kecamatan'], [10, 'kel_desa']] as const) {
      areas.set(kode.slice(0, digits), row[name] ?? '');
    }
    (stations[kode.slice(0, 10)] ??= []).push(Number(kode.slice(10)));
  }
  return { areas: [...areas], stations };
}

const cell = (row: Line, name: string): number | null => (row[name] == null ? null : Number(row[name]));

function readingOf(count: SmallCount, row: Line, columns: { readonly paslon: string; readonly adm: string | null; readonly ts: string | null }): Bacaan {
  const per = wibToInstant(columns.ts ?? '2024-02-20 14:00:00');
  return {
    kode: areaCode(row['kode_tps'] ?? ''),
    per: per.ok ? per.value : '',
    suara: count.kontes.pack.opsi.map((option) => cell(row, `${columns.paslon}${option.nomor}`)),
    sel: columns.adm === null ? null : count.kontes.pack.form.sel.map((sel) => cell(row, `${columns.adm ?? ''}${sel.nama}`)),
    foto: [1, 2, 3].flatMap((n) => row[`foto_${n}`] ?? []),
  };
}

describe.skipIf(!here)('the examples of hasil.md 7.3, from the real rows', () => {
  test('TPS 3101011001001: chart, photographs, the 18 cells, time in WIB', async () => {
    const rows = here ? realRows('tps_ppwp_2024_dki_tanpa_jakarta_timur.csv.gz', '3101011001') : [];
    const count = await smallCount({ ground: groundOf(rows) });
    try {
      await count.take('dki.csv', rows.map((row) => readingOf(count, row, { paslon: 'v20240220_paslon_', adm: 'adm20240220_', ts: null })));
      const got = stationAnswer.parse(await reach(count, `${HHCW}/31/3101/310101/3101011001/3101011001001.json`));
      expect(got.images.map((url) => url?.replace(PHOTO_HOST, 'https://hasil.example/formc/'))).toEqual([
        'https://hasil.example/formc/2851/pemilu/ppwp/31/01/01/10/01/3101011001001-20240214-205639--4f9bafd8-1602-4579-9588-bf8bf3d6c285.jpg',
        'https://hasil.example/formc/2851/pemilu/ppwp/31/01/01/10/01/3101011001001-20240216-135709--fbcf92f8-6da6-48f9-806c-abb1ba17b013.jpg',
        'https://hasil.example/formc/2851/pemilu/ppwp/31/01/01/10/01/3101011001001-20240214-205701--8d3291c9-f10b-4737-8459-138e013a85a8.jpg',
      ]);
      expect({ ...got, images: [] }).toEqual({
        chart: { '100025': 83, '100026': 107, '100027': 38 },
        images: [],
        administrasi: {
          suara_sah: 228,
          suara_total: 233,
          pemilih_dpt_j: 292,
          pemilih_dpt_l: 147,
          pemilih_dpt_p: 145,
          pengguna_dpt_j: 292,
          pengguna_dpt_l: 147,
          pengguna_dpt_p: 145,
          pengguna_dptb_j: 1,
          pengguna_dptb_l: 0,
          pengguna_dptb_p: 1,
          suara_tidak_sah: 5,
          pengguna_total_j: 292,
          pengguna_total_l: 147,
          pengguna_total_p: 145,
          pengguna_non_dpt_j: 0,
          pengguna_non_dpt_l: 0,
          pengguna_non_dpt_p: 0,
        },
        psu: null,
        ts: '2024-02-20 14:00:00',
        status_suara: true,
        status_adm: true,
      });
    } finally {
      await count.close();
    }
  }, 60_000);

  test('Kabupaten Bengkulu Tengah, 1709: 387 stations, 386 with figures, persen 99.74', async () => {
    const rows = here ? realRows('tps_ppwp_2024_bengkulu.csv.gz', '1709') : [];
    const count = await smallCount({ ground: groundOf(rows) });
    try {
      await count.take('bengkulu.csv', rows.map((row) => readingOf(count, row, { paslon: 'paslon_', adm: null, ts: row['ts'] ?? null })));
      const got = areaAnswer.parse(await reach(count, `${HHCW}/17/1709.json`));
      expect({ ...got, table: {} }).toEqual({
        ts: '2024-02-26 20:00:00',
        psu: 'Reguler',
        mode: 'hhcw',
        chart: { '100025': 10_566, '100026': 60_681, '100027': 7_440, persen: 99.74 },
        table: {},
        progres: { total: 387, progres: 386 },
      });
      expect(got.table['170901']).toEqual({ '100025': 1_418, '100026': 6_625, '100027': 445, psu: 'Reguler', persen: 100, status_progress: true });
      expect(got.table['170908']).toEqual({ '100025': 467, '100026': 3_382, '100027': 310, psu: 'Reguler', persen: 95.65, status_progress: true });
      expect(Object.keys(got.table).length).toBe(11);
    } finally {
      await count.close();
    }
  }, 60_000);
});
