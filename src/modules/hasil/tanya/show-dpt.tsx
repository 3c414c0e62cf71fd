// How does a request become the voter lists of an area against another election, as a page or a table?
import type { VNode } from 'preact';
import { NATION, ancestorsOf } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Lead, Note, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import type { Outcome } from '#platform/module';
import { type Area, findAreas } from '#platform/offices';
import { csvTable, numberColumn, textColumn } from '../opendata/csv.ts';
import { nameOf } from '../pages/area-head.tsx';
import { levelName, noticeOf, titleOf } from '../pages/scene.ts';
import { NAV } from '../pages/show-area.tsx';
import { findNomor } from '../store/columns.ts';
import { dptPath, tanyaPath } from './address.ts';
import { type BandingDpt, type BarisDpt, bandingkanDpt } from './dpt.ts';
import { type Asked, type Found, findPlace } from './handle.tsx';
import { TanyaHead } from './pages/parts.tsx';
import { type WilayahTanya, findTanya } from './store/wilayah.ts';
import { dpt as words } from './text-dpt.ts';
import { text } from './text.ts';

interface DptView {
  readonly found: Found;
  readonly up: readonly Area[];
  readonly hitungan: WilayahTanya | undefined;
  readonly banding: BandingDpt | undefined;
}

async function load(asked: Asked, ending: string): Promise<DptView | Outcome> {
  const found = await findPlace(asked, ({ scene }, kode) => `${dptPath(scene.at, kode)}${ending}`);
  if ('kind' in found) return found;
  const { opened, kode, area } = found;
  const { scene, pohon } = opened;
  const { lang } = asked;
  if (kode.length >= 10) {
    return { kind: 'missing', reason: say(lang, words.tpsTidak), onward: [{ href: tanyaPath(scene.at, kode), label: say(lang, text.keTanya, { tempat: nameOf(scene, area) }) }] };
  }
  const { db } = asked.deps.database;
  const no = await findNomor(db, scene.kontes);
  const [up, hitungan, banding] = await Promise.all([findAreas(db, pohon, ancestorsOf(kode)), no === undefined ? undefined : findTanya(db, no, kode), bandingkanDpt(db, scene.kontes, kode)]);
  return { found, up, hitungan, banding };
}

export async function showDpt(asked: Asked): Promise<Outcome> {
  const view = await load(asked, '');
  if ('kind' in view) return view;
  const { scene } = view.found.opened;
  const title = titleOf(scene, say(asked.lang, words.judul, { tempat: nameOf(scene, view.found.area) }));
  return { kind: 'page', title, nav: NAV, scripts: ['table'], ...noticeOf(scene), body: <DptPage view={view} /> };
}

function DptPage({ view: { found, up, hitungan, banding } }: { readonly view: DptView }): VNode {
  const { opened, area, kode } = found;
  const { scene } = opened;
  const { lang, at } = scene;
  return (
    <>
      <TanyaHead scene={scene} title={say(lang, words.judul, { tempat: nameOf(scene, area) })} area={area} up={up} hitungan={hitungan} below />
      {banding === undefined ? <Lead>{say(lang, words.tiada)}</Lead> : <Compared view={found} banding={banding} />}
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${dptPath(at, kode)}.csv`, title: say(lang, words.rute) }]} />
      </Section>
    </>
  );
}

function Compared({ view: { opened, area }, banding }: { readonly view: Found; readonly banding: BandingDpt }): VNode {
  const { scene } = opened;
  const { lang, at, kontes } = scene;
  const lain = say(lang, banding.lain.nama);
  const whole = banding.baris.filter(({ lompatan }) => lompatan !== 'BELUM').length;
  const columns: Column<BarisDpt>[] = [
    { kind: 'link', key: 'nama', title: say(lang, levelName(area.kode, area.tingkat + 1)), get: (row) => ({ text: nameOf(scene, row), href: row.kode.length < 10 ? dptPath(at, row.kode) : tanyaPath(at, row.kode) }) },
    { kind: 'number', key: 'lain', title: say(lang, words.kolomKini, { pemilu: lain }), get: (row) => row.lain?.pemilih ?? null },
    { kind: 'number', key: 'kini', title: say(lang, words.kolomKini, { pemilu: say(lang, kontes.pemilu.nama) }), get: (row) => row.kini.pemilih },
    { kind: 'text', key: 'ubah', title: say(lang, words.kolomUbah), figure: true, get: (row) => change(lang, row) },
    { kind: 'progress', key: 'terbaca', title: say(lang, words.kolomTerbaca), get: (row) => ({ n: row.kini.terbaca, of: row.kini.tps }) },
    { kind: 'text', key: 'keadaan', title: say(lang, words.kolomKeadaan), get: (row) => say(lang, words[`keadaan${row.lompatan}`]) },
  ];
  return (
    <>
      <Lead>{say(lang, words.maksud, { pemilu: lain, permil: formatInt(lang, banding.permil) })}</Lead>
      <Inset>{say(lang, words.syarat, { n: formatInt(lang, whole), semua: formatInt(lang, banding.baris.length) })}</Inset>
      {banding.baris.length === 0 ? <Note>{say(lang, text.daftarKosong)}</Note> : <DataTable id="tabel-dpt" caption={say(lang, words.pendek)} quietCaption columns={columns} rows={banding.baris} rowKey={({ kode }) => kode} />}
    </>
  );
}

/** Only where both lists are whole: a difference of parts says nothing. */
function change(lang: 'id' | 'en', { kini, lain, lompatan }: BarisDpt): string {
  if (lompatan === 'BELUM') return '–';
  const step = (kini.pemilih ?? 0) - (lain?.pemilih ?? 0);
  return `${step < 0 ? '−' : '+'}${formatInt(lang, Math.abs(step))}`;
}

const COLUMNS = [
  textColumn('kode', 'Code of the area'),
  textColumn('nama', 'Name of the area'),
  textColumn('pemilu_lain', 'The election compared with'),
  numberColumn('dpt_lain', 'Voters of the list then, as the forms say'),
  numberColumn('tps_terbaca_lain', 'Stations whose list is read, then'),
  numberColumn('tps_lain', 'Stations of the plan, then'),
  numberColumn('dpt', 'Voters of the list now'),
  numberColumn('tps_terbaca', 'Stations whose list is read, now'),
  numberColumn('tps', 'Stations of the plan, now'),
  textColumn('keadaan', 'NAIK, TURUN, WAJAR or BELUM'),
];

export async function giveDptCsv(asked: Asked): Promise<Outcome> {
  const view = await load(asked, '.csv');
  if ('kind' in view) return view;
  const { found, banding } = view;
  const { scene } = found.opened;
  const slug = banding?.lain.slug ?? '';
  const rows = (banding?.baris ?? []).map(({ kode, nama, kini, lain, lompatan }) => [kode, nama, slug, lain?.pemilih ?? null, lain?.terbaca ?? null, lain?.tps ?? null, kini.pemilih, kini.terbaca, kini.tps, lompatan]);
  const name = [scene.kontes.pemilu.slug, scene.kontes.pack.kode, found.kode === NATION ? '0' : found.kode, 'dpt', ...(scene.simulated ? ['SIMULASI'] : [])].join('-');
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: csvTable(COLUMNS, rows), fileName: `${name}.csv` };
}
