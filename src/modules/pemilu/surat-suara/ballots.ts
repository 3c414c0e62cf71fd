// Which ballots does an election have? (the register, by slug and kind)
import { BALLOTS_2019 } from './register/ballots-2019.ts';
import { BALLOTS_2024 } from './register/ballots-2024.ts';
import { BALLOTS_PILKADA_2024 } from './register/ballots-pilkada-2024.ts';
import { type DaftarSuratSuara, type SuratSuara, isHeldAt } from './ballot.ts';

const REGISTER: readonly DaftarSuratSuara[] = [BALLOTS_PILKADA_2024, BALLOTS_2024, BALLOTS_2019];

/** Elections that have ballots here, newest first. */
export function listDaftarSuratSuara(): readonly DaftarSuratSuara[] {
  return REGISTER;
}

/** By the slug in addresses, `pemilu-2024`. */
export function findDaftarSuratSuara(slug: string): DaftarSuratSuara | undefined {
  return REGISTER.find((one) => one.pemilu === slug);
}

/** `pemilu-2024`, `pdpr`; undefined where this election has no such ballot. */
export function findSuratSuara(slug: string, jenis: string): SuratSuara | undefined {
  return findDaftarSuratSuara(slug)?.surat.find((one) => one.jenis === jenis);
}

/** The ballots that a voter gets at this place, in the order of the register: 5 in Bandung, 4 in Jakarta, 2 abroad. */
export function ballotsAt(slug: string, kode: string): readonly SuratSuara[] {
  return (findDaftarSuratSuara(slug)?.surat ?? []).filter((one) => isHeldAt(one, kode));
}
