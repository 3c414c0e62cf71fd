// Which deadlines of my office and those below run, which are late, today or soon? (/kerja/tenggat; the own secret feed)
import type { VNode } from 'preact';
import { Inset } from '#design/answers';
import { ActPanel, DeskHead, Queue, type QueueRow, StateTag } from '#design/desk';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { Note, SubNav } from '#design/page';
import { type Day, addDays } from '#kernel/day';
import { formatDateShort, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { isoInstant } from '#platform/clock';
import { type ClockRow, getRule, icsOf, isLate, lastMoves, openClocks } from '#platform/clocks';
import { listGone } from '#platform/identity';
import { type Deps, type DeskRequest, type Outcome, type PageRequest, itemsUnder } from '#platform/module';
import { listOffices } from '#platform/offices';
import { feedKey, makeFeed, revokeFeed } from '../actions/feed.ts';
import { clockScopes } from '../permissions.ts';
import { type Feed, findFeed, findFeedOf } from '../store/feed.ts';
import { desk } from '../text-desk.ts';

export const CLOCKS = '/kerja/tenggat';
export const FEED_MAKE = `${CLOCKS}/umpan`;
export const FEED_REVOKE = `${CLOCKS}/umpan/cabut`;
const MOST = 300;
const SOON_DAYS = 3;

type Request = DeskRequest<unknown, unknown, Readonly<Record<string, unknown>>>;

/** `secret`: the address just made, shown this once. */
export async function showClocks(request: Request, secret?: string): Promise<Outcome> {
  const { deps, lang, who, origin } = request;
  const { db } = deps.database;
  const now = isoInstant(deps.clock);
  const clocks = await openClocks(db, clockScopes(who, deps.clock.now()), MOST);
  const names = new Map<string, string>((await listOffices(db, 'all')).map((office) => [office.kode, office.nama]));
  const moves = await lastMoves(db, clocks.map(({ id }) => id));
  const feed = await findFeedOf(db, who.account);
  const title = say(lang, desk.judulJam);
  const body = (
    <>
      <DeskHead title={title} />
      <SubNav label={title} items={[{ label: title, href: CLOCKS, current: true }, ...itemsUnder(deps.registry, who, deps.clock.now(), 'tenggat.jam').map((item) => ({ label: say(lang, item.label), href: item.href }))]} />
      <Queue caption={title} heads={{ title: say(lang, desk.jamKolom) }} groups={groupsOf(deps, lang, clocks, now, { names, moves })} empty={say(lang, desk.jamKosong)} />
      {clocks.length === MOST && <Note>{say(lang, desk.jamBatas, { n: String(MOST) })}</Note>}
      <OwnFeed lang={lang} feed={feed} address={secret === undefined ? undefined : `${origin}/umpan/tenggat/${secret}.ics`} make={request.ticket(FEED_MAKE)} revoke={request.ticket(FEED_REVOKE)} />
    </>
  );
  return { kind: 'page', title, body, nav: 'tenggat.jam', scripts: ['desk'] };
}

type Urgency = 'lewat' | 'hari-ini' | 'segera' | 'nanti' | 'jeda';

function urgencyOf(clock: ClockRow, now: string): Urgency {
  if (clock.keadaan === 'JEDA') return 'jeda';
  if (isLate(clock, now)) return 'lewat';
  const today: Day = atZone(now, clock.zona).day;
  if (clock.tanggalAntrean <= today) return 'hari-ini';
  return clock.tanggalAntrean <= addDays(today, SOON_DAYS) ? 'segera' : 'nanti';
}

/** Names of offices by code; what the calendar moved last, by clock. */
interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly moves: Awaited<ReturnType<typeof lastMoves>>;
}

function groupsOf(deps: Deps, lang: Lang, clocks: readonly ClockRow[], now: string, known: Known) {
  const rows = Map.groupBy(clocks, (clock) => urgencyOf(clock, now));
  const of = (id: Urgency): QueueRow[] => (rows.get(id) ?? []).map((clock) => rowOf(deps, lang, clock, id === 'lewat', known));
  return [
    { id: 'lewat', title: say(lang, desk.jamLewat), icon: 'late' as const, tone: 'late' as const, rows: of('lewat') },
    { id: 'hari-ini', title: say(lang, desk.jamHariIni), icon: 'clock' as const, tone: 'today' as const, rows: of('hari-ini') },
    { id: 'segera', title: say(lang, desk.jamSegera), icon: 'clock' as const, rows: of('segera') },
    { id: 'nanti', title: say(lang, desk.jamNanti), rows: of('nanti') },
    { id: 'jeda', title: say(lang, desk.jamJeda), icon: 'pause' as const, rows: of('jeda') },
  ];
}

