// Do the forms of this site open from outside, and are they read when they are sent? (a round of the machine each hour; layanan.md 3.3)
import { isoInstant } from '#platform/clock';
import type { Deps, Job } from '#platform/module';
import { catatUjiMesin } from './actions/urus-kanal.ts';
import { hariZona } from './hari.ts';
import type { Kanal } from './kanal.ts';
import { RIWAYAT_HARI } from './muat.ts';
import { dropUji, listKanalJenis, listUji } from './store/kanal.ts';

const WAIT_MS = 15_000;
/** What of an answer is read: a form stands in its first part. */
const LARGEST = 300_000;
const TIKET = '_tiket';
/** Answers to an empty form that mean it does not work; whatever else comes back was read, checked and refused in its place. */
const RUSAK = [403, 404, 405, 413, 415, 429];

/** Asks an address of this site as a reader would: undefined = its form opens and is read, else why not. */
export type Ask = (url: string) => Promise<string | undefined>;
type Send = (url: string, init: RequestInit) => Promise<Response>;

/** Opens the form and sends it with its ticket and nothing else: it goes the whole way to the reading of its fields, which refuses it, so nothing is kept, counted or swept. */
export function askForm(send: Send): Ask {
  return async (url) => {
    try {
      const opened = await send(url, { redirect: 'error', signal: AbortSignal.timeout(WAIT_MS), headers: { accept: 'text/html' } });
      if (opened.status !== 200) return `HTTP ${String(opened.status)}`;
      const form = formIn((await opened.text()).slice(0, LARGEST));
      if (form === undefined) return 'tanpa formulir';
      const cookie = opened.headers.getSetCookie().map((one) => one.split(';', 1)[0]).join('; ');
      const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', origin: new URL(url).origin, ...(cookie === '' ? {} : { cookie }) };
      const read = await send(new URL(form.action, url).href, { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(WAIT_MS), headers, body: new URLSearchParams({ [TIKET]: form.tiket }).toString() });
      return read.status >= 500 || RUSAK.includes(read.status) ? `HTTP ${String(read.status)} saat dikirim` : undefined;
    } catch (error) {
      return error instanceof Error ? error.name : 'gagal';
    }
  };
}

/** The first form of a page that is sent to this site itself. */
function formIn(html: string): { readonly action: string; readonly tiket: string } | undefined {
  for (const [whole, opening = ''] of html.matchAll(/<form([^>]*)>[\s\S]*?<\/form>/gi)) {
    const action = /\saction="(\/[^"/][^"]*)"/i.exec(opening)?.[1];
    const tiket = /name="_tiket" value="([\w-]+)"/.exec(whole)?.[1];
    if (/\smethod="post"/i.test(opening) && action !== undefined && tiket !== undefined) return { action, tiket };
  }
  return undefined;
}

/** Every form once. */
export async function ujiFormulir(deps: Pick<Deps, 'database' | 'clock'>, site: string, ask: Ask = askForm(fetch)): Promise<number> {
  const { db } = deps.database;
  const channels = await listKanalJenis(db, 'formulir', hariZona(isoInstant(deps.clock), 'WIB'));
  const before = await listUji(db, channels.map(({ id }) => id), isoInstant(deps.clock));
  for (const one of channels) await ujiSatu(deps, one, before.find(({ kanal }) => kanal === one.id)?.lulus, await ask(new URL(one.alamat, site).href));
  await dropUji(db, new Date(deps.clock.now() - RIWAYAT_HARI * 86_400_000).toISOString());
  return channels.length;
}

async function ujiSatu(deps: Pick<Deps, 'database' | 'clock'>, { id, kantor }: Kanal, before: boolean | undefined, sebab: string | undefined): Promise<void> {
  const lulus = sebab === undefined;
  await catatUjiMesin(deps, id, kantor, { lulus, sebab: sebab ?? null }, before !== lulus);
}

export const ujiJob: Job = {
  id: 'layanan.uji-kanal',
  everySeconds: 3_600,
  run: async (deps) => {
    const site = deps.settings.PENDOPO_PUBLIC_URL;
    // Without its own address the site cannot be asked from outside: forms stay untested, and officers see so.
    if (site !== undefined) await ujiFormulir(deps, site);
  },
};
