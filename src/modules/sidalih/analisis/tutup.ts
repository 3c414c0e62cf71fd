// Which groups of an area may everybody read, so that no group is a person? (UU 27/2022; the rule of small numbers)
import { BATAS, type SelTutup, tutupKelompok } from '#kernel/tutupan';
import { KELOMPOK_USIA, type Ringkas, difabelOf, usiaOf } from './ringkas.ts';

/** What is told of one area beside its totals by sex, which the plenary announces down to the station. */
export interface Terbuka {
  /** By age, and first-time voters. */
  readonly usia: boolean;
  readonly sumber: boolean;
  /** Codes of those who left. */
  readonly tms: boolean;
  /** Kinds of disability; their sum apart. */
  readonly ragam: boolean;
  readonly difabel: SelTutup;
  readonly tanpaKtpEl: SelTutup;
}

/** A kab/kota and all above it are told in full: the smallest holds thousands. */
export function terbukaAtas(isi: Ringkas): Terbuka {
  return { usia: true, sumber: true, tms: true, ragam: true, difabel: { keadaan: 'ADA', n: difabelOf(isi) }, tanpaKtpEl: { keadaan: 'ADA', n: isi.tanpaKtpEl } };
}

type Tabel = 'usia' | 'sumber' | 'tms' | 'ragam';

/** Cells of a table for one area. The age of 21 is what first-time voters and the youngest band tell together. */
function cellsOf(isi: Ringkas, tabel: Tabel): readonly number[] {
  switch (tabel) {
    case 'usia': {
      const usia = usiaOf(isi);
      const first = isi.pemula - usia['-20'];
      return [...KELOMPOK_USIA.map((band) => usia[band]), first, usia['21-30'] - first];
    }
    case 'sumber':
      return Object.values(isi.sumber);
    case 'tms':
      return isi.tms;
    case 'ragam':
      return Object.values(isi.disabilitas);
  }
}

/** An age that nobody has tells of everybody else, a source or a code that nobody has tells of nobody. */
const ZERO_TELLS: Readonly<Record<Tabel, boolean>> = { usia: true, sumber: false, tms: false, ragam: false };

/**
 * The areas of one parent. A table of groups stands for all of them or for none: one small cell covers the table of all
 * its neighbours, and what is covered at the parent stays covered below, so that no sum and no difference tells a cell.
 * A single number (disability, no electronic card) is covered by the rule of small numbers among its neighbours.
 */
export function terbukaAnak(parent: Terbuka, children: readonly Ringkas[]): Terbuka[] {
  const open = (tabel: Tabel): boolean => parent[tabel] && children.every((isi) => cellsOf(isi, tabel).every((n) => n >= BATAS || (n === 0 && !ZERO_TELLS[tabel])));
  const tables = { usia: open('usia'), sumber: open('sumber'), tms: open('tms'), ragam: false };
  const difabel = below(parent.difabel, children.map(difabelOf));
  const card = below(parent.tanpaKtpEl, children.map(({ tanpaKtpEl }) => tanpaKtpEl));
  return children.map((_, at) => ({ ...tables, difabel: difabel[at] ?? { keadaan: 'TUTUP' }, tanpaKtpEl: card[at] ?? { keadaan: 'TUTUP' } }));
}

function below(parent: SelTutup, counts: readonly number[]): readonly SelTutup[] {
  if (parent.keadaan !== 'ADA') return counts.map(() => ({ keadaan: 'TUTUP' }));
  const { sel, induk } = tutupKelompok(counts);
  // The parent's sum stands already: where that alone would tell a number, nothing stands below it.
  return induk ? sel : counts.map(() => ({ keadaan: 'TUTUP' }));
}
