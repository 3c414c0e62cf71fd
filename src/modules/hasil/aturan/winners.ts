// Who is elected where most votes decide: DPD, governor, regent, mayor? (UU 7/2017 art 423; UU 10/2016 art 54D, 107, 109; UU 2/2024 art 10)
import { assert } from '#kernel/result';
import type { PackTerbanyak } from './pack-schema.ts';
import { type Peringkat, type Terpilih, first, rank } from './rank.ts';
import { type Langkah, compared } from './steps.ts';
import type { LangkahTali, SebaranTingkat, Seri } from './ties.ts';
import { type Suara, assertVotes, times, total } from './votes.ts';

/** An option on the ballot; the empty column stands against a single pair and is never elected. */
export interface OpsiSuara extends Suara {
  readonly kolomKosong?: boolean;
}

/** What a rule says of these figures. Until the decree, or the national form, the word for it is "unggul sementara". */
export interface Putusan {
  readonly pack: string;
  /** PUTARAN_KEDUA: the two of `peserta` go on. ULANG: a new election (art 54D). SERI: `seri` is open. TANPA_SUARA: no vote yet. */
  readonly hasil: 'TERPILIH' | 'PUTARAN_KEDUA' | 'ULANG' | 'SERI' | 'TANPA_SUARA';
  /** The elected, or the two of the second round, as far as they are decided. */
  readonly peserta: readonly Terpilih[];
  readonly seri: Seri | null;
  readonly peringkat: readonly Peringkat[];
  /** Ranks behind the elected who stand ready as replacements; empty where the law knows none. */
  readonly pengganti: readonly Peringkat[];
  readonly langkah: readonly Langkah[];
  readonly tali: readonly LangkahTali[];
}

export interface WinnerInput {
  readonly opsi: readonly OpsiSuara[];
  readonly putaran?: 1 | 2;
  /** Votes by area, looked into in a tie alone. */
  readonly sebaran?: readonly SebaranTingkat[];
}

/** Most votes; a majority where the pack asks for one in the first round; more than half against the empty column. */
export function decidePlurality(pack: PackTerbanyak, { opsi, putaran = 1, sebaran = [] }: WinnerInput): Putusan {
  assertVotes(opsi);
  const whole = total(opsi);
  if (whole === 0) return { ...decided(pack.id, 'TANPA_SUARA', opsi), peserta: [] };
  const people = opsi.filter(({ kolomKosong }) => kolomKosong !== true);
  if (people.length < opsi.length) return againstEmpty(pack, opsi, whole);
  const majority = putaran === 1 && pack.mayoritas !== null ? majorityOf(pack, opsi, whole) : null;
  if (majority !== null && !majority.terpenuhi) return firstOf(2, 'PUTARAN_KEDUA', pack, opsi, sebaran, [majority]);
  const top = firstOf(pack.terpilih, 'TERPILIH', pack, opsi, sebaran, majority === null ? leadOf(pack, opsi) : [majority]);
  const elected = new Set([...top.peserta.map(({ id }) => id), ...(top.seri?.peserta ?? [])]);
  const behind = top.peringkat.filter(({ id }) => !elected.has(id));
  return { ...top, pengganti: behind.filter((_, at) => at < pack.pengganti || behind[at]?.suara === behind[pack.pengganti - 1]?.suara) };
}

/** The figures of a decision that every outcome has. */
export function decided(pack: string, hasil: Putusan['hasil'], opsi: readonly Suara[]): Omit<Putusan, 'peserta'> {
  return { pack, hasil, seri: null, peringkat: rank(opsi), pengganti: [], langkah: [], tali: [] };
}

/** UU 10/2016 art 54D: elected only with more than half of the valid votes, those for the empty column among them. */
function againstEmpty(pack: PackTerbanyak, opsi: readonly OpsiSuara[], whole: number): Putusan {
  const [pair, ...more] = opsi.filter(({ kolomKosong }) => kolomKosong !== true);
  const { tunggal, dasar } = pack;
  assert(
    pair !== undefined && more.length === 0 && opsi.length === 2 && tunggal !== null && dasar.tunggal !== undefined,
    'the empty column stands against one pair, where a pack says how',
  );
  const langkah = compared('tunggal', times(tunggal[1], pair.suara), '>', times(tunggal[0], whole), dasar.tunggal, { peserta: pair.id });
  const base = decided(pack.id, langkah.terpenuhi ? 'TERPILIH' : 'ULANG', opsi);
  return {
    ...base,
    peserta: langkah.terpenuhi ? [{ id: pair.id, suara: pair.suara, peringkat: 1, cara: 'suara' }] : [],
    langkah: [langkah],
  };
}

function majorityOf(pack: PackTerbanyak, opsi: readonly Suara[], whole: number): Langkah {
  const [leader] = rank(opsi);
  const { mayoritas, dasar } = pack;
  assert(leader !== undefined && mayoritas !== null && dasar.mayoritas !== undefined, 'a majority rule with its basis');
  return compared('mayoritas', times(mayoritas[1], leader.suara), '>', times(mayoritas[0], whole), dasar.mayoritas, { peserta: leader.id });
}

/** The last of the elected against the best of the others; nothing to compare where all are elected. */
function leadOf(pack: PackTerbanyak, opsi: readonly Suara[]): Langkah[] {
  const ranks = rank(opsi);
  const [last, next] = [ranks[pack.terpilih - 1], ranks[pack.terpilih]];
  if (last === undefined || next === undefined) return [];
  return [compared('terbanyak', last.suara, '>', next.suara, pack.dasar.terbanyak, { peserta: last.id })];
}

/** The first `n` as the rule ranks them: the outcome `hasil`, or SERI where the chain leaves a tie open. */
export function firstOf(
  n: number,
  hasil: Putusan['hasil'],
  pack: Pick<PackTerbanyak, 'id' | 'tali'>,
  opsi: readonly Suara[],
  spread: readonly SebaranTingkat[],
  langkah: readonly Langkah[],
): Putusan {
  const { terpilih, seri, tali } = first(n, opsi, pack.tali, spread);
  return { ...decided(pack.id, seri === null ? hasil : 'SERI', opsi), peserta: terpilih, seri, tali, langkah };
}
