// Which cells must agree with which on a C.HASIL form? (hasil.md 4.1, K01 to K24, as a table)
import type { KontesPack } from '#modules/pemilu';
import { bitOf } from './bits.ts';
import type { CekId } from './figures.ts';

/**
 * sama: the sum of `suku` is `tertulis`, in every column. tiap: the same, column by column: one that fails is enough,
 * whatever the others lack. paling: the sum is at most `tertulis`, in every column.
 * cadangan: K12. penjelasan: K24. kotak: K20. foto: K23. huruf: K19. takDapat: its fields come from elsewhere.
 */
export type Jenis = 'sama' | 'tiap' | 'paling' | 'cadangan' | 'penjelasan' | 'kotak' | 'foto' | 'huruf' | 'takDapat';

/** Numbers of cells: options first, then the cells of the form. */
export interface Kolom {
  readonly suku: readonly number[];
  readonly tertulis: number;
}

export interface Aturan {
  readonly id: CekId;
  readonly bit: number;
  readonly jenis: Jenis;
  readonly kolom: readonly Kolom[];
}

type Kalimat = readonly [suku: readonly string[], tertulis: string];

const LP = (name: string): readonly Kalimat[] => [[[`${name}_l`, `${name}_p`], `${name}_j`]];
const BARIS = (x: string): readonly Kalimat[] => [
  [[`pengguna_dpt_${x}`, `pengguna_dptb_${x}`, `pengguna_dpk_${x}`], `pengguna_total_${x}`],
];
const TIAP = (less: string, more: string): readonly Kalimat[] => ['l', 'p', 'j'].map((x) => [[`${less}_${x}`], `${more}_${x}`] as const);

/** `pilihan` stands for the votes of all choices: in party contests the parties' totals. */
const TABEL: readonly (readonly [CekId, Jenis, readonly Kalimat[]])[] = [
  ['K01', 'sama', LP('pemilih_dpt')],
  ['K02', 'sama', LP('pengguna_dpt')],
  ['K03', 'sama', LP('pengguna_dptb')],
  ['K04', 'sama', LP('pengguna_dpk')],
  ['K05', 'sama', LP('pengguna_total')],
  ['K06', 'sama', LP('disabilitas')],
  ['K07', 'sama', BARIS('l')],
  ['K08', 'sama', BARIS('p')],
  ['K09', 'sama', BARIS('j')],
  ['K10', 'paling', TIAP('pengguna_dpt', 'pemilih_dpt')],
  ['K11', 'paling', TIAP('disabilitas', 'pengguna_total')],
  ['K12', 'cadangan', [[['pemilih_dpt_j'], 'ss_diterima']]],
  ['K13', 'sama', [[['ss_digunakan', 'ss_dikembalikan', 'ss_tidak_digunakan'], 'ss_diterima']]],
  ['K14', 'sama', [[['ss_digunakan'], 'pengguna_total_j']]],
  ['K15', 'sama', [[['suara_total'], 'ss_digunakan']]],
  ['K16', 'sama', [[['suara_total'], 'pengguna_total_j']]],
  ['K17', 'sama', [[['pilihan'], 'suara_sah']]],
  ['K18', 'sama', [[['suara_sah', 'suara_tidak_sah'], 'suara_total']]],
  // Who reads the paper compares its words (terbilang); K21 has a column a party; K22 needs the other ballots.
  ['K19', 'huruf', []],
  ['K20', 'kotak', []],
  ['K21', 'tiap', []],
  ['K22', 'takDapat', []],
  ['K23', 'foto', []],
  ['K24', 'penjelasan', [[['pengguna_total_j', 'pengguna_dpt_j', 'pengguna_dptb_j', 'pengguna_dpk_j'], 'pemilih_dpt_j']]],
];

/** Sirekap's electronic form calls DPK "non_dpt"; a pack may use either name. */
const SEBUTAN = (name: string): string => name.replace('pengguna_dpk_', 'pengguna_non_dpt_');

export interface Aturanku {
  readonly pack: KontesPack;
  readonly nOpsi: number;
  readonly nSel: number;
  /** Rules whose cells this form has; the other checks are TAK_BERLAKU. */
  readonly aturan: readonly Aturan[];
  /**
   * Checks that compare figures which the source's electronic form carries: only these can be asked of every station.
   * Parts II and III and the words stand on paper alone; K20 and K23 compare no two figures.
   */
  readonly berhitung: number;
}

const compiled = new WeakMap<KontesPack, Aturanku>();

/** The rules of a contest's form, with names turned into cell numbers once. */
export function rulesOf(pack: KontesPack): Aturanku {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const made = compile(pack);
  compiled.set(pack, made);
  return made;
}

function compile(pack: KontesPack): Aturanku {
  const nOpsi = pack.opsi.length;
  const places = new Map(pack.form.sel.map((sel, at) => [sel.nama, nOpsi + at]));
  const find = (name: string): number[] => {
    if (name === 'pilihan') return pack.opsi.slice(0, pack.utama).map((_, at) => at);
    const at = places.get(name) ?? places.get(SEBUTAN(name));
    return at === undefined ? [] : [at];
  };
  const partai = partyColumns(pack);
  const aturan = TABEL.flatMap(([id, jenis, kalimat]): Aturan[] => {
    const kolom = kalimat.flatMap(([suku, tertulis]): Kolom[] => {
      const terms = suku.map(find);
      const [written] = find(tertulis);
      return written === undefined || terms.some((term) => term.length === 0) ? [] : [{ suku: terms.flat(), tertulis: written }];
    });
    if (id === 'K21') return partai.length === 0 ? [] : [{ id, bit: bitOf(id), jenis, kolom: partai }];
    return kolom.length < kalimat.length ? [] : [{ id, bit: bitOf(id), jenis, kolom }];
  });
  const carried = new Set([...pack.opsi.keys(), ...pack.form.administrasi.flatMap(find)]);
  const berhitung = aturan
    .filter(({ kolom }) => kolom.length > 0 && kolom.every(({ suku, tertulis }) => [...suku, tertulis].every((at) => carried.has(at))))
    .reduce((mask, { bit }) => mask | bit, 0);
  return { pack, nOpsi, nSel: pack.form.sel.length, aturan, berhitung };
}

/** K21: a party's crosses and those of its candidates make its total; none where the paper has no cells below the totals. */
function partyColumns({ opsi }: KontesPack): Kolom[] {
  return opsi.flatMap((total, tertulis): Kolom[] => {
    if (total.jenis !== 'partai_total') return [];
    const suku = opsi.flatMap((one, at) => (one.partai === total.partai && one.jenis !== 'partai_total' ? [at] : []));
    return suku.length === 0 ? [] : [{ suku, tertulis }];
  });
}
