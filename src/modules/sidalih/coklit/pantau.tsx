// What do PPS, PPK and KPU see of the visits in their area? (done + left = total, always; as a page, CSV and JSON)
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { readSort, sortRows } from '#design/tables';
import { scopeOf } from '#platform/identity';
import type { DeskRequest, DeskTask, Deps, Outcome } from '#platform/module';
import type { SignedIn } from '#platform/identity';
import { lembarCsv } from '../analisis/lembar.ts';
import { findPaket } from '../aturan/packs.ts';
import { listDaftar } from '../daftar/store/daftar.ts';
import { pantauPath, putusPath, tpsPath } from './address.ts';
import { TAHAP_COKLIT } from './muat.ts';
import { type Baris, type Letak, loadKemajuan, openList } from './meja.ts';
import { ListsPage, PantauPage, kolomPantau } from './pages/pantau.tsx';
import { PANTAU, PUTUS } from './permissions.ts';
import { countTunggu } from './store/pesan.ts';
import { listTps } from './store/keadaan.ts';
import { namesOf, tpsName } from './tempat.ts';
import { meja } from './text-meja.ts';
import { siapkanTps } from './actions/siapkan.ts';

export const sortQuery = z.object({ urut: z.string().max(20).optional(), arah: z.string().max(5).optional() });
type Asked<Q = unknown> = DeskRequest<Letak, Q, unknown>;

/** Lists that are visited now, or were, within the officer's areas. */
export async function showLists({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const lines = [];
  for (const { node } of scopeOf(who, PANTAU, deps.clock.now())) {
    for (const list of await listDaftar(db, { node })) {
      const paket = await findPaket(db, list.paket);
      const stage = paket?.tahap.find(({ kode }) => kode === list.keadaan);
      if (paket?.coklit === null || paket === undefined || stage === undefined) continue;
      if (list.keadaan !== TAHAP_COKLIT && (await listTps(db, list.id, list.kab)).length === 0) continue;
      const at = node.length > 4 ? node : list.kab;
      lines.push({ at, href: pantauPath(list.paket, at), paket: say(lang, paket.nama), tahap: say(lang, stage.nama) });
    }
  }
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return { kind: 'redirect', to: only.href };
  const names = await namesOf(db, lines.map(({ at }) => at));
  const title = say(lang, meja.coklitMenu);
  return { kind: 'page', title, body: <ListsPage lang={lang} lines={lines.map((one) => ({ ...one, nama: names.get(one.at) ?? one.at }))} /> };
}

async function load(deps: Deps, lang: Lang, params: Letak) {
  const { db } = deps.database;
  const opened = await openList(db, params);
  if (opened === undefined) return undefined;
  await siapkanTps(deps, opened.list);
  const { semua, anak } = await loadKemajuan(db, deps.clock, opened, params.kode);
  const names = await namesOf(db, [params.kode.slice(0, 10), ...anak.map(({ kode }) => kode.slice(0, 10))]);
  const nameOf = ({ kode }: Pick<Baris, 'kode'>): string => (kode.length === 13 ? say(lang, meja.coklitTps, { nomor: kode.slice(10) }) : (names.get(kode) ?? kode));
  return { ...opened, semua, anak, nameOf };
}

export async function showPantau({ deps, lang, params, query, who }: Asked<z.infer<typeof sortQuery>>): Promise<Outcome> {
  if (params.kode.length === 13) return { kind: 'redirect', to: tpsPath(params.paket, params.kode) };
  const found = await load(deps, lang, params);
  if (found === undefined) return { kind: 'missing', reason: say(lang, meja.coklitBelumAda) };
  const { anak, nameOf } = found;
  const pps = who.mandates.some(({ role }) => role === 'pps');
  const columns = kolomPantau({ lang, paket: params.paket, nameOf, pps, kode: params.kode });
  const sort = readSort(columns, query, { urut: 'nama', arah: 'naik' });
  const stations = params.kode.length === 10 ? await listTps(deps.database.db, found.list.id, params.kode) : [];
  const title = say(lang, meja.coklitJudul, { tempat: nameOf({ kode: params.kode }) });
  const body = <PantauPage lang={lang} at={params} title={title} found={found} columns={columns} rows={sortRows(anak, columns, sort)} sort={sort} stations={stations} />;
  return { kind: 'page', title, scripts: ['table', 'desk'], body };
}

const FIELDS = ['tps', 'total', 'selesai', 'sisa', 'persen', 'sesuai', 'ubah', 'baru', 'tms', 'takDitemui', 'diserahkan', 'diterima', 'macet', 'tunggu'] as const;

export async function showFile({ deps, lang, params }: Asked, bentuk: 'csv' | 'json'): Promise<Outcome> {
  const found = await load(deps, lang, params);
  if (found === undefined) return { kind: 'missing', reason: say(lang, meja.coklitBelumAda) };
  const { semua, anak, nameOf, list } = found;
  if (bentuk === 'json') return { kind: 'json', body: { daftar: list.id, semua, anak: anak.map((one) => ({ ...one, nama: nameOf(one) })) } };
  const lines = [...anak, semua].map((one) => [one.kode, nameOf(one), ...FIELDS.map((field) => one[field]), one.sinkron ?? '']);
  const heads = ['kode', 'nama', ...FIELDS.map((field) => (field === 'takDitemui' ? 'tak_ditemui' : field)), 'sinkron'];
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: lembarCsv(heads, lines), fileName: `coklit-${params.paket}-${params.kode}.csv` };
}

/** For the PPS: entries to decide, stations that were handed in. */
export async function tasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const { db } = deps.database;
  const out: DeskTask[] = [];
  for (const { node } of scopeOf(who, PUTUS, deps.clock.now())) {
    if (node === NATION) continue;
    for (const list of await listDaftar(db, { node })) {
      for (const { kode, keluarga } of await countTunggu(db, list.id, node)) {
        const title = say(lang, meja.coklitTugasPutus, { tps: await tpsName(db, lang, kode) });
        out.push({ id: `sidalih.coklit-putus/${list.id}/${kode}`, group: 'saya', title, detail: say(lang, meja.coklitTugasPutusIsi, { n: String(keluarga) }), node, href: putusPath(list.paket, kode), act: say(lang, meja.coklitTugasAct) });
      }
      for (const { kode, keadaan } of await listTps(db, list.id, node)) {
        if (keadaan !== 'DISERAHKAN') continue;
        const title = say(lang, meja.coklitTugasTerima, { tps: await tpsName(db, lang, kode) });
        out.push({ id: `sidalih.coklit-serah/${list.id}/${kode}`, group: 'saya', title, node, href: tpsPath(list.paket, kode), act: say(lang, meja.coklitTugasAct) });
      }
    }
  }
  return out;
}
