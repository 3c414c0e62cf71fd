// Which step may follow which in an objection, and what must have happened before a record is touched? (sidalih.md 5.3)
import type { Day } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';

/** MASUK is the sending itself; it is on record at once, so a case begins as TERCATAT. */
export const KEADAAN = ['TERCATAT', 'DIPERIKSA_PPS', 'BUKTI_KURANG', 'DITERIMA', 'DITOLAK', 'DITINDAKLANJUTI', 'DIBERITAHUKAN'] as const;
export type Keadaan = (typeof KEADAAN)[number];

export const LANGKAH = ['periksa', 'kurang', 'lengkapi', 'surat', 'antar', 'jawab', 'terima', 'tolak', 'kembali', 'laksana', 'beritahu'] as const;
export type Langkah = (typeof LANGKAH)[number];

/** The notice to the person whom the claim is about. */
export interface Surat {
  /** Delivery is on record; null = not yet. */
  readonly diantar: Day | null;
  /** Last day for her answer; known with the delivery. */
  readonly batas: Day | null;
  readonly jawaban: Jawaban | null;
}
export const JAWABAN = ['membenarkan', 'membantah'] as const;
export type Jawaban = (typeof JAWABAN)[number];

export interface Perkara {
  readonly keadaan: Keadaan;
  /** A claim about another person on the list: nothing happens to her record before she was heard. */
  readonly harusDidengar: boolean;
  readonly surat: Surat | null;
  /** Is a record of the list named? */
  readonly terikat: boolean;
  /** The claim that somebody is missing from the list names no record until it is carried out. */
  readonly tanpaRekam: boolean;
}

/**
 * TANGGAPAN_KEADAAN: not now. TANGGAPAN_SURAT: no notice needed, or it was delivered. TANGGAPAN_BELUM_SURAT: it was not
 * issued. TANGGAPAN_BELUM_ANTAR: its delivery is not on record. TANGGAPAN_BELUM_DIDENGAR: neither an answer nor the end of
 * the time for it (`batas`). TANGGAPAN_SUDAH_DIJAWAB; TANGGAPAN_LEWAT: her time is over. TANGGAPAN_TANPA_REKAM: say first which record.
 */
export type LangkahRefusal = Refusal<
  | 'TANGGAPAN_KEADAAN'
  | 'TANGGAPAN_SURAT'
  | 'TANGGAPAN_BELUM_SURAT'
  | 'TANGGAPAN_BELUM_ANTAR'
  | 'TANGGAPAN_BELUM_DIDENGAR'
  | 'TANGGAPAN_SUDAH_DIJAWAB'
  | 'TANGGAPAN_LEWAT'
  | 'TANGGAPAN_TANPA_REKAM'
>;

const DARI: Readonly<Record<Langkah, readonly Keadaan[]>> = {
  periksa: ['TERCATAT'],
  kurang: ['DIPERIKSA_PPS'],
  lengkapi: ['BUKTI_KURANG'],
  surat: ['DIPERIKSA_PPS'],
  antar: ['DIPERIKSA_PPS', 'BUKTI_KURANG'],
  // Her answer is taken while anything may still be decided.
  jawab: ['DIPERIKSA_PPS', 'BUKTI_KURANG'],
  terima: ['DIPERIKSA_PPS'],
  tolak: ['DIPERIKSA_PPS', 'BUKTI_KURANG'],
  kembali: ['DITERIMA'],
  laksana: ['DITERIMA'],
  beritahu: ['DITOLAK', 'DITINDAKLANJUTI'],
};

const MENJADI: Readonly<Partial<Record<Langkah, Keadaan>>> = {
  periksa: 'DIPERIKSA_PPS',
  kurang: 'BUKTI_KURANG',
  lengkapi: 'DIPERIKSA_PPS',
  terima: 'DITERIMA',
  tolak: 'DITOLAK',
  kembali: 'DIPERIKSA_PPS',
  laksana: 'DITINDAKLANJUTI',
  beritahu: 'DIBERITAHUKAN',
};

/** The state after a step, or why it cannot be taken. `hari`: the day at the office. */
export function langkah(perkara: Perkara, step: Langkah, hari: Day): Result<Keadaan, LangkahRefusal> {
  if (!DARI[step].includes(perkara.keadaan)) return refuse('TANGGAPAN_KEADAAN');
  const fault = faultOf(perkara, step, hari);
  return fault === undefined ? ok(MENJADI[step] ?? perkara.keadaan) : { ok: false, refusal: fault };
}

function faultOf(perkara: Perkara, step: Langkah, hari: Day): LangkahRefusal | undefined {
  const { surat } = perkara;
  switch (step) {
    case 'surat':
      // A letter that got lost before it was handed over is printed anew, under a new code.
      if (!perkara.harusDidengar || (surat !== null && surat.diantar !== null)) return { code: 'TANGGAPAN_SURAT' };
      return perkara.terikat ? undefined : { code: 'TANGGAPAN_TANPA_REKAM' };
    case 'antar':
      if (surat === null) return { code: 'TANGGAPAN_BELUM_SURAT' };
      return surat.diantar === null ? undefined : { code: 'TANGGAPAN_SURAT' };
    case 'jawab':
      if (surat === null) return { code: 'TANGGAPAN_BELUM_SURAT' };
      if (surat.jawaban !== null) return { code: 'TANGGAPAN_SUDAH_DIJAWAB' };
      return surat.batas !== null && surat.batas < hari ? { code: 'TANGGAPAN_LEWAT' } : undefined;
    case 'terima':
      if (!perkara.terikat && !perkara.tanpaRekam) return { code: 'TANGGAPAN_TANPA_REKAM' };
      return belumDidengar(perkara, hari);
    case 'laksana':
      return belumDidengar(perkara, hari);
    default:
      return undefined;
  }
}

/** What still stands between a claim about another person and her record; undefined = she was heard, or had her time. */
export function belumDidengar({ harusDidengar, surat }: Perkara, hari: Day): LangkahRefusal | undefined {
  if (!harusDidengar) return undefined;
  if (surat === null) return { code: 'TANGGAPAN_BELUM_SURAT' };
  if (surat.jawaban !== null) return undefined;
  if (surat.diantar === null || surat.batas === null) return { code: 'TANGGAPAN_BELUM_ANTAR' };
  return hari > surat.batas ? undefined : { code: 'TANGGAPAN_BELUM_DIDENGAR', values: { batas: surat.batas } };
}

/** Steps that can be taken now, for the buttons of a desk. */
export function bolehKini(perkara: Perkara, hari: Day): readonly Langkah[] {
  return LANGKAH.filter((step) => langkah(perkara, step, hari).ok);
}
