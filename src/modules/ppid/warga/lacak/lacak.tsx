// How is a case opened, and how does each act on it answer? (/lacak; the case travels sealed, no address bears a code)
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { Button, ErrorSummary, type HiddenField, PostForm } from '#design/forms';
import { Inset } from '#design/answers';
import { PageHead } from '#design/page';
import { icsOf } from '#platform/clocks';
import { FILE_WORDS, type KeptFile, fileName, filesOf, makeDownload, readFileBytes } from '#platform/attachments';
import { pagesAsText } from '#platform/documents';
import { readPaper, refusedPaper } from '#platform/redaction';
import type { CaseView, Deps, FormRequest, Outcome, PageOutcome, TrackRequest, TrackedKind } from '#platform/module';
import { findOffice } from '#platform/offices';
import { HANDLE_FIELD, HANDLE_MAX, readCaseHandle } from '#platform/receipts';
import { readBerkasPn } from '../../permohonan/berkas-pn.ts';
import { MODULE } from '../../permohonan/jam.ts';
import { type Permohonan, readPermohonan } from '../../permohonan/store/permohonan.ts';
import { CABUT, BUKA } from '../address.ts';
import { tercatatOf } from '../tanda/halaman.tsx';
import { bentukText } from '../text-bentuk.ts';
import { lacakText as text } from '../text-lacak.ts';
import type { Salah } from './bentuk.tsx';
import { LacakView } from './halaman.tsx';
import { kalimat } from './kalimat.ts';
import { type Berkas, muatBerkas } from './muat.ts';
import { lacakTambahan } from './tambahan.ts';

export const kasusBody = z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX).optional(), berkas: z.string().max(40).optional() });
export type Held<B = unknown> = FormRequest<unknown, unknown, z.infer<typeof kasusBody> & B>;

interface Tampil {
  readonly kabar?: string;
  readonly salah?: Salah;
}

type Shown = Pick<TrackRequest, 'deps' | 'lang' | 'ticket' | 'handle'>;

async function viewOf(request: Shown, p: Permohonan, { kabar, salah }: Tampil) {
  const { deps, lang, ticket, handle } = request;
  const berkas = await muatBerkas(deps, p);
  const fields = (path: string): readonly HiddenField[] => [...ticket(path), handle, { name: 'berkas', value: p.id }];
  const tambahan = (await Promise.all(lacakTambahan.map((one) => one(request, p)))).filter((one) => one !== undefined);
  const kantorSaudara = await namesOf(deps, berkas);
  return { berkas, node: <LacakView deps={deps} lang={lang} berkas={berkas} fields={fields} salah={salah} kabar={kabar} tambahan={tambahan} kantorSaudara={kantorSaudara} /> };
}

async function namesOf({ database }: Pick<Deps, 'database'>, { saudara }: Berkas): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(saudara.map(({ kantor }) => kantor))];
  return new Map(await Promise.all(codes.map(async (code) => [code, (await findOffice(database.db, code))?.nama ?? code] as const)));
}

async function show(request: TrackRequest, id: string): Promise<CaseView | undefined> {
  const p = await readPermohonan(request.deps.database.db, id);
  if (p === undefined) return undefined;
  const { berkas, node } = await viewOf(request, p, {});
  return { title: say(request.lang, text.eyebrow, { nomor: p.nomor }), number: p.nomor, state: kalimat(request.lang, berkas), steps: [], page: node };
}

export const tracked: TrackedKind = { kind: 'PN', name: text.jenis, show };

/** The request behind the sealed case of this form; undefined = over, or another browser's. */
export async function heldOf({ deps, body, holder }: Held): Promise<Permohonan | undefined> {
  const opened = readCaseHandle(deps, body[HANDLE_FIELD] ?? '', holder);
  return opened === undefined ? undefined : readBerkasPn(deps.database.db, opened, body.berkas ?? opened.subject);
}

export function habis(lang: Lang): Outcome {
  return { kind: 'refused', reason: say(lang, text.habis), onward: [{ href: '/lacak', label: say(lang, text.keLacak) }] };
}

/** The page of the case again, with what was done or what cannot stand. */
export async function kasusPage(request: Held, p: Permohonan, tampil: Tampil = {}, state?: PageOutcome['state']): Promise<Outcome> {
  const { lang, body } = request;
  const handle: HiddenField = { name: HANDLE_FIELD, value: body[HANDLE_FIELD] ?? '' };
  const { node } = await viewOf({ ...request, handle }, p, tampil);
  const { salah } = tampil;
  const page = (
    <>
      {salah !== undefined && <ErrorSummary items={[{ href: `#${salah.field}`, text: salah.words }]} />}
      {node}
    </>
  );
  return { kind: 'page', title: say(lang, text.eyebrow, { nomor: p.nomor }), body: page, ...(state === undefined ? {} : { state }) };
}

