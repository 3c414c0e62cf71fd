// How does a request become a page of the seat desk? (the whole question is read in `open.ts`)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Breadcrumbs, PageHead } from '#design/page';
import type { Outcome } from '#platform/module';
import type { Pembagian } from '../aturan/seats.ts';
import { type Meja, JENIS, chamberName, dapilName, partyName } from './desk.ts';
import { listsOf } from './elected.ts';
import { findDapilBy } from './find-dapil.ts';
import { listKelompok } from './groups.ts';
import { type Asked, type Opened, contestOf, open, toChamber, whyNot } from './open.ts';
import { outstandingOf } from './outstanding.ts';
import { readCandidate } from './pages/candidate-words.ts';
import { ChamberPage } from './pages/chamber.tsx';
import { CouncilsPage } from './pages/councils.tsx';
import { type DapilData, DapilPage } from './pages/dapil.tsx';
import { ExplainPage } from './pages/explain.tsx';
import { crumbsOf } from './pages/parts.tsx';
import type { Pencarian } from './pages/search.tsx';
import { UnknownSeatsPage } from './pages/unknown-seats.tsx';
import { VersionsPage } from './pages/versions.tsx';
import { type Hitungan, findBagian } from './reckon.ts';
import { seatPicture } from '../sematan/seats.tsx';
import { text } from './text.ts';
import { versionsOf } from './versions.ts';
import { type View, noticeOf, shownChamber } from './view.ts';

const NAV = 'hasil';

/** The DPR; of the other contests the list of their councils. */
export async function showChamber(request: Asked): Promise<Outcome> {
  const contest = contestOf(request);
  if ('kind' in contest) return contest;
  const { deps, lang, params } = request;
  const pencarian = await searched(request);
  if (contest.jenis !== JENIS && params.daerah === undefined) {
    const { db } = deps.database;
    const opened = await open({ ...request, query: {} });
    if ('kind' in opened) return opened;
    const title = say(lang, text.judulKamar, { dewan: chamberName(lang, opened.meja), pemilu: say(lang, opened.meja.pemilu.nama) });
    const groups = await listKelompok(db, contest.slug, contest.jenis);
    return { kind: 'page', title, nav: NAV, scripts: ['table'], ...noticeOf(lang, opened.meja), body: <CouncilsPage lang={lang} meja={opened.meja} groups={groups} pencarian={pencarian} /> };
  }
  const opened = await open(request);
  if ('kind' in opened) return opened;
  const { meja, hitungan, asked } = opened;
  const title = say(lang, text.judulKamar, { dewan: chamberName(lang, meja), pemilu: say(lang, meja.pemilu.nama) });
  const page = { kind: 'page', title, nav: NAV, scripts: ['chart', 'table'], ...noticeOf(lang, meja) } as const;
  const preview = { path: `${seatPicture(lang, meja)}.png`, alt: title };
  if (hitungan.keadaan !== 'ADA') return { ...page, body: <NotReckoned lang={lang} meja={meja} hitungan={hitungan} title={title} /> };
  return { ...page, ...(asked === null ? { preview } : {}), body: <ChamberPage view={{ lang, meja, hitungan, asked, satu: null }} pencarian={pencarian} origin={request.origin} /> };
}

async function searched({ deps, params, query }: Asked): Promise<Pencarian | null> {
  const kata = (query.cari ?? '').trim();
  if (kata === '' || params.daerah !== undefined) return null;
  const { pemilu, jenis } = params;
  return { kata, ketemu: jenis === 'pdpr' || jenis === 'pdprdp' || jenis === 'pdprdk' ? await findDapilBy(deps.database.db, pemilu, jenis, kata) : [] };
}

interface Terbuka {
  readonly opened: Opened;
  readonly view: View;
  readonly one: Pembagian;
}

