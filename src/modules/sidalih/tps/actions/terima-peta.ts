// What happens when the proposed stations of a desa are taken over? (every move is a change of the list, all in one act)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import type { AreaCode } from '#kernel/area-code';
import { brankasOf } from '../../brankas/brankas.ts';
import type { IdDaftar, Ubahan, UbahanRefusal } from '../../daftar/rekam.ts';
import { applyChanges } from '../../daftar/ubah.ts';
import { SUMBER_PEMETAAN, bukaPeta } from '../buka.ts';
import { menghalangi } from '../periksa.ts';
import { writeUsul } from '../store/peta.ts';
import type { SebabUbah } from './ubah-usul.ts';

export const PETA_TERIMA = 'sidalih.peta-terima';

/** PETA_SALAH: a hard rule is broken (`n` findings). */
export type SebabTerima = SebabUbah | 'PETA_SALAH' | UbahanRefusal;

export interface TerimaPeta {
  readonly daftar: IdDaftar;
  readonly desa: string;
  readonly versi: number;
  /** `PetaUsul.sidik` as it was seen: the very map that is taken over. */
  readonly sidik: string;
  readonly actor: Actor;
}

type Taken = Result<{ readonly pindah: number }, Refusal<SebabTerima>>;

/** Writes the moves through the door of the list. Twice the same is once: the second finds another version. */
export async function terimaPeta({ database, clock, keys }: Pick<Deps, 'database' | 'clock' | 'keys'>, one: TerimaPeta): Promise<Taken> {
  const { daftar, desa, versi, sidik, actor } = one;
  return performAll<Taken>(database, clock, async (db) => {
    const opened = await bukaPeta(db, daftar, desa, true);
    if (!opened.ok) return { value: opened, acts: [] };
    const { usul, peta, pemilih } = opened.value;
    if (usul.keadaan !== 'USUL') return { value: refuse('PETA_LANGKAH'), acts: [] };
    if (usul.versi !== versi || peta.sidik !== sidik) return { value: refuse('PETA_BERUBAH'), acts: [] };
    const broken = peta.temuan.filter(menghalangi).length;
    if (broken > 0) return { value: refuse('PETA_SALAH', { n: broken }), acts: [] };
    const dasar = `pemetaan ${desa} v${String(versi)}`;
    const changes = pemilih.flatMap(({ id, tps, rekam }, at): Ubahan[] => {
      const ke = peta.nomor[at] ?? null;
      return ke === null || ke === tps ? [] : [{ jenis: 'tps', pemilih: id, desa: desa as AreaCode, tps: String(ke).padStart(3, '0'), sumber: SUMBER_PEMETAAN, dasar, rekam }];
    });
    if (changes.length > 0) {
      const written = await applyChanges(db, { clock, brankas: brankasOf(keys) }, daftar, changes, actor);
      if (!written.ok) return { value: written, acts: [] };
    }
    await writeUsul(db, one, { ...usul, versi: versi + 1, keadaan: 'DITERIMA', suntingan: [], peran: actor.role, node: actor.node, pada: isoInstant(clock) });
    const facts = { versi: versi + 1, tps: peta.tps.length, pemilih: pemilih.length, pindah: changes.length, sidik };
    return { value: ok({ pindah: changes.length }), acts: [{ event: PETA_TERIMA, actor, kind: 'peta', object: `${daftar}/${desa}`, node: desa, facts }] };
  });
}
