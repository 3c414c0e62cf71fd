// On which small election, in a database of its own, do the programs of a fault test run? (invented areas, open at any time)
import { randomUUID } from 'node:crypto';
import { areaCode, stationCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { projectRoot } from '#platform/config';
import { type Clock, systemClock } from '#platform/clock';
import { type Database, migrate, openDatabase, readMigrations } from '#platform/db';
import type { Kontes } from '../../src/modules/hasil/contest.ts';
import { modules } from '../../src/main.ts';
import { type Ground, layGround } from '../small-count.ts';
import { program } from '../site.ts';

/** Where a program finds its database. */
export interface Place {
  readonly PENDOPO_DATA: string;
  readonly DATABASE_URL?: string;
}

export const QUIET = { PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent', PENDOPO_HOST: '127.0.0.1' };
export const AT = { pemilu: 'pemilu-2024', kontes: 'ppwp' };

/** Kecamatan of Samarinda with one kel/desa each; `stations` numbers from 1. */
export function kecamatanGround(kecamatan: number, stations: number): Ground & { readonly kecamatan: readonly string[] } {
  const codes = Array.from({ length: kecamatan }, (_, at) => `6472${String(at + 1).padStart(2, '0')}`);
  return {
    kecamatan: codes,
    areas: [
      ['0', 'INDONESIA'],
      ['64', 'KALIMANTAN TIMUR'],
      ['6472', 'KOTA SAMARINDA'],
      ...codes.flatMap((kode) => [[kode, `KECAMATAN ${kode.slice(4)}`] as const, [`${kode}1001`, `DESA ${kode.slice(4)}`] as const]),
    ],
    stations: Object.fromEntries(codes.map((kode) => [`${kode}1001`, Array.from({ length: stations }, (_, at) => at + 1)])),
  };
}

export function stationsOf({ stations }: Ground): string[] {
  return Object.entries(stations).flatMap(([kode, nomor]) => nomor.map((no) => stationCode(areaCode(kode), no)));
}

/** Opens the database of a program that does not run, or of a server. */
export async function inDatabase<T>(place: Place, act: (database: Database) => Promise<T>): Promise<T> {
  const opened = await openDatabase({ DATABASE_URL: place.DATABASE_URL, PENDOPO_DATA: place.PENDOPO_DATA });
  assert(opened.ok, `the database opens: ${JSON.stringify(opened)}`);
  try {
    return await act(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Tables and ground, as the tests before a program's first start need them. */
export async function lay(database: Database, ground: Ground): Promise<Kontes> {
  await migrate(database, readMigrations(projectRoot(), modules.map(({ id }) => id)));
  return layGround(database, ground, true);
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** One command of the program to its end. */
export async function command(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = program(args, { ...QUIET, ...env });
  let output = '';
  child.stdout?.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output };
}

export function envOf(place: Place): Record<string, string> {
  return { ...QUIET, PENDOPO_DATA: place.PENDOPO_DATA, ...(place.DATABASE_URL === undefined ? {} : { DATABASE_URL: place.DATABASE_URL }) };
}

export const newUuid = (): string => randomUUID();
export const clock: Clock = systemClock;
