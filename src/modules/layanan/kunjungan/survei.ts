// How does the survey redeem what a guest was given? (layanan.md 10; the questions are another module's)
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import { hariKantor } from './kantor-hari.ts';
import { type TokenRow, findToken, insertToken, takeToken } from './store/token.ts';
import { type TokenSurvei, drawToken, hashesOf, mingguOf, readToken, sampaiOf } from './token.ts';

const NASIONAL = '0' as AreaCode;

/** In the transaction that closes the visit. The visit itself only notes that a token was issued. */
export async function issueToken(db: Db, clock: Clock, { kantor, layanan }: Pick<TokenRow, 'kantor' | 'layanan'>): Promise<TokenSurvei> {
  const drawn = drawToken();
  const today = hariKantor(clock, kantor);
  await insertToken(db, hashesOf(drawn), { kantor, layanan, minggu: mingguOf(today) }, sampaiOf(today));
  return drawn;
}

/** Would it be taken? Burns nothing. */
export async function checkToken(db: Db, clock: Clock, typed: string): Promise<TokenRow | undefined> {
  const read = readToken(typed);
  return read.ok ? findToken(db, read.value, hariKantor(clock, NASIONAL)) : undefined;
}

/**
 * Takes the token, in the caller's transaction, together with the answer that it stands for: one token, one answer. Used,
 * expired and unknown are one refusal. What comes back is all that may be written beside the answer.
 */
export async function useToken(db: Db, clock: Clock, typed: string): Promise<Result<TokenRow, Refusal<'E_TOKEN_TIDAK_BERLAKU'>>> {
  const read = readToken(typed);
  if (!read.ok) return read;
  const taken = await takeToken(db, read.value, hariKantor(clock, NASIONAL));
  return taken === undefined ? refuse('E_TOKEN_TIDAK_BERLAKU') : ok(taken);
}
