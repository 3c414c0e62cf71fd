// At which addresses does anybody fetch the public log? (C2SP tlog-tiles under /log/; the files as they lie on the disk)
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { logFolder, logOrigin, parseTilePath, proofOf, proofText, readCheckpoint, tilePath } from '#platform/tlog';
import { keyLines } from './log-key-change.ts';
import { logPage } from './pages/log.tsx';
import { logText as text } from './text-log.ts';

const PLAIN = 'text/plain; charset=utf-8';
/** With the `stale-while-revalidate` of the same length no copy is older than 4 s (keamanan.md 8.2: at most 5). */
const FRESH_SECONDS = 2;
/** A tile never changes. */
const FOR_GOOD_SECONDS = 31_536_000;

const tileParams = z.object({
  alamat: z
    .string()
    .max(60)
    .refine((path) => parseTilePath(`tile/${path}`) !== undefined)
    .meta({ description: 'Level and number: 0/000, 1/x001/000.p/12, entries/000', examples: ['0/000'] }),
});
const proofParams = z.object({
  indeks: z
    .string()
    .regex(/^(0|[1-9]\d{0,14})$/)
    .transform(Number)
    .meta({ description: 'Number of the record, from 0', examples: ['0'] }),
});

type Request<P> = PageRequest<P, Record<string, unknown>>;

async function handleCheckpoint({ deps, lang }: Request<object>): Promise<Outcome> {
  const found = await readCheckpoint(logFolder(deps.settings));
  if (found === undefined) return { kind: 'missing', reason: say(lang, text.belumTerbit), onward: onward(lang) };
  return { kind: 'text', type: PLAIN, body: found.note };
}

async function handleTile({ deps, lang, params }: Request<z.infer<typeof tileParams>>): Promise<Outcome> {
  const name = parseTilePath(`tile/${params.alamat}`);
  const gone: Outcome = { kind: 'missing', reason: say(lang, text.tidakAda), onward: onward(lang) };
  if (name === undefined) return gone;
  try {
    return { kind: 'bytes', type: 'application/octet-stream', body: await readFile(join(logFolder(deps.settings), tilePath(name))) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))) return gone;
    throw error;
  }
}

async function handleProof({ deps, lang, params }: Request<z.infer<typeof proofParams>>): Promise<Outcome> {
  const proof = await proofOf(logFolder(deps.settings), params.indeks);
  if (proof.ok) return { kind: 'text', type: PLAIN, body: proofText(proof.value), fileName: `catatan-${params.indeks}.tlog-proof` };
  if (proof.refusal.code === 'LOG_RUSAK') throw new Error(`public log: a tile for the proof of ${params.indeks} is missing or cut`);
  const ukuran = formatInt(lang, Number(proof.refusal.values?.['ukuran'] ?? 0));
  return { kind: 'missing', reason: say(lang, text.buktiBelum, { ukuran }), onward: onward(lang) };
}

function onward(lang: Request<object>['lang']): { readonly href: string; readonly label: string }[] {
  return [{ href: '/log', label: say(lang, text.keCatatan) }];
}

export const logRoutes: readonly Route[] = [
  logPage,
  defineRoute({
    id: 'bukti.checkpoint',
    path: '/log/checkpoint',
    summary: text.apiTitik,
    type: 'text/plain',
    maxAge: FRESH_SECONDS,
    open: true,
    handle: handleCheckpoint,
  }),
  defineRoute({
    id: 'bukti.ubin',
    path: '/log/tile/:alamat{.+}',
    summary: text.apiUbin,
    type: 'application/octet-stream',
    params: tileParams,
    maxAge: FOR_GOOD_SECONDS,
    open: true,
    handle: handleTile,
  }),
  // Under the head of a moment ago a proof is as good as under the newest.
  defineRoute({
    id: 'bukti.catatan',
    path: '/log/bukti/:indeks.txt',
    summary: text.apiBukti,
    type: 'text/plain',
    params: proofParams,
    maxAge: FRESH_SECONDS,
    open: true,
    handle: handleProof,
  }),
  defineRoute({
    id: 'bukti.kunci',
    path: '/log/kunci.txt',
    summary: text.apiKunci,
    type: 'text/plain',
    maxAge: 60,
    open: true,
    handle: ({ deps }) => ({ kind: 'text', type: PLAIN, body: keyLines(logOrigin(deps.settings), deps.keys.logPublicKeys).join('') }),
  }),
];
