// What happens when a reception device is bound, given up, or when a paper number is typed in? (layanan.md 9)
import { createPublicKey, randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Act, type Actor, type Facts, perform, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import type { Layanan } from '../../katalog/layanan.ts';
import type { Hasil } from '../../kunjungan/keadaan.ts';
import { TUNGGU, hentikanJam } from '../../kunjungan/janji.ts';
import { melangkah } from '../../kunjungan/langkah.ts';
import { hariKantor } from '../../kunjungan/kantor-hari.ts';
import { insertAntrean, insertPanggilan } from '../store/antrean.ts';
import { insertPerangkat, revokePerangkat } from '../store/luring.ts';
import { HURUF_KERTAS, tulisNomor } from '../urutan.ts';
import { readKey } from './luring.ts';
import { beriNomor, masukkan } from './tiba.ts';

export const PERANGKAT_EVENT = 'layanan.loket-perangkat';
const NAMA_PALING_PANJANG = 60;
type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry'>;

/** `jwk`: the public half as the browser exports it. Gives the device's id. */
export async function ikatPerangkat(deps: At, one: { readonly kantor: AreaCode; readonly nama: string; readonly jwk: Readonly<Record<string, unknown>>; readonly actor: Actor }): Promise<Result<string, Refusal<'KUNCI_SALAH'>>> {
  const spki = spkiOf(one.jwk);
  if (spki === undefined || readKey(spki) === undefined) return refuse('KUNCI_SALAH');
  const id = randomUUID();
  const nama = one.nama.replace(/\p{C}/gu, ' ').trim().slice(0, NAMA_PALING_PANJANG) || 'Perangkat';
  await perform(deps.database, deps.clock, { event: PERANGKAT_EVENT, actor: one.actor, kind: 'perangkat', object: id, node: one.kantor }, async (db) => {
    await insertPerangkat(db, { id, kantor: one.kantor, nama, kunci: spki, akun: one.actor.id, dibuat: deps.clock.now() });
    return { value: undefined, facts: { ikat: true } };
  });
  return ok(id);
}

function spkiOf({ x, y }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof x !== 'string' || typeof y !== 'string') return undefined;
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }).export({ format: 'der', type: 'spki' }).toString('base64url');
  } catch {
    return undefined;
  }
}

/** Lost or given away: nothing that it signs is taken any more. */
export async function cabutPerangkat(deps: At, one: { readonly kantor: AreaCode; readonly id: string; readonly actor: Actor }): Promise<void> {
  await performAll(deps.database, deps.clock, async (db) => {
    const gone = await revokePerangkat(db, one.kantor, one.id, deps.clock.now());
    return { value: undefined, acts: gone ? [{ event: PERANGKAT_EVENT, actor: one.actor, kind: 'perangkat', object: one.id, node: one.kantor, facts: { ikat: false } }] : [] };
  });
}

export interface Kertas {
  readonly kantor: AreaCode;
  readonly nomor: number;
  readonly layanan: Layanan;
  /** Milliseconds, of today and past. */
  readonly tiba: number;
  /** Null: still waits. */
  readonly selesai: number | null;
  readonly hasil: Exclude<Hasil, 'jadi_kasus'>;
  readonly prioritas: boolean;
  readonly actor: Actor;
}

/** A number that was written by hand, with its times. */
export async function catatKertas(deps: At, one: Kertas): Promise<Result<string, Refusal<'KERTAS_SALAH' | 'KERTAS_GANDA'>>> {
  const { kantor, nomor, tiba, selesai, actor } = one;
  const now = deps.clock.now();
  const today = hariKantor(deps.clock, kantor);
  const past = tiba <= now && hariKantor({ now: () => tiba }, kantor) === today && (selesai === null || (selesai >= tiba && selesai <= now));
  if (nomor < 1 || nomor > 99 || !past) return refuse('KERTAS_SALAH');
  type Told = Result<string, Refusal<'KERTAS_SALAH' | 'KERTAS_GANDA'>>;
  return performAll<Told>(deps.database, deps.clock, async (db) => {
    const guest = { nama: 'Tamu', lembaga: '', jenis: 'warga' as const, uraian: '', pejabat: '', jumlah: 1, kontak: undefined, prioritas: one.prioritas, butuh: [], butuhLain: '', bahasa: 'id' as const, foto: false };
    const id = randomUUID();
    const made = await masukkan(db, deps, { id, kantor, layanan: one.layanan, isi: guest, sumber: 'KERTAS', dibantu: true, standar: null, actor, tiba });
    if (!(await insertAntrean(db, kantor, today, HURUF_KERTAS, nomor, id))) throw new Doubled();
    const numbered = await beriNomor(db, deps, made, { huruf: HURUF_KERTAS, nomor, antreKunci: null }, tiba);
    const acts: (Act & { readonly facts: Facts })[] = [numbered.act];
    if (selesai !== null) {
      const steps = [
        { peristiwa: 'PANGGIL', ganti: { loket: 0, panggilan: 1, panggilAkhir: selesai, dipanggil: selesai } },
        { peristiwa: 'HADIR', ganti: { mulai: selesai } },
        { peristiwa: 'SELESAI', ganti: { selesai, hasil: one.hasil } },
      ] as const;
      let k = { ...made, keadaan: 'MENUNGGU' as typeof made.keadaan, huruf: HURUF_KERTAS as string | null, nomor: nomor as number | null };
      for (const { peristiwa, ganti } of steps) {
        const done = await melangkah(db, k, { peristiwa, tangan: 'petugas', actor, ganti, pada: selesai });
        assert(done.ok, 'paper goes the straight way');
        k = { ...done.value.kunjungan, huruf: HURUF_KERTAS, nomor };
        acts.push(done.value.act);
      }
      await insertPanggilan(db, id, 0, 1, selesai);
      await hentikanJam(db, deps, TUNGGU, made, selesai);
    }
    return { value: ok(tulisNomor(HURUF_KERTAS, nomor)), acts };
  }).catch((error: unknown): Told => {
    if (error instanceof Doubled) return refuse('KERTAS_GANDA');
    throw error;
  });
}

class Doubled extends Error {}
