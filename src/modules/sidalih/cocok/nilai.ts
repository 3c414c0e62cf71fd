// What are two records of a table worth together? (the sum of field weights; left early when it cannot reach the floor)
import { KEADAAN, type Keadaan, type Model, levelWeight, parentIndex, parentState, termWeight } from './model.ts';
import { type Kolom, type Tabel, textOf } from './tabel.ts';

/** Level of a field that one of the records lacks. */
export const TIDAK_ADA = 255;

interface Field {
  readonly nilai: Uint32Array;
  readonly kolom: Kolom;
  /** Values made ready, when first asked for. */
  readonly siap: unknown[];
  readonly parent: number;
  /** Of the parent: levels below it are nearly the same. */
  readonly near: number;
  /** Bits by parent state and level. */
  readonly bits: readonly Float64Array[];
  /** The most that this field and those after it can add. */
  most: number;
  readonly sukuSama: number;
  readonly sukuSampai: number;
  readonly make: (text: string) => unknown;
  readonly compare: (a: unknown, b: unknown) => number;
}

/** Scores pairs of one table. Not for two threads at once: the levels of the last pair stand in `levels`. */
export class Penilai {
  readonly levels: Uint8Array;
  private readonly fields: readonly Field[];
  private readonly n: number;

  constructor(tabel: Tabel, model: Model) {
    const { skema } = model;
    this.n = tabel.n;
    this.levels = new Uint8Array(skema.bidang.length);
    this.fields = skema.bidang.map((bidang, at) => {
      const kolom = tabel.kolom[at];
      const weights = model.bobot[bidang.id];
      if (kolom === undefined || weights === undefined) throw new TypeError(`no column or weights for ${bidang.id}`);
      const { pembanding } = bidang;
      return {
        nilai: kolom.nilai,
        kolom,
        siap: [],
        parent: parentIndex(skema, bidang),
        near: skema.bidang[parentIndex(skema, bidang)]?.pembanding.dekat ?? 1,
        bits: KEADAAN.map((state) => Float64Array.from(pembanding.tingkat, (_, level) => levelWeight(weights, state, level))),
        most: 0,
        sukuSama: model.sukuSama[bidang.id] ?? 0,
        sukuSampai: pembanding.sukuSampai ?? 0,
        make: (text: string) => pembanding.siap(text),
        compare: (a: unknown, b: unknown) => pembanding.banding(a, b),
      };
    });
    let most = 0;
    for (const field of [...this.fields].reverse()) {
      most += Math.max(0, ...field.bits.flatMap((bits) => [...bits])) + (field.sukuSampai > 0 ? 8 : 0);
      field.most = most;
    }
  }

  /** Bits for one person; -Infinity as soon as `floor` is out of reach. */
  score(a: number, b: number, floor: number): number {
    let sum = 0;
    for (let at = 0; at < this.fields.length; at += 1) {
      const field = this.fields[at];
      if (field === undefined) break;
      if (sum + field.most < floor) return -Infinity;
      const level = this.level(field, a, b);
      this.levels[at] = level;
      if (level === TIDAK_ADA) continue;
      sum += field.bits[this.state(field)]?.[level] ?? 0;
      if (level < field.sukuSampai) sum += this.term(field, a, b);
    }
    return sum;
  }

  /** Parent state of a field for the pair scored last. */
  stateAt(at: number): Keadaan {
    const field = this.fields[at];
    return field === undefined ? 2 : this.state(field);
  }

  /** Bits by frequency of a field for a pair whose levels stand. */
  termAt(at: number, a: number, b: number): number {
    const field = this.fields[at];
    return field === undefined || (this.levels[at] ?? TIDAK_ADA) >= field.sukuSampai ? 0 : this.term(field, a, b);
  }

  private state(field: Field): Keadaan {
    return field.parent < 0 ? 2 : parentState(this.levels[field.parent] ?? TIDAK_ADA, field.near);
  }

  private level(field: Field, a: number, b: number): number {
    const [first = 0, second = 0] = [field.nilai[a], field.nilai[b]];
    if (first === 0 || second === 0) return TIDAK_ADA;
    return first === second ? 0 : field.compare(this.value(field, first), this.value(field, second));
  }

  private value(field: Field, number: number): unknown {
    return (field.siap[number] ??= field.make(textOf(field.kolom.kamus, number)));
  }

  /** One of the two bearers is not counted: what matters is how many others there are. */
  private term(field: Field, a: number, b: number): number {
    const counts = field.kolom.jumlah;
    const most = Math.max(counts?.[field.nilai[a] ?? 0] ?? 0, counts?.[field.nilai[b] ?? 0] ?? 0);
    return termWeight(field.sukuSama, most - 1, this.n);
  }
}
