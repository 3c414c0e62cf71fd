// How does a test walk through the officers' forms as a browser without script would?
import { Secret, TOTP } from 'otpauth';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { type Invited, inviteOfficers } from '#platform/identity';
import { type SignedInOfficer, ORIGIN, send, ticketIn } from '../officers.ts';
import type { TestSite } from '../site.ts';

export const PASSWORD = 'gerobak ungu melompati tangga';
/** A station of Beji Timur, Depok. */
export const TPS = '3276061006003';

export interface Stranger {
  readonly ticket: string;
  readonly headers: { readonly cookie: string };
}

/** A stranger with a visitor's cookie, and the ticket of one form. */
export async function stranger(site: TestSite, page: string, path: string): Promise<Stranger> {
  const answer = await site.get(page);
  const cookie = /__Host-pra=[\w-]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
  return { ticket: ticketIn(await answer.text(), path), headers: { cookie } };
}

/** The session that an answer sets; empty when it sets none. */
export function sidOf(answer: Response): string {
  return /__Host-sid=([\w-]+)/.exec(answer.headers.getSetCookie().join('\n'))?.[1] ?? '';
}

/** Somebody who was invited to the station, with the link. */
export async function invited({ deps }: TestSite, by: SignedInOfficer, name: string): Promise<Invited> {
  const order = {
    role: 'kpps' as const,
    node: areaCode(TPS),
    party: null,
    decree: 'SK-UJI',
    from: day('2026-01-01'),
    until: day('2099-12-31'),
    replaces: null,
    name,
    email: null,
    phone: null,
  };
  const made = await inviteOfficers(deps.database, deps.clock, deps.keys, await by.who(), [order]);
  if (!made.ok) throw new Error(made.refusal.code);
  const [one] = made.value;
  if (one === undefined) throw new Error('nobody was invited');
  return one;
}

export interface Enrolled {
  readonly sid: string;
  readonly seed: string;
  /** The last form once more. */
  readonly step: (code: string) => Promise<Response>;
}

/** From the link to the first session. */
export async function enrolByPassword(site: TestSite, token: string): Promise<Enrolled> {
  const loose = (await site.get(`/undangan/${token}`)).headers.get('location') ?? '';
  const { ticket, headers } = await stranger(site, loose, '/undangan');
  const u = new URL(loose, ORIGIN).searchParams.get('u') ?? '';
  const chosen = await send(site, '/undangan', { u, cara: 'sandi', _tiket: ticket }, headers);
  const bound = chosen.headers.get('location') ?? '';
  const handle = new URL(bound, ORIGIN).searchParams.get('u') ?? '';
  const page = await (await site.get(bound, headers)).text();
  const fields = { u: handle, sandi: PASSWORD, ulang: PASSWORD, _tiket: ticketIn(page, '/undangan/sandi') };
  const shown = await (await send(site, '/undangan/sandi', fields, headers)).text();
  const seed = seedIn(shown);
  const step = (code: string) =>
    send(site, '/undangan/kode', { u: handle, kode: code, _tiket: ticketIn(shown, '/undangan/kode') }, headers);
  return { sid: sidOf(await step(codeOf(site, seed))), seed, step };
}

/** Password and code for an officer who is at work, as the account's own pages give them. */
export async function passwordFor(site: TestSite, officer: SignedInOfficer): Promise<{ readonly name: string; readonly seed: string }> {
  const sent = await officer.post('/kerja/saya/sandi', '/kerja/saya/sandi', { sandi: PASSWORD, ulang: PASSWORD });
  const shown = await sent.text();
  const seed = seedIn(shown);
  const fields = { kode: codeOf(site, seed), _tiket: ticketIn(shown, '/kerja/saya/sandi/kode') };
  await send(site, '/kerja/saya/sandi/kode', fields, officer.headers);
  const name = /[\w-]+-\d{13}-[0-9A-Z]{4}/.exec(await (await officer.get('/kerja/saya')).text())?.[0] ?? '';
  return { name, seed };
}

/** What the phone's app shows at this moment of the site's clock. */
export function codeOf({ deps }: Pick<TestSite, 'deps'>, seed: string): string {
  const app = new TOTP({ secret: Secret.fromBase32(seed), algorithm: 'SHA1', digits: 6, period: 30 });
  return app.generate({ timestamp: deps.clock.now() });
}

function seedIn(html: string): string {
  return /secret=([A-Z2-7]+)/.exec(html)?.[1] ?? '';
}
