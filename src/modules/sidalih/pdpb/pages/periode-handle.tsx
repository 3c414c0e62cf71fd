// What happens when a quarter is opened on the desk, and when a step, a recap or an approval is sent?
import { type AreaCode, NATION } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import { formatInt, properName } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { can } from '#platform/identity';
import type { DeskRequest, Outcome } from '#platform/module';
import { BASE_TREE, findArea } from '#platform/offices';
import { getPaket } from '../../aturan/packs.ts';
import { type PdpbRefusal, batalkanRekap, lanjutTriwulan, setujuiRekap, usulkanRekap } from '../actions/triwulan.ts';
import { dariDaftar } from '../dari-daftar.ts';
import { type RekapDibaca, type Salah, type Typed, bacaCsv, bacaIsian } from '../formulir.ts';
import { latarOf } from '../latar.ts';
import { KERJA, SETUJUI } from '../permissions.ts';
import { type PdpbSalah, jumlahkan } from '../rekap-jumlah.ts';
import { KEADAAN } from '../states.ts';
import { type Periode, findPeriode, findRekap } from '../store/rekap.ts';
import { mejaText as text } from '../text-meja.ts';
import { pdpbText } from '../text.ts';
import { bacaTriwulan, namaTriwulan, type Triwulan } from '../triwulan.ts';
import { mejaPath } from './address.ts';
import { PeriodePage, type PeriodeView } from './periode.tsx';

export interface PeriodeParams {
  readonly triwulan: string;
  readonly kode: string;
}
export type PeriodeRequest = DeskRequest<PeriodeParams, unknown, Typed>;

export function tempatOf({ triwulan, kode }: PeriodeParams): Triwulan & { readonly kode: AreaCode } {
  const at = bacaTriwulan(triwulan);
  assert(at !== undefined, 'the guard has read this quarter');
  return { ...at, kode: kode as AreaCode };
}

async function viewOf(request: PeriodeRequest, over: Partial<PeriodeView> = {}): Promise<PeriodeView> {
  const { deps, lang, params, who, ticket } = request;
  const { db } = deps.database;
  const at = tempatOf(params);
  const periode = await findPeriode(db, at.kode, at);
  assert(periode !== undefined, 'the guard has found this quarter');
  const area = await findArea(db, BASE_TREE, at.kode);
  const rekap = await findRekap(db, at.kode, at);
  const may = (id: string): boolean => {
    const permission = deps.registry.permissions.get(id);
    const answer = permission === undefined ? undefined : can(who, permission, { kind: 'pdpb', id: at.kode, node: at.kode }, deps.clock.now());
    // Without a fresh proof the button stands: the page behind it asks for one.
    return answer !== undefined && (answer.allow || answer.reason === 'BUKTI_ULANG');
  };
  const nama = at.kode === NATION ? say(lang, pdpbText.indonesia) : properName(area?.nama ?? at.kode);
  const awalan = rekap === undefined ? await awalanOf(request, periode) : undefined;
  return { lang, periode, nama, rekap, awalan, boleh: { kerja: may(KERJA), setujui: may(SETUJUI) }, sendiri: rekap?.pengusul === who.account, fields: ticket, typed: {}, galat: [], ...over };
}

async function awalanOf({ deps }: PeriodeRequest, periode: Periode): Promise<PeriodeView['awalan']> {
  const { db } = deps.database;
  const paket = getPaket(periode.paket);
  const latar = await latarOf(db, paket, periode.kode, periode, false);
  const own = await dariDaftar(db, paket.id, periode.kode, latar.sebelum?.asal);
  if (own !== undefined) return { isi: own.isi, dari: 'daftar', asal: own.asal };
  return latar.anak.length === 0 ? undefined : { isi: jumlahkan(latar.anak), dari: 'anak', asal: '' };
}

export async function showPeriode(request: PeriodeRequest, over: Partial<PeriodeView> = {}, state?: 'invalid' | 'conflict'): Promise<Outcome> {
  const view = await viewOf(request, over);
  const title = `${view.nama}, ${namaTriwulan(request.lang, view.periode)}`;
  return { kind: 'page', title, body: <PeriodePage {...view} />, nav: 'sidalih.pdpb', scripts: ['desk', 'table'], ...(view.periode.simulasi ? { notice: say(request.lang, pdpbText.simulasi) } : {}), ...(state === undefined ? {} : { state }) };
}

