// At which addresses does everybody read, download and re-check the forms of plenaries?
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, type Sentence, say } from '#kernel/text';
import { type Deps, type Outcome, type Route, defineRoute } from '#platform/module';
import { treeOf } from '#modules/pemilu';
import { ROOT } from '../pages/address.ts';
import { makeScene, noticeOf } from '../pages/scene.ts';
import { codeParam, contestParam, slugParam } from '../opendata/read-contest.ts';
import { findNomor } from '../store/columns.ts';
import { formSchema, readForm } from './form.ts';
import { nodeOf } from './pages/load.ts';
import { type FormView, FormPage } from './pages/public.tsx';
import { findFormulir, findPdf, readRapat } from './store/plenary.ts';
import { publicText as text } from './text-public.ts';

/** Moves when any plenary opens, closes or reopens. */
export const RAPAT_EPOCH = ['hasil.rapat'];
const KEEP_SECONDS = 300;
const params = z.object({ pemilu: slugParam, kontes: contestParam, kode: codeParam });
type Params = z.infer<typeof params>;

async function findView(deps: Deps, lang: Lang, asked: Params): Promise<FormView | undefined> {
  const at = await nodeOf(deps.database.db, asked);
  if (at === undefined) return undefined;
  const { db } = deps.database;
  const no = await findNomor(db, at.kontes);
  const versions = no === undefined ? [] : await readRapat(db, no, at.node);
  const rapat = versions.find((one) => one.ditutup !== null);
  const form = rapat === undefined ? undefined : await findFormulir(db, rapat.id);
  if (rapat === undefined || form === undefined) return undefined;
  const { simulasi } = await treeOf(db, at.kontes.pemilu.slug);
  return { scene: makeScene(at.kontes, lang, simulasi), node: at.node, rapat, isi: readForm(form.isi), form, versions };
}

function missing(lang: Lang): Outcome {
  return { kind: 'missing', reason: say(lang, text.belum) };
}

async function versionOf(deps: Deps, asked: Params): Promise<string> {
  const at = await nodeOf(deps.database.db, asked);
  const no = at === undefined ? undefined : await findNomor(deps.database.db, at.kontes);
  if (at === undefined || no === undefined) return '-';
  return (await readRapat(deps.database.db, no, at.node)).map((one) => `${String(one.versi)}${one.keadaan}`).join(' ') || '-';
}

/** One row a line; the form below beside it, so that a spreadsheet shows what changed. */
function csvOf({ isi }: FormView): string {
  const head = [
    'kode',
    'nama',
    ...isi.opsi.map((id) => `suara_${id}`),
    ...isi.sel,
    ...isi.opsi.map((id) => `bawah_suara_${id}`),
    ...isi.sel.map((sel) => `bawah_${sel}`),
    'sebab',
    'catatan',
  ];
  const safe = (cell: string | null): string | null => (cell !== null && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  const blank = (n: number): null[] => Array.from({ length: n }, () => null);
  const rows = isi.baris.map((row) => [
    row.kode,
    safe(row.nama),
    ...row.suara,
    ...row.sel,
    ...(row.bawah?.suara ?? blank(isi.opsi.length)),
    ...(row.bawah?.sel ?? blank(isi.sel.length)),
    row.sebab,
    safe(row.catatan),
  ]);
  return stringify([
    head,
    ...rows,
    ['', 'jumlah', ...isi.kaki.suara, ...isi.kaki.sel, ...blank(head.length - 2 - isi.opsi.length - isi.sel.length)],
  ]);
}

/** Its sentence in the API document; a page has none. */
const SUMMARY: Readonly<Record<string, Sentence>> = { '.json': text.ruteJson, '.csv': text.ruteCsv, '.pdf': text.rutePdf };

function route(ending: string, type: string | undefined, answer: (deps: Deps, view: FormView) => Promise<Outcome> | Outcome): Route {
  return defineRoute({
    id: `hasil.rekapitulasi${ending === '' ? '' : `-${ending.slice(1)}`}`,
    path: `${ROOT}/:pemilu/:kontes/:kode/rekapitulasi${ending}`,
    params,
    epoch: RAPAT_EPOCH,
    version: versionOf,
    maxAge: KEEP_SECONDS,
    ...(type === undefined ? {} : { type, open: true, summary: SUMMARY[ending] ?? text.judul }),
    ...(ending === '.json' ? { answer: formSchema } : {}),
    handle: async ({ deps, lang, params: asked }) => {
      const view = await findView(deps, lang, asked);
      return view === undefined ? missing(lang) : answer(deps, view);
    },
  });
}

export const publicRecapRoutes: readonly Route[] = [
  route('', undefined, (_deps, view) => ({
    kind: 'page',
    title: say(view.scene.lang, text.judul, { nama: view.isi.nama }),
    body: <FormPage view={view} />,
    nav: 'hasil',
    ...noticeOf(view.scene),
    scripts: ['table'],
  })),
  // The stored bytes, not a new writing of them: their hash is in the public log.
  route('.json', 'application/json', (_deps, { form }) => ({ kind: 'text', type: 'application/json; charset=utf-8', body: form.isi })),
  route('.csv', 'text/csv', (_deps, view) => ({
    kind: 'text',
    type: 'text/csv; charset=utf-8',
    body: csvOf(view),
    fileName: `${fileOf(view)}.csv`,
  })),
  route('.pdf', 'application/pdf', async (deps, view) => {
    const body = await findPdf(deps.database.db, view.rapat.id);
    return body === undefined
      ? missing(view.scene.lang)
      : { kind: 'bytes', type: 'application/pdf', body, fileName: `${fileOf(view)}.pdf` };
  }),
];

function fileOf({ isi, node }: { readonly isi: FormView['isi']; readonly node: AreaCode }): string {
  return `${isi.lapisan}-${node}-v${String(isi.versi)}`;
}
