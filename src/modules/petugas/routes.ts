// Which addresses has the officers' side? (of two that fit, the first one answers: fixed paths before patterns)
import type { Route } from '#platform/module';
import { deskRoute } from './pages/desk.tsx';
import { downloadRoute } from './pages/download.ts';
import { enrolRoutes } from './pages/enrol.tsx';
import { failedRoutes } from './pages/failed-letters.tsx';
import { inboxRoutes } from './pages/inbox.tsx';
import { invitationRoutes } from './pages/invitation.tsx';
import { inviteManyRoutes } from './pages/invite-many.tsx';
import { inviteRoutes } from './pages/invite.tsx';
import { mandateRoutes } from './pages/mandate.tsx';
import { officerRoutes } from './pages/officer.tsx';
import { officersRoute } from './pages/officers.tsx';
import { ownActs } from './pages/own-acts.ts';
import { ownFactorRoutes } from './pages/own-factors.tsx';
import { ownRoute } from './pages/own.tsx';
import { proposalRoutes } from './pages/proposals.tsx';
import { searchRoute } from './pages/search.tsx';
import { signInRoutes } from './pages/sign-in.tsx';
import { signOutRoute } from './pages/sign-out.ts';
import { stepUpRoutes } from './pages/step-up.tsx';
import { waitingRoute } from './pages/waiting.tsx';

export const routes: readonly Route[] = [
  ...signInRoutes,
  ...stepUpRoutes,
  signOutRoute,
  ...invitationRoutes.pages,
  ...enrolRoutes,
  waitingRoute,
  invitationRoutes.link,
  deskRoute,
  searchRoute,
  ...inboxRoutes,
  ...failedRoutes,
  downloadRoute,
  ownRoute,
  ...ownActs,
  ...ownFactorRoutes,
  officersRoute,
  ...inviteRoutes,
  ...inviteManyRoutes,
  ...proposalRoutes.pages,
  ...mandateRoutes,
  ...proposalRoutes.acts,
  ...officerRoutes,
];
