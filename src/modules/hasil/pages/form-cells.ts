// What is each cell of the president's form called, and in which row of which part does it stand? (PKPU 25/2023)
import { say, type Lang, type Sentence } from '#kernel/text';
import type { CekId } from '../figures.ts';
import { station as words } from './text-station.ts';

export type Bagian = 'I' | 'II' | 'III' | 'IV' | 'V';

/** A row of part I or III has three cells (`_l`, `_p`, `_j`), of II and V one. */
export interface FormRow {
  readonly label: Sentence;
  readonly cells: readonly string[];
  /** A sum line of the form. */
  readonly sum?: boolean;
}

const bySex = (name: string): string[] => [`${name}_l`, `${name}_p`, `${name}_j`];

export const ROWS: Readonly<Record<Exclude<Bagian, 'IV'>, readonly FormRow[]>> = {
  I: [
    { label: words.barisDpt, cells: bySex('pemilih_dpt') },
    { label: words.barisB1, cells: bySex('pengguna_dpt') },
    { label: words.barisB2, cells: bySex('pengguna_dptb') },
    { label: words.barisB3, cells: bySex('pengguna_non_dpt') },
    { label: words.barisB4, cells: bySex('pengguna_total'), sum: true },
  ],
  II: [
    { label: words.barisS1, cells: ['ss_diterima'] },
    { label: words.barisS2, cells: ['ss_digunakan'] },
    { label: words.barisS3, cells: ['ss_dikembalikan'] },
    { label: words.barisS4, cells: ['ss_tidak_digunakan'] },
  ],
  III: [{ label: words.barisD, cells: bySex('disabilitas') }],
  V: [
    { label: words.barisVa, cells: ['suara_sah'] },
    { label: words.barisVb, cells: ['suara_tidak_sah'] },
    { label: words.barisVc, cells: ['suara_total'], sum: true },
  ],
};

/** Beside which part each check stands; the head has those of the form as a whole. */
export const CHECKS_OF: Readonly<Record<Bagian | 'kepala', readonly CekId[]>> = {
  kepala: ['K20', 'K23'],
  I: ['K01', 'K02', 'K03', 'K04', 'K05', 'K07', 'K08', 'K09', 'K10', 'K24'],
  II: ['K12', 'K13', 'K14', 'K15'],
  III: ['K06', 'K11'],
  IV: ['K17', 'K19', 'K21'],
  V: ['K18', 'K16', 'K22'],
};

/** The cell that a failed check points at: the written total that the sum does not meet. */
export const POINTS_AT: Readonly<Partial<Record<CekId, string>>> = {
  K01: 'pemilih_dpt_j',
  K02: 'pengguna_dpt_j',
  K03: 'pengguna_dptb_j',
  K04: 'pengguna_non_dpt_j',
  K05: 'pengguna_total_j',
  K06: 'disabilitas_j',
  K07: 'pengguna_total_l',
  K08: 'pengguna_total_p',
  K09: 'pengguna_total_j',
  K10: 'pengguna_dpt_j',
  K11: 'disabilitas_j',
  K12: 'ss_diterima',
  K13: 'ss_diterima',
  K14: 'ss_digunakan',
  K15: 'suara_total',
  K16: 'suara_total',
  K17: 'suara_sah',
  K18: 'suara_total',
  K24: 'pengguna_total_j',
};

const SEX: Readonly<Record<string, Sentence>> = { l: words.kataL, p: words.kataP, j: words.kataJ };

/** "B.1 Pengguna hak pilih dalam DPT, perempuan", for a sentence about one cell. */
export function cellName(lang: Lang, name: string): string {
  const row = Object.values(ROWS)
    .flat()
    .find((one) => one.cells.includes(name));
  if (row === undefined) return name;
  const sex = row.cells.length > 1 ? SEX[name.slice(-1)] : undefined;
  return sex === undefined ? say(lang, row.label) : `${say(lang, row.label)}, ${say(lang, sex)}`;
}
