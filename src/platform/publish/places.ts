// Where does an address lie in the folder that a plain file server carries?
import { join } from 'node:path';
import { assert } from '#kernel/result';

/** What the publisher keeps for itself inside the folder. */
export const OWN = '.publikasi';
/** Manifest, lists, proof. */
export const PROOFS = 'publikasi';

/** Letters that every file system and every file server takes as they are. */
const PLAIN = /^(?:\/[A-Za-z0-9_~@-][A-Za-z0-9_.~@-]*)*\/?$/;

/** An address whose last part has an ending is a file; all others are pages. */
export function isPage(address: string): boolean {
  return !/\.[a-z0-9]+$/i.test(address.slice(address.lastIndexOf('/') + 1));
}

/** `/hasil/x` lies at `hasil/x/index.html`, `/hasil/x.json` at `hasil/x.json`. Throws for an address that no folder can hold. */
export function fileOf(address: string): string {
  assert(PLAIN.test(address), `the address ${address.slice(0, 80)} fits a file name`);
  const bare = address.replace(/^\/|\/$/g, '');
  if (!isPage(address)) return bare;
  return bare === '' ? 'index.html' : `${bare}/index.html`;
}

/** The files that a request may ask for, the likeliest first (a tile of the log has no ending either); none where the address cannot name one of ours. */
export function requestedFiles(pathname: string): string[] {
  if (!PLAIN.test(pathname)) return [];
  const bare = pathname.replace(/^\/|\/$/g, '');
  return isPage(pathname) ? [fileOf(pathname), ...(bare === '' ? [] : [bare])] : [bare];
}

/** Where a file waits until the whole publication is ready. */
export function stagedAt(folder: string, path: string): string {
  return join(folder, OWN, 'antre', path);
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  gz: 'application/gzip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  sha256: 'text/plain; charset=utf-8',
  'tlog-proof': 'text/plain; charset=utf-8',
};

export function typeOf(path: string): string {
  return TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
