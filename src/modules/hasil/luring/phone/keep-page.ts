// How does a page stay on this phone with everything that it needs? (page last: what is kept is always whole)

export const CACHE = 'pendopo-luring';
const ASSET = /\/assets\/[\w.-]+/g;
/** The style sheet names its fonts; they keep their names. */
const FONTS = ['/assets/plus-jakarta-sans-latin.woff2', '/assets/plus-jakarta-sans-latin-ext.woff2'];

/** No cookie goes along: what is kept is what everybody sees. Throws where the network fails. */
export async function keepPage(cache: Cache, path: string): Promise<void> {
  const answer = await fetch(path, { credentials: 'omit', cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  if ((answer.headers.get('content-type') ?? '').startsWith('text/html')) {
    const needed = [...new Set([...((await answer.clone().text()).match(ASSET) ?? []), ...FONTS])];
    for (const file of needed) if ((await cache.match(file)) === undefined) await cache.add(file);
  }
  await cache.put(path, answer);
}
