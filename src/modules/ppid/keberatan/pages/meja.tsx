// Which objections wait, and what happens when an act on one is sent? (A by days left, D his file, T an opinion)
import { z } from 'zod';
import { formatDate, formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { assert } from '#kernel/result';
import { DeskHead, Queue, type QueueRow } from '#design/desk';
import { Button } from '#design/forms';
import { Tag } from '#design/marks';
import { record } from '#platform/action';
import { clocksOfMany, isOpen, progressOf } from '#platform/clocks';
import { renderPdf } from '#platform/documents';
import { type Resource, can } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { bacaHari } from '../../meja/pages/buka.tsx';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { hariKantor } from '../../jawaban/tahan.ts';
import { MODULE, clocksAt } from '../../permohonan/jam.ts';
import { LIHAT_EVENT } from '../../permohonan/events.ts';
import { IDENTITAS, LAYANI, PUTUS } from '../../permohonan/permissions.ts';
import { cetakSurat } from '../../surat/surat.ts';
import { BARU_KBR, kasusPath } from '../address.ts';
import { catatSengketa, majukanSengketa } from '../actions/sengketa.ts';
import { beriPendapat, laksanakanPerintah, masukkanBerkas, periksaTanggapan, sampaiKeberatan, sepakati, tanggapi, tawarMusyawarah } from '../actions/tangani.ts';
import { bacaAlasan } from '../alasan.ts';
import { arsipSengketa } from '../arsip-sengketa.ts';
import { berkasSengketa } from '../berkas-sengketa.ts';
import type { Perkara } from '../bukti.ts';
import { komisiUntuk } from '../komisi.ts';
import { langsungSampai, permohonanOf, perkaraSurat, siapSengketa } from '../perkara.ts';
import { KBR_PENDAPAT, KBR_TANGGAPI, SIDANG, SIDANG_SETUJU } from '../permissions.ts';
import { openKeberatan } from '../rahasia.ts';
import { KEADAAN_SGK, type Putusan, keadaanTanggapan } from '../states.ts';
import { type Keberatan, listKeberatan, listKeberatanOf, listLangkahKbr, listSengketaOf, readKeberatan } from '../store/keberatan.ts';
import { isiTanggapan } from '../surat-tanggapan.ts';
import { mejaText } from '../../meja/text.ts';
import { ALASAN_WORDS, kbrText } from '../text.ts';
import { kbrMejaText as text } from '../text-meja.ts';
import { KasusPage } from './kasus.tsx';
import { sidangPanel } from './sidang.tsx';

export interface KbrParams {
  readonly id: string;
}
type Kiriman = Readonly<Record<string, string | undefined>>;
type Request<B = unknown> = DeskRequest<KbrParams, unknown, B>;
const SHOWN = 300;

/** Its objections, all of one request or the one that needs none. */
export async function perkaraDari({ database: { db } }: Deps, k: Keberatan): Promise<Perkara> {
  const p = await permohonanOf(db, k);
  return { p, keberatan: p === undefined ? [k] : await listKeberatanOf(db, p.id) };
}

export async function kbrResource({ database }: Deps, { id }: KbrParams): Promise<Resource | undefined> {
  const k = await readKeberatan(database.db, id);
  return k === undefined ? undefined : { kind: 'keberatan', id, node: k.kantor };
}

export async function getKeberatan({ deps, params }: Pick<Request, 'deps' | 'params'>): Promise<Keberatan> {
  const k = await readKeberatan(deps.database.db, params.id);
  assert(k !== undefined, 'the guard has found this objection');
  return k;
}

export async function showDaftarKbr({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const kantor = kantorOf(who);
  const found = await listKeberatan(db, kantor, SHOWN);
  const clocks = (await clocksOfMany(db, MODULE, found.map(({ id }) => id))).filter((one) => one.rule.startsWith('ppid.keberatan.tanggap.') && isOpen(one));
  const progress = await progressOf(db, clocksAt(deps), clocks);
  const today = hariKantor(deps, kantor);
  const row = (k: Keberatan): QueueRow => {
    const jam = clocks.find(({ objek }) => objek === k.id);
    const far = jam === undefined ? undefined : progress.get(jam.id);
    const due = k.keadaan === 'KEBERATAN_TERDAFTAR' ? jam?.jatuhTempo : (k.perintahBatas ?? undefined);
    return {
      id: k.id,
      no: k.nomor,
      title: bacaAlasan(k.alasan).map((huruf) => say(lang, ALASAN_WORDS[huruf])).join('; '),
      href: kasusPath(k.id),
      state: <Tag kind={due !== undefined && due < today ? 'terlambat' : 'diproses'}>{say(lang, kbrText[k.keadaan])}</Tag>,
      ...(due === undefined ? {} : { due: { text: formatDate(lang, due), late: due < today, ...(far === undefined ? {} : { note: say(lang, mejaText.hariKe, { n: formatInt(lang, far.n), dari: formatInt(lang, far.of) }) }) } }),
      act: { label: say(lang, text.buka), href: kasusPath(k.id) },
    };
  };
  const late = (k: Keberatan): boolean => k.lewat;
  const open = found.filter(({ keadaan }) => keadaan === 'KEBERATAN_TERDAFTAR');
  const groups = [
    { id: 'lewat', title: say(lang, text.terlambat), tone: 'late' as const, rows: open.filter(late).map(row) },
    { id: 'terbuka', title: say(lang, text.terbuka), rows: open.filter((k) => !late(k)).map(row) },
    { id: 'perintah', title: say(lang, text.perintah), rows: found.filter(({ keadaan }) => keadaan !== 'KEBERATAN_TERDAFTAR').map(row) },
  ];
  const title = say(lang, text.judul);
  return { kind: 'page', title, tone: 'desk', scripts: ['desk'], body: (<><DeskHead title={title} actions={<Button href={BARU_KBR} kind="second">{say(lang, text.baru)}</Button>} /><Queue caption={title} empty={say(lang, text.kosong)} groups={groups} /></>) };
}

export async function showKasusKbr(request: Request, error?: string, typed: Kiriman = {}): Promise<Outcome> {
  const { deps, lang, who, ticket } = request;
  const { db } = deps.database;
  const k = await getKeberatan(request);
  const may = (id: string): boolean => {
    const permission = deps.registry.permissions.get(id);
    return permission !== undefined && can(who, { ...permission, stepUp: false }, { kind: 'keberatan', id: k.id, node: k.kantor }, deps.clock.now()).allow;
  };
  const [sengketa] = (await listSengketaOf(db, k.id)).slice(-1);
  const p = await permohonanOf(db, k);
  const view = {
    lang, k, p, sengketa, error, typed, fields: ticket, komisi: (await komisiUntuk(db, k.kantor)).nama,
    sidang: sengketa === undefined || sengketa.keadaan === 'SENGKETA_SELESAI' ? undefined : await sidangPanel(request, k, { susun: may(SIDANG), setuju: may(SIDANG_SETUJU) }),
    kasus: openKeberatan(deps.keys, k.id, k.rahasia)?.kasus ?? '',
    riwayat: [...(await listLangkahKbr(db, k.id)), ...(sengketa === undefined ? [] : await listLangkahKbr(db, sengketa.id))],
    boleh: { layani: may(LAYANI), identitas: may(IDENTITAS), putus: may(PUTUS), pendapat: may(KBR_PENDAPAT), tanggapi: may(KBR_TANGGAPI) },
  };
  return { kind: 'page', title: k.nomor, tone: 'desk', body: <KasusPage {...view} />, ...(error === undefined ? {} : { state: 'conflict' }) };
}

type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } };

