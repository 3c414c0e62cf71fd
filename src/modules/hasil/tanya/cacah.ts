// How are the questions of an area counted, and kept as one row of numbers? (counts of areas add up to those above)
import type { AreaCode } from '#kernel/area-code';
import { TANYA, type TanyaId } from './timbang.ts';

/** Bits of the eight questions at one station. */
export interface TanyaTps {
  readonly kode: AreaCode;
  /** Asked by the figures in force. */
  readonly kini: number;
  /** Of these, with a lawful reason beside them. */
  readonly ditandai: number;
  /** A lawful reason takes them off the list. */
  readonly lepas: number;
  /** Asked once; figures that came later settled them. Never withdrawn: they stay readable. */
  readonly selesai: number;
  readonly dijawab: number;
}

/**
 * Stations by question. diuji: the cells it needs are read; kini: asked now, those with a lawful reason beside them
 * included; ditandai: these; lepas: a lawful reason takes them off the list; selesai: asked once, settled by figures that
 * came later; dijawab: asked now, and an office has answered; menunggu: asked now, no lawful reason seen, no answer yet.
 */
export const HITUNGAN = ['diuji', 'kini', 'ditandai', 'lepas', 'selesai', 'dijawab', 'menunggu'] as const;
export type HitunganTanya = (typeof HITUNGAN)[number];
export type PerTanya = Record<HitunganTanya, number>;

/**
 * tps: stations with anything in; bertanya: with a question now; menunggu: with one that waits for an office. AN05:
 * kelompok groups of stations of one kel/desa with equal votes, pasang pairs of stations of one kel/desa, sama pairs with
 * equal votes.
 */
export const UMUM = ['tps', 'bertanya', 'menunggu', 'kelompok', 'pasang', 'sama'] as const;

export type Cacah = Record<(typeof UMUM)[number], number> & { readonly per: Readonly<Record<TanyaId, PerTanya>> };

export function cacahKosong(): Cacah {
  const none = (): PerTanya => ({ diuji: 0, kini: 0, ditandai: 0, lepas: 0, selesai: 0, dijawab: 0, menunggu: 0 });
  const per = Object.fromEntries(TANYA.map((id) => [id, none()])) as Record<TanyaId, PerTanya>;
  return { tps: 0, bertanya: 0, menunggu: 0, kelompok: 0, pasang: 0, sama: 0, per };
}

/** What waits for an office at a station. */
export const menungguOf = ({ kini, ditandai, dijawab }: Pick<TanyaTps, 'kini' | 'ditandai' | 'dijawab'>): number => kini & ~ditandai & ~dijawab;

/** `diuji`: bits of the questions whose cells are read. */
export function addTps(into: Cacah, line: TanyaTps, diuji: number): void {
  const masks: Record<HitunganTanya, number> = { ...line, diuji, dijawab: line.kini & line.dijawab, menunggu: menungguOf(line) };
  TANYA.forEach((id, at) => {
    for (const name of HITUNGAN) into.per[id][name] += (masks[name] >> at) & 1;
  });
  into.tps += 1;
  into.bertanya += line.kini === 0 ? 0 : 1;
  into.menunggu += masks.menunggu === 0 ? 0 : 1;
}

/** The counts in a fixed order: `UMUM`, then `HITUNGAN` of each question. */
export function keBaris(cacah: Cacah): number[] {
  return [...UMUM.map((name) => cacah[name]), ...TANYA.flatMap((id) => HITUNGAN.map((name) => cacah.per[id][name]))];
}

export const PANJANG = UMUM.length + TANYA.length * HITUNGAN.length;

export function dariBaris(baris: readonly number[]): Cacah {
  const out = cacahKosong();
  UMUM.forEach((name, at) => (out[name] = baris[at] ?? 0));
  TANYA.forEach((id, n) => HITUNGAN.forEach((name, at) => (out.per[id][name] = baris[UMUM.length + n * HITUNGAN.length + at] ?? 0)));
  return out;
}
