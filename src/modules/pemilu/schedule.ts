// What does a schedule of stages say, and how sure is each date? (PKPU on stages; sources and conflicts kept)
import type { Day } from '#kernel/day';

/** A fact in both languages; the Indonesian is the regulation's own wording. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

/** H: read in a found source, or computed and checked. M: one source, or a regulation's text that was not read. */
export type Certainty = 'H' | 'M';

export interface ScheduleSource {
  readonly kode: string;
  readonly judul: Words;
  /** Address of the copy that was read; absent for what was not read. */
  readonly url?: string;
}

export interface Stage {
  /** The number in the list, "6a"; unique in its schedule and kept for good (it names the calendar entry). */
  readonly no: string;
  readonly nama: Words;
  /** Null = the source gives no first day. */
  readonly mulai: Day | null;
  /** Last day, included. Null = fixed by an event, see `relatif`. */
  readonly selesai: Day | null;
  readonly keyakinan: Certainty;
  /** Codes of `sumber`. */
  readonly sumber: readonly string[];
  readonly bagian?: 'persiapan' | 'penyelenggaraan';
  /** The rule that sets the day where the schedule gives none. */
  readonly relatif?: Words;
  /** Where sources differ; the date shown is the one that passes a count. */
  readonly beda?: Words;
}

/** A dated fact beside the stages. */
export interface ScheduleFact {
  readonly tanggal: Day;
  readonly nama: Words;
  readonly rincian?: Words;
  readonly keyakinan: Certainty;
  readonly sumber: readonly string[];
  readonly beda?: Words;
}

export interface Schedule {
  /** Slug of the election. */
  readonly pemilu: string;
  readonly judul: Words;
  readonly dasar: string;
  readonly hari: Day;
  /** When the sources were last looked at. */
  readonly perTanggal: Day;
  readonly sumber: readonly ScheduleSource[];
  readonly tahapan: readonly Stage[];
  /** Stages that the regulation foresaw and that did not come to pass. */
  readonly tidakDiadakan?: { readonly sebab: Words; readonly tahapan: readonly Stage[] };
  readonly fakta: readonly ScheduleFact[];
}
