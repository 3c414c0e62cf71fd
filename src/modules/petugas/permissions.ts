// Who looks after officers? (whoever may invite somebody: ROLE_RULES.invitedBy; keamanan.md 1.1, 2.5, 2.7)
import { NATION } from '#kernel/area-code';
import {
  type Permission,
  type Reach,
  type Resource,
  type Role,
  type SignedIn,
  ROLES,
  isParticipant,
  ruleOf,
  scopeOf,
} from '#platform/identity';
import type { Deps } from '#platform/module';
import { text } from './text.ts';
import { text as inbox } from './text-inbox.ts';

export const MEJA = 'petugas.meja';
export const LIHAT = 'petugas.lihat';
export const UNDANG = 'petugas.undang';
export const KONFIRMASI = 'petugas.konfirmasi';
export const BEKUKAN = 'petugas.bekukan';
export const SETUJUI = 'petugas.setujui';
export const SURAT_GAGAL = 'petugas.surat';

type Grants = Partial<Record<Role, Reach>>;

/** Roles that may invite to one of these roles, each as far as its office reaches. */
function invitersTo(roles: readonly Role[]): Grants {
  const inviters = new Set<string>(roles.flatMap((role) => ruleOf(role).invitedBy));
  return Object.fromEntries(ROLES.filter((role) => inviters.has(role)).map((role) => [role, reachOf(role)]));
}

function reachOf(role: Role): Reach {
  if (role === 'admin_platform') return 'semua';
  return isParticipant(role) ? 'partai' : 'bawah';
}

const everybody = invitersTo(ROLES);

export const permissions: readonly Permission[] = [
  { id: MEJA, title: text.izinMeja, grants: Object.fromEntries(ROLES.map((role) => [role, 'semua' as const])) },
  { id: LIHAT, title: text.izinLihat, grants: everybody, siaga: true },
  { id: UNDANG, title: text.izinUndang, grants: everybody, stepUp: true },
  { id: KONFIRMASI, title: text.izinKonfirmasi, grants: everybody, stepUp: true },
  { id: BEKUKAN, title: text.izinBekukan, grants: everybody, stepUp: true },
  {
    id: SETUJUI,
    title: text.izinSetujui,
    grants: invitersTo(ROLES.filter((role) => ruleOf(role).privileged)),
    stepUp: true,
    twoPersons: true,
  },
  {
    id: SURAT_GAGAL,
    title: inbox.izinGagal,
    // Whoever meets citizens, and whoever keeps the server: the address stays masked for both.
    grants: { petugas_layanan: 'bawah', resepsionis: 'bawah', ppid: 'bawah', sekretaris: 'bawah', admin_kantor: 'bawah', admin_platform: 'semua' },
  },
];

const lihat = permissions.find((one) => one.id === LIHAT);

/** The part of the country whose officers this person sees. */
export function officersScope(who: SignedIn, now: number) {
  return lihat === undefined ? [] : scopeOf(who, lihat, now);
}

/** A page that lists: it is about the first place whose officers this person sees; without one the role is refused. */
export function ownOfficers({ clock }: Pick<Deps, 'clock'>, who: SignedIn | undefined): Resource {
  const [first] = who === undefined ? [] : officersScope(who, clock.now());
  const party = first?.party ?? undefined;
  return { kind: 'petugas', id: 'daftar', node: first?.node ?? NATION, ...(party === undefined ? {} : { party }) };
}
