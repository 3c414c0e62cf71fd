// How does an invitation travel from page to page once its link was opened, without standing in the address? (keamanan.md 1.1)
import { z } from 'zod';
import type { Clock } from '#platform/clock';
import type { Keys } from '#platform/keys';
import { kidOf, openField, ringOf, sealField } from '#platform/seal';

/** The first one only leads from the link to the page behind it. */
const LOOSE_MS = 10 * 60_000;
/** Time to choose and bind a factor, by the browser that began. */
const BOUND_MS = 60 * 60_000;
const ANYBODY = 'siapa-saja';
export const HANDLE_MAX = 600;

const shape = z.tuple([z.string(), z.number()]);

/** Sealed: whoever reads it learns no link. Without `browser` it opens anywhere, ten minutes long; with it only there, an hour. */
export function makeHandle(keys: Keys, clock: Clock, token: string, browser?: string): string {
  const key = keys.secret('formulir');
  const until = clock.now() + (browser === undefined ? LOOSE_MS : BOUND_MS);
  return sealField(key, placeOf(browser), kidOf(key), JSON.stringify([token, until]));
}

/** The link's token; undefined for a handle that is over, of another browser, or no handle at all. */
export function readHandle(keys: Keys, clock: Clock, handle: string, browser?: string): string | undefined {
  const opened = openField(ringOf(keys.secret('formulir')), placeOf(browser), handle);
  if (!opened.ok) return undefined;
  const [token, until] = shape.parse(JSON.parse(opened.value));
  return clock.now() < until ? token : undefined;
}

function placeOf(browser: string | undefined) {
  return { table: 'petugas_undangan', row: browser ?? ANYBODY, column: 'tautan' };
}
