// What does a row of an agency propose, and must somebody look at it first? (PKPU 1/2025; sidalih.md 3.2, 5.7; a score alone removes nobody)
import type { PaketAturan } from '../aturan/paket.ts';

export const INSTANSI = ['DUKCAPIL', 'TNI_POLRI', 'PENGADILAN', 'LAPAS', 'DESA', 'DHS'] as const;
export type Instansi = (typeof INSTANSI)[number];

export const JENIS = ['PEMULA', 'PINDAH_MASUK', 'PENSIUN', 'MENINGGAL', 'PINDAH_KELUAR', 'TNI', 'POLRI', 'WNA', 'HAK_DICABUT'] as const;
export type Jenis = (typeof JENIS)[number];

/** What each agency knows of its own. DHS: what the synchronisation of the nation hands down. */
export const SAH: Readonly<Record<Instansi, readonly Jenis[]>> = {
  DUKCAPIL: ['PEMULA', 'PINDAH_MASUK', 'PINDAH_KELUAR', 'MENINGGAL', 'WNA'],
  TNI_POLRI: ['TNI', 'POLRI', 'PENSIUN'],
  PENGADILAN: ['HAK_DICABUT'],
  LAPAS: ['PINDAH_MASUK', 'PINDAH_KELUAR'],
  DESA: ['PEMULA', 'MENINGGAL', 'PINDAH_MASUK', 'PINDAH_KELUAR'],
  DHS: ['PEMULA', 'MENINGGAL', 'PINDAH_MASUK', 'PINDAH_KELUAR'],
};

/** Reason for leaving the list by kind; a revoked right has no code in the pack and is only marked after a look. */
const KODE: Readonly<Partial<Record<Jenis, number>>> = { MENINGGAL: 1, PINDAH_KELUAR: 4, WNA: 5, TNI: 6, POLRI: 7 };
export const isMasuk = (jenis: Jenis): boolean => jenis === 'PEMULA' || jenis === 'PINDAH_MASUK' || jenis === 'PENSIUN';
export const kodeOf = (jenis: Jenis): number | null => KODE[jenis] ?? null;
/** Mark of a record whose right a court has revoked (UU 7/2017 Pasal 198). */
export const TANDA_DICABUT = 'W_HAK_DICABUT';

/** The nearest record that may be the person of the row. */
export interface Dekat {
  readonly pemilih: string;
  /** Of the own list; another list of the pack otherwise. */
  readonly sendiri: boolean;
  readonly nikSama: boolean;
  readonly namaSama: boolean;
  readonly p: number;
}

export interface Baris {
  readonly jenis: Jenis;
  /** Every element of the form stands there and is in order. */
  readonly lengkap: boolean;
  readonly cukupUmur: boolean;
}

export type Usul = 'BARU' | 'TMS' | 'TANDA' | 'TIDAK';
export type KeadaanBaris = 'USUL' | 'COKTAS' | 'DITOLAK' | 'SUDAH' | 'DITERAPKAN';
export type Sebab = 'COCOK' | 'BARU' | 'TIDAK_LENGKAP' | 'DI_BAWAH_UMUR' | 'SUDAH_TERDAFTAR' | 'TERDAFTAR_LAIN' | 'MUNGKIN_SUDAH' | 'NAMA_BEDA' | 'COCOK_SEBAGIAN' | 'TIDAK_TERDAFTAR' | 'HAK_DICABUT' | 'TANPA_KODE' | 'DITOLAK_DAFTAR';

export interface Nilai {
  readonly usul: Usul;
  readonly keadaan: KeadaanBaris;
  readonly sebab: Sebab;
}

export function nilaiBaris(paket: Pick<PaketAturan, 'tms'>, baris: Baris, dekat: Dekat | undefined): Nilai {
  return isMasuk(baris.jenis) ? masuk(baris, dekat) : keluar(paket, baris, dekat);
}

function masuk({ lengkap, cukupUmur }: Baris, dekat: Dekat | undefined): Nilai {
  const of = (keadaan: KeadaanBaris, sebab: Sebab): Nilai => ({ usul: keadaan === 'DITOLAK' || keadaan === 'SUDAH' ? 'TIDAK' : 'BARU', keadaan, sebab });
  if (!lengkap) return of('DITOLAK', 'TIDAK_LENGKAP');
  if (!cukupUmur) return of('DITOLAK', 'DI_BAWAH_UMUR');
  if (dekat === undefined) return of('USUL', 'BARU');
  if (dekat.nikSama && dekat.namaSama && dekat.sendiri) return of('SUDAH', 'SUDAH_TERDAFTAR');
  return of('COKTAS', dekat.sendiri ? 'MUNGKIN_SUDAH' : 'TERDAFTAR_LAIN');
}

function keluar({ tms }: Pick<PaketAturan, 'tms'>, { jenis }: Baris, dekat: Dekat | undefined): Nilai {
  const kode = kodeOf(jenis);
  const usul: Usul = kode === null ? 'TANDA' : 'TMS';
  if (dekat?.sendiri !== true) return { usul: 'TIDAK', keadaan: 'DITOLAK', sebab: 'TIDAK_TERDAFTAR' };
  if (kode === null) return { usul, keadaan: 'COKTAS', sebab: 'HAK_DICABUT' };
  if (!tms.some((one) => one.kode === kode)) return { usul: 'TIDAK', keadaan: 'COKTAS', sebab: 'TANPA_KODE' };
  if (dekat.nikSama && dekat.namaSama) return { usul, keadaan: 'USUL', sebab: 'COCOK' };
  return { usul, keadaan: 'COKTAS', sebab: dekat.nikSama ? 'NAMA_BEDA' : 'COCOK_SEBAGIAN' };
}
