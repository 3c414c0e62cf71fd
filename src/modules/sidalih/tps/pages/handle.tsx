// What happens on each page of the mapping when it is opened, and when something is sent from it?
import type { AreaCode } from '#kernel/area-code';
import { formatInstant } from '#kernel/format';
import type { Refusal } from '#kernel/result';
import { say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { isoInstant } from '#platform/clock';
import { renderPdf } from '#platform/documents';
import { can, recordedRole } from '#platform/identity';
import type { DeskRequest, Outcome } from '#platform/module';
import { idDaftar } from '../../daftar/buat.ts';
import { susunSemua } from '../actions/susun-semua.ts';
import { terimaPeta } from '../actions/terima-peta.ts';
import { type LangkahPeta, ubahUsul } from '../actions/ubah-usul.ts';
import { type PetaTerbuka, bukaPeta, isPemetaan } from '../buka.ts';
import { petaCsv, petaPdf } from '../files.ts';
import { bacaMedan } from '../medan.ts';
import { SUSUN_PETA } from '../permissions.ts';
import { text } from '../text.ts';
import { type LetakDaftar, type LetakDesa, desaPath, kabPath, susunPath, terimaPath } from './address.ts';
import { DesaPage } from './desa.tsx';
import { namesOf } from './list.tsx';
import { TerimaPage } from './terima.tsx';
import { refusalWords } from './words.ts';

export type DesaRequest = DeskRequest<LetakDesa & Record<string, unknown>, { readonly rt?: string | undefined }, Readonly<Record<string, string | undefined>>>;

interface Wrong {
  readonly field: string;
  readonly refusal: Refusal;
}

interface Opened {
  readonly buka: PetaTerbuka;
  readonly nama: string;
  readonly terbuka: boolean;
}

async function open({ deps, params }: DesaRequest): Promise<Opened | Refusal> {
  const { db } = deps.database;
  const opened = await bukaPeta(db, idDaftar(params.paket, params.kab), params.desa, false);
  if (!opened.ok) return opened.refusal;
  const names = await namesOf(db, [params.desa]);
  return { buka: opened.value, nama: names.get(params.desa) ?? params.desa, terbuka: isPemetaan(opened.value.paket, opened.value.list.keadaan) };
}

export async function showDesa(request: DesaRequest, typed: Readonly<Record<string, string>> = {}, wrong?: Wrong): Promise<Outcome> {
  const { deps, lang, params, query, who, ticket } = request;
  const opened = await open(request);
  if ('code' in opened) return { kind: 'refused', reason: refusalWords(lang, opened) };
  const { buka, nama, terbuka } = opened;
  const permission = deps.registry.permissions.get(SUSUN_PETA);
  const boleh = permission !== undefined && can(who, permission, { kind: 'peta', id: buka.list.id, node: params.kab as AreaCode }, deps.clock.now()).allow;
  const galat = wrong === undefined ? undefined : { field: wrong.field, words: refusalWords(lang, wrong.refusal) };
  const rt = typed['rt'] ?? query.rt;
  const props = { lang, at: params, nama, buka, boleh, terbuka, fields: ticket(susunPath(params)), typed, galat, rt, terakhir: lastStep(request, buka) };
  return {
    kind: 'page',
    title: say(lang, text.tpsJudulDesa, { tempat: nama }),
    body: <DesaPage {...props} />,
    nav: 'sidalih.peta',
    scripts: ['table', 'desk'],
    ...(buka.list.simulasi ? { notice: say(lang, text.tpsSimulasi) } : {}),
    ...(wrong === undefined ? {} : { state: wrong.refusal.code === 'PETA_BERUBAH' ? 'conflict' : 'invalid' }),
  };
}

function lastStep({ lang, params }: DesaRequest, { usul }: PetaTerbuka): string | undefined {
  if (usul.versi === 0) return undefined;
  const waktu = formatInstant(lang, usul.pada, zoneOf(params.kab as AreaCode) ?? 'WIB');
  return say(lang, text.tpsUsulDari, { peran: say(lang, recordedRole(usul.peran)), waktu });
}

/** One step of the proposal; what cannot stand comes back with what was typed. */
export async function takeStep(request: DesaRequest): Promise<Outcome> {
  const { deps, params, body, actor } = request;
  const typed = Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (value === undefined ? [] : [[name, value.trim()]])));
  const read = readStep(typed, await khususOf(request));
  if ('refusal' in read) return showDesa(request, typed, read);
  const told = await ubahUsul(deps, { daftar: idDaftar(params.paket, params.kab), desa: params.desa, versi: Number(typed['versi'] ?? 0), langkah: read.langkah, actor });
  if (!told.ok) return showDesa(request, typed, { field: read.field, refusal: told.refusal });
  const rt = typed['langkah'] === 'keluarga' ? `?rt=${encodeURIComponent(typed['rt'] ?? '')}#bagian-keluarga` : '#tps';
  return { kind: 'redirect', to: `${desaPath(params)}${rt}` };
}

