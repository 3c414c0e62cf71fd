// How does a request become a page or a file of the seat desk? (wrong names and parameters get an answer with the way onward)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Breadcrumbs, PageHead } from '#design/page';
import type { Deps, Outcome } from '#platform/module';
import type { Pembagian } from '../aturan/seats.ts';
import { isoOf } from '../instants.ts';
import { ROOT } from '../pages/address.ts';
import { chamberPath, dapilPath } from './address.ts';
import { type Meja, dapilName, findMeja, partyName } from './desk.ts';
import { differencesOf } from './differences.ts';
import { ChamberPage } from './pages/chamber.tsx';
import { DapilPage } from './pages/dapil.tsx';
import { ExplainPage } from './pages/explain.tsx';
import { type Hitungan, findBagian, reckon } from './reckon.ts';
import { seatCsv, seatJson } from './seat-table.ts';
import { text } from './text.ts';
import { type View, noticeOf, shownChamber } from './view.ts';
import { type Diandaikan, type WhatIfQuery, readWhatIf } from './what-if.ts';

export interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: { readonly pemilu: string; readonly kode?: string };
  readonly query: WhatIfQuery;
}

interface Opened {
  readonly meja: Meja;
  readonly hitungan: Hitungan;
  readonly asked: Diandaikan | null;
}

const NAV = 'hasil';
const toChamber = (lang: Lang, slug: string) => ({ href: chamberPath(slug), label: say(lang, text.keKamar) });

/** The desk with its seats, or the answer that says why not. */
async function open({ deps, lang, params, query }: Asked): Promise<Opened | Outcome> {
  const meja = await findMeja(deps.database.db, params.pemilu);
  if (meja === undefined) return { kind: 'missing', reason: say(lang, text.pemiluTiada), onward: [{ href: ROOT, label: say(lang, text.keSemuaHasil) }] };
  const asked = readWhatIf(query);
  if (!asked.ok) {
    const { code, values } = asked.refusal;
    const path = params.kode === undefined ? chamberPath(meja.at.pemilu) : dapilPath(meja.at.pemilu, params.kode);
    return { kind: 'refused', reason: say(lang, text[code], { most: String(values?.['most'] ?? '') }), onward: [{ href: path, label: say(lang, text.keHasil) }] };
  }
  return { meja, hitungan: reckon(meja, asked.value), asked: asked.value };
}

export async function showChamber(request: Asked): Promise<Outcome> {
  const opened = await open(request);
  if ('kind' in opened) return opened;
  const { meja, hitungan, asked } = opened;
  const { lang } = request;
  const title = say(lang, text.judulKamar, { pemilu: say(lang, meja.pemilu.nama) });
  const page = { kind: 'page', title, nav: NAV, scripts: ['chart', 'table'], ...noticeOf(lang, meja) } as const;
  if (hitungan.keadaan !== 'ADA') return { ...page, body: <NotReckoned lang={lang} meja={meja} hitungan={hitungan} title={title} /> };
  return { ...page, body: <ChamberPage view={{ lang, meja, hitungan, asked }} /> };
}

/** A dapil, by `draw`: its desk or its explanation. */
async function showOne(request: Asked, draw: (view: View, one: Pembagian) => VNode): Promise<Outcome> {
  const opened = await open(request);
  if ('kind' in opened) return opened;
  const { meja, hitungan, asked } = opened;
  const { lang, params } = request;
  const kode = params.kode ?? '';
  const view = hitungan.keadaan === 'ADA' ? { lang, meja, hitungan, asked } : undefined;
  const one = view === undefined ? undefined : findBagian(shownChamber(view), kode);
  if (view === undefined || one === undefined) return { kind: 'missing', reason: whyNot(lang, meja, hitungan, kode), onward: [toChamber(lang, meja.at.pemilu)] };
  return { kind: 'page', title: say(lang, text.judulDapil, { dapil: dapilName(meja, kode) }), nav: NAV, scripts: ['table'], ...noticeOf(lang, meja), body: draw(view, one) };
}

export function showDapil(request: Asked): Promise<Outcome> {
  return showOne(request, (view, one) => <DapilPage view={view} one={one} />);
}

export function showExplained(request: Asked): Promise<Outcome> {
  return showOne({ ...request, query: {} }, (view, one) => <ExplainPage view={view} one={one} />);
}

