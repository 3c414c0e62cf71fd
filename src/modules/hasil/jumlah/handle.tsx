// How does a request become a page or a file of sums? (wrong names get an answer with the way onward)
import { NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { type JenisPilkada, listPaslon } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Deps, Onward, Outcome } from '#platform/module';
import { csvTable } from '../opendata/csv.ts';
import { ROOT } from '../pages/address.ts';
import { bukuPath } from './address.ts';
import { type TemuanWilayah, findingsOf } from './findings.ts';
import { AreasPage } from './pages/areas.tsx';
import type { ChildrenQuery } from './pages/children.tsx';
import { FindingsPage } from './pages/findings.tsx';
import { type View, areaName, optionWords } from './pages/parts.tsx';
import { SeriesPage } from './pages/series.tsx';
import { SheetPage } from './pages/sheet.tsx';
import { deretOf } from './series.ts';
import { SHEET_HEADS, findingsCsv, matchCsv, seriesCsv, sheetCsv, sheetJson, sheetRows } from './sheet-files.ts';
import { pilkadaTops, namesOf } from './sheet-pilkada.ts';
import { pilihanIn } from './sheet-series.ts';
import { type Buku, type Lembar, type Pilihan, findBuku, findLembar, isNational } from './sheet.ts';
import { type CacahPadanan, countPadanan, readTempat } from './store/daerah.ts';
import { readJumlah } from './store/sum.ts';
import { pages as text, series as seriesText } from './text-pages.ts';

export interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: { readonly pemilu: string; readonly kontes: string; readonly kode?: string };
  readonly query: ChildrenQuery;
}

const NAV = 'hasil';
const CSV = 'text/csv; charset=utf-8';

/** The contest's sums, or the answer that says there are none. */
async function open({ deps, lang, params }: Asked): Promise<Buku | Outcome> {
  const buku = await findBuku(deps.database.db, params.pemilu, params.kontes);
  return buku ?? { kind: 'missing', reason: say(lang, text.kontesTiada), onward: [{ href: ROOT, label: say(lang, text.semuaHasil) }] };
}

function toBuku(lang: Lang, { at, surat }: Buku): Onward {
  return { href: bukuPath(at), label: say(lang, text.keBuku, { kontes: say(lang, surat.nama) }) };
}

/** The sheet that was asked for; undefined where the contest has none for the country and no area was named. */
async function openSheet(db: Db, asked: Asked, buku: Buku): Promise<Lembar | Outcome | undefined> {
  const { lang, params } = asked;
  if (params.kode === undefined && !isNational(buku)) return undefined;
  const kunci = params.kode ?? NATION;
  const sheet = await findLembar(db, buku, kunci);
  return sheet ?? { kind: 'missing', reason: say(lang, text.areaTiada, { kunci: kunci.slice(0, 20) }), onward: [toBuku(lang, buku)] };
}

export async function showSums(asked: Asked): Promise<Outcome> {
  const { deps, lang, query } = asked;
  const { db } = deps.database;
  const buku = await open(asked);
  if ('kind' in buku) return buku;
  const view: View = { lang, buku };
  const sheet = await openSheet(db, asked, buku);
  if (sheet === undefined) {
    const tops = (await pilkadaTops(db, buku)).map(({ baris }) => baris);
    return { kind: 'page', title: `${say(lang, text.judulBuku)}: ${say(lang, buku.surat.nama)}`, nav: NAV, scripts: ['table'], body: <AreasPage view={view} tops={tops} query={query} /> };
  }
  if ('kind' in sheet) return sheet;
  const title = say(lang, text.judul, { nama: areaName(lang, sheet.area.nama) });
  return { kind: 'page', title, nav: NAV, scripts: ['table', 'chart'], body: <SheetPage view={view} sheet={sheet} query={query} padanan={await matchCounts(db, buku, sheet)} /> };
}

async function matchCounts(db: Db, { at, asal }: Buku, { area }: Lembar): Promise<readonly CacahPadanan[]> {
  return asal === 'daerah' && area.tingkat === 0 ? countPadanan(db, at.pemilu) : [];
}

export async function giveSumsJson(asked: Asked): Promise<Outcome> {
  const { db } = asked.deps.database;
  const buku = await open(asked);
  if ('kind' in buku) return buku;
  const sheet = await openSheet(db, asked, buku);
  if (sheet !== undefined && 'kind' in sheet) return sheet;
  if (sheet !== undefined) return { kind: 'json', body: sheetJson(buku, sheet) };
  const tops = (await pilkadaTops(db, buku)).map(({ baris }) => baris);
  // Pairs differ from area to area: their votes stand on each area's own sheet.
  const anak = tops.map((one) => ({ ...one, suara: [] }));
  return { kind: 'json', body: sheetJson(buku, { area: null, anak, pilihan: [], bawah: [], keterangan: [], versi: 0 }) };
}

