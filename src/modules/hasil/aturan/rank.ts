// Who has the most votes, who is next, and who shares a place? (most votes decide: UU 7/2017 art 416, 422, 423; UU 10/2016 art 107, 109)
import type { TaliLangkah } from './pack-schema.ts';
import { type LangkahTali, type Seimbang, type SebaranTingkat, type Seri, breakTie } from './ties.ts';
import { byId } from './votes.ts';

/** Equal votes, equal rank: 1, 2, 2, 4. */
export interface Peringkat {
  readonly id: string;
  readonly suara: number;
  readonly peringkat: number;
}

export function rank(options: readonly Seimbang[]): Peringkat[] {
  const order = [...options].sort((a, b) => b.suara - a.suara || byId(a, b));
  const out: Peringkat[] = [];
  order.forEach(({ id, suara }, at) => {
    const before = out[at - 1];
    out.push({ id, suara, peringkat: before?.suara === suara ? before.peringkat : at + 1 });
  });
  return out;
}

/** `cara`: by votes alone, or by the chain for equal votes. */
export interface Terpilih extends Peringkat {
  readonly cara: 'suara' | 'tali';
}

export interface Teratas {
  readonly terpilih: readonly Terpilih[];
  readonly seri: Seri | null;
  readonly tali: readonly LangkahTali[];
}

/** The first `places`; the chain is walked only where equal votes stand across the line. Fewer options than places: all. */
export function first(
  places: number,
  options: readonly Seimbang[],
  chain: readonly TaliLangkah[],
  spread: readonly SebaranTingkat[],
): Teratas {
  const ranks = rank(options);
  const byVotes = (of: readonly Peringkat[]): Terpilih[] => of.map((one) => ({ ...one, cara: 'suara' }));
  const line = ranks[places - 1];
  if (line === undefined || ranks[places]?.suara !== line.suara) return { terpilih: byVotes(ranks.slice(0, places)), seri: null, tali: [] };
  const ahead = ranks.filter(({ suara }) => suara > line.suara);
  const tied = options.filter(({ suara }) => suara === line.suara);
  const broken = breakTie(tied, places - ahead.length, chain, spread);
  const won = broken.menang.map((id): Terpilih => ({ id, suara: line.suara, peringkat: line.peringkat, cara: 'tali' }));
  return { terpilih: [...byVotes(ahead), ...won], seri: broken.seri, tali: broken.langkah };
}
