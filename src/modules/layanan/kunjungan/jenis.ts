// What may a guest be, need and choose? (layanan.md 6.1, 7: codes in tables, words in the texts)
import type { Sentence } from '#kernel/text';
import { formText as t } from './text-isian.ts';

export const JENIS_TAMU = ['warga', 'peserta_pemilu', 'pengawas', 'pemantau', 'media', 'akademisi', 'instansi', 'rombongan', 'lainnya'] as const;
export type JenisTamu = (typeof JENIS_TAMU)[number];
export const JENIS_NAMA: Readonly<Record<JenisTamu, Sentence>> = {
  warga: t.jenis_warga,
  peserta_pemilu: t.jenis_peserta_pemilu,
  pengawas: t.jenis_pengawas,
  pemantau: t.jenis_pemantau,
  media: t.jenis_media,
  akademisi: t.jenis_akademisi,
  instansi: t.jenis_instansi,
  rombongan: t.jenis_rombongan,
  lainnya: t.jenis_lainnya,
};

export const BUTUH = ['KURSI_RODA', 'ISYARAT', 'PEMBACA', 'HURUF_BESAR', 'PENDAMPING', 'DUDUK', 'RUANG_TENANG', 'LAKTASI', 'LAIN'] as const;
export type Butuh = (typeof BUTUH)[number];
export const BUTUH_NAMA: Readonly<Record<Butuh, Sentence>> = {
  KURSI_RODA: t.butuh_KURSI_RODA,
  ISYARAT: t.butuh_ISYARAT,
  PEMBACA: t.butuh_PEMBACA,
  HURUF_BESAR: t.butuh_HURUF_BESAR,
  PENDAMPING: t.butuh_PENDAMPING,
  DUDUK: t.butuh_DUDUK,
  RUANG_TENANG: t.butuh_RUANG_TENANG,
  LAKTASI: t.butuh_LAKTASI,
  LAIN: t.butuh_LAIN,
};

/** Languages of layanan.md 12 that a guest may ask for at the desk. */
export const BAHASA = ['id', 'en', 'jv', 'su', 'min', 'ban', 'bug', 'ace', 'mad', 'bjn', 'pmy'] as const;
export type Bahasa = (typeof BAHASA)[number];
export const BAHASA_NAMA: Readonly<Record<Bahasa, Sentence>> = {
  id: t.bahasa_id,
  en: t.bahasa_en,
  jv: t.bahasa_jv,
  su: t.bahasa_su,
  min: t.bahasa_min,
  ban: t.bahasa_ban,
  bug: t.bahasa_bug,
  ace: t.bahasa_ace,
  mad: t.bahasa_mad,
  bjn: t.bahasa_bjn,
  pmy: t.bahasa_pmy,
};

/** What an office is not known to have on a day, and must be sought: told before the booking stands (layanan.md 7). */
export const PERLU_DICARI: readonly Butuh[] = ['ISYARAT', 'PEMBACA', 'LAIN'];
/** Whole days of notice that a sign-language interpreter needs. */
export const HARI_ISYARAT = 2;

/** Needs that the office cannot promise: `days` from today to the visit. */
export function belumPasti(butuh: readonly Butuh[], days: number): Butuh[] {
  return butuh.filter((kode) => PERLU_DICARI.includes(kode) && !(kode === 'ISYARAT' && days >= HARI_ISYARAT));
}

export const SUMBER = ['WEB', 'KIOS', 'MEJA', 'LURING', 'KERTAS'] as const;
export type Sumber = (typeof SUMBER)[number];

/** More than so many come as a group and wait for a person's yes. */
export const ROMBONGAN_DARI = 6;
