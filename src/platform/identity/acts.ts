// Under which names do this room's acts enter the trail, and who is said to have done them? (keamanan.md 7.2)
import type { Act, Actor, Facts } from '#platform/action';
import type { Mandate, SignedIn } from './authority.ts';

/** Also of the doors that use this room: `tolak` a denial, `lihat` a view that must be seen. */
export const IDENTITY_EVENTS = [
  'identity.tolak',
  'identity.lihat',
  'identity.masuk',
  'identity.masuk-gagal',
  'identity.keluar',
  'identity.bukti-ulang',
  'identity.bukti-gagal',
  'identity.alarm',
  'identity.undang',
  'identity.usul',
  'identity.usul-setuju',
  'identity.usul-tolak',
  'identity.faktor-ikat',
  'identity.faktor-lepas',
  'identity.faktor-nama',
  'identity.kode-cadangan',
  'identity.kunci-mundur',
  'identity.konfirmasi',
  'identity.konfirmasi-gagal',
  'identity.mandat-beri',
  'identity.mandat-tutup',
  'identity.bekukan',
  'identity.cairkan',
  'identity.cabut',
  'identity.setel-ulang',
  'identity.sesi-akhiri',
  'identity.perangkat-ikat',
  'identity.perangkat-cabut',
  'identity.awal',
  'identity.aktif',
  'identity.pulih',
  'identity.siaga-minta',
  'identity.siaga-buka',
  'identity.siaga-tutup',
  'identity.siaga-tinjau',
] as const;
export type IdentityEvent = (typeof IDENTITY_EVENTS)[number];

export type DoneAct = Act & { readonly facts: Facts };

/** What a service did: its answer, and the acts for the trail (none when it refused and changed nothing). */
export interface Done<T> {
  readonly value: T;
  readonly acts: readonly DoneAct[];
}

/** Nobody who is known: a failed sign-in, a broken invitation. */
export const STRANGER: Actor = { id: 'tak-dikenal', role: 'publik', node: '0' };

/** The officer under the mandate that gave the right; without one under the first in force. */
export function actorOf(who: Pick<SignedIn, 'account' | 'mandates'>, mandate: Mandate | undefined = who.mandates[0]): Actor {
  return { id: who.account, role: mandate?.role ?? 'tanpa-mandat', node: mandate?.node ?? '0' };
}

/** An act on an account; the entry is kept by the office of `node`, else of the actor. */
export function accountAct(event: IdentityEvent, actor: Actor, account: string, facts: Facts = {}, node?: string): DoneAct {
  return { event, actor, kind: 'akun', object: account, facts, ...(node === undefined ? {} : { node }) };
}

/** Something that the officers in charge must look at. */
export function alarmAct(actor: Actor, sebab: string, facts: Facts = {}): DoneAct {
  return { event: 'identity.alarm', actor, kind: 'alarm', object: sebab, facts };
}

/** Nothing happened, nothing is written. */
export function nothing<T>(value: T): Done<T> {
  return { value, acts: [] };
}
