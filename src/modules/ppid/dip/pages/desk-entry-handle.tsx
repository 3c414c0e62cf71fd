// What happens when the desk opens an entry, sends a draft of one, or decides about it?
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import type { AreaCode } from '#kernel/area-code';
import { FILE_WORDS, type FileType, type ReceivedFile, receiveFile } from '#platform/attachments';
import type { DeskRequest, FormPart, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { decideEntry, PUTUSAN_DIP } from '../actions/putus-dip.ts';
import { writeEntry } from '../actions/tulis-dip.ts';
import { hariDi } from '../hari.ts';
import { type Typed, readDip as readTyped } from '../isian-dip.ts';
import { mayHere, officeOf } from '../may.ts';
import { DIP_SUSUN, DIP_TERBIT } from '../permissions.ts';
import { type Dip, readDip } from '../store/dip.ts';
import { mejaDip as text } from '../text-dip-meja.ts';
import { MEJA_DIP, mejaDipPath } from './address.ts';
import { DeskEntryPage, EntryForm, type FormView } from './desk-entry.tsx';

export interface IdParams {
  readonly id: string;
}
type Ask<B = unknown> = DeskRequest<IdParams, unknown, B>;
type NewAsk<B = unknown> = DeskRequest<unknown, unknown, B>;
export interface PutusBody {
  readonly langkah: string;
  readonly pengganti?: string | undefined;
  readonly alasan?: string | undefined;
}

const TYPES: readonly FileType[] = ['pdf', 'xlsx', 'csv', 'docx', 'txt', 'jpg', 'png', 'webp'];
export const FILES = { most: 3, bytes: 10 * 1024 * 1024 };
export const WRITE_ROUTE = 'ppid.dip-simpan';

async function entryOf({ deps, params }: Pick<Ask, 'deps' | 'params'>): Promise<Dip> {
  const dip = await readDip(deps.database.db, params.id);
  assert(dip !== undefined, 'the guard has found this entry');
  return dip;
}

export async function showDeskEntry(ask: Ask, error?: string): Promise<Outcome> {
  const { deps, lang, who, ticket } = ask;
  const dip = await entryOf(ask);
  const may = (permission: string): boolean => mayHere(deps, who, permission, dip.kantor);
  const kantor = (await findOffice(deps.database.db, dip.kantor))?.nama ?? dip.kantor;
  const body = <DeskEntryPage lang={lang} dip={dip} kantor={kantor} boleh={{ susun: may(DIP_SUSUN), terbit: may(DIP_TERBIT) }} fields={ticket} error={error} />;
  return { kind: 'page', title: dip.judul, body, nav: 'ppid.dip', ...(error === undefined ? {} : { state: 'invalid' as const }) };
}

export async function takeDecision(ask: Ask<PutusBody>): Promise<Outcome> {
  const { deps, lang, params, body, actor } = ask;
  const langkah = PUTUSAN_DIP.find((one) => one === body.langkah);
  if (langkah === undefined) return showDeskEntry(ask, say(lang, text.tKEADAAN));
  const done = await decideEntry(deps, { id: params.id, langkah, pengganti: body.pengganti ?? '', alasan: body.alasan ?? '', actor });
  if (!done.ok) return showDeskEntry(ask, say(lang, text[`t${done.refusal.code}`]));
  return { kind: 'redirect', to: done.value.keadaan === 'BATAL' ? MEJA_DIP : mejaDipPath(done.value.id) };
}

function formPage(lang: Lang, view: FormView): Outcome {
  const title = say(lang, view.dari === undefined ? text.baruJudul : text.versiBaru);
  return { kind: 'page', title, body: <EntryForm {...view} />, nav: 'ppid.dip', ...(view.galat.length === 0 ? {} : { state: 'invalid' as const }) };
}

export function showNew({ lang, ticket }: NewAsk): Outcome {
  return formPage(lang, { lang, dari: undefined, typed: {}, galat: [], fields: ticket });
}

export async function showVersion(ask: Ask): Promise<Outcome> {
  const dari = await entryOf(ask);
  const [tahun = '', bulan = '', tanggal = ''] = dari.dibuatHari.split('-');
  const { judul, ringkasan, kelas, unit, pembuat, dibuatTempat, bentuk, retensi, bahasa } = dari;
  const typed = { judul, ringkasan, kelas, kewajiban: dari.kewajiban ?? '', unit, pembuat, dibuat_tempat: dibuatTempat, dibuat_tanggal: tanggal, dibuat_bulan: bulan, dibuat_tahun: tahun, bentuk, retensi, bahasa, uji: dari.uji ?? '', tautan: dari.tautan ?? '' };
  return formPage(ask.lang, { lang: ask.lang, dari, typed, galat: [], fields: ask.ticket });
}

export async function takeNew(ask: NewAsk<Typed>): Promise<Outcome> {
  return take(ask, officeOf(ask.deps, ask.who, DIP_SUSUN), undefined);
}

export async function takeVersion(ask: Ask<Typed>): Promise<Outcome> {
  const dari = await entryOf(ask);
  return take(ask, dari.kantor, dari);
}

async function take(ask: NewAsk<Typed>, kantor: AreaCode, dari: Dip | undefined): Promise<Outcome> {
  const { deps, lang, body, ticket, actor } = ask;
  const again = (galat: FormView['galat']): Outcome => formPage(lang, { lang, dari, typed: body, galat, fields: ticket });
  const files = await receiveAll(ask, lang);
  if (typeof files === 'string') return again([{ field: 'berkas', words: files }]);
  const coming = files.map(({ name, type, bytes, sha256 }) => ({ nama: name, tipe: type, bytes, sha256, berkas: null, tautan: null }));
  const read = readTyped(body, hariDi(deps.clock, kantor), { berkas: [...(dari?.berkas ?? []), ...coming], permohonan: dari?.permohonan ?? null });
  const sebab = typeof body['sebab'] === 'string' ? body['sebab'].trim().slice(0, 500) : '';
  const galat = 'salah' in read ? read.salah.map(({ field, code }) => ({ field, words: say(lang, text[`s${code}`]) })) : [];
  const whole = dari !== undefined && sebab.length < 10 ? [...galat, { field: 'sebab', words: say(lang, text.tE_ALASAN_KOSONG) }] : galat;
  if ('salah' in read || whole.length > 0) return again(whole);
  const done = await writeEntry(deps, { key: ask.idem, form: WRITE_ROUTE, body: ask.bodyHash }, { kantor, isi: { ...read.isi, berkas: dari?.berkas ?? [] }, files, sebab, actor, ...(dari === undefined ? {} : { entri: dari.entri }) });
  if (!done.ok) return again([{ field: 'judul', words: say(lang, text[`t${done.refusal.code}`]) }]);
  return { kind: 'redirect', to: mejaDipPath(done.value) };
}

/** All of them, or what is wrong with the first that cannot be taken. An empty field of the form is no file. */
async function receiveAll({ deps, uploads }: Pick<FormPart<unknown>, 'uploads'> & Pick<NewAsk, 'deps'>, lang: Lang): Promise<readonly ReceivedFile[] | string> {
  const taken: ReceivedFile[] = [];
  for (const upload of uploads.filter(({ bytes, fileName }) => bytes > 0 || fileName !== '')) {
    const one = await receiveFile(deps, upload, { types: TYPES, largest: FILES.bytes });
    if (!one.ok) return say(lang, FILE_WORDS[one.refusal.code], Object.fromEntries(Object.entries(one.refusal.values ?? {}).map(([name, value]) => [name, String(value)])));
    taken.push(one.value);
  }
  return taken;
}
