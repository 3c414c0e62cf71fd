// Where are the real result files, and what do their rows give before any tree is asked? (../shared/data/results, read only)
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { areaCode } from '#kernel/area-code';
import { csvCells } from '#kernel/csv-line';
import { ok } from '#kernel/result';
import { projectRoot } from '#platform/config';
import { findKontes, findPemilu } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import type { Bacaan } from '../figures.ts';
import { type NamePath, type Places, isSlip } from './family.ts';
import { openSource } from './open-source.ts';
import { NOTHING_GIVEN } from './import-fixture.ts';
import { isArray } from './row-cells.ts';

const FOLDER = join(projectRoot(), '../shared/data/results');

/** False where the data are not beside the project; the tests then say so and pass over. */
export const haveRealFiles = existsSync(join(FOLDER, 'harapan_tps_ppwp_2024.json'));
if (!haveRealFiles) process.stdout.write('tests of real result files are passed over: ../shared/data/results is not there\n');

export function realFile(name: string): string {
  return join(FOLDER, name);
}

export function contestOf(slug: string): Kontes {
  const [pemilu, pack] = [findPemilu(slug), findKontes(slug, 'ppwp')];
  if (pemilu === undefined || pack === undefined) throw new Error(`no pack ${slug}`);
  return { pemilu, pack };
}

/** Every name leads to one desa: for tests that ask what stands in the rows and not where they lie. */
const ANYWHERE: Places = {
  village: () => ok(areaCode('1101012001')),
  differs: () => undefined,
  abroad: () => ok(areaCode('9905010003187')),
};

/** The readings of every row, one a snapshot; throws on a refused row. */
export async function realReadings(name: string, kontes: Kontes): Promise<(readonly Bacaan[])[]> {
  const source = await openSource(realFile(name), kontes, () => Promise.resolve(ANYWHERE), NOTHING_GIVEN);
  if (!source.ok) throw new Error(`${name}: ${source.refusal.code}`);
  const out: (readonly Bacaan[])[] = [];
  for await (const batch of source.value.batches()) {
    for (const { row, result } of batch) {
      const readings = isArray(result) ? result.flatMap((one) => (isSlip(one) ? [] : [one])) : [];
      if (!isArray(result) || readings.length !== result.length) throw new Error(`${name} row ${row} is refused`);
      out.push(readings);
    }
  }
  return out;
}

export function realText(name: string): string {
  const bytes = readFileSync(realFile(name));
  return name.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
}

/** A small comparison table beside the files, one record a line. */
export function realTable(name: string): Record<string, string>[] {
  const text = realText(name);
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const names = csvCells(head) ?? [];
  return lines.map((line) => Object.fromEntries((csvCells(line) ?? []).map((cell, at) => [names[at] ?? '', cell])));
}

/** The path of names of each row. */
export function namePaths(name: string): NamePath[] {
  const cell = (row: Record<string, string>, level: keyof NamePath): string => row[level] ?? '';
  return realTable(name).map((row) => ({
    provinsi: cell(row, 'provinsi'),
    kab_kota: cell(row, 'kab_kota'),
    kecamatan: cell(row, 'kecamatan'),
    kel_desa: cell(row, 'kel_desa'),
  }));
}

/** Sums of votes by option; a blank cell adds nothing. */
export function sumsOf(readings: readonly Bacaan[]): number[] {
  const sums: number[] = [];
  for (const { suara } of readings) suara.forEach((n, at) => (sums[at] = (sums[at] ?? 0) + (n ?? 0)));
  return sums;
}

/** What `harapan_tps_ppwp_2024.json` says that the files hold. */
export interface Harapan {
  readonly dki_tanpa_jakarta_timur: Readonly<Record<string, number>> & {
    readonly versi_20240220_ke_20240312: Readonly<Record<string, number>>;
    readonly versi_20240312_ke_20240317: Readonly<Record<string, number>>;
    readonly jumlah_20240220: readonly number[];
    readonly jumlah_20240312: readonly number[];
    readonly jumlah_20240317: readonly number[];
    readonly per_kab_20240317: Readonly<Record<string, readonly number[]>>;
  };
}

/** Votes by option, stations, stations with a figure for pair 1, for a province and its regencies. */
export type HarapanWilayah = Readonly<Record<string, readonly [number, number, number, number, number]>>;

export function harapan(): Harapan {
  return JSON.parse(readFileSync(realFile('harapan_tps_ppwp_2024.json'), 'utf8')) as Harapan;
}

export function harapanWilayah(name: string): HarapanWilayah {
  const all = JSON.parse(readFileSync(realFile('harapan_tps_ppwp_2024.json'), 'utf8')) as Record<string, { wilayah: HarapanWilayah }>;
  const found = all[name];
  if (found === undefined) throw new Error(`nothing expected of ${name}`);
  return found.wilayah;
}
