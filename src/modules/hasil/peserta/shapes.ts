// Which shape do the JSON answers of a participant's desk have?
import { z } from 'zod';

const count = z.int().min(0);
const share = z.number().min(0).max(100).nullable();

const place = {
  pemilu: z.string(),
  kontes: z.string(),
  nomor: z.int().min(1),
  peserta: z.string(),
  kode: z.string(),
  nama: z.string(),
  lapisan: z.literal('C').describe('Added up from C.Hasil of the stations'),
  seq: count.describe('Number of the newest event below'),
  per: z.string().nullable(),
  tps_lengkap: count,
  tps_total: count,
  simulasi: z.literal(true).optional().describe('Present where the figures are simulated'),
};

const strength = z
  .object({
    suara: count,
    jumlah: count,
    persen: share,
    peringkat: z.int().min(1),
    keunggulan: z.object({
      poin: z.number().describe('Percentage points before the strongest of the others; negative = behind'),
      label: z.enum(['KUAT', 'UNGGUL', 'SERI']).nullable().describe('Null: behind, or fewer than half of the stations are in'),
      tipis: z.boolean(),
    }),
    kuosien_lokasi: z.number().nullable(),
  })
  .nullable();

const point = z.object({ kode: z.string(), suara: count, jumlah: count, lengkap: count, total: count });
const ends = z.object({ lemah: z.array(point), kuat: z.array(point), banyak: count });
const cell = z.int().nullable();

export const allAnswer = z.object({
  pemilu: z.string(),
  kontes: z.string(),
  lapisan: z.literal('C'),
  seq: count,
  per: z.string().nullable(),
  tps_lengkap: count,
  tps_total: count,
  peserta: z.array(z.object({ nomor: z.int(), nama: z.string(), suara: cell, peringkat: z.int().nullable() })),
  simulasi: z.literal(true).optional(),
});

export const deskAnswer = z.object({
  ...place,
  kekuatan: strength,
  acuan: z.object({ nama: z.string(), suara: count, jumlah: count }).nullable().describe('What location quotients are taken against'),
  pemusatan: z.object({ h: z.number(), efektif: z.number() }).nullable(),
  kantong: z.object({ desa: count, dari: count, suara: count, jumlah: count }).nullable(),
  daftar: z
    .object({ sampai_seq: count, provinsi: z.object({ ada: count, dari: count }).nullable().describe('Of a nation: provinces that are in them, of those with figures') })
    .nullable()
    .describe('Of what the lists below tell. Null: those of an area of this size are not made yet'),
  ujung: z.object({ kab: ends, kec: ends, desa: ends, tps: ends }).nullable(),
  beda_c_d: z.object({ tps: count, beda: count, bersih: z.int(), mutlak: count, daftar: z.array(z.object({ kode: z.string(), c: count, d: count })) }).nullable(),
  di_luar_daftar: z
    .object({ tps: count, beda: count, jumlah: count, dpt: count, dptTps: count, daftar: z.array(z.object({ kode: z.string(), n: count, a: cell, b1: cell, b2: cell, b3: cell, b4: cell })) })
    .nullable(),
  wilayah: z.array(z.object({ kode: z.string(), nama: z.string(), tps_lengkap: count, tps_total: count, kekuatan: strength })),
});

export const listAnswer = z.object({ ...place, baris: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))) });
