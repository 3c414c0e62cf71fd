// What happens on each page of a plenary when it is opened, and when something is sent from it?
import { randomUUID } from 'node:crypto';
import { type AreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import { can } from '#platform/identity';
import type { Outcome, PageOutcome } from '#platform/module';
import { noticeOf } from '../../pages/scene.ts';
import { type Sel, jumlahKolom, selOf } from '../d-checks.ts';
import { KEBERATAN, KELOLA } from '../permissions.ts';
import { findTercatat } from '../store/plenary.ts';
import { desk } from '../text-desk.ts';
import { catatanPath, kakiPath, keberatanPath, rapatPath } from './address.ts';
import { AgendaPage } from './agenda.tsx';
import { ClosePage } from './close.tsx';
import { type Body, type RapatRequest, type Told, orNull, redirect, tell, text, texts } from './do.ts';
import { type Sidang, loadSidang } from './load.ts';
import { NotesPage } from './notes.tsx';
import { ownNumber, sendOwnObjection } from './objection.ts';
import { offersOf } from './offer.ts';
import { SheetPage } from './sheet.tsx';
import { readCells, widthOf } from './typed.ts';
import { refusalWords, rowName } from './words.ts';

/** The words of a refusal: what was typed, or what the plenary says. */
function wordsOf(request: RapatRequest, told: Told): string | undefined {
  if (told.ok) return undefined;
  return told.refusal.code === 'TAK_LENGKAP' ? say(request.lang, desk.galatWajib) : refusalWords(request.lang, told.refusal);
}

function pageOf(sidang: Sidang, title: string, body: PageOutcome['body'], refused: boolean): PageOutcome {
  return {
    kind: 'page',
    title,
    body,
    nav: 'hasil.rapat',
    ...noticeOf(sidang.scene),
    scripts: ['desk'],
    ...(refused ? { state: 'invalid' } : {}),
  };
}

/** Is this officer allowed to, and is the stage open? Buttons that would be refused are not drawn. */
function may({ deps, who, resource }: RapatRequest, { terbuka }: Sidang, id: string): boolean {
  const permission = deps.registry.permissions.get(id);
  return permission !== undefined && can(who, permission, { ...resource, open: terbuka }, deps.clock.now()).allow;
}

/** May what is written be changed now? */
function writes(request: RapatRequest, sidang: Sidang): boolean {
  return sidang.standing?.rapat.ditutup === null && may(request, sidang, KELOLA);
}

export async function showAgenda(request: RapatRequest, error?: string): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const runs = may(request, sidang, KELOLA);
  const fields = request.ticket(rapatPath(sidang.scene.at, sidang.node));
  return pageOf(sidang, sidang.nama, <AgendaPage sidang={sidang} fields={fields} runs={runs} error={error} />, error !== undefined);
}

/** Opens the plenary, or accepts the chosen rows as the form below has them. */
export async function doAgenda(request: RapatRequest): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const { body } = request;
  if (text(body, 'langkah') === 'buka') {
    const told = await tell(request, sidang, 'BUKA', { tempat: text(body, 'tempat') });
    return told.ok ? redirect(rapatPath(sidang.scene.at, sidang.node)) : showAgenda(request, wordsOf(request, told));
  }
  const offer =
    sidang.standing === undefined ? undefined : offersOf(sidang.standing).find((one) => (one.desa ?? '') === text(body, 'desa'));
  // A second sending finds the rows accepted; the log of the plenary knows its number.
  if (offer?.sidik !== text(body, 'sidik')) return again(request, sidang);
  const baris = offer.rows.map(({ kode, bawah }) => ({ kode, suara: bawah.suara, sel: bawah.sel, sebab: null, catatan: null }));
  const told = await tell(request, sidang, 'BARIS', { baris });
  return told.ok ? redirect(rapatPath(sidang.scene.at, sidang.node)) : showAgenda(request, wordsOf(request, told));
}

async function again(request: RapatRequest, sidang: Sidang): Promise<Outcome> {
  const sent = await findTercatat(request.deps.database.db, String(request.body['uuid']));
  return sent !== undefined ? redirect(rapatPath(sidang.scene.at, sidang.node)) : showAgenda(request, say(request.lang, desk.tolakBERUBAH));
}