function whyNot(lang: Lang, meja: Meja, hitungan: Hitungan, kode: string): string {
  const known = meja.peta.some((one) => one.kode === kode) || meja.dapil.some((one) => one.kode === kode);
  if (!known) return say(lang, text.dapilTiada, { kode, pemilu: say(lang, meja.pemilu.nama) });
  if (hitungan.keadaan === 'TANPA_NASIONAL') return say(lang, text.tanpaNasional);
  return say(lang, text.dapilBelum, { dapil: dapilName(meja, kode) });
}

interface NotReckonedProps {
  readonly lang: Lang;
  readonly meja: Meja;
  readonly hitungan: Exclude<Hitungan, { readonly keadaan: 'ADA' }>;
  readonly title: string;
}

function NotReckoned({ lang, meja, hitungan, title }: NotReckonedProps): VNode {
  const missing = hitungan.keadaan === 'TANPA_NASIONAL' && hitungan.tanpa.length > 0 ? say(lang, text.tanpaPartai, { partai: hitungan.tanpa.map((id) => partyName(meja, id)).join(', ') }) : '';
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.keSemuaHasil), href: ROOT }, { label: say(lang, meja.pemilu.nama), href: `${ROOT}/${meja.at.pemilu}` }, { label: say(lang, text.kursiDpr) }]} />
      <PageHead title={title} />
      <Inset>
        {say(lang, hitungan.keadaan === 'KOSONG' ? text.kosong : text.tanpaNasional)} {missing}
      </Inset>
    </>
  );
}

/** The rule in force alone: a what if is shown, never handed out as a file. */
export async function giveCsv(request: Asked): Promise<Outcome> {
  const opened = await open({ ...request, query: {} });
  if ('kind' in opened) return opened;
  const { meja, hitungan } = opened;
  const { lang, params } = request;
  const all = hitungan.keadaan === 'ADA' ? hitungan.kamar.dapil : [];
  const wanted = params.kode === undefined ? all : all.filter(({ kode }) => kode === params.kode);
  if (params.kode !== undefined && wanted.length === 0) return { kind: 'missing', reason: whyNot(lang, meja, hitungan, params.kode), onward: [toChamber(lang, meja.at.pemilu)] };
  const name = [meja.at.pemilu, meja.at.jenis, 'kursi', ...(params.kode === undefined ? [] : [params.kode]), ...(meja.simulasi ? ['SIMULASI'] : [])].join('-');
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: seatCsv(meja, wanted), fileName: `${name}.csv` };
}

export async function giveJson(request: Asked): Promise<Outcome> {
  const opened = await open({ ...request, query: {} });
  if ('kind' in opened) return opened;
  const { meja, hitungan } = opened;
  const { lang, params } = request;
  const mark = meja.simulasi ? { simulasi: true as const } : {};
  if (params.kode === undefined) return { kind: 'json', body: { ...chamberJson(meja, hitungan), ...mark } };
  const one = hitungan.keadaan === 'ADA' ? findBagian(hitungan.kamar, params.kode) : undefined;
  if (one === undefined) return { kind: 'missing', reason: whyNot(lang, meja, hitungan, params.kode), onward: [toChamber(lang, meja.at.pemilu)] };
  return { kind: 'json', body: { ...seatJson(meja, one), ...mark } };
}

function chamberJson(meja: Meja, hitungan: Hitungan) {
  const kamar = hitungan.keadaan === 'ADA' ? hitungan.kamar : undefined;
  return {
    pemilu: meja.at.pemilu,
    kontes: meja.at.jenis,
    keadaan: hitungan.keadaan,
    pack: meja.pack.id,
    dapil_terhitung: kamar?.dapil.length ?? 0,
    dapil_semua: meja.jumlahDapil,
    kursi_terhitung: (kamar?.dapil ?? []).reduce((sum, { kursi }) => sum + kursi.length, 0),
    kursi_semua: meja.jumlahKursi,
    partai: (kamar?.ambang.partai ?? []).map(({ id, suara, lolos, kurang }) => ({
      nomor: Number(id),
      nama: partyName(meja, id),
      suara,
      lolos,
      kurang_ambang: kurang,
      kursi: kamar?.kursi.find((one) => one.id === id)?.kursi ?? 0,
    })),
    dapil: (kamar?.dapil ?? []).map((one) => seatJson(meja, one)),
    temuan: differencesOf(meja, hitungan.keadaan === 'ADA' ? hitungan : null).map(({ cek, kode, opsi, tercantum, pembanding }) => ({ cek, kode, partai: opsi === null ? null : Number(opsi), tercantum, pembanding })),
    sumber: meja.sumber.map(({ berkas, sha256, pada, baris, ditolak }) => ({ berkas, sha256, pada: isoOf(pada), baris, ditolak })),
  };
}
