// Do the ballots of one station agree on who voted there? (hasil.md 4.1, K22: A, B1, B3 equal; B2 of the president not below the others)
import type { Jenis } from '#modules/pemilu';
import type { Angka, HasilCek } from '../figures.ts';

/** The rows of part I.A and I.B that one person fills on every ballot alike. */
const BARIS_K22 = ['A', 'B1', 'B2', 'B3'] as const;
type BarisK22 = (typeof BARIS_K22)[number];

/** One ballot's form of the station: the totals of its rows; null = not read. */
export interface LembarK22 extends Readonly<Record<BarisK22, Angka>> {
  /** Code of the ballot paper. */
  readonly kontes: string;
  readonly jenis: Jenis;
  /** Its vote was repeated, continued or held later (PSU, PSL, PSS). */
  readonly ulang: boolean;
}

export interface HasilK22 {
  readonly hasil: HasilCek;
  /** Why a difference is lawful (hasil.md 4.2). */
  readonly kecuali: 'X_JENIS' | 'X_PSU' | null;
  /** The rows that the check compared, with each ballot's number in the order given. */
  readonly nilai: readonly { readonly baris: BarisK22; readonly angka: readonly Angka[]; readonly cocok: boolean | null }[];
}

/**
 * K22 over the ballots of one station. TAK_BERLAKU: one ballot is held there. DIKECUALIKAN X_PSU: a ballot may be repeated
 * alone. A difference that two forms show fails, also while another form is out; else a missing cell is TAK_DAPAT. Fewer
 * DPTb on another ballot than on the president's is lawful: who moved gets fewer ballots (X_JENIS).
 */
export function periksaK22(forms: readonly LembarK22[]): HasilK22 {
  const nilai = BARIS_K22.map((baris) => ({ baris, angka: forms.map((one) => one[baris]), cocok: agrees(forms, baris) }));
  const answer = (hasil: HasilCek, kecuali: HasilK22['kecuali'] = null): HasilK22 => ({ hasil, kecuali, nilai });
  if (forms.length < 2) return answer('TAK_BERLAKU');
  if (forms.some(({ ulang }) => ulang)) return answer('DIKECUALIKAN', 'X_PSU');
  if (nilai.some(({ cocok }) => cocok === false)) return answer('GAGAL');
  if (nilai.some(({ cocok }) => cocok === null)) return answer('TAK_DAPAT');
  const fewer = hasWidest(forms) && new Set(forms.map(({ B2 }) => B2)).size > 1;
  return fewer ? answer('DIKECUALIKAN', 'X_JENIS') : answer('LULUS');
}

/** Null: a cell is missing and those that are there do not disagree. Without the president's ballot (Pilkada) B2 is not compared. */
function agrees(forms: readonly LembarK22[], baris: BarisK22): boolean | null {
  if (baris === 'B2' && !hasWidest(forms)) return true;
  const known = forms.flatMap((one) => (one[baris] === null ? [] : [{ jenis: one.jenis, n: one[baris] }]));
  const widest = known.find(({ jenis }) => jenis === 'ppwp')?.n;
  const holds = baris === 'B2' ? widest === undefined || known.every(({ n }) => n <= widest) : known.every(({ n }) => n === known[0]?.n);
  return holds ? (known.length === forms.length ? true : null) : false;
}

/** The president's ballot is for everyone who moved (PKPU 25/2023); others by domicile. */
function hasWidest(forms: readonly LembarK22[]): boolean {
  return forms.some(({ jenis }) => jenis === 'ppwp');
}
