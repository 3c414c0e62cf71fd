// How does a test sign an officer in to a program that runs, and act through its pages as a browser without script does?
import { randomUUID } from 'node:crypto';
import { assert } from '#kernel/result';
import type { Clock } from '#platform/clock';
import { type Database, run, sql } from '#platform/db';
import { type Role, SESSION_COOKIE, openSession } from '#platform/identity';

export interface TestOfficer {
  readonly account: string;
  /** One for each post, in order. */
  readonly mandates: readonly string[];
  /** Value of the Cookie header. */
  readonly cookie: string;
}

/** An active account with one mandate for each post, in force since ever, and a session whose factor was just proven. */
export async function signedIn(database: Database, clock: Clock, posts: readonly (readonly [Role, string])[]): Promise<TestOfficer> {
  const { db } = database;
  const account = randomUUID();
  await run(db, sql`insert into identity_akun (id, nama, masuk, keadaan, dibuat, diubah) values (${account}, 'Sari', ${account}, 'AKTIF', 0, 0)`);
  const mandates = posts.map(() => randomUUID());
  for (const [at, [role, node]] of posts.entries()) {
    await run(
      db,
      sql`insert into identity_mandat (id, akun, peran, wilayah, sk, mulai, dibuat) values (${mandates[at]}, ${account}, ${role}, ${node}, 'SK', 0, 0)`,
    );
  }
  return { account, mandates, cookie: await sessionOf(database, clock, account) };
}

/** One more session of the account. */
export async function sessionOf(database: Database, clock: Clock, account: string): Promise<string> {
  return `${SESSION_COOKIE}=${await openSession(database.db, clock, account, { steppedUp: true, agent: AGENT })}`;
}

/** Family of browser of the session: another one takes the fresh proof away. */
export const AGENT = 'uji';

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly text: string;
}

export type Fields = Readonly<Record<string, string>>;

export interface Browser {
  get(path: string): Promise<Answer>;
  /** Hidden fields of the form that the page at `path` sends to `action`. */
  form(path: string, action: string): Promise<Fields>;
  post(path: string, fields: Fields): Promise<Answer>;
}

/** A browser that shows pages of the site at `url` to the holder of the cookie; follows no redirect. `send`: without a socket. */
export function browserOf(url: string, cookie: string, send: (request: Request) => Response | Promise<Response> = fetch): Browser {
  const base = { cookie, 'user-agent': AGENT };
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await send(new Request(url + path, { ...init, redirect: 'manual' }));
    return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
  };
  const get = async (path: string): Promise<Answer> => ask(path, { headers: base });
  return {
    get,
    form: async (path, action) => {
      const { status, text } = await get(path);
      const found = hiddenFields(text, action);
      assert(found !== undefined, `${path} (${status}) has a form to ${action}: ${text.slice(0, 2_000)}`);
      return found;
    },
    post: async (path, fields) =>
      ask(path, { method: 'POST', headers: { ...base, 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams(fields) }),
  };
}

function hiddenFields(html: string, action: string): Fields | undefined {
  for (const [form, opening = ''] of html.matchAll(/<form([^>]*)>[\s\S]*?<\/form>/g)) {
    if (attribute(opening, 'action')?.split('?', 1)[0] !== action) continue;
    const inputs = [...form.matchAll(/<input([^>]*)>/g)].map(([, own = '']) => own).filter((own) => attribute(own, 'type') === 'hidden');
    return Object.fromEntries(inputs.map((own) => [attribute(own, 'name') ?? '', attribute(own, 'value') ?? '']));
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' };

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replace(/&\w+;/g, (entity) => NAMED[entity] ?? entity);
}
