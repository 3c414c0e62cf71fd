// What does the office write down of a dispute before the Information Commission and the courts? (UU 14/2008 Pasal 37 to 50)
import { randomUUID } from 'node:crypto';
import type { Day } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { clocksOf, isOpen, startClock, stopClock } from '#platform/clocks';
import type { Db } from '#platform/db';
import { freezeArchive } from '../../dip/arsipkan.ts';
import { bersih } from '../../permohonan/isian.ts';
import { type At, MODULE, clocksAt } from '../../permohonan/jam.ts';
import { drawNumber } from '../../permohonan/nomor.ts';
import { catat } from '../../permohonan/register.ts';
import { readPermohonan } from '../../permohonan/store/permohonan.ts';
import { bacaAlasan } from '../alasan.ts';
import { SENGKETA_EVENT } from '../events.ts';
import { JAM_SENGKETA, type KeadaanSgk, sengketaBerikut } from '../states.ts';
import { type Keberatan, type Sengketa, insertLangkahKbr, insertSengketa, listSengketaOf, lockKeberatan, lockSengketa, writeSengketa } from '../store/keberatan.ts';

export type SengketaRefusal = Refusal<'KEBERATAN_TIADA' | 'SENGKETA_TIADA' | 'SENGKETA_SUDAH' | 'E_KEADAAN' | 'SENGKETA_BERUBAH'>;

/** Noon of the day in the archipelago, for the clocks count days and not hours; never later than now. */
function siang(hari: Day, now: string): string {
  const noon = `${hari}T05:00:00Z`;
  return noon < now ? noon : now;
}

/** Her wish: nothing of the case is published while the dispute lasts (section 14). */
async function bekukan(db: Db, at: At, k: Pick<Keberatan, 'permohonan'>, beku: boolean): Promise<void> {
  const p = k.permohonan === null ? undefined : await readPermohonan(db, k.permohonan);
  if (p !== undefined) await freezeArchive(db, at, p.nomor, beku);
}

const ENDED = ['KEBERATAN_DITOLAK', 'KEBERATAN_SEBAGIAN', 'KEBERATAN_DIKABULKAN'];

/** Recorded even after her window: the commission judges that, not the office (transition 20). */
export async function catatSengketa(
  at: At,
  one: { readonly keberatan: string; readonly actor: Actor; readonly komisi: string; readonly nomorKomisi: string; readonly diajukan: Day; readonly beku: boolean },
): Promise<Result<{ readonly id: string; readonly nomor: string }, SengketaRefusal>> {
  type Made = Result<{ readonly id: string; readonly nomor: string }, SengketaRefusal>;
  return performAll<Made>(at.database, at.clock, async (db) => {
    const k = await lockKeberatan(db, one.keberatan);
    if (k === undefined) return { value: refuse('KEBERATAN_TIADA'), acts: [] };
    if (!ENDED.includes(k.keadaan) && !k.lewat) return { value: refuse('E_KEADAAN', { keadaan: k.keadaan }), acts: [] };
    if ((await listSengketaOf(db, k.id)).some(({ keadaan }) => keadaan !== 'SENGKETA_SELESAI')) return { value: refuse('SENGKETA_SUDAH'), acts: [] };
    const now = isoInstant(at.clock);
    const nomor = await drawNumber(db, { kantor: k.kantor, jenis: 'SGK', hari: one.diajukan });
    const id = randomUUID();
    await insertSengketa(db, { id, nomor, keberatan: k.id, kantor: k.kantor, komisi: bersih(one.komisi).slice(0, 160), nomorKomisi: bersih(one.nomorKomisi).slice(0, 80), diajukan: one.diajukan, beku: one.beku }, now);
    for (const jam of await clocksOf(db, MODULE, k.id)) if (jam.rule === 'ppid.sengketa.ajukan' && isOpen(jam)) await stopClock(db, clocksAt(at), jam.id, { at: now });
    for (const rule of JAM_SENGKETA.SENGKETA_DIAJUKAN ?? []) await startClock(db, clocksAt(at), { module: MODULE, object: id, office: k.kantor, rule, from: siang(one.diajukan, now) });
    await bekukan(db, at, k, one.beku);
    await insertLangkahKbr(db, id, { langkah: 'SENGKETA_DIAJUKAN', akun: one.actor.id, peran: one.actor.role, isi: '{}', pada: now });
    await catat(db, { kantor: k.kantor, nomor, peristiwa: 'sengketa', isi: { keberatan: k.nomor, diajukan: one.diajukan } }, now);
    return { value: ok({ id, nomor }), acts: [{ event: SENGKETA_EVENT, actor: one.actor, kind: 'sengketa', object: id, node: k.kantor, facts: { nomor, keadaan: 'SENGKETA_DIAJUKAN' } }] };
  });
}

