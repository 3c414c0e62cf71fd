// At which addresses do the sums of every area and the rules of the checks stand as files? (hasil.md 5 and 8)
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import { type Deps, type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import { findAngkaWilayah } from '../store/area.ts';
import { Moved } from './bulk.ts';
import { EPOCH } from './epoch.ts';
import { findContest } from '../contests.ts';
import { codeOf, contestParam, frameOf, missing, slugParam } from './read-contest.ts';
import { type RulesAnswer, rulesAnswer, rulesData } from './rules-data.ts';
import { type Download, type Finished, makeShelf } from './shelf.ts';
import { type SumsFile, sumsBytes, sumsName, sumsPlace } from './sums.ts';
import { text } from './text.ts';
import type { Frame } from './twin-json.ts';

const PLAIN = 'text/plain; charset=utf-8';
const KEEP_SECONDS = 300;
/** How often a build may be overtaken by an import before the reader is asked to come back. */
const TRIES = 5;

const contestParams = z.object({ pemilu: slugParam, kontes: contestParam });
const fileParams = contestParams.extend({
  berkas: z
    .string()
    .regex(/^(0|[0-9]{2})\.csv\.gz(\.sha256)?$/)
    .meta({ description: 'Province code (99 = abroad), or 0 for the nation with its provinces', examples: ['64.csv.gz'] }),
});

/** Size and hash of a file of sums that is already built. */
export async function builtSums(deps: Deps, { frame, prov, seq }: SumsFile): Promise<Finished | undefined> {
  return makeShelf(deps.settings.PENDOPO_DATA, deps.clock, deps.log).known(sumsPlace(frame, prov), seq);
}

/** Where the rules of a contest stand. */
export function rulesPath({ kontes }: Frame): string {
  return `/data/${kontes.pemilu.slug}/${kontes.pack.kode}/aturan.json`;
}

async function handleFile({ deps, lang, params }: PageRequest<z.infer<typeof fileParams>, Record<string, unknown>>): Promise<Outcome> {
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  if (kontes === undefined) return missing(lang, text.bukaanKontes);
  const code = params.berkas.slice(0, params.berkas.indexOf('.'));
  const prov = code === NATION ? NATION : codeOf(code);
  if (prov === undefined) return missing(lang, text.bukaanBerkas);
  const frame = await frameOf(deps.database.db, kontes);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const area = await findAngkaWilayah(deps.database.db, kontes, prov);
    if (area === undefined) return missing(lang, text.bukaanBerkas);
    try {
      return await fileOutcome(deps, { frame, prov, seq: area.seq }, params.berkas.endsWith('.sha256'));
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
    }
  }
  return { kind: 'refused', reason: say(lang, text.bukaanSibuk), onward: [{ href: '/data', label: say(lang, text.keKatalog) }] };
}

async function fileOutcome(deps: Deps, file: SumsFile, hashOnly: boolean): Promise<Outcome> {
  const shelf = makeShelf(deps.settings.PENDOPO_DATA, deps.clock, deps.log);
  const download: Download = { path: sumsPlace(file.frame, file.prov), seq: file.seq, make: () => sumsBytes(deps.database, file) };
  if (hashOnly) return { kind: 'text', type: PLAIN, body: `${await shelf.sha256(download)}  ${sumsName(file)}\n` };
  return { kind: 'stream', type: 'application/gzip', body: await shelf.read(download), fileName: sumsName(file) };
}

export const sumsRoutes: readonly Route[] = [
  defineRoute({
    id: 'hasil.aturan',
    path: '/data/:pemilu/:kontes/aturan.json',
    summary: text.ruteAturan,
    params: contestParams,
    answer: rulesAnswer,
    epoch: EPOCH,
    maxAge: KEEP_SECONDS,
    open: true,
    handle: async ({ deps, lang, params }) => {
      const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
      if (kontes === undefined) return missing(lang, text.bukaanKontes);
      const body: RulesAnswer = rulesData(await frameOf(deps.database.db, kontes));
      return { kind: 'json', body };
    },
  }),
  defineRoute({
    id: 'hasil.jumlah',
    path: '/data/:pemilu/:kontes/jumlah/:berkas',
    summary: text.ruteJumlah,
    params: fileParams,
    type: 'application/octet-stream',
    maxAge: KEEP_SECONDS,
    open: true,
    handle: handleFile,
  }),
];
