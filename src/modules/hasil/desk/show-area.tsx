// How does a request become the desk of an officer, or of an area? (only within the mandates)
import { type AreaCode, areaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Note } from '#design/page';
import type { SignedIn } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { listChildren } from '#platform/offices';
import { type Tahap, listPemilu, treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { contestsAt, findContest } from '../contests.ts';
import { formsFromPhones } from '../luring/conflicts.ts';
import { nameOf } from '../pages/area-head.tsx';
import { makeScene, noticeOf } from '../pages/scene.ts';
import { stagesAt } from '../stage/stages.ts';
import { stageWords } from '../stage/words.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { findNomor } from '../store/columns.ts';
import { listTps } from '../store/station.ts';
import { draftKey, openDraf } from './draft.ts';
import { mayAt } from './may.ts';
import { AreaDesk, type AreaDeskProps, type Desa } from './pages/area.tsx';
import { HomePage, type Tugas } from './pages/home.tsx';
import { LIHAT, isGranted, isInForce } from './permissions.ts';
import { type StationParams, findStation } from './resource.ts';
import { contestWords, loadTps } from './scene.ts';
import { listDraf } from './store/draft.ts';
import { text } from './text.ts';

/** A page of stations beyond this would be too long for a phone: then the areas below are listed first. */
const MOST_STATIONS = 400;

export async function showAreaDesk({ deps, lang, params, who }: DeskRequest<StationParams, unknown, unknown>): Promise<Outcome> {
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  const desk = kontes === undefined ? undefined : await loadAreaDesk(deps, lang, kontes, areaCode(params.kode), who);
  if (kontes === undefined || desk === undefined) return { kind: 'missing', reason: say(lang, text.wilayahKosong) };
  const title = say(lang, text.judulWilayah, { wilayah: nameOf(desk.scene, desk.area) });
  const body = (
    <>
      <DeskHead title={title} eyebrow={contestWords(lang, kontes)} />
      <Note>{await stageLine(deps, lang, kontes, desk.area.kode)}</Note>
      <AreaDesk {...desk} />
    </>
  );
  return { kind: 'page', title, tone: 'desk', scripts: ['desk'], ...noticeOf(desk.scene), body };
}

async function loadAreaDesk(deps: Pick<Deps, 'database' | 'clock'>, lang: Lang, kontes: Kontes, kode: AreaCode, who: SignedIn): Promise<AreaDeskProps | undefined> {
  const { db } = deps.database;
  const no = await findNomor(db, kontes);
  const { pohon, simulasi } = await treeOf(db, kontes.pemilu.slug);
  const area = no === undefined ? undefined : await findAngkaWilayah(db, kontes, kode, pohon);
  if (no === undefined || area === undefined) return undefined;
  const byStation = kode.length === 10 || (kode.length === 6 && area.tps.total <= MOST_STATIONS);
  const [boleh, draf, desa, anak, dariHp] = await Promise.all([
    mayAt(deps, kontes, kode, who),
    listDraf(db, who.account, no, Math.floor(deps.clock.now() / 1000)),
    byStation ? loadDesa(deps, kontes, pohon, kode, area.nama) : null,
    byStation ? [] : listAnak(db, kontes, kode),
    formsFromPhones(deps, kontes, kode),
  ]);
  return { scene: makeScene(kontes, lang, simulasi), area, desa, anak, boleh, draf: new Set(draf), dariHp };
}

async function loadDesa({ database: { db } }: Pick<Deps, 'database'>, kontes: Kontes, pohon: string, kode: AreaCode, nama: string): Promise<Desa[]> {
  const areas = kode.length === 10 ? [{ kode, nama }] : await listChildren(db, pohon, kode);
  const found = await Promise.all(areas.map(async (area): Promise<Desa> => ({ area, tps: await listTps(db, kontes, area.kode) })));
  return found.filter(({ tps }) => tps.length > 0);
}

/** The stage that matters at this level. */
async function stageLine(deps: Pick<Deps, 'database' | 'clock'>, lang: Lang, kontes: Kontes, kode: AreaCode): Promise<string> {
  const tahap: Tahap = 'C';
  const stages = await stagesAt(deps.database.db, kontes, kode, deps.clock.now());
  return stageWords(lang, kontes.pemilu, tahap, kode, stages[tahap]);
}

/** All mandates that may look, in every contest whose tree is laid and that has a stage open there, or else the newest. */
export async function showDesk({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const tugas = await loadTugas(deps, lang, who);
  const notice = tugas.map((one) => noticeOf(one.kind === 'tps' ? one.tps.scene : one.desk.scene)).find((one) => one.notice !== undefined);
  return { kind: 'page', title: say(lang, text.judul), tone: 'desk', scripts: ['desk'], ...notice, body: <HomePage scene={{ lang }} tugas={tugas} /> };
}

export async function loadTugas(deps: Pick<Deps, 'database' | 'clock'>, lang: Lang, who: SignedIn): Promise<Tugas[]> {
  const now = deps.clock.now();
  const nodes = [...new Set(who.mandates.filter((one) => isInForce(one, now) && isGranted(LIHAT, one)).map(({ node }) => node))];
  const tugas: Tugas[] = [];
  for (const node of nodes) {
    for (const kontes of await openContests(deps, node)) {
      const one = node.length === 13 ? await ownStation(deps, lang, kontes, node, who) : await ownArea(deps, lang, kontes, node, who);
      if (one !== undefined) tugas.push(one);
    }
  }
  return tugas;
}

async function openContests({ database: { db }, clock }: Pick<Deps, 'database' | 'clock'>, node: AreaCode): Promise<Kontes[]> {
  const laid: { kontes: Kontes; open: boolean }[] = [];
  const all = (await Promise.all(listPemilu().map((pemilu) => contestsAt(db, pemilu, node)))).flat();
  for (const kontes of all) {
    if ((await findNomor(db, kontes)) === undefined) continue;
    const stages = await stagesAt(db, kontes, node, clock.now());
    laid.push({ kontes, open: Object.values(stages).some(({ terbuka }) => terbuka) });
  }
  const open = laid.filter((one) => one.open);
  return (open.length > 0 ? open : laid.slice(0, 1)).map(({ kontes }) => kontes);
}

async function ownStation(deps: Pick<Deps, 'database' | 'clock'>, lang: Lang, kontes: Kontes, kode: AreaCode, who: SignedIn): Promise<Tugas | undefined> {
  const params = { pemilu: kontes.pemilu.slug, kontes: kontes.pack.kode, kode };
  if ((await findStation(deps, params)) === undefined) return undefined;
  const tps = await loadTps(deps, lang, params);
  const draf = await openDraf(deps, draftKey(tps, who.account));
  const { bentrok } = await formsFromPhones(deps, kontes, kode);
  return { kind: 'tps', tps, bentrok: bentrok.length, boleh: await mayAt(deps, kontes, kode, who), draft: draf !== undefined, tahap: await stageLine(deps, lang, kontes, kode) };
}

async function ownArea(deps: Pick<Deps, 'database' | 'clock'>, lang: Lang, kontes: Kontes, kode: AreaCode, who: SignedIn): Promise<Tugas | undefined> {
  const desk = await loadAreaDesk(deps, lang, kontes, kode, who);
  return desk === undefined ? undefined : { kind: 'wilayah', desk, nama: nameOf(desk.scene, desk.area), tahap: await stageLine(deps, lang, kontes, kode) };
}

