// Which "what if" does an address ask for: other divisors, another threshold? (parsed once; every other word is refused)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Pecahan, Pembagi } from '../aturan/pack-schema.ts';

/** Whole numbers: the first divisor 1.4 of the modified series is written 14, 30, 50. */
const PEMBAGI = {
  'sainte-lague': { deret: [1, 3, 5, 7], lalu: 2 },
  'sainte-lague-ubah': { deret: [14, 30, 50], lalu: 20 },
  dhondt: { deret: [1, 2], lalu: 1 },
} as const satisfies Record<string, Pembagi>;

export type NamaPembagi = keyof typeof PEMBAGI;
export const NAMA_PEMBAGI: readonly NamaPembagi[] = ['sainte-lague', 'sainte-lague-ubah', 'dhondt'];

/** Percent, at most two decimals. */
export const AMBANG_PILIHAN = ['0', '1', '2', '2.5', '3', '3.5', '4', '5', '7'] as const;
const MOST_PERCENT = 25;

export interface Pilihan {
  readonly pembagi: NamaPembagi | null;
  /** As written, with a point. */
  readonly ambang: string | null;
}

export interface Diandaikan {
  readonly pilihan: Pilihan;
  readonly pembagi?: Pembagi;
  readonly ambang?: Pecahan;
}

export interface WhatIfQuery {
  readonly pembagi?: string | undefined;
  readonly ambang?: string | undefined;
}

/** Null = nothing is asked: empty fields of the form count as absent. */
export function readWhatIf({ pembagi = '', ambang = '' }: WhatIfQuery): Result<Diandaikan | null, Refusal<'ANDAI_PEMBAGI' | 'ANDAI_AMBANG'>> {
  if (pembagi === '' && ambang === '') return ok(null);
  const series = NAMA_PEMBAGI.find((name) => name === pembagi);
  if (pembagi !== '' && series === undefined) return refuse('ANDAI_PEMBAGI');
  const threshold = ambang === '' ? null : readPercent(ambang);
  if (threshold === undefined) return refuse('ANDAI_AMBANG', { most: MOST_PERCENT });
  return ok({
    pilihan: { pembagi: series ?? null, ambang: threshold?.tulis ?? null },
    ...(series === undefined ? {} : { pembagi: PEMBAGI[series] }),
    ...(threshold === null ? {} : { ambang: threshold.pecahan }),
  });
}

/** "2,5" and "2.5" are 250 / 10000; undefined for anything else. */
function readPercent(text: string): { readonly tulis: string; readonly pecahan: Pecahan } | undefined {
  const [, whole, part = ''] = /^([0-9]{1,2})(?:[.,]([0-9]{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  if (hundredths > MOST_PERCENT * 100) return undefined;
  return { tulis: String(hundredths / 100), pecahan: [hundredths, 10_000] };
}
