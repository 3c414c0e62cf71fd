// Which contests are won by votes, not by seats of parties, and which rule holds at which place? (hasil.md 1.2, 6)
import { NATION } from '#kernel/area-code';
import { day } from '#kernel/day';
import { type PemiluPack, type SuratSuara, findPemilu, findSuratSuara, isHeldAt } from '#modules/pemilu';
import type { PackPita, PackPresiden, PackTerbanyak } from '../aturan/pack-schema.ts';
import { findAturan } from '../aturan/packs.ts';

export const JENIS_PEMENANG = ['ppwp', 'pdpd', 'pkwkp', 'pkwkk'] as const;
export type JenisPemenang = (typeof JENIS_PEMENANG)[number];

/** The form or act above which the word is no longer "unggul sementara" (hasil.md 6). */
const HIGHEST = { ppwp: 'D_NAS', pdpd: 'D_NAS', pkwkp: 'D_PROV', pkwkk: 'D_KAB' } as const;
/** Digits of the code of a place; the nation is written "0". */
const DIGITS = { ppwp: 1, pdpd: 2, pkwkp: 2, pkwkk: 4 } as const;

/** One kind of contest in one election. */
export interface Medan {
  readonly pemilu: PemiluPack;
  readonly jenis: JenisPemenang;
  readonly surat: SuratSuara;
  readonly puncak: (typeof HIGHEST)[JenisPemenang];
  /** Digits of a place's code, and of the areas directly below it. */
  readonly digit: number;
  readonly digitBawah: number;
}

export type PackPemenang = PackPresiden | PackTerbanyak;

/** Undefined for an election without this contest, and for contests of parties. */
export function findMedan(slug: string, written: string): Medan | undefined {
  const jenis = JENIS_PEMENANG.find((one) => one === written);
  const pemilu = findPemilu(slug);
  const surat = jenis === undefined ? undefined : findSuratSuara(slug, jenis);
  if (jenis === undefined || pemilu === undefined || surat === undefined) return undefined;
  return { pemilu, jenis, surat, puncak: HIGHEST[jenis], digit: DIGITS[jenis], digitBawah: jenis === 'ppwp' ? 2 : DIGITS[jenis] + 2 };
}

/** Could a winner be named for this code? Abroad nobody is elected. */
export function isPlace({ jenis, surat, digit }: Medan, kode: string): boolean {
  if (jenis === 'ppwp') return kode === NATION;
  return kode.length === digit && /^[1-8][0-9]+$|^9[0-8]/.test(kode) && /^[0-9]+$/.test(kode) && isHeldAt(surat, kode);
}

/** The rule in force on the voting day, at that place. */
export function packAt({ pemilu, jenis }: Medan, kode: string): PackPemenang | undefined {
  const asked = { jenis, wilayah: kode, hari: day(pemilu.hari) };
  return jenis === 'ppwp' ? findAturan({ cara: 'presiden', ...asked }) : findAturan({ cara: 'terbanyak', ...asked });
}

/** Bands by inhabitants (dispute) or voters (nomination); undefined where the contest has none. */
export function bandsAt({ pemilu, jenis }: Medan, cara: 'sengketa' | 'pencalonan', kode: string): PackPita | undefined {
  return findAturan({ cara, jenis, wilayah: kode, hari: day(pemilu.hari) });
}
