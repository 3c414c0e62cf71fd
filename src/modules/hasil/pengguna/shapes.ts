// Which shape does the JSON answer about voters have? (an area, or a station with all its ballots)
import { z } from 'zod';
import { ID_UKURAN } from './ukuran.ts';

const count = z.int().min(0);
const cell = count.nullable();

const figure = z.object({
  id: z.enum(ID_UKURAN),
  pembilang: cell.describe('Null: no station carries all cells of this figure'),
  penyebut: cell,
  persen: z.number().min(0).nullable().describe('May exceed 100: voters of DPTb and DPK vote beside the DPT'),
  tps: count.describe('Stations that carry both numerator and denominator; only these are in the figure'),
});

const disability = z
  .object({
    keadaan: z.enum(['RINCI', 'ADA', 'KURANG', 'TUTUP', 'BELUM']).describe('KURANG: below 5, also for 0. TUTUP: covered because a small number could be worked out'),
    l: cell.optional(),
    p: cell.optional(),
    j: cell.optional(),
  })
  .nullable();

export const usersAnswer = z.object({
  pemilu: z.string(),
  kontes: z.string(),
  kode: z.string(),
  nama: z.string(),
  lapisan: z.literal('C').describe('Added up from C.Hasil of the stations'),
  seq: count.describe('Number of the newest event below'),
  per: z.string().nullable(),
  tps_lengkap: count,
  tps_total: count,
  definisi: z.array(z.object({ id: z.enum(ID_UKURAN), nama: z.string(), pembilang: z.array(z.string()), penyebut: z.array(z.string()), dasar: z.string() })),
  angka: z.array(figure),
  disabilitas: disability,
  wilayah: z.array(z.object({ kode: z.string(), nama: z.string(), tps_total: count, angka: z.array(figure), disabilitas: disability })),
  k22: z
    .object({
      hasil: z.enum(['LULUS', 'GAGAL', 'TAK_DAPAT', 'TAK_BERLAKU', 'DIKECUALIKAN']),
      kecuali: z.enum(['X_JENIS', 'X_PSU']).nullable(),
      surat_suara: z.array(z.object({ kontes: z.string(), status: z.string(), ulang: z.boolean(), A: cell, B1: cell, B2: cell, B3: cell, B4: cell, suara_sah: cell, suara_tidak_sah: cell })),
    })
    .optional()
    .describe('Of a station: the users on every ballot and whether they agree'),
  simulasi: z.literal(true).optional().describe('Present where the figures are simulated'),
});
