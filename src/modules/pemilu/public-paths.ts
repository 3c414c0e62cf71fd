// Which addresses of schedules, ballots and candidates does the publication as files carry?
import { type Deps, versionOfAll } from '#platform/module';
import type { PublicPath, PublicWish } from '#platform/publish';
import { listSchedules } from './dates.ts';
import { ballotPaths } from './surat-suara/public-data.ts';

/** The schedules with their files, which move at midnight; ballots and candidates, which move with imports. */
export async function* publicPaths(deps: Deps, { kind, area }: PublicWish): AsyncGenerator<PublicPath> {
  if (kind === 'data' || area !== undefined) return;
  const version = await versionOfAll(deps.versions, ['pemilu.hari']);
  yield { path: '/tahapan', version };
  for (const { pemilu } of listSchedules()) for (const ending of ['', '.json', '.csv', '.ics']) yield { path: `/tahapan/${pemilu}${ending}`, version };
  yield* ballotPaths(deps);
}
