// Which addresses has the officers' side? (of two that fit, the first one answers: fixed paths before patterns)
import type { Route } from '#platform/module';
import { enrolRoutes } from './pages/enrol.tsx';
import { invitationRoutes } from './pages/invitation.tsx';
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
];
