// What does an answer hold while it is written? (ppid.md section 9; UU 14/2008 Pasal 22 ayat (7) a to g)
import { createHash } from 'node:crypto';
import { z } from 'zod';
import canonicalize from 'canonicalize';
import { assert } from '#kernel/result';
import { JENIS18 } from '../aturan/pasal18.ts';
import { PENYAMPAIAN } from '../permohonan/isian.ts';
import type { Butir } from '../permohonan/store/berkas.ts';

/** One box on a page (counted from 0), in shares of its width and height; every box says why. */
const kotak = z.object({
  page: z.number().int().min(0).max(5_000),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  w: z.number().min(0).max(1),
  h: z.number().min(0).max(1),
  alasan: z.string().max(300),
  huruf: z.string().max(2),
  uji: z.string().max(40),
});
export type Kotak = z.infer<typeof kotak>;
/** Of one paper: what a form can send back in one piece. */
export const KOTAK_MAX = 500;
const kotakList = z.array(kotak).max(KOTAK_MAX);

/** Rupiah, whole. Asking is free and so is a soft copy (Pasal 21; PerKI 1/2021). */
const biaya = z.object({ uraian: z.string().min(1).max(120), jumlah: z.number().int().min(1).max(100_000), satuan: z.number().int().min(0).max(10_000_000) });
export type Biaya = z.infer<typeof biaya>;

const isi = z.object({
  /** One paragraph in plain words, on top of the letter. */
  ringkas: z.string().max(1_000),
  cara: z.enum(PENYAMPAIAN),
  /** Why the means or form differ from her wish (ground d otherwise). */
  caraAlasan: z.string().max(500),
  biaya: z.array(biaya).max(20),
  /** Decree of the tariff; needed as soon as anything costs. */
  biayaDasar: z.string().max(200),
  /** What is given is about the one who asked: such a case is never archived (section 18). */
  tentangPemohon: z.boolean().default(false),
  /** Kind of Pasal 18 (1) that the paper of an item belongs to, by the item's number; without an entry: looked at, none. */
  pasal18: z.record(z.string().regex(/^[0-9]{1,2}$/), z.enum(JENIS18)),
});
export type IsiDraf = z.infer<typeof isi>;

export const DRAF_AWAL = (cara: IsiDraf['cara']): IsiDraf => ({ ringkas: '', cara, caraAlasan: '', biaya: [], biayaDasar: '', tentangPemohon: false, pasal18: {} });

export const bacaIsi = (json: string): IsiDraf => isi.parse(JSON.parse(json));
export const bacaKotak = (json: string): Kotak[] => kotakList.parse(JSON.parse(json));

/** A file of the answer as the draft knows it. */
export interface BerkasDraf {
  readonly id: string;
  readonly butir: number;
  /** File ids of #platform/attachments; `hasil` is null until boxes were cut. */
  readonly asal: string;
  readonly hasil: string | null;
  readonly kotak: readonly Kotak[];
}

export const jumlahBiaya = (list: readonly Biaya[]): number => list.reduce((sum, one) => sum + one.jumlah * one.satuan, 0);

/** What the second person agrees to: hash of everything that will be sent. */
export function sidikDraf(draf: { readonly isi: IsiDraf; readonly butir: readonly Butir[]; readonly berkas: readonly BerkasDraf[] }): string {
  const text = canonicalize({ isi: draf.isi, butir: draf.butir, berkas: [...draf.berkas].sort((a, b) => (a.id < b.id ? -1 : 1)) });
  assert(text !== undefined, 'a draft that can be written');
  return createHash('sha256').update('ppid-jawaban/v1\n').update(text, 'utf8').digest('hex');
}

/** A sheet's part as an item names it: number of the sheet and place in its list, "UK-0-2026-00001#2". */
export function bacaUji(uji: string | null): { readonly nomor: string; readonly bagian: number } | undefined {
  const [, nomor = '', bagian = ''] = /^(UK-[0-9]{1,4}-[0-9]{4}-[0-9]{5,9})#([0-9]{1,3})$/.exec(uji ?? '') ?? [];
  return nomor === '' ? undefined : { nomor, bagian: Number(bagian) };
}
