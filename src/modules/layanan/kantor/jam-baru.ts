// Which hours does an office want, from when on, and may one person set them alone? (layanan.md 1: two below 24 hours' notice)
import { type Day, parseDay } from '#kernel/day';
import type { WeekWindows } from '#kernel/tenggat-calendar';
import { ZONES, type Zone } from '#kernel/zone';
import type { Season } from '#platform/calendar';
import { readWindows } from './jam.ts';

export const MUSIM_KANTOR = ['biasa', 'ramadan', 'tahapan', 'pengecualian'] as const satisfies readonly Season[];

export interface JamBaru {
  readonly musim: (typeof MUSIM_KANTOR)[number];
  readonly dari: Day;
  readonly sampai: Day | null;
  readonly jendela: WeekWindows;
  readonly dasar: string;
}

export interface SalahJam {
  readonly field: string;
  readonly kode: 'JENDELA' | 'TANGGAL' | 'DASAR' | 'MUSIM' | 'SAMPAI';
}

const NOTICE_MS = 24 * 3_600_000;

/** Hours that begin within a day surprise somebody who is on the way: another person looks first. */
export function perluDua({ dari }: Pick<JamBaru, 'dari'>, now: number, zona: Zone): boolean {
  return Date.parse(`${dari}T00:00:00Z`) - ZONES[zona].hours * 3_600_000 - now < NOTICE_MS;
}

type Typed = Readonly<Record<string, string>>;

function dayOf(typed: Typed, name: string): Day | null | undefined {
  const [d = '', m = '', y = ''] = ['tanggal', 'bulan', 'tahun'].map((part) => (typed[`${name}_${part}`] ?? '').trim());
  if (d === '' && m === '' && y === '') return null;
  const read = parseDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  return read.ok ? read.value : undefined;
}

/** Seven fields of windows, two days, a basis; everything that is wrong at once. */
export function bacaJam(typed: Typed): { readonly isi: JamBaru } | { readonly salah: readonly SalahJam[] } {
  const salah: SalahJam[] = [];
  const musim = MUSIM_KANTOR.find((one) => one === typed['musim']);
  if (musim === undefined) salah.push({ field: 'musim', kode: 'MUSIM' });
  const jendela: Record<string, readonly { from: string; to: string }[]> = {};
  for (const n of [1, 2, 3, 4, 5, 6, 7]) {
    const read = readWindows(typed[`hari_${String(n)}`] ?? '');
    if (read === undefined) salah.push({ field: `hari_${String(n)}`, kode: 'JENDELA' });
    else jendela[String(n)] = read;
  }
  const [dari, sampai] = [dayOf(typed, 'dari'), dayOf(typed, 'sampai')];
  if (dari === null || dari === undefined) salah.push({ field: 'dari', kode: 'TANGGAL' });
  if (sampai === undefined) salah.push({ field: 'sampai', kode: 'TANGGAL' });
  // Hours of a stage and exceptions end by themselves; nobody has to remember them.
  if (sampai === null && (musim === 'tahapan' || musim === 'pengecualian' || musim === 'ramadan')) salah.push({ field: 'sampai', kode: 'SAMPAI' });
  const dasar = (typed['dasar'] ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim().slice(0, 300);
  if (dasar === '') salah.push({ field: 'dasar', kode: 'DASAR' });
  if (salah.length > 0 || musim === undefined || dari === null || dari === undefined || sampai === undefined) return { salah };
  return { isi: { musim, dari, sampai, jendela, dasar } };
}
