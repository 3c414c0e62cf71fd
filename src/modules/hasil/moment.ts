// Which past moment is meant, and how did a station stand then? (hasil.md 2: any past state can be shown again)
import type { AreaCode } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import { type Result, assert, ok, refuse } from '#kernel/result';
import { atZone, parseInstant, zoneOf } from '#kernel/zone';
import type { KontesPack } from '#modules/pemilu';
import { isoOf, secondsOf } from './instants.ts';
import { type Berlaku, type Berurut, type Ukuran, berlakuPada, ukur } from './station.ts';

/** The last second of a minute, since 1970: everything that the source stamped up to and with that minute counts. */
export type Saat = number & { readonly brand: 'Saat' };

export function saatOf(seconds: number): Saat {
  return (Math.floor(seconds / 60) * 60 + 59) as Saat;
}

/** SAAT_BENTUK: not a moment; SAAT_TIDAK_ADA: no such day or time; SAAT_NANTI: not yet come. */
export type TolakSaat = 'SAAT_BENTUK' | 'SAAT_TIDAK_ADA' | 'SAAT_NANTI';

const LOKAL = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}:[0-9]{2})(?::[0-9]{2})?)?(Z|[+-][0-9]{2}:[0-9]{2})?$/;
const ABAD = /^(19|2[0-9])/;

/**
 * Reads `2024-02-20T12:00` on the clock of the area, the same with Z or an offset, or a day alone, which means its end.
 * `now` in seconds since 1970. A blank stands for the T, and for a plus sign that an address has lost.
 */
export function parseMoment(written: string, kode: AreaCode, now: number): Result<Saat, { readonly code: TolakSaat }> {
  const [, date, time, offset] = LOKAL.exec(written.trim().replace(/^([0-9-]{10}) /, '$1T').replace(' ', '+')) ?? [];
  if (date === undefined || (time === undefined && offset !== undefined)) return refuse('SAAT_BENTUK');
  if (!parseDay(date).ok || !ABAD.test(date)) return refuse('SAAT_TIDAK_ADA');
  const read = parseInstant(`${date}T${time ?? '23:59'}:00${offset ?? ahead(kode)}`);
  if (!read.ok) return refuse('SAAT_TIDAK_ADA');
  const saat = saatOf(secondsOf(read.value));
  return saat > saatOf(now) ? refuse('SAAT_NANTI') : ok(saat);
}

/** The one form in which addresses carry a moment: `2024-02-20T12:00` on the clock of the area; abroad that of Jakarta. */
export function writeMoment(saat: Saat, kode: AreaCode): string {
  const { day, time } = atZone(isoOf(saat), zoneOf(kode) ?? 'WIB');
  return `${day}T${time.slice(0, 5)}`;
}

function ahead(kode: AreaCode): string {
  return { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' }[zoneOf(kode) ?? 'WIB'];
}

/** What a station contributed at a moment; null where it had nothing yet. `events` as the log holds them, by version. */
export function keadaanPada(
  pack: KontesPack,
  kode: AreaCode,
  events: readonly (Berurut & Ukuran)[],
  pada: number,
): { readonly berlaku: Berlaku; readonly ukuran: Ukuran } | null {
  const last = events.at(-1);
  assert(last !== undefined, `${kode} is in the log`);
  const known = events.filter((one) => one.per <= pada);
  if (known.length === 0) return null;
  const berlaku = berlakuPada(known);
  // The newest version describes the state after all of them; an earlier state is measured again.
  return { berlaku, ukuran: known.length === events.length ? last : ukur(pack, kode, berlaku) };
}
