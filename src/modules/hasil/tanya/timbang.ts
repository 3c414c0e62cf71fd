// Which questions do the figures of one station raise, and which of them does the law answer already? (hasil.md 10, 4.2)
import type { AreaCode } from '#kernel/area-code';
import type { Kontes } from '../contest.ts';
import { KEADAAN, keadaanOf } from '../exceptions.ts';
import type { Angka } from '../figures.ts';
import { type PaketTanya, paketOf } from './paket.ts';

export const TANYA = ['AN01', 'AN02', 'AN03', 'AN04', 'AN05', 'AN06', 'AN07', 'AN08'] as const;
export type TanyaId = (typeof TANYA)[number];

export const bitTanya = (id: TanyaId): number => 1 << TANYA.indexOf(id);
export const tanyaDalam = (mask: number): TanyaId[] => TANYA.filter((id) => (mask & bitTanya(id)) !== 0);

/** Lawful reasons (hasil.md 4.2) that a machine can see. X_PSU is read from a decree by people. */
export type Sah = 'X_DPTB' | 'X_LOKSUS' | 'X_NOKEN' | 'X_LN';

/**
 * What a rule finds at a station. TANYA: asked. DITANDAI: asked, with the lawful reason beside it. LEPAS: a lawful
 * reason takes it off the list. TIDAK: nothing to ask. TAK_DAPAT: a cell is missing.
 */
export type Temuan =
  | { readonly hasil: 'TANYA' | 'TIDAK' | 'TAK_DAPAT' }
  | { readonly hasil: 'DITANDAI' | 'LEPAS'; readonly sah: Sah };

const ASK: Temuan = { hasil: 'TANYA' };
const NO: Temuan = { hasil: 'TIDAK' };
const UNKNOWN: Temuan = { hasil: 'TAK_DAPAT' };
const mark = (sah: Sah): Temuan => ({ hasil: 'DITANDAI', sah });
const off = (sah: Sah): Temuan => ({ hasil: 'LEPAS', sah });

/** Cells of a contest's form by what they are, wherever its pack puts them; -1 = the form has none. */
export interface Tanyaku {
  readonly kontes: Kontes;
  readonly paket: PaketTanya;
  /** How many choices there are: the first cells of `suara`. */
  readonly utama: number;
  readonly a: number;
  readonly b1: number;
  readonly b2: number;
  readonly b3: number;
  readonly b4: number;
}

const compiled = new WeakMap<Kontes['pack'], Tanyaku>();

export function tanyaku(kontes: Kontes): Tanyaku {
  const known = compiled.get(kontes.pack);
  if (known !== undefined) return known;
  const at = (...names: string[]): number => kontes.pack.form.sel.findIndex(({ nama }) => names.includes(nama));
  const made: Tanyaku = {
    kontes,
    paket: paketOf(kontes),
    utama: kontes.pack.utama,
    a: at('pemilih_dpt_j'),
    b1: at('pengguna_dpt_j'),
    b2: at('pengguna_dptb_j'),
    // Sirekap's electronic form calls DPK "non_dpt"; a pack may use either name.
    b3: at('pengguna_dpk_j', 'pengguna_non_dpt_j'),
    b4: at('pengguna_total_j'),
  };
  compiled.set(kontes.pack, made);
  return made;
}

/** Figures that count: none where their source withdrew them. */
export interface Isi {
  readonly suara: readonly Angka[] | null;
  readonly sel: readonly Angka[] | null;
}

/** What a rule needs to know around the station. */
export interface Sekitar {
  /** Another TPS of the same kel/desa has exactly these votes. */
  readonly kembar: boolean;
  /** Votes by choice of the other TPS of the kel/desa; null = none has all of them. */
  readonly lain: readonly number[] | null;
  /** The figures are lower than they had been, or were withdrawn. */
  readonly turun: boolean;
}

export const SENDIRI: Sekitar = { kembar: false, lain: null, turun: false };

/** The choices' votes, where every one of them is read. */
export function lengkap({ utama }: Tanyaku, suara: readonly Angka[] | null): readonly number[] | null {
  if (suara === null) return null;
  const own = suara.slice(0, utama).filter((n) => n !== null);
  return own.length === utama ? own : null;
}

export const jumlahOf = (cells: readonly Angka[]): number => cells.reduce<number>((sum, n) => sum + (n ?? 0), 0);

