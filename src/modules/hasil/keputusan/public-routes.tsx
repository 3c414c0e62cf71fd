// At which addresses does everybody read, download and re-check the decrees of a contest?
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type Lang, type Sentence, say } from '#kernel/text';
import { readPdf } from '#platform/attachments';
import { type Deps, type Outcome, type Route, defineRoute } from '#platform/module';
import { treeOf } from '#modules/pemilu';
import { findContest } from '../contests.ts';
import { contestParam, slugParam } from '../opendata/read-contest.ts';
import { ROOT, contestPath } from '../pages/address.ts';
import { makeScene, noticeOf } from '../pages/scene.ts';
import { readForm } from '../recap/form.ts';
import { findFormulir, readRapat } from '../recap/store/plenary.ts';
import { findNomor } from '../store/columns.ts';
import { keputusanSchema, nameOfDecree, nodeOfDecree, readKeputusan } from './decree.ts';
import { daftarPath } from './pages/address.ts';
import { DecreeListPage, DecreePage, type DecreeView, type ListView, longName } from './pages/public.tsx';
import type { Tercatat } from './standing.ts';
import { countKeputusan, readKeputusanSemua } from './store/decree.ts';
import { text } from './text-public.ts';

/** Moves with every decree. */
const EPOCH_SK = ['hasil.keputusan', 'pemilu.versi'];
const KEEP_SECONDS = 300;
const listParams = z.object({ pemilu: slugParam, kontes: contestParam });
const params = listParams.extend({
  keputusan: z
    .string()
    .regex(/^\d{4}-[1-9]\d{0,4}$/)
    .meta({ description: 'Year and number of the decree', examples: ['2024-360'] }),
});
type ListParams = z.infer<typeof listParams>;
type Params = z.infer<typeof params>;

async function findList(deps: Deps, lang: Lang, asked: ListParams): Promise<ListView | undefined> {
  const { db } = deps.database;
  const kontes = await findContest(db, asked.pemilu, asked.kontes);
  if (kontes === undefined) return undefined;
  const no = await findNomor(db, kontes);
  const all = no === undefined ? [] : await readKeputusanSemua(db, no, nodeOfDecree(kontes.pack));
  const { simulasi } = await treeOf(db, kontes.pemilu.slug);
  return { scene: makeScene(kontes, lang, simulasi), all: all.map((row): Tercatat => ({ row, isi: readKeputusan(row.isi) })) };
}

async function findOne(deps: Deps, lang: Lang, asked: Params): Promise<DecreeView | undefined> {
  const list = await findList(deps, lang, asked);
  const one = list?.all.find(({ isi }) => nameOfDecree(isi) === asked.keputusan);
  if (list === undefined || one === undefined) return undefined;
  return { ...list, one, rekap: await comparedWith(deps, list, one) };
}

/** The form that its record names, by version: a later plenary changes nothing of what was compared. */
async function comparedWith({ database: { db } }: Deps, { scene: { kontes } }: ListView, { isi }: Tercatat): Promise<DecreeView['rekap']> {
  const no = await findNomor(db, kontes);
  if (no === undefined || isi.rekapitulasi === null) return undefined;
  const rapat = (await readRapat(db, no, nodeOfDecree(kontes.pack))).find(({ versi }) => versi === isi.rekapitulasi?.versi);
  const form = rapat === undefined ? undefined : await findFormulir(db, rapat.id);
  return form === undefined ? undefined : readForm(form.isi);
}

async function versionOf({ database: { db } }: Deps, asked: ListParams): Promise<string> {
  const kontes = await findContest(db, asked.pemilu, asked.kontes);
  const no = kontes === undefined ? undefined : await findNomor(db, kontes);
  return kontes === undefined || no === undefined ? '-' : `${String(await countKeputusan(db, no, nodeOfDecree(kontes.pack)))}.${String((await treeOf(db, kontes.pemilu.slug)).versi)}`;
}

