// Can this form be sent as it stands? (boxes, questions, reason of a correction; the machine repairs nothing)
import type { AreaCode } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import type { Angka, SebabKode } from '../figures.ts';
import { isBlank, sameCells } from '../station.ts';
import { type Jawaban, answersTo } from './answers.ts';
import { paperOf } from './paper.ts';
import { type Tanya, questionsOf } from './questions.ts';
import { type SalahKalimat, sentenceFault, tidySentence } from './sentence.ts';
import { type Galat, type Terbaca, type Terketik, hurufSama, readTyped, selOf, suaraOf } from './typed.ts';

/** A field and what is wrong with it. E_HILANG: a figure on record was emptied. */
export interface Perbaikan {
  readonly field: string;
  readonly code: Galat['code'] | 'E_HILANG' | 'E_SUARA' | 'E_TETAP' | 'E_SEBAB' | SalahKalimat;
  /** The figure on record, for E_HILANG. */
  readonly n?: number;
}

/** What stands on record, when a form corrects it; null = a first form. */
export interface Lama {
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[];
  readonly huruf: boolean | null;
  /** Reasons that this officer may give. */
  readonly sebab: readonly SebabKode[];
}

export interface Putusan {
  readonly terbaca: Terbaca;
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[];
  readonly huruf: boolean | null;
  readonly galat: readonly Perbaikan[];
  readonly tanya: readonly Tanya[];
  readonly jawaban: Jawaban;
  readonly sebab: { readonly kode: SebabKode; readonly catatan: string } | null;
}

export function judgeForm(pack: KontesPack, kode: AreaCode, typed: Terketik, lama: Lama | null): Putusan {
  const terbaca = readTyped(pack, typed);
  const [suara, sel, huruf] = [suaraOf(pack, terbaca), selOf(pack, terbaca), hurufSama(terbaca)];
  const tanya = questionsOf(pack, kode, terbaca, lama === null);
  const galat: Perbaikan[] = [...terbaca.galat, ...lost(pack, terbaca, lama)];
  const { kotak } = paperOf(pack);
  if (isBlank(suara) && galat.length === 0) galat.push({ field: kotak[0]?.nama ?? '', code: 'E_SUARA' });
  const sebab = lama === null ? null : reason(typed, lama, galat);
  if (lama !== null && galat.length === 0 && isSame(lama, suara, sel, huruf)) galat.push({ field: kotak[0]?.nama ?? '', code: 'E_TETAP' });
  return { terbaca, suara, sel, huruf, galat, tanya, jawaban: answersTo(tanya, typed), sebab };
}

export function isReady({ galat, jawaban }: Pick<Putusan, 'galat' | 'jawaban'>): boolean {
  return galat.length === 0 && jawaban.belum.length === 0;
}

/** The log keeps the last value of a cell that is not carried: emptying a box would change nothing, so it is said. */
function lost(pack: KontesPack, { angka, galat }: Terbaca, lama: Lama | null): Perbaikan[] {
  if (lama === null) return [];
  const before = [...lama.suara, ...lama.sel];
  return paperOf(pack).kotak.flatMap(({ nama }, at): Perbaikan[] => {
    const n = before[at] ?? null;
    return n === null || angka[at] !== null || galat.some(({ field }) => field === nama) ? [] : [{ field: nama, code: 'E_HILANG', n }];
  });
}

function reason(typed: Terketik, lama: Lama, galat: Perbaikan[]): Putusan['sebab'] {
  const kode = lama.sebab.find((one) => one === typed['sebab_kode']);
  const catatan = tidySentence(typed['sebab_catatan'] ?? '');
  const fault = sentenceFault(catatan);
  if (kode === undefined) galat.push({ field: 'sebab_kode', code: 'E_SEBAB' });
  if (fault !== undefined) galat.push({ field: 'sebab_catatan', code: fault });
  return kode === undefined || fault !== undefined ? null : { kode, catatan };
}

function isSame(lama: Lama, suara: readonly Angka[], sel: readonly Angka[], huruf: boolean | null): boolean {
  return sameCells(lama.suara, suara) && sameCells(lama.sel, sel) && (huruf === null || huruf === lama.huruf);
}
