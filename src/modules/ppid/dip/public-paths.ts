// Which pages of the list and the archive are carried as files? (entries of the list, which stay for good, and the two lists as they are now)
import type { Deps } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { ARSIP, DIP, dipPath } from './pages/address.ts';
import { listNewest, pustakaVersion } from './store/pustaka.ts';

const AT_ONCE = 1_000;

/** The version of a page is the place of its last publication: news of one entry does not write the others again. */
export async function* dipPaths({ database: { db } }: Deps): AsyncGenerator<PublicPath> {
  const version = await pustakaVersion(db);
  for (const path of [DIP, ARSIP]) for (const ending of ['', '.json', '.csv', '.atom']) yield { path: `${path}${ending}`, version };
  // An archived answer is no file of its own: a copy on somebody's server would outlive a report, a dispute or a consent that was taken back (section 18).
  for (let sebelum: number | undefined, more = true; more; ) {
    const part = await listNewest(db, { jenis: 'dip', sebelum }, AT_ONCE);
    for (const { nomor, urut } of part) for (const ending of ['', '.json']) yield { path: `${dipPath(nomor)}${ending}`, version: String(urut) };
    sebelum = part.at(-1)?.urut;
    more = part.length === AT_ONCE;
  }
}
