// Which "what if" does an address ask for: another threshold, more elected, without some areas? (parsed once; never stored)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Pecahan } from '../aturan/pack-schema.ts';
import type { Angka } from '../figures.ts';
import type { PackPemenang } from './contests.ts';
import type { Masuk, Perolehan } from './record.ts';

const MOST_PERCENT = 75;
const MOST_ELECTED = 20;
const MOST_AREAS = 20;

export interface WhatIfQuery {
  readonly ambang?: string | undefined;
  readonly sebaran?: string | undefined;
  readonly kursi?: string | undefined;
  readonly tanpa?: string | undefined;
}

/** As written in the address, with a point and sorted codes; null and [] = as the rule has it. */
export interface Pilihan {
  readonly ambang: string | null;
  readonly sebaran: string | null;
  readonly kursi: string | null;
  readonly tanpa: readonly string[];
}

export interface Andaian {
  readonly pilihan: Pilihan;
  /** Share of all votes that is needed at once; of a pack without one, a second round follows below it. */
  readonly ambang?: Pecahan;
  /** Share that is needed in each of more than half of the provinces. */
  readonly sebaran?: Pecahan;
  readonly kursi?: number;
}

/** ASING: this contest has no such rule. WILAYAH: an area that does not lie directly below. BEDA: an area has more votes than the whole. */
export type WhatIfFault = 'ANDAI_AMBANG' | 'ANDAI_KURSI' | 'ANDAI_TANPA' | 'ANDAI_ASING' | 'ANDAI_WILAYAH' | 'ANDAI_BEDA';

/** Null = nothing is asked: empty fields of the form count as absent. */
export function readWhatIf({ ambang = '', sebaran = '', kursi = '', tanpa = '' }: WhatIfQuery): Result<Andaian | null, Refusal<WhatIfFault>> {
  if ([ambang, sebaran, kursi, tanpa].every((one) => one.trim() === '')) return ok(null);
  const [whole, fifth] = [percent(ambang), percent(sebaran)];
  if (whole === undefined || fifth === undefined) return refuse('ANDAI_AMBANG', { most: MOST_PERCENT });
  const elected = kursi.trim() === '' ? null : /^[1-9][0-9]?$/.test(kursi.trim()) ? Number(kursi) : 0;
  if (elected !== null && (elected < 1 || elected > MOST_ELECTED)) return refuse('ANDAI_KURSI', { most: MOST_ELECTED });
  const codes = codesOf(tanpa);
  if (codes === undefined) return refuse('ANDAI_TANPA', { most: MOST_AREAS });
  return ok({
    pilihan: { ambang: whole?.tulis ?? null, sebaran: fifth?.tulis ?? null, kursi: elected === null ? null : String(elected), tanpa: codes },
    ...(whole === null ? {} : { ambang: whole.pecahan }),
    ...(fifth === null ? {} : { sebaran: fifth.pecahan }),
    ...(elected === null ? {} : { kursi: elected }),
  });
}

/** "2,5" and "2.5" are 1 / 40, "50" is 1 / 2; null = not asked, undefined = no percentage. */
function percent(text: string): { readonly tulis: string; readonly pecahan: Pecahan } | null | undefined {
  if (text.trim() === '') return null;
  const [, whole, part = ''] = /^([0-9]{1,2})(?:[.,]([0-9]{1,2}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return hundredths > MOST_PERCENT * 100 ? undefined : { tulis: String(hundredths / 100), pecahan: reduced(hundredths, 10_000) };
}

/** In lowest terms, so that half is one of two: a reader repeats the comparison by hand. */
function reduced(part: number, whole: number): Pecahan {
  let [a, b] = [whole, part];
  while (b !== 0) [a, b] = [b, a % b];
  return [part / a, whole / a];
}

/** Codes parted by commas or blanks, each once. */
function codesOf(text: string): string[] | undefined {
  const codes = [...new Set(text.split(/[\s,]+/).filter((one) => one !== ''))].sort();
  return codes.length <= MOST_AREAS && codes.every((one) => /^[1-9][0-9]{1,5}$/.test(one)) ? codes : undefined;
}

/** The pack with the other numbers; its id ends in `+andaian`. Articles stay those of the rule that is changed. */
export function otherPack(pack: PackPemenang, perolehan: Perolehan, { ambang, sebaran, kursi, pilihan }: Andaian): Result<PackPemenang, Refusal<WhatIfFault>> {
  const id = `${pack.id}+andaian`;
  if (pack.cara === 'presiden') {
    if (kursi !== undefined) return refuse('ANDAI_ASING');
    const left = pilihan.tanpa.filter((kode) => perolehan.bawah.some((area) => area.kode === kode && !kode.startsWith('99'))).length;
    return ok({ ...pack, id, mayoritas: ambang ?? pack.mayoritas, sebaran: sebaran ?? pack.sebaran, jumlahProvinsi: Math.max(1, pack.jumlahProvinsi - left) });
  }
  const several = pack.terpilih > 1;
  if (sebaran !== undefined || (several ? ambang !== undefined : kursi !== undefined)) return refuse('ANDAI_ASING');
  if (ambang === undefined) return ok({ ...pack, id, terpilih: kursi ?? pack.terpilih });
  if (perolehan.peserta.some(({ kosong }) => kosong === true)) return ok({ ...pack, id, tunggal: ambang });
  return ok({ ...pack, id, mayoritas: ambang, dasar: { ...pack.dasar, mayoritas: pack.dasar.mayoritas ?? pack.dasar.terbanyak } });
}

/** The votes without the areas that are left out. */
export function otherVotes(perolehan: Perolehan, { pilihan: { tanpa } }: Andaian): Result<Perolehan, Refusal<WhatIfFault>> {
  if (tanpa.length === 0) return ok(perolehan);
  const strange = tanpa.find((kode) => !perolehan.bawah.some((area) => area.kode === kode));
  if (strange !== undefined) return refuse('ANDAI_WILAYAH', { kode: strange });
  const gone = perolehan.bawah.filter(({ kode }) => tanpa.includes(kode));
  const suara = perolehan.suara.map((votes, at): Angka => (votes === null ? null : gone.reduce((sum, area) => sum - (area.suara[at] ?? 0), votes)));
  if (suara.some((votes) => votes !== null && votes < 0)) return refuse('ANDAI_BEDA');
  return ok({ ...perolehan, suara, bawah: perolehan.bawah.filter(({ kode }) => !tanpa.includes(kode)), tps: without(perolehan.tps, gone) });
}

/** Unknown as soon as one area does not say how many stations it has. */
function without(tps: Masuk | null, gone: Perolehan['bawah']): Masuk | null {
  return gone.reduce<Masuk | null>(
    (left, area) => (left === null || area.tps === null ? null : { total: Math.max(0, left.total - area.tps.total), lengkap: Math.max(0, left.lengkap - area.tps.lengkap) }),
    tps,
  );
}
