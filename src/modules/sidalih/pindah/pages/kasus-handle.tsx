// What happens when a request is opened on the desk, and when a step is sent?
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { properName } from '#kernel/format';
import { assert } from '#kernel/result';
import { say } from '#kernel/text';
import { can } from '#platform/identity';
import type { DeskRequest, Outcome } from '#platform/module';
import { BASE_TREE, findAreas, officeOfArea } from '#platform/offices';
import { findPaket } from '../../aturan/packs.ts';
import { listEvidence } from '../../bukti/bukti.ts';
import { readRekam } from '../../daftar/store/pemilih.ts';
import { findDihapus } from '../../retensi/hapus.ts';
import { PERIHAL } from '../actions/ajukan.ts';
import { type Surat, melangkah } from '../actions/melangkah.ts';
import { type PindahRefusal, ruangDi } from '../langkah.ts';
import { KERJA } from '../permissions.ts';
import { openPindah } from '../rahasia.ts';
import { LANGKAH, type Langkah } from '../states.ts';
import { type Pindah, listLangkah, readPindah } from '../store/pindah.ts';
import { cetakSurat } from '../surat-pindah.ts';
import { petaSurat, sisaSurat } from '../surat.ts';
import { mejaText as text } from '../text-meja.ts';
import { kasusPath } from './address.ts';
import { KasusPage, type KasusView, type PilihanTps } from './kasus.tsx';
import { suratOutcome, tempatWords } from './lacak.tsx';
import { kerjaNode } from './meja.tsx';

export interface KasusParams {
  readonly id: string;
}
export interface LangkahBody {
  readonly langkah: string;
  readonly versi: string;
  readonly tps?: string | undefined;
  readonly catatan?: string | undefined;
}
export type KasusRequest = DeskRequest<KasusParams, unknown, unknown>;
type LangkahRequest = DeskRequest<KasusParams, unknown, LangkahBody>;

/** More stations than a list to choose from can show. */
const MOST_TPS = 60;

async function viewOf(request: KasusRequest, error?: string): Promise<KasusView> {
  const { deps, lang, params, who, ticket } = request;
  const { db } = deps.database;
  const p = await readPindah(db, params.id);
  const paket = p === undefined ? undefined : await findPaket(db, p.paket);
  assert(p !== undefined && paket !== undefined, 'the guard has found this request');
  const permission = deps.registry.permissions.get(KERJA);
  const may = (node: string | undefined): boolean => permission !== undefined && node !== undefined && can(who, permission, { kind: 'pindah', id: p.id, node: node as AreaCode }, deps.clock.now()).allow;
  const boleh = { kerja: may(kerjaNode(p)), asal: may(p.asalTps?.slice(0, 10)), tujuan: may(p.tps?.slice(0, 10)) };
  const [record] = p.daftar === null || p.pemilih === null ? [] : await readRekam(db, p.daftar, [p.pemilih]);
  const listed = record === undefined || record.tms !== null ? undefined : ((record.desa + record.tps) as AreaCode);
  return {
    lang,
    paket,
    p,
    identitas: openPindah(deps.keys, p.id, p.rahasia),
    dihapus: await findDihapus(db, 'pindah', p.id),
    asal: await tempatWords(db, p.asal),
    tujuan: await tempatWords(db, p.tps ?? p.tujuan),
    dpt: listed === undefined ? undefined : await tempatWords(db, listed),
    surat: await suratOf(request, p, listed),
    bukti: await listEvidence(db, deps.keys, PERIHAL, p.id),
    riwayat: await listLangkah(db, p.id),
    tps: p.keadaan === 'BUKTI_OK' && boleh.kerja ? await tpsOf(request, p) : [],
    boleh,
    fields: ticket,
    error,
  };
}

/** By where she is listed, once that is known. */
async function suratOf({ deps }: KasusRequest, p: Pindah, listed: AreaCode | undefined): Promise<KasusView['surat']> {
  const { db } = deps.database;
  const paket = await findPaket(db, p.paket);
  const peta = paket === undefined ? undefined : await petaSurat(db, paket);
  const found = paket === undefined || peta === undefined ? undefined : sisaSurat(paket, peta, p.asalTps ?? listed ?? p.asal, p.tps ?? p.tujuan);
  return found?.ok === true ? found.value : [];
}

