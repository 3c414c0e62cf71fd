// How does a request become a page or a file of a participant's desk? (wrong names and parameters get an answer with the way onward)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { pathIn } from '#design/reader';
import type { Deps, Outcome } from '#platform/module';
import { areaShapes, findAreas } from '#platform/offices';
import { readDi } from '../gabung/read.ts';
import { listPath, deskPath } from './address.ts';
import { readCaleg } from './candidates.ts';
import { type DeskParams, type Meja, type Missing, openContest, openDesk } from './desk.ts';
import { type Bentuk, candidateTable, codesOf, deskJson, swingTable, tableFile, tableTitle } from './files.ts';
import { AllPage, allTitle, participantsOf } from './pages/all.tsx';
import { DeskPage } from './pages/desk.tsx';
import { noticeOf, titleOf } from './pages/head.tsx';
import { type Daftar, ListPage, listTitle } from './pages/list.tsx';
import type { Terbaca } from './kept.ts';
import { type SwingQuery, compareWith } from './swing.ts';
import { type Tabel, aboveOf, areaTable, endTable, gapTable, readEnd, voterTable } from './tables.ts';
import { lists, swing } from './text-lists.ts';
import { text } from './text.ts';
import { levelsBelow } from './walk.ts';

export interface DeskQuery extends SwingQuery {
  readonly urut?: string | undefined;
  readonly arah?: string | undefined;
}

export interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: DeskParams & { readonly hal?: string | undefined };
  readonly query: DeskQuery;
  readonly origin: string;
}

const NAV = 'hasil';

const toDesk = ({ at, pilihan, area }: Meja) => ({ href: deskPath(at, pilihan.nomor, area.kode), label: pilihan.nama });

export async function showAll({ deps, lang, params, query }: { readonly deps: Deps; readonly lang: Lang; readonly params: { readonly pemilu: string; readonly kontes: string }; readonly query: { readonly kode?: string | undefined } }): Promise<Outcome> {
  const opened = await openContest(deps.database.db, lang, params.pemilu, params.kontes, query.kode);
  if ('kind' in opened) return opened;
  const found = await readDi(deps.database.db, opened.hitungan, opened.kode);
  if (found === undefined) return { kind: 'missing', reason: say(lang, text.belumDigelar, { kontes: say(lang, opened.surat.nama), tempat: opened.kode }) };
  return { kind: 'page', title: allTitle(opened), nav: NAV, scripts: ['table'], ...noticeOf(opened), body: <AllPage opened={opened} area={found.area} /> };
}

export async function giveAll({ deps, lang, params }: Pick<Asked, 'deps' | 'lang'> & { readonly params: { readonly pemilu: string; readonly kontes: string } }): Promise<Outcome> {
  const opened = await openContest(deps.database.db, lang, params.pemilu, params.kontes, undefined);
  if ('kind' in opened) return opened;
  const found = await readDi(deps.database.db, opened.hitungan, opened.kode);
  if (found === undefined) return { kind: 'missing', reason: say(lang, text.belumDigelar, { kontes: say(lang, opened.surat.nama), tempat: opened.kode }) };
  const peserta = participantsOf(opened, found.area).map(({ pilihan, suara, peringkat }) => ({ nomor: pilihan.nomor, nama: pilihan.nama, suara, peringkat }));
  const { seq, per, tps } = found.area;
  return { kind: 'json', body: { pemilu: opened.at.pemilu, kontes: opened.at.jenis, lapisan: 'C', seq, per, tps_lengkap: tps.lengkap, tps_total: tps.total, peserta, ...(opened.simulasi ? { simulasi: true } : {}) } };
}

/** The desk as the address names it, or the answer that says why not. */
async function open({ deps, lang, params }: Asked): Promise<Meja | Missing> {
  return openDesk(deps, lang, params);
}

const isAnswer = (one: Meja | Missing): one is Missing => 'kind' in one;

export async function showDesk(request: Asked): Promise<Outcome> {
  const meja = await open(request);
  if (isAnswer(meja)) return meja;
  const { deps, lang, query, params } = request;
  const { db } = deps.database;
  // One page, one address: "64.72" and "0" lead to "6472" and to the nation's own.
  if (params.kode !== undefined && (params.kode !== meja.area.kode || params.kode === NATION)) return { kind: 'redirect', to: pathIn(lang, deskPath(meja.at, meja.pilihan.nomor, meja.area.kode)) };
  const banding = await compareWith(db, meja, query);
  if (banding === undefined) return { kind: 'refused', reason: say(lang, swing.salah, { kontes: say(lang, meja.surat.nama) }), onward: [toDesk(meja)] };
  const [shapes, caleg] = await Promise.all([areaShapes(db, meja.area.kode), readCaleg(db, lang, meja.hitungan, meja.area.kode, meja.pilihan.nomor)]);
  return { kind: 'page', title: titleOf(meja), nav: NAV, scripts: ['table', 'chart'], ...noticeOf(meja), body: <DeskPage view={{ meja, shapes, banding, caleg }} query={query} /> };
}

