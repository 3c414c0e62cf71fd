// What would this change do, to which days and to how many running deadlines, and who decides? (two persons)
import { ActPanel, DeskHead, TwoPersons } from '#design/desk';
import { Button, PostForm } from '#design/forms';
import { Note } from '#design/page';
import { formatDate, formatInstant, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type CalendarChange, type KeptRow, type Proposal, calendarAfter, calendarHistory, decreeName, findProposal, readCalendar, takesTwo } from '#platform/calendar';
import { countMoves } from '#platform/clocks';
import type { Db } from '#platform/db';
import { type Resource, recordedRole } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { approve, reject } from '../actions/calendar.ts';
import { clocksAt } from '../jobs.ts';
import { text as year } from '../kalender/text.ts';
import { desk } from '../text-desk.ts';
import { DESK, proposalPath, resourceOf } from './list.tsx';
import { Wrongs } from './row.tsx';
import type { Wrong } from './typed.ts';
import { keptWords, refusalWrong, rowWords, summaryOf, wrongLine } from './words.ts';

export type ProposalRequest = DeskRequest<{ readonly uuid: string }, Record<string, never>, Readonly<Record<string, unknown>>>;

export async function proposalResource({ database: { db } }: Deps, uuid: string): Promise<Resource | undefined> {
  const found = await findProposal(db, uuid.toLowerCase());
  return found === undefined ? undefined : resourceOf(found);
}

export async function showProposal(request: ProposalRequest, wrong: readonly Wrong[] = []): Promise<Outcome> {
  const { deps, lang, resource, who } = request;
  const { db } = deps.database;
  const found = await findProposal(db, resource.id);
  if (found === undefined) return { kind: 'missing', reason: wrongLine(lang, { code: 'TIADA' }) };
  const path = proposalPath(found.id);
  const own = found.oleh.akun === who.account;
  const open = found.putusan === null;
  const moves = open ? await countMoves(db, clocksAt(deps), calendarAfter(await readCalendar(db), found.isi)) : undefined;
  const changes = await changesOf(db, lang, found.isi);
  const title = say(lang, desk.judulUsul);
  const body = (
    <>
      <Wrongs lang={lang} wrong={wrong} />
      <DeskHead title={title} eyebrow={found.isi.lingkup} />
      {moves !== undefined && <Note>{say(lang, desk.pindahJam, { pindah: formatInt(lang, moves.moved), buka: formatInt(lang, moves.open) })}</Note>}
      <TwoPersons id="usulan" title={summaryOf(lang, found.isi)} proposed={deedOf(lang, found.oleh)} waitsFor={say(lang, desk.orangKedua)} changes={changes} own={own} {...decidedOf(lang, found)}>
        <PostForm action={`${path}/setujui`} fields={request.ticket(`${path}/setujui`)}>
          <Button>{say(lang, desk.setujui)}</Button>
        </PostForm>
      </TwoPersons>
      {open && (
        <PostForm action={`${path}/tolak`} fields={request.ticket(`${path}/tolak`)}>
          <ActPanel id="tolak" title={say(lang, own ? desk.tarik : desk.tolak)}>
            <Button kind="second">{say(lang, own ? desk.tarik : desk.tolak)}</Button>
          </ActPanel>
        </PostForm>
      )}
    </>
  );
  return { kind: 'page', title, body, nav: 'tenggat.jam', scripts: ['desk'], ...(wrong.length > 0 && { state: 'conflict' as const }) };
}

function deedOf(lang: Lang, { peran, pada }: Proposal['oleh']): { readonly by: string; readonly when: string } {
  return { by: say(lang, recordedRole(peran)), when: formatInstant(lang, pada, 'WIB') };
}

function decidedOf(lang: Lang, { putusan, isi }: Proposal) {
  if (putusan === null || !takesTwo(isi.lingkup)) return putusan === null ? {} : { decided: { ...deedOf(lang, putusan), outcome: 'disetujui' as const } };
  return { decided: { ...deedOf(lang, putusan), outcome: putusan.putusan === 'SETUJU' ? ('disetujui' as const) : ('ditolak' as const) } };
}

async function changesOf(db: Db, lang: Lang, { tambah, cabut, tahun }: CalendarChange) {
  const none = say(lang, desk.sekarangTiada);
  const years = [...new Set(await rowsYears(db, cabut))];
  const history = (await Promise.all(years.map((one) => calendarHistory(db, one)))).flat();
  const gone = cabut.flatMap(({ baris, dasar }) => history.filter((row: KeptRow) => row.id === baris).map((row) => ({ row, dasar })));
  return [
    ...(tahun === undefined ? [] : [{ what: say(lang, desk.tahunKeadaan, { tahun: String(tahun.tahun) }), before: say(lang, year[`keadaan${(await readCalendar(db)).stateOf.get(tahun.tahun) ?? 'BELUM_ADA'}`]), after: say(lang, year[`keadaan${tahun.keadaan}`]) }]),
    ...tambah.map((row) => ({ what: formatDate(lang, row.tanggal), before: none, after: rowWords(lang, row) })),
    ...gone.map(({ row, dasar }) => ({ what: formatDate(lang, row.tanggal), before: keptWords(lang, row), after: say(lang, desk.menjadiCabut, { dasar: decreeName(dasar) }) })),
  ];
}

/** Years in which the revoked rows lie, whether they still live or not. */
async function rowsYears(db: Db, cabut: CalendarChange['cabut']): Promise<number[]> {
  if (cabut.length === 0) return [];
  return (await readCalendar(db)).years.map((one) => one.tahun);
}

export async function takeApproval(request: ProposalRequest): Promise<Outcome> {
  const { deps, resource, actor } = request;
  const told = await approve(deps, resource.id, actor);
  return told.ok ? { kind: 'redirect', to: proposalPath(resource.id) } : showProposal(request, refusalWrong(told.refusal));
}

export async function takeRejection(request: ProposalRequest): Promise<Outcome> {
  const { deps, resource, actor } = request;
  const told = await reject(deps, resource.id, actor);
  return told.ok ? { kind: 'redirect', to: DESK } : showProposal(request, refusalWrong(told.refusal));
}
