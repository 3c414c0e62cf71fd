// What happens when the desk opens a sheet, begins or changes one, or sends a step?
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import { assert } from '#kernel/result';
import { say } from '#kernel/text';
import type { DeskRequest, Outcome } from '#platform/module';
import { mayHere, officeOf } from '../../dip/may.ts';
import { officeNames } from '../../dip/pages/names.ts';
import { melangkah } from '../actions/langkah.ts';
import { tulisUji } from '../actions/tulis.ts';
import { type Typed, bacaIsi, kurang } from '../isian.ts';
import type { Lembar } from '../lembar.ts';
import { UJI_PENDAPAT, UJI_SETUJUI, UJI_TETAPKAN, UJI_TULIS } from '../permissions.ts';
import { LANGKAH_UJI, type LangkahUji, type PelakuUji, pelakuUji, ujiSetelah } from '../states.ts';
import { listLangkah, listTersentuh, readUji } from '../store/uji.ts';
import { isianUji } from '../text-isian.ts';
import { mejaUji as text } from '../text-meja.ts';
import { UJI_BARU, ujiPath, ujiUbahPath } from './address.ts';
import { IsianPage, typedOf } from './isian.tsx';
import { UjiPage } from './lembar.tsx';

export interface IdParams {
  readonly id: string;
}
export interface StepBody {
  readonly langkah: string;
  readonly versi: string;
  readonly catatan?: string | undefined;
  readonly sk?: string | undefined;
  readonly rujukan?: string | undefined;
  readonly sk_hari_tanggal?: string | undefined;
  readonly sk_hari_bulan?: string | undefined;
  readonly sk_hari_tahun?: string | undefined;
}
type Ask<B = unknown> = DeskRequest<IdParams, unknown, B>;
type NewAsk<B = unknown> = DeskRequest<unknown, unknown, B>;

const PERMISSION: Readonly<Record<Exclude<PelakuUji, 'S'>, string>> = { D: UJI_TETAPKAN, T: UJI_PENDAPAT, A: UJI_SETUJUI };

async function lembarOf({ deps, params }: Pick<Ask, 'deps' | 'params'>): Promise<Lembar> {
  const lembar = await readUji(deps.database.db, params.id);
  assert(lembar !== undefined, 'the guard has found this sheet');
  return lembar;
}

/** Handing in is the act of whoever wrote it; every other step is of the office that tests. */
const nodeOfStep = ({ kantor, pengusul }: Pick<Lembar, 'kantor' | 'pengusul'>, langkah: LangkahUji): AreaCode => (langkah === 'ajukan' ? pengusul : kantor);

export async function showUji(ask: Ask, error?: string, state?: 'invalid' | 'conflict'): Promise<Outcome> {
  const { deps, lang, who, ticket } = ask;
  const { db } = deps.database;
  const lembar = await lembarOf(ask);
  const may = (langkah: LangkahUji): boolean => {
    const pelaku = pelakuUji(langkah);
    const permission = langkah === 'ajukan' ? UJI_TULIS : pelaku === 'S' ? undefined : PERMISSION[pelaku];
    return permission !== undefined && mayHere(deps, who, permission, nodeOfStep(lembar, langkah));
  };
  const boleh = LANGKAH_UJI.filter((langkah) => ujiSetelah(lembar.keadaan, langkah, lembar.isi.hasil) !== undefined && may(langkah));
  const view = {
    lang,
    lembar,
    officeName: await officeNames(db, [lembar.kantor, lembar.pengusul]),
    kurang: kurang(lembar.isi, lembar),
    riwayat: await listLangkah(db, lembar.id),
    tersentuh: lembar.nomor === null ? [] : await listTersentuh(db, [lembar.nomor]),
    boleh,
    bolehUbah: mayHere(deps, who, UJI_TULIS, lembar.pengusul),
    fields: ticket,
    error,
  };
  return { kind: 'page', title: lembar.isi.judul, body: <UjiPage {...view} />, nav: 'ppid.uji', scripts: ['desk'], ...(state === undefined ? {} : { state }) };
}

