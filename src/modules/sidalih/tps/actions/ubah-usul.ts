// What happens when an officer draws, edits or drops the proposal of a desa's stations? (one version a step, so that two officers never overwrite each other)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import type { IdDaftar } from '../../daftar/rekam.ts';
import { type SebabBuka, bukaPeta } from '../buka.ts';
import { writeUsul } from '../store/peta.ts';
import { type SebabSunting, type Suntingan, sunting } from '../sunting.ts';
import { type Medan, type Usul, susun } from '../usul.ts';

export const PETA_UBAH = 'sidalih.peta-ubah';

export type LangkahPeta =
  /** Draws anew; edits by hand begin again. */
  | { readonly jenis: 'susun'; readonly jumlah: number | null }
  | { readonly jenis: 'sunting'; readonly edit: Suntingan }
  /** Takes the last edit back. */
  | { readonly jenis: 'urung' }
  | { readonly jenis: 'buang' }
  | { readonly jenis: 'medan'; readonly medan: Medan };

/** PETA_BERUBAH: somebody else worked on it since the page was opened. PETA_LANGKAH: nothing is proposed yet. */
export type SebabUbah = SebabBuka | 'PETA_BERUBAH' | 'PETA_LANGKAH' | SebabSunting;

export interface UbahPeta {
  readonly daftar: IdDaftar;
  readonly desa: string;
  /** The version that the officer saw. */
  readonly versi: number;
  readonly langkah: LangkahPeta;
  readonly actor: Actor;
}

type At = Pick<Deps, 'database' | 'clock'>;

export async function ubahUsul({ database, clock }: At, one: UbahPeta): Promise<Result<{ readonly versi: number }, Refusal<SebabUbah>>> {
  return performAll<Result<{ readonly versi: number }, Refusal<SebabUbah>>>(database, clock, async (db) => {
    const next = await nextOf(db, one);
    if (!next.ok) return { value: next, acts: [] };
    const { actor, daftar, desa } = one;
    const written = await writeUsul(db, one, { ...next.value, peran: actor.role, node: actor.node, pada: isoInstant(clock) });
    if (!written) return { value: refuse('PETA_BERUBAH'), acts: [] };
    const facts = { versi: next.value.versi, langkah: one.langkah.jenis };
    return { value: ok({ versi: next.value.versi }), acts: [{ event: PETA_UBAH, actor, kind: 'peta', object: `${daftar}/${desa}`, node: desa, facts }] };
  });
}

async function nextOf(db: Db, { daftar, desa, versi, langkah }: UbahPeta): Promise<Result<Usul, Refusal<SebabUbah>>> {
  const opened = await bukaPeta(db, daftar, desa, true);
  if (!opened.ok) return opened;
  const { usul, peta, bahan, aturan } = opened.value;
  if (usul.versi !== versi) return refuse('PETA_BERUBAH');
  const base = { ...usul, versi: versi + 1 };
  switch (langkah.jenis) {
    case 'susun': {
      const next: Usul = { ...base, keadaan: 'USUL', jumlah: langkah.jumlah, suntingan: [] };
      const drawn = susun(bahan, next, aturan);
      return drawn.ok ? ok(next) : drawn;
    }
    case 'sunting': {
      if (usul.keadaan !== 'USUL') return refuse('PETA_LANGKAH');
      const edited = sunting(bahan, peta.nomor, langkah.edit);
      return edited.ok ? ok({ ...base, suntingan: [...usul.suntingan, langkah.edit] }) : edited;
    }
    case 'urung':
      return usul.suntingan.length === 0 ? refuse('PETA_LANGKAH') : ok({ ...base, suntingan: usul.suntingan.slice(0, -1) });
    case 'buang':
      return usul.keadaan === 'USUL' ? ok({ ...base, keadaan: 'KOSONG', suntingan: [] }) : refuse('PETA_LANGKAH');
    case 'medan':
      return ok({ ...base, medan: langkah.medan });
  }
}
