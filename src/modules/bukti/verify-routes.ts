// At which addresses does anybody fetch what it takes to check everything without us? (the program, the newest manifest and its lists)
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { say } from '#kernel/text';
import { projectRoot } from '#platform/config';
import { type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { PROOFS, typeOf } from '#platform/publish';
import { checkPage } from './pages/check.tsx';
import { checkText } from './text-check.ts';
import { verifyText as text } from './text-verify.ts';

const MINUTE = 60;
/** Names that a publisher gives; nothing else of the folder is handed out here. */
const NAMES = /^(manifest\.json(\.tlog-proof)?|berkas-[a-z0-9-]{1,60}\.txt\.gz)$/;

const proofParams = z.object({ berkas: z.string().regex(NAMES).meta({ description: 'manifest.json, its proof, or a list of files', examples: ['manifest.json'] }) });
type Request<P> = PageRequest<P, Record<string, unknown>>;

/** A file of the publication that this server was told of (PENDOPO_PUBLICATION). */
async function published({ deps, lang }: Pick<Request<object>, 'deps' | 'lang'>, path: string): Promise<Outcome> {
  const folder = deps.settings.PENDOPO_PUBLICATION;
  const place = folder === undefined ? undefined : join(folder, path);
  const facts = place === undefined ? undefined : await stat(place).catch(() => undefined);
  if (place === undefined || facts?.isFile() !== true) return { kind: 'missing', reason: say(lang, text.tanpaTerbitan), onward: [{ href: '/periksa', label: say(lang, checkText.periksaJudul) }] };
  return { kind: 'stream', type: typeOf(path), body: createReadStream(place) };
}

export const verifyRoutes: readonly Route[] = [
  checkPage,
  defineRoute({
    id: 'bukti.verifikasi',
    path: '/periksa/verifikasi.mjs',
    summary: text.apiProgram,
    type: 'text/javascript',
    open: true,
    handle: ({ lang }) => {
      const file = join(projectRoot(), 'dist/verifikasi.mjs');
      if (!existsSync(file)) return { kind: 'missing', reason: say(lang, text.tanpaProgram) };
      return { kind: 'stream', type: 'text/javascript; charset=utf-8', body: createReadStream(file), fileName: 'verifikasi.mjs' };
    },
  }),
  defineRoute({
    id: 'bukti.terbitan',
    path: `/${PROOFS}/:berkas`,
    summary: text.apiTerbitan,
    params: proofParams,
    type: 'application/octet-stream',
    maxAge: MINUTE,
    open: true,
    handle: (request) => published(request, `${PROOFS}/${request.params.berkas}`),
  }),
];
