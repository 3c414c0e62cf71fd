// What happens when a reader reports an archived answer? (ppid.md section 18: hide first, judge after)
import { randomUUID } from 'node:crypto';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Once, performOnce } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { type Pass, spendPass } from '#platform/puzzle';
import { arsipSetelah } from '../states.ts';
import { findArsip, insertLangkah, insertLaporan, lockArsip, writeArsip } from '../store/arsip.ts';
import { showOrHide } from '../terbitkan-arsip.ts';

export const LAPOR_EVENT = 'ppid.arsip-lapor';
export const ALASAN_LAPOR = ['pribadi', 'berkas', 'hukum', 'lain'] as const;
export type AlasanLapor = (typeof ALASAN_LAPOR)[number];
const MOST_NOTE = 500;

export interface LaporArsip {
  readonly nomor: string;
  readonly alasan: AlasanLapor;
  readonly catatan: string;
  /** Of the puzzle; null for a report that an officer takes. */
  readonly pass: Pass | null;
}

class Used extends Error {}
type At = Pick<Deps, 'database' | 'clock'>;

/** `tersembunyi`: it is out of view now. One that was judged and stayed is not hidden again by a report alone. */
export async function reportArchive({ database, clock }: At, once: Once, { nomor, alasan, catatan, pass }: LaporArsip): Promise<Result<{ readonly tersembunyi: boolean }, Refusal<'TIADA' | 'SOAL_DIPAKAI' | 'SUDAH'>>> {
  const seen = await findArsip(database.db, nomor);
  if (seen === undefined || arsipSetelah(seen.keadaan, 'LAPOR', false) === undefined) return refuse('TIADA');
  const actor = { id: 'warga', role: 'warga', node: seen.kantor };
  try {
    const done = await performOnce(database, clock, once, { event: LAPOR_EVENT, actor, kind: 'arsip', object: seen.id, node: seen.kantor }, async (db) => {
      if (pass !== null && !(await spendPass(db, clock.now(), pass))) throw new Used();
      const a = (await lockArsip(db, { nomor })) ?? seen;
      const pada = isoInstant(clock);
      await insertLaporan(db, randomUUID(), a.id, { alasan, catatan: catatan.trim().slice(0, MOST_NOTE), pada });
      const hides = a.keadaan === 'TERBIT' && !a.dinilai;
      if (hides) {
        const next = { ...a, keadaan: 'TERSEMBUNYI' as const };
        await writeArsip(db, next);
        await insertLangkah(db, a.id, { langkah: 'LAPOR', peran: 'warga', catatan: '', pada });
        await showOrHide(db, next);
      }
      return { value: { tersembunyi: hides || a.keadaan === 'TERSEMBUNYI' }, facts: { nomor, alasan, sembunyi: hides } };
    });
    return done.state === 'other-body' ? refuse('SUDAH') : ok(done.value);
  } catch (error) {
    if (error instanceof Used) return refuse('SOAL_DIPAKAI');
    throw error;
  }
}
