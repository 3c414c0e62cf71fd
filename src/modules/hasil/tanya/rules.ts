// Which eight questions are asked, on which basis, with which lawful reasons? (hasil.md 10, as data)
import { type Sentence } from '#kernel/text';
import type { Tanyaku, TanyaId } from './timbang.ts';
import { aturan, sah } from './text-aturan.ts';

export type SahKode = keyof typeof sah;

export interface AturanTanya {
  readonly id: TanyaId;
  readonly judul: Sentence;
  readonly arti: Sentence;
  readonly rumus: Sentence;
  /** What the count is out of. */
  readonly penyebut: Sentence;
  /** Law or form that the comparison rests on. */
  readonly dasar: readonly string[];
  /** Lawful reasons a reader should think of first. */
  readonly sah: readonly SahKode[];
}

const FORM = 'PKPU 25/2023, C.HASIL bagian I';
const SUARA = 'PKPU 25/2023, C.HASIL bagian IV';

function one(id: TanyaId, dasar: readonly string[], reasons: readonly SahKode[]): AturanTanya {
  return { id, judul: aturan[`judul${id}`], arti: aturan[`arti${id}`], rumus: aturan[`rumus${id}`], penyebut: aturan[`penyebut${id}`], dasar, sah: reasons };
}

export const ATURAN_TANYA: readonly AturanTanya[] = [
  one('AN01', [FORM, 'UU 7/2017 Pasal 344 ayat (2)', 'UU 7/2017 Pasal 348'], ['X_DPTB', 'X_LOKSUS', 'X_PSU', 'X_BACA']),
  one('AN02', [FORM, 'UU 7/2017 Pasal 348'], ['X_DPTB', 'X_LOKSUS', 'X_NOKEN', 'X_LN', 'X_BACA']),
  one('AN03', [SUARA], ['X_KEBETULAN', 'X_NOKEN', 'X_BACA']),
  one('AN04', [SUARA], ['X_BACA', 'X_PSU', 'X_NOKEN']),
  one('AN05', [SUARA], ['X_KEBETULAN', 'X_BACA', 'X_NOKEN']),
  one('AN06', [SUARA], ['X_NOKEN', 'X_KEBETULAN', 'X_LOKSUS']),
  one('AN07', [FORM, 'UU 7/2017 Pasal 350 ayat (1)'], ['X_LOKSUS', 'X_LN', 'X_BACA']),
  one('AN08', ['UU 7/2017 Pasal 393 dan 399 (pembetulan dalam rapat pleno)'], ['X_PSU', 'X_BACA']),
];

/** A question by its id as an address writes it (`an01`). */
export function findAturan(written: string): AturanTanya | undefined {
  return ATURAN_TANYA.find(({ id }) => id === written.toUpperCase());
}

/** The thresholds that the sentences name, unformatted. */
export function ambangOf({ paket, kontes }: Tanyaku): Readonly<Record<string, number>> {
  return {
    permil: kontes.pack.cadanganPermil,
    sedikit: paket.pilihanSedikit,
    kuat: paket.kuatDiDesaPermil,
    hampir: paket.hampirSemuaPermil,
    maks: paket.pemilihTps.nilai,
  };
}

/** Law of the thresholds of the pack itself. */
export function dasarOf(rule: AturanTanya, { paket }: Tanyaku): readonly string[] {
  return rule.id === 'AN07' ? [...rule.dasar, paket.pemilihTps.dasar] : rule.dasar;
}
