// How does a whole publication come about: data of one moment, pages, leaves of the log, then all in place? (keamanan.md 8.6, 11)
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, ok, refuse } from '#kernel/result';
import { isoInstant } from '#platform/clock';
import { projectRoot } from '#platform/config';
import type { Deps } from '#platform/module';
import { MANIFEST, type PublicFact, type PublicPath, type PublicWish, type Publisher, type Rendered, inFolder, typeOf } from '#platform/publish';
import { logOrigin } from '#platform/tlog';
import { makeApp, makeMeter, readAssets } from '#platform/web';
import { keyLines } from './log-key-change.ts';
import { PUBLICATION, type Release, copyCheckpoint, copyTiles, vouchFor } from './publish-log.ts';
import { onStillData } from './publish-still.ts';

export interface Published {
  readonly waktu: string;
  readonly files: number;
  readonly sha256: string;
}

/** Renders behind the same program that answers readers. */
async function render(deps: Deps, publisher: Publisher, wish: PublicWish, progress: (n: number) => void): Promise<Rendered> {
  const app = makeApp(deps, readAssets(projectRoot()), makeMeter());
  return publisher.render(pathsOf(deps, wish), (request) => app.fetch(request), { origin: originOf(deps), mark: programMark() }, progress);
}

async function* pathsOf(deps: Deps, wish: PublicWish): AsyncGenerator<PublicPath> {
  for (const module of deps.registry.modules) if (module.publicPaths !== undefined) yield* module.publicPaths(deps, wish);
}

/** Scheme and host of full addresses in pages and catalogues. */
export function originOf({ settings }: Pick<Deps, 'settings'>): string {
  return settings.PENDOPO_PUBLIC_URL ?? `http://localhost:${settings.PENDOPO_PORT}`;
}

/** Another program may write other pages of the same data. */
function programMark(): string {
  const built = join(projectRoot(), 'dist');
  const hash = createHash('sha256');
  for (const file of ['pendopo.js', 'assets/manifest.json']) hash.update(existsSync(join(built, file)) ? readFileSync(join(built, file)) : '');
  return hash.digest('hex').slice(0, 12);
}

/** The open data of all contests, from one moment; undefined where the figures never stood still. */
export async function publishData(deps: Deps, publisher: Publisher, progress: (n: number) => void): Promise<Rendered | undefined> {
  return onStillData(deps, async (still, facts) => {
    const done = await render(still, publisher, { kind: 'data' }, progress);
    publisher.setNote('kontes', JSON.stringify(facts));
    return done;
  });
}

/** Pages with what stands beside them, scripts and fonts; `area`: only the pages of that area. */
export async function publishPages(deps: Deps, publisher: Publisher, area: string | undefined, progress: (n: number) => void): Promise<Rendered> {
  const done = await render(deps, publisher, { kind: 'pages', ...(area === undefined ? {} : { area }) }, progress);
  const folder = join(projectRoot(), 'dist/assets');
  const files = readdirSync(folder).filter((name) => name !== 'manifest.json');
  await publisher.add(
    'situs',
    files.map((name) => ({ path: `assets/${name}`, body: readFileSync(join(folder, name)), version: `${name} ${programMark()}` })),
  );
  return done;
}

/** Which data files are releases that others keep: all but the hashes, lists and guides beside them. */
const RELEASED = /\.(csv|jsonl|json)\.gz$|\.parquet$|\/aturan\.json$/;

/** Leaves, proofs, manifest, all in place. Undefined where nothing is new. */
export async function releaseAll(deps: Deps, publisher: Publisher, out: string): Promise<Result<Published | undefined>> {
  const releases = publisher.waitingIn('data').filter(({ path }) => RELEASED.test(path));
  const data = await vouchFor(deps, releases.map((file): Release => ({ jenis: 'data', id: idOf(file.path), media: mediaOf(file.path), ukuran: file.size, sha256: file.sha256 })));
  if (!data.ok) return data;
  await publisher.add('data', releases.map(({ path, sha256 }) => ({ path: `${path}.tlog-proof`, body: Buffer.from(data.value.get(idOf(path)) ?? ''), version: sha256 })));
  const origin = logOrigin(deps.settings);
  const [key = ''] = keyLines(origin, deps.keys.logPublicKeys);
  const facts = JSON.parse(publisher.note('kontes') ?? '[]') as PublicFact[];
  const ready = await publisher.prepare(isoInstant(deps.clock), facts, { origin, key: key.trimEnd() });
  if (ready === undefined) {
    await inFolder(out, () => copyTiles(deps, out).then(() => copyCheckpoint(deps, out)));
    return ok(undefined);
  }
  const sha256 = createHash('sha256').update(ready.bytes).digest('hex');
  const proof = await vouchFor(deps, [{ jenis: 'hasil.potret', id: PUBLICATION, media: 'application/json', ukuran: ready.bytes.length, sha256 }]);
  if (!proof.ok) return proof;
  const text = proof.value.get(PUBLICATION);
  if (text === undefined) return refuse('BELUM_TERBIT', { berkas: MANIFEST });
  await inFolder(out, () => copyTiles(deps, out));
  await publisher.release(text);
  await inFolder(out, () => copyCheckpoint(deps, out));
  return ok({ waktu: ready.manifest.waktu, files: ready.manifest.kelompok.reduce((sum, group) => sum + group.jumlah, 0), sha256 });
}

/** `pemilu-2024/ppwp/C/31.csv.gz`: the file's place below /data. */
function idOf(path: string): string {
  return path.replace(/^data\//, '');
}

function mediaOf(path: string): string {
  return typeOf(path).replace(/;.*$/, '');
}
