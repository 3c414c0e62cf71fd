// Which pair is elected president and vice-president? (UUD 1945 art 6A (3), (4); UU 7/2017 art 416; MK 50/PUU-XII/2014)
import { assert } from '#kernel/result';
import type { PackPresiden } from './pack-schema.ts';
import { type Terpilih, rank } from './rank.ts';
import { type Langkah, compared } from './steps.ts';
import { type Suara, assertVotes, times, total } from './votes.ts';
import { type Putusan, type WinnerInput, decided, firstOf } from './winners.ts';

export interface SuaraProvinsi {
  readonly kode: string;
  readonly suara: readonly Suara[];
}

export interface PresidentInput extends WinnerInput {
  /** Votes of the nation with those abroad, which count in the whole and are no province. */
  readonly opsi: readonly Suara[];
  readonly provinsi: readonly SuaraProvinsi[];
}

/**
 * More than half of all votes, and at least a fifth in more than half of the provinces; else the first two go on. With two pairs,
 * or in the second round, most votes decide. Equal first two go on together; three or more equal at the top, or equal seconds,
 * are told apart by the wider spread. `langkah` holds both conditions of every pair, and each province of every pair.
 */
export function decidePresident(pack: PackPresiden, { opsi, provinsi, putaran = 1, sebaran = [] }: PresidentInput): Putusan {
  assertVotes(opsi);
  assert(
    provinsi.length <= pack.jumlahProvinsi && new Set(provinsi.map(({ kode }) => kode)).size === provinsi.length,
    'a province comes twice or is unknown',
  );
  const whole = total(opsi);
  if (whole === 0) return { ...decided(pack.id, 'TANPA_SUARA', opsi), peserta: [] };
  if (putaran === 2 || opsi.length <= 2) return mostVotes(pack, opsi, sebaran);
  const langkah = opsi.flatMap((one) => conditions(pack, one, whole, provinsi));
  const elected = opsi.find(({ id }) =>
    ['mayoritas', 'persebaran'].every((name) => langkah.some((step) => step.langkah === name && step.peserta === id && step.terpenuhi)),
  );
  if (elected !== undefined) {
    const peserta: Terpilih[] = [{ ...elected, peringkat: 1, cara: 'suara' }];
    return { ...decided(pack.id, 'TERPILIH', opsi), peserta, langkah };
  }
  return firstOf(2, 'PUTARAN_KEDUA', pack, opsi, sebaran, langkah);
}

/** The two conditions of one pair, with the provinces beneath the second. A province without votes has no fifth. */
function conditions(pack: PackPresiden, { id, suara }: Suara, whole: number, provinsi: readonly SuaraProvinsi[]): Langkah[] {
  const { mayoritas, sebaran, provinsi: share, dasar, jumlahProvinsi } = pack;
  const fifths = provinsi.map(({ kode, suara: there }) => {
    const [own, all] = [there.find((one) => one.id === id)?.suara ?? 0, total(there)];
    const step = compared('provinsi', times(sebaran[1], own), '>=', times(sebaran[0], all), dasar.persebaran, {
      peserta: id,
      wilayah: kode,
    });
    return all === 0 ? { ...step, terpenuhi: false } : step;
  });
  const enough = fifths.filter(({ terpenuhi }) => terpenuhi).length;
  return [
    compared('mayoritas', times(mayoritas[1], suara), '>', times(mayoritas[0], whole), dasar.mayoritas, { peserta: id }),
    compared('persebaran', times(share[1], enough), '>', times(share[0], jumlahProvinsi), dasar.persebaran, { peserta: id }),
    ...fifths,
  ];
}

/** Between two pairs; equal votes are left to the chain. */
function mostVotes(pack: PackPresiden, opsi: readonly Suara[], sebaran: WinnerInput['sebaran'] = []): Putusan {
  const [leader, next] = rank(opsi);
  const langkah =
    leader === undefined || next === undefined
      ? []
      : [compared('duaPasangan', leader.suara, '>', next.suara, pack.dasar.duaPasangan, { peserta: leader.id })];
  return firstOf(1, 'TERPILIH', pack, opsi, sebaran, langkah);
}
