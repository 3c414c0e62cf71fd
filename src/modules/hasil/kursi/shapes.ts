// Which shape do the JSON answers of the seat desk have? (parties by their number on the ballot)
import { z } from 'zod';
import { CEK_JUMLAH } from '../jumlah/checks.ts';
import { CEK_KURSI } from './differences.ts';

const count = z.int().min(0);
const party = z.int().min(1).max(99);

const seat = z.object({
  ke: z.int().min(1),
  partai: party,
  pembagi: z.int().min(1),
  suara: count,
  bersama: z.array(party).describe('Other parties that got a seat with the same quotient'),
  lawan: party.nullable().describe('The nearest other party then'),
  cara: z.enum(['hasil-bagi', 'tali']).describe('By the greatest quotient, or by the chain for equal ones'),
});

export const dapilAnswer = z.object({
  kode: z.string().regex(/^[0-9]{1,6}$/),
  nama: z.string(),
  kursi: z.int().min(1),
  status: z.enum(['LENGKAP', 'SERI', 'TANPA_SUARA']),
  pack: z.string().describe('Rule that decided'),
  lapisan: z.enum(['C', 'JUMLAH']).describe('C: figures of stations. JUMLAH: sums of a source'),
  versi: count.describe('Version of the sums; 0 for figures of stations'),
  sampai_seq: count.nullable().describe('Newest event of the log that counts here; null for sums'),
  sisa: count.nullable().describe('Most votes that stations without figures can still bring; null for sums'),
  sumber: z.object({ berkas: z.string(), sha256: z.string() }),
  urutan: z.array(seat).describe('Seats in the order they were given'),
  partai: z.array(
    z.object({
      nomor: party,
      nama: z.string(),
      suara: count,
      kursi: count,
      tambah: z.object({ suara: count, dari: party }).nullable().describe('Votes that it lacked for one more seat, and whose seat it would be'),
      kurang: z.object({ suara: count, kepada: party }).nullable().describe('Votes that it can lose before one of its seats goes, and to whom'),
    }),
  ),
  tidak_ikut: z.array(z.object({ nomor: party, nama: z.string(), suara: count })).describe('Parties below the threshold'),
  seri: z.object({ partai: z.array(party), kursi: count, tunggu: z.string() }).nullable().describe('Seats that no rule decided'),
  terpilih: z
    .array(z.object({ ke: z.int().min(1), partai: party, nama: z.string(), nomor: z.int().min(1), suara: count }))
    .nullable()
    .describe('Seat by seat, by personal votes of the stations that are in; null where these tell none'),
  terpilih_menurut_sumber: z.array(z.object({ urutan: z.int().min(1), partai: party, nama: z.string(), nomor: z.int().min(1), suara: count.nullable() })),
  simulasi: z.literal(true).optional().describe('Present where the figures are simulated'),
});

export const chamberAnswer = z.object({
  pemilu: z.string(),
  kontes: z.string(),
  daerah: z.string().nullable().describe('Province or regency of the council; null for the DPR and for all councils'),
  keadaan: z.enum(['KOSONG', 'TANPA_NASIONAL', 'ADA']).describe('KOSONG: no sums. TANPA_NASIONAL: the threshold cannot be reckoned'),
  pack: z.string(),
  dapil_terhitung: count,
  dapil_semua: count,
  kursi_terhitung: count,
  kursi_semua: count.nullable().describe('Null where the seats of a dapil stand in no source'),
  tanpa_jumlah_kursi: z.array(z.string()).describe('Dapil with votes whose number of seats stands in no source'),
  partai: z.array(z.object({ nomor: party, nama: z.string(), suara: count, lolos: z.boolean(), kurang_ambang: count, kursi: count })),
  dapil: z.array(dapilAnswer.omit({ simulasi: true })),
  temuan: z.array(z.object({ cek: z.enum([...CEK_JUMLAH, ...CEK_KURSI]), kode: z.string(), partai: party.nullable(), tercantum: count, pembanding: count })),
  sumber: z.array(z.object({ berkas: z.string(), sha256: z.string(), pada: z.string(), baris: count, ditolak: count })),
  simulasi: z.literal(true).optional().describe('Present where the figures are simulated'),
});