/** A dapil whose seats are reckoned; or the page or answer that stands in its place. */
async function openDapil(request: Asked): Promise<Terbuka | Outcome> {
  const opened = await open(request);
  if ('kind' in opened) return opened;
  const { meja, hitungan, asked, satu } = opened;
  const { lang, params } = request;
  const kode = params.kode ?? '';
  const view = hitungan.keadaan === 'ADA' ? { lang, meja, hitungan, asked, satu } : undefined;
  const one = view === undefined ? undefined : findBagian(shownChamber(view), kode);
  if (view !== undefined && one !== undefined) return { opened, view, one };
  const votes = meja.suara.find((each) => each.kode === kode);
  if (view !== undefined && votes !== undefined && view.hitungan.tanpaKursi.includes(kode)) return pageOf(view, kode, <UnknownSeatsPage view={view} votes={votes} />);
  return { kind: 'missing', reason: whyNot(lang, meja, hitungan, kode), onward: [toChamber(lang, meja)] };
}

function pageOf({ lang, meja }: View, kode: string, body: VNode): Outcome {
  const title = say(lang, text.judulDapil, { dewan: chamberName(lang, meja), dapil: dapilName(meja, kode) });
  return { kind: 'page', title, nav: NAV, scripts: ['table', 'chart'], ...noticeOf(lang, meja), body };
}

export async function showDapil(request: Asked): Promise<Outcome> {
  const found = await openDapil(request);
  if ('kind' in found) return found;
  const { view, one, opened } = found;
  const data = await dataOf(request, opened, view, one);
  const calon = readCandidate(view, one, data, request.query.calon);
  if (calon === undefined) {
    const reason = say(request.lang, text.CALON, { calon: (request.query.calon ?? '').slice(0, 20) });
    return { kind: 'missing', reason, onward: [toChamber(request.lang, view.meja)] };
  }
  return pageOf(view, one.kode, <DapilPage view={view} one={one} data={{ ...data, calon }} origin={request.origin} />);
}

/** What the page of a dapil asks of its stations; nothing where only sums exist. */
async function dataOf({ deps }: Asked, { meja, satu }: Opened, view: View, one: Pembagian): Promise<DapilData> {
  const { db } = deps.database;
  const kertas = meja.suara.find(({ kode }) => kode === one.kode)?.kertas ?? null;
  if (kertas === null) return { kertas, lists: null, tertunda: null, calon: null };
  const left = satu?.ditinggal?.sel;
  const cells = kertas.angka.suara.map((n, at) => (n === null ? null : Math.max(0, n - (left?.[at] ?? 0))));
  const inForce = findBagian(view.hitungan.kamar, one.kode) ?? one;
  return { kertas, lists: await listsOf(db, meja, one, kertas, cells), tertunda: view.asked === null ? await outstandingOf(db, meja, inForce, kertas) : null, calon: null };
}

/** Step by step, with the rule in force. */
export async function showExplained(request: Asked): Promise<Outcome> {
  const found = await openDapil({ ...request, query: {} });
  if ('kind' in found) return found;
  return pageOf(found.view, found.one.kode, <ExplainPage view={found.view} one={found.one} />);
}

/** All versions of the figures of a dapil, side by side. */
export async function showVersions(request: Asked): Promise<Outcome> {
  const found = await openDapil({ ...request, query: {} });
  if ('kind' in found) return found;
  const { view, one } = found;
  const all = await versionsOf(request.deps.database.db, view.meja, one.kode, one.jumlahKursi, view.hitungan.kamar.ambang.ikut);
  return pageOf(view, one.kode, <VersionsPage view={view} kode={one.kode} versions={all} />);
}

interface NotReckonedProps {
  readonly lang: View['lang'];
  readonly meja: Meja;
  readonly hitungan: Exclude<Hitungan, View['hitungan']>;
  readonly title: string;
}

function NotReckoned({ lang, meja, hitungan, title }: NotReckonedProps): VNode {
  const missing = hitungan.keadaan === 'TANPA_NASIONAL' && hitungan.tanpa.length > 0 ? say(lang, text.tanpaPartai, { partai: hitungan.tanpa.map((id) => partyName(meja, id)).join(', ') }) : '';
  return (
    <>
      <Breadcrumbs items={crumbsOf(lang, meja)} />
      <PageHead title={title} />
      <Inset>
        {say(lang, hitungan.keadaan === 'KOSONG' ? text.kosong : text.tanpaNasional)} {missing}
      </Inset>
    </>
  );
}
