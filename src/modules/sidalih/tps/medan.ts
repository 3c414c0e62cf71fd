// What did an officer write about the ground of a desa, line by line? (places of stations, points of RT, barriers)
import { kunciRt } from './bahan.ts';
import type { Medan } from './usul.ts';

/** A line that cannot be read, counted from 1. */
export interface BarisSalah {
  readonly baris: number;
}

const MOST_LINES = 2_000;
const NUMBER = /^-?\d{1,3}(?:[.,]\d{1,8})?$/;
const RT = /^([\dA-Z]{1,3})\/([\dA-Z]{1,3})$/i;

/**
 * One thing a line: `TPS 1 -7,65 111,33 akses` (place, with `akses` where nobody is kept out), `RT 1/2 -7,65 111,33`
 * (RW/RT and its middle), `BATAS 1/2 1/3` (a river or ridge between two RT). Latitude first, comma or point.
 */
export function bacaMedan(written: string, khusus: number): Medan | BarisSalah {
  const medan = { tempat: new Map<number, Medan['tempat'][number]>(), titik: new Map<string, Medan['titik'][number]>(), penghalang: [] as (readonly [string, string])[] };
  for (const [at, line] of written.split(/\r?\n/).entries()) {
    const words = line.trim().split(/[\s;]+/);
    if (words[0] === '') continue;
    if (at >= MOST_LINES || !take(medan, words, khusus)) return { baris: at + 1 };
  }
  return { tempat: [...medan.tempat.values()], titik: [...medan.titik.values()], penghalang: medan.penghalang };
}

interface Reading {
  readonly tempat: Map<number, Medan['tempat'][number]>;
  readonly titik: Map<string, Medan['titik'][number]>;
  readonly penghalang: (readonly [string, string])[];
}

function take(into: Reading, [kind = '', name = '', ...rest]: readonly string[], khusus: number): boolean {
  switch (kind.toUpperCase()) {
    case 'TPS': {
      const akses = rest.at(-1)?.toLowerCase() === 'akses';
      const point = rest.slice(0, akses ? -1 : undefined);
      const [nomor, titik] = [Number(name), pointOf(point)];
      if (!/^\d{1,3}$/.test(name) || nomor < 1 || nomor >= khusus || (point.length > 0 && titik === undefined)) return false;
      into.tempat.set(nomor, { nomor, titik: titik ?? null, akses });
      return true;
    }
    case 'RT': {
      const [rt, titik] = [rtOf(name), pointOf(rest)];
      if (rt === undefined || titik === undefined) return false;
      into.titik.set(rt, [rt, titik.lintang, titik.bujur]);
      return true;
    }
    case 'BATAS': {
      const [one, other] = [rtOf(name), rtOf(rest[0] ?? '')];
      if (one === undefined || other === undefined || one === other || rest.length !== 1) return false;
      into.penghalang.push([one, other]);
      return true;
    }
    default:
      return false;
  }
}

function rtOf(written: string): string | undefined {
  const found = RT.exec(written);
  return found === null ? undefined : kunciRt({ rw: found[1] ?? '', rt: found[2] ?? '' });
}

/** Inside the country's own box, so that swapped numbers are seen at once. */
function pointOf(words: readonly string[]): { readonly lintang: number; readonly bujur: number } | undefined {
  const [lintang, bujur] = words.map((word) => (NUMBER.test(word) ? Number(word.replace(',', '.')) : NaN));
  if (words.length !== 2 || lintang === undefined || bujur === undefined) return undefined;
  return lintang >= -11.5 && lintang <= 6.5 && bujur >= 94 && bujur <= 142 ? { lintang, bujur } : undefined;
}

/** The same lines again, for the form. */
export function tulisMedan({ tempat, titik, penghalang }: Medan): string {
  return [
    ...tempat.map(({ nomor, titik: at, akses }) => ['TPS', nomor, ...(at === null ? [] : [at.lintang, at.bujur]), ...(akses ? ['akses'] : [])].join(' ')),
    ...titik.map(([rt, lintang, bujur]) => `RT ${rt} ${String(lintang)} ${String(bujur)}`),
    ...penghalang.map(([one, other]) => `BATAS ${one} ${other}`),
  ].join('\n');
}
