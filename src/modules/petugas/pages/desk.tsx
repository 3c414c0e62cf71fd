// What is due, what waits for me, what waits for others, what did I do? (the front page of the desk, work first)
import type { VNode } from 'preact';
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Timeline } from '#design/answers';
import { Counters, DeskHead, Keys, Queue, type QueueGroup } from '#design/desk';
import { Button } from '#design/forms';
import { Section } from '#design/page';
import { useReader } from '#design/reader';
import { type ListedEntry, listEntries } from '#platform/audit';
import type { SignedIn } from '#platform/identity';
import { type DeskTask, type Deps, type Outcome, defineOwn } from '#platform/module';
import { text } from '../text-desk.ts';
import { instantText } from '../time.ts';

const ENTRIES_A_PAGE = 15;
/** Kinds of things whose id says nothing to a person. */
const NAMELESS: ReadonlySet<string> = new Set(['akun', 'usulan', 'alarm']);

/** In the order of urgency. */
const GROUPS = [
  { id: 'lewat', title: text.lewat, icon: 'late', tone: 'late' },
  { id: 'hari-ini', title: text.hariIni, icon: 'clock', tone: 'today' },
  { id: 'saya', title: text.saya, icon: 'person' },
  { id: 'lain', title: text.lain, icon: 'hourglass' },
] as const;

/** Everything that the modules know to be waiting, the earliest due first. */
export async function allTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  const asked = deps.registry.modules.map(async (module) => (await module.tasks?.(deps, lang, who)) ?? []);
  return (await Promise.all(asked)).flat().sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}

export const deskRoute = defineOwn({
  id: 'petugas.meja',
  path: '/kerja',
  query: z.object({ sebelum: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined) }),
  handle: async ({ deps, lang, who, query }): Promise<Outcome> => {
    const now = deps.clock.now();
    if (!who.active) return { kind: 'redirect', to: '/undangan/menunggu' };
    const inForce = who.mandates.filter((mandate) => mandate.from <= now);
    if (inForce.length === 0) return { kind: 'redirect', to: '/kerja/saya' };
    const before = query.sebelum;
    const wanted = { actor: who.account, limit: ENTRIES_A_PAGE + 1, ...(before === undefined ? {} : { before }) };
    const entries = await listEntries(deps.database.db, wanted);
    const names = new Map(deps.registry.modules.flatMap((module) => Object.entries(module.eventNames ?? {})));
    const view = (
      <DeskView
        lang={lang}
        when={instantText(lang, now, inForce[0]?.node ?? NATION)}
        tasks={await allTasks(deps, lang, who)}
        entries={entries}
        names={names}
        older={before !== undefined}
        own={who.account}
      />
    );
    return { kind: 'page', title: say(lang, text.judul), body: view, scripts: ['desk'] };
  },
});

interface ViewProps {
  readonly lang: Lang;
  readonly when: string;
  readonly tasks: readonly DeskTask[];
  /** One more than is shown, when there are older ones. */
  readonly entries: readonly ListedEntry[];
  readonly names: ReadonlyMap<string, Sentence>;
  readonly older: boolean;
  /** The reader's account. */
  readonly own: string;
}

export function DeskView({ lang, when, tasks, entries, names, older, own }: ViewProps): VNode {
  const counted = GROUPS.map((group) => ({
    ...group,
    title: say(lang, group.title),
    own: tasks.filter((task) => task.group === group.id),
  }));
  const counters = counted.map(({ id, title, own, ...look }) => ({ ...look, n: own.length, label: title, href: `#${id}` }));
  const groups = counted.map(({ own, ...group }): QueueGroup => ({ ...group, rows: own.map((task) => rowOf(lang, task)) }));
  return (
    <>
      <DeskHead
        title={say(lang, text.judul)}
        actions={
          <Button kind="second" small icon="person" href="/kerja/saya">
            {say(lang, text.akunSaya)}
          </Button>
        }
      >
        {say(lang, text.sekarang, { waktu: when })}
      </DeskHead>
      <Counters
        label={say(lang, text.hitungan)}
        items={[...counters, { n: tasks.length, label: say(lang, text.semua), href: '#antrean' }]}
      />
      <Section id="antrean" title={say(lang, text.antrean)} quiet>
        <Queue caption={say(lang, text.antrean)} groups={groups} empty={say(lang, text.kosong)} />
        <Keys />
      </Section>
      <History lang={lang} entries={entries} names={names} older={older} own={own} />
    </>
  );
}

function rowOf(lang: Lang, task: DeskTask) {
  const due =
    task.due === undefined ? {} : { due: { text: instantText(lang, Date.parse(task.due), task.node), late: task.group === 'lewat' } };
  const note = task.detail === undefined ? {} : { note: task.detail };
  return { id: task.id, title: task.title, href: task.href, act: { label: task.act, href: task.href }, ...note, ...due };
}

function History({ lang, entries, names, older, own }: Pick<ViewProps, 'lang' | 'entries' | 'names' | 'older' | 'own'>): VNode {
  const { href } = useReader();
  const shown = entries.slice(0, ENTRIES_A_PAGE);
  const last = shown.at(-1);
  return (
    <Section id="riwayat" title={say(lang, text.riwayat)}>
      {shown.length === 0 ? (
        <p class="govuk-body">{say(lang, text.riwayatKosong)}</p>
      ) : (
        <Timeline items={shown.map((entry) => itemOf(lang, entry, names, own))} />
      )}
      {older && (
        <p class="govuk-body">
          <a href={href('/kerja#riwayat')}>{say(lang, text.riwayatBaru)}</a>
        </p>
      )}
      {entries.length > shown.length && last !== undefined && (
        <p class="govuk-body">
          <a href={href(`/kerja?sebelum=${last.urutan}#riwayat`)}>{say(lang, text.riwayatLama)}</a>
        </p>
      )}
    </Section>
  );
}

function itemOf(lang: Lang, entry: ListedEntry, names: ReadonlyMap<string, Sentence>, own: string) {
  const name = names.get(entry.aksi);
  const { jenis, id } = entry.objek;
  const officer = jenis === 'akun' && id !== own;
  return {
    title: name === undefined ? say(lang, text.tindakanLain, { nama: entry.aksi }) : say(lang, name),
    when: instantText(lang, Date.parse(entry.waktu)),
    byline: say(lang, text.nomorJejak, { alur: entry.alur, no: String(entry.no) }),
    ...(officer ? { href: `/kerja/petugas/${id}` } : {}),
    ...(NAMELESS.has(jenis) ? {} : { children: id }),
  };
}
