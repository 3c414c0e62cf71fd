// How does the office's own bundle come to be? (two persons, on the record; the passphrase is shown once and not kept; ppid.md section 14)
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { bersih } from '../../permohonan/isian.ts';
import type { At } from '../../permohonan/jam.ts';
import { SIDANG_EVENT } from '../events.ts';
import { listSengketaOf, lockKeberatan } from '../store/keberatan.ts';
import { type Sidang, insertSidang, lockSidang, writeSidang } from '../store/sidang.ts';

export type SidangRefusal = Refusal<'BEBAN_PENDEK' | 'SENGKETA_TIADA' | 'SIDANG_TIADA' | 'E_DUA_ORANG' | 'FRASA_SALAH'>;
type Hasil<T> = Promise<Result<T, SidangRefusal>>;
type Satu = { readonly keberatan: string; readonly actor: Actor };

const BEBAN_LEAST = 20;
const BEBAN_MOST = 8_000;
export const UNDUH_MENIT = 60;
/** Thirty symbols that nobody mixes up: 150 bits. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 6;
const GROUP = 5;

const frasaBaru = (): string => Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('')).join('-');
const sidikFrasa = (id: string, frasa: string): string => createHash('sha256').update(`ppid-sidang/v1\n${id}\n${frasa}`).digest('hex');

const act = (langkah: string, one: Sidang, actor: Actor) => ({ event: SIDANG_EVENT, actor, kind: 'keberatan', object: one.keberatan, node: one.kantor, facts: { langkah, berkas: one.id, sengketa: one.sengketa } });

/** D proposes it, with what the office says to each proof duty; a new one takes the place of the one before. */
export async function ajukanSidang(at: At, { keberatan, actor, beban }: Satu & { readonly beban: string }): Hasil<Sidang> {
  const text = bersih(beban, true).slice(0, BEBAN_MOST);
  if (Array.from(text).length < BEBAN_LEAST) return refuse('BEBAN_PENDEK');
  return performAll<Result<Sidang, SidangRefusal>>(at.database, at.clock, async (db) => {
    const k = await lockKeberatan(db, keberatan);
    const s = k === undefined ? undefined : (await listSengketaOf(db, k.id)).findLast(({ keadaan }) => keadaan !== 'SENGKETA_SELESAI');
    if (k === undefined || s === undefined) return { value: refuse('SENGKETA_TIADA'), acts: [] };
    const now = isoInstant(at.clock);
    const one: Sidang = { id: randomUUID(), sengketa: s.id, keberatan: k.id, kantor: k.kantor, beban: text, oleh: actor.id, pada: now, setujuOleh: null, setujuPada: null, frasa: null, frasaPada: null };
    await insertSidang(db, one, now);
    return { value: ok(one), acts: [act('usul', one, actor)] };
  });
}

export async function setujuiSidang(at: At, { keberatan, actor }: Satu): Hasil<Sidang> {
  return performAll<Result<Sidang, SidangRefusal>>(at.database, at.clock, async (db) => {
    const one = await lockSidang(db, keberatan);
    if (one === undefined || one.setujuOleh !== null) return { value: refuse('SIDANG_TIADA'), acts: [] };
    if (one.oleh === actor.id) return { value: refuse('E_DUA_ORANG'), acts: [] };
    const next = { ...one, setujuOleh: actor.id, setujuPada: isoInstant(at.clock) };
    await writeSidang(db, next);
    return { value: ok(next), acts: [act('setuju', next, actor)] };
  });
}

/** The one who proposed it sees the passphrase, once. */
export async function bukaSidang(at: At, { keberatan, actor }: Satu): Hasil<{ readonly berkas: Sidang; readonly frasa: string }> {
  return performAll<Result<{ readonly berkas: Sidang; readonly frasa: string }, SidangRefusal>>(at.database, at.clock, async (db) => {
    const one = await lockSidang(db, keberatan);
    if (one === undefined || one.setujuOleh === null || one.frasa !== null) return { value: refuse('SIDANG_TIADA'), acts: [] };
    if (one.oleh !== actor.id) return { value: refuse('E_DUA_ORANG'), acts: [] };
    const frasa = frasaBaru();
    const next = { ...one, frasa: sidikFrasa(one.id, frasa), frasaPada: isoInstant(at.clock) };
    await writeSidang(db, next);
    return { value: ok({ berkas: next, frasa }), acts: [act('frasa', next, actor)] };
  });
}

/** Before the bytes leave: who takes the bundle is on record. Within the hour, with the passphrase that was shown. */
export async function ambilSidang(at: At, { keberatan, actor, frasa }: Satu & { readonly frasa: string }): Hasil<Sidang> {
  return performAll<Result<Sidang, SidangRefusal>>(at.database, at.clock, async (db) => {
    const one = await lockSidang(db, keberatan);
    if (one === undefined || one.frasaPada === null) return { value: refuse('SIDANG_TIADA'), acts: [] };
    if (one.oleh !== actor.id) return { value: refuse('E_DUA_ORANG'), acts: [] };
    const late = at.clock.now() > Date.parse(one.frasaPada) + UNDUH_MENIT * 60_000;
    if (late || one.frasa !== sidikFrasa(one.id, frasa)) return { value: refuse('FRASA_SALAH'), acts: [] };
    return { value: ok(one), acts: [act('unduh', one, actor)] };
  });
}