/** The station that she asks for first, then those with most room. */
async function tpsOf({ deps }: KasusRequest, p: Pindah): Promise<PilihanTps[]> {
  const { db } = deps.database;
  const paket = await findPaket(db, p.paket);
  const rooms = paket === undefined ? [] : [...(await ruangDi(db, paket, p.tujuan))].filter(([kode, { sisa }]) => sisa > 0 && kode !== p.asalTps);
  const names = new Map((await findAreas(db, BASE_TREE, [...new Set(rooms.map(([kode]) => kode.slice(0, 10) as AreaCode))])).map((area) => [String(area.kode), properName(area.nama)]));
  const wished = (kode: string): number => (p.tpsDiminta !== null && kode.endsWith(p.tpsDiminta) ? 0 : 1);
  return rooms
    .map(([kode, ruang]) => ({ kode, ruang, desa: names.get(kode.slice(0, 10)) ?? kode.slice(0, 10) }))
    .sort((a, b) => wished(a.kode) - wished(b.kode) || b.ruang.sisa - a.ruang.sisa)
    .slice(0, MOST_TPS);
}

export async function showKasus(request: KasusRequest, error?: string, state?: 'invalid' | 'conflict'): Promise<Outcome> {
  const view = await viewOf(request, error);
  const title = say(request.lang, text.perkara, { no: view.p.id.slice(0, 8) });
  return { kind: 'page', title, body: <KasusPage {...view} />, nav: 'sidalih.pindah', scripts: ['desk'], ...(state === undefined ? {} : { state }) };
}

/** `only`: the steps that this address takes; each side writes down at its own. */
export async function takeLangkah(request: LangkahRequest, only: readonly Langkah[]): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const langkah = LANGKAH.find((one) => one === body.langkah && only.includes(one));
  if (langkah === undefined) return showKasus(request, say(lang, text.tolakPINDAH_LANGKAH), 'invalid');
  const read = parseAreaCode(body.tps ?? '');
  const surat = langkah === 'SURAT' ? await suratFor(request) : undefined;
  if (langkah === 'SURAT' && surat === undefined) return showKasus(request, say(lang, text.tolakPINDAH_LANGKAH), 'conflict');
  const sent = { id: params.id, versi: Number(body.versi), langkah, actor, catatan: body.catatan ?? '', ...(read.ok ? { tps: read.value } : {}), ...(surat === undefined ? {} : { surat }) };
  const done = await melangkah(deps, sent);
  if (done.ok) return { kind: 'redirect', to: kasusPath(params.id) };
  return showKasus(request, refusalWords(request, done.refusal), done.refusal.code === 'PINDAH_BERUBAH' ? 'conflict' : 'invalid');
}

function refusalWords({ lang }: Pick<KasusRequest, 'lang'>, { code, values = {} }: { readonly code: PindahRefusal; readonly values?: Readonly<Record<string, string | number>> }): string {
  return say(lang, text[`tolak${code}`], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
}

async function suratFor(request: LangkahRequest): Promise<Surat | undefined> {
  const { deps, origin } = request;
  const { paket, p, identitas, surat } = await viewOf(request);
  if (p.tps === null || p.asalTps === null || p.keadaan !== 'DISETUJUI' || identitas.nik === '') return undefined;
  const { db } = deps.database;
  const office = await officeOfArea(db, p.tps.slice(0, 4) as AreaCode);
  return cetakSurat(deps.clock, { paket, pindah: p, identitas, surat, asal: await tempatWords(db, p.asalTps), tujuan: await tempatWords(db, p.tps), kantor: office?.nama ?? 'KPU', origin });
}

export async function giveKasusSurat({ deps, lang, params }: KasusRequest): Promise<Outcome> {
  const p = await readPindah(deps.database.db, params.id);
  assert(p !== undefined, 'the guard has found this request');
  return suratOutcome(deps, lang, p);
}
