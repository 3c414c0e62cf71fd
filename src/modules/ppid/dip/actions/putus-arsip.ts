// What happens when the head of the desk decides about an archived answer? (ppid.md section 2: archive publication takes L and D)
import type { Day } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import type { Arsip } from '../arsip.ts';
import { hariDi } from '../hari.ts';
import { arsipSetelah } from '../states.ts';
import { openCopies } from '../salinan.ts';
import { dropLaporan, insertLangkah, lockArsip, writeArsip } from '../store/arsip.ts';
import { showOrHide } from '../terbitkan-arsip.ts';

export const PUTUS_EVENT = 'ppid.arsip-putus';
export const PUTUSAN = ['SETUJU', 'KEMBALI', 'TAMPIL', 'TARIK'] as const;
export type Putusan = (typeof PUTUSAN)[number];

export interface PutusArsip {
  readonly id: string;
  readonly versi: number;
  readonly langkah: Putusan;
  /** Why; needed for everything but the approval. */
  readonly alasan: string;
  readonly actor: Actor;
}

export type PutusRefusal = 'TIADA' | 'BERUBAH' | 'KEADAAN' | 'BEKU' | 'E_DUA_ORANG' | 'E_ALASAN_KOSONG';
type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'settings'>;
const MOST = 500;

/** In view, hidden, or back to the start: search, feed and pages say so when this returns. */
export async function decideArchive(at: At, one: PutusArsip): Promise<Result<Arsip['keadaan'], Refusal<PutusRefusal>>> {
  const { database, clock } = at;
  return performAll<Result<Arsip['keadaan'], Refusal<PutusRefusal>>>(database, clock, async (db) => {
    const a = await lockArsip(db, { id: one.id });
    if (a === undefined) return { value: refuse('TIADA'), acts: [] };
    const today = hariDi(clock, a.kantor);
    const refused = refusalOf(a, one, today);
    const keadaan = arsipSetelah(a.keadaan, one.langkah, isClosed(a, today));
    if (refused !== undefined || keadaan === undefined) return { value: refuse(refused ?? 'KEADAAN'), acts: [] };
    const now = isoInstant(clock);
    const next = { ...a, keadaan, terbit: keadaan === 'TERBIT' ? (a.terbit ?? now) : a.terbit, ...(one.langkah === 'TAMPIL' ? { dinilai: true } : {}), ...(one.langkah === 'KEMBALI' ? { tampil: '', pengusul: null, dinilai: false } : {}) };
    await writeArsip(db, one.langkah === 'SETUJU' ? { ...next, dokumen: await openCopies(db, at, a, one.actor.id) } : next);
    await insertLangkah(db, a.id, { langkah: one.langkah, peran: one.actor.role, catatan: one.alasan.trim().slice(0, MOST), pada: now });
    await showOrHide(db, next);
    if (one.langkah !== 'SETUJU') await dropLaporan(db, a.id);
    const facts = { nomor: a.nomor, langkah: one.langkah, keadaan, ...(one.langkah === 'SETUJU' ? { pengusul: a.pengusul } : {}) };
    return { value: ok(keadaan), acts: [{ event: PUTUS_EVENT, actor: one.actor, kind: 'arsip', object: a.id, node: a.kantor, facts }] };
  });
}

function refusalOf(a: Arsip, { versi, langkah, alasan, actor }: PutusArsip, today: Day): PutusRefusal | undefined {
  if (a.versi !== versi) return 'BERUBAH';
  if (arsipSetelah(a.keadaan, langkah, isClosed(a, today)) === undefined) return 'KEADAAN';
  if (a.beku && langkah === 'SETUJU') return 'BEKU';
  if (langkah === 'SETUJU') return a.pengusul === actor.id ? 'E_DUA_ORANG' : undefined;
  return alasan.trim().length < 10 ? 'E_ALASAN_KOSONG' : undefined;
}

/** Its embargo covers this day. */
export function isClosed({ embargo }: Pick<Arsip, 'embargo'>, today: Day): boolean {
  return embargo !== null && today <= embargo;
}
