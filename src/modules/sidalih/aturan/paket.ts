// What does a dated rule pack of the voter list say? (numbers, codes, clocks and names with their basis; sidalih.md 1)
import { z } from 'zod';
import { parseDay } from '#kernel/day';
import type { Sentence } from '#kernel/text';

/** H: checked against the text of the rule or two reports; M: one report or from memory; L: practice that differs. */
const keyakinan = z.enum(['H', 'M', 'L']);
const hari = z.string().refine((day) => parseDay(day).ok, 'not a day');
const kode = z.string().regex(/^[A-Z0-9_]{1,40}$/);
/** In a pack words stand in both languages; the key is given when the pack is read. */
const kata = z.object({ id: z.string().min(1).max(300), en: z.string().min(1).max(300) }).transform(({ id, en }): Sentence => ({ key: 'sidalih.paket', id, en }));
const dasar = z.array(z.object({ aturan: z.string().min(5), keyakinan })).min(1);
const jam = z.object({ kode, nama: kata, hari: z.int().min(0).max(400), dihitungDari: z.string().min(2), dasar });

/** Levels of an open plenary by the digits of its node: 0 = no plenary, an act of the office alone. */
const tahap = z.object({
  kode,
  nama: kata,
  /** Digits of the areas whose plenary closes the stage: 10 PPS, 6 PPK, 4 kab/kota. */
  pleno: z.union([z.literal(4), z.literal(6), z.literal(10)]),
  /** Are the names shown to everybody from here on, and for how many days? */
  diumumkanHari: z.int().min(1).max(60).nullable(),
  /** May the public object while the list stands here? */
  tanggapan: z.boolean(),
  /** Do records change here, and by which sources? Empty: the version is frozen. */
  ubah: z.array(z.string().regex(/^[A-Z0-9_]{2,20}$/)),
  dasar,
});

const tms = z.object({
  kode: z.int().min(1).max(8),
  nama: kata,
  /** What must be attached. */
  bukti: kata,
  /** May a Pantarlih write it during coklit? */
  coklit: z.boolean(),
  /** The code of another case or record that must be named: duplicate decision (2), the right station (8). */
  rujukan: z.enum(['kasus', 'tps']).nullable(),
  dasar,
});

/** Drawing of stations: from when on one is small (percent of the maximum) or far (metres), and what each soft rule weighs (sidalih.md 10). */
const pemetaan = z.object({
  kecilPersen: z.int().min(1).max(99),
  jauhMeter: z.int().min(100).max(50_000),
  bobot: z.object({ jarak: z.number().min(0), penghalang: z.number().min(0), rt: z.number().min(0), rw: z.number().min(0), imbang: z.number().min(0), tetap: z.number().min(0) }),
});
const PEMETAAN: z.infer<typeof pemetaan> = { kecilPersen: 30, jauhMeter: 1_000, bobot: { jarak: 20, penghalang: 50, rt: 5, rw: 1, imbang: 4, tetap: 0.5 } };

/** House to house: visits after which a voter whom nobody met is done (sidalih.md 3.2 code 5, 5.2), days of silence after which a station is looked at. */
const kunjungan = z.object({ kali: z.int().min(1).max(9), macetHari: z.int().min(1).max(30), keyakinan });
const KUNJUNGAN: z.infer<typeof kunjungan> = { kali: 3, macetHari: 3, keyakinan: 'L' };

/** What of a person is kept beside the lists, and by what the time of each begins to run. The lists themselves are no class: they are the law's archive. */
export const SEJAK_RETENSI = {
  'masukan-ditolak': 'MUATAN_SELESAI',
  tanggapan: 'DITUTUP',
  pindah: 'HARI_H',
  'pdpb-masukan': 'TRIWULAN_DITUTUP',
  dpk: 'HARI_H',
  coklit: 'DAFTAR_TERKUNCI',
  ganda: 'DITUTUP',
  bukti: 'DITUTUP',
} as const;
export type KelasRetensi = keyof typeof SEJAK_RETENSI;
export const KELAS_RETENSI = Object.keys(SEJAK_RETENSI) as KelasRetensi[];
const retensi = z
  .object({
    kelas: z.enum(KELAS_RETENSI),
    hari: z.int().min(1).max(3650),
    sejak: z.enum(SEJAK_RETENSI),
    tindakan: z.literal('hapus'),
    dasar,
  })
  .refine(({ kelas, sejak }) => SEJAK_RETENSI[kelas] === sejak, 'the time of this class begins with another event');

