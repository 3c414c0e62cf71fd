// Which "what if" does an address ask for: other divisors, threshold or seats, stations left out? (parsed once; every other word is refused)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Pecahan, Pembagi } from '../aturan/pack-schema.ts';
import { ASAL, type Asal } from './votes-of.ts';

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
/** Beyond every dapil that there is: the law gives 3 to 12. */
const MOST_SEATS = 55;
export const MOST_STATIONS = 200;
const STATION = /^[0-9]{13}$/;

export interface Pilihan {
  readonly pembagi: NamaPembagi | null;
  /** As written, with a point. */
  readonly ambang: string | null;
  readonly kursi: number | null;
  /** Codes of stations to leave out, each once. */
  readonly tanpa: readonly string[];
}

export interface Diandaikan {
  readonly pilihan: Pilihan;
  readonly pembagi?: Pembagi;
  readonly ambang?: Pecahan;
}

export interface WhatIfQuery {
  readonly pembagi?: string | undefined;
  readonly ambang?: string | undefined;
  readonly kursi?: string | undefined;
  readonly tanpa?: string | undefined;
}

export type WhatIfRefusal = Refusal<'ANDAI_PEMBAGI' | 'ANDAI_AMBANG' | 'ANDAI_KURSI' | 'ANDAI_TPS' | 'ANDAI_TPS_BANYAK'>;

/** Null = nothing is asked: empty fields of the form count as absent. */
export function readWhatIf({ pembagi = '', ambang = '', kursi = '', tanpa = '' }: WhatIfQuery): Result<Diandaikan | null, WhatIfRefusal> {
  const codes = [...new Set(tanpa.split(/[\s,;]+/).filter((code) => code !== '').map((code) => code.replaceAll('.', '')))];
  if (pembagi === '' && ambang === '' && kursi === '' && codes.length === 0) return ok(null);
  const series = NAMA_PEMBAGI.find((name) => name === pembagi);
  if (pembagi !== '' && series === undefined) return refuse('ANDAI_PEMBAGI');
  const threshold = ambang === '' ? null : readPercent(ambang);
  if (threshold === undefined) return refuse('ANDAI_AMBANG', { most: MOST_PERCENT });
  const seats = /^[1-9][0-9]?$/.test(kursi) ? Number(kursi) : null;
  if (kursi !== '' && (seats === null || seats > MOST_SEATS)) return refuse('ANDAI_KURSI', { most: MOST_SEATS });
  const wrong = codes.find((code) => !STATION.test(code));
  if (wrong !== undefined) return refuse('ANDAI_TPS', { tps: wrong.slice(0, 20) });
  if (codes.length > MOST_STATIONS) return refuse('ANDAI_TPS_BANYAK', { most: MOST_STATIONS });
  return ok({
    pilihan: { pembagi: series ?? null, ambang: threshold?.tulis ?? null, kursi: seats, tanpa: codes },
    ...(series === undefined ? {} : { pembagi: PEMBAGI[series] }),
    ...(threshold === null ? {} : { ambang: threshold.pecahan }),
  });
}

/** Which source of votes is asked for: null = the first that a dapil has; undefined = no such source. */
export function readAsal(text = ''): Asal | null | undefined {
  return text === '' ? null : ASAL.find((asal) => asal.toLowerCase() === text);
}

/** "2,5" and "2.5" are 250 / 10000; undefined for anything else. */
function readPercent(text: string): { readonly tulis: string; readonly pecahan: Pecahan } | undefined {
  const [, whole, part = ''] = /^([0-9]{1,2})(?:[.,]([0-9]{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  if (hundredths > MOST_PERCENT * 100) return undefined;
  return { tulis: String(hundredths / 100), pecahan: [hundredths, 10_000] };
}