function tolakan(lang: Lang, code: string): string {
  const sentence = (text as Readonly<Record<string, Sentence | undefined>>)[`t${code}`];
  return sentence === undefined ? code : say(lang, sentence);
}

async function answer(request: Request<Kiriman>, done: Done | undefined): Promise<Outcome> {
  if (done?.ok === true) return { kind: 'redirect', to: kasusPath(request.params.id) };
  return showKasusKbr(request, tolakan(request.lang, done === undefined ? 'ISIAN' : done.refusal.code), request.body);
}

const on = ({ params, actor, body }: Request<Kiriman>) => ({ id: params.id, versi: Number(body['versi'] ?? '0'), actor });

/** The service officer writes down her word, the delivery, and what the commission does. */
export async function takeLayani(request: Request<Kiriman>): Promise<Outcome> {
  const { deps, body, actor, params } = request;
  const hari = bacaHari(body, 'hari');
  switch (body['langkah']) {
    case 'sepakat':
      return answer(request, await sepakati(deps, on(request)));
    case 'sampai':
      return answer(request, hari === undefined ? undefined : await sampaiKeberatan(deps, { ...on(request), pada: `${hari}T05:00:00.000Z` }));
    case 'sengketa': {
      const k = await getKeberatan(request);
      if (hari === undefined || hari > hariKantor(deps, k.kantor)) return answer(request, undefined);
      return answer(request, await catatSengketa(deps, { keberatan: params.id, actor, komisi: body['komisi'] ?? '', nomorKomisi: body['nomor'] ?? '', diajukan: hari, beku: body['beku'] === 'ya' }));
    }
    case 'maju': {
      const ke = KEADAAN_SGK.find((one) => one === body['ke']);
      const k = await getKeberatan(request);
      if (ke === undefined || hari === undefined || hari > hariKantor(deps, k.kantor)) return answer(request, undefined);
      const [s] = (await listSengketaOf(deps.database.db, params.id)).slice(-1);
      return answer(request, s === undefined ? undefined : await majukanSengketa(deps, { id: s.id, versi: Number(body['versi'] ?? '0'), actor, ke, hari, catatan: body['catatan'] ?? '' }));
    }
    default:
      return answer(request, undefined);
  }
}

