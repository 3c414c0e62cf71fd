// How does a test get an officer who is signed in, in this process or in a browser?
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { assert } from '#kernel/result';
import { SESSION_COOKIE, type Role, type SignedIn } from '#platform/identity';
import { AGENT, makeOfficer } from '../src/platform/identity/officer-fixture.ts';
import type { TestSite } from './site.ts';

/** An active officer with one mandate and a session whose proof was given just now. */
export interface SignedInOfficer {
  readonly account: string;
  readonly mandate: string;
  /** Both headers of a request: the cookie, and the browser that the session was opened in. */
  readonly headers: { readonly cookie: string; readonly 'user-agent': string };
  who(): Promise<SignedIn>;
  get(path: string): Promise<Response>;
  /** Sends a form with the ticket that `page` hands out for `path`. */
  post(page: string, path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
}

/** Quickly, through the services: no link, no factor. */
export async function enrol(site: Pick<TestSite, 'app' | 'deps'>, role: Role, node: string, party?: string): Promise<SignedInOfficer> {
  const { database, clock } = site.deps;
  const made = await makeOfficer(database, clock, [{ role, node, ...(party === undefined ? {} : { party }) }]);
  const headers = { cookie: `${SESSION_COOKIE}=${made.token}`, 'user-agent': AGENT };
  const get = (path: string): Promise<Response> => site.app.fetch(new Request(new URL(path, ORIGIN), { headers }));
  return {
    account: made.account,
    mandate: made.mandates[0] ?? '',
    headers,
    who: () => made.who(),
    get,
    post: async (page, path, fields) => {
      const ticket = ticketIn(await (await get(page)).text(), path);
      return send(site, path, { ...fields, _tiket: ticket }, headers);
    },
  };
}

export const ORIGIN = 'http://pendopo.test';

/** The ticket of the form on this page that is sent to `path`; empty when there is none. */
export function ticketIn(html: string, path: string): string {
  for (const [form, action = ''] of html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>[\s\S]*?<\/form>/g)) {
    if (action === path || action === `/en${path}`) return /name="_tiket" value="([\w-]+)"/.exec(form)?.[1] ?? '';
  }
  return '';
}

/** A form as a browser of ours sends it. */
export async function send(
  { app }: Pick<TestSite, 'app'>,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return app.fetch(
    new Request(new URL(path, ORIGIN), {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    }),
  );
}

/** A software authenticator in Chromium; the newest takes the place of the one before, as a second key in the same hand. */
export interface VirtualKeys {
  readonly session: CDPSession;
  /** Another key: the earlier one is put away. */
  another(): Promise<void>;
}

/** Bound to its device, unlocked by its holder at once. */
export async function virtualKeys(context: BrowserContext, page: Page): Promise<VirtualKeys> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  let present: string | undefined;
  const another = async (): Promise<void> => {
    if (present !== undefined) await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: present });
    const options = {
      protocol: 'ctap2',
      transport: 'usb',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    } as const;
    present = (await session.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId;
    assert(present !== '', 'Chromium gives its authenticator a name');
  };
  await another();
  return { session, another };
}
