// Which shapes did KPU's own objects of 2024 have? (hasil.md 7.2; known clients check strictly, so no key is added)
import { z } from 'zod';
import { SIREKAP_AREA, SIREKAP_STATION } from './shape-examples.ts';

const option = z.string().regex(/^[0-9]+$/);
const count = z.int().min(0);
/** "YYYY-MM-DD HH:MM:SS" in WIB without saying so; null only while nothing at all is in. */
const stamp = z
  .string()
  .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$/)
  .nullable();

export const placesAnswer = z.array(z.strictObject({ nama: z.string(), id: z.int(), kode: option, tingkat: z.int().min(1).max(5) }));

export const optionsAnswer = z.record(option, z.strictObject({ ts: stamp, nama: z.string(), warna: z.string(), nomor_urut: z.int().min(1) }));

/** Votes by option id; an option is absent where nothing is in. */
const chart = z.object({ persen: z.number().min(0).max(100) }).catchall(count);
const row = z
  .object({ psu: z.string().nullable(), persen: z.number().min(0).max(100), status_progress: z.boolean() })
  .catchall(count);

export const areaAnswer = z.strictObject({
  ts: stamp,
  psu: z.string(),
  mode: z.literal('hhcw'),
  chart,
  table: z.record(option, row),
  progres: z.strictObject({ total: count, progres: count }),
}).meta({ examples: [SIREKAP_AREA] });

export const stationAnswer = z.strictObject({
  chart: z.record(option, count).nullable(),
  images: z.array(z.url().nullable()).min(3),
  administrasi: z.record(z.string(), count.nullable()).nullable(),
  psu: z.string().nullable(),
  ts: stamp,
  status_suara: z.boolean(),
  status_adm: z.boolean(),
}).meta({ examples: [SIREKAP_STATION] });

export type SirekapPlaces = z.infer<typeof placesAnswer>;
export type SirekapOptions = z.infer<typeof optionsAnswer>;
/** Written by hand: a type cannot say "numbers, but for these three keys". */
export interface SirekapArea {
  readonly ts: string | null;
  readonly psu: string;
  readonly mode: 'hhcw';
  readonly chart: Readonly<Record<string, number>>;
  readonly table: Readonly<Record<string, Readonly<Record<string, number | string | boolean | null>>>>;
  readonly progres: { readonly total: number; readonly progres: number };
}
export type SirekapStation = z.infer<typeof stationAnswer>;
