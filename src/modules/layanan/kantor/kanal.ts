// Does this way to reach the office answer, and what may the public see of it? (layanan.md 3.3)
import type { AreaCode } from '#kernel/area-code';
import { type Day, addDays } from '#kernel/day';
import type { Zone } from '#kernel/zone';
import { hariZona } from './hari.ts';

export const JENIS_KANAL = ['formulir', 'surel', 'whatsapp', 'telepon', 'loket'] as const;
export type JenisKanal = (typeof JENIS_KANAL)[number];

/** HIDUP: its last test passed in time. RAGU: one failure, or no test in time. MATI: two failures, hidden. BELUM_DIUJI: for officers only. */
export const KEADAAN_KANAL = ['HIDUP', 'RAGU', 'MATI', 'BELUM_DIUJI'] as const;
export type KeadaanKanal = (typeof KEADAAN_KANAL)[number];

export interface Kanal {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly jenis: JenisKanal;
  /** Number, address or path of the form. */
  readonly alamat: string;
  /** From this day on it is gone; a pilot names it when it begins. */
  readonly berakhir: Day | null;
}

export interface Uji {
  /** ISO instant. */
  readonly pada: string;
  readonly lulus: boolean;
  readonly cara: 'mesin' | 'petugas';
  readonly sebab: string | null;
}

/** Hours for which a passed test holds [L]: one round of the machine missed is forgiven, two are not. */
const JAM: Readonly<Partial<Record<JenisKanal, number>>> = { formulir: 2, surel: 8, whatsapp: 8 };
/** What a person tests holds until the end of the next day on which the office works. */
const HARI_MAKS = 14;

export interface Masa {
  readonly zona: Zone;
  /** Does the office work on this day? */
  readonly kerja: (day: Day) => boolean;
}

/** Until when a test that passed at this instant holds, in milliseconds. */
export function ujiSampai(jenis: JenisKanal, pada: string, { zona, kerja }: Masa): number {
  const at = Date.parse(pada);
  const hours = JAM[jenis];
  if (hours !== undefined) return at + hours * 3_600_000;
  const today = hariZona(pada, zona);
  const ahead = Array.from({ length: HARI_MAKS }, (_, n) => n + 1).find((n) => kerja(addDays(today, n))) ?? HARI_MAKS;
  return Date.parse(`${addDays(today, ahead + 1)}T00:00:00Z`) - zoneMs(zona);
}

const zoneMs = (zona: Zone): number => ({ WIB: 7, WITA: 8, WIT: 9 })[zona] * 3_600_000;

/** `uji`: the newest first. */
export function keadaanKanal(jenis: JenisKanal, uji: readonly Uji[], now: number, masa: Masa): KeadaanKanal {
  const [last, before] = uji;
  if (last === undefined) return 'BELUM_DIUJI';
  if (!last.lulus) return before?.lulus === false ? 'MATI' : 'RAGU';
  return now <= ujiSampai(jenis, last.pada, masa) ? 'HIDUP' : 'RAGU';
}

export interface KanalKini extends Kanal {
  readonly keadaan: KeadaanKanal;
  readonly terakhir: Uji | undefined;
}

/** What a list for everybody shows: those that answer first, then those in doubt; the dead and the untested not at all. */
export function kanalTampak(all: readonly KanalKini[]): KanalKini[] {
  const rank = { HIDUP: 0, RAGU: 1, MATI: 9, BELUM_DIUJI: 9 };
  return all.filter(({ keadaan }) => rank[keadaan] < 9).sort((a, b) => rank[a.keadaan] - rank[b.keadaan] || JENIS_KANAL.indexOf(a.jenis) - JENIS_KANAL.indexOf(b.jenis));
}

/** All ways of the office are dead: the page says so in a banner. */
export function semuaMati(all: readonly KanalKini[]): boolean {
  return all.some(({ keadaan }) => keadaan === 'MATI') && kanalTampak(all).length === 0;
}

/** The share of tests of each day that passed, the oldest day first; a day without a test has none. */
export function riwayatHarian(uji: readonly Uji[], zona: Zone, today: Day, days: number): { readonly hari: Day; readonly uji: number; readonly lulus: number }[] {
  return Array.from({ length: days }, (_, n) => addDays(today, n - days + 1)).map((hari) => {
    const own = uji.filter(({ pada }) => hariZona(pada, zona) === hari);
    return { hari, uji: own.length, lulus: own.filter(({ lulus }) => lulus).length };
  });
}
