// Which pairs must people look at, whatever their score? (the hard guards of sidalih.md 9.4, and three stricter ones)
import { type Nama, bandingNama, normaliseName } from '../nama/nama.ts';
import type { Penjaga } from './orang.ts';
import { nik as nikRules } from './pembanding.ts';

/** Years between two births from which one name is taken for father and son. */
const SATU_ANGKATAN = 15;
/** Levels of two NIKs that one person's slip explains: equal, one edit, no serial, one edit in the date. */
const NIK_SATU_ORANG = 3;
const SAME_NAME: ReadonlySet<string> = new Set(['SAMA', 'LIPAT', 'URUTAN']);
const NEAR_NAME: ReadonlySet<string> = new Set([...SAME_NAME, 'JW94', 'JW88']);

type Record13 = Readonly<Record<string, string | undefined>>;

/** Guards of two records of the 13-element form, in a fixed order; none = the score alone decides the band. */
export function penjagaPemilih(a: Record13, b: Record13): Penjaga[] {
  const [namaA, namaB] = [nameOf(a), nameOf(b)];
  const { tingkat, mungkinSama } = bandingNama(namaA, namaB);
  const [nikA, nikB] = [nikRules.siap(a['nik'] ?? ''), nikRules.siap(b['nik'] ?? '')];
  const same = (field: string): boolean => (a[field] ?? '') !== '' && a[field] === b[field];
  const nikLevel = nikA === undefined || nikB === undefined ? undefined : nikRules.banding(nikA, nikB);
  const found: Penjaga[] = [];
  if (!mungkinSama && otherSex(a, b, nikA, nikB)) found.push('JK_DAN_NAMA_BEDA');
  if (same('nkk') && same('tanggalLahir') && same('jenisKelamin') && !NEAR_NAME.has(tingkat)) found.push('KEMBAR');
  if (SAME_NAME.has(tingkat) && yearsApart(a, b) >= SATU_ANGKATAN) found.push('AYAH_ANAK');
  if (nikLevel === 0 && same('nkk') && (!NEAR_NAME.has(tingkat) || differs(a, b, 'tanggalLahir') || differs(a, b, 'jenisKelamin'))) found.push('NIK_SAMA_SEKELUARGA');
  if (nikLevel !== undefined && nikLevel > NIK_SATU_ORANG) found.push('NIK_BEDA');
  if (!mungkinSama) found.push('NAMA_BEDA');
  // Namesakes: name and birth date alone never open a case by themselves; it takes one NIK, or one household.
  if (nikLevel !== 0 && !same('nkk')) found.push('BUKTI_TIPIS');
  return found;
}

function nameOf(record: Record13): Nama {
  return normaliseName(record['nama'] ?? '', record['jenisKelamin']);
}

function differs(a: Record13, b: Record13, field: string): boolean {
  return (a[field] ?? '') !== '' && (b[field] ?? '') !== '' && a[field] !== b[field];
}

/** By the field, or by the day of the NIK (over 40 = a woman). */
function otherSex(a: Record13, b: Record13, nikA: unknown, nikB: unknown): boolean {
  if (differs(a, b, 'jenisKelamin')) return true;
  return typeof nikA === 'string' && typeof nikB === 'string' && Number(nikA.slice(6, 8)) > 40 !== Number(nikB.slice(6, 8)) > 40;
}

function yearsApart(a: Record13, b: Record13): number {
  const [yearA, yearB] = [Number((a['tanggalLahir'] ?? '').slice(0, 4)), Number((b['tanggalLahir'] ?? '').slice(0, 4))];
  return yearA > 0 && yearB > 0 ? Math.abs(yearA - yearB) : 0;
}
