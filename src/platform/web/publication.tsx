// What do readers get while the database is away? (the last publication as files, and a line that says so; keamanan.md 11)
import { Readable } from 'node:stream';
import { Notice } from '#design/page';
import { ReaderContext, makeReader } from '#design/reader';
import { formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { Registry } from '#platform/module';
import type { Publication } from '#platform/publish';
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

/** The copy of an address; undefined where the publication has none. */
export async function fromPublication(publication: Publication, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  const found = await publication.find(url.pathname);
  if (found === undefined) return undefined;
  const headers = { ...GUARDS, ...(found.page ? {} : OPEN), 'cache-control': KEEP };
  if (!found.page) {
    const body = Readable.toWeb(Readable.from(found.stream())) as ReadableStream<Uint8Array>;
    return new Response(request.method === 'HEAD' ? null : body, { headers: { ...headers, 'content-type': found.type, 'content-length': String(found.size) } });
  }
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
      const copy = request.method === 'GET' || request.method === 'HEAD' ? await fromPublication(publication, request) : undefined;
      if (copy !== undefined) return copy;
      const { lang, path } = splitLang(url.pathname);
      const found = problem(lang, 503, say(lang, text.belumAda));
      const at = { lang, path, search: '', origin: url.origin };
      return send(makeAnswer(503, HTML, dressProblem(registry, assets, at, found), { ...GUARDS, 'cache-control': 'no-store', 'retry-after': '60' }), request);
    },
  };
}
