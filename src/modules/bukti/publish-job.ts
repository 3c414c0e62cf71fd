// How do the open data get out by the clock, when nobody runs the command? (keamanan.md 11; skipped where nothing changed, never two at once)
import { NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import type { SignedIn } from '#platform/identity';
import { type DeskTask, type Deps, type Gauge, type Job, versionOfAll } from '#platform/module';
import { FolderFault, Publisher } from '#platform/publish';
import { publishData, releaseAll } from './publish-site.ts';
import { publishText as text } from './text-publish.ts';

const MINUTE_MS = 60_000;
/** In the book of the publication: of which data it was made. */
const MARK = 'jadwal';

/** SAMA: nothing changed. BERGERAK: figures never stood still. FOLDER: full, read-only, or held by another publisher. LOG_: the public log refused. */
export type Outcome = 'TERBIT' | 'SAMA' | 'BERGERAK' | 'FOLDER' | `LOG_${string}`;

interface State {
  running: boolean;
  /** Milliseconds; when it was last begun. */
  begun: number;
  /** Milliseconds; when a publication last stood, new or the same. */
  stood: number;
  last: Outcome | 'KESALAHAN' | undefined;
}

/** One schedule a database, however many are at work in one process. */
const states = new WeakMap<Deps['database'], State>();

function stateOf({ database }: Pick<Deps, 'database'>): State {
  const known = states.get(database) ?? { running: false, begun: 0, stood: 0, last: undefined };
  states.set(database, known);
  return known;
}

/** Looks each minute; a publication goes on beside the other jobs, so that none waits for the nation's files. */
export const publishJob: Job = {
  id: 'bukti.terbitan',
  everySeconds: 60,
  run: (deps) => {
    void publishIfDue(deps);
    return Promise.resolve();
  },
};

/** Resolves when the publication that it began has ended; at once where none is due. */
export async function publishIfDue(deps: Deps): Promise<void> {
  const { PENDOPO_PUBLISH_MINUTES: minutes, PENDOPO_PUBLICATION: folder } = deps.settings;
  const state = stateOf(deps);
  if (minutes === undefined || folder === undefined || state.running || deps.clock.now() - state.begun < minutes * MINUTE_MS) return;
  state.running = true;
  state.begun = deps.clock.now();
  try {
    state.last = await publishScheduled(deps, folder);
    if (state.last === 'TERBIT' || state.last === 'SAMA') state.stood = deps.clock.now();
    else deps.log.warn({ outcome: state.last }, 'scheduled publication did not come about');
  } catch (error) {
    state.last = 'KESALAHAN';
    deps.log.error({ error: error instanceof Error ? error.message : String(error) }, 'scheduled publication failed');
  } finally {
    state.running = false;
  }
}

/** One publication of the open data, unless the data are those of the last one. The folder's own book keeps a second publisher out, also of another process. */
export async function publishScheduled(deps: Deps, folder: string): Promise<Outcome> {
  try {
    const publisher = new Publisher(folder);
    try {
      await publisher.resume();
      const names = deps.registry.modules.flatMap((module) => Object.keys(module.versionSources ?? {}));
      // The log grows by itself each hour; its tiles go along with the next data.
      const version = await versionOfAll(deps.versions, names.filter((name) => name !== 'bukti.log').sort());
      if (publisher.note(MARK) === version) return 'SAMA';
      if ((await publishData(deps, publisher, () => undefined)) === undefined) return 'BERGERAK';
      const done = await releaseAll(deps, publisher, folder);
      if (!done.ok) return `LOG_${done.refusal.code}`;
      publisher.setNote(MARK, version);
      return done.value === undefined ? 'SAMA' : 'TERBIT';
    } finally {
      publisher.close();
    }
  } catch (error) {
    if (error instanceof FolderFault) return 'FOLDER';
    throw error;
  }
}

export function publishGauges(deps: Pick<Deps, 'database' | 'settings'>): readonly Gauge[] {
  if (deps.settings.PENDOPO_PUBLISH_MINUTES === undefined) return [];
  const { running, stood, last } = stateOf(deps);
  return [
    { name: 'publish_running', help: '1 while a scheduled publication is being made', value: running ? 1 : 0 },
    { name: 'publish_stood_timestamp_seconds', help: 'When a scheduled publication last stood, new or unchanged; 0 not since the start', value: Math.floor(stood / 1000) },
    { name: 'publish_failed', help: '1 when the last scheduled publication did not come about', value: isFailed(last) ? 1 : 0 },
  ];
}

function isFailed(last: State['last']): boolean {
  return last !== undefined && last !== 'TERBIT' && last !== 'SAMA';
}

/** The platform's administrators hear of one that did not come about. */
export function publishTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const { last, begun } = stateOf(deps);
  const now = deps.clock.now();
  const administers = who.active && who.mandates.some(({ role, from, until }) => role === 'admin_platform' && from <= now && (until === null || now < until));
  if (!administers || !isFailed(last)) return Promise.resolve([]);
  const detail = say(lang, text.tugasGagalIsi, { sebab: last ?? '' });
  return Promise.resolve([
    { id: 'bukti.terbitan', group: 'hari-ini', title: say(lang, text.tugasGagal), detail, node: NATION, due: new Date(begun).toISOString(), href: '/data', act: say(lang, text.tugasGagalAksi) },
  ]);
}
