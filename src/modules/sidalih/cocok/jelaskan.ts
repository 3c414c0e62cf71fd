// What does each field say of two records, for somebody who must decide? (sidalih.md 9.3: every score explained)
import { type Model, levelWeight, parentIndex, parentState, probability, termWeight } from './model.ts';
import type { BobotBidang } from './orang.ts';
import type { Baris, Skema } from './skema.ts';
import { type Tabel, textOf } from './tabel.ts';

/** How many of `n` records bear a term. */
export interface Frekuensi {
  readonly n: number;
  jumlah(bidang: string, suku: string): number;
}

/** Terms of a table by field; only those that more than one record bears are kept. */
export function frequenciesOf(tabel: Tabel, skema: Skema): Frekuensi {
  const fields = new Map<string, Map<string, number>>();
  for (const [at, { id, pembanding }] of skema.bidang.entries()) {
    const kolom = tabel.kolom[at];
    if (pembanding.suku === undefined || kolom?.jumlah === undefined) continue;
    const terms = new Map<string, number>();
    for (let number = 1; number < kolom.jumlah.length; number += 1) {
      const count = kolom.jumlah[number] ?? 0;
      if (count > 1) terms.set(pembanding.suku(pembanding.siap(textOf(kolom.kamus, number))), count);
    }
    fields.set(id, terms);
  }
  return { n: tabel.n, jumlah: (bidang, suku) => fields.get(bidang)?.get(suku) ?? 1 };
}

/** The sum of a pair, field by field, with the prior in front. */
export function weighPair(a: Baris, b: Baris, model: Model, awal: number, frekuensi?: Frekuensi): { p: number; bobot: readonly BobotBidang[] } {
  const { skema } = model;
  const levels: number[] = [];
  const bobot: BobotBidang[] = [{ bidang: 'awal', tingkat: 'AWAL', bobot: awal }];
  for (const bidang of skema.bidang) {
    const [first, second] = [valueOf(a, bidang), valueOf(b, bidang)];
    const weights = model.bobot[bidang.id];
    if (first === undefined || second === undefined || weights === undefined) {
      levels.push(Infinity);
      bobot.push({ bidang: bidang.id, tingkat: 'KOSONG', bobot: 0 });
      continue;
    }
    const level = bidang.pembanding.banding(first, second);
    levels.push(level);
    const parent = parentIndex(skema, bidang);
    const state = parent < 0 ? 2 : parentState(levels[parent] ?? Infinity, skema.bidang[parent]?.pembanding.dekat ?? 1);
    const rare = level < (bidang.pembanding.sukuSampai ?? 0) ? rarity(bidang, [first, second], model, frekuensi) : 0;
    bobot.push({ bidang: bidang.id, tingkat: bidang.pembanding.tingkat[level] ?? '', bobot: levelWeight(weights, state, level) + rare });
  }
  return { p: probability(bobot.reduce((sum, one) => sum + one.bobot, 0)), bobot };
}

type Bidang = Skema['bidang'][number];

function valueOf(record: Baris, { dari, pembanding }: Bidang): unknown {
  const text = dari.map((column) => record[column] ?? '').join('\u001f');
  return text === '' ? undefined : pembanding.siap(text);
}

function rarity({ id, pembanding }: Bidang, values: readonly unknown[], model: Model, frekuensi: Frekuensi | undefined): number {
  const { suku } = pembanding;
  if (frekuensi === undefined || suku === undefined) return 0;
  const most = Math.max(...values.map((value) => frekuensi.jumlah(id, suku(value))));
  return termWeight(model.sukuSama[id] ?? 0, most - 1, frekuensi.n);
}