const NOTHING: Sel = { suara: [], sel: [] };

interface Typed {
  readonly body: Body;
  readonly wrong: readonly number[];
  readonly error?: string | undefined;
}

/** One row: what the plenary accepts beside what the form below says. */
export async function showRow(request: RapatRequest, row: AreaCode, typed?: Typed): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const child = sidang.standing?.anak.find((one) => one.kode === row);
  if (sidang.standing === undefined || child === undefined) return { kind: 'missing', reason: say(request.lang, desk.tolakBUKAN_BARIS) };
  const accepted = sidang.standing.baris.get(row);
  const action = `${rapatPath(sidang.scene.at, sidang.node)}/baris/${row}`;
  const title = say(request.lang, desk.judulBaris, { nama: rowName(sidang.standing, row) });
  const view = (
    <SheetPage
      sidang={sidang}
      action={action}
      fields={[...request.ticket(action), { name: 'uuid', value: randomUUID() }]}
      title={title}
      intro={say(request.lang, desk.isiMaksud)}
      typed={typedIn(sidang, accepted ?? child.bawah ?? NOTHING, typed)}
      beside={selOf(child.bawah ?? NOTHING)}
      besideWords="bawah"
      wrong={typed?.wrong ?? []}
      error={typed?.error}
      reason={{
        sebab: typed === undefined ? (accepted?.sebab ?? '') : text(typed.body, 'sebab'),
        catatan: typed === undefined ? (accepted?.catatan ?? '') : text(typed.body, 'catatan'),
      }}
      button={writes(request, sidang) ? say(request.lang, desk.simpanBaris) : undefined}
    />
  );
  return pageOf(sidang, title, view, typed !== undefined);
}

function typedIn(sidang: Sidang, stored: Sel, typed: Typed | undefined): string[] {
  const cells = selOf(stored);
  return Array.from({ length: widthOf(sidang.kontes) }, (_, at) =>
    typed === undefined ? String(cells[at] ?? '') : text(typed.body, `c${String(at)}`),
  );
}

export async function doRow(request: RapatRequest, row: AreaCode): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const { cells, wrong } = readCells(sidang.kontes, request.body);
  if (wrong.length > 0) return showRow(request, row, { body: request.body, wrong });
  const one = { kode: row, ...cells, sebab: orNull(text(request.body, 'sebab')), catatan: orNull(text(request.body, 'catatan')) };
  const told = await tell(request, sidang, 'BARIS', { baris: [one] });
  if (told.ok) return redirect(rapatPath(sidang.scene.at, sidang.node));
  return showRow(request, row, { body: request.body, wrong: [], error: wordsOf(request, told) });
}

export async function showFoot(request: RapatRequest, typed?: Typed): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const action = kakiPath(sidang.scene.at, sidang.node);
  const title = say(request.lang, desk.judulKaki);
  const view = (
    <SheetPage
      sidang={sidang}
      action={action}
      fields={[...request.ticket(action), { name: 'uuid', value: randomUUID() }]}
      title={title}
      intro={say(request.lang, desk.kakiMaksud)}
      typed={typedIn(sidang, sidang.standing?.kaki ?? NOTHING, typed)}
      beside={jumlahKolom([...(sidang.standing?.baris.values() ?? [])], widthOf(sidang.kontes))}
      besideWords="jumlah"
      wrong={typed?.wrong ?? []}
      error={typed?.error}
      button={writes(request, sidang) ? say(request.lang, desk.simpan) : undefined}
    />
  );
  return pageOf(sidang, title, view, typed !== undefined);
}

export async function doFoot(request: RapatRequest): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const { cells, wrong } = readCells(sidang.kontes, request.body);
  if (wrong.length > 0) return showFoot(request, { body: request.body, wrong });
  const told = await tell(request, sidang, 'KAKI', cells);
  if (told.ok) return redirect(rapatPath(sidang.scene.at, sidang.node));
  return showFoot(request, { body: request.body, wrong: [], error: wordsOf(request, told) });
}

