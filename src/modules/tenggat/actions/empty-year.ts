// What happens when deadlines reach a year without a calendar? (tenggat.md 13: E_TAHUN_TANPA_KALENDER opens a work item)
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import { type Actor, performAll } from '#platform/action';
import { readCalendar } from '#platform/calendar';
import { isoInstant } from '#platform/clock';
import { missingYears } from '#platform/clocks';
import type { Deps } from '#platform/module';
import { notify } from '#platform/notify';
import { closeYears, listOpenYears, openYears } from '../store/empty-year.ts';
import { desk } from '../text-desk.ts';

export const YEAR_EVENTS = { kosong: 'tenggat.tahun-kosong', terisi: 'tenggat.tahun-terisi' } as const;
export const importPath = (node: string): string => `/kerja/kalender/${node}/impor`;

const SYSTEM: Actor = { id: 'tenggat', role: 'sistem', node: NATION };
/** Whoever may enter the nation's calendar. */
const KEEPERS = ['sekretaris', 'admin_kantor'] as const;

/** Opens the work of each such year once, tells its keepers in the same transaction, and closes it when the calendar has come. */
export async function watchYears(deps: Pick<Deps, 'database' | 'clock' | 'keys' | 'registry'>): Promise<void> {
  const { database, clock, registry } = deps;
  await performAll(database, clock, async (db) => {
    const now = isoInstant(clock);
    const { stateOf } = await readCalendar(db);
    const closed = await closeYears(db, (await listOpenYears(db)).filter((tahun) => stateOf.has(tahun)), now);
    const opened = await openYears(db, await missingYears(db, { clock, deadlines: registry.deadlines }), now);
    for (const tahun of opened) {
      const values = { tahun: String(tahun) };
      for (const role of KEEPERS) {
        await notify(db, deps, { event: YEAR_EVENTS.kosong, module: 'tenggat', object: String(tahun), to: { kind: 'peran', role, node: NATION }, lang: 'id', subject: say('id', desk.tugasTahun, values), body: [say('id', desk.kabarTahun, values)], href: importPath(NATION) });
      }
    }
    const act = (event: string) => (tahun: number) => ({ event, actor: SYSTEM, kind: 'kalender', object: String(tahun), node: NATION, facts: { tahun } });
    return { value: undefined, acts: [...closed.map(act(YEAR_EVENTS.terisi)), ...opened.map(act(YEAR_EVENTS.kosong))] };
  });
}
