// Who is over a threshold: of the nation, of nomination, of a dispute? (UU 7/2017 art 414; MK 60/PUU-XXII/2024; UU 10/2016 art 158)
import { assert } from '#kernel/result';
import type { Jenis, PackKursi, PackPita } from './pack-schema.ts';
import { type Langkah, compared } from './steps.ts';
import { type Suara, assertVotes, sorted, times, total } from './votes.ts';

export interface AmbangPartai extends Suara {
  readonly lolos: boolean;
  /** Own votes that it lacked (they would raise the whole as well), 0 when it is over; and those it could lose and stay over. */
  readonly kurang: number;
  readonly lebih: number;
  readonly langkah: Langkah;
}

export interface Ambang {
  readonly pack: string;
  /** Valid votes of all parties over all dapil. */
  readonly total: number;
  readonly partai: readonly AmbangPartai[];
  readonly ikut: ReadonlySet<string>;
}

/** At least a / b of all valid votes: b * v >= a * V. A threshold of 0 lets every party take part (art 414 (2)). */
export function checkThreshold(pack: PackKursi, national: readonly Suara[]): Ambang {
  const whole = total(national);
  for (const { id, suara } of national) assert(Number.isSafeInteger(suara) && suara >= 0, `${suara} votes of ${id}`);
  const [a, b] = pack.ambang;
  const partai = sorted(national).map(({ id, suara }): AmbangPartai => {
    const langkah = compared('ambang', times(b, suara), '>=', times(a, whole), pack.dasar.ambang, { peserta: id });
    const over = langkah.kiri - langkah.kanan;
    return {
      id,
      suara,
      lolos: over >= 0,
      kurang: over >= 0 ? 0 : Math.ceil(-over / (b - a)),
      lebih: over < 0 ? 0 : Math.min(suara, Math.floor(over / (b - a))),
      langkah,
    };
  });
  return { pack: pack.id, total: whole, partai, ikut: new Set(partai.filter(({ lolos }) => lolos).map(({ id }) => id)) };
}

/** Per thousand for a contest by the number of `jiwa`: persons of the area in a dispute, voters of its list in a nomination. */
export function bandOf(pack: PackPita, jenis: Jenis, jiwa: number): number {
  const band = pack.pita[jenis]?.find(({ sampai }) => sampai === null || jiwa <= sampai);
  assert(band !== undefined && Number.isSafeInteger(jiwa) && jiwa >= 0, `no band of ${pack.id} for ${jenis} and ${jiwa}`);
  return band.permil;
}

export interface Pita {
  readonly pack: string;
  readonly permil: number;
  /** The least (nomination) or greatest (dispute) number of votes that meets it. */
  readonly batas: number;
  readonly terpenuhi: boolean;
  readonly langkah: Langkah;
}

/** May the result be disputed before the court: (first - second) * 1000 <= t * VA. */
export function checkDispute(pack: PackPita, jenis: Jenis, penduduk: number, options: readonly Suara[]): Pita {
  assertVotes(options);
  const [first = 0, second = 0] = options.map(({ suara }) => suara).sort((a, b) => b - a);
  const permil = bandOf(pack, jenis, penduduk);
  const bound = times(permil, total(options));
  const langkah = compared('pita', times(first - second, 1000), '<=', bound, pack.dasar.pita);
  return { pack: pack.id, permil, batas: Math.floor(bound / 1000), terpenuhi: langkah.terpenuhi, langkah };
}

/** May a party or a group of them put up a pair: votes * 1000 >= t * VA, of the last DPRD election there. */
export function checkNomination(pack: PackPita, jenis: Jenis, dpt: number, votes: number, whole: number): Pita {
  assert(Number.isSafeInteger(votes) && votes >= 0 && votes <= whole, `${votes} of ${whole} votes`);
  const permil = bandOf(pack, jenis, dpt);
  const bound = times(permil, whole);
  const langkah = compared('pita', times(votes, 1000), '>=', bound, pack.dasar.pita);
  return { pack: pack.id, permil, batas: Math.ceil(bound / 1000), terpenuhi: langkah.terpenuhi, langkah };
}
