// Do the twins of the pages say the same in JSON and CSV, add up, and never take nothing for zero? (hasil.md 1.3, 5)
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { ask, bytesOf, jsonOf, readCsv } from '../../../../test/ask.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { openDataRoutes } from './routes.ts';
import { type AreaAnswer, areaAnswer, stationAnswer, twinAnswer } from './shapes.ts';

const AT = '/hasil/pemilu-2024/ppwp';
const AREAS = ['', '/64', '/19', '/6472', '/647201', '/6472011001', '/6474011001', '/99', '/9901', '/990101', '/9901010001', '/64.72.01.1001'];
let count: SmallCount;
beforeAll(async () => {
  count = await smallCount();
}, 60_000);
afterAll(() => count.close());

const json = (path: string) => jsonOf(ask(count.deps, openDataRoutes, `${AT}${path}.json`));
const csv = async (path: string) => (await bytesOf(ask(count.deps, openDataRoutes, `${AT}${path}.csv`))).toString();
const area = async (path: string): Promise<AreaAnswer> => areaAnswer.parse(await json(path));

test.each(AREAS)('%s fits its schema, and its children add up to it', async (path) => {
  const whole = await area(path);
  expect(whole).toMatchObject({ pemilu: 'pemilu-2024', kontes: 'ppwp' });
  expect(twinAnswer.safeParse(whole).success).toBe(true);
  for (const nomor of ['1', '2', '3']) {
    const below = whole.anak.map((child) => child.suara?.[nomor] ?? null).filter((n) => n !== null);
    expect(whole.suara?.[nomor] ?? null).toBe(below.length === 0 ? null : below.reduce((sum, n) => sum + n, 0));
  }
  for (const name of ['total', 'masuk', 'lengkap', 'bertemuan', 'berubah', 'ditarik'] as const) {
    expect([name, whole.anak.reduce((sum, child) => sum + child.tps[name], 0)]).toEqual([name, whole.tps[name]]);
  }
  const findings = new Map<string, number>();
  for (const child of whole.anak) for (const [id, n] of Object.entries(child.temuan)) findings.set(id, (findings.get(id) ?? 0) + n);
  expect(Object.fromEntries(findings)).toEqual(whole.temuan);
});

test.each(AREAS)('%s: the table has the children of the JSON and one marked total', async (path) => {
  const [whole, rows] = [await area(path), readCsv(await csv(path))];
  expect(rows.map((row) => row['baris'])).toEqual([...whole.anak.map(() => 'anak'), 'jumlah']);
  expect(rows.map((row) => row['kode'])).toEqual([...whole.anak.map((child) => child.kode), whole.wilayah.kode]);
  for (const [at, child] of [...whole.anak, whole].entries()) {
    const cell = (name: string): string | null | undefined => rows[at]?.[name];
    expect(['1', '2', '3'].map((n) => cell(`suara_${n}`))).toEqual(['1', '2', '3'].map((n) => child.suara?.[n]?.toString() ?? null));
    expect(cell('tps_lengkap')).toBe(String(child.tps.lengkap));
    expect(cell('temuan_K17')).toBe(String(child.temuan['K17'] ?? 0));
  }
});

describe('nothing, zero and unread are three things', () => {
  test('a kel/desa with nothing in has null, and so has each of its stations', async () => {
    const whole = await area('/6474011001');
    expect(whole.suara).toBeNull();
    expect(whole.versi).toBe(0);
    expect(whole.per).toBeNull();
    expect(whole.anak.map((child) => [child.suara, child.tps.masuk])).toEqual([[null, 0], [null, 0], [null, 0]]);
    const rows = readCsv(await csv('/6474011001'));
    expect(rows.map((row) => row['suara_1'])).toEqual([null, null, null, null]);
  });
  test('three zeros are zeros, an unread option is null between figures, a withdrawn station has none', async () => {
    const { anak } = await area('/6472011001');
    const of = (kode: string) => anak.find((child) => child.kode === kode);
    expect(of('6472011001002')?.suara).toEqual({ '1': 0, '2': 0, '3': 0 });
    expect(of('6472011001003')?.suara).toEqual({ '1': 155, '2': 0, '3': null });
    expect(of('6472011001003')?.tps).toMatchObject({ masuk: 1, lengkap: 0 });
    expect(of('6472011001004')).toMatchObject({ suara: null, tps: { masuk: 1, lengkap: 0, ditarik: 1 } });
  });
});

