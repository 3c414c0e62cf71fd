// Which lists and which desa are mine to map or to read? (one line a kab/kota, then one line a desa)
import type { VNode } from 'preact';
import { type AreaCode, NATION } from '#kernel/area-code';
import { formatInt, properName } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { ActPanel, DeskHead, StateTag } from '#design/desk';
import { Button, PostForm } from '#design/forms';
import { Note } from '#design/page';
import { DataTable, type Column, readSort, sortRows } from '#design/tables';
import { can, isWithin, scopeOf } from '#platform/identity';
import type { Db } from '#platform/db';
import type { DeskRequest, Outcome } from '#platform/module';
import { BASE_TREE, findAreas } from '#platform/offices';
import { tpsMinimal } from '../../aturan/layak.ts';
import { findPaket } from '../../aturan/packs.ts';
import type { PaketAturan } from '../../aturan/paket.ts';
import { type Daftar, listDaftar, readDaftar } from '../../daftar/store/daftar.ts';
import { idDaftar } from '../../daftar/buat.ts';
import { isPemetaan } from '../buka.ts';
import { LIHAT_PETA, SUSUN_PETA } from '../permissions.ts';
import { type RingkasDesa, listRingkas } from '../store/peta.ts';
import { text } from '../text.ts';
import { type LetakDaftar, desaPath, kabPath, semuaPath } from './address.ts';

type Query = { readonly urut?: string | undefined; readonly arah?: string | undefined };
type Asked<P> = Pick<DeskRequest<P, Query, unknown>, 'deps' | 'lang' | 'who' | 'params' | 'query' | 'ticket'>;

export async function namesOf(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await findAreas(db, BASE_TREE, codes as readonly AreaCode[])).map(({ kode, nama }) => [kode, properName(nama)]));
}

/** Nodes within which this officer sees the mapping. */
function nodesOf({ deps, who }: Pick<Asked<unknown>, 'deps' | 'who'>): readonly AreaCode[] {
  const permission = deps.registry.permissions.get(LIHAT_PETA);
  return permission === undefined ? [] : scopeOf(who, permission, deps.clock.now()).map(({ node }) => node);
}

export async function showLists(request: Asked<unknown>): Promise<Outcome> {
  const { deps, lang } = request;
  const { db } = deps.database;
  const found = await Promise.all(nodesOf(request).map((node) => listDaftar(db, { node })));
  const lists = [...new Map(found.flat().map((list) => [list.id, list])).values()];
  const names = await namesOf(db, lists.map(({ kab }) => kab));
  const packs = new Map(await Promise.all([...new Set(lists.map(({ paket }) => paket))].map(async (id) => [id, await findPaket(db, id)] as const)));
  const columns: Column<Daftar>[] = [
    { kind: 'link', key: 'wilayah', title: say(lang, text.tpsWilayah), get: ({ kab, paket, simulasi }) => ({ text: names.get(kab) ?? kab, href: kabPath({ paket, kab }), ...(simulasi ? { note: say(lang, text.tpsSimulasi) } : {}) }) },
    { kind: 'text', key: 'paket', title: say(lang, text.tpsPilihDaftar), get: ({ paket }) => nameOfPack(lang, packs.get(paket)) },
    { kind: 'text', key: 'tahap', title: say(lang, text.tpsTahap), get: ({ paket, keadaan }) => stageWords(lang, packs.get(paket), keadaan) },
  ];
  const body: VNode = (
    <>
      <DeskHead title={say(lang, text.tpsJudulDaftar)} />
      {lists.length === 0 ? (
        <Note>{say(lang, text.tpsBelumDaftar)}</Note>
      ) : (
        <DataTable id="daftar" caption={say(lang, text.tpsPilihDaftar)} quietCaption columns={columns} rows={lists} rowKey={({ id }) => id} />
      )}
    </>
  );
  return { kind: 'page', title: say(lang, text.tpsJudulDaftar), body, nav: 'sidalih.peta', scripts: ['table'] };
}

const nameOfPack = (lang: Lang, paket: PaketAturan | undefined): string => (paket === undefined ? '' : say(lang, paket.nama));

export function stageWords(lang: Lang, paket: PaketAturan | undefined, keadaan: string): string {
  const stage = paket?.tahap.find(({ kode }) => kode === keadaan);
  return stage === undefined ? keadaan : say(lang, stage.nama);
}

const DRESS = { KOSONG: 'draf', USUL: 'menunggu', DITERIMA: 'terkirim' } as const;

