// How do pages open on a phone without a network, and stay on it with everything that they need? (service worker; page last: what is kept is always whole)

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

interface Waiting extends Event {
  waitUntil(until: Promise<unknown>): void;
}
interface Asked extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', hear: (event: Asked) => void): void;
}

/** The whole of a service worker (`self`): the kept copy of a page at once, a fresh one for the next time. */
export function serveKept(self: unknown, cacheName: string, isOurs: (path: string) => boolean): void {
  const worker = self as Worker;
  /** Only pages that were put here are kept; a page that was not is the network's. */
  const fromShelf = async (event: Asked, path: string, renew: boolean): Promise<Response> => {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(path);
    if (kept === undefined) return fetch(event.request);
    if (renew) event.waitUntil(keepPage(cache, path).catch(() => undefined));
    return kept;
  };
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    const { origin, pathname } = new URL(url);
    if (method !== 'GET' || origin !== worker.location.origin) return;
    if (pathname.startsWith('/assets/')) event.respondWith(fromShelf(event, pathname, false));
    else if (isOurs(pathname)) event.respondWith(fromShelf(event, pathname, true));
  });
}
