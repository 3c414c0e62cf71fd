// What does the archive keep of an answered request? (ppid.md section 18: never name, contact, purpose, channel)
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Answered } from '../permohonan/states.ts';
import type { KeadaanArsip } from './states.ts';

/** A file that was given. `berkas`: id of the kept file; `tautan`: where it lies instead. */
export const berkasSchema = z.object({
  nama: z.string(),
  tipe: z.string(),
  bytes: z.int().min(0).nullable(),
  sha256: z.string().nullable(),
  berkas: z.string().nullable(),
  tautan: z.string().nullable(),
});
export type Berkas = z.infer<typeof berkasSchema>;

/** A letter without identity. */
export const suratSchema = z.object({ jenis: z.string(), tanggal: z.string(), sha256: z.string().nullable(), berkas: z.string().nullable() });
export type Surat = z.infer<typeof suratSchema>;

export interface Arsip {
  readonly id: string;
  /** Register number of the request; public. */
  readonly nomor: string;
  readonly kantor: AreaCode;
  readonly jalur: 'umum' | 'pemilu';
  readonly diterima: Day;
  readonly dijawab: Day;
  /** Counted days from day 0 to the sending. */
  readonly hariLayanan: number;
  readonly hasil: Answered;
  readonly izin: boolean;
  /** Last day on which it stays closed, at the wish of the one who asked. */
  readonly embargo: Day | null;
  /** A dispute runs and its party wants no publication meanwhile. */
  readonly beku: boolean;
  readonly judul: string;
  readonly ringkasan: string;
  /** Wording as it came; empty without consent. */
  readonly rincian: string;
  /** Wording as it is shown. */
  readonly tampil: string;
  readonly uji: string | null;
  readonly surat: readonly Surat[];
  readonly dokumen: readonly Berkas[];
  readonly keadaan: KeadaanArsip;
  /** Account that proposed it. */
  readonly pengusul: string | null;
  /** A report of it was judged and it stayed: further ones wait for a judgement without hiding it. */
  readonly dinilai: boolean;
  /** Entry of the list that was made of it. */
  readonly dip: string | null;
  readonly versi: number;
  readonly terbit: string | null;
}

/** What an answer hands over when it goes out. */
export interface BahanArsip extends Pick<Arsip, 'nomor' | 'kantor' | 'jalur' | 'diterima' | 'dijawab' | 'hariLayanan' | 'hasil' | 'izin' | 'embargo' | 'rincian' | 'uji' | 'surat' | 'dokumen'> {
  /** The documents are about the one who asked: such a case is never archived. */
  readonly tentangPemohon: boolean;
}
