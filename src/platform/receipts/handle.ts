// How does an opened case travel from page to page without its code, and without standing in an address? (keamanan.md 4.4)
import { z } from 'zod';
import type { Clock } from '#platform/clock';
import type { Keys } from '#platform/keys';
import { kidOf, openField, ringOf, sealField } from '#platform/seal';
import { KINDS } from './code.ts';
import type { OpenedReceipt } from './receipts.ts';

/** Hidden field of every form on a case's page. */
export const HANDLE_FIELD = 'pegangan';
export const HANDLE_MAX = 600;
const VALID_MS = 30 * 60_000;
const shape = z.tuple([z.enum(KINDS), z.string(), z.number()]);

/** Sealed, for this one case and browser (`FormPart.holder`), half an hour long. */
export function makeCaseHandle({ keys, clock }: { readonly keys: Keys; readonly clock: Clock }, { kind, subject }: OpenedReceipt, holder: string): string {
  const key = keys.secret('formulir');
  return sealField(key, placeOf(holder), kidOf(key), JSON.stringify([kind, subject, clock.now() + VALID_MS]));
}

/** Undefined for a handle that is over, of another browser, or none of ours. */
export function readCaseHandle({ keys, clock }: { readonly keys: Keys; readonly clock: Clock }, handle: string, holder: string): OpenedReceipt | undefined {
  const opened = openField(ringOf(keys.secret('formulir')), placeOf(holder), handle.slice(0, HANDLE_MAX));
  if (!opened.ok) return undefined;
  const [kind, subject, until] = shape.parse(JSON.parse(opened.value));
  return clock.now() < until ? { kind, subject } : undefined;
}

function placeOf(holder: string) {
  return { table: 'receipts_resi', row: holder === '' ? 'tanpa' : holder, column: 'pegangan' };
}