export async function showNotes(request: RapatRequest, error?: string): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const runs = writes(request, sidang);
  const own = may(request, sidang, KEBERATAN) && sidang.standing?.rapat.keadaan === 'DIBUKA';
  const nomor = own ? ownNumber(sidang.kontes, request.who, sidang.node, request.deps.clock.now()) : undefined;
  const path = nomor === undefined ? catatanPath : keberatanPath;
  const fields = request.ticket(path(sidang.scene.at, sidang.node));
  const typed =
    error === undefined
      ? undefined
      : Object.fromEntries(['langkah', 'nomor', 'uraian', 'tindak', 'baris'].map((name) => [name, text(request.body, name)]));
  const title = say(request.lang, desk.judulCatatan);
  const view = <NotesPage sidang={sidang} fields={fields} error={error} typed={typed} runs={runs} nomor={nomor} />;
  return pageOf(sidang, title, view, error !== undefined);
}

export async function doNotes(request: RapatRequest): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const { body } = request;
  const nomor = text(body, 'nomor');
  const common = { uraian: text(body, 'uraian'), baris: orNull(text(body, 'baris')) };
  const send = async (): Promise<Told> => {
    switch (text(body, 'langkah')) {
      case 'hadir':
        return tell(request, sidang, 'HADIR', {
          saksi: texts(body, 'saksi').map(Number),
          pengawas: texts(body, 'pengawas').includes('ya'),
        });
      case 'keberatan':
        return tell(request, sidang, 'KEBERATAN', {
          ...common,
          nomor: nomor === '' ? null : Number(nomor),
          tindakLanjut: orNull(text(body, 'tindak')),
        });
      default:
        return tell(request, sidang, 'KEJADIAN', common);
    }
  };
  const told = await send();
  return told.ok ? redirect(`${rapatPath(sidang.scene.at, sidang.node)}/catatan`) : showNotes(request, wordsOf(request, told));
}

export async function doOwnObjection(request: RapatRequest): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const told = await sendOwnObjection(request, sidang);
  return told.ok ? redirect(catatanPath(sidang.scene.at, sidang.node)) : showNotes(request, wordsOf(request, told));
}

export async function showClose(request: RapatRequest, error?: string): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const { standing } = sidang;
  const path = `${rapatPath(sidang.scene.at, sidang.node)}/tutup`;
  if (standing === undefined) return redirect(rapatPath(sidang.scene.at, sidang.node));
  const fields = { usul: request.ticket(path), setujui: request.ticket(`${path}/setujui`) };
  const view = (
    <ClosePage sidang={sidang} standing={standing} fields={fields} uuid={randomUUID()} account={request.who.account} error={error} />
  );
  return pageOf(sidang, say(request.lang, desk.judulTutup), view, error !== undefined);
}

/** Proposals by one person, and taking one back by any; what the second decides comes through another address with its own guard. */
export async function doPropose(request: RapatRequest): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const { body } = request;
  const send = async (): Promise<Told> => {
    switch (text(body, 'langkah')) {
      case 'usul-buka-lagi':
        return tell(request, sidang, 'USUL_BUKA_LAGI', { dasar: text(body, 'dasar') });
      case 'batal-usul':
        return tell(request, sidang, 'BATAL_USUL', { alasan: text(body, 'alasan') });
      default:
        return tell(request, sidang, 'USUL_TUTUP', { urut: Number(text(body, 'urut')) });
    }
  };
  const told = await send();
  return told.ok ? redirect(`${rapatPath(sidang.scene.at, sidang.node)}/tutup`) : showClose(request, wordsOf(request, told));
}

export async function doApprove(request: RapatRequest): Promise<Outcome> {
  const sidang = await loadSidang(request);
  const jenis = text(request.body, 'langkah') === 'buka-lagi' ? 'BUKA_LAGI' : 'SETUJU_TUTUP';
  const told = await tell(request, sidang, jenis, { urut: Number(text(request.body, 'urut')) });
  return told.ok ? redirect(rapatPath(sidang.scene.at, sidang.node)) : showClose(request, wordsOf(request, told));
}
