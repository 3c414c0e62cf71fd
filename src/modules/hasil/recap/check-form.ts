// May this plenary be closed, and what must be said first? (hasil.md 4.3: D01 to D06, D09 over the form as it stands)
import type { AreaCode } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import { periksaLengkap } from '../checks.ts';
import type { Angka, CekId } from '../figures.ts';
import { type BarisD, type Sel, type TemuanD, bandingkanBawah, bandingkanDaftar, bandingkanKaki } from './d-checks.ts';
import type { LapisanD } from './layers.ts';

/** A finding with what it asks for. `tolak`: cannot close. `alasan`: closes once a reason is given. `catat`: is printed. */
export interface TemuanRapat extends TemuanD {
  readonly tuntutan: 'tolak' | 'alasan' | 'catat';
  /** Which check of the row failed, where D05 says so. */
  readonly k?: CekId;
}

export interface Rekapitulasi {
  readonly lapisan: LapisanD;
  readonly baris: readonly BarisD[];
  /** Null = not yet written. */
  readonly kaki: Sel | null;
  readonly anak: readonly AreaCode[];
  /** Seconds: when this form is closed, and when the plenaries of its rows closed. */
  readonly ditutup: number;
  readonly anakDitutup: ReadonlyMap<AreaCode, number>;
}

/** Checks on the votes and ballots that hold for any sum as for one station (D05). */
const BERLAKU_DI_D: readonly CekId[] = [
  'K01',
  'K02',
  'K03',
  'K04',
  'K05',
  'K06',
  'K07',
  'K08',
  'K09',
  'K10',
  'K11',
  'K13',
  'K14',
  'K15',
  'K16',
  'K17',
  'K18',
  'K21',
];

/**
 * All findings, those that keep the plenary open first. A row that differs from the form below needs its reason code and
 * sentence: with them it stands and is public (D01, D03; reason codes PLENO_KEC, PLENO_KAB, PLENO_PROV of hasil.md 2).
 * D04 (voter list against its decree) waits for the voter-list module; D07 is of party contests, D08 of the print, D10
 * of the decree.
 */
export function periksaRekap(pack: KontesPack, rekap: Rekapitulasi): TemuanRapat[] {
  const { baris, kaki, anak, lapisan } = rekap;
  const reasons = new Map(baris.map((row) => [row.kode, row.sebab]));
  const against = bandingkanBawah(baris, lapisan === 'D_KEC' ? 'D01' : 'D03');
  const found: TemuanRapat[] = [
    ...bandingkanDaftar(baris, anak).map((one) => ({ ...one, tuntutan: 'tolak' as const })),
    ...against.map((one) => ({
      ...one,
      tuntutan: reasons.get(one.kode ?? ('' as AreaCode)) == null ? ('alasan' as const) : ('catat' as const),
    })),
    ...(kaki === null ? [] : bandingkanKaki(baris, kaki).map((one) => ({ ...one, tuntutan: 'tolak' as const }))),
    ...baris.flatMap((row) => periksaBaris(pack, row)),
    ...(kaki === null ? [] : periksaKaki(pack, baris, kaki)),
    ...earlierThanBelow(rekap),
  ];
  const order = { tolak: 0, alasan: 1, catat: 2 } as const;
  return found.sort((a, b) => order[a.tuntutan] - order[b.tuntutan]);
}

/** D05: a row that was taken over as it stands brings its finding along; one that was changed here must agree. */
function periksaBaris(pack: KontesPack, row: BarisD): TemuanRapat[] {
  const before = row.bawah === null ? new Set<CekId>() : new Set(failedOf(pack, row.kode, row.bawah));
  return failedOf(pack, row.kode, row).map((k) => ({
    cek: 'D05' as const,
    kode: row.kode,
    kolom: null,
    tertulis: null,
    seharusnya: null,
    k,
    tuntutan: before.has(k) || row.sebab !== null ? ('catat' as const) : ('tolak' as const),
  }));
}

/**
 * D05 on a foot that is the sum of its rows: what a row brings along stands in the sum too, and is printed. A foot that is
 * not the sum is D02's; a column that some row has no figure in is compared with nothing.
 */
function periksaKaki(pack: KontesPack, baris: readonly BarisD[], kaki: Sel): TemuanRapat[] {
  const [first] = baris;
  if (first === undefined || bandingkanKaki(baris, kaki).length > 0) return [];
  const whole = (pick: (row: Sel) => readonly Angka[]): Angka[] => pick(kaki).map((n, at) => (baris.every((row) => pick(row)[at] != null) ? n : null));
  const cells = { suara: whole(({ suara }) => suara), sel: whole(({ sel }) => sel) };
  return failedOf(pack, first.kode, cells).map((k) => ({ cek: 'D05' as const, kode: null, kolom: null, tertulis: null, seharusnya: null, k, tuntutan: 'catat' as const }));
}

export function failedOf(pack: KontesPack, kode: AreaCode, { suara, sel }: Sel): CekId[] {
  return periksaLengkap(pack, { kode, suara, sel, foto: null }).flatMap((one) =>
    one.hasil === 'GAGAL' && BERLAKU_DI_D.includes(one.id) ? [one.id] : [],
  );
}

/** D09: no plenary is recorded as earlier than the plenaries below it, also not by a clock that was set back. */
function earlierThanBelow({ ditutup, anakDitutup }: Rekapitulasi): TemuanRapat[] {
  return [...anakDitutup]
    .filter(([, closed]) => closed > ditutup)
    .map(([kode, closed]) => ({
      cek: 'D09' as const,
      kode,
      kolom: null,
      tertulis: ditutup,
      seharusnya: closed,
      tuntutan: 'tolak' as const,
    }));
}
