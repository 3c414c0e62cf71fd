// Which station numbers does a kel/desa have? (1 and up; lokasi khusus 901 and up; hasil.md 1.1)
import type { AreaCode } from '#kernel/area-code';

/** Who says so: the election's imported tree, a result file that lists its stations, or the simulation. */
export type StationSource = 'pohon' | 'berkas' | 'simulasi';

/** The stations of one kel/desa, abroad of one group (TPS, POS, KSK). */
export interface StationPlan {
  /** 10 digits. */
  readonly kode: AreaCode;
  /** Regular numbers run from 1 to this one. */
  readonly reguler: number;
  /** Lokasi khusus run from `khususAwal` to `khususAkhir`; null = none. */
  readonly khususAwal: number | null;
  readonly khususAkhir: number | null;
  /** Exactly these numbers, where a file listed them; null = the ranges above. */
  readonly nomor: readonly number[] | null;
  readonly jumlah: number;
  readonly sumber: StationSource;
}

/** Does the plan hold a station of this number? */
export function isStation(plan: StationPlan, no: number): boolean {
  if (plan.nomor !== null) return plan.nomor.includes(no);
  if (!Number.isInteger(no)) return false;
  return (no >= 1 && no <= plan.reguler) || (no >= (plan.khususAwal ?? Infinity) && no <= (plan.khususAkhir ?? 0));
}

/** All numbers of a plan, ascending. */
export function stationNumbers(plan: StationPlan): number[] {
  if (plan.nomor !== null) return [...plan.nomor];
  return [...range(1, plan.reguler), ...(plan.khususAwal === null ? [] : range(plan.khususAwal, plan.khususAkhir ?? 0))];
}

/** A plan from exactly the numbers seen; ascending, each once. Numbers from `loksusMulai` are lokasi khusus. */
export function planOfNumbers(kode: AreaCode, numbers: Iterable<number>, loksusMulai: number): StationPlan {
  const nomor = [...new Set(numbers)].sort((a, b) => a - b);
  const special = nomor.filter((no) => no >= loksusMulai);
  return {
    kode,
    reguler: Math.max(0, ...nomor.filter((no) => no < loksusMulai)),
    khususAwal: special[0] ?? null,
    khususAkhir: special.at(-1) ?? null,
    nomor,
    jumlah: nomor.length,
    sumber: 'berkas',
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
