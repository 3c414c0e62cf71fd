// What happens on each page of the copies when it is opened, and when something is sent from it?
import type { AreaCode } from '#kernel/area-code';
import { properName } from '#kernel/format';
import type { Refusal } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { DeskHead, StateTag } from '#design/desk';
import { Note } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { isoInstant } from '#platform/clock';
import { renderPdf } from '#platform/documents';
import { can, scopeOf } from '#platform/identity';
import type { Deps, DeskRequest, Outcome, PageRequest } from '#platform/module';
import { BASE_TREE, findAreas } from '#platform/offices';
import { findPaket } from '../aturan/packs.ts';
import { idDaftar } from '../daftar/buat.ts';
import { listDaftar } from '../daftar/store/daftar.ts';
import { type SebabSerah, serahkan } from './actions/serah.ts';
import { type SebabSalinan, mintaSalinan, setujuiSalinan } from './actions/terbit.ts';
import { type LetakSalinan, PERIKSA, ambilPath, mintaPath, salinanPath, setujuiPath } from './address.ts';
import { bacaPertanyaan } from './kode.ts';
import { ApprovePage, SalinanPage, TakePage } from './pages/desk.tsx';
import { CheckPage, type CheckProps } from './pages/check.tsx';
import { DRESS, dueWords, keadaanOf, receiverWords, refusalWords, timeIn } from './pages/parts.tsx';
import { AMBIL_SALINAN, LIHAT_SALINAN, MINTA_SALINAN, SETUJUI_SALINAN } from './permissions.ts';
import { findDikenal, listSerah } from './store/serah.ts';
import { listTps } from './store/salinan.ts';
import { type Terbit, findTerbit } from './terbit.ts';
import { tandaTerima } from './tanda-terima.ts';
import { text } from './text.ts';

type Params = LetakSalinan & Record<string, unknown>;
export type SalinanRequest = DeskRequest<Params & { readonly kode?: string; readonly serah?: string }, { readonly ambil?: string | undefined }, unknown>;

const MOST = 500;
const NAV = 'sidalih.salinan';

export async function nameOf({ database: { db } }: Pick<Deps, 'database'>, kode: string): Promise<string> {
  const [area] = await findAreas(db, BASE_TREE, [kode.slice(0, 10) as AreaCode]);
  const nama = area === undefined ? kode : properName(area.nama);
  return kode.length === 13 ? `${nama}, TPS ${kode.slice(10)}` : nama;
}

/** Would this permission let the officer in at the place, once a fresh proof is given? */
function reaches({ deps, who }: Pick<SalinanRequest, 'deps' | 'who'>, id: string, node: string, proposer?: string): boolean {
  const permission = deps.registry.permissions.get(id);
  if (permission === undefined) return false;
  const answer = can(who, permission, { kind: 'salinan', id: node, node: node as AreaCode, ...(proposer === undefined ? {} : { proposer }) }, deps.clock.now());
  return answer.allow || answer.reason === 'BUKTI_ULANG';
}

const notice = (lang: Lang, { list }: Terbit): { readonly notice?: string } => (list.simulasi ? { notice: say(lang, text.salSimulasi) } : {});
const none = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, text.salTolakSALINAN_TIADA) });

export async function showLists({ deps, lang, who }: Pick<SalinanRequest, 'deps' | 'lang' | 'who'>): Promise<Outcome> {
  const { db } = deps.database;
  const permission = deps.registry.permissions.get(LIHAT_SALINAN);
  const nodes = permission === undefined ? [] : scopeOf(who, permission, deps.clock.now()).map(({ node }) => node);
  const lists = [...new Map((await Promise.all(nodes.map((node) => listDaftar(db, { node })))).flat().map((one) => [one.id, one])).values()].filter(({ versi }) => versi > 0);
  const found = (await Promise.all(lists.slice(0, MOST).map(({ id }) => findTerbit(db, id)))).filter((one) => one !== undefined);
  const names = new Map<string, string>((await findAreas(db, BASE_TREE, found.map(({ kab }) => kab))).map((area) => [area.kode, properName(area.nama)]));
  const now = isoInstant(deps.clock);
  const columns: Column<Terbit>[] = [
    { kind: 'link', key: 'wilayah', title: say(lang, text.salWilayah), get: ({ kab, paket }) => ({ text: names.get(kab) ?? kab, href: salinanPath({ paket: paket.id, kab }) }) },
    { kind: 'text', key: 'paket', title: say(lang, text.salPaket), get: ({ paket }) => say(lang, paket.nama) },
    { kind: 'text', key: 'keadaan', title: say(lang, text.salKeadaan), get: (one) => <StateTag state={DRESS[keadaanOf(one)]}>{say(lang, text[`sal${keadaanOf(one)}`])}</StateTag> },
    { kind: 'text', key: 'batas', title: say(lang, text.salBatas), get: (one) => dueWords(lang, one, now) },
  ];
  const body = (
    <>
      <DeskHead title={say(lang, text.salJudulDaftar)} />
      {found.length === 0 ? <Note>{say(lang, text.salKosong)}</Note> : <DataTable id="daftar" caption={say(lang, text.salPilih)} quietCaption columns={columns} rows={found} rowKey={({ list }) => list.id} />}
    </>
  );
  return { kind: 'page', title: say(lang, text.salJudulDaftar), body, nav: NAV, scripts: ['table'] };
}

