// What does a participant's officer see and do on the list of areas under watch? (old and new figures, seen, added, taken off)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Queue, type QueueRow } from '#design/desk';
import { Button, ErrorSummary, PostForm, Select, TextInput } from '#design/forms';
import { Tag } from '#design/marks';
import { Note, Section } from '#design/page';
import type { SignedIn } from '#platform/identity';
import type { Deps, DeskRequest, DeskTask, HiddenField, Outcome } from '#platform/module';
import { isoOf } from '../instants.ts';
import { addWatch, MOST_WATCHED, removeWatch, seeWatched } from './actions/watch.ts';
import { deskPath } from './address.ts';
import type { Pemilik, Tempat } from './store/watch.ts';
import { watch } from './text-watch.ts';
import { type Dipantau, type WatchRefusal, contestName, isInReach, mandateOf, ownerOf, readPlace, readWatched, watchable } from './watched.ts';

export const WATCH = '/kerja/pantau';
export const ADD = `${WATCH}/tambah`;
export const REMOVE = `${WATCH}/hapus`;
export const SEEN = `${WATCH}/dilihat`;

export interface WatchQuery {
  readonly kontes?: string | undefined;
  readonly kode?: string | undefined;
}

type Asked<B> = DeskRequest<unknown, WatchQuery, B>;
type Typed = WatchQuery & { readonly error?: string | undefined };

const of = ({ pemilu, jenis }: Pick<Tempat, 'pemilu' | 'jenis'>): string => `${pemilu}/${jenis}`;

export function showWatch(request: Asked<unknown>): Promise<Outcome> {
  return page(request, request.query);
}

async function page(request: Asked<unknown>, typed: Typed): Promise<Outcome> {
  const { deps, lang, who, ticket } = request;
  const owner = ownerOf(who, deps.clock.now());
  const all = owner === undefined ? [] : await readWatched(deps.database.db, lang, owner);
  return {
    kind: 'page',
    title: say(lang, watch.judul),
    body: <WatchPage lang={lang} owner={owner} all={all} typed={typed} ticket={ticket} />,
    scripts: ['desk'],
    ...(typed.error === undefined ? {} : { state: 'invalid' as const }),
  };
}

interface Props {
  readonly lang: Lang;
  readonly owner: Pemilik | undefined;
  readonly all: readonly Dipantau[];
  readonly typed: Typed;
  readonly ticket: (path: string) => readonly HiddenField[];
}

function WatchPage({ lang, owner, all, typed, ticket }: Props): VNode {
  const [changed, rest] = [all.filter((one) => one.berubah), all.filter((one) => !one.berubah)];
  const rowOf = (one: Dipantau): QueueRow => queueRow(lang, owner?.partai ?? 0, one);
  return (
    <>
      <DeskHead title={say(lang, watch.judul)} />
      <Note>{say(lang, watch.maksud, { n: formatInt(lang, MOST_WATCHED) })}</Note>
      <Queue
        caption={say(lang, watch.judul)}
        heads={{ title: say(lang, watch.wilayah) }}
        groups={[
          { id: 'berubah', title: say(lang, watch.berubah), tone: 'today', rows: changed.map(rowOf) },
          { id: 'tetap', title: say(lang, watch.tetap), rows: rest.map(rowOf) },
        ]}
        empty={say(lang, watch.kosong)}
      />
      {changed.length > 0 && (
        <PostForm action={SEEN} fields={[...ticket(SEEN), { name: 'lihat', value: changed.map(seenValue).join(' ') }]}>
          <Button>{say(lang, watch.dilihatSemua)}</Button>
        </PostForm>
      )}
      <AddForm lang={lang} typed={typed} fields={ticket(ADD)} />
      {all.length > 0 && <RemoveForm lang={lang} all={all} fields={ticket(REMOVE)} />}
    </>
  );
}

/** What stood on the page, so that a change that comes while it is read is told again. */
function seenValue({ sudah, kini }: Dipantau): string {
  return [sudah.pemilu, sudah.jenis, sudah.kode, kini?.seq ?? 0, kini?.suara ?? '', kini?.jumlah ?? ''].join('|');
}

function queueRow(lang: Lang, partai: number, { sudah, nama, kini, berubah }: Dipantau): QueueRow {
  const n = (value: number | null | undefined): string => (value == null ? say(lang, watch.belumAda) : formatInt(lang, value));
  const figures = { baru: n(kini?.suara), jumlah: n(kini?.jumlah), seqBaru: n(kini?.seq) };
  const href = deskPath(sudah, partai, sudah.kode);
  return {
    id: `${of(sudah)}/${sudah.kode}`,
    title: `${nama} (${sudah.kode}), ${contestName(lang, sudah)}`,
    href,
    note: berubah ? say(lang, watch.barisIsi, { ...figures, lama: n(sudah.suara), seqLama: n(sudah.seq) }) : say(lang, watch.barisTetap, figures),
    state: berubah ? <Tag kind="baru">{say(lang, watch.berubah)}</Tag> : say(lang, watch.tetap),
    act: { label: say(lang, watch.buka), href },
  };
}