export async function giveDesk(request: Asked, bentuk: Bentuk): Promise<Outcome> {
  const meja = await open(request);
  if (isAnswer(meja)) return meja;
  if (bentuk === 'json') return { kind: 'json', body: deskJson(meja) };
  return tableFile(meja, areaTable(meja), { name: 'wilayah', title: tableTitle(meja), url: request.origin + deskPath(meja.at, meja.pilihan.nomor, meja.area.kode) }, bentuk);
}

/** Which list a word names; undefined where the place has no such list. */
function daftarOf({ area }: Meja, { sebaran, pemilih }: Terbaca, hal: string): Daftar | undefined {
  if (hal === 'bocor') return { jenis: 'bocor', beda: sebaran.bocor.daftar };
  if (hal === 'data-pemilih') return { jenis: 'data-pemilih', lebih: pemilih.daftar };
  const end = readEnd(hal);
  return end === undefined || !levelsBelow(area.kode).includes(end.jenjang) ? undefined : { jenis: 'ujung', ...end, titik: sebaran.ujung[end.jenjang][end.ujung] };
}

function rowsOf(daftar: Daftar): readonly { readonly kode: AreaCode }[] {
  return daftar.jenis === 'ujung' ? daftar.titik : daftar.jenis === 'bocor' ? daftar.beda : daftar.lebih;
}

interface OpenedList {
  readonly meja: Meja;
  readonly terbaca: Terbaca;
  readonly daftar: Daftar;
  readonly names: ReadonlyMap<AreaCode, string>;
}

async function openList(request: Asked): Promise<OpenedList | Outcome> {
  const meja = await open(request);
  if (isAnswer(meja)) return meja;
  const { lang } = request;
  if (meja.lists === undefined) return { kind: 'missing', reason: say(lang, lists.belumDisusun), onward: [toDesk(meja)] };
  const daftar = daftarOf(meja, meja.lists, request.params.hal ?? '');
  if (daftar === undefined) return { kind: 'missing', reason: say(lang, text.halTiada), onward: [toDesk(meja)] };
  const found = await findAreas(request.deps.database.db, meja.pohon, codesOf(rowsOf(daftar), aboveOf));
  return { meja, terbaca: meja.lists, daftar, names: new Map(found.map((one) => [one.kode, one.nama])) };
}

export async function showList(request: Asked): Promise<Outcome> {
  const opened = await openList(request);
  if ('kind' in opened) return opened;
  const { meja, daftar } = opened;
  return { kind: 'page', title: listTitle(meja, daftar), nav: NAV, scripts: ['table'], ...noticeOf(meja), body: <ListPage {...opened} hal={request.params.hal ?? ''} /> };
}

export async function giveList(request: Asked, bentuk: Bentuk): Promise<Outcome> {
  const { hal } = request.params;
  if (hal === 'ayunan' || hal === 'caleg') return giveOther(request, hal, bentuk);
  const opened = await openList(request);
  if ('kind' in opened) return opened;
  const { meja, daftar } = opened;
  const what = { name: hal ?? '', title: listTitle(meja, daftar), url: request.origin + listPath(meja.at, meja.pilihan.nomor, meja.area.kode, hal ?? '') };
  return tableFile(meja, listTable(opened), what, bentuk);
}

function listTable({ meja, daftar, names }: OpenedList): Tabel {
  switch (daftar.jenis) {
    case 'ujung':
      return endTable(meja, daftar.titik, names);
    case 'bocor':
      return gapTable(meja, daftar.beda, names);
    case 'data-pemilih':
      return voterTable(meja, daftar.lebih, names);
  }
}

/** Tables that stand on the desk's own page: a comparison, the candidates. */
async function giveOther(request: Asked, hal: 'ayunan' | 'caleg', bentuk: Bentuk): Promise<Outcome> {
  const meja = await open(request);
  if (isAnswer(meja)) return meja;
  const { deps, lang, query } = request;
  const missing: Outcome = { kind: 'missing', reason: say(lang, text.halTiada), onward: [toDesk(meja)] };
  const what = { name: hal, title: tableTitle(meja), url: request.origin + deskPath(meja.at, meja.pilihan.nomor, meja.area.kode) };
  if (hal === 'caleg') {
    const caleg = await readCaleg(deps.database.db, lang, meja.hitungan, meja.area.kode, meja.pilihan.nomor);
    return caleg === undefined ? missing : tableFile(meja, candidateTable(meja, caleg), what, bentuk);
  }
  const banding = await compareWith(deps.database.db, meja, query);
  return banding?.keadaan === 'ADA' ? tableFile(meja, swingTable(meja, banding.ayunan), what, bentuk) : missing;
}
