// How does a test walk the pages of the information desk as a browser without a script does, at an hour of its own?
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, settingsSchema } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import type { Deps } from '#platform/module';
import { type App, makeApp, makeMeter, readAssets } from '#platform/web';
import { testDatabase } from '../../../../test/fixture.ts';
import { modules } from '../../../main.ts';
import { makeDeps, prepare } from '../../../start.ts';

export interface WargaSite {
  readonly app: App;
  readonly deps: Deps;
  /** ISO instant from now on. */
  at(iso: string): void;
  later(seconds: number): void;
  visitor(): Visitor;
  close(): Promise<void>;
}

const HOST = 'http://pendopo.test';

export async function wargaSite(iso: string): Promise<WargaSite> {
  const time = { ms: Date.parse(iso) };
  const own = await testDatabase({ areas: true });
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-warga-'));
  const settings = settingsSchema.parse({ PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent', PENDOPO_DATA: folder });
  const deps = makeDeps(modules, settings, own.database, sampleKeys(), makeLog('silent'), { now: () => time.ms });
  await prepare(deps, modules);
  const app = makeApp(deps, readAssets(projectRoot()), makeMeter());
  return {
    app,
    deps,
    at: (next) => void (time.ms = Date.parse(next)),
    later: (seconds) => void (time.ms += seconds * 1000),
    visitor: () => new Visitor(app),
    close: async () => {
      await own.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Page {
  readonly status: number;
  readonly html: string;
  /** What a reader sees, without markup. */
  readonly text: string;
}

/** Keeps its cookie, sends forms whole, runs nothing. */
export class Visitor {
  private cookie = '';
  private readonly app: App;
  constructor(app: App) {
    this.app = app;
  }

  async get(path: string): Promise<Page> {
    return this.read(await this.app.fetch(new Request(HOST + path, { headers: this.headers() })));
  }

  /** Sends the n-th form of `page` that leads to `action`, with what was typed. */
  async send(page: Page, action: string, typed: Readonly<Record<string, string | File>> = {}, n = 0): Promise<Page> {
    const form = formsTo(page.html, action)[n];
    if (form === undefined) throw new Error(`no form to ${action}: ${page.text.slice(0, 400)}`);
    return this.post(action, { ...form.fields, ...typed }, form.files);
  }

  async post(action: string, fields: Readonly<Record<string, string | File>>, files: boolean): Promise<Page> {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    const texts = Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    // Packed before it is sent: a body that is cut off at a limit is no fault of the sender's.
    const packed = new Response(files ? data : new URLSearchParams(texts));
    const headers = { ...this.headers(), 'sec-fetch-site': 'same-origin', 'content-type': packed.headers.get('content-type') ?? '' };
    return this.read(await this.app.fetch(new Request(HOST + action, { method: 'POST', body: await packed.arrayBuffer(), headers })));
  }

  private headers(): Record<string, string> {
    return this.cookie === '' ? {} : { cookie: this.cookie };
  }

  private async read(response: Response): Promise<Page> {
    const set = response.headers.get('set-cookie');
    if (set !== null) this.cookie = set.split(';')[0] ?? '';
    const html = await response.text();
    return { status: response.status, html, text: textOf(html) };
  }
}

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

function textOf(html: string): string {
  return decode(html.replace(/<(?:[^>"]|"[^"]*")*>/g, ' ')).replace(/\s+/g, ' ');
}

interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: boolean;
}

/** Hidden fields, chosen radios and written text: what a browser would send. */
function formsTo(html: string, action: string): readonly Form[] {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, head = '']) => head.includes(`action="${action}"`))
    .map(([, head = '', inner = '']): Form => {
      const inputs = [...inner.matchAll(/<input((?:[^>"]|"[^"]*")*)>/g)].flatMap(([, attributes = '']) => {
        const of = (name: string): string => decode(new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
        const kind = of('type');
        const sent = kind === 'hidden' || kind === 'text' || ((kind === 'radio' || kind === 'checkbox') && /\schecked/.test(attributes));
        return sent ? [[of('name'), of('value')] as const] : [];
      });
      const areas = [...inner.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)].map(([, name = '', value = '']) => [name, decode(value)] as const);
      return { fields: Object.fromEntries([...inputs, ...areas]), files: head.includes('multipart') };
    });
}