/** Which line does not hold, what stands, what should stand, the difference, and where to look. */
export function faultWords(lang: Lang, { kode, salah, tertulis, seharusnya, kolom }: PdpbSalah): string {
  const n = (value: number): string => formatInt(lang, value);
  return say(lang, text[`salah${salah}`], { di: kode, kolom: kolom ?? '', tertulis: n(tertulis), seharusnya: n(seharusnya), selisih: n(Math.abs(tertulis - seharusnya)) });
}

function refused(request: PeriodeRequest, { code, salah = [] }: { readonly code: PdpbRefusal; readonly salah?: readonly PdpbSalah[] }, typed: Typed = {}): Promise<Outcome> {
  const { lang } = request;
  const galat = salah.length > 0 ? salah.map((one) => ({ field: 'rekap', words: faultWords(lang, one) })) : [{ field: 'rekap', words: say(lang, text[`tolak${code}`]) }];
  return showPeriode(request, { typed, galat }, code === 'PDPB_TIADA' || code === 'PDPB_SUDAH' ? 'conflict' : 'invalid');
}

const back = ({ params }: PeriodeRequest): Outcome => ({ kind: 'redirect', to: mejaPath(tempatOf(params), params.kode) });

export async function takeLanjut(request: PeriodeRequest): Promise<Outcome> {
  const dari = KEADAAN.find((one) => one === request.body['dari']);
  if (dari === undefined) return refused(request, { code: 'PDPB_LANGKAH' });
  const done = await lanjutTriwulan(request.deps, tempatOf(request.params), dari, request.actor);
  return done.ok ? back(request) : refused(request, done.refusal);
}

export async function takeRekap(request: PeriodeRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const at = tempatOf(params);
  const csv = (body['csv'] ?? '').trim();
  const read = csv === '' ? withoutChildren(bacaIsian(body)) : bacaCsv(csv, at.kode);
  const nomor = (body['nomor'] ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim();
  const two = (name: string): string => (body[name] ?? '').trim().padStart(2, '0');
  const tanggal = parseDay(`${(body['tanggal_tahun'] ?? '').trim()}-${two('tanggal_bulan')}-${two('tanggal_tanggal')}`);
  const galat = [
    ...('salah' in read ? read.salah.map((one) => ({ field: one.field, words: formWords(lang, one) })) : []),
    ...(nomor === '' ? [{ field: 'nomor', words: say(lang, text.isianNomor) }] : []),
    ...(tanggal.ok ? [] : [{ field: 'tanggal', words: say(lang, text.isianTanggal) }]),
  ];
  if ('salah' in read || !tanggal.ok || galat.length > 0) return showPeriode(request, { typed: body, galat }, 'invalid');
  const { awal, baru, tms, akhir, laki, perempuan, rincian } = read.isi;
  const done = await usulkanRekap(deps, { at, isi: { awal, baru, tms, akhir, laki, perempuan, rincian }, anak: read.anak, nomor, tanggal: tanggal.value, actor });
  return done.ok ? back(request) : refused(request, done.refusal, body);
}

const withoutChildren = (read: ReturnType<typeof bacaIsian>): RekapDibaca | { readonly salah: readonly Salah[] } => ('salah' in read ? read : { ...read, anak: [] });

function formWords(lang: Lang, { code, baris }: Salah): string {
  const sentence = code === 'ANGKA' && baris !== undefined ? text.isianBarisANGKA : text[`isian${code}`];
  return say(lang, sentence, { baris: String(baris ?? '') });
}

export async function takeBatal(request: PeriodeRequest): Promise<Outcome> {
  const done = await batalkanRekap(request.deps, tempatOf(request.params), request.actor);
  return done.ok ? back(request) : refused(request, done.refusal);
}

export async function takeSetujui(request: PeriodeRequest): Promise<Outcome> {
  const done = await setujuiRekap(request.deps, tempatOf(request.params), request.body['sidik'] ?? '', request.actor);
  return done.ok ? back(request) : refused(request, done.refusal);
}
