// What do readers get while the database is away? (the last publication as files, and a line that says so; keamanan.md 11)
import { Readable } from 'node:stream';
import { Notice } from '#design/page';
import { ReaderContext, makeReader } from '#design/reader';
import { formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { Registry } from '#platform/module';
import type { Found, Publication } from '#platform/publish';
import { renderToString } from 'preact-render-to-string';
import { makeAnswer, send } from './answer.ts';
import type { App } from './app.ts';
import type { Assets } from './assets.ts';
import { GUARDS, OPEN } from './headers.ts';
import { problem } from './problem.ts';
import { splitLang } from './route-match.ts';
import { dressProblem } from './site.tsx';
import { publicationText as text } from './text-publication.ts';

const HTML = 'text/html; charset=utf-8';
/** Short: the next copy may be the live page again. */
const KEEP = 'public, max-age=30';

/** In the address: wanted is the very file that was published, also where the live answer is newer. */
const EXACT = 'terbitan';

/** The published bytes, for those who check them; undefined where they were not asked for, or there are none. */
export async function exactCopy(publication: Publication | undefined, request: Request): Promise<Response | undefined> {
  if (publication === undefined || !request.url.includes(EXACT) || request.method === 'POST') return undefined;
  const url = new URL(request.url);
  const found = url.searchParams.has(EXACT) ? await publication.find(url.pathname) : undefined;
  return found === undefined ? undefined : streamed(found, request);
}

function streamed(found: Found, request: Request): Response {
  const headers = { ...GUARDS, ...OPEN, 'cache-control': KEEP, 'content-type': found.type, 'content-length': String(found.size) };
  const body = Readable.toWeb(Readable.from(found.stream())) as ReadableStream<Uint8Array>;
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

/** The copy of an address, where it is a page with a line that says so; undefined where the publication has none. */
export async function fromPublication(publication: Publication, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  const found = await publication.find(url.pathname);
  if (found === undefined || !found.page) return found === undefined ? undefined : streamed(found, request);
  const headers = { ...GUARDS, 'cache-control': KEEP };
  const { lang } = splitLang(url.pathname);
  const html = withNotice((await found.read()).toString('utf8'), lang, await publication.when(), url.search !== '');
  return send(makeAnswer(200, HTML, html, { ...headers, 'content-language': lang }), request);
}

/** The line stands first of all after the skip link, above any other notice. */
function withNotice(html: string, lang: Lang, when: string | undefined, asked: boolean): string {
  const waktu = when === undefined ? '' : formatInstant(lang, when, 'WIB');
  const words = [say(lang, text.dariTerbitan, { waktu }), ...(asked ? [say(lang, text.tanpaIsian)] : [])].join(' ');
  const notice = renderToString(
    <ReaderContext.Provider value={makeReader(lang)}>
      <Notice>{words}</Notice>
    </ReaderContext.Provider>,
  );
  const at = html.indexOf('</a>', html.indexOf('<body')) + '</a>'.length;
  return html.slice(0, at) + notice + html.slice(at);
}

/** The whole program while it waits for its database at the start: it reads the publication and nothing else. */
export function makeReadingApp(registry: Registry, assets: Assets, publication: Publication): App {
  const plain = (body: string, status: number): Response => new Response(body, { status, headers: { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' } });
  return {
    fetch: async (request) => {
      const url = new URL(request.url);
      if (url.pathname === '/healthz') return plain('ok\n', 200);
      if (url.pathname === '/readyz') return plain('no\n', 503);
      const asset = assets.find(url.pathname);
      if (asset !== undefined) return send(asset, request);
      const readable = request.method === 'GET' || request.method === 'HEAD';
      const copy = readable ? ((await exactCopy(publication, request)) ?? (await fromPublication(publication, request))) : undefined;
      if (copy !== undefined) return copy;
      const { lang, path } = splitLang(url.pathname);
      const found = problem(lang, 503, say(lang, text.belumAda));
      const at = { lang, path, search: '', origin: url.origin };
      return send(makeAnswer(503, HTML, dressProblem(registry, assets, at, found), { ...GUARDS, 'cache-control': 'no-store', 'retry-after': '60' }), request);
    },
  };
}
