// How many votes separated a candidate from a seat, inside the list and together with the party? (UU 7/2017 art 415, 422)
import { assert } from '#kernel/result';
import type { PackKursi } from './pack-schema.ts';
import { type Pembagian, type PesertaKursi, divisor } from './seats.ts';
import { byId } from './votes.ts';

/** Someone on the list who may take a seat: the party's number, the place on the list, personal votes. */
export interface SuaraCalon {
  readonly id: string;
  readonly suara: number;
}

export interface JarakCalon {
  /** Place by personal votes; equal votes share it. */
  readonly peringkat: number;
  /** Seats of the party here. */
  readonly kursi: number;
  /** By votes alone one of the party's seats is the candidate's; with equal votes at the line it is not. */
  readonly terpilih: boolean;
  /** Inside the list: personal votes lacked to pass the last of the elected, the party's votes unchanged; null where elected, or where the party has no seat. */
  readonly dalamDaftar: { readonly suara: number; readonly dari: string } | null;
  /** Votes that the party lacked for so many seats that this place on the list is reached; null where elected, or out of reach. */
  readonly lewatPartai: { readonly suara: number; readonly kursi: number } | null;
  /** Least personal votes more, which count for the party as well, that bring a seat for certain; null where elected, or out of reach. */
  readonly terdekat: number | null;
  /** Of an elected one: personal votes above the first who follows; null where nobody follows. */
  readonly unggul: { readonly suara: number; readonly atas: string } | null;
}

/**
 * Of one candidate among those of the party who may take a seat (`daftar`, the candidate included). Undefined while a seat of
 * the dapil is open, for a party that takes no part, and for a candidate who is not on the list. Exact in whole numbers.
 */
export function candidateGap(pack: PackKursi, one: Pembagian, partai: string, daftar: readonly SuaraCalon[], calon: string): JarakCalon | undefined {
  const party = one.peserta.find(({ id }) => id === partai);
  const own = daftar.find(({ id }) => id === calon);
  if (one.status !== 'LENGKAP' || party === undefined || own === undefined) return undefined;
  assert(one.pack === pack.id, 'the pack that decided');
  const others = daftar.filter(({ id }) => id !== calon).sort((a, b) => b.suara - a.suara || byId(a, b));
  const [ahead, level] = [others.filter(({ suara }) => suara > own.suara).length, others.filter(({ suara }) => suara === own.suara).length];
  const terpilih = ahead + level < party.kursi;
  const peringkat = ahead + 1;
  if (terpilih) {
    const next = others[party.kursi - 1];
    return { peringkat, kursi: party.kursi, terpilih, dalamDaftar: null, lewatPartai: null, terdekat: null, unggul: next === undefined ? null : { suara: own.suara - next.suara, atas: next.id } };
  }
  const last = others[party.kursi - 1];
  const places = ahead + level + 1;
  const more = votesForSeats(pack, one, party, places);
  return {
    peringkat,
    kursi: party.kursi,
    terpilih,
    dalamDaftar: last === undefined ? null : { suara: last.suara - own.suara + 1, dari: last.id },
    lewatPartai: more === null ? null : { suara: more, kursi: places },
    terdekat: nearest(pack, one, party, own, others),
    unggul: null,
  };
}

/** With k seats of the party the candidate must pass the k-th of the others: more seats cost the party votes and the candidate fewer places. */
function nearest(pack: PackKursi, one: Pembagian, party: PesertaKursi, own: SuaraCalon, others: readonly SuaraCalon[]): number | null {
  let best: number | null = null;
  for (let seats = Math.max(1, party.kursi); seats <= one.jumlahKursi; seats += 1) {
    const more = votesForSeats(pack, one, party, seats);
    if (more === null) break;
    const rival = others[seats - 1];
    const needed = Math.max(more, rival === undefined ? 0 : rival.suara - own.suara + 1, 1);
    if (best === null || needed < best) best = needed;
  }
  return best;
}

/** Votes that the party lacks for `seats` seats, without a tie; 0 where it has them, null where the dapil has fewer. */
export function votesForSeats(pack: PackKursi, { peserta, jumlahKursi }: Pembagian, party: PesertaKursi, seats: number): number | null {
  if (seats <= party.kursi) return 0;
  if (seats > jumlahKursi) return null;
  const others = peserta.filter(({ id }) => id !== party.id);
  // Its k-th quotient must pass the quotient that would otherwise take the seat: the (S - k + 1)-th of all the others together.
  const quotients = others
    .flatMap(({ suara }) => Array.from({ length: jumlahKursi }, (_, held) => ({ suara, by: divisor(pack.pembagi, held) })))
    .sort((a, b) => b.suara * a.by - a.suara * b.by);
  const line = quotients[jumlahKursi - seats];
  const by = divisor(pack.pembagi, seats - 1);
  if (line === undefined || line.suara === 0) return Math.max(0, 1 - party.suara);
  const product = line.suara * by;
  return (product - (product % line.by)) / line.by + 1 - party.suara;
}
