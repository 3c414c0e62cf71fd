// What does a rule pack of winners, seats and thresholds say, and is it whole? (hasil.md 6: rules are dated data with their article)
import { z } from 'zod';
import { parseDay } from '#kernel/day';

/** Contest kinds of hasil.md 1.2. */
export const JENIS = ['ppwp', 'pdpr', 'pdpd', 'pdprdp', 'pdprdk', 'pkwkp', 'pkwkk'] as const;
export type Jenis = (typeof JENIS)[number];

/** Levels over which the spread of votes is compared, widest first. */
export const TINGKAT = ['provinsi', 'kab_kota', 'kecamatan', 'desa', 'tps'] as const;
export type Tingkat = (typeof TINGKAT)[number];

const iso = z.string().refine((day) => parseDay(day).ok, 'bukan tanggal');
const count = z.int().min(0).max(1_000_000_000);
const positive = z.int().min(1).max(1_000_000_000);
const fraction = z.tuple([count, positive]).refine(([part, whole]) => part < whole, 'pecahan tidak di bawah satu');
const kode = z.string().regex(/^[0-9]{2}([0-9]{2})?$/);

/** H: read in the law or a form, or in two reports; M: one report or from memory; L: practice, or our design choice. */
const basis = z.strictObject({ ketentuan: z.string().min(5), keyakinan: z.enum(['H', 'M', 'L']) });

const spread = z.strictObject({
  langkah: z.literal('sebaran'),
  /** bersuara: areas with at least one vote; unggul: areas with more votes than each of those it is tied with. */
  ukuran: z.enum(['bersuara', 'unggul']),
  tingkat: z.array(z.enum(TINGKAT)).min(1),
  dasar: basis,
});
/** Where the machine stops: the plenary decides, or a lot is drawn. */
const open = z.strictObject({ langkah: z.enum(['pleno', 'undi']), dasar: basis });
/** Of candidates on a list alone: the woman first, then the lower list number. */
const person = z.strictObject({ langkah: z.enum(['perempuan', 'nomor']), dasar: basis });

const ENDS = 'rantai harus berakhir, dan hanya berakhir, dengan pleno atau undi';
function endsOpen(chain: readonly { readonly langkah: string }[]): boolean {
  return chain.every(({ langkah }, at) => (langkah === 'pleno' || langkah === 'undi') === (at === chain.length - 1));
}
const chain = z
  .array(z.union([spread, open]))
  .min(1)
  .refine(endsOpen, ENDS);
const listChain = z
  .array(z.union([spread, person, open]))
  .min(1)
  .refine(endsOpen, ENDS);

const bands = z
  .array(z.strictObject({ sampai: positive.nullable(), permil: z.int().min(1).max(1000) }))
  .min(1)
  .refine((all) => all.every(({ sampai }, at) => (sampai === null) === (at === all.length - 1)), 'hanya pita terakhir tanpa batas atas')
  .refine((all) => all.every(({ sampai }, at) => sampai === null || sampai > (all[at - 1]?.sampai ?? 0)), 'pita tidak menaik');

const shared = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  jenis: z
    .array(z.enum(JENIS))
    .min(1)
    .refine((all) => new Set(all).size === all.length, 'jenis tertulis dua kali'),
  /** Area codes where alone it holds, and where it does not; absent = everywhere, nowhere. */
  wilayah: z.array(kode).min(1).optional(),
  kecuali: z.array(kode).min(1).optional(),
  /** First and last voting day to which it applies; null = not yet ended. */
  berlakuSejak: iso,
  berlakuSampai: iso.nullable(),
  sumber: z.array(z.string().min(5)).min(1),
};
/** What a station may still bring (hasil.md 6, sisa): its voters, at most so many where unknown, and reserve per thousand. */
const station = z.strictObject({ pemilihMaks: positive, cadanganPermil: z.int().min(0).max(1000), dasar: basis });

const president = z.strictObject({
  ...shared,
  cara: z.literal('presiden'),
  dasar: z.strictObject({ mayoritas: basis, persebaran: basis, putaranKedua: basis, duaPasangan: basis }),
  mayoritas: fraction,
  sebaran: fraction,
  provinsi: fraction,
  jumlahProvinsi: positive,
  tps: station,
  tali: chain,
});
const seats = z.strictObject({
  ...shared,
  cara: z.literal('kursi'),
  dasar: z.strictObject({ ambang: basis, pembagi: basis, caleg: basis, pengganti: basis }),
  ambang: fraction,
  /** Divisors in order; after the last one each is greater by `lalu`. Whole numbers: 1.4, 3, 5 are written 14, 30, 50. */
  pembagi: z
    .strictObject({ deret: z.array(positive).min(1).max(50), lalu: positive })
    .refine(({ deret }) => deret.every((n, at) => at === 0 || n > (deret[at - 1] ?? 0)), 'pembagi tidak menaik'),
  tps: station,
  tali: chain,
  taliCaleg: listChain,
});
const plurality = z
  .strictObject({
    ...shared,
    cara: z.literal('terbanyak'),
    dasar: z.strictObject({ terbanyak: basis, mayoritas: basis.optional(), tunggal: basis.optional(), pengganti: basis.optional() }),
    /** How many are elected, and how many after them stand ready as replacements. */
    terpilih: positive,
    pengganti: count,
    /** More than this share, else a second round of the first two; null = most votes decide at once. */
    mayoritas: fraction.nullable(),
    /** What a single pair needs against the empty column; null = no such rule. */
    tunggal: fraction.nullable(),
    tps: station,
    tali: chain,
  })
  .refine((p) => (p.mayoritas === null) === (p.dasar.mayoritas === undefined), 'mayoritas tanpa dasar, atau dasar tanpa mayoritas')
  .refine((p) => (p.tunggal === null) === (p.dasar.tunggal === undefined), 'tunggal tanpa dasar, atau dasar tanpa tunggal')
  .refine((p) => p.mayoritas === null || p.terpilih === 1, 'putaran kedua hanya bila satu yang terpilih');
const banded = z
  .strictObject({
    ...shared,
    cara: z.enum(['sengketa', 'pencalonan']),
    dasar: z.strictObject({ pita: basis }),
    pita: z.partialRecord(z.enum(JENIS), bands),
  })
  .refine((p) => p.jenis.every((jenis) => p.pita[jenis] !== undefined), 'jenis tanpa pita');

/** Shape of one file in `packs/`, and of one that an operator hands in. */
export const aturanSchema = z
  .discriminatedUnion('cara', [president, seats, plurality, banded])
  .refine((p) => p.berlakuSampai === null || p.berlakuSejak <= p.berlakuSampai, 'berakhir sebelum berlaku');

export type AturanPack = z.infer<typeof aturanSchema>;
export type Cara = AturanPack['cara'];
export type PackOf<C extends Cara> = Extract<AturanPack, { readonly cara: C }>;
export type PackPresiden = z.infer<typeof president>;
export type PackKursi = z.infer<typeof seats>;
export type PackTerbanyak = z.infer<typeof plurality>;
export type PackPita = z.infer<typeof banded>;
export type Dasar = z.infer<typeof basis>;
export type Pecahan = z.infer<typeof fraction>;
export type Pembagi = PackKursi['pembagi'];
export type TaliLangkah = z.infer<typeof listChain>[number];
