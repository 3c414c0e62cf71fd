// What happens when the page of an answer is opened, and when it is sent?
import { formatInstant } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { type Refusal, assert } from '#kernel/result';
import { zoneOf } from '#kernel/zone';
import { FILE_BYTES, FILE_TYPES, type FileCode, FILE_WORDS, fileName, filesOf, receiveFile } from '#platform/attachments';
import { can } from '#platform/identity';
import type { DeskRequest, FormRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { HANDLE_FIELD, readCaseHandle } from '#platform/receipts';
import type { Resource, SignedIn } from '#platform/identity';
import type { Deps } from '#platform/module';
import { parseAreaCode } from '#kernel/area-code';
import { warga } from '../../permohonan/gerak.ts';
import { MODULE } from '../../permohonan/jam.ts';
import { PUTUS } from '../../permohonan/permissions.ts';
import { readBerkasPn } from '../../permohonan/berkas-pn.ts';
import { listButir } from '../../permohonan/store/berkas.ts';
import { type Permohonan, readPermohonan } from '../../permohonan/store/permohonan.ts';
import { berkasPath, jawabPath } from '../address.ts';
import { kirim, periksaKini } from '../actions/kirim.ts';
import { lampirkan, lepaskan, setujui, simpanDraf, usulkan } from '../actions/susun.ts';
import { tawarkan, teruskan } from '../actions/teruskan.ts';
import { DRAF_AWAL } from '../draf.ts';
import { type Kiriman, bacaButir, bacaIsiDraf } from '../isian.ts';
import { SETUJUI } from '../permissions.ts';
import { listBerkas, listTerusan, readDraf } from '../store/jawaban.ts';
import { pilihanUji } from '../tahan.ts';
import { jawabText as text } from '../text.ts';
import { JawabPage, type JawabView } from './jawab.tsx';

export interface JawabParams {
  readonly id: string;
}
export type JawabRequest<B = unknown> = DeskRequest<JawabParams, unknown, B>;

export async function permohonanResource({ database }: Deps, { id }: JawabParams): Promise<Resource | undefined> {
  const p = await readPermohonan(database.db, id);
  return p === undefined ? undefined : { kind: 'permohonan', id, node: p.kantor };
}

export async function getPermohonan({ deps, params }: Pick<JawabRequest, 'deps' | 'params'>): Promise<Permohonan> {
  const p = await readPermohonan(deps.database.db, params.id);
  assert(p !== undefined, 'the guard has found this request');
  return p;
}

/** A proof that has grown old is asked for anew on the way; it does not hide the button. */
function may(deps: Deps, who: SignedIn, id: string, p: Permohonan): boolean {
  const permission = deps.registry.permissions.get(id);
  return permission !== undefined && can(who, { ...permission, stepUp: false }, { kind: 'permohonan', id: p.id, node: p.kantor }, deps.clock.now()).allow;
}

async function viewOf(request: JawabRequest, error?: string): Promise<JawabView> {
  const { deps, lang, who, ticket } = request;
  const { db } = deps.database;
  const p = await getPermohonan(request);
  const draf = await readDraf(db, p.id);
  const files = new Map((await filesOf(db, MODULE, p.id)).map((file) => [file.id, file]));
  const nama = (id: string): string => {
    const file = files.get(id);
    return file === undefined ? id : fileName(deps, file);
  };
  const terusan = await Promise.all(
    (await listTerusan(db, p.id)).map(async ({ kantor, hasil }) => ({
      nama: (await findOffice(db, kantor))?.nama ?? kantor,
      nomor: hasil === null ? undefined : (await readPermohonan(db, hasil))?.nomor,
    })),
  );
  const periksa = await periksaKini(deps, p);
  const diusulkan = draf !== undefined && draf.usulOleh !== null && draf.usulSidik === periksa.sidik;
  return {
    lang,
    p,
    isi: draf?.isi ?? DRAF_AWAL(p.penyampaian),
    butir: await listButir(db, p.id),
    berkas: (await listBerkas(db, p.id)).map((one) => ({ ...one, nama: nama(one.asal) })),
    dariUnit: [...files.values()].filter(({ purpose }) => purpose === 'unit').map(({ id }) => ({ id, nama: nama(id) })),
    uji: await pilihanUji(db, deps, p.kantor),
    periksa,
    setuju: { diusulkan, disetujui: diusulkan && draf.setujuPada !== null ? formatInstant(lang, draf.setujuPada, zoneOf(p.kantor) ?? 'WIB') : undefined },
    terusan,
    boleh: { putus: may(deps, who, PUTUS, p), setuju: may(deps, who, SETUJUI, p) && draf?.usulOleh !== who.account },
    fields: ticket,
    error,
  };
}

export async function showJawab(request: JawabRequest, error?: string): Promise<Outcome> {
  const view = await viewOf(request, error);
  const title = `${say(request.lang, text.judul)} ${view.p.nomor}`;
  return { kind: 'page', title, tone: 'desk', scripts: ['desk'], body: <JawabPage {...view} />, ...(error === undefined ? {} : { state: 'conflict' }) };
}

/** The words of a refusal; what the words do not know is said by its code. */
export function tolakWords(lang: Lang, code: string): string {
  const sentence = (text as Readonly<Record<string, Sentence | undefined>>)[`t${code}`];
  return say(lang, text.tolakUmum, { sebab: sentence === undefined ? code : say(lang, sentence) });
}

export async function takeJawab(request: JawabRequest<Kiriman>): Promise<Outcome> {
  const { deps, body, actor, params, origin, lang } = request;
  const back: Outcome = { kind: 'redirect', to: jawabPath(params.id) };
  const fail = (code: string): Promise<Outcome> => showJawab(request, tolakWords(lang, code));
  const on = { id: params.id, actor };
  switch (body['langkah']) {
    case 'simpan': {
      const p = await getPermohonan(request);
      const held = await listButir(deps.database.db, p.id);
      const butir = bacaButir(body, held, await pilihanUji(deps.database.db, deps, p.kantor));
      const done = await simpanDraf(deps, { ...on, isi: bacaIsiDraf(body, held, p), butir });
      return done.ok ? back : fail(done.refusal.code);
    }
    case 'usul': {
      const done = await usulkan(deps, on);
      return done.ok ? back : fail(done.refusal.code);
    }
    case 'tawar': {
      const done = await tawarkan(deps, { ...on, kode: body['kode'] ?? '' });
      return done.ok ? back : fail(done.refusal.code);
    }
    case 'kirim': {
      const penanda = (body['penanda'] ?? '').trim().slice(0, 120) || say('id', text.penandaAwal);
      const done = await kirim(deps, { ...on, versi: Number(body['versi'] ?? '0'), penanda, origin });
      return done.ok ? { kind: 'redirect', to: berkasPath(params.id) } : fail(done.refusal.code);
    }
    default:
      return fail('E_KEADAAN');
  }
}

export async function takeSetuju(request: JawabRequest<Kiriman>): Promise<Outcome> {
  const { deps, body, actor, params, lang } = request;
  const done = await setujui(deps, { id: params.id, actor, sidik: body['sidik'] ?? '' });
  return done.ok ? { kind: 'redirect', to: jawabPath(params.id) } : showJawab(request, tolakWords(lang, done.refusal.code));
}

/** What is wrong with a file that was sent, with its limits. */
export function berkasWords(lang: Lang, { code, values = {} }: Refusal<FileCode>): string {
  return say(lang, FILE_WORDS[code], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
}

/** A file that a unit brought, one that comes along, or one that is taken away again. */
export async function takeLampir(request: JawabRequest<Kiriman>): Promise<Outcome> {
  const { deps, body, actor, params, lang, uploads } = request;
  const on = { id: params.id, actor };
  const back: Outcome = { kind: 'redirect', to: jawabPath(params.id) };
  const fail = (words: string): Promise<Outcome> => showJawab(request, words);
  if (body['lepas'] !== undefined) {
    const done = /^[0-9a-f-]{36}$/.test(body['lepas']) ? await lepaskan(deps, { ...on, berkas: body['lepas'] }) : undefined;
    return done?.ok === true ? back : fail(tolakWords(lang, done?.refusal.code ?? 'BERKAS_TIADA'));
  }
  const butir = /^[0-9]{1,2}$/.test(body['butir'] ?? '') ? Number(body['butir']) : 0;
  const upload = uploads.find(({ bytes }) => bytes > 0);
  const received = upload === undefined ? undefined : await receiveFile(deps, upload, { types: FILE_TYPES, largest: FILE_BYTES });
  if (received?.ok === false) return fail(berkasWords(lang, received.refusal));
  const known = (await listButir(deps.database.db, params.id)).some(({ no }) => no === butir);
  if (!known) return fail(tolakWords(lang, 'BERKAS_TIADA'));
  const done = await lampirkan(deps, { ...on, butir, ...(received === undefined ? { asal: body['asal'] ?? '' } : { file: received.value }) });
  return done.ok ? back : fail(tolakWords(lang, done.refusal.code));
}

export interface TerusBody {
  readonly [HANDLE_FIELD]?: string | undefined;
  readonly perkara: string;
  readonly kantor: string;
}

/** She agrees on the page of her case; the new number opens with the same receipt. */
export async function takeTerus({ deps, lang, body, holder }: FormRequest<unknown, unknown, TerusBody>): Promise<Outcome> {
  const opened = readCaseHandle(deps, body[HANDLE_FIELD] ?? '', holder);
  const p = opened === undefined ? undefined : await readBerkasPn(deps.database.db, opened, body.perkara);
  const code = parseAreaCode(body.kantor);
  if (p === undefined || !code.ok) return { kind: 'missing', reason: tolakWords(lang, 'PERMOHONAN_TIADA') };
  const done = await teruskan(deps, { id: p.id, actor: warga(p.kantor), kantor: code.value });
  if (!done.ok) return { kind: 'refused', reason: tolakWords(lang, done.refusal.code), onward: [{ href: '/lacak', label: say(lang, text.kembali) }] };
  return { kind: 'redirect', to: '/lacak' };
}
