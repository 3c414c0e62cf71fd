// What happens on each desk page of a decree when it is opened, and when something is sent from it?
import { randomUUID } from 'node:crypto';
import { type Lang, say } from '#kernel/text';
import { keepPdf, readPdf } from '#platform/attachments';
import { can } from '#platform/identity';
import type { DeskRequest, Outcome, PageOutcome } from '#platform/module';
import { noticeOf } from '../../pages/scene.ts';
import { decideDecree } from '../actions/decide-decree.ts';
import { recordDraft } from '../actions/record-draft.ts';
import type { TemuanSk } from '../check.ts';
import { type Typed, readNaskah } from '../draft.ts';
import { USUL_SK } from '../permissions.ts';
import { LANGKAH_SK } from '../states.ts';
import { desk } from '../text-desk.ts';
import { baruPath, naskahPath, putusPath } from './address.ts';
import { DecidePage, DraftPage } from './draft.tsx';
import { DecreeForm, type Galat } from './form.tsx';
import { type MejaParams, type NaskahParams, type Ruang, draftOf, loadRuang } from './load.ts';
import { findingWords, pdfWords, refusalWords, wrongWords } from './words.ts';

type Body = Readonly<Record<string, unknown>>;
export type MejaRequest = DeskRequest<MejaParams, Record<string, never>, Body>;
export type NaskahRequest = DeskRequest<NaskahParams, Record<string, never>, Body>;

const NAV = 'hasil.keputusan';

function pageOf({ scene }: Ruang, title: string, body: PageOutcome['body'], refused: boolean): PageOutcome {
  return { kind: 'page', title, body, nav: NAV, ...noticeOf(scene), scripts: ['desk', 'table'], ...(refused ? { state: 'invalid' } : {}) };
}

const gone = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, desk.tolakTIADA) });

export async function showForm(request: MejaRequest, typed: Typed = {}, galat: readonly Galat[] = []): Promise<Outcome> {
  const ruang = await loadRuang(request);
  const { scene, meja } = ruang;
  if (meja === undefined) return { kind: 'missing', reason: say(request.lang, desk.tolakKONTES_BELUM) };
  const fields = [...request.ticket(baruPath(scene.at)), { name: 'uuid', value: randomUUID() }];
  return pageOf(ruang, say(request.lang, desk.judulIsi), <DecreeForm ruang={ruang} fields={fields} typed={typed} galat={galat} />, galat.length > 0);
}

/** What was typed stays; the file alone has to be chosen again, as no browser lets a page fill it in. */
export async function takeForm(request: MejaRequest): Promise<Outcome> {
  const { deps, lang, body, uploads, actor } = request;
  const ruang = await loadRuang(request);
  const typed: Typed = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : '']));
  const read = readNaskah(typed, ruang.kontes.pack.opsi.length);
  const upload = uploads.find((one) => one.field === 'berkas');
  const pdf = upload === undefined ? { ok: false as const, refusal: { code: 'PDF_EMPTY' } } : await keepPdf(deps.settings.PENDOPO_DATA, upload.path);
  const wrongFile = pdf.ok ? [] : [{ field: 'berkas', words: pdfWords(lang, pdf.refusal.code, ('values' in pdf.refusal ? pdf.refusal.values : undefined) ?? {}) }];
  const wrongFields = 'salah' in read ? read.salah.map((one) => ({ field: one.field, words: wrongWords(lang, one) })) : [];
  if ('salah' in read || !pdf.ok) return showForm(request, typed, [...wrongFields, ...wrongFile]);
  const uuid = typeof body['uuid'] === 'string' ? body['uuid'].toLowerCase() : '';
  const told = await recordDraft(deps, ruang.kontes, { uuid, isi: read.isi, pdf: pdf.value, actor });
  if (told.ok) return { kind: 'redirect', to: naskahPath(ruang.scene.at, told.value.naskah) };
  const { code, temuan = [] } = told.refusal;
  const found = temuan.map((one) => ({ field: one.field, words: findingWords(lang, ruang.kontes, one) }));
  return showForm(request, typed, found.length > 0 ? found : [{ field: 'nomor', words: refusalWords(lang, code) }]);
}

