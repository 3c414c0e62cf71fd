// Which shape do the JSON answers of the results have? (hasil.md 1.3 and 8; votes keyed by the number on the ballot)
import { z } from 'zod';
import { CEK, JENIS, SEBAB } from '../figures.ts';
import { EXAMPLE_AREA, EXAMPLE_STATION } from './shape-examples.ts';

const count = z.int().min(0);
/** ISO 8601 with a zone. */
const instant = z.iso.datetime({ offset: true });
const cell = count.nullable();

/** Absent or null is "not read"; the whole is null where nothing is in. */
const votes = z
  .record(z.string().regex(/^[0-9]{1,2}$/), cell)
  .nullable()
  .describe('Votes by number on the ballot. null: nothing is in. A null inside: this option was not read.');

const area = z.object({
  kode: z.string().regex(/^[0-9]{1,13}$/),
  nama: z.string(),
  tingkat: z.int().min(0).max(5).describe('0 nation, 1 province, 2 regency or city, 3 kecamatan, 4 village, 5 station'),
});

const stations = z
  .object({ total: count, masuk: count, lengkap: count, bertemuan: count, berubah: count, ditarik: count })
  .describe('Stations planned, received, with all options read, with findings, with a later version, withdrawn by the source');

const findingCounts = z.partialRecord(z.enum(CEK), count).describe('Stations by failed check; a check without a failure is absent');

/** One line of the table below an area: a smaller area, or a station with counters of 0 and 1. */
const child = z.object({ kode: area.shape.kode, nama: z.string(), suara: votes, tps: stations, temuan: findingCounts });

const head = {
  pemilu: z.string(),
  kontes: z.string(),
  wilayah: area,
  suara: votes,
  tps: stations,
  per: instant.nullable().describe('Source time of the newest figure below'),
  versi: count.describe('Sequence number of the newest event below; 0 where nothing is in'),
  pada: instant.optional().describe('Present for a past moment: all that the source dated up to it, by the log up to number `versi`; `per` is then the same'),
  simulasi: z.literal(true).optional().describe('Present where the figures are simulated'),
};

export const areaAnswer = z.object({ ...head, temuan: findingCounts, anak: z.array(child) }).meta({ examples: [EXAMPLE_AREA] });

const form = z.record(z.string(), cell).nullable().describe('Cells of the form by name; null: this block was not read');
const finding = z.object({
  id: z.enum(CEK),
  pesan: z.string().describe('The question as a reader sees it'),
  nilai: z.array(z.int()).describe('The figures that the sentence names'),
});

/** Who wrote an event and on which basis: a role and an office, never a person. */
export const reasonShape = z.object({
  peran: z.string(),
  kantor: z.string().describe('Area code of the office'),
  cek: z.enum(CEK).nullable().describe('The check that is in doubt'),
  catatan: z.string().nullable(),
});

const version = z.object({
  versi: z.int().min(1),
  seq: count,
  jenis: z.enum(JENIS),
  per: instant,
  diterima: instant,
  suara: votes,
  administrasi: form,
  foto: z.array(z.string()),
  sumber: z.object({ berkas: z.string(), sha256: z.string() }),
  huruf: z.enum(['cocok', 'beda']).optional().describe('Words and digits, where the reader of the paper compared them'),
  sebab: z.enum(SEBAB).nullable().optional().describe('Reason code; absent for imported files'),
  oleh: reasonShape.optional(),
  kertas: z.array(z.object({ cek: z.enum(CEK), alasan: z.string() })).optional().describe('Checks that fail on the paper itself and were kept so (X_KERTAS), with the reason'),
  kosong: z.string().optional().describe('Why boxes are empty'),
});

const statuses = ['BELUM', 'FOTO_SAJA', 'TERBIT', 'TERBIT_BERCATATAN', 'DALAM_PERBAIKAN', 'DITARIK'] as const;

export const stationAnswer = z.object({
  ...head,
  status: z.enum(statuses),
  administrasi: form,
  administrasi_per: instant.nullable().describe('Newest snapshot of the administration cells, where it is not that of the votes'),
  administrasi_per_lama: instant.nullable().describe('Oldest snapshot that some of these cells still come from, where there is more than one'),
  temuan: z.array(finding),
  foto: z.array(z.string()),
  anak: z.array(child),
  riwayat: z.array(version).describe('Every version, oldest first'),
});

/** What `/hasil/{pemilu}/{kontes}/{kode}.json` gives: an area, or a station with its history. */
export const twinAnswer = z.union([areaAnswer, stationAnswer]).meta({ examples: [EXAMPLE_STATION] });

export type AreaAnswer = z.infer<typeof areaAnswer>;
export type StationAnswer = z.infer<typeof stationAnswer>;
export type Child = z.infer<typeof child>;
export type Votes = z.infer<typeof votes>;

const file = z.object({
  berkas: z.string(),
  alamat: z.string(),
  bita: count.optional().describe('Bytes, where the file is already built'),
  sha256: z.string().optional(),
});

/** `/data/{pemilu}/{kontes}/C/indeks.json`: which files there are and up to which event. */
export const indexAnswer = z.object({
  pemilu: z.string(),
  kontes: z.string(),
  lapisan: z.string(),
  lisensi: z.string(),
  sampai_seq: count,
  provinsi: z.array(z.object({ kode: z.string(), nama: z.string(), sampai_seq: count, per: instant.nullable(), tps: stations, berkas: z.array(file) })),
  jumlah: z.array(file).describe('Sums of every area: 0 = nation with its provinces, then by province'),
  aturan: z.string().describe('Rules of the checks and cells of the form'),
  delta: z.object({ alamat: z.string(), berkas: z.array(z.string()) }),
  simulasi: z.literal(true).optional(),
});
