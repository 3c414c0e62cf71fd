// Which counts of stations does a page show, and which list and question stands behind each? (hasil.md 9.6)
import type { Sentence } from '#kernel/text';
import { CEK, type AngkaWilayah, type CekId, type Pencacah } from '../figures.ts';
import type { Saringan } from '../store/finding.ts';
import { pesanOf } from '../text.ts';
import { progressOf } from './progress.ts';
import { checkName, listQuestion, reason } from './text-checks.ts';
import { findings, question } from './text-findings.ts';

/** One count with everything that its link promises. */
export interface Count {
  /** Last part of the list's address: `K17`, `ditarik`. */
  readonly hal: string;
  readonly name: Sentence;
  /** The question that the list asks. */
  readonly question: Sentence;
  /** What may lawfully explain it. */
  readonly reason: Sentence;
  readonly filter: Saringan;
  readonly of: (area: AngkaWilayah) => number;
}

type Counter = Exclude<keyof Pencacah, 'total'> | 'belum' | 'fotoSaja';

const counter = (pencacah: Counter, name: Sentence, ask: Sentence, why: Sentence): Count => ({
  hal: pencacah,
  name,
  question: ask,
  reason: why,
  filter: { pencacah },
  of: ({ tps }) => (pencacah === 'belum' || pencacah === 'fotoSaja' ? progressOf(tps)[pencacah] : tps[pencacah]),
});

/** Counters that open a list, in the order of the page. */
export const COUNTERS: readonly Count[] = [
  counter('bertemuan', findings.hitungBertemuan, question.tanyaBertemuan, reason.sebabBaca),
  counter('belum', findings.hitungBelum, question.tanyaBelum, question.sebabBelum),
  counter('fotoSaja', findings.hitungFoto, question.tanyaFoto, question.sebabFotoSaja),
  counter('sebagian', findings.hitungSebagian, question.tanyaSebagian, question.sebabSebagian),
  counter('ditarik', findings.hitungDitarik, question.tanyaDitarik, question.sebabDitarik),
  counter('berubah', findings.hitungBerubah, question.tanyaBerubah, question.sebabBerubah),
  counter('perbaikan', findings.hitungPerbaikan, question.tanyaPerbaikan, question.sebabPerbaikan),
  counter('ditunda', findings.hitungDitunda, question.tanyaDitunda, question.sebabDitunda),
  counter('psu', findings.hitungPsu, question.tanyaPsu, question.sebabPsu),
];

/** Counters shown in the meter rather than among the findings; they open lists all the same. */
export const METER_COUNTERS: readonly Count[] = [
  counter('lengkap', findings.hitungLengkap, question.tanyaLengkap, question.sebabLengkap),
  counter('masuk', findings.hitungMasuk, question.tanyaMasuk, question.sebabMasuk),
  counter('foto', findings.hitungBerfoto, question.tanyaBerfoto, question.sebabMasuk),
  counter('diuji', findings.hitungDiuji, question.tanyaDiuji, question.sebabDiuji),
  counter('lolos', findings.hitungLolos, question.tanyaLolos, question.sebabLolos),
];

const REASONS: Readonly<Partial<Record<CekId, Sentence>>> = {
  K10: reason.sebabBaris,
  K12: reason.sebabCadangan,
  K14: reason.sebabSurat,
  K15: reason.sebabSurat,
  K16: reason.sebabSurat,
  K20: reason.sebabKotak,
  K23: reason.sebabFoto,
  K24: reason.sebabLebih,
};

/** Sentences that name the values of one station are put without them in a list of many. */
const QUESTIONS: Readonly<Partial<Record<CekId, Sentence>>> = {
  K14: listQuestion.tanyaK14,
  K16: listQuestion.tanyaK16,
  K17: listQuestion.tanyaK17,
  K20: listQuestion.tanyaK20,
};

function checkCount(id: CekId): Count {
  return {
    hal: id,
    name: checkName[`nama${id}`],
    question: QUESTIONS[id] ?? pesanOf(id),
    reason: REASONS[id] ?? reason.sebabBaca,
    filter: { cek: id },
    of: ({ temuan }) => temuan[id] ?? 0,
  };
}

export const CHECK_COUNTS: readonly Count[] = CEK.map(checkCount);

const BY_HAL = new Map([...COUNTERS, ...METER_COUNTERS, ...CHECK_COUNTS].map((count) => [count.hal.toLowerCase(), count]));

/** The count that an address names; case does not matter, so that `k17` typed by hand works. */
export function findCount(hal: string): Count | undefined {
  return BY_HAL.get(hal.toLowerCase());
}

/** The failed checks of an area, most stations first and then by number. */
export function failedChecks(area: AngkaWilayah): Count[] {
  return CHECK_COUNTS.filter((count) => count.of(area) > 0).sort((a, b) => b.of(area) - a.of(area));
}
