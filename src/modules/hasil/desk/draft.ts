// How is a form kept that is not sent yet? (on the server for its writer, and for those above once the writer's work is over; the phone keeps its own)
import type { AreaCode } from '#kernel/area-code';
import { listGone } from '#platform/identity';
import type { Deps } from '#platform/module';
import type { Scene } from '../pages/scene.ts';
import type { Kiriman } from './fields.ts';
import { type Draf, type KunciDraf, dropExpiredDraf, findDraf, listDrafOthers, writeDraf } from './store/draft.ts';

/** Days that a draft is kept: past the longest plenary of a kecamatan. */
const DAYS = 21;
const DAY_SECONDS = 86_400;
const CLEARED = 20;

type Isian = Pick<Kiriman, 'uuid' | 'versi' | 'typed'>;

/**
 * A draft is nobody's act: it is seen by its writer alone and leaves no entry in the trail. `dari` is the save that a page
 * goes on from, when it saves by itself: the number of the new one, or undefined where another page was later.
 */
export async function saveDraf({ database, clock }: Pick<Deps, 'database' | 'clock'>, key: KunciDraf, { uuid, versi, typed }: Isian, dari?: number): Promise<number | undefined> {
  const now = Math.floor(clock.now() / 1000);
  const isi = Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value.toWellFormed().replaceAll('\0', '')] as const])));
  return database.transaction(async (db) => {
    await dropExpiredDraf(db, now, CLEARED);
    return writeDraf(db, key, { uuid, dasar: versi, isi, disimpan: now }, now + DAYS * DAY_SECONDS, dari);
  });
}

/** What a page is told of its own save: the number to go on from and the name of what the server holds now. */
export interface Tersimpan {
  readonly urut: number;
  readonly versi: string;
}

/** What the server holds, in a word: of another, what a phone kept is thrown away. */
export function heldVersion(dasar: number, urut: number): string {
  return `${dasar}.${urut}`;
}

export async function openDraf({ database, clock }: Pick<Deps, 'database' | 'clock'>, key: KunciDraf): Promise<Draf | undefined> {
  return findDraf(database.db, key, Math.floor(clock.now() / 1000));
}

export function draftKey({ tercatat, kode }: { readonly tercatat: { readonly no: number }; readonly kode: AreaCode }, akun: string): KunciDraf {
  return { akun, kontes: tercatat.no, kode };
}

/** What others left unsent at this station whose work there is over (keamanan.md 1.6): it goes to those above. */
export async function listLeft({ database, clock }: Pick<Deps, 'database' | 'clock'>, at: Parameters<typeof draftKey>[0], akun: string): Promise<(Draf & { readonly akun: string })[]> {
  const others = await listDrafOthers(database.db, draftKey(at, akun), Math.floor(clock.now() / 1000));
  const gone = new Set(await listGone(database.db, clock, others.map((one) => one.akun), at.kode));
  return others.filter((one) => gone.has(one.akun));
}

/** Under which name a phone keeps what it did not send: contest, station and a part of the account's id, nothing personal. */
export function draftName({ at }: Pick<Scene, 'at'>, kode: AreaCode, account: string): string {
  return `c/${at.pemilu}/${at.kontes}/${kode}/${account.slice(0, 8)}`;
}
