// How is a joint file made, and how do requests come in and go out? (names nobody; every coming and going is in the trail)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { bersih } from '../../permohonan/isian.ts';
import type { At } from '../../permohonan/jam.ts';
import { OPEN } from '../../permohonan/states.ts';
import { type Permohonan, readBanyak } from '../../permohonan/store/permohonan.ts';
import { BERSAMA_EVENT } from '../events.ts';
import { endAnggota, insertAnggota, insertBersama, listAnggota, lockBersama } from '../store/bersama.ts';

/** Of one file: what one screen can show with everything that is missing. */
export const BERSAMA_MAX = 100;

/** BERSAMA_SEDIKIT: two at least. BERSAMA_PENUH: too many for one screen. ANGGOTA_LAIN: in another file already. ANGGOTA_TIADA: not at this office, or not in this file. */
export type BersamaRefusal = Refusal<'BERSAMA_TIADA' | 'BERSAMA_JUDUL' | 'BERSAMA_SEDIKIT' | 'BERSAMA_PENUH'>;
export type AnggotaKode = 'ANGGOTA_LAIN' | 'ANGGOTA_TIADA' | 'E_KEADAAN' | 'BERSAMA_PENUH';

/** What became of one member; without a code it was done. */
export interface Hasil {
  readonly id: string;
  /** Empty where there is no such request here. */
  readonly nomor: string;
  readonly code?: string;
  readonly values?: Refusal['values'];
  /** Items that still have no outcome, after a draft was copied. */
  readonly sisa?: number;
}

interface Acting {
  readonly actor: Actor;
}

/** One act in one transaction: whoever cannot come in is named in the result. */
export async function buatBersama(at: At, one: Acting & { readonly kantor: AreaCode; readonly judul: string; readonly ids: readonly string[] }): Promise<Result<{ readonly id: string; readonly hasil: readonly Hasil[] }, BersamaRefusal>> {
  type Made = Result<{ readonly id: string; readonly hasil: readonly Hasil[] }, BersamaRefusal>;
  const judul = bersih(one.judul).slice(0, 160);
  if (Array.from(judul).length < 5) return refuse('BERSAMA_JUDUL');
  const ids = [...new Set(one.ids)];
  if (ids.length > BERSAMA_MAX) return refuse('BERSAMA_PENUH', { n: BERSAMA_MAX });
  class Sedikit extends Error {}
  try {
    return await performAll<Made>(at.database, at.clock, async (db) => {
      const id = randomUUID();
      const now = isoInstant(at.clock);
      await insertBersama(db, { id, kantor: one.kantor, judul, pada: now, oleh: one.actor.id });
      const hasil = await masukkan(db, { id, kantor: one.kantor, ids, oleh: one.actor.id, now });
      const masuk = hasil.filter(({ code }) => code === undefined);
      // Takes the empty file back as well.
      if (masuk.length < 2) throw new Sedikit();
      return { value: ok({ id, hasil }), acts: [{ event: BERSAMA_EVENT, actor: one.actor, kind: 'bersama', object: id, node: one.kantor, facts: { langkah: 'buat', masuk: masuk.map(({ nomor }) => nomor) } }] };
    });
  } catch (fault) {
    if (fault instanceof Sedikit) return refuse('BERSAMA_SEDIKIT');
    throw fault;
  }
}

async function masukkan(db: Db, one: { readonly id: string; readonly kantor: AreaCode; readonly ids: readonly string[]; readonly oleh: string; readonly now: string }): Promise<Hasil[]> {
  const found = new Map((await readBanyak(db, one.ids)).map((p) => [p.id, p]));
  const out: Hasil[] = [];
  for (const id of one.ids) {
    const p = found.get(id);
    const code = tolakMasuk(p, one.kantor) ?? ((await insertAnggota(db, one.id, id, one.oleh, one.now)) ? undefined : ('ANGGOTA_LAIN' satisfies AnggotaKode));
    out.push({ id, nomor: p?.kantor === one.kantor ? p.nomor : '', ...(code === undefined ? {} : { code }) });
  }
  return out;
}

function tolakMasuk(p: Permohonan | undefined, kantor: AreaCode): AnggotaKode | undefined {
  if (p === undefined || p.kantor !== kantor) return 'ANGGOTA_TIADA';
  return p.keadaan === 'DITERIMA' || OPEN.includes(p.keadaan) ? undefined : 'E_KEADAAN';
}

/** Each that comes or goes by itself; one that cannot is named and hinders nobody. */
export async function ubahAnggota(at: At, one: Acting & { readonly id: string; readonly masuk: readonly string[]; readonly keluar: readonly string[] }): Promise<Result<readonly Hasil[], BersamaRefusal>> {
  return performAll<Result<readonly Hasil[], BersamaRefusal>>(at.database, at.clock, async (db) => {
    const held = await lockBersama(db, one.id);
    if (held === undefined) return { value: refuse('BERSAMA_TIADA'), acts: [] };
    const now = isoInstant(at.clock);
    const keluar = [...new Set(one.keluar)];
    const gone: Hasil[] = [];
    const known = new Map((await readBanyak(db, keluar)).map((p) => [p.id, p.kantor === held.kantor ? p.nomor : '']));
    for (const id of keluar) gone.push({ id, nomor: known.get(id) ?? '', ...((await endAnggota(db, held.id, id, one.actor.id, now)) ? {} : { code: 'ANGGOTA_TIADA' satisfies AnggotaKode }) });
    const ada = (await listAnggota(db, held.id)).length;
    const masuk = [...new Set(one.masuk)];
    if (ada + masuk.length > BERSAMA_MAX) return { value: refuse('BERSAMA_PENUH', { n: BERSAMA_MAX }), acts: [] };
    const come = await masukkan(db, { id: held.id, kantor: held.kantor, ids: masuk, oleh: one.actor.id, now });
    const numbers = (list: readonly Hasil[]): string[] => list.filter(({ code }) => code === undefined).map(({ nomor }) => nomor);
    const facts = { langkah: 'anggota', masuk: numbers(come), keluar: numbers(gone) };
    const moved = facts.masuk.length + facts.keluar.length > 0;
    return { value: ok([...gone, ...come]), acts: moved ? [{ event: BERSAMA_EVENT, actor: one.actor, kind: 'bersama', object: held.id, node: held.kantor, facts }] : [] };
  });
}
