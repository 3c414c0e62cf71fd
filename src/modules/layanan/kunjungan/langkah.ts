// How does a visit take one step: row, history and what the trail says, in the caller's transaction?
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Act, Actor, Facts } from '#platform/action';
import type { Db } from '#platform/db';
import { type Peristiwa, type Tangan, setelah } from './keadaan.ts';
import { type Kunjungan, insertLangkah, writeKunjungan } from './store/kunjungan.ts';

export const LANGKAH_EVENT = 'layanan.kunjungan-langkah';

export interface Melangkah {
  readonly peristiwa: Peristiwa;
  readonly tangan: Tangan;
  readonly actor: Actor;
  /** What else of the row changes. */
  readonly ganti?: Partial<Kunjungan>;
  /** A reason in words of the office; never about the person. */
  readonly catatan?: string;
  /** Milliseconds; the event's own time, which is not now for what a device sends later. */
  readonly pada: number;
}

export interface Melangkahi {
  readonly kunjungan: Kunjungan;
  readonly act: Act & { readonly facts: Facts };
}

/** E_LANGKAH: not open in this state or to this hand. `k` is locked by the caller. */
export async function melangkah(db: Db, k: Kunjungan, one: Melangkah): Promise<Result<Melangkahi, Refusal<'E_LANGKAH'>>> {
  const keadaan = setelah(k.keadaan, one.peristiwa, one.tangan);
  if (keadaan === undefined) return refuse('E_LANGKAH');
  const next: Kunjungan = { ...k, ...one.ganti, keadaan };
  await writeKunjungan(db, next, one.pada);
  await insertLangkah(db, k.id, { peristiwa: one.peristiwa, dari: k.keadaan, ke: keadaan, akun: one.actor.id, peran: one.actor.role, catatan: one.catatan ?? '', sebelum: JSON.stringify(bekas(k)), pada: one.pada });
  return ok({ kunjungan: { ...next, versi: k.versi + 1 }, act: actOf(next, one.actor, one.peristiwa) });
}

/** What stands nowhere but in the row: it has an end of its own, or opens something. */
const BUKAN_RIWAYAT: readonly (keyof Kunjungan)[] = ['pejabat', 'prioritas', 'catatan', 'lembagaTerbuka', 'kodeKunci', 'kodeLuring', 'antreKunci', 'versi'];

/** The row as it was, for taking the step back. */
function bekas(k: Kunjungan): Partial<Kunjungan> {
  return Object.fromEntries(Object.entries(k).filter(([name]) => !BUKAN_RIWAYAT.includes(name as keyof Kunjungan)));
}

/** What the trail keeps of a step: never who came, what for, or what was needed. */
export function actOf(k: Kunjungan, actor: Actor, peristiwa: Peristiwa | 'URUNG' | 'KOREKSI' | 'PERLU_PINDAH' | 'BUKA_LAGI'): Act & { readonly facts: Facts } {
  return { event: LANGKAH_EVENT, actor, kind: 'kunjungan', object: k.id, node: k.kantor, facts: { peristiwa, keadaan: k.keadaan, layanan: k.layanan, ...(k.nomor === null ? {} : { nomor: `${k.huruf ?? ''}-${String(k.nomor)}` }), ...(k.loket === null ? {} : { loket: k.loket }) } };
}

export const TAMU: Omit<Actor, 'node'> = { id: 'tamu', role: 'tamu' };
export const SISTEM: Omit<Actor, 'node'> = { id: 'jam', role: 'sistem' };
