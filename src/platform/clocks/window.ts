// May the citizen still act, and what does a closed window say? (E_JENDELA_TUTUP; tenggat.md 3.2 and 13)
import { formatDate } from '#kernel/format';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { instantOf, secondsOf } from '#kernel/tenggat-moment';
import { type Lang, say } from '#kernel/text';
import { type ClockRow, isOpen } from './clock.ts';
import type { DeadlineRule } from './rules.ts';
import { timeOf } from './lines.ts';
import { text } from './text.ts';

/** Open up to its last second; after a provisional end what comes is accepted, marked and decided by a person. */
export function windowState(clock: ClockRow, now: string): 'terbuka' | 'sementara' | 'tutup' {
  if (!isOpen(clock)) return 'tutup';
  if (clock.keadaan === 'JEDA' || instantOf(secondsOf(now)) <= clock.jatuhTempoPada) return 'terbuka';
  return clock.sementara ? 'sementara' : 'tutup';
}

/** May the act still come in? True also after a provisional end: see `windowState`. */
export function windowOpen(clock: ClockRow, now: string): boolean {
  return windowState(clock, now) !== 'tutup';
}

/** The same as a refusal that carries the last day, its instant and the zone. */
export function checkWindow(clock: ClockRow, now: string): Result<'terbuka' | 'sementara', Refusal<'E_JENDELA_TUTUP'>> {
  const state = windowState(clock, now);
  return state === 'tutup' ? refuse('E_JENDELA_TUTUP', { tanggal: clock.jatuhTempo, pada: clock.jatuhTempoPada, zona: clock.zona, tenggat: clock.rule }) : ok(state);
}

/** "Batas waktu untuk ... sudah lewat. Hari terakhirnya Selasa, 7 April 2026 pukul 23.59 WIB."; the sum follows by `explanationLines`. */
export function closedWindowLine(lang: Lang, clock: ClockRow, rule: DeadlineRule): string {
  return say(lang, text.jendelaTutup, { apa: rule.nama[lang], tanggal: formatDate(lang, clock.jatuhTempo), jam: timeOf(lang, clock.jatuhTempoPada, clock.zona, clock.jatuhTempo) });
}