async function khususOf(request: DesaRequest): Promise<number> {
  const opened = await open(request);
  return 'code' in opened ? 0 : opened.buka.bahan.khusus;
}

function readStep(typed: Readonly<Record<string, string>>, khusus: number): { readonly langkah: LangkahPeta; readonly field: string } | Wrong {
  const number = (name: string): number | undefined => (/^\d{1,3}$/.test(typed[name] ?? '') ? Number(typed[name]) : undefined);
  switch (typed['langkah']) {
    case 'susun': {
      const jumlah = number('jumlah');
      if (jumlah === undefined && (typed['jumlah'] ?? '') !== '') return { field: 'jumlah', refusal: { code: 'ANGKA' } };
      return { field: 'jumlah', langkah: { jenis: 'susun', jumlah: jumlah ?? null } };
    }
    case 'rt': {
      const [rt = '', dari = ''] = (typed['bagian'] ?? '').split(' ');
      const ke = number('ke');
      return ke === undefined ? { field: 'ke', refusal: { code: 'ANGKA' } } : { field: 'ke', langkah: { jenis: 'sunting', edit: { jenis: 'rt', rt, dari: Number(dari), ke } } };
    }
    case 'keluarga': {
      const ke = number('ke_keluarga');
      if (ke === undefined) return { field: 'ke_keluarga', refusal: { code: 'ANGKA' } };
      return { field: 'keluarga-1', langkah: { jenis: 'sunting', edit: { jenis: 'keluarga', id: typed['keluarga'] ?? '', ke } } };
    }
    case 'medan': {
      const medan = bacaMedan(typed['medan'] ?? '', khusus);
      return 'baris' in medan ? { field: 'medan', refusal: { code: 'BARIS', values: { baris: medan.baris } } } : { field: 'medan', langkah: { jenis: 'medan', medan } };
    }
    case 'urung':
      return { field: 'bagian-sunting', langkah: { jenis: 'urung' } };
    case 'buang':
      return { field: 'bagian-susun', langkah: { jenis: 'buang' } };
    default:
      return { field: 'bagian-susun', refusal: { code: 'PETA_LANGKAH' } };
  }
}

/** Begins the whole kab/kota; what is refused (another stage) shows on the table itself, which then has no such button. */
export async function takeSemua({ deps, params, actor }: Pick<DesaRequest, 'deps' | 'actor'> & { readonly params: LetakDaftar }): Promise<Outcome> {
  await susunSemua(deps, idDaftar(params.paket, params.kab), actor);
  return { kind: 'redirect', to: kabPath(params) };
}

export async function showTerima(request: DesaRequest, refusal?: Refusal): Promise<Outcome> {
  const { lang, params, ticket } = request;
  const opened = await open(request);
  if ('code' in opened) return { kind: 'refused', reason: refusalWords(lang, opened) };
  const error = refusal === undefined ? undefined : refusalWords(lang, refusal);
  const body = <TerimaPage lang={lang} at={params} fields={ticket(terimaPath(params))} error={error} {...opened} />;
  const state = refusal === undefined ? {} : ({ state: refusal.code === 'PETA_BERUBAH' ? 'conflict' : 'invalid' } as const);
  return { kind: 'page', title: say(lang, text.tpsTerima), body, nav: 'sidalih.peta', scripts: ['table'], ...state };
}

export async function takeTerima(request: DesaRequest): Promise<Outcome> {
  const { deps, params, body, actor } = request;
  const told = await terimaPeta(deps, { daftar: idDaftar(params.paket, params.kab), desa: params.desa, versi: Number(body['versi'] ?? 0), sidik: body['sidik'] ?? '', actor });
  return told.ok ? { kind: 'redirect', to: desaPath(params) } : showTerima(request, told.refusal);
}

export async function showFile(request: DesaRequest, bentuk: 'csv' | 'pdf'): Promise<Outcome> {
  const { deps, lang, params } = request;
  const opened = await open(request);
  if ('code' in opened) return { kind: 'refused', reason: refusalWords(lang, opened) };
  const fileName = `tps-${params.paket}-${params.desa}.${bentuk}`;
  if (bentuk === 'csv') return { kind: 'text', type: 'text/csv; charset=utf-8', body: petaCsv(opened.buka), fileName };
  const created = isoInstant(deps.clock);
  return { kind: 'bytes', type: 'application/pdf', body: await renderPdf(petaPdf(lang, { nama: opened.nama, buka: opened.buka, created })), fileName };
}
