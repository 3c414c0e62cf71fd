// Which figures of a month are shown, with the small ones hidden? (layanan.md 13; page, CSV and JSON say the same)
import { z } from 'zod';
import type { Lang, Sentence } from '#kernel/text';
import { say } from '#kernel/text';
import { findService } from '../katalog/layanan.ts';
import { type Hitungan, type Terhitung, hitung, samarkan } from './statistik.ts';
import { statText as t } from './text-statistik.ts';

export interface Baris {
  readonly ukuran: Sentence;
  /** Word of the group; a name where it is a service. */
  readonly kelompok: string;
  readonly kode: string;
  /** Null = hidden. */
  readonly nilai: number | null;
  readonly desimal: boolean;
}

export interface TokenSum {
  readonly terbit: number;
  readonly dipakai: number;
}

/** All lines of an office and month. `lang` for the names of groups. */
export function barisStatistik(lang: Lang, visits: readonly Terhitung[], token: TokenSum): Baris[] {
  const h = hitung(visits);
  const group = (ukuran: Sentence, prefix: string, cells: readonly (readonly [kode: string, words: string, n: number])[]): Baris[] => {
    const shown = samarkan(cells.map(([, , n]) => n));
    return cells.map(([kode, words], at) => ({ ukuran, kelompok: words, kode: `${prefix}.${kode}`, nilai: shown[at] ?? null, desimal: false }));
  };
  const word = (key: Extract<keyof typeof t, `g_${string}`>): string => say(lang, t[key]);
  const services = [...new Set(visits.map(({ layanan }) => layanan))].sort();
  return [
    ...group(t.u_kunjungan, 'kunjungan', [['semua', word('g_semua'), h.kunjungan]]),
    ...group(t.u_tiba, 'tiba', [['semua', word('g_semua'), h.tiba]]),
    ...group(t.u_kanal, 'kanal', [['janji', word('g_janji'), h.janji], ['langsung', word('g_langsung'), h.langsung]]),
    ...group(t.u_akhir, 'akhir', endings(h).map(([kode, key, n]) => [kode, word(key), n] as const)),
    ...group(t.u_hasil, 'hasil', (['terlayani', 'jadi_kasus', 'dirujuk', 'tidak_dapat'] as const).map((kode) => [kode, word(`g_${kode}`), h.hasil[kode]] as const)),
    ...group(t.u_layanan, 'layanan', services.map((kode) => [kode, nameOf(lang, kode), visits.filter(({ layanan }) => layanan === kode).length] as const)),
    ...group(t.u_alih, 'alih', [['semua', word('g_semua'), h.alih]]),
    ...waits(h, word),
    ...group(t.u_token, 'token', [['terbit', word('g_terbit'), token.terbit], ['dipakai', word('g_dipakai'), token.dipakai]]),
  ];
}

function endings(h: Hitungan): readonly (readonly [string, 'g_selesai' | 'g_pulang' | 'g_tutup' | 'g_hangus' | 'g_tidakMuncul' | 'g_menunggu' | 'g_batal', number])[] {
  return [
    ['selesai', 'g_selesai', h.selesai],
    ['pulang', 'g_pulang', h.pulang - h.tutupLayanan],
    ['tutup', 'g_tutup', h.tutupLayanan],
    ['hangus', 'g_hangus', h.tidakHadir],
    ['tidak-muncul', 'g_tidakMuncul', h.tidakMuncul],
    ['di-kantor', 'g_menunggu', h.menunggu],
    ['batal', 'g_batal', h.batal],
  ];
}

const SAMPEL_TERKECIL = 5;

/** A middle value of fewer than five is somebody's own. */
function waits(h: Hitungan, word: (key: 'g_median' | 'g_p90' | 'g_tepat') => string): Baris[] {
  const enough = h.tungguSampel >= SAMPEL_TERKECIL;
  const line = (ukuran: Sentence, kode: string, words: string, n: number | undefined): Baris => ({ ukuran, kelompok: words, kode, nilai: enough ? (n ?? null) : null, desimal: true });
  return [
    line(t.u_menunggu, 'menunggu.median', word('g_median'), h.tungguMedian),
    line(t.u_menunggu, 'menunggu.p90', word('g_p90'), h.tungguP90),
    line(t.u_menunggu, 'menunggu.tepat', word('g_tepat'), h.tungguSampel === 0 ? undefined : Math.round((1_000 * h.tungguTepat) / h.tungguSampel) / 10),
    line(t.u_pelayanan, 'pelayanan.median', word('g_median'), h.layananMedian),
  ];
}

export function nameOf(lang: Lang, kode: string): string {
  const service = findService(kode);
  return service === undefined ? kode : say(lang, service.nama);
}

export const statAnswer = z.object({ kantor: z.string(), bulan: z.string(), ukuran: z.array(z.object({ kode: z.string(), nilai: z.number().nullable() })) });

const cell = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
/** A hidden figure is an empty cell. */
export function csvOf(kantor: string, bulan: string, lines: readonly Baris[]): string {
  const quoted = (value: string): string => `"${cell(value).replaceAll('"', '""')}"`;
  return ['kantor,bulan,kode,ukuran,kelompok,nilai', ...lines.map((one) => [kantor, bulan, one.kode, quoted(say('id', one.ukuran)), quoted(one.kelompok), one.nilai === null ? '' : String(one.nilai)].join(','))].join('\r\n') + '\r\n';
}
