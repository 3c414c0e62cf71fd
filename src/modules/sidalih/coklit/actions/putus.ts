// What happens when the PPS decides between two entries, or takes or returns a station? (both sides stay kept; sidalih.md 5.2, 8)
import { type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { lockDaftar } from '../../daftar/store/daftar.ts';
import { setelah } from '../aturan.ts';
import type { PesanCoklit } from '../pesan.ts';
import { openBerkas } from '../segel.ts';
import { ensureTps, findTps, moveTps } from '../store/keadaan.ts';
import { findPesan, insertPutusan } from '../store/pesan.ts';
import { type Hands, terapkan } from '../terapkan.ts';

export const PUTUS = 'sidalih.coklit-putus';
export const TERIMA = 'sidalih.coklit-terima';
export const KEMBALI = 'sidalih.coklit-kembali';

export interface Pilihan {
  readonly perangkat: string;
  readonly cacah: number;
  readonly pilihan: 'PAKAI' | 'TETAP';
  readonly alasan: string;
  readonly actor: Actor;
}

/** PAKAI applies the kept entry now, under the hand that made it; a rule that it breaks refuses it with the code. */
export async function putuskan(hands: Hands, { perangkat, cacah, pilihan, alasan, actor }: Pilihan): Promise<Result<null, { readonly code: string }>> {
  return performAll<Result<null, { readonly code: string }>>(hands.database, hands.clock, async (db) => {
    const kept = await findPesan(db, perangkat, cacah);
    const list = kept === undefined ? undefined : await lockDaftar(db, kept.daftar);
    if (kept === undefined || list === undefined || kept.berkas === '' || (kept.keadaan !== 'BENTROK' && kept.keadaan !== 'TUNDA')) return { value: refuse('PESAN_TIADA'), acts: [] };
    const made = await insertPutusan(db, { perangkat, cacah, daftar: list.id, pilihan, alasan, pelaku: actor.id, peran: actor.role, pada: isoInstant(hands.clock) });
    if (!made) return { value: refuse('SUDAH_DIPUTUS'), acts: [] };
    if (pilihan === 'PAKAI') {
      const pesan = JSON.parse(openBerkas(hands.keys, perangkat, cacah, kept.berkas)) as PesanCoklit;
      const done = await terapkan(db, hands, list, { pesan, oleh: kept.oleh, actor, pada: kept.pada }, true);
      // Thrown so that the decision goes back with it; caught by the caller as a value.
      if (done?.keadaan !== 'TERAP') throw new Ditolak(done?.sebab ?? 'KELAK');
    }
    const facts = { perangkat, cacah, pilihan, jenis: kept.jenis };
    return { value: ok(null), acts: [{ event: PUTUS, actor, object: `${list.id}/${kept.kode}`, kind: 'tps', node: kept.kode, facts }] };
  }).catch((error: unknown) => {
    if (error instanceof Ditolak) return refuse(error.message);
    throw error;
  });
}

/** A rule refuses what was chosen: the whole act is undone. */
class Ditolak extends Error {}

export async function langkahTps(
  hands: Hands,
  one: { readonly daftar: string; readonly kode: string; readonly langkah: 'TERIMA' | 'KEMBALI'; readonly catatan: string; readonly actor: Actor },
): Promise<Result<null, { readonly code: 'TPS_TIADA' | 'LANGKAH' }>> {
  const { daftar, kode, langkah, catatan, actor } = one;
  return performAll<Result<null, { readonly code: 'TPS_TIADA' | 'LANGKAH' }>>(hands.database, hands.clock, async (db) => {
    const list = await lockDaftar(db, daftar);
    if (list !== undefined) await ensureTps(db, list.id);
    const tps = list === undefined ? undefined : await findTps(db, daftar, kode);
    if (tps === undefined) return { value: refuse('TPS_TIADA'), acts: [] };
    const ke = setelah(tps.keadaan, langkah);
    if (ke === undefined) return { value: refuse('LANGKAH'), acts: [] };
    await moveTps(db, daftar, kode, ke, catatan, isoInstant(hands.clock));
    const event = langkah === 'TERIMA' ? TERIMA : KEMBALI;
    return { value: ok(null), acts: [{ event, actor, object: `${daftar}/${kode}`, kind: 'tps', node: kode, facts: { dari: tps.keadaan, ke } }] };
  });
}
