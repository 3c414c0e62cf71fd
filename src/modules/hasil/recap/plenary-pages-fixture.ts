// How do two officers run a plenary from page to page in a test? (each form is read from its page and sent back)
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Clock } from '#platform/clock';
import type { Role } from '#platform/identity';
import type { SmallCount } from '../../../../test/small-count.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { type Page, Visitor, sheetOf } from '../desk/visit-fixture.ts';
import { type Kedudukan, findKedudukan } from './standing.ts';

export const desk = (node: string, rest = ''): string => `/kerja/hasil/pemilu-2024/ppwp/rapat/${node}${rest}`;
export const form = (node: string, rest = ''): string => `/hasil/pemilu-2024/ppwp/${node}/rekapitulasi${rest}`;
/** What tells the form of a step from others on its page. */
export const step = (langkah: string): string => `value="${langkah}"`;

/** Opens the page, fills the form that goes to `action` and sends it. `pick` chooses among several forms of one action. */
export async function fillIn(who: Visitor, path: string, action: string, over: Record<string, string> = {}, pick = ''): Promise<Page> {
  const { html, status } = await who.get(path);
  assert(status === 200, `${path} answers ${String(status)}`);
  const from = pick === '' ? 0 : html.indexOf(pick);
  const sheet = sheetOf(html.slice(html.lastIndexOf('<form', from === 0 ? html.length : from)), action);
  return who.send(sheet.action, { ...sheet.fields, ...over });
}

export async function standingOf(count: SmallCount, clock: Clock, node: string): Promise<Kedudukan> {
  const found = await findKedudukan(count.deps.database.db, count.kontes, areaCode(node), Math.floor(clock.now() / 1000));
  assert(found !== undefined, `plenary at ${node}`);
  return found;
}

/** The foot as somebody with a pencil would write it. */
export function footOf({ baris }: Kedudukan): Record<string, string> {
  const rows = [...baris.values()].map((row) => [...row.suara, ...row.sel]);
  return Object.fromEntries(
    (rows[0] ?? []).map((_, at) => {
      const cells = rows.flatMap((row) => row[at] ?? []);
      return [`c${String(at)}`, cells.length === 0 ? '' : String(cells.reduce((sum, cell) => sum + cell, 0))];
    }),
  );
}

/** One member opens, accepts all, writes the foot and proposes; the other approves. Throws where a step is refused. */
export async function closeThroughPages(count: SmallCount, clock: Clock, node: string, role: Role): Promise<void> {
  const visitor = async (): Promise<Visitor> => new Visitor(count.deps, await makeOfficer(count.deps.database, clock, [{ role, node }]));
  const [one, other] = [await visitor(), await visitor()];
  await fillIn(one, desk(node), node, { tempat: 'Kantor' });
  for (let n = 0; n < 5 && (await one.get(desk(node))).html.includes(step('terima')); n += 1) await fillIn(one, desk(node), node, {}, step('terima'));
  for (const child of (await standingOf(count, clock, node)).anak.filter((each) => each.bawah === null))
    await fillIn(one, desk(node, `/baris/${child.kode}`), child.kode, { sebab: 'SALAH_BACA', catatan: 'C.Hasil tidak ada, halaman 1' });
  const foot = await fillIn(one, desk(node, '/kaki'), '/kaki', footOf(await standingOf(count, clock, node)));
  const proposed = await fillIn(one, desk(node, '/tutup'), '/tutup');
  const approved = await fillIn(other, desk(node, '/tutup'), '/setujui', {}, step('setujui'));
  const { keadaan } = (await standingOf(count, clock, node)).rapat;
  assert([foot, proposed, approved].every(({ status }) => status === 303) && keadaan === 'DITUTUP', `${node} closes through its pages`);
}
