// Where does a test get a small election with figures of every kind? (two provinces and abroad, invented)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areaCode, stationCode } from '#kernel/area-code';
import { type Clock, fixedClock } from '#platform/clock';
import { settingsSchema } from '#platform/config';
import type { Database } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { type Deps, type Module, makeRegistry, makeVersions } from '#platform/module';
import { replaceTree } from '#platform/offices';
import { applyReadings } from '../src/modules/hasil/actions/apply-readings.ts';
import type { Kontes } from '../src/modules/hasil/contest.ts';
import type { Bacaan } from '../src/modules/hasil/figures.ts';
import { bacaanSimulasi } from '../src/modules/hasil/generate.ts';
import { layTree } from '../src/modules/hasil/store/tree.ts';
import { findKontes, findPemilu } from '#modules/pemilu';
import { writeState } from '../src/modules/pemilu/store/election.ts';
import { writePlans } from '../src/modules/pemilu/store/station.ts';
import { testDatabase } from './fixture.ts';

const TREE = 'uji';
/** Code and name; one name is what a spreadsheet would run. */
const AREAS: readonly (readonly [string, string])[] = [
  ['0', 'INDONESIA'],
  ['19', 'KEPULAUAN BANGKA BELITUNG'],
  ['1901', 'BANGKA'],
  ['190101', 'SUNGAI LIAT'],
  ['1901011001', '=SUM(A1)'],
  ['64', 'KALIMANTAN TIMUR'],
  ['6472', 'KOTA SAMARINDA'],
  ['647201', 'PALARAN'],
  ['6472011001', 'RAWA MAKMUR'],
  ['6472011002', 'HANDIL BAKTI'],
  ['647202', 'SAMARINDA ILIR'],
  ['6472021001', 'SELILI'],
  ['6474', 'KOTA BONTANG'],
  ['647401', 'BONTANG UTARA'],
  ['6474011001', 'BONTANG KUALA'],
  ['99', 'LUAR NEGERI'],
  ['9901', 'BRUNEI DARUSSALAM'],
  ['990101', 'KBRI BANDAR SERI BEGAWAN'],
  ['9901010001', 'TPS'],
  ['9901010002', 'POS'],
];
/** Stations of each kel/desa; the last one of Selili is a lokasi khusus, that of Bontang Kuala has nothing in. */
const STATIONS: Readonly<Record<string, readonly number[]>> = {
  '1901011001': range(9),
  '6472011001': range(14),
  '6472011002': range(11),
  '6472021001': [...range(12), 901],
  '6474011001': range(3),
  '9901010001': range(5),
  '9901010002': range(1),
};
const EMPTY_VILLAGE = '6474011001';

function range(to: number): number[] {
  return Array.from({ length: to }, (_, at) => at + 1);
}

export interface SmallCount {
  readonly deps: Deps;
  readonly kontes: Kontes;
  /** Every station of the plan. */
  readonly stations: readonly string[];
  /** Hands readings to the log as one source. */
  readonly take: (name: string, readings: readonly Bacaan[]) => Promise<void>;
  close(): Promise<void>;
}

export interface SmallCountOptions {
  /** Without one the clock stands still in March 2024. */
  readonly clock?: Clock;
  /** Marks the election as simulated. */
  readonly simulated?: boolean;
  /** False: the tree stands, nothing is in. */
  readonly filled?: boolean;
  /** For the registry. */
  readonly modules?: readonly Module[];
  /** Another tree (code and name, the nation first) with its stations by kel/desa; nothing is in then. */
  readonly ground?: Ground;
}

export interface Ground {
  /** Code and name, the nation first. */
  readonly areas: typeof AREAS;
  /** Numbers of the stations by kel/desa. */
  readonly stations: typeof STATIONS;
}