export async function showDraft(request: NaskahRequest): Promise<Outcome> {
  const { deps, lang, params, who, resource } = request;
  const ruang = await loadRuang(request);
  const kini = draftOf(ruang, params.naskah);
  if (ruang.meja === undefined || kini === undefined) return gone(lang);
  const permission = deps.registry.permissions.get(USUL_SK);
  const answer = permission === undefined ? undefined : can(who, permission, resource, deps.clock.now());
  // Without a fresh proof the button stands: the page behind it asks for one.
  const decide = answer !== undefined && (answer.allow || answer.reason === 'BUKTI_ULANG');
  return pageOf(ruang, titleOf(lang, kini.naskah), <DraftPage ruang={ruang} meja={ruang.meja} kini={kini} decide={decide} />, false);
}

function titleOf(lang: Lang, { nomor, tahun }: { readonly nomor: number; readonly tahun: number }): string {
  return say(lang, desk.judulNaskah, { nomor: String(nomor), tahun: String(tahun) });
}

/** The signed file of a draft, before it is public. */
export async function showFile(request: NaskahRequest): Promise<Outcome> {
  const ruang = await loadRuang(request);
  const kini = draftOf(ruang, request.params.naskah);
  if (kini === undefined) return gone(request.lang);
  const { pdfSha256, nomor, tahun } = kini.naskah;
  const body = await readPdf(request.deps.settings.PENDOPO_DATA, pdfSha256);
  return { kind: 'bytes', type: 'application/pdf', body, fileName: `naskah-${String(tahun)}-${String(nomor)}.pdf` };
}

export async function showDecide(request: NaskahRequest, error?: string): Promise<Outcome> {
  const { lang, params, who } = request;
  const ruang = await loadRuang(request);
  const kini = draftOf(ruang, params.naskah);
  if (ruang.meja === undefined || kini === undefined) return gone(lang);
  const path = putusPath(ruang.scene.at, kini.naskah.id);
  const fields = { putus: request.ticket(path), setujui: request.ticket(`${path}/setujui`) };
  const view = <DecidePage ruang={ruang} meja={ruang.meja} kini={kini} fields={fields} account={who.account} error={error} />;
  return pageOf(ruang, titleOf(lang, kini.naskah), view, error !== undefined);
}

/** Proposing and withdrawing by one; the approval comes through another address with its own guard. */
export async function takeDecision(request: NaskahRequest, approve: boolean): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const ruang = await loadRuang(request);
  const field = (name: string): string => (typeof body[name] === 'string' ? body[name].trim() : '');
  const langkah = LANGKAH_SK.find((one) => one === field('langkah') && (one === 'SETUJU') === approve);
  const alasan = field('alasan').replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '').slice(0, 500);
  if (langkah === undefined) return showDecide(request, say(lang, desk.tolakKEADAAN));
  if (langkah === 'BATAL' && alasan.length < 3) return showDecide(request, say(lang, desk.salahKALIMAT));
  const naskah = params.naskah.toLowerCase();
  const told = await decideDecree(deps, ruang.kontes, { naskah, langkah, alasan: langkah === 'BATAL' ? alasan : null, sidik: field('sidik'), actor });
  if (told.ok) return { kind: 'redirect', to: naskahPath(ruang.scene.at, naskah) };
  const { code, temuan = [] } = told.refusal;
  if (code === 'TIADA') return gone(lang);
  return showDecide(request, findingsLine(lang, ruang, temuan) ?? refusalWords(lang, code));
}

function findingsLine(lang: Lang, { kontes }: Ruang, temuan: readonly TemuanSk[]): string | undefined {
  return temuan.length === 0 ? undefined : temuan.map((one) => findingWords(lang, kontes, one)).join(' ');
}
