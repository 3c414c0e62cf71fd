// Which addresses of the catalogue does the publication as files carry?
import { type Deps, versionOfAll } from '#platform/module';
import type { PublicPath, PublicWish } from '#platform/publish';

/** The catalogue for readers and for harvesters, and the description of all addresses. */
export async function* publicPaths({ versions }: Deps, { kind, area }: PublicWish): AsyncGenerator<PublicPath> {
  if (kind === 'data' || area !== undefined) return;
  const catalogue = await versionOfAll(versions, ['data.menit']);
  for (const path of ['/data', '/data.json', '/data/katalog.jsonld']) yield { path, version: catalogue };
  const program = await versionOfAll(versions, ['data.rilis']);
  for (const path of ['/api', '/api/openapi.json']) yield { path, version: program };
}
