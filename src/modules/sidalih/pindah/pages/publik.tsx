// What happens on the public pages of moving the vote when they are opened, and when the request is sent?
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import type { FormRequest, Outcome, PageOutcome } from '#platform/module';
import { ANSWER_FIELD, PUZZLE_FIELD, puzzlesOf, refusalWords } from '#platform/puzzle';
import { evidenceWords, receiveEvidence } from '../../bukti/bukti.ts';
import type { PaketAturan } from '../../aturan/paket.ts';
import { hariDi } from '../../daftar/today.ts';
import { ajukanPindah } from '../actions/ajukan.ts';
import { tenggatPindah } from '../alasan.ts';
import { type Typed, readPengajuan, readTempat } from '../isian.ts';
import { paketPindah } from '../paket-pindah.ts';
import { petaSurat, sisaSurat } from '../surat.ts';
import { text } from '../text.ts';
import { AJUKAN, type Pilihan } from './address.ts';
import { AjukanPage, type AjukanView, type Galat, ResiPage } from './ajukan.tsx';
import { tanggaOf } from './tempat.tsx';

export const AJUKAN_ROUTE = 'sidalih.pindah-ajukan';
type Ask = FormRequest<unknown, Pilihan, unknown>;
type Sent = FormRequest<unknown, unknown, Typed>;

const askOf = (request: Pick<Ask, 'visitor'>, office: string) => ({ form: AJUKAN_ROUTE, office, visitor: request.visitor });
/** Puzzles are counted by the province that is moved to. */
const officeOf = (tujuan: string | undefined): string => (tujuan ?? '').slice(0, 2) || '0';

async function viewOf(request: Pick<Ask, 'deps' | 'lang' | 'ticket' | 'visitor'>, pilihan: Pilihan, over: { readonly typed?: Typed; readonly galat?: readonly Galat[] } = {}): Promise<AjukanView | undefined> {
  const { deps, lang, ticket } = request;
  const { db } = deps.database;
  const pakets = await paketPindah(db);
  const paket = pakets.find(({ id }) => id === pilihan.paket) ?? pakets[0];
  if (paket === undefined) return undefined;
  const [asal, tujuan] = await Promise.all([tanggaOf(db, pilihan.asal), tanggaOf(db, pilihan.tujuan)]);
  const tempat = readTempat({ asal: asal.kode, tujuan: tujuan.kode });
  const today = hariDi(deps.clock, tujuan.kode ?? tempat?.tujuan ?? asal.kode ?? NATION);
  const chosen = { paket: paket.id, asal: asal.kode, tujuan: tujuan.kode, alasan: pilihan.alasan };
  const hidden = [...ticket(AJUKAN), ...Object.entries(chosen).map(([name, value]) => ({ name, value: value ?? '' }))];
  return {
    lang,
    paket,
    pakets,
    pilihan: chosen,
    asal,
    tujuan,
    tenggat: tenggatPindah(paket, today),
    surat: tempat === undefined ? undefined : await suratOf(request, paket, tempat.asal, tempat.tujuan),
    typed: over.typed ?? {},
    galat: over.galat ?? [],
    fields: hidden,
    puzzle: puzzlesOf(deps).issue(askOf(request, officeOf(tujuan.kode))),
  };
}

async function suratOf({ deps }: Pick<Ask, 'deps'>, paket: PaketAturan, asal: string, tujuan: string): Promise<AjukanView['surat']> {
  const peta = await petaSurat(deps.database.db, paket);
  const found = peta === undefined ? undefined : sisaSurat(paket, peta, asal, tujuan);
  if (found === undefined) return undefined;
  return found.ok ? found.value : 'PROVINSI_LAIN';
}

function pageOf(view: AjukanView, state?: PageOutcome['state']): Outcome {
  const title = say(view.lang, text.judul);
  return { kind: 'page', title, body: <AjukanPage {...view} />, scripts: ['puzzle'], ...(state === undefined ? {} : { state }) };
}

export async function showAjukan(request: Ask): Promise<Outcome> {
  const view = await viewOf(request, request.query);
  return view === undefined ? { kind: 'missing', reason: say(request.lang, text.tanpaPemilu) } : pageOf(view);
}

export async function takeAjukan(request: Sent): Promise<Outcome> {
  const { deps, lang, body, uploads } = request;
  const view = await viewOf(request, { paket: body['paket'], asal: body['asal'], tujuan: body['tujuan'], alasan: body['alasan'] });
  if (view === undefined) return { kind: 'missing', reason: say(lang, text.tanpaPemilu) };
  // The numbers are not written back into the page: they are typed again.
  const typed = { nama: body['nama'], tps: body['tps'], lewat: body['lewat'] };
  const again = (galat: readonly Galat[], state: PageOutcome['state'] = 'invalid'): Outcome => pageOf({ ...view, typed, galat }, state);
  const today = hariDi(deps.clock, view.tujuan.kode ?? NATION);
  const read = readPengajuan(body, view.paket, today);
  if ('salah' in read) return again(read.salah.map(({ field, code }) => ({ field, words: say(lang, text[`salah${code}`]) })));
  if (view.surat === 'PROVINSI_LAIN') return again([{ field: 'tujuan', words: say(lang, text.provinsiLain) }]);
  const pass = puzzlesOf(deps).weigh(askOf(request, officeOf(view.tujuan.kode)), { soal: body[PUZZLE_FIELD] ?? '', jawab: body[ANSWER_FIELD] ?? '' });
  if (!pass.ok) return again([{ field: 'ajukan', words: refusalWords(lang, pass.refusal.code) }], 'busy');
  const taken = await receiveEvidence(deps, uploads);
  if (!taken.ok) return again([{ field: 'bukti', words: evidenceWords(lang, taken.refusal) }]);
  if (taken.value.length === 0) return again([{ field: 'bukti', words: say(lang, text.perluBukti, { bukti: reasonEvidence(view, read.isi.alasan) }) }]);
  const once = { key: request.idem, form: AJUKAN_ROUTE, body: request.bodyHash };
  const done = await ajukanPindah(deps, once, { paket: view.paket.id, isi: read.isi, bukti: taken.value, pass: pass.value });
  if (!done.ok) return again([{ field: 'ajukan', words: done.refusal.code === 'SOAL_DIPAKAI' ? refusalWords(lang, 'SOAL_DIPAKAI') : say(lang, text[`tolak${done.refusal.code}`]) }], 'busy');
  return { kind: 'page', title: say(lang, text.resiJudul), body: <ResiPage lang={lang} resi={done.value} /> };
}

function reasonEvidence({ lang, tenggat }: AjukanView, kode: string): string {
  const found = tenggat.find(({ alasan }) => alasan.kode === kode);
  return found === undefined ? '' : say(lang, found.alasan.bukti);
}
