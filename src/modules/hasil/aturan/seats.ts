// Which party takes which seat of a dapil? (UU 7/2017 art 415, 420: divided by 1, 3, 5, 7 .., the greatest quotient first; hasil.md 6.1)
import { assert } from '#kernel/result';
import type { PackKursi, Pembagi } from './pack-schema.ts';
import { type LangkahTali, type SebaranTingkat, type Seri, breakTie } from './ties.ts';
import { type Suara, assertVotes, sorted, times } from './votes.ts';

/** A dapil with the votes of every party in it: those on the party only and on its candidates, together. */
export interface Dapil {
  readonly kode: string;
  readonly kursi: number;
  readonly partai: readonly Suara[];
}

/** `suara / pembagi` as a fraction: nothing is rounded before it is compared. */
export interface HasilBagi {
  readonly partai: string;
  readonly suara: number;
  readonly pembagi: number;
}

export interface Kursi extends HasilBagi {
  /** 1 .. seats of the dapil. */
  readonly ke: number;
  /** Other parties that got a seat with the same quotient: the order among them means nothing. */
  readonly bersama: readonly string[];
  /** The best quotient of another party then; null where there is no other. */
  readonly lawan: HasilBagi | null;
  /** By the greatest quotient, or by the chain for equal quotients. */
  readonly cara: 'hasil-bagi' | 'tali';
}

/** A party that takes part in the seats. */
export interface PesertaKursi extends Suara {
  readonly kursi: number;
  /** Divisor of its last seat, null without one; and of the seat it would get next. */
  readonly pembagiTerakhir: number | null;
  readonly pembagiBerikut: number;
}

export interface Pembagian {
  /** Id of the pack that decided. */
  readonly pack: string;
  readonly kode: string;
  readonly jumlahKursi: number;
  /** SERI: the last places wait (`seri`). TANPA_SUARA: nobody who takes part has a vote, no seat is given. */
  readonly status: 'LENGKAP' | 'SERI' | 'TANPA_SUARA';
  readonly kursi: readonly Kursi[];
  readonly seri: Seri | null;
  readonly tali: readonly LangkahTali[];
  readonly peserta: readonly PesertaKursi[];
  /** Parties below the threshold: their votes take no part (art 414 (1)). */
  readonly tidakIkut: readonly Suara[];
}

export interface SeatChoices {
  /** Parties that take part; absent = all of them. */
  readonly ikut?: ReadonlySet<string>;
  /** Votes by area, for a tie alone; the units abroad are areas of their own. */
  readonly sebaran?: readonly SebaranTingkat[];
}

/** The divisor for the seat after `held` seats. */
export function divisor({ deret, lalu }: Pembagi, held: number): number {
  const named = deret[held];
  return named ?? (deret.at(-1) ?? 0) + lalu * (held - deret.length + 1);
}

/**
 * Gives out the seats of a dapil. Exact for up to 1,000,000,000 votes a party and divisors up to 9,000,000; throws beyond.
 * The result does not depend on the order of the parties. Equal quotients share no more seats than are left: then the chain
 * of the pack speaks, and what it leaves open stays open.
 */
export function allotSeats(pack: PackKursi, dapil: Dapil, { ikut, sebaran = [] }: SeatChoices = {}): Pembagian {
  assertVotes(dapil.partai);
  assert(Number.isSafeInteger(dapil.kursi) && dapil.kursi > 0 && dapil.kursi <= 1_000, `${dapil.kursi} seats`);
  const parties = sorted(dapil.partai);
  const race = new Race(
    pack,
    parties.filter(({ id }) => ikut?.has(id) ?? true),
    dapil.kursi,
  );
  while (race.kursi.length < dapil.kursi && race.step(sebaran));
  const full = race.kursi.length === dapil.kursi;
  return {
    pack: pack.id,
    kode: dapil.kode,
    jumlahKursi: dapil.kursi,
    status: full ? 'LENGKAP' : race.seri === null ? 'TANPA_SUARA' : 'SERI',
    kursi: race.kursi,
    seri: race.seri,
    tali: race.tali,
    peserta: race.standing(),
    tidakIkut: parties.filter(({ id }) => ikut !== undefined && !ikut.has(id)),
  };
}

