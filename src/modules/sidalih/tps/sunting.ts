// How is a map changed by hand? (a family or an RT at a time, so that no edit can part a family)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type BahanDesa, keluargaOf } from './bahan.ts';

/** Moves every family of an RT that votes at `dari` to `ke`. */
export interface PindahRt {
  readonly jenis: 'rt';
  readonly rt: string;
  readonly dari: number;
  readonly ke: number;
}

/** Moves the family of a record to `ke`. */
export interface PindahKeluarga {
  readonly jenis: 'keluarga';
  readonly id: string;
  readonly ke: number;
}

export type Suntingan = PindahRt | PindahKeluarga;

/** NOMOR_TPS: `ke` is no number of a regular station. TIADA: nothing stands there to be moved. */
export type SebabSunting = 'NOMOR_TPS' | 'TIADA';

/** The assignment after the edit; the one before is left as it is. */
export function sunting(bahan: Pick<BahanDesa, 'pemilih' | 'khusus'>, nomor: readonly (number | null)[], edit: Suntingan): Result<(number | null)[], Refusal<SebabSunting>> {
  if (!Number.isSafeInteger(edit.ke) || edit.ke < 1 || edit.ke >= bahan.khusus) return refuse('NOMOR_TPS', { ke: edit.ke });
  const families = keluargaOf(bahan).filter(({ anggota, rt }) =>
    edit.jenis === 'rt' ? rt === edit.rt && anggota.some((at) => nomor[at] === edit.dari) : anggota.some((at) => bahan.pemilih[at]?.id === edit.id),
  );
  if (families.length === 0) return refuse('TIADA');
  const next = [...nomor];
  for (const { anggota } of families) for (const at of anggota) next[at] = edit.ke;
  return ok(next);
}
