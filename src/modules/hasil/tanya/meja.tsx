// How does an officer see what waits and answer it? (counts by area, stations by page, one form a station)
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type AreaCode, areaCode, parseAreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { type Resource, type SignedIn, can } from '#platform/identity';
import type { DeskRequest, DeskTask, Deps, Outcome } from '#platform/module';
import { findArea, findAreas } from '#platform/offices';
import { treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { isInForce } from '../desk/permissions.ts';
import { type StationParams, findStation } from '../desk/resource.ts';
import { contestWords } from '../desk/scene.ts';
import { findContest } from '../contests.ts';
import { nameOf } from '../pages/area-head.tsx';
import { type Scene, makeScene, noticeOf } from '../pages/scene.ts';
import { findNomor } from '../store/columns.ts';
import { answerQuestion } from './actions/answer.ts';
import { jawabPath, mejaTanyaPath } from './address.ts';
import { menungguOf } from './cacah.ts';
import { BARIS } from './handle.tsx';
import { readJawabanBaru } from './jawaban.ts';
import { loadTpsTanya, namesOf } from './load.ts';
import { type AnswerView, AnswerPage, WaitingPage } from './pages/answer.tsx';
import { JAWAB, tanyaPermissions } from './permissions.ts';
import { listTanya } from './store/tanya.ts';
import { listTanyaDi } from './store/wilayah.ts';
import { jawab } from './text-jawab.ts';
import { tanyaDalam } from './timbang.ts';
import { tpsName } from './words.ts';

export const answerBody = z.object({ tanya: z.string().max(10).optional(), alasan: z.string().max(40).optional(), isi: z.string().max(4_000).optional(), rujukan: z.string().max(20).optional() });
export const waitingQuery = z.object({ after: z.string().max(40).optional() });
type AnswerBody = z.infer<typeof answerBody>;

async function sceneOf({ database: { db } }: Pick<Deps, 'database'>, lang: Lang, kontes: Kontes): Promise<{ readonly scene: Scene; readonly pohon: string }> {
  const { pohon, simulasi } = await treeOf(db, kontes.pemilu.slug);
  return { scene: makeScene(kontes, lang, simulasi), pohon };
}

/** The stations of an area whose questions wait for an office. */
export async function showWaiting({ deps, lang, params, query }: DeskRequest<StationParams, z.infer<typeof waitingQuery>, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  assert(kontes !== undefined, 'the guard has found this contest');
  const kode = areaCode(params.kode);
  const [{ scene, pohon }, no] = [await sceneOf(deps, lang, kontes), await findNomor(db, kontes)];
  const read = parseAreaCode(query.after ?? '');
  const after = read.ok && read.value.length === 13 ? read.value : null;
  const found = no === undefined ? [] : await listTanya(db, no, kode, { tanya: null, keadaan: 'menunggu' }, after, BARIS + 1);
  const lines = found.slice(0, BARIS);
  const names = await namesOf(db, pohon, lines.map((one) => one.kode));
  const area = (await findArea(db, pohon, kode)) ?? { kode, nama: '' };
  const title = say(lang, jawab.judulWilayah, { tempat: nameOf(scene, area) });
  const lanjut = found.length > BARIS ? (lines.at(-1)?.kode ?? null) : null;
  return { kind: 'page', title, tone: 'desk', scripts: ['desk'], ...noticeOf(scene), body: <WaitingPage scene={scene} title={title} kode={kode} lines={lines} names={names} lanjut={lanjut} /> };
}

async function viewOf(request: DeskRequest<StationParams, unknown, unknown>): Promise<AnswerView & { readonly no: number }> {
  const { deps, lang, params } = request;
  const { db } = deps.database;
  const found = await findStation(deps, params);
  assert(found !== undefined, 'the guard has found this station');
  const { kontes, kode } = found;
  const { scene, pohon } = await sceneOf(deps, lang, kontes);
  const no = await findNomor(db, kontes);
  assert(no !== undefined, 'the tree is laid where a station was found');
  const tps = (await loadTpsTanya(db, scene, no, [kode])).get(kode);
  const offices = tps?.jawaban.map(({ simpul }) => simpul) ?? [];
  const names = new Map([...(await namesOf(db, pohon, [kode, ...offices])), ...(await findAreas(db, pohon, offices)).map((one) => [one.kode, one] as const)]);
  return { scene, kode, tps, names, no };
}

function page(request: DeskRequest<StationParams, unknown, unknown>, view: AnswerView, over: Partial<AnswerView> = {}, state?: 'invalid' | 'conflict'): Outcome {
  const { lang } = request;
  const path = jawabPath(view.scene.at, view.kode);
  const title = say(lang, jawab.judulTps, { tps: tpsName(view.scene, view.names, view.kode) });
  const body = <AnswerPage view={{ ...view, ...over }} title={title} hidden={request.ticket(path)} />;
  return { kind: 'page', title, tone: 'desk', scripts: ['desk'], ...noticeOf(view.scene), ...(state === undefined ? {} : { state }), body };
}

export async function showAnswer(request: DeskRequest<StationParams, unknown, unknown>): Promise<Outcome> {
  return page(request, await viewOf(request));
}

/** Takes an answer to a question that is, or was, asked of the station. What was typed stays where it cannot stand. */
export async function takeAnswer(request: DeskRequest<StationParams, unknown, AnswerBody>): Promise<Outcome> {
  const { deps, lang, body, actor } = request;
  const { no, ...view } = await viewOf(request);
  const { scene, kode, tps } = view;
  const again = (error: string, field: AnswerView['field'], state: 'invalid' | 'conflict' = 'invalid'): Outcome => page(request, view, { typed: body, error, field }, state);
  const one = tps?.cerita.find(({ id }) => id === body.tanya);
  if (tps === undefined || one === undefined) return again(say(lang, jawab.tolakTANYA), 'tanya');
  const read = readJawabanBaru(scene.kontes.pack, body);
  if (!read.ok) {
    const { code, values } = read.refusal;
    const field = code === 'ALASAN' ? 'alasan' : code === 'RUJUKAN' ? 'rujukan' : 'isi';
    return again(say(lang, jawab[`tolak${code}`], { kata: String(values?.['kata'] ?? '') }), field);
  }
  const once = { key: request.idem, form: `hasil.tanya-kirim/${kode}`, body: request.bodyHash };
  const done = await answerQuestion(deps, once, { kontes: scene.kontes, no, kode, tanya: one.id, seq: tps.seq, jawaban: read.value, actor, id: randomUUID() });
  if (!done.ok) return again(say(lang, jawab.tolakSUDAH), 'isi', 'conflict');
  return { kind: 'redirect', to: `${jawabPath(scene.at, kode)}#${one.id.toLowerCase()}` };
}

/** An area of the desk whose questions may be answered. */
export function mayAnswer({ clock }: Pick<Deps, 'clock'>, who: SignedIn, resource: Resource): boolean {
  const permission = tanyaPermissions.find(({ id }) => id === JAWAB);
  return permission !== undefined && can(who, permission, resource, clock.now()).allow;
}

/** One line a mandate and contest: how many stations wait there, never the stations themselves. */
export async function tanyaTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const { db } = deps.database;
  const now = deps.clock.now();
  const nodes = [...new Set(who.mandates.filter((one) => isInForce(one, now)).map(({ node }) => node))].filter((node) => mayAnswer(deps, who, { kind: 'tps', id: '', node }));
  const tasks: DeskTask[] = [];
  for (const node of nodes) {
    for (const { no, pemilu, kontes: kode, cacah } of await listTanyaDi(db, node.slice(0, 10) as AreaCode)) {
      const kontes = await findContest(deps.database.db, pemilu, kode);
      const n = node.length === 13 ? await waitingAt(deps, no, node) : cacah.menunggu;
      if (kontes !== undefined && n > 0) tasks.push(await taskAt(deps, lang, kontes, node, n));
    }
  }
  return tasks;
}