/** What the eight rules find, in their order. */
export function timbang(t: Tanyaku, kode: AreaCode, isi: Isi, sekitar: Sekitar, hall?: boolean): Temuan[] {
  const state = keadaanOf(t.kontes.pack, kode, hall);
  const votes = lengkap(t, isi.suara);
  const held = (found: Temuan): Temuan => (found === ASK && (state & KEADAAN.NOKEN) !== 0 ? off('X_NOKEN') : found);
  return [
    lebihBanyak(t, isi, state),
    held(diAtasSeratus(t, isi, state)),
    held(adaNol(t, votes, sekitar)),
    held(ofVotes(votes, (all) => jumlahOf(all) === 0)),
    held(ofVotes(votes, (all) => sekitar.kembar && jumlahOf(all) > 0)),
    held(ofVotes(votes, (all) => jumlahOf(all) > 0 && Math.max(...all) * 1000 >= t.paket.hampirSemuaPermil * jumlahOf(all))),
    daftarPemilih(t, isi, state),
    sekitar.turun ? ASK : isi.suara === null ? UNKNOWN : NO,
  ];
}

const cell = (cells: readonly Angka[] | null, at: number): Angka => cells?.[at] ?? null;

/** K24: do DPTb and DPK explain the users beyond the list? Null = a cell is missing. */
export function dijelaskan(t: Tanyaku, sel: readonly Angka[] | null): boolean | null {
  const [a, b1, b2, b3, b4] = [t.a, t.b1, t.b2, t.b3, t.b4].map((at) => cell(sel, at));
  if (a == null || b1 == null || b2 == null || b3 == null || b4 == null) return null;
  return b4 <= a || (b1 <= a && b1 + b2 + b3 === b4);
}

/** AN01: B4 > A + reserve, and not explained. The reserve follows the contest (2 % or 2.5 % of the list, rounded up). */
function lebihBanyak(t: Tanyaku, { sel }: Isi, state: number): Temuan {
  const [a, b4] = [cell(sel, t.a), cell(sel, t.b4)];
  if (a === null || b4 === null) return UNKNOWN;
  if (b4 <= a + Math.ceil((a * t.kontes.pack.cadanganPermil) / 1000)) return NO;
  if ((state & KEADAAN.LOKSUS) !== 0) return off('X_LOKSUS');
  const explained = dijelaskan(t, sel);
  if (explained === null) return UNKNOWN;
  return explained ? off('X_DPTB') : ASK;
}

/** AN02: B4 / A > 100 %, A > 0; the explained ones stand on the list with their mark. */
function diAtasSeratus(t: Tanyaku, { sel }: Isi, state: number): Temuan {
  const [a, b4] = [cell(sel, t.a), cell(sel, t.b4)];
  if (a === null || b4 === null) return UNKNOWN;
  if (a === 0 || b4 <= a) return NO;
  if ((state & KEADAAN.LOKSUS) !== 0) return mark('X_LOKSUS');
  if ((state & KEADAAN.KSK_POS) !== 0) return mark('X_LN');
  return dijelaskan(t, sel) === true ? mark('X_DPTB') : ASK;
}

/**
 * AN03: a choice has nothing while others have votes. On a paper of many choices some zero is the rule: there it is asked
 * only of a choice that is strong at the other TPS of the kel/desa.
 */
function adaNol(t: Tanyaku, votes: readonly number[] | null, { lain }: Sekitar): Temuan {
  if (votes === null) return UNKNOWN;
  if (jumlahOf(votes) === 0 || !votes.includes(0)) return NO;
  if (t.utama <= t.paket.pilihanSedikit) return ASK;
  if (lain === null) return UNKNOWN;
  const around = jumlahOf(lain);
  const strong = votes.some((n, at) => n === 0 && around > 0 && (lain[at] ?? 0) * 1000 >= t.paket.kuatDiDesaPermil * around);
  return strong ? ASK : NO;
}

function ofVotes(votes: readonly number[] | null, asks: (votes: readonly number[]) => boolean): Temuan {
  if (votes === null) return UNKNOWN;
  return asks(votes) ? ASK : NO;
}

/** AN07: A = 0, or more voters than one TPS may have. */
function daftarPemilih(t: Tanyaku, { sel }: Isi, state: number): Temuan {
  const a = cell(sel, t.a);
  if (a === null) return UNKNOWN;
  if (a > 0 && a <= t.paket.pemilihTps.nilai) return NO;
  // Abroad the unit may be mail or a travelling box, for which no list of a hall is made.
  if ((state & KEADAAN.LUAR_NEGERI) !== 0) return off('X_LN');
  return a === 0 && (state & KEADAAN.LOKSUS) !== 0 ? mark('X_LOKSUS') : ASK;
}
