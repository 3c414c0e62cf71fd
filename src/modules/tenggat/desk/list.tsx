// Which changes of the calendar wait, which were decided, and what can be changed? (/kerja/kalender)
import { ActPanel, DeskHead, Queue, type QueueRow, StateTag } from '#design/desk';
import { Button } from '#design/forms';
import { Lead, Section } from '#design/page';
import { DataTable } from '#design/tables';
import { formatDate, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { NATION } from '#kernel/area-code';
import { atZone } from '#kernel/zone';
import { isoInstant } from '#platform/clock';
import { type KeptRow, type Proposal, listProposals, livingRows, nodeOfScope } from '#platform/calendar';
import { type Resource, type SignedIn, can } from '#platform/identity';
import type { Deps, DeskRequest, DeskTask, Outcome } from '#platform/module';
import { listOffices } from '#platform/offices';
import { SETUJUI, USUL } from '../permissions.ts';
import { desk } from '../text-desk.ts';
import { text as year } from '../kalender/text.ts';
import { importPath } from '../actions/empty-year.ts';
import { listOpenYears } from '../store/empty-year.ts';
import { summaryOf } from './words.ts';

export const DESK = '/kerja/kalender';
export const proposalPath = (id: string): string => `${DESK}/usul/${id}`;

/** Would this permission let the officer in at a node, once a fresh proof is given? */
export function mayAt(deps: Deps, who: SignedIn, id: string, resource: Resource): boolean {
  const permission = deps.registry.permissions.get(id);
  const answer = permission === undefined ? undefined : can(who, permission, resource, deps.clock.now());
  return answer !== undefined && (answer.allow || answer.reason === 'BUKTI_ULANG');
}

export function resourceOf(proposal: Pick<Proposal, 'id' | 'isi' | 'oleh'>): Resource {
  return { kind: 'kalender', id: proposal.id, node: nodeOfScope(proposal.isi.lingkup) ?? proposal.oleh.simpul, proposer: proposal.oleh.akun };
}

export async function showDesk({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const proposals = await listProposals(db);
  const today = atZone(isoInstant(deps.clock), 'WIB').day;
  const rows = (await livingRows(db)).filter((row) => row.tanggal >= today);
  const places = [...new Set(who.mandates.map(({ node }) => node))].filter((node) => mayAt(deps, who, USUL, { kind: 'kalender', id: node, node }));
  const names = new Map<string, string>((await listOffices(db, 'all')).map((office) => [office.kode, office.nama]));
  const title = say(lang, desk.judulKalender);
  const groups = [
    { id: 'tunggu', title: say(lang, desk.kelompokTunggu), rows: proposals.filter((one) => one.putusan === null).map((one) => queueRow(lang, one)) },
    { id: 'putus', title: say(lang, desk.kelompokPutus), rows: proposals.filter((one) => one.putusan !== null).map((one) => queueRow(lang, one)) },
  ];
  const body = (
    <>
      <DeskHead title={title} />
      <Lead>{say(lang, desk.maksudKalender)}</Lead>
      {places.map((node) => (
        <ActPanel key={node} id={`tambah-${node}`} title={names.get(node) ?? node}>
          <Button href={`${DESK}/${node}/baris`}>{say(lang, desk.tambahHari)}</Button>
          {node === '0' && (
            <Button href={importPath(node)} kind="second">
              {say(lang, desk.imporTahun)}
            </Button>
          )}
        </ActPanel>
      ))}
      <Queue caption={title} heads={{ title: say(lang, desk.kolomUsul) }} groups={groups} empty={say(lang, desk.kosong)} />
      <Section id="berlaku" title={say(lang, desk.hariBerlaku)}>
        <Days lang={lang} rows={rows} may={(row) => mayAt(deps, who, USUL, { kind: 'kalender', id: row.id, node: nodeOfScope(row.lingkup) ?? NATION })} />
      </Section>
    </>
  );
  return { kind: 'page', title, body, nav: 'tenggat.jam', scripts: ['desk', 'table'] };
}

function Days({ lang, rows, may }: { readonly lang: Lang; readonly rows: readonly KeptRow[]; readonly may: (row: KeptRow) => boolean }) {
  return (
    <DataTable
      id="hari"
      caption={say(lang, desk.hariBerlaku)}
      quietCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { kind: 'text', key: 'tanggal', title: say(lang, year.kolomTanggal), get: (row) => formatDate(lang, row.tanggal) },
        { kind: 'text', key: 'nama', title: say(lang, year.kolomHari), phone: 'wide', get: (row) => row.nama },
        { kind: 'text', key: 'jenis', title: say(lang, year.kolomJenis), phone: 'half', get: (row) => say(lang, year[`jenis_${row.jenis}`]) },
        { kind: 'text', key: 'lingkup', title: say(lang, year.kolomLingkup), phone: 'half', get: (row) => row.lingkup },
        { kind: 'link', key: 'cabut', title: say(lang, desk.cabutHari), phone: 'half', get: (row) => (may(row) ? { text: say(lang, desk.cabutApa, { hari: formatDate(lang, row.tanggal) }), href: `${DESK}/cabut/${row.id}` } : { text: '' }) },
      ]}
    />
  );
}

const STATES = { SETUJU: { state: 'terkirim', words: desk.setujuTag }, TOLAK: { state: 'ditutup', words: desk.tolakTag }, BATAL: { state: 'draf', words: desk.batalTag } } as const;

function queueRow(lang: Lang, proposal: Proposal): QueueRow {
  const { putusan, isi, id, oleh } = proposal;
  const state = putusan === null ? ({ state: 'menunggu', words: desk.tungguTag } as const) : STATES[putusan.putusan];
  const href = proposalPath(id);
  return { id, title: summaryOf(lang, isi), href, note: formatInstant(lang, oleh.pada, 'WIB'), state: <StateTag state={state.state}>{say(lang, state.words)}</StateTag>, act: { label: say(lang, desk.periksa), href } };
}

/** Proposals that wait for somebody else's yes, and years that wait for their calendar. */
export async function calendarTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const { db } = deps.database;
  const waiting = (await listProposals(db)).filter((one) => one.putusan === null && mayAt(deps, who, SETUJUI, resourceOf(one)));
  const years = mayAt(deps, who, USUL, { kind: 'kalender', id: NATION, node: NATION }) ? await listOpenYears(db) : [];
  return [
    ...waiting.map((one): DeskTask => ({ id: `tenggat.usul-${one.id}`, group: 'saya', title: say(lang, desk.tugas), detail: summaryOf(lang, one.isi), node: resourceOf(one).node, href: proposalPath(one.id), act: say(lang, desk.periksa) })),
    ...years.map((year): DeskTask => {
      const values = { tahun: String(year) };
      return { id: `tenggat.tahun-${String(year)}`, group: 'saya', title: say(lang, desk.tugasTahun, values), detail: say(lang, desk.tugasTahunRinci, values), node: NATION, href: importPath(NATION), act: say(lang, desk.tugasTahunAct) };
    }),
  ];
}