export async function showSalinan(request: SalinanRequest, refusal?: Refusal<SebabSalinan>): Promise<Outcome> {
  const { deps, lang, params, query, who, ticket } = request;
  const { db } = deps.database;
  if (query.ambil !== undefined && /^(\d{4}|\d{6}|\d{10}|\d{13})$/.test(query.ambil) && query.ambil.startsWith(params.kab)) return { kind: 'redirect', to: ambilPath(params, query.ambil) };
  const terbit = await findTerbit(db, idDaftar(params.paket, params.kab));
  if (terbit === undefined) return none(lang);
  const kode = who.mandates.find(({ node }) => node.startsWith(params.kab))?.node ?? params.kab;
  const office = reaches(request, MINTA_SALINAN, params.kab) || who.mandates.some(({ role }) => role === 'bawaslu');
  const serah = await listSerah(db, terbit.list.id, terbit.versi.no, office ? undefined : who.account, MOST);
  const boleh = { minta: reaches(request, MINTA_SALINAN, params.kab), setujui: reaches(request, SETUJUI_SALINAN, params.kab, terbit.salinan?.pengusul), ambil: reaches(request, AMBIL_SALINAN, kode) };
  const nama = await nameOf(deps, params.kab);
  const error = refusal === undefined ? undefined : refusalWords(lang, refusal);
  const body = <SalinanPage lang={lang} at={params} nama={nama} terbit={terbit} now={isoInstant(deps.clock)} serah={serah} boleh={boleh} fields={ticket(mintaPath(params))} kode={kode} error={error} />;
  return { kind: 'page', title: say(lang, text.salJudul, { tempat: nama }), body, nav: NAV, scripts: ['table'], ...notice(lang, terbit), ...(refusal === undefined ? {} : { state: 'invalid' }) };
}

export async function takeMinta(request: SalinanRequest): Promise<Outcome> {
  const told = await mintaSalinan(request.deps, idDaftar(request.params.paket, request.params.kab), request.actor);
  return told.ok ? { kind: 'redirect', to: salinanPath(request.params) } : showSalinan({ ...request, query: {} }, told.refusal);
}

export async function showApprove(request: SalinanRequest, refusal?: Refusal<SebabSalinan>): Promise<Outcome> {
  const { deps, lang, params, who, ticket } = request;
  const terbit = await findTerbit(deps.database.db, idDaftar(params.paket, params.kab));
  if (terbit?.salinan === undefined) return none(lang);
  const nama = await nameOf(deps, params.kab);
  const error = refusal === undefined ? undefined : refusalWords(lang, refusal);
  const body = <ApprovePage lang={lang} at={params} nama={nama} terbit={terbit} now={isoInstant(deps.clock)} fields={ticket(setujuiPath(params))} error={error} own={terbit.salinan.pengusul === who.account} />;
  return { kind: 'page', title: say(lang, text.salSetujuiJudul), body, nav: NAV, ...notice(lang, terbit), ...(refusal === undefined ? {} : { state: 'invalid' }) };
}

export async function takeApprove(request: SalinanRequest): Promise<Outcome> {
  const told = await setujuiSalinan(request.deps, idDaftar(request.params.paket, request.params.kab), request.actor);
  return told.ok ? { kind: 'redirect', to: salinanPath(request.params) } : showApprove(request, told.refusal);
}

/** Number of the participant that the mandate in use belongs to. */
function partaiOf(who: SalinanRequest['who'], actor: SalinanRequest['actor']): string | null {
  return who.mandates.find(({ role, node }) => role === actor.role && node === actor.node)?.party ?? null;
}

