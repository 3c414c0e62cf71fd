// Is a rule pack whole and of one piece? (a slip in the data stops the start, not a reader)
import { z } from 'zod';
import { parseDay } from '#kernel/day';
import { TAHAP } from './pack.ts';
import { JENIS } from './surat-suara/record.ts';

const iso = z.string().refine((day) => parseDay(day).ok, 'not a day');
const basis = z.array(z.string().min(5)).min(1);
const sentence = z.object({ key: z.string().startsWith('pemilu.'), id: z.string().min(1), en: z.string().min(1) });

const share = z.number().min(0).max(1);
const page = z.object({
  bagian: z.array(z.enum(['I', 'II', 'III', 'IV', 'V'])),
  tutup: z.array(z.object({ x: share, y: share, w: share, h: share }).refine((b) => b.w > 0 && b.h > 0 && b.x + b.w <= 1 && b.y + b.h <= 1, 'a box beyond its page')),
});

const form = z
  .object({
    model: z.string().min(1),
    sel: z.array(z.object({ nama: z.string().regex(/^[a-z_]+$/), bagian: z.enum(['I', 'II', 'III', 'V']) })).min(1),
    administrasi: z.array(z.string()).min(1),
    halaman: z.array(page).min(1).max(50),
  })
  .refine((f) => isUnique(f.sel.map((sel) => sel.nama)), 'a cell comes twice')
  .refine((f) => f.halaman.every((one) => !one.bagian.includes('III') || one.tutup.length > 0), 'part III of a page is not covered')
  .refine((f) => f.administrasi.every((name) => f.sel.some((sel) => sel.nama === name)), 'administrasi names an unknown cell');

/** What all papers of one kind have in common. */
const shared = {
  jenis: z.enum(JENIS),
  nama: sentence,
  form,
  cadanganPermil: z.int().min(0).max(1000),
  selMaks: z.int().min(1),
  loksusMulai: z.int().min(2).max(999),
  noken: z.array(z.string().regex(/^[0-9]{2,10}$/)),
  karantinaPermil: z.int().min(0).max(1000),
  penetapan: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  dasar: basis,
};

const contest = z
  .object({
    ...shared,
    kode: z.string().regex(/^[a-z]{3,10}(-[0-9]{2,6})?$/),
    lingkup: z.string().regex(/^(0|[0-9]{2,6})$/),
    tempat: z.string().min(1).nullable(),
    id: z.string().regex(/^\w+:[a-z]+:\d+$/),
    opsi: z
      .array(
        z.object({
          id: z.string().min(1),
          jenis: z.enum(['paslon', 'perseorangan', 'kolom_kosong', 'partai_total', 'partai', 'caleg']),
          nomor: z.int().min(1),
          partai: z.int().min(1).nullable(),
          nama: z.string().min(1),
          calon: z.tuple([z.string().min(1)], z.string().min(1)),
          singkat: z.string().min(1).max(20),
        }),
      )
      .min(1),
    utama: z.int().min(1),
  })
  .refine((k) => isUnique(k.opsi.map((o) => o.id)), 'an option id comes twice')
  .refine((k) => k.utama <= k.opsi.length, 'more choices than vote cells')
  .refine((k) => isRising(k.opsi.slice(0, k.utama).map((o) => o.nomor)), 'choices are not in ballot order')
  .refine((k) => k.kode === (k.lingkup === '0' ? k.jenis : `${k.jenis}-${k.lingkup}`), 'a contest code that is not of its scope');

const stage = z
  .object({
    tahap: z.enum(TAHAP),
    mulai: iso,
    selesai: iso,
    dasar: z.string().min(5),
    keyakinan: z.enum(['H', 'M']),
  })
  .refine((t) => t.mulai <= t.selesai, 'a stage ends before it begins');

/** Shape of one file in `packs/`. */
export const packSchema = z
  .object({
    slug: z.string().regex(/^[a-z]+-[0-9]{4}$/),
    id: z.string().regex(/^[0-9]{4}[a-z]?$/),
    nama: sentence,
    hari: iso,
    berlakuSejak: iso,
    dasar: basis,
    tahap: z.array(stage),
    kontes: z.array(contest),
    kertas: z.array(z.object(shared)),
  })
  .refine((p) => p.berlakuSejak <= p.hari, 'in force only after voting day')
  .refine((p) => p.kontes.every((k) => k.id === `${p.id}:${k.jenis}:${k.lingkup}`), 'a contest id of another election')
  .refine((p) => p.tahap.every((t) => t.mulai >= p.hari) && isUnique(p.tahap.map((t) => t.tahap)), 'a stage before the vote, or twice')
  .refine((p) => isUnique([...p.kontes, ...p.kertas].map((k) => k.jenis)), 'a contest comes twice');

/** Shape of one ballot paper as it is fixed. */
export const paperSchema = contest;

function isUnique(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((n, at) => at === 0 || n > (numbers[at - 1] ?? 0));
}
