// What may a house-to-house visit come to, and what must be there before it counts? (sidalih.md 3.2, 5.2; PKPU 7/2022, PKPU 7/2024; phone and server alike)
import type { TmsPaket } from '../aturan/paket.ts';

/** What a Pantarlih finds: V as listed, U fields differ, B new, T not eligible, N nobody met; S proof given to the family; H handed in. */
export const JENIS = ['V', 'U', 'B', 'T', 'N', 'S', 'H'] as const;
export type Jenis = (typeof JENIS)[number];

export const HASIL = ['SESUAI', 'UBAH', 'BARU', 'TMS', 'TIDAK_DITEMUI'] as const;
export type Hasil = (typeof HASIL)[number];

/** The outcome that stands for one voter; none = BELUM. */
export interface HasilPemilih {
  readonly hasil: Hasil;
  /** TMS code. */
  readonly kode: number | null;
  /** Visits at which nobody was met. */
  readonly kali: number;
  /** Visits after which nobody comes again, by the pack. */
  readonly dari: number;
}

/** BERJALAN -> DISERAHKAN -> DITERIMA | DIKEMBALIKAN -> DISERAHKAN ... */
export const KEADAAN_TPS = ['BERJALAN', 'DISERAHKAN', 'DITERIMA', 'DIKEMBALIKAN'] as const;
export type KeadaanTps = (typeof KEADAAN_TPS)[number];

const LANGKAH: Readonly<Record<'SERAH' | 'TERIMA' | 'KEMBALI', { readonly dari: readonly KeadaanTps[]; readonly ke: KeadaanTps }>> = {
  SERAH: { dari: ['BERJALAN', 'DIKEMBALIKAN'], ke: 'DISERAHKAN' },
  TERIMA: { dari: ['DISERAHKAN'], ke: 'DITERIMA' },
  KEMBALI: { dari: ['DISERAHKAN', 'DITERIMA'], ke: 'DIKEMBALIKAN' },
};
export type LangkahTps = keyof typeof LANGKAH;

/** Undefined where the station is not at a state from which this step leads. */
export function setelah(keadaan: KeadaanTps, langkah: LangkahTps): KeadaanTps | undefined {
  return LANGKAH[langkah].dari.includes(keadaan) ? LANGKAH[langkah].ke : undefined;
}

/** Are entries taken at this station? */
export function isTerbuka(keadaan: KeadaanTps): boolean {
  return keadaan === 'BERJALAN' || keadaan === 'DIKEMBALIKAN';
}

/** A voter whom nobody met is done after the last visit (sidalih.md 3.2 code 5, 5.2). */
export function isSelesai({ hasil, kali, dari }: HasilPemilih): boolean {
  return hasil !== 'TIDAK_DITEMUI' || kali >= dari;
}

/** A person of the family was met and stays on the list: slip and sticker are due. */
export function isDitemui({ hasil }: HasilPemilih): boolean {
  return hasil === 'SESUAI' || hasil === 'UBAH' || hasil === 'BARU';
}

/** What a voter's outcome becomes by an entry; N leaves an outcome that was found out. `dari`: the pack's visits. */
export function hasilBaru(jenis: Exclude<Jenis, 'S' | 'H'>, kode: number | null, kini: HasilPemilih | undefined, dari: number): HasilPemilih {
  switch (jenis) {
    case 'V':
      return { hasil: 'SESUAI', kode: null, kali: kini?.kali ?? 0, dari };
    case 'U':
      return { hasil: kini?.hasil === 'BARU' ? 'BARU' : 'UBAH', kode: null, kali: kini?.kali ?? 0, dari };
    case 'B':
      return { hasil: 'BARU', kode: null, kali: 0, dari };
    case 'T':
      return { hasil: 'TMS', kode, kali: kini?.kali ?? 0, dari };
    case 'N':
      return kini !== undefined && kini.hasil !== 'TIDAK_DITEMUI' ? kini : { hasil: 'TIDAK_DITEMUI', kode: null, kali: Math.min(dari, (kini?.kali ?? 0) + 1), dari };
  }
}

/** Codes that a Pantarlih may write under this pack; code 5 means something else in each (sidalih.md 3.2). */
export function kodeCoklit(tms: readonly TmsPaket[]): readonly TmsPaket[] {
  return tms.filter(({ coklit }) => coklit);
}

/** Code 3 is shown by the birth date on record; every other code by a paper: photographed, or named by kind and number. */
export function perluBukti(kode: number): boolean {
  return kode !== 3;
}

/** What one family still lacks. */
export type Kurang = 'BELUM_SEMUA' | 'BUKTI' | undefined;

export function kurangKeluarga(anggota: readonly (HasilPemilih | undefined)[], diberi: boolean): Kurang {
  if (anggota.some((one) => one === undefined || !isSelesai(one))) return 'BELUM_SEMUA';
  return !diberi && anggota.some((one) => one !== undefined && isDitemui(one)) ? 'BUKTI' : undefined;
}

/** How an entry meets what is there. */
export interface Pertemuan {
  /** The list takes coklit. */
  readonly tahap: boolean;
  readonly tps: KeadaanTps;
  readonly jenis: 'V' | 'U' | 'T' | 'N';
  readonly kode: number | null;
  /** Count of the record that its writer saw, and that it has now. */
  readonly dilihat: number;
  readonly rekam: number;
  /** Whose hand the entry is. */
  readonly oleh: string;
  readonly kini: (HasilPemilih & { readonly oleh: string; readonly rekam: number }) | undefined;
}

export type Nilai =
  | { readonly keadaan: 'TERAP' }
  | { readonly keadaan: 'CATAT'; readonly sebab: 'SAMA' | 'SUDAH_DITEMUI' }
  | { readonly keadaan: 'BENTROK'; readonly sebab: 'TANGAN_LAIN' | 'REKAM' }
  | { readonly keadaan: 'TUNDA'; readonly sebab: 'TAHAP' | 'SERAH' };

/** Nobody overwrites another hand: what differs is kept beside what stands (sidalih.md 8). */
export function nilai({ tahap, tps, jenis, kode, dilihat, rekam, oleh, kini }: Pertemuan): Nilai {
  if (!tahap) return { keadaan: 'TUNDA', sebab: 'TAHAP' };
  if (!isTerbuka(tps)) return { keadaan: 'TUNDA', sebab: 'SERAH' };
  if (jenis === 'N') return kini === undefined || kini.hasil === 'TIDAK_DITEMUI' ? { keadaan: 'TERAP' } : { keadaan: 'CATAT', sebab: 'SUDAH_DITEMUI' };
  const lain = kini !== undefined && kini.oleh !== oleh && kini.hasil !== 'TIDAK_DITEMUI';
  if (lain) {
    const sama = (jenis === 'V' && isDitemui(kini)) || (jenis === 'T' && kini.hasil === 'TMS' && kini.kode === kode);
    return sama ? { keadaan: 'CATAT', sebab: 'SAMA' } : { keadaan: 'BENTROK', sebab: 'TANGAN_LAIN' };
  }
  const seen = dilihat === rekam || (kini !== undefined && kini.oleh === oleh && kini.rekam === rekam);
  return seen ? { keadaan: 'TERAP' } : { keadaan: 'BENTROK', sebab: 'REKAM' };
}
