// Which shape does the JSON of a comparison have?
import { z } from 'zod';
import { ID_UKURAN } from '../pengguna/ukuran.ts';

const count = z.int().min(0);
const cell = count.nullable();
const side = z.object({
  kontes: z.string(),
  kode: z.string(),
  nama: z.string(),
  sumber: z.string().describe('Layer and time, or the file of sums'),
  tps_masuk: cell.describe('Null: the source does not say'),
  tps_total: cell,
});
const share = z.object({ persen: z.number().nullable(), pembilang: count, penyebut: count, tps: count });

export const compareAnswer = z.object({
  macam: z.enum(['WILAYAH', 'PEMILU', 'KONTES']),
  kiri: side,
  kanan: side,
  peserta: z
    .array(z.object({ nomor: z.int(), nama: z.string(), kiri: count, kiri_dari: count, kanan: count, kanan_dari: count, selisih: z.int(), poin: z.number().nullable() }))
    .nullable()
    .describe('Null: the participants of the two sides are not the same'),
  formulir: z.array(z.object({ sel: z.string(), kiri: cell, kiri_tps: count, kanan: cell, kanan_tps: count, selisih: z.int().nullable().describe('Null: a side has no figure, or two contests are not shown to be read at the same stations') })),
  angka: z.array(z.object({ id: z.enum(ID_UKURAN), kiri: share, kanan: share, poin: z.number().nullable() })),
  padanan: z
    .object({ cocok: count, tanpa_kiri: count, tanpa_kanan: count, wilayah: z.array(z.object({ kode: z.string(), nama: z.string(), kiri: count, kanan: count })) })
    .nullable()
    .describe('Of two elections: areas matched one to one; all others are in neither sum'),
  simulasi: z.literal(true).optional(),
});