export async function showKab(request: Asked<LetakDaftar>): Promise<Outcome> {
  const { deps, lang, params, query } = request;
  const { db } = deps.database;
  const list = await readDaftar(db, idDaftar(params.paket, params.kab));
  const paket = list === undefined ? undefined : await findPaket(db, list.paket);
  if (list === undefined || paket === undefined) return { kind: 'missing', reason: say(lang, text.tpsTolakPETA_TIADA) };
  // A PPS or PPK sees the own part alone.
  const nodes = nodesOf(request).filter((node) => isWithin(node, params.kab as AreaCode) || isWithin(params.kab as AreaCode, node));
  const parts = await Promise.all(nodes.map((node) => listRingkas(db, list.id, node === NATION || node.length <= 4 ? params.kab : node, paket.lokasiKhususMulai)));
  const rows = [...new Map(parts.flat().map((row) => [row.desa, row])).values()];
  const names = await namesOf(db, [params.kab, ...rows.map(({ desa }) => desa)]);
  const columns = columnsOf(lang, params, paket, names);
  const sort = readSort(columns, query, { urut: 'desa', arah: 'naik' });
  const title = say(lang, text.tpsJudulKab, { tempat: names.get(params.kab) ?? params.kab });
  const open = isPemetaan(paket, list.keadaan);
  const left = rows.filter(({ keadaan }) => keadaan === 'KOSONG').length;
  const body: VNode = (
    <>
      <DeskHead title={title} eyebrow={say(lang, paket.nama)}>
        <StateTag state={open ? 'dibuka' : 'ditutup'}>{say(lang, open ? text.tpsTerbuka : text.tpsTertutup)}</StateTag> {stageWords(lang, paket, list.keadaan)}
      </DeskHead>
      {rows.length === 0 ? (
        <Note>{say(lang, text.tpsBelumPemilih)}</Note>
      ) : (
        <DataTable id="desa" caption={title} quietCaption columns={columns} rows={sortRows(rows, columns, sort)} rowKey={({ desa }) => desa} sort={{ ...sort, path: kabPath(params) }} />
      )}
      {open && left > 0 && mayDraw(request) && (
        <PostForm action={semuaPath(params)} fields={request.ticket(semuaPath(params))}>
          <ActPanel id="semua" title={say(lang, text.tpsSemua)}>
            <Note>{say(lang, text.tpsSemuaMaksud, { n: formatInt(lang, left) })}</Note>
            <Button>{say(lang, text.tpsSemua)}</Button>
          </ActPanel>
        </PostForm>
      )}
    </>
  );
  return { kind: 'page', title, body, nav: 'sidalih.peta', scripts: ['table'] };
}

function mayDraw({ deps, who, params }: Asked<LetakDaftar>): boolean {
  const permission = deps.registry.permissions.get(SUSUN_PETA);
  return permission !== undefined && can(who, permission, { kind: 'peta', id: idDaftar(params.paket, params.kab), node: params.kab as AreaCode }, deps.clock.now()).allow;
}

function columnsOf(lang: Lang, at: LetakDaftar, paket: PaketAturan, names: ReadonlyMap<string, string>): Column<RingkasDesa>[] {
  return [
    { kind: 'link', key: 'desa', title: say(lang, text.tpsDesa), get: ({ desa }) => ({ text: names.get(desa) ?? desa, href: desaPath({ ...at, desa }) }) },
    { kind: 'number', key: 'pemilih', title: say(lang, text.tpsPemilih), get: ({ pemilih }) => pemilih },
    { kind: 'number', key: 'tps', title: say(lang, text.tpsSekarang), get: ({ tps }) => tps },
    { kind: 'number', key: 'sedikit', title: say(lang, text.tpsPalingSedikit), get: ({ pemilih }) => (paket.maksTps === null ? null : tpsMinimal(pemilih, paket.maksTps)) },
    { kind: 'number', key: 'penuh', title: say(lang, text.tpsTerpenuh), get: ({ terpenuh }) => terpenuh },
    { kind: 'number', key: 'tanpa', title: say(lang, text.tpsTanpa), get: ({ tanpa }) => tanpa },
    { kind: 'text', key: 'keadaan', title: say(lang, text.tpsKeadaan), get: ({ keadaan }) => <StateTag state={DRESS[keadaan]}>{say(lang, text[`tpsKeadaan${keadaan}`])}</StateTag>, sortBy: ({ keadaan }) => keadaan },
  ];
}

