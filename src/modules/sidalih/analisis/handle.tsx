// How does a request become a page or a file of list figures? (the public one covered, the officers' one by mandate)
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { pathIn } from '#design/reader';
import { DataTable, type Column } from '#design/tables';
import { DeskHead } from '#design/desk';
import { Note } from '#design/page';
import { isWithin, scopeOf } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { BASE_TREE, findAreas } from '#platform/offices';
import { properName } from '#kernel/format';
import { findPaket } from '../aturan/packs.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { type Daftar, listDaftar } from '../daftar/store/daftar.ts';
import { DPT, mejaPath, wilayahPath } from './address.ts';
import { type Pandangan, bacaPandangan, bacaTps } from './baca.ts';
import { dptCsv, dptJson, isSimulated } from './lembar-wilayah.ts';
import { lonjakan } from './lonjakan.ts';
import { stageName } from './nama-tahap.ts';
import { MejaPage, type Sorotan } from './pages/meja.tsx';
import { IndexPage, PublicPage, nameIn } from './pages/public.tsx';
import { LIHAT_ANALISIS } from './permissions.ts';
import { naikkan } from './ringkas.ts';
import { listPaketTerbit } from './store/ringkas.ts';
import { text } from './text.ts';

interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: { readonly paket: string; readonly kode?: string | undefined };
}

export async function showIndex({ deps, lang }: Pick<Asked, 'deps' | 'lang'>): Promise<Outcome> {
  const { db } = deps.database;
  const packs = (await Promise.all((await listPaketTerbit(db)).map((id) => findPaket(db, id)))).filter((paket) => paket !== undefined);
  return { kind: 'page', title: say(lang, text.anJudulIndeks), body: <IndexPage lang={lang} packs={packs} /> };
}

async function open({ deps, lang, params }: Asked, ending = ''): Promise<Pandangan | Outcome> {
  const { db } = deps.database;
  const onward = [{ href: DPT, label: say(lang, text.anKembali) }];
  const paket = await findPaket(db, params.paket);
  if (paket === undefined) return { kind: 'missing', reason: say(lang, text.anPaketTiada), onward };
  const read = parseAreaCode(params.kode ?? NATION);
  const view = read.ok && read.value.length <= 10 ? await bacaPandangan(db, paket, read.value) : undefined;
  if (!read.ok || view === undefined) return { kind: 'missing', reason: say(lang, text.anWilayahTiada, { kode: (params.kode ?? '').slice(0, 20) }), onward };
  // One page, one address: "64.72" leads to "6472".
  if (params.kode !== undefined && params.kode !== read.value) return { kind: 'redirect', to: pathIn(lang, `${wilayahPath(paket.id, read.value)}${ending}`) };
  return view;
}

export async function showWilayah(request: Asked): Promise<Outcome> {
  const view = await open(request);
  if ('kind' in view) return view;
  const { lang } = request;
  const notice = isSimulated(view) ? { notice: say(lang, text.anSimulasi) } : {};
  return { kind: 'page', title: say(lang, text.anJudul, { tempat: nameIn(lang, view) }), scripts: ['table'], body: <PublicPage lang={lang} view={view} />, ...notice };
}

export async function giveWilayah(request: Asked, bentuk: 'json' | 'csv'): Promise<Outcome> {
  const view = await open(request, `.${bentuk}`);
  if ('kind' in view) return view;
  if (bentuk === 'json') return { kind: 'json', body: dptJson(view) };
  const fileName = ['dpt', view.paket.id, view.kode, ...(isSimulated(view) ? ['SIMULASI'] : [])].join('-');
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: dptCsv(view), fileName: `${fileName}.csv` };
}

/** Roles that read what everybody reads, with the changes that stand out. */
const PESERTA = new Set(['peserta_admin', 'peserta_lo']);
const SHOWN = 50;

export async function showMeja(request: DeskRequest<{ readonly paket: string; readonly kode: string }, unknown, unknown>): Promise<Outcome> {
  const { deps, lang, params, actor } = request;
  const { db } = deps.database;
  const paket = await findPaket(db, params.paket);
  const penuh = !PESERTA.has(actor.role);
  const view = paket === undefined ? undefined : await bacaPandangan(db, paket, params.kode as AreaCode, penuh);
  if (view === undefined) return { kind: 'missing', reason: say(lang, text.anWilayahTiada, { kode: params.kode }) };
  const body = <MejaPage lang={lang} view={view} sorotan={await sorotanOf(deps, view)} penuh={penuh} />;
  return { kind: 'page', title: say(lang, text.anJudul, { tempat: nameIn(lang, view) }), body, nav: 'sidalih.analisis', scripts: ['table'], ...(isSimulated(view) ? { notice: say(lang, text.anSimulasi) } : {}) };
}

