// Who sees open deadlines, who enters days, and who is the second? (tenggat.md 3.1; keamanan.md 2.5)
import { NATION } from '#kernel/area-code';
import { type Permission, type Resource, type Scope, type SignedIn, scopeOf } from '#platform/identity';
import { desk } from './text-desk.ts';

export const KALENDER = 'tenggat.kalender.lihat';
export const USUL = 'tenggat.kalender.usul';
export const SETUJUI = 'tenggat.kalender.setujui';
export const JAM = 'tenggat.jam.lihat';

const KEEPERS = { sekretaris: 'bawah', admin_kantor: 'bawah' } as const;
const READERS = { ...KEEPERS, pimpinan: 'bawah', kasubbag: 'bawah', ppid: 'bawah', atasan_ppid: 'bawah', petugas_layanan: 'sendiri', unit_kerja: 'sendiri', auditor: 'bawah' } as const;

export const permissions: readonly Permission[] = [
  { id: KALENDER, title: desk.izinKalender, grants: READERS },
  { id: USUL, title: desk.izinUsul, grants: KEEPERS, stepUp: true },
  { id: SETUJUI, title: desk.izinSetujui, grants: KEEPERS, stepUp: true, twoPersons: true },
  { id: JAM, title: desk.izinJam, grants: READERS },
];

const jam = permissions.find((one) => one.id === JAM);

/** The part of the country whose open deadlines this person sees. */
export function clockScopes(who: SignedIn, now: number): Scope[] {
  return jam === undefined ? [] : scopeOf(who, jam, now);
}

/** A page that lists is about the first place of the officer's own mandates. */
export function ownPlace(kind: string, who: SignedIn | undefined): Resource {
  return { kind, id: 'daftar', node: who?.mandates[0]?.node ?? NATION };
}
