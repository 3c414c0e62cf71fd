// How does one act move a request, with its step, its book entry, its message and its trail in one transaction?
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, type Facts, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { LANGKAH_EVENT } from './events.ts';
import type { At } from './jam.ts';
import { type KabarIsi, kabari } from './kabar.ts';
import { catat } from './register.ts';
import { type Answered, type Langkah, type Pelaku, boleh, setelah } from './states.ts';
import { type LangkahRow, insertLangkah } from './store/berkas.ts';
import { type Permohonan, lockPermohonan, writePermohonan } from './store/permohonan.ts';

/** Whoever holds the receipt. */
export const warga = (node: AreaCode): Actor => ({ id: 'warga', role: 'warga', node });
export const sistem = (node: AreaCode): Actor => ({ id: 'ppid', role: 'sistem', node });

/** E_KEADAAN names the present state; PERMOHONAN_BERUBAH: somebody was faster than the page that was sent. */
export type GerakRefusal = Refusal<'PERMOHONAN_TIADA' | 'PERMOHONAN_BERUBAH' | 'E_KEADAAN' | 'E_BUKAN_PELAKU'>;

export interface Gerak {
  readonly id: string;
  /** Count of the row that was seen; absent for acts that nobody prepared on a page. */
  readonly versi?: number;
  readonly actor: Actor;
  readonly pelaku: Pelaku;
  readonly langkah: Langkah;
  /** With `jawab`. */
  readonly jawaban?: Answered;
}

/** What an act makes of the request. */
export interface Hasilnya {
  readonly p: Permohonan;
  /** Values of the public sentence of this step. */
  readonly isi?: Readonly<Record<string, string | number>>;
  readonly facts?: Facts;
  readonly kabar?: KabarIsi;
  /** Line in the book of the office; absent = the step is none of its columns. */
  readonly buku?: Readonly<Record<string, unknown>>;
}

/**
 * Takes the request, checks state and doer, lets `effect` change clocks and rows, then writes. `effect` gets the request as
 * it would stand after the act.
 */
export async function bergerak<R extends Refusal = never>(at: At, gerak: Gerak, effect: (db: Db, after: Permohonan, now: string, before: Permohonan) => Promise<Result<Hasilnya, R>>): Promise<Result<Permohonan, GerakRefusal | R>> {
  return performAll<Result<Permohonan, GerakRefusal | R>>(at.database, at.clock, async (db) => {
    const moved = await gerakkan(db, at, gerak, effect);
    if (!moved.ok) return { value: moved, acts: [] };
    const { p, facts = {} } = moved.value;
    const act = { event: LANGKAH_EVENT, actor: gerak.actor, kind: 'permohonan', object: p.id, node: p.kantor };
    return { value: ok(p), acts: [{ ...act, facts: { langkah: gerak.langkah, keadaan: p.keadaan, versi: p.versi, ...facts } }] };
  });
}

/** The same inside a transaction that has an act of its own. */
export async function gerakkan<R extends Refusal = never>(db: Db, at: At, gerak: Gerak, effect: (db: Db, after: Permohonan, now: string, before: Permohonan) => Promise<Result<Hasilnya, R>>): Promise<Result<Hasilnya, GerakRefusal | R>> {
  const { id, versi, pelaku, langkah, jawaban, actor } = gerak;
  if (!boleh(pelaku, langkah)) return refuse('E_BUKAN_PELAKU');
  const p = await lockPermohonan(db, id);
  if (p === undefined) return refuse('PERMOHONAN_TIADA');
  if (versi !== undefined && versi !== p.versi) return refuse('PERMOHONAN_BERUBAH');
  const keadaan = setelah(p.keadaan, langkah, jawaban);
  if (keadaan === undefined) return refuse('E_KEADAAN', { keadaan: p.keadaan });
  const now = isoInstant(at.clock);
  const done = await effect(db, { ...p, keadaan }, now, p);
  if (!done.ok) return done;
  const after = { ...done.value.p, versi: p.versi + 1 };
  await writePermohonan(db, after, now);
  await tulisLangkah(db, after, { langkah, actor, isi: done.value.isi ?? {}, now });
  if (done.value.buku !== undefined) await catat(db, { kantor: p.kantor, nomor: p.nomor, peristiwa: langkah, isi: done.value.buku }, now);
  if (done.value.kabar !== undefined) await kabari(db, at, after, done.value.kabar);
  return ok({ ...done.value, p: after });
}

export interface LangkahBaru {
  readonly langkah: LangkahRow['langkah'];
  readonly actor: Actor;
  readonly isi: Readonly<Record<string, string | number>>;
  readonly now: string;
}

export async function tulisLangkah(db: Db, p: Pick<Permohonan, 'id'>, one: LangkahBaru): Promise<void> {
  await tulisLangkahBanyak(db, [{ ...one, p }]);
}

export async function tulisLangkahBanyak(db: Db, steps: readonly (LangkahBaru & { readonly p: Pick<Permohonan, 'id'> })[]): Promise<void> {
  await insertLangkah(db, steps.map(({ p, langkah, actor, isi, now }) => ({ permohonan: p.id, langkah, akun: actor.id, peran: actor.role, node: actor.node as AreaCode, isi: JSON.stringify(isi), pada: now })));
}
