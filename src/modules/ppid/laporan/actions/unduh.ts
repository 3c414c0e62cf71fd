// May this part of a register leave with its identities, and is it on record before it does? (keamanan.md 2.5, 7.2; ppid.md section 20)
import type { AreaCode } from '#kernel/area-code';
import { type Day, parseDay } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, perform } from '#platform/action';
import type { Deps } from '#platform/module';
import { EKSPOR_EVENT } from '../events.ts';
import { type Baris, countBaris, listBaris } from '../store/register.ts';

/** Personal data of more rows need two persons; one person takes them part by part. */
export const BATAS_EKSPOR = 100;
const ALASAN_LEAST = 10;

export interface Unduhan {
  readonly kantor: AreaCode;
  readonly dari: string;
  readonly sampai: string;
  readonly alasan: string;
  readonly actor: Actor;
}

type UnduhRefusal = Refusal<'EKSPOR_HARI' | 'EKSPOR_ALASAN' | 'EKSPOR_BANYAK'>;

/** The rows, after the entry that says who took them and why; a refusal leaves nothing behind. */
export async function unduhLengkap({ database, clock }: Pick<Deps, 'database' | 'clock'>, one: Unduhan): Promise<Result<{ readonly baris: readonly Baris[]; readonly dari: Day; readonly sampai: Day }, UnduhRefusal>> {
  const [dari, sampai] = [parseDay(one.dari.trim()), parseDay(one.sampai.trim())];
  if (!dari.ok || !sampai.ok || dari.value > sampai.value) return refuse('EKSPOR_HARI');
  const alasan = one.alasan.trim();
  if (Array.from(alasan).length < ALASAN_LEAST) return refuse('EKSPOR_ALASAN');
  const saring = { dari: dari.value, sampai: sampai.value };
  const n = await countBaris(database.db, one.kantor, saring);
  if (n > BATAS_EKSPOR) return refuse('EKSPOR_BANYAK', { n, batas: BATAS_EKSPOR });
  const act = { event: EKSPOR_EVENT, actor: one.actor, kind: 'register', object: `${one.kantor}/${saring.dari}/${saring.sampai}`, node: one.kantor };
  const baris = await perform(database, clock, act, async (db) => {
    const found = await listBaris(db, one.kantor, saring, BATAS_EKSPOR);
    return { value: found, facts: { baris: found.length, alasan } };
  });
  return ok({ baris, ...saring });
}