const alasanPindah = z.object({ kode, nama: kata, bukti: kata, batasHari: z.int().min(1).max(60), keyakinan });
const suratSuara = z.object({ kode: z.string().regex(/^[a-z]{3,10}$/), nama: kata, syarat: z.array(z.enum(['provinsi', 'kab_kota', 'dapil'])) });

export const paketSchema = z
  .object({
    id: z.string().regex(/^[a-z]+-[0-9]{4}$/),
    kode: z.string().regex(/^[A-Z]+-[0-9]{4}$/),
    nama: kata,
    jenis: z.enum(['pemilu', 'pilkada', 'berkelanjutan']),
    dasar,
    berlaku: z.object({ dari: hari, sampai: hari.nullable() }),
    /** Election of the module `pemilu` whose dapil and stations are meant; null between elections. */
    pemilu: z.string().nullable(),
    /** Polling day; null between elections: the day of the judgement stands in its place. */
    hariH: hari.nullable(),
    usiaMinimal: z.int().min(16).max(21),
    usiaLebih: z.int().min(90).max(130),
    /** A birthday on 29 February in a common year. */
    kabisat: z.enum(['1_MARET', '28_FEBRUARI']),
    maksTps: z.int().min(50).max(2000).nullable(),
    lokasiKhususMulai: z.int().min(500).max(998),
    pantarlih: z.object({ satuSampai: z.int().min(1), paling: z.int().min(1), keyakinan }).nullable(),
    coklit: z.object({ dari: hari, sampai: hari, dasar }).nullable(),
    tahap: z.array(tahap).min(2),
    /** Where a corrected final list goes back to (court or Bawaslu orders, section 5.1). */
    perbaikan: z.object({ dari: z.array(kode), ke: kode }).nullable(),
    tms: z.array(tms).min(1),
    jam: z.array(jam),
    dptb: z.object({ alasan: z.array(alasanPindah).min(1), suratSuara: z.array(suratSuara).min(1), hanyaProvinsiSama: z.boolean(), dasar }).nullable(),
    dpk: z.object({ dari: z.string().regex(/^\d\d:\d\d$/), sampai: z.string().regex(/^\d\d:\d\d$/), dasar }).nullable(),
    cadanganPersen: z.int().min(0).max(100),
    salinanHari: z.int().min(1).max(30),
    pemetaan: pemetaan.default(PEMETAAN),
    kunjungan: kunjungan.default(KUNJUNGAN),
    /** First-time voters are those up to this age: too young at the polling day five years before. */
    pemulaSampai: z.int().min(17).max(30).default(21),
    /** When is a change between two versions asked about? Share of the list, and distance from the neighbours in robust deviations. */
    lonjakan: z.object({ permil: z.int().min(1), simpangan: z.number().min(1), minimal: z.int().min(1) }),
    /** Kab/kota recaps at least every so many months, province and nation likewise (continuous updating). */
    rekapBulan: z.object({ kabKota: z.int().min(1), provinsi: z.int().min(1), dasar }).nullable(),
    /** A class that is not named is kept: a pack without rules takes nothing away. */
    retensi: z.array(retensi).default([]),
  })
  .refine((p) => new Set(p.tahap.map((one) => one.kode)).size === p.tahap.length, 'a stage comes twice')
  .refine((p) => new Set(p.tms.map((one) => one.kode)).size === p.tms.length, 'a TMS code comes twice')
  .refine((p) => new Set(p.retensi.map((one) => one.kelas)).size === p.retensi.length, 'a class of retention comes twice')
  .refine((p) => p.berlaku.sampai === null || p.berlaku.dari <= p.berlaku.sampai, 'ends before it begins')
  .refine((p) => p.perbaikan === null || [...p.perbaikan.dari, p.perbaikan.ke].every((one) => p.tahap.some((t) => t.kode === one)), 'perbaikan names an unknown stage');

export type PaketAturan = z.infer<typeof paketSchema>;
/** A pack as it is written, in code or in a file that is taken in without a release. */
export type PaketTertulis = z.input<typeof paketSchema>;
export type TahapPaket = PaketAturan['tahap'][number];
export type TmsPaket = PaketAturan['tms'][number];
export type AturanRetensi = PaketAturan['retensi'][number];
export type AlasanPindah = NonNullable<PaketAturan['dptb']>['alasan'][number];
