// What did somebody type on a form of a case, and what is to correct? (answers from a list, text without numbers of people)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';

export type Typed = Readonly<Record<string, string | undefined>>;
export type FormRefusal = Refusal<'PILIH' | 'TEKS' | 'NOMOR' | 'HARI' | 'BUKTI'> & { readonly field: string };

export const TEMU = ['SENDIRI', 'KELUARGA', 'PINDAH', 'TIDAK_DIKENAL'] as const;
export const DOKUMEN = ['KTP_EL', 'KK', 'IKD', 'BIODATA', 'TIADA'] as const;
export const ALAMAT_KTP = ['YA', 'TIDAK', 'TIDAK_TAHU'] as const;
export const PENDAPAT = ['SATU_ORANG', 'BEDA_ORANG', 'TIDAK_TAHU'] as const;
export const KEPADA = ['SENDIRI', 'KELUARGA', 'DITEMPEL'] as const;
export const PEMOHON = ['SENDIRI', 'KELUARGA', 'KUASA'] as const;

export const TEKS_DARI = 10;
export const TEKS_SAMPAI = 1_000;
/** A NIK or NKK however it is parted; a birth date alone is caught by its three groups. */
const NOMOR = /\d(?:[\s.,'-]?\d){11,}|\b\d{1,2}[\s./-]\d{1,2}[\s./-](?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/;

type Read<T> = Result<T, FormRefusal>;
const wrong = (code: FormRefusal['code'], field: string): { readonly ok: false; readonly refusal: FormRefusal } => ({ ok: false, refusal: { ...refuse(code).refusal, field } });

/** One line or several, without control signs; lengths in letters. */
export function readTeks(typed: Typed, field: string, dari: number = TEKS_DARI): Read<string> {
  const plain = (typed[field] ?? '').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, '').trim();
  if (plain.length < dari || plain.length > TEKS_SAMPAI || !plain.isWellFormed()) return wrong('TEKS', field);
  return NOMOR.test(plain) ? wrong('NOMOR', field) : ok(plain);
}

export function readPilih<T extends string>(typed: Typed, field: string, known: readonly T[]): Read<T> {
  const found = known.find((one) => one === typed[field]);
  return found === undefined ? wrong('PILIH', field) : ok(found);
}

/** What a field report says, or everything that is to correct. */
export function readLaporan(typed: Typed, dokumen: readonly string[], files: number): Result<Readonly<Record<string, string>>, Refusal & { readonly all: readonly FormRefusal[] }> {
  const papers = DOKUMEN.filter((one) => dokumen.includes(one));
  const temu = readPilih(typed, 'temu', TEMU);
  const alamat = readPilih(typed, 'alamatKtp', ALAMAT_KTP);
  const pendapat = readPilih(typed, 'pendapat', PENDAPAT);
  const teks = readTeks(typed, 'teks');
  const faults: FormRefusal[] = [temu, alamat, pendapat, teks].flatMap((one) => (one.ok ? [] : [one.refusal]));
  if (papers.length === 0 || (papers.includes('TIADA') && papers.length > 1)) faults.push(wrong('PILIH', 'dokumen').refusal);
  if (files === 0) faults.push(wrong('BUKTI', 'bukti').refusal);
  if (faults.length > 0 || !temu.ok || !alamat.ok || !pendapat.ok || !teks.ok) return { ok: false, refusal: { code: 'LAPORAN', all: faults } };
  return ok({ temu: temu.value, dokumen: papers.join(' '), alamatKtp: alamat.value, pendapat: pendapat.value, teks: teks.value });
}
