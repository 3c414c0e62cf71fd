// How many votes hung between the last seat and the next party? (hasil.md 6.2; what UU 7/2017 art 473 (2) asks of a dispute)
import type { Kursi, Pembagian, PesertaKursi } from './seats.ts';

/** Between the holder of the last seat and one other party `partai`, in votes. */
export interface Selisih {
  readonly partai: string;
  readonly pembagi: number;
  /** Votes that it lacked to pass the holder. */
  readonly tambah: number;
  /** Votes that the holder, all else equal, need lose for it to pass; null = even with none left it would not. */
  readonly kurang: number | null;
  /** Votes that would have to move from the holder to it. */
  readonly geser: number;
}

export interface KursiTerakhir {
  readonly ke: number;
  readonly pemegang: string;
  readonly pembagi: number;
  readonly suara: number;
  /** Every other party that takes part, nearest (by `tambah`) first. */
  readonly lawan: readonly Selisih[];
  /** The least of each, with the party that has it; they may be three parties. Null where there is no other. */
  readonly tambah: Selisih | null;
  readonly kurang: Selisih | null;
  readonly geser: Selisih | null;
}

/**
 * The last seat and its margins. Two or more entries where several parties got the last seats with one and the same quotient;
 * none while a seat is open. A margin passes without a tie: one vote fewer may draw level, and then the chain speaks.
 */
export function lastSeats({ status, kursi, peserta }: Pembagian): KursiTerakhir[] {
  const last = kursi.at(-1);
  if (status !== 'LENGKAP' || last === undefined) return [];
  return kursi.filter((seat) => seat.suara * last.pembagi === last.suara * seat.pembagi).map((seat) => marginsOf(seat, peserta));
}

function marginsOf(seat: Kursi, peserta: readonly PesertaKursi[]): KursiTerakhir {
  const lawan = peserta
    .filter(({ id }) => id !== seat.partai)
    .map((party): Selisih => {
      const [tambah, kurang] = [gain(party, seat.suara, seat.pembagi), loss(seat.suara, seat.pembagi, party)];
      const moved = seat.suara * party.pembagiBerikut - party.suara * seat.pembagi;
      return {
        partai: party.id,
        pembagi: party.pembagiBerikut,
        tambah,
        kurang,
        geser: floorOf(moved, seat.pembagi + party.pembagiBerikut) + 1,
      };
    })
    .sort((a, b) => a.tambah - b.tambah);
  const least = (of: (one: Selisih) => number | null): Selisih | null =>
    lawan.reduce<Selisih | null>(
      (best, one) => (of(one) !== null && (best === null || Number(of(one)) < Number(of(best))) ? one : best),
      null,
    );
  return {
    ke: seat.ke,
    pemegang: seat.partai,
    pembagi: seat.pembagi,
    suara: seat.suara,
    lawan,
    tambah: least((one) => one.tambah),
    kurang: least((one) => one.kurang),
    geser: least((one) => one.geser),
  };
}

/** For one party: what it lacked for one more seat and from whom it would come, what it can lose before it loses one and to whom. */
export interface JarakPartai {
  readonly partai: string;
  readonly kursi: number;
  readonly tambah: { readonly suara: number; readonly dari: string } | null;
  readonly kurang: { readonly suara: number; readonly kepada: string } | null;
}

/** Of every party that takes part, all others unchanged; none while a seat is open. Cost: once over the parties, not over their pairs. */
export function distances({ status, peserta }: Pembagian): JarakPartai[] {
  if (status !== 'LENGKAP') return [];
  const weakest = twoFirst(peserta, (one, other) => quotientAhead(other, other.pembagiTerakhir, one, one.pembagiTerakhir), ({ pembagiTerakhir }) => pembagiTerakhir !== null);
  const strongest = twoFirst(peserta, (one, other) => quotientAhead(one, one.pembagiBerikut, other, other.pembagiBerikut), () => true);
  return peserta.map((party) => ({
    partai: party.id,
    kursi: party.kursi,
    tambah: gainFrom(party, weakest.find((one) => one !== party)),
    kurang: lossTo(party, strongest.find((one) => one !== party)),
  }));
}

/** The first and the second of the parties; of equal ones the earlier. */
function twoFirst(all: readonly PesertaKursi[], ahead: (one: PesertaKursi, other: PesertaKursi) => boolean, may: (one: PesertaKursi) => boolean): PesertaKursi[] {
  let [first, second]: (PesertaKursi | undefined)[] = [];
  for (const one of all) {
    if (!may(one)) continue;
    if (first === undefined || ahead(one, first)) [first, second] = [one, first];
    else if (second === undefined || ahead(one, second)) second = one;
  }
  return [first, second].filter((one) => one !== undefined);
}

function quotientAhead(one: PesertaKursi, by: number | null, other: PesertaKursi, otherBy: number | null): boolean {
  return one.suara * (otherBy ?? 1) > other.suara * (by ?? 1);
}

/** The next seat would come from the party whose last quotient is the least. */
function gainFrom(party: PesertaKursi, from: PesertaKursi | undefined): JarakPartai['tambah'] {
  return from === undefined ? null : { suara: gain(party, from.suara, from.pembagiTerakhir ?? 1), dari: from.id };
}

/** A lost seat would go to the party whose next quotient is the greatest. */
function lossTo(party: PesertaKursi, to: PesertaKursi | undefined): JarakPartai['kurang'] {
  if (party.pembagiTerakhir === null || to === undefined) return null;
  const suara = loss(party.suara, party.pembagiTerakhir, to);
  return suara === null ? null : { suara, kepada: to.id };
}

/** Least x with (party + x) / its next divisor > votes / by. */
function gain(party: PesertaKursi, votes: number, by: number): number {
  return floorOf(votes * party.pembagiBerikut, by) + 1 - party.suara;
}

/** Least x with (votes - x) / by < other / its next divisor; null where x would exceed the votes. */
function loss(votes: number, by: number, other: PesertaKursi): number | null {
  const lost = votes - (ceilOf(other.suara * by, other.pembagiBerikut) - 1);
  return lost > votes ? null : lost;
}

/** Exact for whole numbers below 2^53 (asserted where the seats were given): the remainder is taken first. */
function floorOf(a: number, b: number): number {
  return (a - (a % b)) / b;
}

function ceilOf(a: number, b: number): number {
  return a % b === 0 ? a / b : floorOf(a, b) + 1;
}