function rowOf({ registry }: Deps, lang: Lang, clock: ClockRow, late: boolean, { names, moves }: Known): QueueRow {
  const rule = getRule(registry.deadlines, clock.rule, clock.versi);
  const catatan = say(lang, desk.jamCatatan, { kantor: names.get(clock.kantor) ?? clock.kantor, dasar: rule.dasar });
  const moved = moves.get(clock.id);
  const marks = [clock.pemilik === 'warga' ? say(lang, desk.jamWarga) : '', clock.sementara ? say(lang, desk.jamSementara) : ''].filter((word) => word !== '').join(', ');
  return {
    id: clock.id,
    title: say(lang, rule.nama),
    href: `/tenggat?aturan=${rule.id}&dari=${clock.tanggal0}&kantor=${clock.kantor}`,
    note: moved === undefined ? catatan : say(lang, desk.jamPindah, { catatan, lama: formatDateShort(lang, moved.lama), sebab: moved.dasar ?? '' }),
    due: { text: formatDateShort(lang, clock.jatuhTempo), ...(late && { late }) },
    ...(marks !== '' && { state: <StateTag state="dibuka">{marks}</StateTag> }),
  };
}

interface FeedProps {
  readonly lang: Lang;
  readonly feed: Feed | undefined;
  readonly address: string | undefined;
  readonly make: readonly HiddenField[];
  readonly revoke: readonly HiddenField[];
}

function OwnFeed({ lang, feed, address, make, revoke }: FeedProps): VNode {
  return (
    <ActPanel id="umpan" title={say(lang, desk.umpanJudul)}>
      <Note>{say(lang, desk.umpanMaksud)}</Note>
      {address !== undefined && (
        <Inset>
          <p class="pd-strong">{say(lang, desk.umpanSekali)}</p>
          <p class="pd-hash">{address}</p>
        </Inset>
      )}
      {feed !== undefined && address === undefined && <Note>{say(lang, desk.umpanAda, { waktu: formatInstant(lang, feed.dibuat, 'WIB') })}</Note>}
      <PostForm action={FEED_MAKE} fields={make}>
        <Button kind="second">{say(lang, desk.umpanBuat)}</Button>
      </PostForm>
      {feed !== undefined && (
        <PostForm action={FEED_REVOKE} fields={revoke}>
          <Button kind="second">{say(lang, desk.umpanCabut)}</Button>
        </PostForm>
      )}
    </ActPanel>
  );
}

/** The secret stands in this one answer and nowhere else. */
export async function takeFeed(request: Request): Promise<Outcome> {
  const { deps, who, actor } = request;
  const scope = clockScopes(who, deps.clock.now()).find((one) => one.node === actor.node) ?? { node: request.resource.node, below: false };
  return showClocks(request, await makeFeed(deps, scope, actor));
}

export async function takeRevocation({ deps, actor }: Request): Promise<Outcome> {
  await revokeFeed(deps, actor);
  return { kind: 'redirect', to: CLOCKS };
}

/** Whoever has the address reads it, while the officer still works at the place: names of deadlines and offices, nothing of a case. */
export async function showFeed({ deps, lang, params, origin }: PageRequest<{ readonly kunci: string }, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const feed = /^[\w-]{43}$/.test(params.kunci) ? await findFeed(db, feedKey(params.kunci)) : undefined;
  if (feed === undefined || (await listGone(db, deps.clock, [feed.akun], feed.simpul)).length > 0) return { kind: 'missing', reason: say(lang, desk.umpanTiada) };
  const clocks = await openClocks(db, [{ node: feed.simpul, below: feed.bawah }], MOST);
  const names = new Map<string, string>((await listOffices(db, 'all')).map((office) => [office.kode, office.nama]));
  const shown = clocks.map((clock) => ({ clock, rule: getRule(deps.registry.deadlines, clock.rule, clock.versi), number: `(${names.get(clock.kantor) ?? clock.kantor})` }));
  return { kind: 'text', type: 'text/calendar; charset=utf-8', fileName: 'tenggat-kantor.ics', body: icsOf(lang, shown, origin) };
}
