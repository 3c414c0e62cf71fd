// Which addresses of the front door does the publication as files carry?
import { type Deps, versionOfAll } from '#platform/module';
import { listOffices } from '#platform/offices';
import type { PublicPath, PublicWish } from '#platform/publish';

/** What says the same whoever asks. */
const STILL = ['/layanan', '/cari', '/tentang', '/bantuan/aksesibilitas'];

/** The front door, the services and every office. Searching needs the server; its page says so by itself. */
export async function* publicPaths({ versions, database }: Deps, { kind, area }: PublicWish): AsyncGenerator<PublicPath> {
  if (kind === 'data' || area !== undefined) return;
  yield { path: '/', version: await versionOfAll(versions, ['hasil.seq', 'hasil.rapat', 'hasil.keputusan', 'pemilu.versi', 'pemilu.hari']) };
  for (const path of STILL) yield { path, version: '1' };
  const version = await versionOfAll(versions, ['hasil.seq', 'hasil.rapat', 'hasil.keputusan', 'pemilu.versi', 'layanan.standar', 'layanan.profil', 'layanan.kanal', 'layanan.jamkerja', 'layanan.hari']);
  yield { path: '/kantor', version };
  for (const { kode } of await listOffices(database.db, 'all')) yield { path: `/kantor/${kode}`, version };
}