/** `pelaku`: whose steps this address takes. */
export async function takeLangkahUji(ask: Ask<StepBody>, pelaku: Exclude<PelakuUji, 'S'>, only?: LangkahUji): Promise<Outcome> {
  const { deps, lang, params, body, actor } = ask;
  const langkah = LANGKAH_UJI.find((one) => one === body.langkah && pelakuUji(one) === pelaku && (only === undefined ? one !== 'ajukan' : one === only));
  if (langkah === undefined) return showUji(ask, say(lang, text.tE_KEADAAN, { keadaan: body.langkah.slice(0, 20) }), 'invalid');
  const skHari = parseDay(dayOf(body.sk_hari_tahun, body.sk_hari_bulan, body.sk_hari_tanggal));
  const sent = {
    id: params.id, versi: Number(body.versi), langkah, actor, catatan: body.catatan ?? '',
    ...(body.sk === undefined ? {} : { sk: body.sk }), ...(body.rujukan === undefined ? {} : { rujukan: body.rujukan }), ...(skHari.ok ? { skHari: skHari.value } : {}),
  };
  const done = await melangkah(deps, sent);
  if (done.ok) return { kind: 'redirect', to: ujiPath(params.id) };
  const { code, values = {} } = done.refusal;
  const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return showUji(ask, say(lang, text[`t${code}`], words), code === 'UJI_BERUBAH' || code === 'E_KEADAAN' ? 'conflict' : 'invalid');
}

const dayOf = (tahun = '', bulan = '', tanggal = ''): string => `${tahun.padStart(4, '0')}-${bulan.padStart(2, '0')}-${tanggal.padStart(2, '0')}`;

/** KPU RI and provinces test; a regency or city proposes to its province or to KPU RI (ppid.md section 15). */
export function pengujiOf(pengusul: AreaCode): readonly AreaCode[] {
  if (pengusul.length === 4) return [pengusul.slice(0, 2) as AreaCode, NATION];
  return pengusul === NATION ? [NATION] : [pengusul, NATION];
}

async function formPage(ask: NewAsk, form: { readonly lembar: Lembar | undefined; readonly pengusul: AreaCode; readonly typed: Typed; readonly error?: string; readonly state?: 'invalid' | 'conflict' }): Promise<Outcome> {
  const { deps, lang, ticket } = ask;
  const { lembar, pengusul, typed, error, state } = form;
  const offices = pengujiOf(pengusul);
  const name = await officeNames(deps.database.db, offices);
  const action = lembar === undefined ? UJI_BARU : ujiUbahPath(lembar.id);
  const penguji = offices.map((value) => ({ value, label: name(value) }));
  const body = <IsianPage lang={lang} action={action} baru={lembar === undefined} typed={typed} versi={lembar?.versi} penguji={penguji} error={error} fields={ticket} />;
  return { kind: 'page', title: say(lang, lembar === undefined ? isianUji.judulBaru : isianUji.judulUbah), body, nav: 'ppid.uji', scripts: ['desk'], ...(state === undefined ? {} : { state }) };
}

export async function showBaru(ask: NewAsk): Promise<Outcome> {
  return formPage(ask, { lembar: undefined, pengusul: officeOf(ask.deps, ask.who, UJI_TULIS), typed: {} });
}

export async function showUbah(ask: Ask): Promise<Outcome> {
  const lembar = await lembarOf(ask);
  if (lembar.keadaan !== 'DRAF') return { kind: 'redirect', to: ujiPath(lembar.id) };
  return formPage(ask, { lembar, pengusul: lembar.pengusul, typed: typedOf(lembar.isi, lembar.kantor) });
}

export async function takeBaru(ask: NewAsk<Typed>): Promise<Outcome> {
  return take(ask, undefined, officeOf(ask.deps, ask.who, UJI_TULIS));
}

export async function takeUbah(ask: Ask<Typed>): Promise<Outcome> {
  const lembar = await lembarOf(ask);
  return take(ask, lembar, lembar.pengusul);
}

async function take(ask: NewAsk<Typed>, lembar: Lembar | undefined, pengusul: AreaCode): Promise<Outcome> {
  const { deps, lang, body, actor } = ask;
  const isi = bacaIsi(body);
  const again = (error: string, state: 'invalid' | 'conflict'): Promise<Outcome> => formPage(ask, { lembar, pengusul, typed: body, error, state });
  if (isi.judul.length < 10) return again(say(lang, isianUji.kJUDUL), 'invalid');
  const asked = parseAreaCode(typeof body['kantor'] === 'string' ? body['kantor'] : '');
  const offices = pengujiOf(pengusul);
  const kantor = asked.ok && offices.includes(asked.value) ? asked.value : (offices[0] ?? pengusul);
  const seen = Number(body['versi']);
  const done = await tulisUji(deps, { kantor, pengusul, isi, actor, ...(lembar === undefined ? {} : { id: lembar.id, versi: Number.isInteger(seen) ? seen : -1 }) });
  if (done.ok) return { kind: 'redirect', to: ujiPath(done.value) };
  return again(say(lang, text[`t${done.refusal.code}`], { keadaan: String(done.refusal.values?.['keadaan'] ?? '') }), 'conflict');
}
