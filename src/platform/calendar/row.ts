// What stands in the calendar, and who may say so? (tenggat.md 3.1)
import { NATION, type AreaCode, parseAreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { CalendarRow, RowKind } from '#kernel/tenggat-calendar';
import type { Decree } from './decree.ts';

export const ROW_KINDS = ['libur_nasional', 'cuti_bersama', 'hari_pemungutan_suara', 'libur_daerah', 'tutup_kantor', 'hari_kerja_khusus'] as const satisfies readonly RowKind[];
export const YEAR_STATES = ['BELUM_ADA', 'SEMENTARA', 'DITETAPKAN'] as const;
export type YearState = (typeof YEAR_STATES)[number];

/** A row as it stands, with the whole of its decree. Instants are ISO in UTC. */
export interface KeptRow extends CalendarRow {
  readonly keputusan: Decree | null;
  readonly diketahuiSejak: string;
  readonly menggantikan: string | null;
  /** Null while it holds. */
  readonly dicabut: { readonly dasar: Decree; readonly pada: string } | null;
}

/** A row that is to be entered. */
export interface NewRow {
  readonly tanggal: Day;
  /** The weekday that its source prints. */
  readonly hari?: string;
  readonly jenis: RowKind;
  readonly nama: string;
  readonly kepastian: 'pasti' | 'sementara';
  readonly dasar: Decree | null;
  /** The row of a moved holiday that this one follows. */
  readonly menggantikan?: string;
}

/** What one entry changes: rows of one scope that come, rows that no longer hold, the state of a year. */
export interface CalendarChange {
  readonly lingkup: string;
  readonly tambah: readonly NewRow[];
  readonly cabut: readonly { readonly baris: string; readonly dasar: Decree }[];
  /** A whole year by its decree: `jumlah` is the decree's own count. */
  readonly tahun?: {
    readonly tahun: number;
    readonly keadaan: Exclude<YearState, 'BELUM_ADA'>;
    readonly dasar: Decree | null;
    readonly jumlah?: { readonly libur_nasional: number; readonly cuti_bersama: number };
  };
}

const OFFICE_SCOPE = /^kantor:(0|[0-9]{2}|[0-9]{4})$/;

/** The node whose officers answer for a scope; undefined for what is no scope. */
export function nodeOfScope(lingkup: string): AreaCode | undefined {
  if (lingkup === 'ID') return NATION;
  const written = OFFICE_SCOPE.exec(lingkup)?.[1] ?? lingkup;
  const code = parseAreaCode(written);
  if (!code.ok || ![1, 2, 4].includes(code.value.length)) return undefined;
  return code.value === NATION && written === lingkup ? undefined : code.value;
}

/** The nation's and a province's days take two persons (3.1). */
export function takesTwo(lingkup: string): boolean {
  return lingkup === 'ID' || /^[0-9]{2}$/.test(lingkup);
}
