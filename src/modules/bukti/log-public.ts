// Which pages of the public log does the publication as files carry? (tiles and checkpoint are copied as they are)
import { type Deps, versionOfAll } from '#platform/module';
import type { PublicPath, PublicWish } from '#platform/publish';
import { readNewestLeaves } from '#platform/tlog';
import { NEWEST } from './pages/log.tsx';

/** The page, the keys, and the proofs that the page leads to. */
export async function* publicPaths({ versions, database }: Deps, { kind, area }: PublicWish): AsyncGenerator<PublicPath> {
  if (kind === 'data' || area !== undefined) return;
  const version = await versionOfAll(versions, ['bukti.log']);
  yield { path: '/log', version };
  yield { path: '/log/kunci.txt', version };
  for (const { index } of await readNewestLeaves(database.db, NEWEST)) yield { path: `/log/bukti/${index}.txt`, version };
}
