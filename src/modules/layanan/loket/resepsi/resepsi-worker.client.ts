// How does the page of the offline reception open without a network? (service worker)
import { serveKept } from '#design/phone';
import { CACHE } from '../alamat-resepsi.ts';

serveKept(self, CACHE, (path) => /^\/resepsi(\/|$)/.test(path));
