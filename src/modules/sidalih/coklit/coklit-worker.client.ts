// How does the page of the visits open without a network? (service worker)
import { serveKept } from '#design/phone';
import { CACHE } from './address.ts';

serveKept(self, CACHE, (path) => /^\/coklit(\/|$)/.test(path));
