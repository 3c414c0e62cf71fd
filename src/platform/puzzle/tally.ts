// How often did something happen lately? (in memory only, bounded, forgotten by a restart; keamanan.md 4.2)
import { LRUCache } from 'lru-cache';
import type { Clock } from '#platform/clock';

/** Counts by key in a window that moves in two halves: what is older than the window is never counted. */
export interface Tally {
  add(key: string): number;
  count(key: string): number;
}

interface Slot {
  /** Number of the half window. */
  half: number;
  now: number;
  before: number;
}

export function makeTally(clock: Clock, windowMs: number, most = 100_000): Tally {
  const slots = new LRUCache<string, Slot>({ max: most });
  const halfMs = windowMs / 2;
  const slotOf = (key: string): Slot | undefined => {
    const slot = slots.get(key);
    const half = Math.floor(clock.now() / halfMs);
    if (slot === undefined || slot.half === half) return slot;
    slot.before = slot.half === half - 1 ? slot.now : 0;
    slot.now = 0;
    slot.half = half;
    return slot;
  };
  return {
    add: (key) => {
      const slot = slotOf(key) ?? { half: Math.floor(clock.now() / halfMs), now: 0, before: 0 };
      slot.now += 1;
      slots.set(key, slot);
      return slot.now + slot.before;
    },
    count: (key) => {
      const slot = slotOf(key);
      return slot === undefined ? 0 : slot.now + slot.before;
    },
  };
}
