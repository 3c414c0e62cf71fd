// Which addresses of the proofs does the publication as files carry? (the log's own files are copied as they lie)
import { type Deps, versionOfAll } from '#platform/module';
import type { PublicPath, PublicWish } from '#platform/publish';
import { publicPaths as logPaths } from './log-public.ts';

/** The pages of the log, and the program that checks everything. */
export async function* publicPaths(deps: Deps, wish: PublicWish): AsyncGenerator<PublicPath> {
  yield* logPaths(deps, wish);
  // Whoever takes the data alone takes along what checks them.
  if (wish.kind === 'data') yield { path: '/periksa/verifikasi.mjs', version: '1' };
  else if (wish.area === undefined) yield { path: '/periksa', version: await versionOfAll(deps.versions, ['pemilu.versi']) };
}