async function taskAt(deps: Pick<Deps, 'database'>, lang: Lang, kontes: Kontes, node: AreaCode, n: number): Promise<DeskTask> {
  const { db } = deps.database;
  const station = node.length === 13;
  const { scene, pohon } = await sceneOf(deps, lang, kontes);
  const tempat = station ? tpsName(scene, await namesOf(db, pohon, [node]), node) : nameOf(scene, (await findArea(db, pohon, node)) ?? { kode: node, nama: node });
  return {
    id: `hasil.tanya/${scene.at.pemilu}/${scene.at.kontes}/${node}`,
    group: 'saya',
    title: say(lang, station ? jawab.tugasTps : jawab.tugas, { tempat, n: formatInt(lang, n) }),
    detail: contestWords(lang, kontes),
    node,
    href: station ? jawabPath(scene.at, node) : mejaTanyaPath(scene.at, node),
    act: say(lang, jawab.tugasAct),
  };
}

/** Questions of one station that wait. */
async function waitingAt({ database: { db } }: Pick<Deps, 'database'>, no: number, kode: AreaCode): Promise<number> {
  const [line] = await listTanya(db, no, kode, { tanya: null, keadaan: 'menunggu' }, null, 1);
  return line === undefined ? 0 : tanyaDalam(menungguOf(line)).length;
}