export async function giveSumsCsv(asked: Asked): Promise<Outcome> {
  const { db } = asked.deps.database;
  const buku = await open(asked);
  if ('kind' in buku) return buku;
  const sheet = await openSheet(db, asked, buku);
  if (sheet !== undefined && 'kind' in sheet) return sheet;
  const body = sheet === undefined ? csvTable(SHEET_HEADS, (await pilkadaTops(db, buku)).flatMap(({ baris, pilihan }) => sheetRows(buku, baris, pilihan))) : sheetCsv(buku, sheet);
  return { kind: 'text', type: CSV, body, fileName: fileName(buku, [...(asked.params.kode === undefined ? [] : [asked.params.kode])]) };
}

/** Only what an address may hold. */
function fileName({ at }: Buku, parts: readonly string[]): string {
  return `${[at.pemilu, at.jenis, 'jumlah', ...parts].join('-').replace(/[^a-z0-9-]/g, '')}.csv`;
}

async function optionNames(db: Db, view: View): Promise<ReadonlyMap<string, string>> {
  const { at, surat } = view.buku;
  const pilihan = view.buku.kelas.includes('wilayah') ? await pilkadaOptions(db, view.buku) : ((await findLembar(db, view.buku, NATION))?.pilihan ?? (await pilihanIn(db, at, surat.susunan, [])));
  return new Map(pilihan.map((one) => [one.id, optionWords(view, one)]));
}

export async function showFindings(asked: Asked): Promise<Outcome> {
  const found = await findings(asked);
  if ('kind' in found) return found;
  const { lang, deps } = asked;
  const view: View = { lang, buku: found.buku };
  const title = `${say(lang, text.temuan)}: ${say(lang, found.buku.surat.nama)}`;
  return { kind: 'page', title, nav: NAV, scripts: ['table'], body: <FindingsPage view={view} all={found.all} names={await optionNames(deps.database.db, view)} /> };
}

async function findings(asked: Asked): Promise<{ readonly buku: Buku; readonly all: readonly TemuanWilayah[] } | Outcome> {
  const buku = await open(asked);
  return 'kind' in buku ? buku : { buku, all: await findingsOf(asked.deps.database.db, buku) };
}

export async function giveFindings(asked: Asked): Promise<Outcome> {
  const found = await findings(asked);
  return 'kind' in found ? found : { kind: 'text', type: CSV, body: findingsCsv(found.all), fileName: fileName(found.buku, ['temuan']) };
}

export async function giveMatch(asked: Asked): Promise<Outcome> {
  const buku = await open(asked);
  if ('kind' in buku) return buku;
  if (buku.asal !== 'daerah') return { kind: 'missing', reason: say(asked.lang, text.areaTiada, { kunci: 'padanan' }), onward: [toBuku(asked.lang, buku)] };
  return { kind: 'text', type: CSV, body: matchCsv(await readTempat(asked.deps.database.db, buku.at.pemilu)), fileName: fileName(buku, ['padanan']) };
}

async function openSeries(asked: Asked) {
  const { db } = asked.deps.database;
  const buku = await open(asked);
  if ('kind' in buku) return buku;
  const kunci = asked.params.kode ?? NATION;
  const all = deretOf(await readJumlah(db, buku.at, 'seri'));
  const deret = kunci === NATION ? all : all.filter(({ provinsi }) => provinsi === kunci);
  const missing: Outcome = { kind: 'missing', reason: say(asked.lang, text.seriTiada, { kunci: kunci.slice(0, 20) }), onward: [toBuku(asked.lang, buku)] };
  return deret.length === 0 ? missing : { buku, kunci, deret };
}

export async function showSeries(asked: Asked): Promise<Outcome> {
  const opened = await openSeries(asked);
  if (!('deret' in opened)) return opened;
  const { buku, kunci, deret } = opened;
  const { lang, deps, query } = asked;
  const { db } = deps.database;
  const names = await namesOf(db, buku.at.pemilu, deret.map(({ provinsi }) => provinsi));
  const pilihan = buku.surat.lingkup === 'provinsi' ? await pilkadaOptions(db, buku, kunci) : await pilihanIn(db, buku.at, buku.surat.susunan, deret);
  const nama = kunci === NATION ? '' : (names.get(kunci) ?? kunci);
  const body = <SeriesPage view={{ lang, buku }} kunci={kunci} nama={nama} deret={deret} names={names} pilihan={pilihan} pilih={query.pilih} />;
  return { kind: 'page', title: say(lang, seriesText.judul, { nama: areaName(lang, nama) }), nav: NAV, scripts: ['chart', 'table'], body };
}

/** Pairs by the source's ids; of one province, or of all. */
async function pilkadaOptions(db: Db, { at }: Buku, kunci = NATION as string): Promise<Pilihan[]> {
  const pairs = await listPaslon(db, at.pemilu, at.jenis as JenisPilkada, kunci === NATION ? undefined : kunci);
  return pairs.map(({ idSumber, nomor, ketua, wakil, kosong }) => ({ id: idSumber, nomor, nama: [ketua, wakil].filter((name) => name !== null).join(' – ') || null, kosong }));
}

export async function giveSeries(asked: Asked): Promise<Outcome> {
  const opened = await openSeries(asked);
  if (!('deret' in opened)) return opened;
  return { kind: 'text', type: CSV, body: seriesCsv(opened.deret), fileName: fileName(opened.buku, [opened.kunci, 'seri']) };
}