/** Changes that stand out: kab/kota among each other above, within a kab/kota each level among its own. */
async function sorotanOf({ database: { db } }: Deps, view: Pandangan): Promise<Sorotan> {
  const { kode, paket, versi, kab } = view;
  const [first] = versi;
  const groups: { readonly tingkat: 4 | 6 | 10 | 13; readonly rows: Parameters<typeof lonjakan>[0] }[] = [];
  if (kode.length <= 2) groups.push({ tingkat: 4, rows: kab });
  else if (first !== undefined) {
    const stations = await bacaTps(db, paket.id, first, kode);
    groups.push({ tingkat: 13, rows: stations }, { tingkat: 10, rows: [...naikkan(stations, 10)] }, { tingkat: 6, rows: [...naikkan(stations, 6)] });
  }
  const all = groups.flatMap(({ tingkat, rows }) => lonjakan(rows, paket.lonjakan).map((one) => ({ ...one, tingkat })));
  all.sort((a, b) => Math.abs(b.n) - Math.abs(a.n) || a.kode.localeCompare(b.kode));
  const shown = all.slice(0, SHOWN);
  const areas = await findAreas(db, BASE_TREE, shown.map((one) => one.kode.slice(0, 10) as AreaCode));
  const names = new Map<string, string>(areas.map((area) => [area.kode, properName(area.nama)]));
  const nameOf = (one: string): string => `${names.get(one.slice(0, 10)) ?? one}${one.length === 13 ? `, TPS ${one.slice(10)}` : ''}`;
  return { baris: shown.map((one) => ({ ...one, nama: nameOf(one.kode) })), semua: all.length };
}

export async function showLists({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const permission = deps.registry.permissions.get(LIHAT_ANALISIS);
  const nodes = permission === undefined ? [] : scopeOf(who, permission, deps.clock.now()).map(({ node }) => node);
  const lists = [...new Map((await Promise.all(nodes.map((node) => listDaftar(db, { node })))).flat().map((one) => [one.id, one])).values()].filter(({ versi }) => versi > 0);
  const names = new Map<string, string>((await findAreas(db, BASE_TREE, lists.map(({ kab }) => kab))).map((area) => [area.kode, properName(area.nama)]));
  const packs = new Map<string, PaketAturan | undefined>(await Promise.all([...new Set(lists.map(({ paket }) => paket))].map(async (id) => [id, await findPaket(db, id)] as const)));
  /** The place of this list that lies within the own mandates. */
  const placeOf = ({ kab }: Daftar): string => nodes.find((node) => isWithin(kab, node)) ?? kab;
  const columns: Column<Daftar>[] = [
    { kind: 'link', key: 'wilayah', title: say(lang, text.anWilayah), get: (one) => ({ text: names.get(one.kab) ?? one.kab, href: mejaPath(one.paket, placeOf(one)) }) },
    { kind: 'text', key: 'paket', title: say(lang, text.anPaket), get: ({ paket }) => nameOfPack(lang, packs.get(paket)) },
    { kind: 'text', key: 'tahap', title: say(lang, text.anRiwayatTahap), get: ({ paket, keadaan }) => stageOf(lang, packs.get(paket), keadaan) },
  ];
  const body = (
    <>
      <DeskHead title={say(lang, text.anMejaJudul)} />
      {lists.length === 0 ? <Note>{say(lang, text.anMejaKosong)}</Note> : <DataTable id="daftar" caption={say(lang, text.anMejaPilih)} quietCaption columns={columns} rows={lists} rowKey={({ id }) => id} />}
    </>
  );
  return { kind: 'page', title: say(lang, text.anMejaJudul), body, nav: 'sidalih.analisis', scripts: ['table'] };
}

const nameOfPack = (lang: Lang, paket: PaketAturan | undefined): string => (paket === undefined ? '' : say(lang, paket.nama));
const stageOf = (lang: Lang, paket: PaketAturan | undefined, keadaan: string): string => (paket === undefined ? keadaan : stageName(lang, paket, keadaan));
