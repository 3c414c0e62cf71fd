// Who is this, and what may they do? (accounts, mandates, sessions, one function of authority)

// Authority: pure, no database (keamanan.md 2.1). `scopeOf` is the same decision for lists.
export {
  type Decision,
  type DenialReason,
  type Mandate,
  type Permission,
  type Reach,
  type Resource,
  type Scope,
  type SignedIn,
  REASONS,
  STEP_UP_MS,
  can,
  grantOf,
  isWithin,
  scopeOf,
} from './authority.ts';
export { type Digits, type Role, type RoleRule, ROLES, ROLE_RULES, ruleOf } from './roles.ts';
export { recordedRole, roleName } from './role-text.ts';
export { type AppointRefusal, type Post, isFresh, isParticipant, mayAppoint, mayGovern } from './may-appoint.ts';
export { type AccountEvent, type AccountState, nextState } from './states.ts';
export { type Answer } from './answer.ts';
export { IDENTITY_EVENTS } from './acts.ts';

// Sessions (1.4).
export {
  SESSIONS_AT_ONCE,
  SESSION_COOKIE,
  SESSION_MAX_MS,
  closeSession,
  findSession,
  openSession,
  renewSession,
  sessionKey,
} from './sessions.ts';

// Sign-in and step-up (1.2, 1.3, 1.4). `Site` = rpID and origin of the officers' pages.
export { type Entered, type PasskeySignInRefusal, signInWithPasskey, signOut, startPasskeySignIn } from './sign-in.ts';
export { type PasswordSignInRefusal, signInWithPassword } from './password-sign-in.ts';
export { startStepUp, stepUpWithCode, stepUpWithPasskey } from './step-up.ts';

// For other short secrets (PINs of receipts): hashed and slowed like passwords (1.3).
export { checkSecret, hashSecret } from './hashing.ts';
export { waitSeconds } from './throttle.ts';

// Enrolment by a link, and more factors later (1.1 to 1.3).
export {
  type Bound,
  type Holder,
  type HolderRefusal,
  type Invitation,
  type Progress,
  findProgress,
  redeemInvitation,
} from './enrolment.ts';
export { type BindRefusal, type Site, bindPasskey, startPasskey } from './passkeys.ts';
export { type BoundPassword, type Seed, type StartPasswordRefusal, bindPassword, startPassword } from './password-factor.ts';
export { PASSWORD_MAX, PASSWORD_MIN, type PasswordFault } from './password-rules.ts';
export { FACTOR_LACKS, type FactorCount, type FactorLack } from './factor-need.ts';
export { FIRST_INVITATION_MS, INVITATION_MS, type InvitationRefusal, type Link } from './invitation-link.ts';

// Calling officers: alone, or by two (1.1, 1.6, 2.5).
export { type GrantRefusal, type InviteRefusal, INVITED_AT_ONCE, grantMandate, inviteOfficers } from './invite.ts';
export { type Invited, takesTwo } from './appointment.ts';
export { type OrderRefusal, type PersonOrder, type PostOrder } from './order.ts';
export {
  type DecideRefusal,
  type Proposal,
  PROPOSAL_MS,
  approveProposal,
  listProposals,
  proposeMandate,
  proposePerson,
  rejectProposal,
} from './proposals.ts';

// Officers in charge (1.1, 1.2, 1.6).
export {
  type ConfirmRefusal,
  type GovernRefusal,
  confirmOfficer,
  endSessionsOf,
  freezeOfficer,
  renewInvitation,
  revokeOfficer,
  startReset,
  thawOfficer,
} from './in-charge.ts';
export { type EndReason, type EndRefusal, type MoveRefusal, endMandate, moveMandate } from './mandates.ts';
export { type Officer, type OfficerLine, type OfficerQuery, OFFICERS_A_PAGE, findOfficer, listOfficers } from './officers.ts';
export { listGone } from './standing.ts';
export { type Contact } from './contact.ts';

// "Perangkat saya", and devices that sign without a network (1.4, 1.6).
export {
  type OwnFactors,
  type OwnPasskey,
  type OwnSession,
  type RemoveRefusal,
  endAllSessions,
  endSession,
  listFactors,
  listSessions,
  removePasskey,
  removePassword,
  renewRecoveryCodes,
} from './own-devices.ts';
export { renamePasskey } from './rename-passkey.ts';
export {
  type BindDeviceRefusal,
  type BoundDevice,
  type DeviceKey,
  type DeviceRefusal,
  type Signer,
  bindDevice,
  listDevices,
  noteRevokedDevice,
  revokeDevice,
  verifyDevice,
} from './bound-device.ts';

// The beginning, from the server's console only (1.5).
export { type Beginning, type FirstLink, type FirstPerson, bootstrap, recover } from './bootstrap.ts';
export { isSettingUp } from './first-administrators.ts';
export { type OperatorConfirmRefusal, confirmByOperator, inviteByOperator } from './by-operator.ts';

// Break-glass (1.7).
export {
  type Siaga,
  type SiagaRefusal,
  SIAGA_MS,
  SIAGA_REASON_MAX,
  SIAGA_REASON_MIN,
  askSiaga,
  closeDueSiaga,
  closeSiaga,
  findSiaga,
  listSiaga,
  listUnreviewedSiaga,
  openSiaga,
  reviewSiaga,
} from './siaga.ts';
export { reviewDue } from './siaga-day.ts';

// On a laptop away from the centre, and what was done there (hasil.md 2 "Offline").
export { type AwayLink, type AwayOfficer, holderOf, linkOfficers, officersAt, seatOfficers } from './away.ts';
