// Which slips do real forms have, and how often? (defect counts of DKI, 20 Feb 2024, per 8,751 full forms)
import type { Acak, Lembar } from './generate.ts';

type Slip = (form: Lembar, chance: Acak) => void;

/** One cell misread: it moves by 1 to 40, or by a whole hundred as when the first box was lost. */
const misread =
  (name: string, direction: 1 | -1 | 0 = 0): Slip =>
  ({ sel }, chance) => {
    const value = sel.get(name);
    if (value === undefined) return;
    const step = chance() < 0.3 && value >= 100 ? 100 : 1 + Math.floor(chance() * 40);
    const sign = direction === 0 ? (chance() < 0.5 ? -1 : 1) : direction;
    sel.set(name, value + (sign < 0 && step > value ? step : sign * step));
  };

/** A row shifted in all of its columns, so that only the comparison with another row fails. */
const shift =
  (names: readonly string[], by: (chance: Acak) => number): Slip =>
  ({ sel }, chance) => {
    const step = by(chance);
    for (const name of names) {
      const [l, p] = [sel.get(`${name}_l`), sel.get(`${name}_p`)];
      if (l === undefined || p === undefined) continue;
      const down = Math.min(l, step);
      sel.set(`${name}_l`, l - down).set(`${name}_j`, l - down + p);
    }
  };

/** DPTb and DPK left out of the last row, as at 3101011001001: K07 to K09 and K16 together. */
const forgotten: Slip = ({ sel }) => {
  for (const x of ['l', 'p', 'j']) {
    const value = sel.get(`pengguna_dpt_${x}`);
    if (value !== undefined) sel.set(`pengguna_total_${x}`, value);
  }
};

const vote: Slip = ({ suara }, chance) => {
  const at = Math.floor(chance() * suara.length);
  const n = suara[at] ?? 0;
  suara[at] = n > 9 && chance() < 0.5 ? n - 8 : n + 1 + Math.floor(chance() * 60);
};

/** An eight read for the closing mark of a box: four digits where three fit (K20). */
const box: Slip = ({ suara }, chance) => {
  const at = Math.floor(chance() * suara.length);
  suara[at] = (suara[at] ?? 0) * 10 + 8 + (suara[at] === 0 ? 1000 : 0) + ((suara[at] ?? 0) < 100 ? 1000 : 0);
};

const few = (chance: Acak): number => 1 + Math.floor(chance() * 5);

/** Slips per ten thousand forms, set so that K01-K05, K07-K10, K16-K18 fail as often as they did. */
const SLIPS: readonly (readonly [per10k: number, slip: Slip])[] = [
  [250, misread('pemilih_dpt_l', 1)],
  [80, misread('pengguna_dpt_l', -1)],
  [80, misread('pengguna_dpt_p', -1)],
  [80, misread('pengguna_dpt_j', -1)],
  [64, misread('pengguna_dptb_l')],
  [64, misread('pengguna_dptb_p')],
  [63, misread('pengguna_dptb_j')],
  [46, misread('pengguna_non_dpt_l')],
  [46, misread('pengguna_non_dpt_p')],
  [47, misread('pengguna_non_dpt_j')],
  [130, misread('pengguna_total_l')],
  [140, misread('pengguna_total_p')],
  [60, misread('pengguna_total_j')],
  [100, forgotten],
  [80, misread('suara_tidak_sah')],
  [40, misread('suara_sah')],
  [38, misread('suara_total')],
  [380, vote],
  [730, shift(['pengguna_dpt', 'pengguna_total'], few)],
  [124, shift(['pemilih_dpt'], () => 100)],
  [8, box],
];

/** Writes slips into a form, in place. */
export function plantDefects(form: Lembar, chance: Acak): void {
  for (const [per10k, slip] of SLIPS) if (chance() * 10_000 < per10k) slip(form, chance);
}
