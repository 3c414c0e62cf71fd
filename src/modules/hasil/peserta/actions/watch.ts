// What happens when a participant's officer adds an area to the list, takes one off, or has seen what changed?
import { type Actor, perform } from '#platform/action';
import type { Deps } from '#platform/module';
import { type Pemilik, type Tempat, type Terlihat, addPantauan, markSeen, removePantauan } from '../store/watch.ts';

/** Areas on one list. */
export const MOST_WATCHED = 200;

export const WATCH_EVENTS = ['hasil.pantau-tambah', 'hasil.pantau-hapus', 'hasil.pantau-lihat'] as const;

type At = Pick<Deps, 'database' | 'clock'>;

const nameOf = ({ pemilu, jenis, kode }: Tempat): string => `${pemilu}/${jenis}/${kode}`;

/** False: the list is full. */
export async function addWatch({ database, clock }: At, actor: Actor, owner: Pemilik, place: Tempat, seen: Terlihat): Promise<boolean> {
  const act = { event: WATCH_EVENTS[0], actor, kind: 'pantau', object: nameOf(place), node: place.kode };
  return perform(database, clock, act, async (db) => {
    const value = await addPantauan(db, owner, place, seen, Math.floor(clock.now() / 1_000), MOST_WATCHED);
    return { value, facts: { partai: owner.partai, ditambah: value } };
  });
}

export async function removeWatch({ database, clock }: At, actor: Actor, owner: Pemilik, place: Tempat): Promise<void> {
  const act = { event: WATCH_EVENTS[1], actor, kind: 'pantau', object: nameOf(place), node: place.kode };
  await perform(database, clock, act, async (db) => ({ value: undefined, facts: { partai: owner.partai, dihapus: await removePantauan(db, owner, place) } }));
}

export async function seeWatched({ database, clock }: At, actor: Actor, owner: Pemilik, all: readonly (Tempat & Terlihat)[]): Promise<void> {
  const act = { event: WATCH_EVENTS[2], actor, kind: 'pantau', object: all.length === 1 && all[0] !== undefined ? nameOf(all[0]) : 'semua' };
  await perform(database, clock, act, async (db) => {
    const dilihat = await markSeen(db, owner, all, Math.floor(clock.now() / 1_000));
    return { value: undefined, facts: { partai: owner.partai, dilihat } };
  });
}
