// Which requests to move the vote wait for this officer? (both sides see a request; each has its own steps)
import { type AreaCode, NATION } from '#kernel/area-code';
import { formatDay, formatInt, properName } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Queue, type QueueRow, StateTag } from '#design/desk';
import { type SignedIn, isWithin, scopeOf } from '#platform/identity';
import type { Deps, DeskRequest, DeskTask, Outcome } from '#platform/module';
import { BASE_TREE, findAreas } from '#platform/offices';
import { hariDi } from '../../daftar/today.ts';
import { KERJA, LIHAT } from '../permissions.ts';
import type { Keadaan } from '../states.ts';
import { type Pindah, listPindah } from '../store/pindah.ts';
import { lacakText } from '../text-lacak.ts';
import { mejaText as text } from '../text-meja.ts';
import { MEJA, kasusPath } from './address.ts';

const MOST = 300;
export const STATE: Readonly<Record<Keadaan, 'draf' | 'menunggu' | 'terkirim' | 'perbaikan' | 'ditutup'>> = {
  DIAJUKAN: 'draf',
  DICEK: 'menunggu',
  BUKTI_OK: 'menunggu',
  DISETUJUI: 'menunggu',
  SURAT_TERBIT: 'terkirim',
  TERCATAT: 'ditutup',
  DITOLAK: 'ditutup',
  DITARIK: 'ditutup',
};

type Who = Pick<DeskRequest<unknown, unknown, unknown>, 'deps' | 'who'>;

function nodesOf({ deps, who }: Who, id: string): AreaCode[] {
  const permission = deps.registry.permissions.get(id);
  return permission === undefined ? [] : scopeOf(who, permission, deps.clock.now()).map(({ node }) => node);
}

/** Where the officers sit who work on it. */
export function kerjaNode({ lewat, asal, asalTps, tujuan }: Pick<Pindah, 'lewat' | 'asal' | 'asalTps' | 'tujuan'>): AreaCode {
  return lewat === 'tujuan' ? tujuan : ((asalTps?.slice(0, 10) ?? asal) as AreaCode);
}

/** The side of the request that this officer stands on; the new place where neither is near (then the guard refuses). */
export function sisiOf(p: Pindah, who: Pick<SignedIn, 'mandates'> | undefined): AreaCode {
  const sides = [kerjaNode(p), ...(p.asalTps === null ? [p.asal] : [p.asalTps.slice(0, 10)]), p.tps?.slice(0, 10) ?? p.tujuan] as AreaCode[];
  return sides.find((side) => who?.mandates.some(({ node }) => isWithin(node, side))) ?? p.tujuan;
}

export async function showMeja(request: Pick<DeskRequest<unknown, unknown, unknown>, 'deps' | 'who' | 'lang'>): Promise<Outcome> {
  const { deps, lang } = request;
  const found = await listPindah(deps.database.db, nodesOf(request, LIHAT), { terbuka: true, banyak: MOST });
  const codes = [...new Set(found.flatMap(({ asal, asalTps, tujuan }) => [asalTps?.slice(0, 10) ?? asal, tujuan]))] as AreaCode[];
  const names = new Map((await findAreas(deps.database.db, BASE_TREE, codes)).map(({ kode, nama }) => [String(kode), properName(nama)]));
  const row = (p: Pindah): QueueRow => ({
    id: p.id,
    no: p.id.slice(0, 8),
    title: say(lang, text.dariKe, { asal: names.get(p.asalTps?.slice(0, 10) ?? p.asal) ?? p.asal, tujuan: names.get(p.tujuan) ?? p.tujuan }),
    href: kasusPath(p.id),
    note: formatDay(lang, hariDi({ now: () => Date.parse(p.dibuat) }, p.tujuan)),
    state: <StateTag state={STATE[p.keadaan]}>{say(lang, lacakText[p.keadaan])}</StateTag>,
    act: { label: say(lang, text.buka), href: kasusPath(p.id) },
  });
  const group = (id: string, title: string, states: readonly Keadaan[]) => ({ id, title, rows: found.filter(({ keadaan }) => states.includes(keadaan)).map(row) });
  const groups = [
    group('baru', say(lang, text.baru), ['DIAJUKAN']),
    group('jalan', say(lang, text.jalan), ['DICEK', 'BUKTI_OK', 'DISETUJUI']),
    group('catat', say(lang, text.catat), ['SURAT_TERBIT']),
  ];
  const title = say(lang, text.judul);
  const body = (
    <>
      <DeskHead title={title} />
      <Queue caption={title} groups={groups} empty={say(lang, text.kosong)} />
    </>
  );
  return { kind: 'page', title, body, nav: 'sidalih.pindah', scripts: ['desk'] };
}

/** One line a mandate: how many wait, never who. */
export async function pindahTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const nodes = nodesOf({ deps, who }, KERJA);
  const tasks = await Promise.all(
    nodes.map(async (node): Promise<DeskTask[]> => {
      const found = (await listPindah(deps.database.db, [node], { terbuka: true, banyak: MOST })).filter((p) => p.keadaan === 'SURAT_TERBIT' || isWithin(node, kerjaNode(p)));
      const n = found.length;
      return n === 0 ? [] : [{ id: `sidalih.pindah/${node}`, group: 'saya', title: say(lang, text.tugas, { n: formatInt(lang, n) }), node, href: MEJA, act: say(lang, text.buka) }];
    }),
  );
  return tasks.flat();
}

export const nodeOf = (who: SignedIn | undefined): AreaCode => who?.mandates[0]?.node ?? NATION;
