// On which days is a stage of the count open at a place? (hasil.md 11; UU 7/2017 Pasal 383, 413: by the rule pack)
import { type AreaCode, NATION, ancestorsOf } from '#kernel/area-code';
import { type Day, dayNumber } from '#kernel/day';
import { ZONES, zoneOf } from '#kernel/zone';
import type { PemiluPack, Tahap } from '#modules/pemilu';

const DAY_SECONDS = 86_400;

/** From `mulai` up to but not including `sampai`, in seconds since 1970. */
interface Jendela {
  readonly mulai: number;
  readonly sampai: number;
}

/**
 * The days of the pack by the clock of the place: from its first midnight to the midnight that ends the last day. Abroad,
 * where each mission has its own clock, WIB counts. Undefined: the election has no such stage.
 */
export function windowOf(pemilu: PemiluPack, tahap: Tahap, node: AreaCode): Jendela | undefined {
  const days = pemilu.tahap.find((one) => one.tahap === tahap);
  if (days === undefined) return undefined;
  const ahead = ZONES[zoneOf(node) ?? 'WIB'].hours * 3600;
  const midnight = (day: string, after: number): number => (dayNumber(day as Day) + after) * DAY_SECONDS - ahead;
  return { mulai: midnight(days.mulai, 0), sampai: midnight(days.selesai, 1) };
}

/** A decision that opened or closed a stage. */
export interface PutusanTahap {
  readonly no: number;
  /** With everything below it. */
  readonly node: AreaCode;
  readonly buka: boolean;
  /** Seconds; null = until decided anew. */
  readonly sampai: number | null;
  readonly alasan: string;
}

export interface KeadaanTahap {
  readonly terbuka: boolean;
  /** SIMULASI: a simulated election can be tried at any time. JADWAL: the pack's days. PUTUSAN: opened or closed. */
  readonly sebab: 'SIMULASI' | 'JADWAL' | 'PUTUSAN';
  /** When that ends, in seconds; null = no end is set. */
  readonly sampai: number | null;
  /** What was written when it was decided. */
  readonly alasan: string | null;
}

/** The nodes whose decisions hold at a place: itself and all above. */
export function nodesOver(node: AreaCode): AreaCode[] {
  return [...ancestorsOf(node), node];
}

/**
 * The newest decision that holds here and has not run out; without one the days of the pack. `putusan`: those of the
 * place and of all above it, for this stage. `now` in seconds.
 */
export function stateAt(pemilu: PemiluPack, tahap: Tahap, node: AreaCode, putusan: readonly PutusanTahap[], now: number, simulated: boolean): KeadaanTahap {
  if (simulated) return { terbuka: true, sebab: 'SIMULASI', sampai: null, alasan: null };
  const holds = putusan.filter((one) => (one.sampai === null || now < one.sampai) && (one.node === NATION || node.startsWith(one.node)));
  const last = holds.reduce<PutusanTahap | undefined>((a, b) => (a === undefined || b.no > a.no ? b : a), undefined);
  if (last !== undefined) return { terbuka: last.buka, sebab: 'PUTUSAN', sampai: last.sampai, alasan: last.alasan };
  const days = windowOf(pemilu, tahap, node);
  const terbuka = days !== undefined && days.mulai <= now && now < days.sampai;
  return { terbuka, sebab: 'JADWAL', sampai: terbuka ? days.sampai : null, alasan: null };
}
