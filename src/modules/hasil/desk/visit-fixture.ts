// How does a test fill in a form as an officer without script would? (asks a page, reads its form, sends it back)
import { projectRoot } from '#platform/config';
import { type App, makeApp, makeMeter, readAssets } from '#platform/web';
import type { Deps } from '#platform/module';
import { AGENT, type MadeOfficer } from '../../../platform/identity/officer-fixture.ts';

export interface Page {
  readonly status: number;
  readonly html: string;
  /** Where a redirect leads. */
  readonly to: string | null;
}

export interface Sheet {
  readonly action: string;
  readonly fields: Record<string, string>;
}

export class Visitor {
  readonly app: App;
  readonly #officer: MadeOfficer;

  constructor(deps: Deps, officer: MadeOfficer) {
    this.app = makeApp(deps, readAssets(projectRoot()), makeMeter());
    this.#officer = officer;
  }

  async get(path: string): Promise<Page> {
    return this.#ask(path, {});
  }

  async send(path: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    return this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  async sendFiles(path: string, fields: Readonly<Record<string, string>>, files: Readonly<Record<string, File>>): Promise<Page> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    for (const [name, file] of Object.entries(files)) body.append(name, file);
    return this.#ask(path, { method: 'POST', body });
  }

  /** The bytes of an address, without following it. */
  async raw(path: string): Promise<Response> {
    return this.app.fetch(new Request(new URL(path, 'http://pendopo.test'), { headers: this.#headers() }));
  }

  async #ask(path: string, init: RequestInit): Promise<Page> {
    const headers = { ...this.#headers(), ...(init.headers as Record<string, string> | undefined) };
    const answer = await this.app.fetch(new Request(new URL(path, 'http://pendopo.test'), { ...init, headers }));
    return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') };
  }

  #headers(): Record<string, string> {
    return { cookie: `__Host-sid=${this.#officer.token}`, 'sec-fetch-site': 'same-origin', 'user-agent': AGENT };
  }
}

/** The form of a page whose action ends so, with every value that a browser would send. */
export function sheetOf(html: string, action: string): Sheet {
  for (const [, attributes = '', inside = ''] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    const to = attribute(attributes, 'action');
    if (to === undefined || !to.split('?')[0]?.endsWith(action) || !/method="post"/i.test(attributes)) continue;
    return { action: to, fields: { ...inputs(inside), ...areas(inside), ...selects(inside) } };
  }
  throw new Error(`no form that is sent to ${action}`);
}

function inputs(html: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [, attributes = ''] of html.matchAll(/<input\b([^>]*?)\/?>/g)) {
    const name = attribute(attributes, 'name');
    const type = attribute(attributes, 'type');
    if (name === undefined || type === 'file') continue;
    if (type === 'checkbox' && !/\bchecked\b/.test(attributes)) continue;
    out[name] = attribute(attributes, 'value') ?? '';
  }
  return out;
}

function areas(html: string): Record<string, string> {
  return Object.fromEntries([...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, a = '', inside = '']) => [attribute(a, 'name') ?? '', plain(inside)]));
}

function selects(html: string): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, a = '', inside = '']) => {
      const chosen = [...inside.matchAll(/<option\b([^>]*)>/g)].find(([, option = '']) => /\bselected\b/.test(option));
      return [attribute(a, 'name') ?? '', chosen === undefined ? '' : (attribute(chosen[1] ?? '', 'value') ?? '')];
    }),
  );
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : plain(found);
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
