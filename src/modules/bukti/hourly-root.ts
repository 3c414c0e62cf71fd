// How does the public log learn of every act in the house without learning what it was? (keamanan.md 7.2, 8.6 `audit.akar`)
import { type SavedRoot, sealHour } from '#platform/audit';
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps, Job } from '#platform/module';
import { findLeaf, queueLeaf } from '#platform/tlog';

const KIND = 'audit.akar';
const idOf = (jam: string): string => `audit/${jam}`;

/** Looks each minute, seals each hour once; an hour in which the server did not run has no root. */
export const hourlyRootJob: Job = { id: 'bukti.akar-audit', everySeconds: 60, run: sealAndQueue };

/** The hour's root and its leaf in one transaction: neither without the other. */
async function sealAndQueue({ database, clock }: Pick<Deps, 'database' | 'clock'>): Promise<void> {
  await sealHour(database, clock, (db, root, lines) => queueRoot(db, clock, root, lines));
}

/** `sha256` is the RFC 6962 root itself, `ukuran` the bytes of the lines under it. */
async function queueRoot(db: Db, clock: Clock, root: SavedRoot, lines: readonly string[]): Promise<void> {
  await queueLeaf(db, {
    jenis: KIND,
    id: idOf(root.jam),
    kantor: '0',
    versi: 1,
    terbit: `${isoInstant(clock).slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`,
    media: 'text/plain',
    ukuran: lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0),
    sha256: root.akar,
    gantikan: null,
  });
}

/** What the public log holds as the root of an hour; undefined while its leaf has no place yet. */
export async function findPublishedRoot(db: Db, root: SavedRoot): Promise<string | undefined> {
  return (await findLeaf(db, KIND, idOf(root.jam)))?.sha256;
}
