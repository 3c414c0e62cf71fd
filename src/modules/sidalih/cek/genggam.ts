// How does an answer lead on to an objection about this very record, without a NIK in between? (sidalih.md 7.10)
import type { Clock } from '#platform/clock';
import type { Keys } from '#platform/keys';
import { ringOf, shortSealer } from '#platform/seal';

export interface Genggam {
  readonly daftar: string;
  /** UUID of the record. */
  readonly pemilih: string;
}

const LIFE_MS = 2 * 3_600_000;
const PLACE = { table: 'sidalih_cek', column: 'rekam' };
const ROW = 'rekam/v1';
const TOKEN = /^[\w-]{40,400}$/;
const PARTS = /^([0-9a-z]{1,9})\|([0-9a-f-]{36})\|([a-z0-9.-]{1,40})$/;

function sealer(keys: Pick<Keys, 'secret' | 'before'>) {
  const current = keys.secret('cek');
  return shortSealer(current, ringOf(current, ...keys.before('cek')), PLACE);
}

/** A sealed token for the hidden field or parameter `rekam`; two of one record are not alike. Holds two hours. */
export function sealHandle({ keys, clock }: { readonly keys: Pick<Keys, 'secret' | 'before'>; readonly clock: Clock }, { daftar, pemilih }: Genggam): string {
  return sealer(keys).seal(ROW, `${clock.now().toString(36)}|${pemilih}|${daftar}`).toString('base64url');
}

/** Undefined = not ours, changed, or older than two hours. */
export function openHandle({ keys, clock }: { readonly keys: Pick<Keys, 'secret' | 'before'>; readonly clock: Clock }, token: string): Genggam | undefined {
  if (!TOKEN.test(token)) return undefined;
  const opened = sealer(keys).open(ROW, Buffer.from(token, 'base64url'));
  const [, at, pemilih, daftar] = (opened.ok ? PARTS.exec(opened.value) : null) ?? [];
  if (at === undefined || pemilih === undefined || daftar === undefined) return undefined;
  const age = clock.now() - parseInt(at, 36);
  return age >= 0 && age <= LIFE_MS ? { daftar, pemilih } : undefined;
}
