// Which shape do the JSON answers of questions have?
import { z } from 'zod';
import { HITUNGAN, UMUM } from './cacah.ts';
import { TANYA } from './timbang.ts';

const count = z.int().min(0);
const id = z.enum(TANYA);
const per = z.object(Object.fromEntries(HITUNGAN.map((name) => [name, count])) as Record<(typeof HITUNGAN)[number], typeof count>);
const umum = z.object(Object.fromEntries(UMUM.map((name) => [name, count])) as Record<(typeof UMUM)[number], typeof count>);
const counts = umum.extend({ tanya: z.record(id, per) });

const rule = z.object({ id, judul: z.string(), arti: z.string(), rumus: z.string(), penyebut: z.string(), dasar: z.array(z.string()), alasan_sah: z.array(z.string()) });
const head = z.object({
  pemilu: z.string(),
  kontes: z.string(),
  kode: z.string(),
  nama: z.string(),
  paket: z.string().describe('Pack of the thresholds'),
  sampai_seq: count.describe('Number of the newest event below that is counted'),
  per: z.string().nullable(),
  simulasi: z.literal(true).optional(),
});

export const wilayahAnswer = head.extend({
  hitungan: counts.nullable().describe('Null = nothing is counted here yet'),
  kebetulan_pasangan: z.number().nullable().describe('AN05: pairs with equal votes that chance alone would give; null = not known at this level'),
  aturan: z.array(rule),
  anak: z.array(counts.extend({ kode: z.string(), nama: z.string() })),
});

const answer = z.object({
  tanya: id,
  urut: z.int().min(1),
  alasan: z.string(),
  isi: z.string(),
  rujukan: z.string().nullable(),
  peran: z.string(),
  kantor: z.string(),
  pada: z.string(),
  sesudah_seq: count,
});

export const tpsAnswer = z.object({
  kode: z.string(),
  tanya: z.array(
    z.object({
      id,
      keadaan: z.enum(['MENUNGGU', 'DIJAWAB', 'DITANDAI', 'SELESAI']),
      alasan_sah: z.string().nullable(),
      tercatat: z.string(),
      sejak: z.string(),
      hingga: z.string().nullable(),
      suara: z.array(count.nullable()).nullable().describe('By ballot order of the choices'),
      sama_dengan: z.array(z.string()).describe('AN05: the other stations with these votes'),
    }),
  ),
  pemeriksaan_gagal: z.array(z.string()),
  foto: z.array(z.string()),
  jawaban: z.array(answer),
});

export const daftarAnswer = head.extend({ aturan: rule, keadaan: z.string(), hitungan: per.nullable(), tps: z.array(tpsAnswer), lanjut: z.string().nullable().describe('Hand it in as `after` for the next page') });
/** A station alone has no counts. */
export const tempatAnswer = z.union([wilayahAnswer, head.extend({ tps: tpsAnswer.nullable() })]);
