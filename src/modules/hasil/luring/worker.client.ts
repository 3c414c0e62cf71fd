// How do the kept pages open without a network? (service worker: the kept copy at once, a fresh one for the next time)
import { CACHE, keepPage } from './phone/keep-page.ts';

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

const worker = self as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(fromShelf(event, pathname, false));
  else if (/^\/luring(\/|$)/.test(pathname) && pathname !== '/luring/periksa') event.respondWith(fromShelf(event, pathname, true));
});

/** Only pages that were put here are kept; a page that was not is the network's. */
async function fromShelf(event: Asked, path: string, renew: boolean): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  if (kept === undefined) return fetch(event.request);
  if (renew) event.waitUntil(keepPage(cache, path).catch(() => undefined));
  return kept;
}
