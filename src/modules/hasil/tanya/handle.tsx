// How does a request become a page of questions? (wrong names, codes and filters get an answer with the way onward)
import { type AreaCode, NATION, ancestorsOf, parentOf, parseAreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { pathIn } from '#design/reader';
import { isStation, stationsOf } from '#modules/pemilu';
import type { Deps, Outcome } from '#platform/module';
import { type Area, findArea, findAreas } from '#platform/offices';
import { nameOf } from '../pages/area-head.tsx';
import { type Opened, noArea, openContest, readCode } from '../pages/open.ts';
import { noticeOf, titleOf } from '../pages/scene.ts';
import { NAV } from '../pages/show-area.tsx';
import { findNomor } from '../store/columns.ts';
import { daftarTanyaPath, tanyaPath } from './address.ts';
import { type WilayahView, loadHalaman, loadTpsTanya, loadWilayah } from './load.ts';
import { AreaTanyaPage, type SortQuery } from './pages/area.tsx';
import { ListTanyaPage, type ListTanyaView } from './pages/list.tsx';
import { type StationTanyaView, StationTanyaPage } from './pages/station.tsx';
import { findAturan } from './rules.ts';
import { KEADAAN, type Keadaan } from './store/tanya.ts';
import { findTanya } from './store/wilayah.ts';
import { text } from './text.ts';
import { tpsName } from './words.ts';

export interface AreaParams {
  readonly pemilu: string;
  readonly kontes: string;
  /** Absent = the nation. */
  readonly kode?: string;
}

export interface Asked<P = AreaParams, Q = unknown> {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: P;
  readonly query: Q;
}

/** Lines of one page of a list: few enough for a phone. */
export const BARIS = 50;

export interface Found {
  readonly opened: Opened;
  readonly kode: AreaCode;
  readonly area: WilayahView['area'];
}

/** The contest and the area (a station too) of an address, or the answer that says why not. `ending` belongs to the address. */
export async function findPlace({ deps, lang, params }: Asked, path: (opened: Opened, kode: AreaCode) => string): Promise<Found | Outcome> {
  const { db } = deps.database;
  const opened = await openContest(db, lang, params.pemilu, params.kontes);
  if ('kind' in opened) return opened;
  const kode = params.kode === undefined ? NATION : readCode(opened.scene, params.kode);
  if (typeof kode !== 'string') return kode;
  // One page, one address: dots and the nation's "0" lead to where it stands.
  if (params.kode !== undefined && (params.kode !== kode || (kode === NATION && path(opened, kode) === tanyaPath(opened.scene.at, kode)))) {
    return { kind: 'redirect', to: pathIn(lang, path(opened, kode)) };
  }
  const area = await areaAt(deps, opened, kode);
  return area === undefined ? noArea(db, opened, kode) : { opened, kode, area };
}

async function areaAt({ database: { db } }: Deps, { scene, pohon }: Opened, kode: AreaCode): Promise<WilayahView['area'] | undefined> {
  if (kode.length < 13) return kode === NATION ? { kode, nama: '', tingkat: 0 } : findArea(db, pohon, kode);
  const desa = parentOf(kode);
  const plan = desa === undefined ? undefined : await stationsOf(db, scene.kontes.pemilu.slug, desa);
  return plan !== undefined && isStation(plan, Number(kode.slice(10))) ? { kode, nama: kode, tingkat: 5 } : undefined;
}

export async function showTanya(asked: Asked<AreaParams, SortQuery>): Promise<Outcome> {
  const found = await findPlace(asked, ({ scene }, kode) => tanyaPath(scene.at, kode));
  if ('kind' in found) return found;
  const { opened, kode, area } = found;
  const { scene, pohon } = opened;
  if (kode.length === 13) return showStation(asked, found);
  const view = await loadWilayah(asked.deps.database.db, scene, pohon, area);
  const title = titleOf(scene, say(asked.lang, text.judul, { tempat: nameOf(scene, area) }));
  return { kind: 'page', title, nav: NAV, scripts: ['table'], ...noticeOf(scene), body: <AreaTanyaPage view={view} query={asked.query} /> };
}

async function showStation(asked: Asked, found: Found): Promise<Outcome> {
  const view = await loadStation(asked.deps, found);
  const { scene } = found.opened;
  const title = titleOf(scene, say(asked.lang, text.judulTps, { tps: tpsName(scene, view.names, found.kode) }));
  return { kind: 'page', title, nav: NAV, ...noticeOf(scene), body: <StationTanyaPage view={view} /> };
}

export async function loadStation({ database: { db } }: Pick<Deps, 'database'>, { opened: { scene, pohon }, kode, area }: Found): Promise<StationTanyaView> {
  const no = await findNomor(db, scene.kontes);
  const tps = no === undefined ? undefined : (await loadTpsTanya(db, scene, no, [kode])).get(kode);
  const desa = parentOf(kode);
  const hitungan = no === undefined || desa === undefined ? undefined : await findTanya(db, no, desa);
  const wanted = new Set([...ancestorsOf(kode), ...(tps?.jawaban.flatMap(({ simpul }) => [simpul, ...ancestorsOf(simpul)]) ?? [])]);
  const named = await findAreas(db, pohon, [...wanted]);
  const up = named.filter((one) => ancestorsOf(kode).includes(one.kode));
  return { scene, area, up, tps, per: hitungan?.per ?? null, names: new Map<AreaCode, Area>(named.map((one) => [one.kode, one])) };
}

export interface ListParams extends AreaParams {
  readonly kode: string;
  readonly aturan: string;
}

export interface ListQuery {
  readonly keadaan?: string | undefined;
  readonly after?: string | undefined;
}

/** A page of a list, or the answer that says why not. */
export async function findList(asked: Asked<ListParams, ListQuery>, limit: number): Promise<ListTanyaView | Outcome> {
  const { deps, lang, params, query } = asked;
  const rule = findAturan(params.aturan);
  const found = await findPlace(asked, ({ scene }, kode) => (rule === undefined ? tanyaPath(scene.at, kode) : daftarTanyaPath(scene.at, kode, rule.id)));
  if ('kind' in found) return found;
  const { opened, kode, area } = found;
  const { scene, pohon } = opened;
  const onward = [{ href: tanyaPath(scene.at, kode), label: say(lang, text.keTanya, { tempat: nameOf(scene, area) }) }];
  if (rule === undefined || kode.length === 13) return { kind: 'missing', reason: say(lang, text.aturanTiada), onward };
  if (params.aturan !== rule.id.toLowerCase()) return { kind: 'redirect', to: pathIn(lang, daftarTanyaPath(scene.at, kode, rule.id)) };
  const keadaan: Keadaan | undefined = KEADAAN.find((one) => one === (query.keadaan ?? 'kini'));
  if (keadaan === undefined) return { kind: 'refused', reason: say(lang, text.keadaanTiada), onward };
  const { db } = deps.database;
  const after = afterOf(query.after, kode);
  const no = await findNomor(db, scene.kontes);
  const halaman = await loadHalaman(db, scene, pohon, { kode, tanya: rule.id, keadaan, after, limit });
  const up = await findAreas(db, pohon, ancestorsOf(kode));
  return { scene, area, up, hitungan: no === undefined ? undefined : await findTanya(db, no, kode), rule, keadaan, halaman, after };
}

/** A station of this area; anything else begins the list from its start. */
function afterOf(written: string | undefined, kode: AreaCode): AreaCode | null {
  const read = parseAreaCode(written ?? '');
  if (!read.ok || read.value.length !== 13) return null;
  return kode === NATION || read.value.startsWith(kode) ? read.value : null;
}

export async function showTanyaList(asked: Asked<ListParams, ListQuery>): Promise<Outcome> {
  const view = await findList(asked, BARIS);
  if ('kind' in view) return view;
  const { scene, rule, area } = view;
  const judul = say(asked.lang, text.judulAturan, { id: rule.id, judul: say(asked.lang, rule.judul) });
  const title = titleOf(scene, say(asked.lang, text.judulDaftar, { judul, tempat: nameOf(scene, area) }));
  return { kind: 'page', title, nav: NAV, scripts: ['table'], ...noticeOf(scene), body: <ListTanyaPage view={view} /> };
}
