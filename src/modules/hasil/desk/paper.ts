// In which order does the paper ask, and what is each of its boxes called in a form? (PKPU 25/2023; a browser uses it too)
import type { Sentence } from '#kernel/text';
import type { KontesPack, Opsi } from '#modules/pemilu';
import { type Bagian, ROWS } from '../pages/form-cells.ts';
import { station as words } from '../pages/text-station.ts';
import { kolomOf } from '../vote-cells.ts';

export type { Bagian };

/** One figure of the paper. Its number counts the options first, then the cells of the form, as `rulesOf` does. */
export interface Kotak {
  /** Name of the field. */
  readonly nama: string;
  /** Name of the field for the words beside it, where the paper has words (parts IV and V); else null. */
  readonly huruf: string | null;
  readonly bagian: Bagian;
}

/** One line of the paper: one figure, or men, women and their total. */
export interface BarisKertas {
  readonly kotak: readonly number[];
  /** A line of part IV is an option's. */
  readonly opsi: Opsi | null;
  readonly label: Sentence | null;
  /** A line that the paper adds up. */
  readonly jumlah: boolean;
}

export interface BagianKertas {
  readonly bagian: Bagian;
  readonly judul: Sentence;
  readonly baris: readonly BarisKertas[];
}

export interface Kertas {
  /** By number. */
  readonly kotak: readonly Kotak[];
  /** In the order of the paper; parts that this form does not have are left out. */
  readonly bagian: readonly BagianKertas[];
  /** Number of the box by the name of its field. */
  readonly nomor: ReadonlyMap<string, number>;
}

const ORDER: readonly Bagian[] = ['I', 'II', 'III', 'IV', 'V'];
const TITLES: Readonly<Record<Bagian, Sentence>> = {
  I: words.bagian1,
  II: words.bagian2,
  III: words.bagian3,
  IV: words.bagian4,
  V: words.bagian5,
};

const read = new WeakMap<KontesPack, Kertas>();

/** The paper of a contest. Part I stands before II although figures are stored in another order. */
export function paperOf(pack: KontesPack): Kertas {
  const known = read.get(pack);
  if (known !== undefined) return known;
  const made = compile(pack);
  read.set(pack, made);
  return made;
}

function compile(pack: KontesPack): Kertas {
  const votes = pack.opsi.map((opsi): Kotak => {
    const nama = kolomOf(opsi);
    // In party contests the paper has words beside the totals only (hasil.md 3.2, cell B).
    return { nama, huruf: opsi.jenis === 'partai' || opsi.jenis === 'caleg' ? null : `huruf_${nama}`, bagian: 'IV' };
  });
  const cells = pack.form.sel.map(({ nama, bagian }): Kotak => ({ nama, huruf: bagian === 'V' ? `huruf_${nama}` : null, bagian }));
  const kotak = [...votes, ...cells];
  const nomor = new Map(kotak.map((one, at) => [one.nama, at]));
  const bagian = ORDER.flatMap((part): BagianKertas[] => {
    const baris = part === 'IV' ? optionLines(pack) : lines(part, nomor);
    return baris.length === 0 ? [] : [{ bagian: part, judul: TITLES[part], baris }];
  });
  return { kotak, bagian, nomor };
}

function optionLines(pack: KontesPack): BarisKertas[] {
  const line = (opsi: Opsi, at: number): BarisKertas => ({ kotak: [at], opsi, label: null, jumlah: opsi.jenis === 'partai_total' && pack.utama < pack.opsi.length });
  const all = pack.opsi.map(line);
  // Party by party: A.1 the party alone, A.2 its candidates, B their total (figures are stored with the totals first).
  return pack.opsi.slice(0, pack.utama).flatMap((choice, at) => [...all.filter(({ opsi }, n) => n >= pack.utama && opsi?.partai === choice.partai), line(choice, at)]);
}

/** Lines whose boxes this form has, all of them. */
function lines(part: Exclude<Bagian, 'IV'>, nomor: ReadonlyMap<string, number>): BarisKertas[] {
  return ROWS[part].flatMap(({ label, cells, sum }): BarisKertas[] => {
    const kotak = cells.flatMap((name) => nomor.get(name) ?? []);
    return kotak.length < cells.length ? [] : [{ kotak, opsi: null, label, jumlah: sum ?? false }];
  });
}
