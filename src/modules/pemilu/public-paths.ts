// Which addresses of the schedules does the publication as files carry?
import { type Deps, versionOfAll } from '#platform/module';
import type { PublicPath, PublicWish } from '#platform/publish';
import { listSchedules } from './dates.ts';

/** The schedules with their files; what stands in them moves at midnight. */
export async function* publicPaths({ versions }: Deps, { kind, area }: PublicWish): AsyncGenerator<PublicPath> {
  if (kind === 'data' || area !== undefined) return;
  const version = await versionOfAll(versions, ['pemilu.hari']);
  yield { path: '/tahapan', version };
  for (const { pemilu } of listSchedules()) for (const ending of ['', '.json', '.csv', '.ics']) yield { path: `/tahapan/${pemilu}${ending}`, version };
}
