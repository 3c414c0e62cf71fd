// Who gets a letter: its applicant with the case open, or an officer of the office that sent it?
import { type Lang, say } from '#kernel/text';
import { bukaIsi, bukaPdf } from '../surat.ts';
import { PageHead } from '#design/page';
import type { Deps, DeskRequest, FormRequest, Outcome } from '#platform/module';
import { largePrint, plainText, renderPdf } from '#platform/documents';
import { HANDLE_FIELD, readCaseHandle } from '#platform/receipts';
import { readBerkasPn } from '../../permohonan/berkas-pn.ts';
import { type SuratIsi, readSurat } from '../store/surat.ts';
import { suratText as text } from '../text.ts';
import { Lembar } from './lembar.tsx';

export interface SuratParams {
  readonly id: string;
  readonly surat: string;
}

/** The file as it was sent; a page to read; 18 points; plain lines for ears; lines of 40 cells for braille. */
export const BENTUK_SURAT = ['pdf', 'halaman', 'besar', 'teks', 'braille'] as const;
export type BentukSurat = (typeof BENTUK_SURAT)[number];

export async function suratOutcome(deps: Deps, lang: Lang, found: SuratIsi | undefined, bentuk: BentukSurat): Promise<Outcome> {
  if (found === undefined) return { kind: 'missing', reason: say(lang, text.cekTiada) };
  const bytes = bentuk === 'pdf' ? bukaPdf(deps, found.id, found.pdf) : undefined;
  const spec = bukaIsi(deps, found.id, found.isi);
  if (spec === undefined || (bentuk === 'pdf' && bytes === undefined)) return { kind: 'missing', reason: say(lang, text.hapus) };
  const name = found.nomor.replaceAll('/', '-');
  if (bytes !== undefined) return { kind: 'bytes', type: 'application/pdf', body: bytes, fileName: `${name}.pdf` };
  if (bentuk === 'besar') return { kind: 'bytes', type: 'application/pdf', body: await renderPdf(largePrint(spec)), fileName: `${name}-18pt.pdf` };
  if (bentuk !== 'halaman') return { kind: 'text', type: 'text/plain; charset=utf-8', body: plainText(spec, bentuk === 'braille'), fileName: `${name}${bentuk === 'braille' ? '-braille' : ''}.txt` };
  const title = say(lang, text.cekJudul, { nomor: found.nomor });
  return { kind: 'page', title, body: (<><PageHead title={title} /><Lembar lang={spec.lang} spec={spec} /></>) };
}

export async function giveSuratMeja({ deps, lang, params }: DeskRequest<SuratParams, unknown, unknown>): Promise<Outcome> {
  return suratOutcome(deps, lang, await readSurat(deps.database.db, params.id, params.surat), 'pdf');
}

export interface SuratSayaBody {
  readonly [HANDLE_FIELD]?: string | undefined;
  readonly perkara: string;
  readonly surat: string;
  readonly bentuk: BentukSurat;
}

/** The opened case travels in the form; no code stands in an address. */
export async function giveSuratSaya(request: FormRequest<unknown, unknown, SuratSayaBody>): Promise<Outcome> {
  const { deps, lang, body, holder } = request;
  const opened = readCaseHandle(deps, body[HANDLE_FIELD] ?? '', holder);
  const mine = opened === undefined ? undefined : await readBerkasPn(deps.database.db, opened, body.perkara);
  if (mine === undefined) return { kind: 'missing', reason: say(lang, text.cekTiada) };
  return suratOutcome(deps, lang, await readSurat(deps.database.db, mine.id, body.surat), body.bentuk);
}
