// Who is guessing, and what does it cost them and nobody else? (sidalih.md 7.6: delay, never a lock; in memory only)
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Clock } from '#platform/clock';
import { makeTally } from '#platform/puzzle';
import { shortIndex } from '#platform/seal';

/** Failures an hour that a NIK has free; after that each answer about it waits: 1, 2, 4, 8 seconds, never more. */
const BEBAS = 5;
const TERLAMA_S = 8;
/** Attempts of one network block on one NIK stand in line; behind so many the block is told to come again. */
const ANTREAN = 5;
/** Failures within ten minutes on one kecamatan's numbers from which its puzzles cost a level more. */
const TINGKAT = [200, 1_000, 3_000] as const;
/** A crowd of real voters fails now and then: an attack fails nearly always. */
const GAGAL_PER_BERHASIL = 3;
const SEPULUH_MENIT = 600_000;
const SEJAM = 3_600_000;

export interface Jaga {
  /** The level that puzzles of this area (first six digits of a NIK) must have now. */
  tingkat(area: string): number;
  /**
   * Looks once it is this block's turn on this NIK, counts the outcome, and answers when the earlier failures of the NIK
   * have been paid for in time. Undefined = too many of this block wait already; nothing was looked at.
   */
  lihat<T>(who: { readonly nik: string; readonly visitor: string; readonly area: string }, look: () => T | undefined): Promise<{ readonly found: T | undefined } | undefined>;
  /** Areas that are being walked now. */
  readonly ditelusuri: readonly string[];
}

export interface JagaWish {
  readonly clock: Clock;
  /** An area is being walked; told once an hour for each. */
  readonly alarm: (area: string, gagal: number) => void;
  readonly wait?: (ms: number) => Promise<unknown>;
}

export function makeJaga({ clock, alarm, wait = (ms) => setTimeout(ms) }: JagaWish): Jaga {
  const nikFailures = makeTally(clock, SEJAM, 500_000);
  const areaFailures = makeTally(clock, SEPULUH_MENIT, 20_000);
  const areaFound = makeTally(clock, SEPULUH_MENIT, 20_000);
  const told = new Map<string, number>();
  const lines = new Map<string, { waiting: number; last: Promise<unknown> }>();
  // Nothing that is kept names a NIK, not even in memory.
  const index = shortIndex(randomBytes(32), { table: 'sidalih_cek', column: 'nik' });
  const keyOf = (nik: string): string => index(nik).toString('latin1');
  const tingkat = (area: string): number => {
    const failed = areaFailures.count(area);
    return failed < areaFound.count(area) * GAGAL_PER_BERHASIL ? 0 : TINGKAT.filter((step) => failed >= step).length;
  };
  const tell = (area: string): void => {
    const last = told.get(area);
    if (tingkat(area) === 0 || (last !== undefined && clock.now() - last < SEJAM)) return;
    told.set(area, clock.now());
    alarm(area, areaFailures.count(area));
  };
  const count = (own: string, area: string, found: boolean): void => {
    if (found) {
      areaFound.add(area);
      return;
    }
    nikFailures.add(own);
    areaFailures.add(area);
    tell(area);
  };
  return {
    tingkat,
    lihat: async ({ nik, visitor, area }, look) => {
      const own = keyOf(nik);
      const key = `${own}|${visitor}`;
      const line = lines.get(key) ?? { waiting: 0, last: Promise.resolve() };
      if (line.waiting >= ANTREAN) return undefined;
      const mine = line.last.then(async () => {
        const earlier = nikFailures.count(own);
        const found = look();
        count(own, area, found !== undefined);
        if (earlier >= BEBAS) await wait(Math.min(2 ** (earlier - BEBAS), TERLAMA_S) * 1_000);
        return { found };
      });
      line.waiting += 1;
      line.last = mine.catch(() => undefined);
      lines.set(key, line);
      try {
        return await mine;
      } finally {
        line.waiting -= 1;
        if (line.waiting === 0) lines.delete(key);
      }
    },
    get ditelusuri() {
      return [...told].filter(([area]) => tingkat(area) > 0).map(([area]) => area);
    },
  };
}
