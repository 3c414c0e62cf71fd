// May a register leave with its identities, and is it on record before it does? (two persons, own office; keamanan.md 2.5, 7.2; ppid.md section 20)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { bersih } from '../../permohonan/isian.ts';
import { EKSPOR_EVENT } from '../events.ts';
import { BUKU, type Ekspor, insertEkspor, lockEkspor, writeEkspor } from '../store/ekspor.ts';
import { type Baris, type BarisKbr, countBaris, listBaris, listBarisKbr } from '../store/register.ts';

type At = Pick<Deps, 'database' | 'clock'>;

/** Rows of one file; a longer span is taken part by part. */
const BATAS_EKSPOR = 20_000;
const ALASAN_LEAST = 10;
/** An agreement of yesterday is none of today. */
export const BERLAKU_JAM = 24;

export interface Minta {
  readonly kantor: AreaCode;
  readonly buku: string;
  readonly dari: string;
  readonly sampai: string;
  readonly alasan: string;
  readonly actor: Actor;
}

export type EksporRefusal = Refusal<'EKSPOR_BUKU' | 'EKSPOR_HARI' | 'EKSPOR_ALASAN' | 'EKSPOR_BANYAK' | 'EKSPOR_TIADA' | 'E_DUA_ORANG' | 'EKSPOR_HABIS'>;

const act = (langkah: string, one: Ekspor, actor: Actor, more: Readonly<Record<string, string | number>> = {}) => ({
  event: EKSPOR_EVENT, actor, kind: 'register', object: `${one.kantor}/${one.buku}/${one.dari}/${one.sampai}`, node: one.kantor, facts: { langkah, ekspor: one.id, ...more },
});

/** The first person says which book, which days, and what for. */
export async function mintaEkspor(at: At, one: Minta): Promise<Result<Ekspor, EksporRefusal>> {
  const buku = BUKU.find((name) => name === one.buku);
  const [dari, sampai] = [parseDay(one.dari.trim()), parseDay(one.sampai.trim())];
  if (buku === undefined) return refuse('EKSPOR_BUKU');
  if (!dari.ok || !sampai.ok || dari.value > sampai.value) return refuse('EKSPOR_HARI');
  const alasan = bersih(one.alasan).slice(0, 300);
  if (Array.from(alasan).length < ALASAN_LEAST) return refuse('EKSPOR_ALASAN');
  const n = buku === 'permohonan' ? await countBaris(at.database.db, one.kantor, { dari: dari.value, sampai: sampai.value }) : 0;
  if (n > BATAS_EKSPOR) return refuse('EKSPOR_BANYAK', { n, batas: BATAS_EKSPOR });
  const made: Ekspor = { id: randomUUID(), kantor: one.kantor, buku, dari: dari.value, sampai: sampai.value, alasan, oleh: one.actor.id, pada: isoInstant(at.clock), setujuOleh: null, setujuPada: null, ditolak: false };
  return performAll<Result<Ekspor, EksporRefusal>>(at.database, at.clock, async (db) => {
    await insertEkspor(db, made);
    return { value: ok(made), acts: [act('minta', made, one.actor, { alasan })] };
  });
}

/** The second person, of the same office and never the first. */
export async function putusEkspor(at: At, { id, actor, setuju }: { readonly id: string; readonly actor: Actor; readonly setuju: boolean }): Promise<Result<Ekspor, EksporRefusal>> {
  return performAll<Result<Ekspor, EksporRefusal>>(at.database, at.clock, async (db) => {
    const one = await lockEkspor(db, id);
    if (one === undefined || one.setujuOleh !== null || one.ditolak) return { value: refuse('EKSPOR_TIADA'), acts: [] };
    // Whoever asked may take it back, and nothing else.
    if (one.oleh === actor.id && setuju) return { value: refuse('E_DUA_ORANG'), acts: [] };
    const next: Ekspor = setuju ? { ...one, setujuOleh: actor.id, setujuPada: isoInstant(at.clock) } : { ...one, ditolak: true };
    await writeEkspor(db, next);
    return { value: ok(next), acts: [act(setuju ? 'setuju' : 'tolak', next, actor)] };
  });
}

export type Isi = { readonly buku: 'permohonan'; readonly baris: readonly Baris[] } | { readonly buku: 'keberatan'; readonly baris: readonly BarisKbr[] };

const barisDari = async (db: Db, { kantor, buku, dari, sampai }: Ekspor): Promise<Isi> =>
  buku === 'permohonan' ? { buku, baris: await listBaris(db, kantor, { dari, sampai }, BATAS_EKSPOR) } : { buku, baris: await listBarisKbr(db, kantor, { dari, sampai }, BATAS_EKSPOR) };

/** The rows for the first person, after the entry that says who took how many; a refusal leaves nothing behind. */
export async function ambilEkspor(at: At, { id, actor }: { readonly id: string; readonly actor: Actor }): Promise<Result<{ readonly ekspor: Ekspor; readonly isi: Isi }, EksporRefusal>> {
  return performAll<Result<{ readonly ekspor: Ekspor; readonly isi: Isi }, EksporRefusal>>(at.database, at.clock, async (db) => {
    const one = await lockEkspor(db, id);
    if (one === undefined || one.setujuPada === null || one.ditolak) return { value: refuse('EKSPOR_TIADA'), acts: [] };
    if (one.oleh !== actor.id) return { value: refuse('E_DUA_ORANG'), acts: [] };
    if (at.clock.now() > Date.parse(one.setujuPada) + BERLAKU_JAM * 3_600_000) return { value: refuse('EKSPOR_HABIS'), acts: [] };
    const isi = await barisDari(db, one);
    return { value: ok({ ekspor: one, isi }), acts: [act('ambil', one, actor, { baris: isi.baris.length, alasan: one.alasan })] };
  });
}
