// Which candidates of a party take its seats, and who follows? (UU 7/2017 art 422, 426; PKPU 6/2024 art 27, 29)
import type { PackKursi } from './pack-schema.ts';
import { type Peringkat, type Terpilih, first, rank } from './rank.ts';
import type { LangkahTali, Seimbang, SebaranTingkat, Seri } from './ties.ts';
import { assertVotes, sorted } from './votes.ts';

/** A candidate on a party's list in one dapil, with personal votes. `jk` null = unknown. */
export interface Caleg extends Seimbang {
  readonly nomor: number;
  readonly jk: 'L' | 'P' | null;
  /** Those who died, withdrew or were struck off are passed over; their votes stay with the party. */
  readonly status: 'aktif' | 'meninggal' | 'mundur' | 'dicoret';
}

export interface CalegTerpilih {
  readonly pack: string;
  readonly terpilih: readonly Terpilih[];
  /** Seats for those who are still equal after every rule. */
  readonly seri: Seri | null;
  readonly tali: readonly LangkahTali[];
  /** Who follows when an elected one dies, withdraws or no longer qualifies (art 426): by votes; equal rank = a tie, decided when it matters. */
  readonly pengganti: readonly Peringkat[];
  readonly dilewati: readonly Caleg[];
  /** KURANG_CALEG: seats for which the list has nobody left; the plenary decides. */
  readonly kurangCaleg: number;
}

/**
 * The party's seats in this dapil go to its candidates by personal votes. For a replacement call it again with the status
 * changed: the ranks, and a tie at the line, then follow by themselves.
 */
export function electCandidates(
  pack: PackKursi,
  seats: number,
  list: readonly Caleg[],
  spread: readonly SebaranTingkat[] = [],
): CalegTerpilih {
  assertVotes(list);
  const standing = list.filter(({ status }) => status === 'aktif');
  const filled = Math.min(seats, standing.length);
  const { terpilih, seri, tali } = filled === 0 ? { terpilih: [], seri: null, tali: [] } : first(filled, standing, pack.taliCaleg, spread);
  const placed = new Set([...terpilih.map(({ id }) => id), ...(seri?.peserta ?? [])]);
  return {
    pack: pack.id,
    terpilih,
    seri,
    tali,
    pengganti: rank(standing).filter(({ id }) => !placed.has(id)),
    dilewati: sorted(list.filter(({ status }) => status !== 'aktif')),
    kurangCaleg: seats - filled,
  };
}
