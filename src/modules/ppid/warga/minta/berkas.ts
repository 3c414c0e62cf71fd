// Which files come with a request, and may each be kept? (ppid.md section 5: 5 files, 10 MB each, 20 MB together)
import { type Result, ok } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { FILE_TYPES, FILE_WORDS, type FileCode, type FileType, receiveFile } from '#platform/attachments';
import type { Deps, Upload } from '#platform/module';
import type { BerkasMasuk } from '../../permohonan/actions/ajukan.ts';
import { mintaText as text } from '../text-minta.ts';

const MIB = 1024 * 1024;
export const BERKAS_BYTES = 10 * MIB;
export const SEMUA_BYTES = 20 * MIB;
/** A proof, a power of attorney and five more. */
export const BERKAS_BANYAK = 7;
const LAMPIRAN_BANYAK = 5;
const FOTO: readonly FileType[] = ['pdf', 'jpg', 'png', 'webp'];

export type UntukApa = BerkasMasuk['untuk'];
const UNTUK: readonly UntukApa[] = ['bukti', 'kuasa', 'lampiran'];

/** 413 or 415 with the field and the words, and the way on. */
export interface BerkasSalah {
  readonly code: 'E_LAMPIRAN_BESAR' | 'E_LAMPIRAN_JENIS' | 'SIBUK';
  readonly state: 'large' | 'type' | 'busy';
  readonly field: UntukApa;
  readonly words: string;
}

function salahOf(lang: Lang, { field, fileName }: Upload, refusal: { readonly code: FileCode; readonly values?: Readonly<Record<string, string | number>> | undefined }): BerkasSalah {
  const untuk = UNTUK.find((one) => one === field) ?? 'lampiran';
  const values = Object.fromEntries(Object.entries(refusal.values ?? {}).map(([name, value]) => [name, String(value)]));
  const words = say(lang, text.galatBerkas, { nama: fileName, sebab: say(lang, FILE_WORDS[refusal.code], values) });
  if (refusal.code === 'FILE_LARGE') return { code: 'E_LAMPIRAN_BESAR', state: 'large', field: untuk, words: say(lang, text.galatBesar) };
  return refusal.code === 'PHOTO_BUSY' ? { code: 'SIBUK', state: 'busy', field: untuk, words } : { code: 'E_LAMPIRAN_JENIS', state: 'type', field: untuk, words };
}

/** All of them or the first that cannot stand; judged by its bytes. Nothing is kept yet. */
export async function terimaBerkas(deps: Deps, lang: Lang, uploads: readonly Upload[]): Promise<Result<readonly BerkasMasuk[], BerkasSalah>> {
  const taken: BerkasMasuk[] = [];
  const wanted = uploads.filter(({ field }) => UNTUK.some((one) => one === field));
  if (wanted.filter(({ field }) => field === 'lampiran').length > LAMPIRAN_BANYAK) return { ok: false, refusal: { code: 'E_LAMPIRAN_BESAR', state: 'large', field: 'lampiran', words: say(lang, text.galatBesar) } };
  for (const upload of wanted) {
    const untuk = UNTUK.find((one) => one === upload.field) ?? 'lampiran';
    const read = await receiveFile(deps, upload, { types: untuk === 'lampiran' ? FILE_TYPES : FOTO, largest: BERKAS_BYTES });
    if (!read.ok) return { ok: false, refusal: salahOf(lang, upload, read.refusal) };
    taken.push({ untuk, file: read.value });
  }
  return ok(taken);
}
