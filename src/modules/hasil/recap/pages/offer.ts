// Which rows are still to be read out, village by village, and what did the officer see of them? (so that nothing is accepted unseen)
import { createHash } from 'node:crypto';
import type { Kedudukan } from '../standing.ts';
import type { Anak } from '../below.ts';

/** A row with figures of the form below. */
export type Terbaca = Anak & { readonly bawah: NonNullable<Anak['bawah']> };

export interface Offer {
  /** Null above the kecamatan: all rows at once. */
  readonly desa: string | null;
  readonly rows: readonly Terbaca[];
  /** Of codes and figures as shown: what was corrected below meanwhile is not accepted by an older page. */
  readonly sidik: string;
}

/** Rows not yet accepted whose form below is in, by village in the order of their codes. */
export function offersOf({ anak, baris }: Pick<Kedudukan, 'anak' | 'baris'>): Offer[] {
  const ready = anak.filter((child): child is Terbaca => child.bawah !== null && !baris.has(child.kode));
  return [...Map.groupBy(ready, (child) => child.desa)].map(([desa, rows]) => ({ desa, rows, sidik: hashOf(rows) }));
}

function hashOf(rows: readonly Terbaca[]): string {
  const shown = rows.map(({ kode, bawah }) => [kode, bawah.suara, bawah.sel]);
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);
}