/** Another request of the same batch, or the same again. */
export async function takeBuka(request: Held): Promise<Outcome> {
  const p = await heldOf(request);
  return p === undefined ? habis(request.lang) : kasusPage(request, p);
}

/** Asked once more on a page of its own: it cannot be undone. */
export function cabutPage(request: Held, p: Permohonan): Outcome {
  const { lang, ticket, body } = request;
  const fields = (path: string): readonly HiddenField[] => [...ticket(path), { name: HANDLE_FIELD, value: body[HANDLE_FIELD] ?? '' }, { name: 'berkas', value: p.id }];
  const title = say(lang, text.cabutJudul);
  const node = (
    <>
      <PageHead title={title} eyebrow={say(lang, text.eyebrow, { nomor: p.nomor })} />
      <Inset>{say(lang, text.cabutIsi, { nomor: p.nomor })}</Inset>
      <div class="pd-actions">
        <PostForm action={CABUT} fields={[...fields(CABUT), { name: 'yakin', value: 'ya' }]}>
          <Button>{say(lang, text.cabutYa)}</Button>
        </PostForm>
        <PostForm action={BUKA} fields={fields(BUKA)}>
          <Button kind="second">{say(lang, text.cabutTidak)}</Button>
        </PostForm>
      </div>
    </>
  );
  return { kind: 'page', title, body: node };
}

/** One entry a clock, hers and the office's. */
export async function giveKalender(request: Held): Promise<Outcome> {
  const { deps, lang, origin } = request;
  const p = await heldOf(request);
  if (p === undefined) return habis(lang);
  const { hitungan } = await muatBerkas(deps, p);
  const body = icsOf(lang, hitungan.map(({ clock, rule }) => ({ clock, rule, number: p.nomor })), origin);
  return { kind: 'text', type: 'text/calendar; charset=utf-8', body, fileName: `${p.nomor}.ics` };
}

/** The signed receipt of the case as it stands. */
export async function giveTanda(request: Held): Promise<Outcome> {
  const { deps, lang } = request;
  const p = await heldOf(request);
  const held = p === undefined ? undefined : await tercatatOf(deps, p);
  if (p === undefined || held === undefined) return habis(lang);
  return { kind: 'text', type: 'application/json; charset=utf-8', body: `${JSON.stringify(held.tanda, null, 2)}\n`, fileName: `tanda-terima-${p.nomor}.json` };
}

/** A file of the answer, by a link that holds once, or its text alone. */
export async function giveBerkas(request: Held<{ readonly id?: string | undefined; readonly bentuk?: 'berkas' | 'teks' | undefined }>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const p = await heldOf(request);
  if (p === undefined) return habis(lang);
  const file = (await filesOf(deps.database.db, MODULE, p.id)).find(({ id, purpose }) => id === body.id && purpose === 'jawaban');
  if (file === undefined) return habis(lang);
  const link = await deps.database.transaction((db) => makeDownload(db, deps, file.id));
  if (!link.ok) return berkasRefused(lang, say(lang, text.tolakBerkas, { sebab: say(lang, FILE_WORDS[link.refusal.code]) }));
  return body.bentuk === 'teks' && file.type === 'pdf' ? teksBerkas(request, file) : { kind: 'redirect', to: link.value };
}

const berkasRefused = (lang: Lang, reason: string): Outcome => ({ kind: 'refused', reason, onward: [{ href: '/lacak', label: say(lang, text.keLacak) }] });

/** What a screen reader can read out of a paper; a scan without text says so instead of giving an empty file. */
async function teksBerkas({ deps, lang }: Held, file: KeptFile): Promise<Outcome> {
  const bytes = await readFileBytes(deps.database.db, deps, file.id);
  const paper = bytes === undefined ? undefined : await readPaper(bytes, 'application/pdf');
  if (paper?.ok !== true) return berkasRefused(lang, say(lang, bentukText.tolakTeks, { sebab: paper === undefined ? '' : refusedPaper(lang, paper.refusal) }));
  const pages = paper.value.pages.map((page) => page.text);
  if (pages.every((page) => page.trim() === '')) return berkasRefused(lang, say(lang, bentukText.tolakTeks, { sebab: say(lang, bentukText.hanyaGambar) }));
  return { kind: 'text', type: 'text/plain; charset=utf-8', body: pagesAsText(lang, pages), fileName: `${fileName(deps, file).replace(/\.pdf$/i, '')}.txt` };
}
