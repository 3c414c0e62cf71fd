// Which consequence tests wait for this officer, and which may they rest on?
import type { AreaCode } from '#kernel/area-code';
import { addDays, type Day } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { DeskHead, Queue, type QueueRow, type StateKind, StateTag } from '#design/desk';
import { Button } from '#design/forms';
import { Lead } from '#design/page';
import type { SignedIn } from '#platform/identity';
import type { Deps, DeskRequest, DeskTask, Outcome } from '#platform/module';
import { hariDi } from '../../dip/hari.ts';
import { mayHere, officeOf, placesOf } from '../../dip/may.ts';
import { officeNames } from '../../dip/pages/names.ts';
import type { Lembar } from '../lembar.ts';
import { UJI_LIHAT, UJI_PENDAPAT, UJI_SETUJUI, UJI_TETAPKAN, UJI_TULIS } from '../permissions.ts';
import { BERAKHIR, type KeadaanUji } from '../states.ts';
import { listHidup, listUji } from '../store/uji.ts';
import { mejaUji as text } from '../text-meja.ts';
import { MEJA_UJI, UJI_BARU, ujiPath } from './address.ts';

const MOST = 500;
/** Days before the last day on which a sheet stands in the morning's list, and on the list of this desk. */
const SOON = { task: 30, list: 90 };

export const UJI_TAG: Readonly<Record<KeadaanUji, StateKind>> = { DRAF: 'draf', DIUJI: 'menunggu', DITETAPKAN: 'menunggu', BERLAKU: 'terkirim', KEDALUWARSA: 'ditutup', DICABUT: 'ditutup', DIBUKA: 'dibuka' };

export function hurufWords(lang: Lang, { huruf, angka }: Lembar['isi']): string {
  if (huruf === null) return '';
  return angka === null ? say(lang, text.barisHuruf, { huruf }) : say(lang, text.barisAngka, { huruf, angka: String(angka) });
}

type Group = readonly [id: string, title: Sentence, holds: (one: Lembar) => boolean];

function groupsOf(soon: Day): readonly Group[] {
  const ends = ({ keadaan, isi: { sampai } }: Lembar): boolean => keadaan === 'BERLAKU' && sampai !== null && sampai <= soon;
  return [
    ['dip', text.gDip, needsEntry],
    ['habis', text.gHabis, ends],
    ['setuju', text.gSetuju, ({ keadaan }) => keadaan === 'DITETAPKAN'],
    ['diuji', text.gDiuji, ({ keadaan }) => keadaan === 'DIUJI'],
    ['draf', text.gDraf, ({ keadaan }) => keadaan === 'DRAF'],
    ['berlaku', text.gBerlaku, (one) => one.keadaan === 'BERLAKU' && !ends(one)],
    ['lama', text.gLama, (one) => BERAKHIR.includes(one.keadaan) && !needsEntry(one)],
  ];
}

const needsEntry = ({ keadaan, dip }: Lembar): boolean => BERAKHIR.includes(keadaan) && dip === null;

export async function showMejaUji({ deps, who, lang }: Pick<DeskRequest<unknown, unknown, unknown>, 'deps' | 'who' | 'lang'>): Promise<Outcome> {
  const { db } = deps.database;
  const office = officeOf(deps, who, UJI_LIHAT);
  const today = hariDi(deps.clock, office);
  const own = await listUji(db, placesOf(deps, who, UJI_LIHAT), MOST);
  const others = (await listHidup(db, office, today)).filter(({ id }) => !own.some((one) => one.id === id));
  const name = await officeNames(db, [...own, ...others].flatMap(({ kantor, pengusul }) => [kantor, pengusul]));
  const row = (one: Lembar): QueueRow => ({
    id: one.id,
    no: one.nomor ?? '',
    title: one.isi.judul,
    href: ujiPath(one.id),
    note: hurufWords(lang, one.isi),
    state: <StateTag state={UJI_TAG[one.keadaan]}>{say(lang, text[one.keadaan])}</StateTag>,
    ...(one.isi.sampai === null ? {} : { due: { text: say(lang, text.sampaiHari, { hari: formatDay(lang, one.isi.sampai) }) } }),
    who: name(one.kantor),
    act: { label: say(lang, text.buka), href: ujiPath(one.id) },
  });
  const groups = [
    ...groupsOf(addDays(today, SOON.list)).map(([id, title, holds]) => ({ id, title: say(lang, title), rows: own.filter(holds).map(row) })),
    { id: 'lain', title: say(lang, text.gKantorLain), rows: others.map(row) },
  ].filter(({ rows }) => rows.length > 0);
  const title = say(lang, text.judul);
  const writes = mayHere(deps, who, UJI_TULIS, officeOf(deps, who, UJI_TULIS));
  const body = (
    <>
      <DeskHead title={title} actions={writes ? <Button href={UJI_BARU}>{say(lang, text.baru)}</Button> : undefined} />
      <Lead>{say(lang, text.maksud)}</Lead>
      <Queue caption={title} groups={groups} empty={say(lang, text.kosong)} />
    </>
  );
  return { kind: 'page', title, body, nav: 'ppid.uji', scripts: ['desk'] };
}

/** Counts an office and what each of its roles waits for. */
export async function ujiTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const tasks = await Promise.all([
    ofPlaces(deps, lang, who, UJI_TETAPKAN, 'habis', text.tugas, (one, today) => one.keadaan === 'BERLAKU' && one.isi.sampai !== null && one.isi.sampai <= addDays(today, SOON.task)),
    ofPlaces(deps, lang, who, UJI_TETAPKAN, 'dip', text.tugasDip, needsEntry),
    ofPlaces(deps, lang, who, UJI_PENDAPAT, 'pendapat', text.tugasPendapat, ({ keadaan, pendapat }) => keadaan === 'DIUJI' && pendapat === null),
    ofPlaces(deps, lang, who, UJI_SETUJUI, 'setuju', text.tugasSetuju, ({ keadaan }) => keadaan === 'DITETAPKAN'),
  ]);
  return tasks.flat();
}

async function ofPlaces(deps: Deps, lang: Lang, who: SignedIn, permission: string, what: string, words: Sentence, waits: (one: Lembar, today: Day) => boolean): Promise<DeskTask[]> {
  const tasks = await Promise.all(
    placesOf(deps, who, permission).map(async (place): Promise<DeskTask[]> => {
      const node = place.node as AreaCode;
      const today = hariDi(deps.clock, node);
      const n = (await listUji(deps.database.db, [place], MOST)).filter((one) => one.kantor === node && waits(one, today)).length;
      return n === 0 ? [] : [{ id: `ppid.uji/${node}/${what}`, group: 'saya', title: say(lang, words, { n: formatInt(lang, n) }), node, href: MEJA_UJI, act: say(lang, text.buka) }];
    }),
  );
  return tasks.flat();
}
