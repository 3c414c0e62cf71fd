// How does an archived answer come into view and out of it, in the transaction of whatever moves it? (search, feed and files read one table)
import type { Db } from '#platform/db';
import type { Arsip } from './arsip.ts';
import { searchWords } from './kata.ts';
import { isPublic } from './states.ts';
import { dropPustaka, insertPustaka } from './store/pustaka.ts';

/** After every change: in view with its words of now, or not found at all. */
export async function showOrHide(db: Db, a: Arsip): Promise<void> {
  await dropPustaka(db, 'arsip', a.nomor);
  if (!isPublic(a.keadaan)) return;
  const { id, nomor, kantor, dijawab, hasil, judul, ringkasan, tampil } = a;
  const kata = searchWords([judul, ringkasan, tampil, nomor].join(' '));
  await insertPustaka(db, { jenis: 'arsip', rujuk: id, nomor, kantor, hari: dijawab, kelas: hasil, judul, ringkasan, kata });
}