function AddForm({ lang, typed, fields }: { readonly lang: Lang; readonly typed: Typed; readonly fields: readonly HiddenField[] }): VNode {
  const options = watchable().map((one) => ({ value: of(one), label: contestName(lang, one) }));
  return (
    <Section id="tambah" title={say(lang, watch.tambahJudul)}>
      {typed.error !== undefined && <ErrorSummary items={[{ href: '#kode', text: typed.error }]} focus />}
      <PostForm action={ADD} fields={fields}>
        <Select id="kontes" name="kontes" label={say(lang, watch.kontes)} options={options} value={typed.kontes} required />
        <TextInput id="kode" name="kode" label={say(lang, watch.kode)} hint={say(lang, watch.kodePetunjuk)} value={typed.kode?.slice(0, 20)} error={typed.error} maxLength={20} required />
        <Button kind="second">{say(lang, watch.tambah)}</Button>
      </PostForm>
    </Section>
  );
}

function RemoveForm({ lang, all, fields }: { readonly lang: Lang; readonly all: readonly Dipantau[]; readonly fields: readonly HiddenField[] }): VNode {
  const options = all.map(({ sudah, nama }) => ({ value: `${of(sudah)}/${sudah.kode}`, label: `${nama} (${sudah.kode}), ${contestName(lang, sudah)}` }));
  return (
    <Section id="hapus" title={say(lang, watch.lepasJudul)}>
      <PostForm action={REMOVE} fields={fields}>
        <Select id="wilayah" name="wilayah" label={say(lang, watch.wilayah)} options={options} required />
        <Button kind="second">{say(lang, watch.hapus)}</Button>
      </PostForm>
    </Section>
  );
}

const back: Outcome = { kind: 'redirect', to: WATCH };

export async function doAdd(request: Asked<{ readonly kontes: string; readonly kode: string }>): Promise<Outcome> {
  const { deps, lang, who, actor, body } = request;
  const now = deps.clock.now();
  const refused = (code: WatchRefusal | 'PENUH' | 'WILAYAH'): Promise<Outcome> =>
    page(request, { kontes: body.kontes, kode: body.kode, error: say(lang, watch[`tolak${code}`], code === 'PENUH' ? { n: formatInt(lang, MOST_WATCHED) } : {}) });
  const owner = ownerOf(who, now);
  if (owner === undefined) return refused('NOMOR');
  const found = await readPlace(deps.database.db, owner, body.kontes, body.kode);
  if (typeof found === 'string') return refused(found);
  if (!isInReach(who, owner, found.place.kode, now)) return refused('WILAYAH');
  return (await addWatch(deps, actor, owner, found.place, found.seen)) ? back : refused('PENUH');
}

/** What is not on the own list is nobody's: nothing happens, and the list is shown. */
export async function doRemove({ deps, who, actor, body }: Asked<{ readonly wilayah: string }>): Promise<Outcome> {
  const owner = ownerOf(who, deps.clock.now());
  const [pemilu = '', jenis = '', kode = ''] = body.wilayah.split('/');
  if (owner !== undefined && /^[0-9]{1,10}$/.test(kode)) await removeWatch(deps, actor, owner, { pemilu, jenis, kode: kode as AreaCode });
  return back;
}

const SEEN_VALUE = /^([a-z0-9-]{1,40})\|([a-z]{1,10})\|([0-9]{1,10})\|([0-9]{1,15})\|([0-9]{0,15})\|([0-9]{0,15})$/;

export async function doSee({ deps, who, actor, body }: Asked<{ readonly lihat: string }>): Promise<Outcome> {
  const owner = ownerOf(who, deps.clock.now());
  const said = body.lihat.split(' ', MOST_WATCHED).flatMap((value) => {
    const [whole, pemilu = '', jenis = '', kode = '', seq = '', suara = '', jumlah = ''] = SEEN_VALUE.exec(value) ?? [];
    const n = (digits: string): number | null => (digits === '' ? null : Number(digits));
    return whole === undefined ? [] : [{ pemilu, jenis, kode: kode as AreaCode, seq: Number(seq), suara: n(suara), jumlah: n(jumlah) }];
  });
  if (owner !== undefined && said.length > 0) await seeWatched(deps, actor, owner, said);
  return back;
}

/** One line on the work desk while a figure of an area under watch differs from what was seen. */
export async function watchTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  const now = deps.clock.now();
  const [owner, mandate] = [ownerOf(who, now), mandateOf(who, now)];
  if (owner === undefined || mandate === undefined) return [];
  const changed = (await readWatched(deps.database.db, lang, owner)).filter((one) => one.berubah);
  const [first] = changed;
  if (first === undefined) return [];
  const oldest = Math.min(...changed.map(({ sudah }) => sudah.dilihat));
  return [
    {
      id: `hasil.pantau/${owner.partai}/${isoOf(oldest)}`,
      group: 'saya',
      title: say(lang, watch.tugas, { n: formatInt(lang, changed.length) }),
      detail: say(lang, watch.tugasSebut, { tempat: changed.slice(0, 3).map(({ nama }) => nama).join(', ') }),
      node: mandate.node,
      href: WATCH,
      act: say(lang, watch.tugasBuka),
    },
  ];
}