function missing(lang: Lang, { pemilu, kontes }: ListParams): Outcome {
  const at = { pemilu, kontes };
  return {
    kind: 'missing',
    reason: say(lang, text.tiada),
    onward: [
      { href: daftarPath(at), label: say(lang, text.keDaftar) },
      { href: contestPath(at), label: say(lang, text.keHasil) },
    ],
  };
}

/** One area a line, the sum last. */
function csvOf({ one: { isi } }: DecreeView): string {
  const safe = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  const head = ['kode', 'nama', ...isi.opsi.map((id) => `suara_${id}`), 'suara_sah', 'suara_tidak_sah', 'suara_total'];
  const rows = isi.lampiran.map(({ kode, nama, suara }) => [kode, safe(nama), ...suara, suara.reduce((sum, cell) => sum + cell, 0), null, null]);
  return stringify([head, ...rows, [isi.kode, 'jumlah', ...isi.suara, isi.suaraSah, isi.suaraTidakSah, isi.suaraTotal]]);
}

interface File {
  readonly ending: string;
  readonly type: string;
  readonly summary: Sentence;
  readonly answer: (deps: Deps, view: DecreeView) => Promise<Outcome> | Outcome;
}

const FILES: readonly File[] = [
  // The stored bytes, not a new writing of them: their hash is in the public log.
  { ending: '.json', type: 'application/json', summary: text.ruteJson, answer: (_deps, { one }) => ({ kind: 'text', type: 'application/json; charset=utf-8', body: one.row.isi }) },
  { ending: '.csv', type: 'text/csv', summary: text.ruteCsv, answer: (_deps, view) => ({ kind: 'text', type: 'text/csv; charset=utf-8', body: csvOf(view), fileName: `keputusan-${nameOfDecree(view.one.isi)}.csv` }) },
  {
    ending: '.pdf',
    type: 'application/pdf',
    summary: text.rutePdf,
    answer: async ({ settings }, { one }) => ({ kind: 'bytes', type: 'application/pdf', body: await readPdf(settings.PENDOPO_DATA, one.row.pdfSha256), fileName: `keputusan-${nameOfDecree(one.isi)}.pdf` }),
  },
];

export const publicDecreeRoutes: readonly Route[] = [
  defineRoute({
    id: 'hasil.keputusan-semua',
    path: `${ROOT}/:pemilu/:kontes/keputusan`,
    params: listParams,
    epoch: EPOCH_SK,
    version: versionOf,
    maxAge: KEEP_SECONDS,
    handle: async ({ deps, lang, params: asked }) => {
      const view = await findList(deps, lang, asked);
      if (view === undefined) return missing(lang, asked);
      return { kind: 'page', title: say(lang, text.judulDaftar), body: <DecreeListPage view={view} />, nav: 'hasil', ...noticeOf(view.scene), scripts: ['table'] };
    },
  }),
  defineRoute({
    id: 'hasil.keputusan-satu',
    path: `${ROOT}/:pemilu/:kontes/keputusan/:keputusan`,
    params,
    epoch: EPOCH_SK,
    version: versionOf,
    maxAge: KEEP_SECONDS,
    handle: async ({ deps, lang, params: asked }) => {
      const view = await findOne(deps, lang, asked);
      if (view === undefined) return missing(lang, asked);
      return { kind: 'page', title: longName(lang, view.one.isi), body: <DecreePage view={view} />, nav: 'hasil', ...noticeOf(view.scene), scripts: ['table'] };
    },
  }),
  ...FILES.map(({ ending, type, summary, answer }) =>
    defineRoute({
      id: `hasil.keputusan-${ending.slice(1)}`,
      path: `${ROOT}/:pemilu/:kontes/keputusan/:keputusan${ending}`,
      summary,
      params,
      type,
      ...(ending === '.json' ? { answer: keputusanSchema } : {}),
      epoch: EPOCH_SK,
      version: versionOf,
      maxAge: KEEP_SECONDS,
      open: true,
      handle: async ({ deps, lang, params: asked }) => {
        const view = await findOne(deps, lang, asked);
        return view === undefined ? missing(lang, asked) : answer(deps, view);
      },
    }),
  ),
];
