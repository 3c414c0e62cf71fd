// Which totals and changes has an area in a frozen version? (sums of its stations; what children say is what the parent says)
import type { RekapTps } from '../daftar/store/versi.ts';

/** Sums of one area; groups by name, absent = 0. */
export interface Ringkas {
  readonly tps: number;
  readonly laki: number;
  readonly perempuan: number;
  /** Voters in the version before. */
  readonly awal: number;
  readonly baru: number;
  readonly keluar: number;
  readonly ubah: number;
  /** TMS codes 1 to 7. */
  readonly tms: readonly number[];
  readonly salahTps: number;
  readonly pindahMasuk: number;
  readonly pindahKeluar: number;
  readonly usia: Readonly<Record<string, number>>;
  readonly disabilitas: Readonly<Record<string, number>>;
  readonly sumber: Readonly<Record<string, number>>;
  readonly tanpaKtpEl: number;
  readonly pemula: number;
}

export const KOSONG: Ringkas = { tps: 0, laki: 0, perempuan: 0, awal: 0, baru: 0, keluar: 0, ubah: 0, tms: [0, 0, 0, 0, 0, 0, 0], salahTps: 0, pindahMasuk: 0, pindahKeluar: 0, usia: {}, disabilitas: {}, sumber: {}, tanpaKtpEl: 0, pemula: 0 };

/** What a station of the frozen version holds. */
export type BarisTps = Omit<RekapTps, 'hash'>;

export function ringkasTps({ rincian, laki, perempuan, awal, baru, keluar, ubah }: BarisTps): Ringkas {
  const { tms, masuk8, pindahMasuk, pindahKeluar, usia, disabilitas, sumber, tanpaKtpEl, pemula } = rincian;
  return { tps: laki + perempuan > 0 ? 1 : 0, laki, perempuan, awal, baru, keluar, ubah, tms, salahTps: masuk8, pindahMasuk, pindahKeluar, usia, disabilitas, sumber, tanpaKtpEl, pemula };
}

export const pemilihOf = ({ laki, perempuan }: Pick<Ringkas, 'laki' | 'perempuan'>): number => laki + perempuan;
export const difabelOf = ({ disabilitas }: Pick<Ringkas, 'disabilitas'>): number => Object.values(disabilitas).reduce((sum, n) => sum + n, 0);

export function tambah(one: Ringkas, other: Ringkas): Ringkas {
  const groups = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> => {
    const out: Record<string, number> = { ...a };
    for (const [name, n] of Object.entries(b)) out[name] = (out[name] ?? 0) + n;
    return out;
  };
  return {
    tps: one.tps + other.tps,
    laki: one.laki + other.laki,
    perempuan: one.perempuan + other.perempuan,
    awal: one.awal + other.awal,
    baru: one.baru + other.baru,
    keluar: one.keluar + other.keluar,
    ubah: one.ubah + other.ubah,
    tms: one.tms.map((n, at) => n + (other.tms[at] ?? 0)),
    salahTps: one.salahTps + other.salahTps,
    pindahMasuk: one.pindahMasuk + other.pindahMasuk,
    pindahKeluar: one.pindahKeluar + other.pindahKeluar,
    usia: groups(one.usia, other.usia),
    disabilitas: groups(one.disabilitas, other.disabilitas),
    sumber: groups(one.sumber, other.sumber),
    tanpaKtpEl: one.tanpaKtpEl + other.tanpaKtpEl,
    pemula: one.pemula + other.pemula,
  };
}

/** Sums by the first `digits` of the code, in the order of the codes. */
export function naikkan(rows: Iterable<readonly [kode: string, isi: Ringkas]>, digits: number): Map<string, Ringkas> {
  const sums = new Map<string, Ringkas>();
  for (const [kode, isi] of rows) {
    const area = kode.slice(0, digits);
    const held = sums.get(area);
    sums.set(area, held === undefined ? isi : tambah(held, isi));
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Bands as they are told: the youngest (married below the voting age) with the next, so that nobody stands alone. */
export const KELOMPOK_USIA = ['-20', '21-30', '31-40', '41-50', '51-60', '61-70', '71-'] as const;
export type KelompokUsia = (typeof KELOMPOK_USIA)[number];

export function usiaOf({ usia }: Pick<Ringkas, 'usia'>): Readonly<Record<KelompokUsia, number>> {
  const of = (name: string): number => usia[name] ?? 0;
  return { '-20': of('-16') + of('17-20'), '21-30': of('21-30'), '31-40': of('31-40'), '41-50': of('41-50'), '51-60': of('51-60'), '61-70': of('61-70'), '71-': of('71-') };
}