export async function takePutusKbr(request: Request<Kiriman>): Promise<Outcome> {
  const { deps, body } = request;
  const batas = bacaHari(body, 'batas');
  switch (body['langkah']) {
    case 'berkas':
      return answer(request, await masukkanBerkas(deps, { ...on(request), isi: body['isi'] ?? '' }));
    case 'tawar':
      return answer(request, batas === undefined ? undefined : await tawarMusyawarah(deps, { ...on(request), isi: body['isi'] ?? '', batas }));
    case 'laksana':
      return answer(request, await laksanakanPerintah(deps, on(request)));
    default:
      return answer(request, undefined);
  }
}

export async function takePendapat(request: Request<Kiriman>): Promise<Outcome> {
  return answer(request, await beriPendapat(request.deps, { ...on(request), isi: request.body['isi'] ?? '' }));
}

/** Each ground is decided with its reasons; the letter is printed before the act that sends it. */
export async function takeTanggapi(request: Request<Kiriman>): Promise<Outcome> {
  const { deps, body, origin, lang } = request;
  const k = await getKeberatan(request);
  const p = await permohonanOf(deps.database.db, k);
  const putusan = bacaAlasan(k.alasan).flatMap((huruf): Putusan[] => {
    const said = body[`putusan_${huruf}`];
    return said === 'kabul' || said === 'tolak' ? [{ huruf, kabul: said === 'kabul', alasan: (body[`alasan_${huruf}`] ?? '').slice(0, 3_000) }] : [];
  });
  const perintah = body['perintah'] ?? '';
  const batas = bacaHari(body, 'batas') ?? null;
  const today = hariKantor(deps, k.kantor);
  // Asked before the letter is printed, and again in the act.
  const fault = periksaTanggapan(k, { putusan, perintah, batas }, today);
  if (fault !== undefined) return showKasusKbr(request, tolakan(lang, fault.code), body);
  const penanda = (body['penanda'] ?? '').trim().slice(0, 120) || say('id', text.penandaAwal);
  const isi = await isiTanggapan(deps, { k, p, putusan, keadaan: keadaanTanggapan(putusan), perintah, batas });
  const surat = await cetakSurat(deps, { jenis: 'keberatan_tanggapan', permohonan: perkaraSurat(deps, k, p), perkara: k.id, penanda, origin, ...isi });
  const langsung = langsungSampai(k, p);
  return answer(request, await tanggapi(deps, { ...on(request), putusan, perintah, batas, langsung, surat }, today));
}

/** Name and address leave with it: the look is on record first, and she sees it on her own page. */
async function dibukaOleh({ deps, actor, params }: Request): Promise<Perkara | undefined> {
  const k = await getKeberatan({ deps, params });
  if (!siapSengketa(k)) return undefined;
  const perkara = await perkaraDari(deps, k);
  const { p } = perkara;
  await record(deps.database, deps.clock, { event: LIHAT_EVENT, actor, kind: p === undefined ? 'keberatan' : 'permohonan', object: p?.id ?? k.id, node: k.kantor }, { nomor: p?.nomor ?? k.nomor, alasan: 'sengketa' });
  return perkara;
}

export async function takeBerkasMeja(request: Request, zip = false): Promise<Outcome> {
  const { deps, lang, origin } = request;
  const perkara = await dibukaOleh(request);
  if (perkara === undefined) return { kind: 'refused', reason: say(lang, kbrText.berkasTunggu), onward: [{ href: kasusPath(request.params.id), label: say(lang, text.judul) }] };
  const name = `berkas-sengketa-${perkara.p?.nomor ?? perkara.keberatan[0]?.nomor ?? ''}`;
  if (zip) return { kind: 'stream', type: 'application/zip', body: await arsipSengketa(deps, perkara, origin), fileName: `${name}.zip` };
  return { kind: 'bytes', type: 'application/pdf', body: await renderPdf(await berkasSengketa(deps, perkara, origin)), fileName: `${name}.pdf` };
}

const line = z.string().max(6_000).optional();
const names = (list: readonly string[]) => z.object(Object.fromEntries(list.map((name) => [name, line])));
export const layaniBody = names(['langkah', 'versi', 'hari_tanggal', 'hari_bulan', 'hari_tahun', 'komisi', 'nomor', 'beku', 'ke', 'catatan']);
export const putusKbrBody = names(['langkah', 'versi', 'isi', 'batas_tanggal', 'batas_bulan', 'batas_tahun']);
export const pendapatBody = names(['langkah', 'versi', 'isi']);
export const tanggapiBody = names(['langkah', 'versi', 'perintah', 'penanda', 'batas_tanggal', 'batas_bulan', 'batas_tahun', ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((huruf) => [`putusan_${huruf}`, `alasan_${huruf}`])]);
