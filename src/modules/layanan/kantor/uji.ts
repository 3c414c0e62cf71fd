// Do the forms of this site open from outside? (a round of the machine each hour; layanan.md 3.3)
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

/** Asks an address of this site as a reader would: undefined = it answers with its form, else why not. */
export type Ask = (url: string) => Promise<string | undefined>;

const askForm: Ask = async (url) => {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WAIT_MS), headers: { accept: 'text/html' } });
    if (answer.status !== 200) return `HTTP ${String(answer.status)}`;
    const html = (await answer.text()).slice(0, LARGEST);
    return /<form[^>]*method="post"/i.test(html) ? undefined : 'tanpa formulir';
  } catch (error) {
    return error instanceof Error ? error.name : 'gagal';
  }
};

/** Every form once; nothing is sent from it, so that no made-up case stands among real ones. */
export async function ujiFormulir(deps: Pick<Deps, 'database' | 'clock'>, site: string, ask: Ask = askForm): Promise<number> {
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
