// Who is this, and what may they do? (accounts, mandates, sessions, one function of authority)
export { type Decision, type DenialReason, type Mandate, type Permission, type Reach, type Resource, type SignedIn, REASONS, STEP_UP_MS, can, isWithin } from './authority.ts';
export { roleName } from './role-text.ts';
export { type Digits, type Role, type RoleRule, ROLES, ROLE_RULES, ruleOf } from './roles.ts';
export { SESSIONS_AT_ONCE, SESSION_COOKIE, SESSION_MAX_MS, closeSession, findSession, openSession, renewSession, sessionKey } from './sessions.ts';
export { type AccountState } from './states.ts';
