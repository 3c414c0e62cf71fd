// What do the answer desk and the one who asked tell the archive? (each in the transaction of the caller's own act)
import { randomUUID } from 'node:crypto';
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Arsip, BahanArsip } from './arsip.ts';
import { arsipSetelah, type LangkahArsip } from './states.ts';
import { type LangkahTersimpan, insertArsip, insertLangkah, lockArsip, writeArsip } from './store/arsip.ts';
import { showOrHide } from './terbitkan-arsip.ts';

interface At {
  readonly clock: Clock;
}

/**
 * An answer went out: it waits for its neutral title at its office. A second letter of the same case takes the place of the
 * first and starts over, out of view until it is proposed and approved again. False: it is about the one who asked, or it
 * was withdrawn for good; such a case is never archived (ppid.md section 18).
 */
export async function archiveAnswer(db: Db, { clock }: At, bahan: BahanArsip): Promise<boolean> {
  if (bahan.tentangPemohon) return false;
  const now = isoInstant(clock);
  const before = await lockArsip(db, { nomor: bahan.nomor });
  if (before === undefined) {
    const id = randomUUID();
    await insertArsip(db, id, bahan, now);
    await insertLangkah(db, id, { langkah: 'MASUK', peran: 'sistem', catatan: '', pada: now });
    return true;
  }
  const { dijawab, hariLayanan, hasil, izin, embargo, uji, surat, dokumen } = bahan;
  const fresh = { dijawab, hariLayanan, hasil, izin, embargo, uji, surat, dokumen, rincian: izin ? bahan.rincian : '' };
  return move(db, { ...before, ...fresh, tampil: '', pengusul: null, dinilai: false }, 'JAWAB_BARU', now);
}

/** The one who asked takes back the consent to show the wording: it is gone from page, feed and search when this returns. */
export async function withdrawArchiveConsent(db: Db, { clock }: At, nomor: string): Promise<void> {
  const a = await lockArsip(db, { nomor });
  if (a === undefined || !a.izin) return;
  const next = { ...a, izin: false, rincian: '', tampil: '' };
  await keep(db, next, 'CABUT_IZIN', isoInstant(clock));
}

/** A dispute is filed and its party wants no publication (ppid.md section 14), or it is over. */
export async function freezeArchive(db: Db, { clock }: At, nomor: string, beku: boolean): Promise<void> {
  const a = await lockArsip(db, { nomor });
  if (a === undefined || a.beku === beku) return;
  const now = isoInstant(clock);
  if (!beku || !(await move(db, { ...a, beku }, 'SENGKETA', now))) await keep(db, { ...a, beku }, beku ? 'SENGKETA' : 'CAIR', now);
}

async function move(db: Db, a: Arsip, langkah: LangkahArsip, now: string): Promise<boolean> {
  const keadaan = arsipSetelah(a.keadaan, langkah, false);
  if (keadaan === undefined) return false;
  await keep(db, { ...a, keadaan }, langkah, now);
  return true;
}

async function keep(db: Db, a: Arsip, langkah: LangkahTersimpan['langkah'], now: string): Promise<void> {
  await writeArsip(db, a);
  await insertLangkah(db, a.id, { langkah, peran: 'sistem', catatan: '', pada: now });
  await showOrHide(db, a);
}
