// What is counted of visits, which sums must hold, and which cells are too small to show? (layanan.md 13)
import type { Hasil, Keadaan } from './keadaan.ts';
import type { Sumber } from './jenis.ts';

/** What of a visit is counted; instants in milliseconds. */
export interface Terhitung {
  readonly layanan: string;
  readonly sumber: Sumber;
  readonly keadaan: Keadaan;
  readonly hasil: Hasil | null;
  readonly sebab: string | null;
  readonly slot: number | null;
  readonly dikonfirmasi: number | null;
  readonly tiba: number | null;
  readonly dipanggil: number | null;
  readonly mulai: number | null;
  readonly selesai: number | null;
  readonly alih: number;
}

export interface Hitungan {
  readonly kunjungan: number;
  /** Came with a booking, or without. */
  readonly janji: number;
  readonly langsung: number;
  readonly tiba: number;
  readonly selesai: number;
  readonly pulang: number;
  readonly tutupLayanan: number;
  readonly tidakHadir: number;
  /** Called in vain after they had come. */
  readonly tidakMuncul: number;
  readonly menunggu: number;
  readonly batal: number;
  readonly terkonfirmasi: number;
  readonly alih: number;
  readonly hasil: Readonly<Record<Hasil, number>>;
  /** Minutes; undefined without a sample. */
  readonly tungguMedian: number | undefined;
  readonly tungguP90: number | undefined;
  readonly tungguTepat: number;
  readonly tungguSampel: number;
  readonly layananMedian: number | undefined;
}

const TARGET_MS = 15 * 60_000;
const MASIH: readonly Keadaan[] = ['CHECK_IN', 'MENUNGGU', 'DIPANGGIL', 'DILAYANI'];

export function hitung(visits: readonly Terhitung[]): Hitungan {
  const n = (test: (one: Terhitung) => boolean): number => visits.filter(test).length;
  const waits = visits.flatMap(({ tiba, dipanggil }) => (tiba === null || dipanggil === null ? [] : [Math.max(0, dipanggil - tiba)]));
  const served = visits.flatMap(({ mulai, selesai }) => (mulai === null || selesai === null ? [] : [Math.max(0, selesai - mulai)]));
  return {
    kunjungan: visits.length,
    janji: n(({ slot }) => slot !== null),
    langsung: n(({ slot }) => slot === null),
    tiba: n(({ tiba }) => tiba !== null),
    selesai: n(({ keadaan }) => keadaan === 'SELESAI'),
    pulang: n(({ keadaan }) => keadaan === 'PULANG'),
    tutupLayanan: n(({ keadaan, sebab }) => keadaan === 'PULANG' && sebab === 'TUTUP_LAYANAN'),
    tidakHadir: n(({ keadaan, tiba }) => keadaan === 'TIDAK_HADIR' && tiba === null),
    tidakMuncul: n(({ keadaan, tiba }) => keadaan === 'TIDAK_HADIR' && tiba !== null),
    menunggu: n(({ keadaan }) => MASIH.includes(keadaan)),
    batal: n(({ keadaan }) => keadaan === 'BATAL'),
    terkonfirmasi: n(({ dikonfirmasi, keadaan }) => dikonfirmasi !== null && keadaan !== 'BATAL'),
    alih: visits.reduce((sum, { alih }) => sum + alih, 0),
    hasil: { terlayani: n(({ hasil }) => hasil === 'terlayani'), jadi_kasus: n(({ hasil }) => hasil === 'jadi_kasus'), dirujuk: n(({ hasil }) => hasil === 'dirujuk'), tidak_dapat: n(({ hasil }) => hasil === 'tidak_dapat') },
    tungguMedian: minutes(quantile(waits, 0.5)),
    tungguP90: minutes(quantile(waits, 0.9)),
    tungguTepat: waits.filter((ms) => ms <= TARGET_MS).length,
    tungguSampel: waits.length,
    layananMedian: minutes(quantile(served, 0.5)),
  };
}

/** Nearest rank: always a time that somebody waited. */
function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
const minutes = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : Math.round(ms / 6_000) / 10);

/** The sums of layanan.md 13 that hold on every day of every office; empty = they do. */
export function identitas(h: Hitungan): string[] {
  const wrong: string[] = [];
  const same = (what: string, a: number, b: number): void => {
    if (a !== b) wrong.push(`${what}: ${String(a)} <> ${String(b)}`);
  };
  same('tiba = selesai + pulang + tidak muncul + masih menunggu', h.tiba, h.selesai + h.pulang + h.tidakMuncul + h.menunggu);
  same('kunjungan = janji + langsung', h.kunjungan, h.janji + h.langsung);
  same('selesai = jumlah hasil', h.selesai, Object.values(h.hasil).reduce((a, b) => a + b, 0));
  if (h.tutupLayanan > h.pulang) wrong.push('tutup layanan > pulang');
  if (h.tungguTepat > h.tungguSampel) wrong.push('tepat > sampel');
  return wrong;
}

export const SEL_TERKECIL = 5;

/**
 * Cells from 1 to 4 are hidden; where that leaves one alone hidden, the next smallest goes with it, so that nobody works
 * it out from the total. Zero is no secret.
 */
export function samarkan(cells: readonly number[]): (number | null)[] {
  const hidden = new Set(cells.flatMap((n, at) => (n > 0 && n < SEL_TERKECIL ? [at] : [])));
  if (hidden.size === 1) {
    const rest = cells.flatMap((n, at) => (n > 0 && !hidden.has(at) ? [at] : [])).sort((a, b) => (cells[a] ?? 0) - (cells[b] ?? 0));
    if (rest[0] !== undefined) hidden.add(rest[0]);
  }
  return cells.map((n, at) => (hidden.has(at) ? null : n));
}
