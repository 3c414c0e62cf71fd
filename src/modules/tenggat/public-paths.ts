// Which addresses of deadlines and calendars does the publication as files carry?
import { calendarVersion, readCalendar } from '#platform/calendar';
import type { Deps } from '#platform/module';
import type { PublicPath, PublicWish } from '#platform/publish';
import { LIST } from './pages/deadlines.tsx';

/** The calculator itself needs the server. */
export async function* publicPaths({ database: { db } }: Deps, { kind, area }: PublicWish): AsyncGenerator<PublicPath> {
  if (kind === 'data' || area !== undefined) return;
  const version = await calendarVersion(db);
  yield { path: LIST, version: '1' };
  for (const { tahun } of (await readCalendar(db)).years) {
    yield { path: `/kalender/${String(tahun)}`, version };
    for (const ending of ['json', 'ics']) yield { path: `/api/kalender/${String(tahun)}.${ending}`, version };
  }
}
