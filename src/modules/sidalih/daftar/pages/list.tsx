// Which lists concern this officer, and what waits for a second signature?
import type { VNode } from 'preact';
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Note, SubNav } from '#design/page';
import { DataTable } from '#design/tables';
import { type SignedIn, can, isWithin, scopeOf } from '#platform/identity';
import { type Deps, type DeskItem, type DeskRequest, type DeskTask, type Outcome, itemsUnder } from '#platform/module';
import { findPaket } from '../../aturan/packs.ts';
import { mejaPath, plenoPath } from '../address.ts';
import { LIHAT, SETUJUI, daftarPermissions } from '../permissions.ts';
import { type Daftar, listDaftar } from '../store/daftar.ts';
import { listMenunggu } from '../store/pleno.ts';
import { text } from '../text-meja.ts';
import { areaNames, tahapName, timeIn } from '../words.ts';

const permissionOf = (id: string) => {
  const found = daftarPermissions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`permission ${id}`);
  return found;
};

interface Line {
  readonly list: Daftar;
  /** Where this officer enters: the own area inside the list, or the whole. */
  readonly node: AreaCode;
  readonly paket: string;
  readonly tahap: string;
}

async function linesOf(deps: Deps, lang: Lang, who: SignedIn): Promise<Line[]> {
  const { db } = deps.database;
  const nodes = scopeOf(who, permissionOf(LIHAT), deps.clock.now()).map(({ node }) => node);
  const lines = new Map<string, Line>();
  for (const scope of nodes) {
    for (const list of await listDaftar(db, { node: scope })) {
      const node = isWithin(scope, list.kab) ? list.kab : (scope.slice(0, 10) as AreaCode);
      const paket = await findPaket(db, list.paket);
      if (paket !== undefined) lines.set(`${list.id}/${node}`, { list, node, paket: say(lang, paket.nama), tahap: tahapName(lang, paket, list.keadaan) });
    }
  }
  return [...lines.values()];
}

export async function showList({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const lines = await linesOf(deps, lang, who);
  const names = await areaNames(deps.database.db, lines.map(({ node }) => node));
  return { kind: 'page', title: say(lang, text.mejaJudul), nav: 'sidalih.daftar', scripts: ['desk'], body: <ListPage lang={lang} lines={lines} names={names} rooms={itemsUnder(deps.registry, who, deps.clock.now(), 'sidalih.daftar')} /> };
}

interface ListProps {
  readonly lang: Lang;
  readonly lines: readonly Line[];
  readonly names: (kode: string) => string;
  readonly rooms: readonly DeskItem[];
}

function ListPage({ lang, lines, names, rooms }: ListProps): VNode {
  return (
    <>
      <DeskHead title={say(lang, text.mejaJudul)} />
      {rooms.length > 0 && <SubNav label={say(lang, text.mejaRuang)} items={rooms.map(({ href, label }) => ({ href, label: say(lang, label) }))} />}
      {lines.length === 0 ? (
        <Note>{say(lang, text.mejaKosong)}</Note>
      ) : (
        <DataTable
          id="daftar"
          caption={say(lang, text.mejaJudul)}
          quietCaption
          rows={lines}
          rowKey={({ list, node }) => `${list.id}/${node}`}
          columns={[
            { kind: 'link', key: 'wilayah', title: say(lang, text.mejaWilayah), get: ({ list, node }) => ({ text: names(node), href: mejaPath(list.id, node) }) },
            { kind: 'text', key: 'paket', title: say(lang, text.mejaPaket), get: ({ paket }) => paket, phone: 'wide' },
            { kind: 'text', key: 'tahap', title: say(lang, text.mejaTahap), get: ({ tahap }) => tahap, phone: 'half' },
            { kind: 'text', key: 'sejak', title: say(lang, text.mejaSejak), get: ({ list }) => timeIn(lang, list.sejak, list.kab), phone: 'half' },
          ]}
        />
      )}
    </>
  );
}

/** Plenaries proposed by somebody else at the own node. */
export async function plenoTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const nodes = who.mandates.map(({ node }) => node);
  const waiting = await listMenunggu(deps.database.db, [...new Set(nodes)]);
  const tasks: DeskTask[] = [];
  for (const one of waiting) {
    const answer = can(who, permissionOf(SETUJUI), { kind: 'pleno', id: one.id, node: one.node, proposer: one.pengusul }, deps.clock.now());
    if (!answer.allow && answer.reason !== 'BUKTI_ULANG') continue;
    const paket = await findPaket(deps.database.db, one.daftar.split('.', 1)[0] ?? '');
    if (paket === undefined) continue;
    const names = await areaNames(deps.database.db, [one.node]);
    tasks.push({ id: `sidalih.pleno/${one.id}`, group: 'saya', title: say(lang, text.plenoTugas, { tahap: tahapName(lang, paket, one.tahap) }), detail: names(one.node), node: one.node, href: plenoPath(one.daftar, one.node, one.id), act: say(lang, text.plenoTugasAct) });
  }
  return tasks;
}

/** A page without an own place begins at the officer's first mandate. */
export const ownNode = (_deps: Deps, _params: unknown, who: SignedIn | undefined) => ({ kind: 'meja', id: 'daftar', node: who?.mandates[0]?.node ?? NATION });