export async function smallCount(options: SmallCountOptions = {}): Promise<SmallCount> {
  const { areas, stations } = options.ground ?? { areas: AREAS, stations: STATIONS };
  const base = await testDatabase();
  const { database } = base;
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-count-'));
  const clock = options.clock ?? fixedClock('2024-03-20T10:00:00Z');
  const registry = makeRegistry(options.modules ?? []);
  const settings = settingsSchema.parse({ PENDOPO_DATA: folder, PENDOPO_LOG: 'silent' });
  const deps: Deps = { database, clock, log: makeLog('silent'), settings, keys: sampleKeys(), registry, versions: makeVersions(options.modules ?? [], clock, () => deps) };
  const kontes = await layGround(database, { areas, stations }, options.simulated ?? false);
  const take: SmallCount['take'] = async (name, readings) => {
    await applyReadings(deps, kontes, { berkas: name, sha256: name.padStart(64, '0') }, readings);
  };
  const count: SmallCount = {
    deps,
    kontes,
    stations: Object.entries(stations).flatMap(([kode, nomor]) => nomor.map((no) => stationCode(areaCode(kode), no))),
    take,
    close: async () => {
      await base.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  if (options.filled !== false && options.ground === undefined) await fill(count);
  return count;
}

/** Lays the tree and the stations of the presidential contest of 2024 in a migrated database. */
export async function layGround(database: Database, { areas, stations }: Ground, simulated: boolean): Promise<Kontes> {
  const [pemilu, pack] = [findPemilu('pemilu-2024'), findKontes('pemilu-2024', 'ppwp')];
  if (pemilu === undefined || pack === undefined) throw new Error('the pack of 2024 is gone');
  const kontes: Kontes = { pemilu, pack };
  await database.transaction(async (db) => {
    await replaceTree(db, TREE, areas.map(([kode, nama]) => ({ kode: areaCode(kode), nama })), { sumber: 'uji', lisensi: 'uji' });
    await writeState(db, pemilu.slug, TREE, simulated);
    const plans = Object.entries(stations).map(([kode, nomor]) => ({
      kode: areaCode(kode),
      reguler: Math.max(0, ...nomor.filter((no) => no < 901)),
      khususAwal: nomor.find((no) => no > 900) ?? null,
      khususAkhir: nomor.findLast((no) => no > 900) ?? null,
      // Abroad a tree counts the units and does not number them.
      nomor: kode.startsWith('99') ? null : nomor,
      jumlah: nomor.length,
      sumber: 'pohon' as const,
    }));
    await writePlans(db, pemilu.slug, plans);
    await layTree(db, kontes);
  });
  return kontes;
}

/** A generated count, then by hand: a correction, a withdrawal, photos only, one cell unread, zeros, a late snapshot. */
async function fill({ kontes, take }: SmallCount): Promise<void> {
  const plan = Object.entries(STATIONS).flatMap(([kode, nomor]) => (kode === EMPTY_VILLAGE ? [] : [{ kode: areaCode(kode), nomor }]));
  await take('simulasi.csv', [...bacaanSimulasi(kontes.pemilu, kontes.pack, plan)]);
  const reading = (kode: string, per: string, suara: readonly (number | null)[], foto: readonly string[] | null = null): Bacaan => ({
    kode: areaCode(kode),
    per,
    suara,
    sel: null,
    foto,
  });
  await take('tangan-1.csv', [
    reading('6472011001001', '2024-04-01T07:00:00+07:00', [100, 200, 30]),
    reading('6472011001002', '2024-04-01T07:00:00+07:00', [0, 0, 0]),
    reading('6472011001003', '2024-04-01T07:00:00+07:00', [155, 0, null]),
    reading('6472011001004', '2024-04-01T07:00:00+07:00', [41, 42, 43], ['2851/pemilu/ppwp/64/72/01/10/01/6472011001004-20240214-205639--a.jpg']),
  ]);
  await take('tangan-2.csv', [
    reading('6472011001001', '2024-04-02T07:00:00+07:00', [100, 200, 38]),
    reading('6472011001004', '2024-04-02T07:00:00+07:00', [null, null, null]),
    reading('6472011001001', '2024-03-31T07:00:00+07:00', [90, 200, 38]),
  ]);
}
