// How does a version of an entry come into force, in the transaction of whatever publishes it? (the version before is kept in view)
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { drawNumber } from '../permohonan/nomor.ts';
import { hariDi } from './hari.ts';
import { searchWords } from './kata.ts';
import { dipSetelah } from './states.ts';
import { type Dip, lockEntry, writeKeadaan } from './store/dip.ts';
import { dropPustaka, insertPustaka } from './store/pustaka.ts';

/** The draft of the entry as it stands afterwards; undefined where none waits. The number is drawn with the first version. */
export async function publishDraft(db: Db, clock: Clock, entri: string): Promise<Dip | undefined> {
  const versions = await lockEntry(db, entri);
  const draft = versions.find(({ keadaan }) => dipSetelah(keadaan, 'TERBITKAN') !== undefined);
  if (draft === undefined) return undefined;
  const hari = hariDi(clock, draft.kantor);
  const nomor = versions.find((one) => one.nomor !== null)?.nomor ?? (await drawNumber(db, { kantor: draft.kantor, jenis: 'DIP', hari }));
  for (const former of versions.filter(({ keadaan }) => dipSetelah(keadaan, 'SUSUL') !== undefined)) await writeKeadaan(db, { ...former, keadaan: 'LAMA' });
  const next: Dip = { ...draft, keadaan: 'TERBIT', nomor, terbit: isoInstant(clock) };
  await writeKeadaan(db, next);
  await dropPustaka(db, 'dip', nomor);
  const { id, kantor, kelas, judul, ringkasan, unit, pembuat } = next;
  await insertPustaka(db, { jenis: 'dip', rujuk: id, nomor, kantor, hari, kelas, judul, ringkasan, kata: searchWords([judul, ringkasan, unit, pembuat, nomor].join(' ')) });
  return next;
}
