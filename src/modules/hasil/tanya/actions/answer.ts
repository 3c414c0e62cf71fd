// What happens when an office answers a question? (added, never replaced; public at once under role and office)
import { type AreaCode, parentOf } from '#kernel/area-code';
import { assert, ok, refuse, type Result } from '#kernel/result';
import { type Actor, type Once, performOnce } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import type { Kontes } from '../../contest.ts';
import type { IsiJawaban } from '../jawaban.ts';
import { renewDesa } from '../ikuti.ts';
import { addJawaban } from '../store/jawaban.ts';
import { giveSampai, takeSampai } from '../store/tanya.ts';
import type { TanyaId } from '../timbang.ts';

export const ANSWER_EVENT = 'hasil.tanya-jawab';

export interface Jawab {
  readonly kontes: Kontes;
  readonly no: number;
  /** 13 digits; the question stands or stood there. */
  readonly kode: AreaCode;
  readonly tanya: TanyaId;
  /** Number of the station's newest event that the officer saw. */
  readonly seq: number;
  readonly jawaban: IsiJawaban;
  readonly actor: Actor;
  /** Role and office as they are shown; the actor's own where absent. */
  readonly peran?: string;
  readonly simpul?: AreaCode;
  /** Given by the form, so that a form sent twice answers once. */
  readonly id: string;
}

/** The answer, its entry in the trail and the counts above stand together. The value is its place among the answers. */
export async function answerQuestion(deps: Pick<Deps, 'database' | 'clock'>, once: Once, one: Jawab): Promise<Result<number, { readonly code: 'SUDAH' }>> {
  const { kontes, kode, tanya, actor, jawaban } = one;
  const object = `${kontes.pemilu.slug}/${kontes.pack.kode}/${kode}/${tanya}`;
  const done = await performOnce(deps.database, deps.clock, once, { event: ANSWER_EVENT, actor, object, kind: 'tps', node: kode }, async (db) => {
    const urut = await keep(db, one, Math.floor(deps.clock.now() / 1000));
    return { value: urut, facts: { urut, alasan: jawaban.alasan, seq: one.seq } };
  });
  return done.state === 'other-body' ? refuse('SUDAH') : ok(done.value);
}

async function keep(db: Db, { kontes, no, kode, tanya, seq, jawaban, actor, peran, simpul, id }: Jawab, pada: number): Promise<number> {
  const sampai = await takeSampai(db);
  const urut = await addJawaban(db, no, { id, kode, tanya, seq, ...jawaban, pada, akun: actor.id, peran: peran ?? actor.role, simpul: simpul ?? (actor.node as AreaCode) });
  const desa = parentOf(kode);
  assert(desa !== undefined, `${kode} is a station`);
  await renewDesa(db, no, kontes, [desa], sampai.versi + 1);
  await giveSampai(db, { ...sampai, versi: sampai.versi + 1 });
  return urut;
}
