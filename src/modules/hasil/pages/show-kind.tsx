// How does a request for a contest with many ballot papers become a page, or lead to the one paper that counts here?
import { type AreaCode, NATION, ancestorsOf, parseAreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { pathIn } from '#design/reader';
import { type Jenis, type PemiluPack, scopesAt, treeOf } from '#modules/pemilu';
import type { Deps, Outcome } from '#platform/module';
import { findAreas } from '#platform/offices';
import { findKind, papersAt } from '../contests.ts';
import { type Hitungan, openHitungan, readDi } from '../gabung/read.ts';
import { seqTerakhir } from '../store/history.ts';
import { ROOT, areaPath } from './address.ts';
import type { SortQuery } from './below.tsx';
import { KindPage, type KindView, kindName } from './kind.tsx';
import { missing } from './text-missing.ts';
import { paper } from './text-paper.ts';
import { text } from './text.ts';

interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly pemilu: string;
  readonly kontes: string;
  readonly kode: string | undefined;
  readonly query: SortQuery;
}

/** Any figure of any contest moves it. */
export async function kindVersion({ database: { db } }: Deps, slug: string): Promise<string> {
  return `${await seqTerakhir(db)}.${(await treeOf(db, slug)).versi}`;
}

/** Undefined where the address names no such contest. */
export async function showKind({ deps, lang, pemilu: slug, kontes, kode: written, query }: Asked): Promise<Outcome | undefined> {
  const kind = findKind(slug, kontes);
  if (kind === undefined) return undefined;
  const { pemilu, jenis } = kind;
  const { db } = deps.database;
  const at = { pemilu: slug, kontes: jenis };
  const read = written === undefined ? undefined : parseAreaCode(written);
  if (read?.ok === false) return notHere(lang, at, say(lang, missing.kodeBentuk));
  const kode = read?.value ?? NATION;
  if (written !== undefined && (written !== kode || kode === NATION)) return { kind: 'redirect', to: pathIn(lang, areaPath(at, kode)) };
  const scopes = await scopesAt(db, slug, jenis, kode);
  // A station, a village and most regencies have one paper: there its own page tells more.
  const [only] = scopes?.length === 1 ? await papersAt(db, pemilu, jenis, kode) : [];
  if (only !== undefined) return { kind: 'redirect', to: pathIn(lang, areaPath({ pemilu: slug, kontes: only.pack.kode }, kode)) };
  const view = await loadKind(deps, lang, pemilu, jenis, kode);
  if (view === undefined) return notHere(lang, at, scopes?.length === 0 ? say(lang, missing.wilayahTiada, { kode, pemilu: say(lang, pemilu.nama) }) : say(lang, paper.belumDitetapkan));
  const title = say(lang, text.judulHalaman, { tempat: view.area.nama, kontes: kindName(view), pemilu: say(lang, pemilu.nama) });
  const notice = view.simulated ? { notice: say(lang, text.pemberitahuanSimulasi) } : {};
  return { kind: 'page', title, nav: 'hasil', scripts: ['table'], ...notice, body: <KindPage view={view} query={query} /> };
}

async function loadKind({ database: { db } }: Deps, lang: Lang, pemilu: PemiluPack, jenis: Jenis, kode: AreaCode): Promise<KindView | undefined> {
  const hitungan: Hitungan | undefined = await openHitungan(db, pemilu.slug, jenis, kode);
  const found = hitungan === undefined ? undefined : await readDi(db, hitungan, kode);
  if (hitungan === undefined || found === undefined) return undefined;
  const { pohon, simulasi } = await treeOf(db, pemilu.slug);
  const named = (nama: string, own: AreaCode): string => (own === NATION ? say(lang, text.indonesia) : nama);
  const area = { ...found.area, nama: named(found.area.nama, kode) };
  return { lang, hitungan, area, children: found.anak, up: await findAreas(db, pohon, ancestorsOf(kode)), simulated: simulasi };
}

function notHere(lang: Lang, { pemilu }: { readonly pemilu: string }, reason: string): Outcome {
  return { kind: 'missing', reason, onward: [{ href: `${ROOT}/${pemilu}`, label: say(lang, missing.keSemuaHasil) }] };
}
