// What does each of the 14 components of a service standard hold? (layanan.md 2.2; UU 25/2009 Pasal 21)
import { z } from 'zod';
import { parseDay } from '#kernel/day';
import type { Sentence } from '#kernel/text';
import { SATUAN } from './satuan.ts';
import { komponenText as t } from './text-komponen.ts';

export const NOMOR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] as const;
export type Nomor = (typeof NOMOR)[number];

/** The first six are for the guest, the others are how an office makes it (PermenPANRB 15/2014). */
export const UMUM: readonly Nomor[] = [1, 2, 3, 4, 5, 6];

export const NAMA: Readonly<Record<Nomor, Sentence>> = { 1: t.k1, 2: t.k2, 3: t.k3, 4: t.k4, 5: t.k5, 6: t.k6, 7: t.k7, 8: t.k8, 9: t.k9, 10: t.k10, 11: t.k11, 12: t.k12, 13: t.k13, 14: t.k14 };

export const SARANA = ['pintu', 'toilet', 'duduk', 'loop', 'penanda', 'laktasi'] as const;
export type Sarana = (typeof SARANA)[number];
export const KANAL_LANGKAH = ['daring', 'loket', 'telepon', 'surat'] as const;

const teks = z.string().min(1).max(1_000);
const boleh = z.string().max(1_000);
const hari = z.string().refine((text) => parseDay(text).ok);
const lama = z.object({ nilai: z.int().min(0).max(100_000), satuan: z.enum(SATUAN) });

/** What may be kept as a draft is wider than what may be set: `periksa.ts` says what is wrong with it. */
export const isiSchema = z.object({
  1: z.object({ syarat: z.array(z.object({ teks, wajib: z.boolean(), dokumen: boleh, dasar: boleh, alternatif: boleh })).max(40) }),
  2: z.object({ langkah: z.array(z.object({ no: z.int().min(0).max(200), pelaku: boleh, uraian: teks, kanal: z.enum(KANAL_LANGKAH), menit: z.int().min(0).max(100_000) })).max(60) }),
  3: lama.extend({ dari: teks, perpanjangan: z.int().min(1).max(1_000).nullable() }),
  4: z.object({ rupiah: z.int().min(0).max(1_000_000_000), dasar: boleh }),
  5: z.object({ produk: z.array(z.object({ nama: teks, bentuk: boleh, tandaTangan: boleh, contoh: boleh })).max(20) }),
  6: z.object({ kanal: z.array(z.uuid()).max(20), jabatan: teks, jawab: lama }),
  7: z.object({ peraturan: z.array(z.object({ jenis: teks, nomor: teks, tahun: z.int().min(1945).max(2999), pasal: boleh })).max(60) }),
  8: z.object({ sarana: z.array(z.object({ kode: z.enum(SARANA), ada: z.enum(['ya', 'tidak', 'rencana']), tanggal: hari.nullable() })).max(SARANA.length) }),
  9: z.object({ kompetensi: z.array(z.object({ jabatan: teks, pelatihan: teks })).max(40) }),
  10: z.object({ pengawasan: z.array(z.object({ jabatan: teks, cara: teks, kekerapan: teks })).max(20) }),
  11: z.object({ orang: z.int().min(0).max(1_000) }),
  12: z.object({ janji: lama, ganti: z.array(z.object({ pemicu: teks, bentuk: teks })).max(20) }),
  13: z.object({ teks, darurat: boleh, pemberitahuan: boleh }),
  14: z.object({ cara: teks, setahun: z.int().min(0).max(400), hasil: boleh, tanggal: hari.nullable() }),
}).partial();

/** Components by number; what was never filled in is absent. */
export type IsiStandar = z.infer<typeof isiSchema>;
export type Komponen<N extends Nomor> = NonNullable<IsiStandar[N]>;

/** Numbers that are still missing, in their order. */
export function belumAda(isi: IsiStandar): Nomor[] {
  return NOMOR.filter((no) => isi[no] === undefined);
}
