// Which of two records of one person stays? (the keeper of sidalih.md 9.4: newer evidence, KTP-el address, most complete)
import type { Orang } from './orang.ts';

/** What is known of a record beside its elements; all of it optional. */
export interface BuktiRekaman {
  readonly orang: Orang;
  /** Day or instant (ISO) of the newest evidence behind the record, e.g. a coklit visit or a document. */
  readonly buktiPada?: string | undefined;
  /** The record's address is the one on the KTP-el (registered once, de jure). */
  readonly alamatKtpEl?: boolean | undefined;
  /** A station numbered 901 and up. */
  readonly lokasiKhusus?: boolean | undefined;
}

export type SebabTetap = 'LOKASI_KHUSUS' | 'BUKTI_LEBIH_BARU' | 'ALAMAT_KTP_EL' | 'LEBIH_LENGKAP' | 'SETARA';

export interface Tetap {
  readonly tetap: 'a' | 'b';
  readonly sebab: SebabTetap;
}

const ELEMENTS = ['nkk', 'nik', 'nama', 'tempatLahir', 'tanggalLahir', 'statusKawin', 'jenisKelamin', 'alamat', 'rt', 'rw', 'disabilitas', 'statusKtpEl'] as const;

/**
 * A proposal only; people decide. `daftarHadir`: the lists are those of presence on polling day, where the special place
 * wins; on every other list it loses to the home record. Equal in all, `a` stays (SETARA).
 */
export function pilihYangTetap(a: BuktiRekaman, b: BuktiRekaman, wish: { readonly daftarHadir?: boolean } = {}): Tetap {
  const special = compare(a.lokasiKhusus === true, b.lokasiKhusus === true);
  if (special !== 0) return pick(wish.daftarHadir === true ? special : -special, 'LOKASI_KHUSUS');
  const newer = (a.buktiPada ?? '').localeCompare(b.buktiPada ?? '', 'en');
  if (newer !== 0) return pick(newer, 'BUKTI_LEBIH_BARU');
  const home = compare(a.alamatKtpEl === true, b.alamatKtpEl === true);
  if (home !== 0) return pick(home, 'ALAMAT_KTP_EL');
  const fuller = filled(a.orang) - filled(b.orang);
  return fuller === 0 ? { tetap: 'a', sebab: 'SETARA' } : pick(fuller, 'LEBIH_LENGKAP');
}

const compare = (a: boolean, b: boolean): number => Number(a) - Number(b);
const pick = (favour: number, sebab: SebabTetap): Tetap => ({ tetap: favour > 0 ? 'a' : 'b', sebab });

function filled(orang: Orang): number {
  return ELEMENTS.filter((name) => (orang[name] ?? '').trim() !== '').length;
}