/** Her own wish while the dispute runs, or that she takes it back. */
export async function bekukanSengketa(at: At, one: { readonly id: string; readonly actor: Actor; readonly beku: boolean }): Promise<Result<Sengketa, SengketaRefusal>> {
  return performAll<Result<Sengketa, SengketaRefusal>>(at.database, at.clock, async (db) => {
    const s = await lockSengketa(db, one.id);
    const k = s === undefined ? undefined : await lockKeberatan(db, s.keberatan);
    if (s === undefined || k === undefined) return { value: refuse('SENGKETA_TIADA'), acts: [] };
    if (s.keadaan === 'SENGKETA_SELESAI') return { value: refuse('E_KEADAAN', { keadaan: s.keadaan }), acts: [] };
    const now = isoInstant(at.clock);
    await bekukan(db, at, k, one.beku);
    const next = { ...s, beku: one.beku, versi: s.versi + 1 };
    await writeSengketa(db, next, now);
    const langkah = one.beku ? 'beku' : 'cair';
    await insertLangkahKbr(db, s.id, { langkah, akun: one.actor.id, peran: one.actor.role, isi: '{}', pada: now });
    return { value: ok(next), acts: [{ event: SENGKETA_EVENT, actor: one.actor, kind: 'sengketa', object: s.id, node: s.kantor, facts: { nomor: s.nomor, keadaan: s.keadaan, langkah } }] };
  });
}

/** What the commission or a court did next, on its own day; a ruling starts the parties' clocks. */
export async function majukanSengketa(
  at: At,
  one: { readonly id: string; readonly versi: number; readonly actor: Actor; readonly ke: KeadaanSgk; readonly hari: Day; readonly catatan: string; readonly nomorKomisi?: string },
): Promise<Result<Sengketa, SengketaRefusal>> {
  return performAll<Result<Sengketa, SengketaRefusal>>(at.database, at.clock, async (db) => {
    const s = await lockSengketa(db, one.id);
    if (s === undefined) return { value: refuse('SENGKETA_TIADA'), acts: [] };
    if (s.versi !== one.versi) return { value: refuse('SENGKETA_BERUBAH'), acts: [] };
    const k = await lockKeberatan(db, s.keberatan);
    if (k === undefined || !sengketaBerikut(s.keadaan, bacaAlasan(k.alasan).includes('a')).includes(one.ke)) return { value: refuse('E_KEADAAN', { keadaan: s.keadaan }), acts: [] };
    const now = isoInstant(at.clock);
    for (const jam of await clocksOf(db, MODULE, s.id)) {
      const still = jam.rule === 'ppid.ki.selesai' && (one.ke === 'MEDIASI' || one.ke === 'ADJUDIKASI');
      if (isOpen(jam) && !still) await stopClock(db, clocksAt(at), jam.id, { at: now });
    }
    for (const rule of JAM_SENGKETA[one.ke] ?? []) await startClock(db, clocksAt(at), { module: MODULE, object: s.id, office: s.kantor, rule, from: siang(one.hari, now) });
    if (one.ke === 'SENGKETA_SELESAI' && s.beku) await bekukan(db, at, k, false);
    const next = { ...s, keadaan: one.ke, nomorKomisi: one.nomorKomisi ?? s.nomorKomisi, versi: s.versi + 1 };
    await writeSengketa(db, next, now);
    await insertLangkahKbr(db, s.id, { langkah: one.ke, akun: one.actor.id, peran: one.actor.role, isi: JSON.stringify({ hari: one.hari, catatan: bersih(one.catatan, true).slice(0, 2_000) }), pada: now });
    return { value: ok(next), acts: [{ event: SENGKETA_EVENT, actor: one.actor, kind: 'sengketa', object: s.id, node: s.kantor, facts: { nomor: s.nomor, keadaan: one.ke } }] };
  });
}
