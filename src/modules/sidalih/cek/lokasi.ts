// What is known of a station's place, and is a written row of such facts usable? (sidalih.md 7.3: no personal data)
import { z } from 'zod';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';

/** What a station offers to voters with a disability, by code. */
export const AKSES = ['KURSI_RODA', 'TANPA_TANGGA', 'TEMPLAT_BRAILLE', 'MEJA_RENDAH', 'JURU_BAHASA_ISYARAT'] as const;
export type Akses = (typeof AKSES)[number];

export interface Lokasi {
  /** Ten digits. */
  readonly desa: string;
  /** Three digits. */
  readonly tps: string;
  /** Building or place: "Balai Desa Batu Ampar". */
  readonly nama: string;
  readonly alamat: string;
  /** Degrees, WGS 84. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** "07.00-13.00", local time. */
  readonly jam: string;
  readonly akses: readonly Akses[];
  /** Who says so. */
  readonly sumber: string;
}

/** Columns of the file that `dpt places` reads. */
export const KOLOM_LOKASI = ['desa', 'tps', 'nama', 'alamat', 'lat', 'lon', 'jam', 'akses', 'sumber'] as const;

const words = (most: number) => z.string().trim().min(1).max(most).regex(/^[^\p{Cc}<>]*$/u);
const degree = (least: number, most: number) =>
  z.union([z.literal('').transform(() => null), z.string().regex(/^-?\d{1,3}(\.\d{1,8})?$/).transform(Number).pipe(z.number().min(least).max(most))]);

/** Indonesia lies between 6 degrees north and 11 south; missions abroad lie anywhere. */
const shape = z
  .object({
    desa: z.string().regex(/^\d{10}$/),
    tps: z.string().regex(/^(?!000)\d{3}$/),
    nama: words(120),
    alamat: words(240),
    lat: degree(-90, 90),
    lon: degree(-180, 180),
    jam: z.string().regex(/^([01]\d|2[0-3])\.[0-5]\d-([01]\d|2[0-3])\.[0-5]\d$/),
    akses: z
      .string()
      .transform((text) => text.split(';').map((one) => one.trim()).filter((one) => one !== ''))
      .pipe(z.array(z.enum(AKSES)).max(AKSES.length)),
    sumber: words(120),
  })
  .refine(({ lat, lon }) => (lat === null) === (lon === null), { path: ['lon'] })
  .refine(({ desa, lat, lon }) => desa.startsWith('99') || lat === null || lon === null || (lat >= -11.5 && lat <= 6.5 && lon >= 94 && lon <= 142), { path: ['lat'] });

/** Names the column that cannot stand. */
export function bacaLokasi(row: Readonly<Record<string, string>>): Result<Lokasi, Refusal<'LOKASI_KOLOM'>> {
  const read = shape.safeParse(row);
  return read.success ? ok(read.data) : refuse('LOKASI_KOLOM', { kolom: String(read.error.issues[0]?.path[0] ?? '?') });
}
