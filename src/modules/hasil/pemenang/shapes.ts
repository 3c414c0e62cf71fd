// Which shape do the JSON answers of the winner desk have?
import { z } from 'zod';
import { TINGKAT } from '../aturan/pack-schema.ts';
import { LANGKAH } from '../aturan/steps.ts';
import { LAPISAN } from '../recap/layers.ts';
import { JENIS_PEMENANG } from './contests.ts';

const count = z.int().min(0);
const votes = count.nullable().describe('Null = not reported, never zero');

const step = z.object({
  langkah: z.enum(LANGKAH).describe('What is compared'),
  peserta: z.string().nullable(),
  wilayah: z.string().nullable(),
  kiri: count,
  tanda: z.enum(['>', '>=', '<=']),
  kanan: count,
  terpenuhi: z.boolean(),
  ketentuan: z.string().describe('Article'),
});
const stations = z.object({ total: count, lengkap: count }).nullable().describe('Polling stations, and those with all votes in; null = the source does not say');

/** What a source's figures of a place come to. */
const outcome = z.object({
  asal: z.enum(['tps', 'jumlah']).describe('tps: counted from polling stations, or the form or decree above them. jumlah: sums of a source'),
  lapisan: z.enum([...LAPISAN, 'JUMLAH']).describe('Layer of the votes; JUMLAH: sums that a source handed in'),
  per: z.string().nullable().describe('Source time of the newest figure'),
  keadaan: z.enum(['ADA', 'BELUM', 'SEBAGIAN', 'TANPA_NAMA', 'TANPA_ATURAN']).describe('ADA: reckoned. BELUM: no votes. SEBAGIAN: votes of somebody are not reported. TANPA_NAMA: nobody says whether a pair is the empty column'),
  pack: z.string().nullable().describe('Rule pack, at /hasil/aturan/{id}.json'),
  hasil: z.enum(['TERPILIH', 'PUTARAN_KEDUA', 'ULANG', 'SERI', 'TANPA_SUARA']).nullable().describe('What the rule says of these figures; no decree'),
  kata: z.string().nullable().describe('The same in words: "Unggul sementara" until the form or decree that fixes it'),
  jumlah: votes.describe('Votes of all on the ballot'),
  peserta: z.array(z.object({ id: z.string(), nomor: count, nama: z.string().nullable(), kolom_kosong: z.boolean().nullable(), suara: votes, peringkat: count.nullable(), masuk: z.boolean(), pengganti: z.boolean() })),
  garis: z.object({ dalam: z.string(), luar: z.string(), selisih: count }).nullable().describe('The last one in, the first one out, votes between them'),
  seri: z.object({ peserta: z.array(z.string()), tempat: count, tunggu: z.string() }).nullable(),
  tps: stations,
  sisa: z.object({ tps: count, luar_negeri: count, per_tps: count, suara: count }).nullable().describe('Stations that are out and the most votes they can bring; abroad apart, without a bound'),
  kepastian: z.enum(['TAK_TERKEJAR', 'MASIH_DAPAT_BERUBAH']).nullable(),
  sumber: z.array(z.object({ berkas: z.string(), sha256: z.string() })),
});

const place = { kode: z.string(), nama: z.string() };
const mark = z.literal(true).optional().describe('Present where the figures are simulated');

export const listAnswer = z.object({
  pemilu: z.string(),
  jenis: z.enum(JENIS_PEMENANG),
  tempat_semua: count.describe('Places where somebody is elected'),
  tempat: z.array(z.object({ ...place, utama: outcome.nullable(), pembanding: outcome.nullable().describe('Sums of a source beside the stations') })),
  simulasi: mark,
});

export const placeAnswer = z.object({
  pemilu: z.string(),
  jenis: z.enum(JENIS_PEMENANG),
  ...place,
  utama: outcome.nullable(),
  pembanding: outcome.nullable(),
  langkah: z.array(step).describe('Every comparison of the rule, in whole numbers'),
  syarat_tetap: z.array(step).describe('What must hold even if all votes that are out went the other way'),
  tali: z.array(z.object({ langkah: z.string(), tingkat: z.enum(TINGKAT).nullable(), nilai: z.array(z.object({ id: z.string(), nilai: z.number() })), menang: z.array(z.string()), ketentuan: z.string() })),
  sengketa: z.array(z.object({ penduduk_dari: count, penduduk_sampai: count.nullable(), permil: count, batas: count, dapat: z.boolean() })).describe('By band of inhabitants: greatest margin for a petition'),
  wilayah: z.array(z.object({ ...place, suara: z.array(votes).describe('By peserta'), tps: stations })),
  simulasi: mark,
});
