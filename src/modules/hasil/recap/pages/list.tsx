// Which plenaries are mine to run, and how far are those below? (the officer's own nodes and one level down)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { DeskHead, Queue, type QueueRow, StateTag } from '#design/desk';
import type { SignedIn } from '#platform/identity';
import type { Deps, DeskRequest, DeskTask, Outcome } from '#platform/module';
import { type Area, findAreas } from '#platform/offices';
import { listPemilu, treeOf } from '#modules/pemilu';
import { contestsAt, topOf } from '../../contests.ts';
import type { Kontes } from '../../contest.ts';
import { findNomor } from '../../store/columns.ts';
import { laidAmong } from '../../store/tree.ts';
import { listRows } from '../below.ts';
import { layerOf } from '../layers.ts';
import { findKedudukan } from '../standing.ts';
import { type Rapat, readLatest } from '../store/plenary.ts';
import { desk } from '../text-desk.ts';
import { rapatPath, tutupPath } from './address.ts';
import { secondsNow } from './load.ts';
import { STATE_WORDS } from './words.ts';
import type { Lang } from '#kernel/text';

/** Nodes of mandates in force where a plenary can be held, each once. */
function nodesOf(who: SignedIn, now: number): AreaCode[] {
  const inForce = who.mandates.filter((mandate) => mandate.from <= now && (mandate.until === null || now < mandate.until));
  return [...new Set(inForce.map((mandate) => mandate.node))].filter((node) => layerOf(node) !== undefined);
}

interface Line {
  readonly kontes: Kontes;
  readonly area: Pick<Area, 'kode' | 'nama'>;
  readonly rapat: Rapat | undefined;
}

async function linesOf(deps: Deps, kontes: Kontes, codes: readonly AreaCode[]): Promise<Line[]> {
  const { db } = deps.database;
  const no = await findNomor(db, kontes);
  if (no === undefined || codes.length === 0) return [];
  const { pohon } = await treeOf(db, kontes.pemilu.slug);
  const held = new Map((await readLatest(db, no, codes)).map((rapat) => [rapat.kode, rapat]));
  const counted = await laidAmong(db, no, codes.filter((kode) => kode.length >= topOf(kontes.pack).length));
  return (await findAreas(db, pohon, counted)).map((area) => ({ kontes, area, rapat: held.get(area.kode) }));
}

/** Contests that these nodes work on and whose tree is laid; the newest election first. */
async function contestsOf({ database: { db } }: Deps, nodes: readonly AreaCode[]): Promise<Kontes[]> {
  const all = await Promise.all(listPemilu().flatMap((pemilu) => nodes.map((node) => contestsAt(db, pemilu, node))));
  const each = [...new Map(all.flat().map((kontes) => [kontes.pack.id, kontes])).values()];
  const laid = await Promise.all(each.map((kontes) => findNomor(db, kontes)));
  return each.filter((_, at) => laid[at] !== undefined);
}

export async function showList({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const nodes = nodesOf(who, deps.clock.now());
  const groups: { own: Line[]; below: Line[] }[] = [];
  for (const kontes of await contestsOf(deps, nodes)) {
    const children = (
      await Promise.all(nodes.filter((node) => layerOf(node) !== 'D_KEC').map((node) => listRows(deps.database.db, kontes, node)))
    ).flat();
    groups.push({
      own: await linesOf(deps, kontes, nodes),
      below: await linesOf(
        deps,
        kontes,
        children.map((child) => child.kode),
      ),
    });
  }
  const row = (line: Line): QueueRow => rowOf(lang, line);
  const body: VNode = (
    <>
      <DeskHead title={say(lang, desk.judulDaftar)} />
      <Queue
        caption={say(lang, desk.judulDaftar)}
        heads={{ title: say(lang, desk.kolomBaris) }}
        groups={[
          { id: 'sendiri', title: say(lang, desk.kelompokSendiri), rows: groups.flatMap((group) => group.own).map(row) },
          { id: 'bawah', title: say(lang, desk.kelompokBawah), rows: groups.flatMap((group) => group.below).map(row) },
        ]}
        empty={say(lang, desk.daftarKosong)}
      />
    </>
  );
  return { kind: 'page', title: say(lang, desk.judulDaftar), body, scripts: ['desk'] };
}

function placeOf({ kontes }: Line) {
  return { pemilu: kontes.pemilu.slug, kontes: kontes.pack.kode };
}

function rowOf(lang: Lang, line: Line): QueueRow {
  const { area, rapat, kontes } = line;
  const state = rapat === undefined ? undefined : STATE_WORDS[rapat.keadaan];
  const href = rapat?.keadaan === 'DIUSULKAN' ? tutupPath(placeOf(line), area.kode) : rapatPath(placeOf(line), area.kode);
  const act =
    rapat === undefined
      ? desk.bukaRapat
      : rapat.keadaan === 'DIUSULKAN'
        ? desk.periksaUsul
        : rapat.ditutup === null
          ? desk.lanjutkan
          : desk.lihat;
  return {
    id: `${kontes.pemilu.slug}-${kontes.pack.kode}-${area.kode}`,
    title: area.nama,
    href,
    note: say(lang, kontes.pack.nama),
    state: state === undefined ? say(lang, desk.belumDibuka) : <StateTag state={state.kind}>{say(lang, state.words)}</StateTag>,
    act: { label: say(lang, act), href },
  };
}

/** Running plenaries of the officer's nodes, and proposals that wait for a second person. */
export async function recapTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  const nodes = nodesOf(who, deps.clock.now());
  const tasks: DeskTask[] = [];
  for (const kontes of await contestsOf(deps, nodes)) {
    for (const line of await linesOf(deps, kontes, nodes)) {
      if (line.rapat === undefined || line.rapat.ditutup !== null) continue;
      const standing = await findKedudukan(deps.database.db, kontes, line.area.kode, secondsNow(deps));
      if (standing !== undefined)
        tasks.push(taskOf(lang, line, line.rapat, standing.usul?.akun === who.account, standing.anak.length - standing.baris.size));
    }
  }
  return tasks;
}

function taskOf(lang: Lang, line: Line, rapat: Rapat, own: boolean, left: number): DeskTask {
  const proposed = rapat.keadaan === 'DIUSULKAN';
  const place = placeOf(line);
  return {
    id: `hasil.rapat-${rapat.id}`,
    group: proposed && own ? 'lain' : 'saya',
    title: say(
      lang,
      proposed ? desk.tugasUsul : desk.tugasRapat,
      proposed ? { tempat: line.area.nama } : { tempat: line.area.nama, n: formatInt(lang, left) },
    ),
    node: rapat.kode,
    href: proposed ? tutupPath(place, rapat.kode) : rapatPath(place, rapat.kode),
    act: say(lang, proposed ? desk.periksaUsul : desk.lanjutkan),
  };
}
