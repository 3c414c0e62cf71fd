// What does an office promise in its maklumat, and does it still hold? (layanan.md 2.4; UU 25/2009 Pasal 22)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { isBerlaku } from './cari.ts';
import type { Standar } from './store/standar.ts';

export interface Maklumat {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly no: number;
  readonly nomor: string;
  readonly tanggal: Day;
  /** Post and name of the head who signs: the office's own word on the paper. */
  readonly jabatan: string;
  readonly nama: string;
  /** Ids of the versions it stands for. */
  readonly standar: readonly string[];
  readonly sha256: string;
  readonly pada: string;
}

/** KEDALUWARSA from the day on which a version that it names is no longer in force; DIGANTI: a later one was signed. */
export type KeadaanMaklumat = 'BERLAKU' | 'KEDALUWARSA' | 'DIGANTI';

export function keadaanMaklumat(one: Maklumat, newest: number, named: readonly Standar[], on: Day): KeadaanMaklumat {
  if (one.no < newest) return 'DIGANTI';
  const alive = one.standar.every((id) => named.some((standar) => standar.id === id && isBerlaku(standar, on)));
  return alive ? 'BERLAKU' : 'KEDALUWARSA';
}