/** Name, post and time of the one who takes it; "SIMULASI" where the list is one. */
function tandaOf({ deps, lang, params, who, actor }: SalinanRequest, terbit: Terbit): string {
  const waktu = timeIn(lang, isoInstant(deps.clock), params.kab);
  const own = say(lang, text.salTanda, { nama: who.name, peran: receiverWords(lang, { peran: actor.role, partai: partaiOf(who, actor) }), waktu });
  return terbit.list.simulasi ? `${say(lang, text.salContoh)}: ${own}` : own;
}

export async function showTake(request: SalinanRequest, refusal?: Refusal<SebabSerah>): Promise<Outcome> {
  const { deps, lang, params, ticket } = request;
  const { db } = deps.database;
  const kode = params.kode ?? params.kab;
  const terbit = await findTerbit(db, idDaftar(params.paket, params.kab));
  if (terbit === undefined) return none(lang);
  if (terbit.salinan?.selesai == null) return { kind: 'refused', reason: say(lang, text.salTolakSALINAN_BELUM) };
  const stations = await listTps(db, terbit.list.id, terbit.versi.no, kode);
  if (stations.length === 0) return { kind: 'missing', reason: say(lang, text.salTolakSALINAN_KOSONG) };
  const nama = await nameOf(deps, kode);
  const error = refusal === undefined ? undefined : refusalWords(lang, refusal);
  const body = <TakePage lang={lang} at={params} nama={nama} fields={ticket(ambilPath(params, kode))} error={error} kode={kode} stations={stations} tanda={tandaOf(request, terbit)} />;
  return { kind: 'page', title: say(lang, text.salAmbil, { tempat: nama }), body, nav: NAV, ...notice(lang, terbit) };
}

export async function takeCopy(request: SalinanRequest): Promise<Outcome> {
  const { deps, lang, params, actor, who, origin } = request;
  const terbit = await findTerbit(deps.database.db, idDaftar(params.paket, params.kab));
  if (terbit === undefined) return none(lang);
  const kode = params.kode ?? params.kab;
  const told = await serahkan(deps, { daftar: terbit.list.id, kode, actor, partai: partaiOf(who, actor), tanda: tandaOf(request, terbit), lang, periksa: `${origin}${PERIKSA}` });
  return told.ok ? { kind: 'stream', ...told.value } : showTake(request, told.refusal);
}

/** The printed receipt of a handing-over: for its receiver and for the office. */
export async function showReceipt(request: SalinanRequest): Promise<Outcome> {
  const { deps, lang, params, who } = request;
  const terbit = await findTerbit(deps.database.db, idDaftar(params.paket, params.kab));
  if (terbit === undefined) return none(lang);
  const office = reaches(request, MINTA_SALINAN, params.kab);
  const one = (await listSerah(deps.database.db, terbit.list.id, terbit.versi.no, office ? undefined : who.account, MOST)).find(({ id }) => id === params.serah);
  if (one === undefined) return { kind: 'missing', reason: say(lang, text.salSerahNihil) };
  const spec = tandaTerima(lang, { terbit, serah: one, kab: await nameOf(deps, params.kab), tempat: await nameOf(deps, one.kode) });
  return { kind: 'bytes', type: 'application/pdf', body: await renderPdf(spec), fileName: `tanda-terima-${one.id}.pdf` };
}

export async function showCheck({ deps, lang, query }: PageRequest<unknown, { readonly kode?: string | undefined }>): Promise<Outcome> {
  const kode = query.kode ?? '';
  const body = <CheckPage lang={lang} kode={kode} hasil={await resultOf(deps, lang, kode)} />;
  return { kind: 'page', title: say(lang, text.salPeriksaJudul), body };
}

async function resultOf(deps: Deps, lang: Lang, kode: string): Promise<CheckProps['hasil']> {
  if (kode.trim() === '') return { jenis: 'KOSONG' };
  const asked = bacaPertanyaan(kode);
  if (asked === undefined) return { jenis: 'BENTUK' };
  const dikenal = await findDikenal(deps.database.db, asked);
  if (dikenal === undefined) return { jenis: 'BUKAN' };
  const paket = await findPaket(deps.database.db, dikenal.daftar.slice(0, dikenal.daftar.indexOf('.')));
  return { jenis: 'ADA', dikenal, tempat: await nameOf(deps, dikenal.kode), daftar: paket === undefined ? dikenal.daftar : say(lang, paket.nama) };
}
