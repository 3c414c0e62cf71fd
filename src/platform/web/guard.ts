// Who comes in, and may they? (one decision before anything of the request is used; keamanan.md 2.1, 2.2)
import { record } from '#platform/action';
import { type Decision, SESSION_COOKIE, type SignedIn, can, findSession, isSettingUp } from '#platform/identity';
import type { DeskRequest, Deps, Route } from '#platform/module';
import { VISITOR_COOKIE, cookieOf, newVisitor, setCookie } from './ticket.ts';
import type { Visit } from './visit.ts';

/** A request that may go on. */
export interface Entrance {
  /** What a form ticket is bound to: the session, or the visitor's own cookie. */
  readonly holder: string;
  readonly token: string | undefined;
  /** A visitor cookie that must be set with the answer. */
  readonly newVisitor?: string;
  /** Let in by a permission. */
  readonly desk?: Pick<DeskRequest<unknown, unknown, unknown>, 'actor' | 'who' | 'resource'>;
  /** Let in by the session alone, to what is the visitor's own. */
  readonly own?: { readonly who: SignedIn };
  sessionCookie(token: string | null): string;
}

export interface Denied {
  readonly denied: Extract<Decision, { allow: false }>['reason'] | 'TIADA' | 'PENYIAPAN';
}

const sessionCookie = (token: string | null): string => setCookie(SESSION_COOKIE, token ?? '', 'Lax', token === null ? 0 : undefined);

export async function admit(route: Route, deps: Deps, visit: Visit, params: Record<string, unknown>): Promise<Entrance | Denied> {
  const { guard } = route;
  if (route.post?.signed === true) return { holder: '', token: undefined, sessionCookie };
  const token = cookieOf(visit.request, SESSION_COOKIE);
  const who =
    token === undefined ? undefined : await findSession(deps.database, deps.clock, token, visit.request.headers.get('user-agent') ?? '');
  if (route.own === true) {
    if (who === undefined) return { denied: 'TANPA_MASUK' };
    await noteEmergency(deps, who, route.id);
    return { holder: who.session, token, sessionCookie, own: { who } };
  }
  if (guard === undefined) {
    const visitor = cookieOf(visit.request, VISITOR_COOKIE);
    const fresh = visitor === undefined || !/^[\w-]{22}$/.test(visitor) ? newVisitor() : undefined;
    return { holder: fresh ?? visitor ?? '', token, sessionCookie, ...(fresh === undefined ? {} : { newVisitor: fresh }) };
  }
  const permission = deps.registry.permissions.get(guard.permission);
  if (permission === undefined) throw new Error(`no permission ${guard.permission}`);
  const resource = who === undefined ? undefined : await guard.resource(deps, params, who);
  if (who === undefined) return { denied: 'TANPA_MASUK' };
  // Until both first administrators hold their keys nothing but enrolment answers (keamanan.md 1.5).
  if (await isSettingUp(deps.database.db)) return { denied: 'PENYIAPAN' };
  if (resource === undefined) return { denied: 'TIADA' };
  const decision = can(who, permission, resource, deps.clock.now());
  const act = { kind: resource.kind, object: resource.id, node: resource.node };
  if (!decision.allow) {
    const role = who.mandates[0]?.role ?? 'tanpa-mandat';
    const actor = { id: who.account, role, node: who.mandates[0]?.node ?? resource.node };
    await record(deps.database, deps.clock, { event: 'identity.tolak', actor, ...act }, { izin: permission.id, sebab: decision.reason });
    return { denied: decision.reason };
  }
  const actor = { id: who.account, role: decision.mandate.role, node: decision.mandate.node };
  // Written before the answer leaves: a view that must be seen is seen (keamanan.md 7.2).
  if (decision.logView) await record(deps.database, deps.clock, { event: 'identity.lihat', actor, ...act }, { izin: permission.id });
  else await noteEmergency(deps, who, route.id);
  return { holder: who.session, token, sessionCookie, desk: { actor, who, resource } };
}

/** While break-glass is open every request of its holders is on record, also those that it is not needed for (keamanan.md 1.7). */
async function noteEmergency({ database, clock }: Deps, { account, mandates }: SignedIn, route: string): Promise<void> {
  const opened = mandates.find(({ module }) => module !== undefined);
  if (opened === undefined) return;
  const actor = { id: account, role: opened.role, node: opened.node };
  await record(database, clock, { event: 'identity.lihat', actor, kind: 'alamat', object: route }, { siaga: opened.id });
}
