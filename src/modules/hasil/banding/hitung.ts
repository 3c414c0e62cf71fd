// What do two sides say of the same thing, and how far are they apart? (differences in votes and points; only what both carry)
import { percent2 } from '#kernel/share';
import type { Angka } from '../figures.ts';
import { type Bagian, ayunan } from '../peserta/measure.ts';

/** A participant on both sides. */
export interface BarisPeserta {
  /** On the ballot of the first side. */
  readonly nomor: number;
  readonly nama: string;
  readonly kiri: Bagian;
  readonly kanan: Bagian;
  /** First side less second side. */
  readonly suara: number;
  /** Percentage points; null where a side has no valid vote. */
  readonly poin: number | null;
}

/** A number on both sides; `poin` where both are percentages. */
export interface BarisAngka {
  readonly kiri: Angka;
  readonly kanan: Angka;
  readonly beda: number | null;
}

export interface Peserta {
  readonly nomor: number;
  /** Its number on the ballot of the second side. */
  readonly lawan: number;
  readonly nama: string;
}

export type Suara = ReadonlyMap<number, Angka>;

/** Valid votes of all choices; null where nothing was read. */
export function jumlahDari(suara: Suara): number | null {
  const known = [...suara.values()].filter((n) => n !== null);
  return known.length === 0 ? null : known.reduce((sum, n) => sum + n, 0);
}

/** Participants that both sides have figures of. */
export function bandingPeserta(peserta: readonly Peserta[], kiri: Suara, kanan: Suara): BarisPeserta[] {
  const [left, right] = [jumlahDari(kiri), jumlahDari(kanan)];
  return peserta.flatMap(({ nomor, lawan, nama }): BarisPeserta[] => {
    const [a, b] = [kiri.get(nomor) ?? null, kanan.get(lawan) ?? null];
    if (a === null || b === null || left === null || right === null) return [];
    const [one, other] = [{ suara: a, jumlah: left }, { suara: b, jumlah: right }];
    return [{ nomor, nama, kiri: one, kanan: other, suara: a - b, poin: ayunan(one, other) }];
  });
}

export function bandingAngka(kiri: Angka, kanan: Angka): BarisAngka {
  return { kiri, kanan, beda: kiri === null || kanan === null ? null : kiri - kanan };
}

export const persenDari = ({ suara, jumlah }: Bagian): number | null => percent2(suara, jumlah);

/** An area below, on one side or the other. */
export interface Bawah {
  /** Null: an area of then without one area now. */
  readonly kode: string | null;
  readonly nama: string;
  readonly suara: Suara;
}

export interface Padanan {
  readonly baris: readonly { readonly kode: string; readonly nama: string; readonly kini: number; readonly dulu: number }[];
  /** With figures and without a partner, now and then. */
  readonly tanpaKini: number;
  readonly tanpaDulu: number;
  /** Votes of the matched areas alone. */
  readonly kini: Suara;
  readonly dulu: Suara;
}

/** Areas that are one and the same then and now (hasil.md 10: matched one to one); all others stay out of both sums. */
export function padankan(now: readonly Bawah[], then: readonly Bawah[]): Padanan {
  const older = new Map(then.flatMap((one) => (one.kode === null || jumlahDari(one.suara) === null ? [] : [[one.kode, one] as const])));
  const counted = now.filter((one) => jumlahDari(one.suara) !== null);
  const pairs = counted.flatMap((one) => {
    const old = older.get(one.kode ?? '');
    return old === undefined ? [] : [{ one, old }];
  });
  const matched = new Set(pairs.map(({ one }) => one.kode));
  return {
    baris: pairs.map(({ one, old }) => ({ kode: one.kode ?? '', nama: one.nama, kini: jumlahDari(one.suara) ?? 0, dulu: jumlahDari(old.suara) ?? 0 })),
    tanpaKini: counted.length - pairs.length,
    tanpaDulu: then.filter(({ kode, suara }) => jumlahDari(suara) !== null && (kode === null || !matched.has(kode))).length,
    kini: together(pairs.map(({ one }) => one.suara)),
    dulu: together(pairs.map(({ old }) => old.suara)),
  };
}

function together(all: readonly Suara[]): Suara {
  const out = new Map<number, Angka>();
  for (const suara of all) for (const [nomor, n] of suara) out.set(nomor, n === null ? (out.get(nomor) ?? null) : (out.get(nomor) ?? 0) + n);
  return out;
}