/** The parties of one dapil while its seats are given out. */
class Race {
  readonly kursi: Kursi[] = [];
  seri: Seri | null = null;
  tali: readonly LangkahTali[] = [];
  private readonly pack: PackKursi;
  private readonly parties: readonly Suara[];
  private readonly held: number[];
  private readonly next: number[];
  private readonly seats: number;

  constructor(pack: PackKursi, parties: readonly Suara[], seats: number) {
    this.pack = pack;
    this.parties = parties;
    this.seats = seats;
    this.held = parties.map(() => 0);
    this.next = parties.map(() => divisor(pack.pembagi, 0));
    // The greatest product that any comparison here can meet.
    times(
      parties.reduce((most, { suara }) => Math.max(most, suara), 0),
      divisor(pack.pembagi, seats),
    );
  }

  /** Gives one seat, or one to each of those who share the top; false when nothing more can be given. */
  step(spread: readonly SebaranTingkat[]): boolean {
    const top = this.best(null);
    if (top.length === 0) return false;
    const left = this.seats - this.kursi.length;
    if (top.length <= left) {
      this.give(
        top.map((at) => ({ at, lawan: this.rival(at) })),
        'hasil-bagi',
      );
      return true;
    }
    const broken = breakTie(
      this.parties.filter((_, at) => top.includes(at)),
      left,
      this.pack.tali,
      spread,
    );
    this.tali = broken.langkah;
    this.seri = broken.seri;
    const winners = top.filter((at) => broken.menang.includes(this.parties[at]?.id ?? ''));
    this.give(
      winners.map((at) => ({ at, lawan: this.rival(at) })),
      'tali',
    );
    return false;
  }

  standing(): PesertaKursi[] {
    return this.parties.map(({ id, suara }, at) => {
      const kursi = this.held[at] ?? 0;
      return {
        id,
        suara,
        kursi,
        pembagiTerakhir: kursi === 0 ? null : divisor(this.pack.pembagi, kursi - 1),
        pembagiBerikut: divisor(this.pack.pembagi, kursi),
      };
    });
  }

  /** Places of all that share the greatest quotient, `but` one; none where nobody has a vote. A plain loop: it runs twice for every seat. */
  private best(but: number | null): number[] {
    let top: number[] = [];
    let [votes, by] = [0, 1];
    for (let at = 0; at < this.parties.length; at += 1) {
      const suara = this.parties[at]?.suara ?? 0;
      const next = this.next[at] ?? 1;
      const ahead = suara * by - votes * next;
      if (at === but || suara === 0 || ahead < 0) continue;
      if (ahead === 0) top.push(at);
      else [top, votes, by] = [[at], suara, next];
    }
    return top;
  }

  private rival(winner: number): HasilBagi | null {
    const [at] = this.best(winner);
    return at === undefined ? null : this.quotient(at);
  }

  private give(winners: readonly { readonly at: number; readonly lawan: HasilBagi | null }[], cara: Kursi['cara']): void {
    const shared = cara === 'tali' ? [] : winners.map(({ at }) => this.parties[at]?.id ?? '');
    for (const { at, lawan } of winners) {
      const mine = this.quotient(at);
      this.kursi.push({ ...mine, ke: this.kursi.length + 1, bersama: shared.filter((id) => id !== mine.partai), lawan, cara });
      const held = (this.held[at] ?? 0) + 1;
      this.held[at] = held;
      this.next[at] = divisor(this.pack.pembagi, held);
    }
  }

  private quotient(at: number): HasilBagi {
    const party = this.parties[at];
    assert(party !== undefined, 'a party in its place');
    return { partai: party.id, suara: party.suara, pembagi: this.next[at] ?? 1 };
  }
}
