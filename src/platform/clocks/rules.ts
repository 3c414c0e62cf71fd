// Which lengths does the law set, and which version of one holds on a day? (tenggat.md section 4: deadlines as data)
import type { Day } from '#kernel/day';
import { type Result, assert, ok, refuse } from '#kernel/result';
import type { Length, Pemilik, Satuan } from '#kernel/tenggat';
import type { Sentence } from '#kernel/text';

/** One version of one deadline, as a module declares it in its `clocks`. */
export interface DeadlineRule {
  /** `<module>.<name>`, e.g. `ppid.jawab.umum`; several versions share one id. */
  readonly id: string;
  readonly versi: number;
  readonly nama: Sentence;
  readonly panjang: number;
  readonly satuan: Satuan;
  readonly arah?: 'mundur';
  /** The event that starts it, in the module's words; for the table of deadlines. */
  readonly dari: string;
  readonly pemilik: Pemilik;
  /** The event that stops it. */
  readonly selesaiOleh: string;
  /** Each time adds `panjang` to the first due date, at most `kali` times. */
  readonly perpanjangan?: { readonly panjang: number; readonly satuan: Satuan; readonly kali: number };
  /** States of the case in which the clock may pause; without it it never does (principle 7). */
  readonly jeda?: readonly string[];
  /** A pause ends by itself after so many calendar days. */
  readonly jedaPaling?: number;
  /** Article; without it the rule does not load. */
  readonly dasar: string;
  /** H: read in the law; M: one report; L: practice, to be set freely. */
  readonly yakin: 'H' | 'M' | 'L';
  readonly berlakuDari: Day;
  readonly berlakuSampai?: Day;
  /** The version touches clocks that already run, too. */
  readonly jugaBerjalan?: boolean;
  /** Whom lateness is told to, in this order. */
  readonly naikKe?: readonly string[];
  /** Collective leave counts as working days (parameter: tenggat.md 14). */
  readonly cutiBersamaDihitung?: boolean;
  /** Queue whose stage hours may hold (`menit_layanan`). */
  readonly antrean?: string;
}

/** All rules of all modules, in the order in which they were declared. */
export interface DeadlineBook {
  readonly rules: readonly DeadlineRule[];
  readonly byId: ReadonlyMap<string, readonly DeadlineRule[]>;
}

/** Throws, and so stops the start, for a rule that no court could follow: no article, no length, two versions on one day. */
export function makeDeadlineBook(rules: readonly DeadlineRule[]): DeadlineBook {
  const byId = Map.groupBy(rules, (rule) => rule.id);
  for (const rule of rules) {
    if (rule.dasar.trim() === '') throw new Error(`E_TENGGAT_TANPA_DASAR: ${rule.id} version ${rule.versi} names no article`);
    if (![rule.panjang, rule.perpanjangan?.panjang ?? 1, rule.perpanjangan?.kali ?? 1, rule.jedaPaling ?? 1].every((n) => Number.isInteger(n) && n >= 1)) {
      throw new Error(`deadline ${rule.id} version ${rule.versi}: lengths are whole numbers from 1`);
    }
    const paused = (rule.jeda ?? []).length > 0;
    if (paused && (rule.satuan === 'jam' || rule.arah === 'mundur')) throw new Error(`deadline ${rule.id} version ${rule.versi}: hours and H-n never pause`);
    if (rule.arah === 'mundur' && rule.satuan === 'menit_layanan') throw new Error(`deadline ${rule.id}: minutes of service run forward`);
  }
  for (const [id, list] of byId) assertVersions(id, list);
  return { rules, byId };
}

function assertVersions(id: string, list: readonly DeadlineRule[]): void {
  const sorted = [...list].sort((a, b) => (a.berlakuDari < b.berlakuDari ? -1 : 1));
  sorted.forEach((rule, at) => {
    const next = sorted[at + 1];
    const overlaps = next !== undefined && (rule.berlakuSampai ?? '9999-12-31') >= next.berlakuDari;
    if (overlaps || list.filter((one) => one.versi === rule.versi).length > 1) throw new Error(`deadline ${id}: two versions hold at once`);
  });
}

/** The version in force on day 0 (it judges the clock to its end); E_TENGGAT_TIDAK_BERLAKU where none is. */
export function ruleInForce(book: DeadlineBook, id: string, on: Day): Result<DeadlineRule, { readonly code: 'E_TENGGAT_TIDAK_BERLAKU' }> {
  const rule = book.byId.get(id)?.find((one) => one.berlakuDari <= on && (one.berlakuSampai === undefined || on <= one.berlakuSampai));
  return rule === undefined ? refuse('E_TENGGAT_TIDAK_BERLAKU', { tenggat: id, tanggal: on }) : ok(rule);
}

/** The version that a clock was started under. Throws when the program no longer has it: a version is ended, never removed. */
export function getRule(book: DeadlineBook, id: string, versi: number): DeadlineRule {
  const rule = book.byId.get(id)?.find((one) => one.versi === versi);
  assert(rule !== undefined, `deadline ${id} version ${versi}`);
  return rule;
}

/** Versions in force that also touch clocks started under an earlier one. */
export function rulesForRunning(book: DeadlineBook, on: Day): readonly DeadlineRule[] {
  return book.rules.filter((one) => one.jugaBerjalan === true && one.berlakuDari <= on && (one.berlakuSampai === undefined || on <= one.berlakuSampai));
}

export function lengthOf(rule: DeadlineRule): Length {
  return {
    panjang: rule.panjang,
    satuan: rule.satuan,
    pemilik: rule.pemilik,
    ...(rule.arah !== undefined && { arah: rule.arah }),
    ...(rule.cutiBersamaDihitung === true && { cutiBersamaDihitung: true }),
  };
}
