// How does a form left unsent change hands, so that it is sent once and everybody knows by whom? (keamanan.md 1.6, 13 case 2)
import type { AreaCode } from '#kernel/area-code';
import { type Actor, performAll, record } from '#platform/action';
import type { Deps } from '#platform/module';
import type { Kontes } from '../../contest.ts';
import { type KunciDraf, moveDraf } from '../store/draft.ts';

const READ = 'hasil.c-naskah-baca';
const TAKEN = 'hasil.c-naskah-ambil';
export const LEFT_EVENTS: readonly string[] = [READ, TAKEN];

interface Left {
  readonly kontes: Kontes;
  readonly kode: AreaCode;
  readonly actor: Actor;
}

function act(event: string, { kontes, kode, actor }: Left) {
  return { event, actor, object: `${kontes.pemilu.slug}/${kontes.pack.kode}/${kode}`, kind: 'tps', node: kode };
}

/** Written before the page leaves. */
export async function noteLeftRead({ database, clock }: Pick<Deps, 'database' | 'clock'>, at: Left, uuids: readonly string[]): Promise<void> {
  await record(database, clock, act(READ, at), { formulir: uuids });
}

/** False where the taker has a form of his own there, or it is gone; nothing is changed then. */
export async function takeDraft({ database, clock }: Pick<Deps, 'database' | 'clock'>, at: Left, from: KunciDraf, uuid: string): Promise<boolean> {
  return performAll<boolean>(database, clock, async (db) => {
    const value = await moveDraf(db, from, at.actor.id);
    return { value, acts: value ? [{ ...act(TAKEN, at), facts: { formulir: uuid, dari: from.akun } }] : [] };
  });
}
