// How do the kept pages open without a network? (service worker; a check of a print is the network's alone)
import { serveKept } from '#design/phone';
import { CACHE } from './address.ts';

serveKept(self, CACHE, (path) => /^\/luring(\/|$)/.test(path) && path !== '/luring/periksa');
