// May this person do this to that, now, and under which duties? (keamanan.md 2.1: deny by default, pure, one function)
import { NATION, type AreaCode } from '#kernel/area-code';
import type { Sentence } from '#kernel/text';
import type { Role } from './roles.ts';

/** A role at a node for a time, by a decree. */
export interface Mandate {
  readonly id: string;
  readonly role: Role;
  /** Nation "0", 2, 4, 6, 10 or 13 digits; the office path of keamanan.md 2.3 is the prefix order of these codes. */
  readonly node: AreaCode;
  /** Organisation of a participant's mandate (number on the ballot), so that no party reads another's drafts. */
  readonly party: string | null;
  /** Milliseconds: in force from, and up to but not including. */
  readonly from: number;
  readonly until: number | null;
  /** Number of the decree of appointment. */
  readonly decree: string;
  /** Only while break-glass is open (keamanan.md 1.7): the one module that it reads. */
  readonly module?: string;
}

/** Who holds a living session, as read from the database for this request. */
export interface SignedIn {
  readonly account: string;
  readonly name: string;
  readonly active: boolean;
  readonly mandates: readonly Mandate[];
  /** When a factor was last proven in this session, in milliseconds. */
  readonly steppedUpAt: number | null;
  /** SHA-256 of the session id, hex: names the session without opening it. */
  readonly session: string;
}

/** What an address or an act is about; handed in by the module that owns it. */
export interface Resource {
  /** Kind of thing and its id, for the trail; never a person's data. */
  readonly kind: string;
  readonly id: string;
  readonly node: AreaCode;
  /** Is the stage of the rule pack open in which this may be done? Absent: no window applies. */
  readonly open?: boolean;
  /** Whoever proposed what is to be approved; that person cannot approve it (keamanan.md 2.5). */
  readonly proposer?: string;
  /** Accounts that a conflict of interest keeps out (keamanan.md 2.4). */
  readonly excluded?: readonly string[];
  readonly party?: string;
}

/**
 * How far a grant reaches: `sendiri` the mandate's own node, `bawah` the node and everything below, `semua` anywhere,
 * `partai` the mandate's node and below, only what belongs to the same party.
 */
export type Reach = 'sendiri' | 'bawah' | 'semua' | 'partai';

/** One thing that can be permitted; declared by the module that does it. */
export interface Permission {
  /** `<module>.<name>`. */
  readonly id: string;
  readonly title: Sentence;
  readonly grants: Readonly<Partial<Record<Role, Reach>>>;
  /** Proven factor within five minutes (keamanan.md 1.4). */
  readonly stepUp?: boolean;
  /** Proposed by one, approved by another; `Resource.proposer` names the first. */
  readonly twoPersons?: boolean;
  /** Roles whose every view is written to the trail before the answer leaves (keamanan.md 7.2). */
  readonly viewsLogged?: readonly Role[];
  /** Reading alone: also to whoever opened break-glass for this module, at the place it was opened for and below (keamanan.md 1.7). */
  readonly siaga?: true;
}

export const REASONS = ['TANPA_MASUK', 'AKUN', 'MANDAT', 'PERAN', 'WILAYAH', 'TAHAP', 'KEPENTINGAN', 'ORANG_SAMA', 'BUKTI_ULANG'] as const;
export type DenialReason = (typeof REASONS)[number];

export type Decision =
  { readonly allow: true; readonly mandate: Mandate; readonly logView: boolean } | { readonly allow: false; readonly reason: DenialReason };

/** How long a proven factor counts as fresh, in milliseconds. */
export const STEP_UP_MS = 5 * 60_000;

/** Is `node` the area itself or below it? */
export function isWithin(area: AreaCode, node: AreaCode): boolean {
  return area === NATION || node === area || node.startsWith(area);
}

/**
 * Decides. The tests run in the order of keamanan.md 2.1 and the first failure is the answer; of several mandates the
 * one that gets farthest decides, so that a second office never takes away what the first gives.
 */
export function can(who: SignedIn | undefined, permission: Permission, resource: Resource, now: number): Decision {
  if (who === undefined) return deny('TANPA_MASUK');
  if (!who.active) return deny('AKUN');
  const inForce = who.mandates.filter((mandate) => mandate.from <= now && (mandate.until === null || now < mandate.until));
  if (inForce.length === 0) return deny('MANDAT');
  const granted = inForce.filter((mandate) => grantOf(mandate, permission) !== undefined);
  if (granted.length === 0) return deny('PERAN');
  const near = granted.find((mandate) => reaches(mandate, permission, resource));
  if (near === undefined) return deny('WILAYAH');
  if (resource.open === false) return deny('TAHAP');
  if (resource.excluded?.includes(who.account) === true) return deny('KEPENTINGAN');
  if (permission.twoPersons === true && resource.proposer === who.account) return deny('ORANG_SAMA');
  if (permission.stepUp === true && (who.steppedUpAt === null || now - who.steppedUpAt > STEP_UP_MS)) return deny('BUKTI_ULANG');
  return { allow: true, mandate: near, logView: near.module !== undefined || permission.viewsLogged?.includes(near.role) === true };
}

/** How far a mandate takes a permission; undefined = not at all. Break-glass reads one module and does nothing else. */
export function grantOf({ role, module }: Pick<Mandate, 'role' | 'module'>, permission: Permission): Reach | undefined {
  if (module === undefined) return permission.grants[role];
  return permission.siaga === true && permission.id.startsWith(`${module}.`) ? 'bawah' : undefined;
}

/** A part of the country that somebody reaches: a place, alone or with all below it; `party` null = whoever it belongs to. */
export interface Scope {
  readonly node: AreaCode;
  readonly below: boolean;
  readonly party: string | null;
}

/**
 * What a permission lets this person see, for lists: the scope becomes part of the question to the database, so that a
 * list, a count and a search show exactly what `can` would allow one by one (keamanan.md 2.2).
 */
export function scopeOf(who: SignedIn, permission: Permission, now: number): Scope[] {
  if (!who.active) return [];
  const inForce = who.mandates.filter((mandate) => mandate.from <= now && (mandate.until === null || now < mandate.until));
  return inForce.flatMap((mandate): Scope[] => {
    const { node, party } = mandate;
    switch (grantOf(mandate, permission)) {
      case 'sendiri':
        return [{ node, below: false, party: null }];
      case 'bawah':
        return [{ node, below: true, party: null }];
      case 'semua':
        return [{ node: NATION, below: true, party: null }];
      case 'partai':
        return party === null ? [] : [{ node, below: true, party }];
      default:
        return [];
    }
  });
}

function reaches(mandate: Mandate, permission: Permission, resource: Resource): boolean {
  switch (grantOf(mandate, permission)) {
    case 'sendiri':
      return mandate.node === resource.node;
    case 'bawah':
      return isWithin(mandate.node, resource.node);
    case 'semua':
      return true;
    case 'partai':
      return isWithin(mandate.node, resource.node) && mandate.party !== null && mandate.party === resource.party;
    default:
      return false;
  }
}

function deny(reason: DenialReason): Decision {
  return { allow: false, reason };
}
