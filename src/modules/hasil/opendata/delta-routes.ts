// At which addresses can a client follow the log? (hasil.md section 8)
import { type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import { seqTerakhir } from '../store/history.ts';
import { DELTA_LINES, readDelta, readDeltaFile } from './delta.ts';
import type { DeltaLine } from './delta-line.ts';
import { gzip } from './gzip.ts';
import { jsonLines } from './json-lines.ts';
import { LICENSE_LINE } from './license.ts';
import { findContestById } from '../contests.ts';
import { codeOf, missing } from './read-contest.ts';
import { type Download, makeShelf } from './shelf.ts';
import { text } from './text.ts';

const LINES = 'application/jsonl; charset=utf-8';
const PACKED = 'application/gzip';
const FOREVER = 31_536_000;

// Sixteen digits can pass the largest whole number a client may hold exactly; fifteen cannot.
const number = z.string().regex(/^[0-9]{1,15}$/);

const deltaQuery = z.object({
  sejak: number.optional().meta({ description: 'Last number that you have; 0 from the start', examples: ['0'] }),
  kontes: z
    .string()
    .regex(/^[0-9a-z:]{1,40}$/)
    .optional()
    .meta({ description: 'Only this contest', examples: ['2024:ppwp:0'] }),
  prov: z
    .string()
    .regex(/^[0-9]{2}$/)
    .optional()
    .meta({ description: 'Only this province; 99 = abroad', examples: ['64'] }),
});

type DeltaQuery = z.infer<typeof deltaQuery>;

/** The lines, then one line with the number to ask next: `{"berikutnya":…,"lagi":…}`. */
async function handleDelta({ deps, lang, query }: PageRequest<Record<string, unknown>, DeltaQuery>): Promise<Outcome> {
  const kontes = query.kontes === undefined ? undefined : await findContestById(deps.database.db, query.kontes);
  if (query.kontes !== undefined && kontes === undefined) return missing(lang, text.bukaanDeltaKontes);
  const prov = query.prov === undefined ? undefined : codeOf(query.prov);
  if (query.prov !== undefined && prov === undefined) return missing(lang, text.bukaanWilayah);
  const found = await readDelta(deps.database.db, Number(query.sejak ?? '0'), DELTA_LINES, { kontes, prov });
  const next = { berikutnya: found.sampai, lagi: found.sampai < found.terakhir };
  return { kind: 'stream', type: LINES, body: bytes([...found.lines, next]) };
}

async function* bytes(lines: readonly object[]): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let from = 0; from < lines.length; from += 500) yield Buffer.from(jsonLines(lines.slice(from, from + 500)), 'utf8');
}

const fileParams = z.object({
  n: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/)
    .meta({ description: 'File n holds the numbers (n - 1) * 10,000 + 1 to n * 10,000', examples: ['1'] }),
});

async function handleFile({ deps, lang, params }: PageRequest<z.infer<typeof fileParams>, Record<string, unknown>>): Promise<Outcome> {
  const n = Number(params.n);
  if ((await seqTerakhir(deps.database.db)) < n * DELTA_LINES) return missing(lang, text.bukaanDelta);
  const download: Download = {
    path: `delta/${n}.jsonl.gz`,
    seq: n * DELTA_LINES,
    make: () => gzip(textOf(readDeltaFile(deps.database.db, n)), { name: `delta-${n}.jsonl`, comment: `lisensi=${LICENSE_LINE}` }),
  };
  const body = await makeShelf(deps.settings.PENDOPO_DATA, deps.clock, deps.log).read(download);
  return { kind: 'stream', type: PACKED, body, fileName: `delta-${n}.jsonl.gz` };
}

async function* textOf(lines: Promise<readonly DeltaLine[] | undefined>): AsyncGenerator<string> {
  yield jsonLines((await lines) ?? []);
}

export const deltaRoutes: readonly Route[] = [
  defineRoute({
    id: 'hasil.delta',
    path: '/data/delta',
    summary: text.ruteDelta,
    query: deltaQuery,
    type: LINES,
    open: true,
    handle: handleDelta,
  }),
  defineRoute({
    id: 'hasil.delta-berkas',
    path: '/data/delta/:n.jsonl.gz',
    summary: text.ruteDeltaBerkas,
    params: fileParams,
    type: PACKED,
    maxAge: FOREVER,
    open: true,
    handle: handleFile,
  }),
];