describe('a station', () => {
  test('tells every version with its source, the late snapshot in its place', async () => {
    const station = stationAnswer.parse(await json('/6472011001001'));
    expect(station.suara).toEqual({ '1': 100, '2': 200, '3': 38 });
    expect(station.foto).toEqual([]); // the simulation's photographs exist nowhere, so they have no address
    const told = station.riwayat.map((version) => [version.per, version.suara?.['1'], version.sumber.berkas]);
    expect(told.slice(-3)).toEqual([
      ['2024-03-31T00:00:00Z', 90, 'tangan-2.csv'],
      ['2024-04-01T00:00:00Z', 100, 'tangan-1.csv'],
      ['2024-04-02T00:00:00Z', 100, 'tangan-2.csv'],
    ]);
    expect(station.riwayat.map((version) => version.versi).sort()).toEqual(station.riwayat.map((_, at) => at + 1));
  });
  test('withdrawn: its last figures stand in the history only', async () => {
    const station = stationAnswer.parse(await json('/6472011001004'));
    expect(station).toMatchObject({ status: 'DITARIK', suara: null, administrasi: null, temuan: [] });
    expect(station.riwayat.at(-2)?.suara).toEqual({ '1': 41, '2': 42, '3': 43 });
    expect(station.foto).toEqual([
      'https://sirekap-obj-formc.kpu.go.id/2851/pemilu/ppwp/64/72/01/10/01/6472011001004-20240214-205639--a.jpg',
    ]);
    const rows = readCsv(await csv('/6472011001004'));
    expect(rows.at(-1)).toMatchObject({ berlaku: 'ya', jenis: 'DITARIK', suara_1: null });
    expect(rows.slice(0, -1).map((row) => row['versi']).sort()).toEqual(station.riwayat.map((version) => String(version.versi)));
  });
  test('each finding says its question in words and figures', async () => {
    const findings = [];
    for (const kode of count.stations) findings.push(...stationAnswer.parse(await json(`/${kode}`)).temuan);
    expect(findings.length).toBeGreaterThan(2);
    for (const finding of findings) expect(finding.pesan).toMatch(/^[A-Z].*\.$/);
    const sum = findings.find((finding) => finding.id === 'K17');
    expect(sum?.pesan).toContain(`suara sah ${sum?.nilai.at(-1) ?? '?'}`);
  });
  test('abroad a unit bears the name of its group', async () => {
    expect(await json('/9901010002001')).toMatchObject({ wilayah: { nama: 'POS 001', tingkat: 5 } });
    expect(await json('/9901010001002')).toMatchObject({ wilayah: { nama: 'TPS 002' } });
  });
});

test('a name that a spreadsheet would run is quoted (keamanan.md 3)', async () => {
  expect(await csv('/1901011001')).toContain("\njumlah,1901011001,'=SUM(A1),");
  expect(await area('/1901011001')).toMatchObject({ wilayah: { nama: '=SUM(A1)' } });
});

test.each(['/65', '/6472011001099', '/64720110010011', '/abc', '/0.json', '/6', '/..', '/6472%2F'])('%s is not there', async (path) => {
  expect(['missing', 'unparsed', 'none']).toContain((await ask(count.deps, openDataRoutes, `${AT}${path}.json`)).kind);
});

test('simulated figures say so in every answer, real ones never', async () => {
  const simulated = await smallCount({ simulated: true });
  try {
    for (const path of ['', '/64', '/6472011001', '/6472011001001']) {
      expect(await jsonOf(ask(simulated.deps, openDataRoutes, `${AT}${path}.json`))).toMatchObject({ simulasi: true });
      const text = (await bytesOf(ask(simulated.deps, openDataRoutes, `${AT}${path}.csv`))).toString();
      expect(readCsv(text).every((row) => row['keterangan'] === 'DATA SIMULASI')).toBe(true);
      expect(await json(path)).not.toHaveProperty('simulasi');
      expect(readCsv(await csv(path)).every((row) => row['keterangan'] === null)).toBe(true);
    }
  } finally {
    await simulated.close();
  }
});

test('the version of an address moves with what lies below it, and with nothing else', async () => {
  const route = openDataRoutes.find((one) => one.id === 'hasil.wilayah-json');
  const versions = async (): Promise<unknown[]> => {
    const found = [];
    for (const kode of ['19', '64', '6472', '6474', '6472021001001']) {
      found.push(await route?.version?.(count.deps, { pemilu: 'pemilu-2024', kontes: 'ppwp', kode }));
    }
    return found;
  };
  const before = await versions();
  await count.take('tangan-3.csv', [
    { kode: areaCode('6472021001001'), per: '2024-04-05T07:00:00+07:00', suara: [1, 2, 4], sel: null, foto: null },
  ]);
  const after = await versions();
  expect(before.map((version, at) => version === after[at])).toEqual([true, false, false, true, false]);
});
