// How do the acts of a request reach its clocks?
import { type ClockRow, type ClocksAt, clocksOf, isOpen } from '#platform/clocks';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';

export const MODULE = 'ppid';

export type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry' | 'settings' | 'log'>;

export function clocksAt({ clock, registry }: Pick<Deps, 'clock' | 'registry'>): ClocksAt {
  return { clock, deadlines: registry.deadlines };
}

/** The clocks of a request, by what they are for. `jawab` is the newest of its kind. */
export interface Jam {
  readonly semua: readonly ClockRow[];
  readonly lengkapi: ClockRow | undefined;
  readonly jawab: ClockRow | undefined;
  readonly jalur: ClockRow | undefined;
  readonly identitas: ClockRow | undefined;
  readonly serahkan: ClockRow | undefined;
  /** Every opened window for an objection; the latest end rules. */
  readonly keberatan: readonly ClockRow[];
}

export async function jamOf(db: Db, id: string): Promise<Jam> {
  const semua = await clocksOf(db, MODULE, id);
  const alive = (name: string): ClockRow | undefined => semua.findLast((one) => one.rule === name && isOpen(one));
  return {
    semua,
    lengkapi: alive('ppid.lengkapi'),
    jawab: semua.findLast(({ rule, keadaan }) => rule.startsWith('ppid.jawab.') && keadaan !== 'BATAL'),
    jalur: alive('ppid.jalur'),
    identitas: alive('ppid.identitas'),
    serahkan: alive('ppid.serahkan'),
    keberatan: semua.filter(({ rule, keadaan }) => rule === 'ppid.keberatan.ajukan' && keadaan !== 'BATAL'),
  };
}

