// What happens when the desk opens an answer for the archive, proposes it, decides, or makes it an entry of the list?
import { assert } from '#kernel/result';
import { say } from '#kernel/text';
import type { DeskRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { makeEntry } from '../actions/jadikan-dip.ts';
import { PUTUSAN, type Putusan, decideArchive } from '../actions/putus-arsip.ts';
import { proposeArchive } from '../actions/usul-arsip.ts';
import type { Arsip } from '../arsip.ts';
import { mayHere } from '../may.ts';
import { ARSIP_PUTUS, ARSIP_USUL } from '../permissions.ts';
import { proposeMasks } from '../samaran.ts';
import { listLangkah, listLaporan, readArsip } from '../store/arsip.ts';
import { mejaArsip as text } from '../text-arsip-meja.ts';
import { mejaArsipPath } from './address.ts';
import { DeskAnswerPage, type Typed } from './desk-answer.tsx';
import type { IdParams } from './desk-entry-handle.tsx';

type Ask<B = unknown> = DeskRequest<IdParams, unknown, B>;
export interface UsulBody {
  readonly versi: string;
  readonly judul: string;
  readonly ringkasan?: string | undefined;
  readonly pakai?: string | undefined;
  readonly samar?: string | readonly string[] | undefined;
  readonly tutup?: string | undefined;
}
export interface PutusBody {
  readonly versi: string;
  readonly langkah?: string | undefined;
  readonly alasan?: string | undefined;
}

async function answerOf({ deps, params }: Pick<Ask, 'deps' | 'params'>): Promise<Arsip> {
  const arsip = await readArsip(deps.database.db, params.id);
  assert(arsip !== undefined, 'the guard has found this answer');
  return arsip;
}

export async function showDeskAnswer(ask: Ask, error?: string, typed?: Typed): Promise<Outcome> {
  const { deps, lang, who, ticket } = ask;
  const { db } = deps.database;
  const arsip = await answerOf(ask);
  const boleh = { usul: mayHere(deps, who, ARSIP_USUL, arsip.kantor), putus: mayHere(deps, who, ARSIP_PUTUS, arsip.kantor), sendiri: arsip.pengusul === who.account };
  const body = <DeskAnswerPage lang={lang} arsip={arsip} riwayat={await listLangkah(db, arsip.id)} laporan={await listLaporan(db, arsip.id)} boleh={boleh} fields={ticket} error={error} typed={typed} />;
  return { kind: 'page', title: arsip.nomor, body, nav: 'ppid.arsip', ...(error === undefined ? {} : { state: 'invalid' as const }) };
}

export async function takeProposal(ask: Ask<UsulBody>): Promise<Outcome> {
  const { deps, lang, params, body, actor } = ask;
  const arsip = await answerOf(ask);
  const ticked: readonly string[] = typeof body.samar === 'string' ? [body.samar] : (body.samar ?? []);
  const tutup = (body.tutup ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
  // What the machine proposed and nobody left ticked stays open.
  const biarkan = proposeMasks(arsip.rincian).map(({ dari, sampai }) => `${dari}-${sampai}`).filter((place) => !ticked.includes(place));
  const ringkasan = body.ringkasan ?? '';
  const done = await proposeArchive(deps, { id: params.id, versi: Number(body.versi), judul: body.judul, ringkasan, pakaiRincian: body.pakai === 'ya', biarkan, tutup, actor });
  if (done.ok) return { kind: 'redirect', to: mejaArsipPath(params.id) };
  return showDeskAnswer(ask, say(lang, text[`t${done.refusal.code}`]), { judul: body.judul, ringkasan, tutup: body.tutup ?? '' });
}

export async function takeApproval(ask: Ask<PutusBody>): Promise<Outcome> {
  return decide(ask, 'SETUJU');
}

export async function takeJudgement(ask: Ask<PutusBody>): Promise<Outcome> {
  const langkah = PUTUSAN.find((one) => one === ask.body.langkah);
  return langkah === undefined || langkah === 'SETUJU' ? showDeskAnswer(ask, say(ask.lang, text.tKEADAAN)) : decide(ask, langkah);
}

async function decide(ask: Ask<PutusBody>, langkah: Putusan): Promise<Outcome> {
  const { deps, lang, params, body, actor } = ask;
  const done = await decideArchive(deps, { id: params.id, versi: Number(body.versi), langkah, alasan: body.alasan ?? '', actor });
  return done.ok ? { kind: 'redirect', to: mejaArsipPath(params.id) } : showDeskAnswer(ask, say(lang, text[`t${done.refusal.code}`]));
}

export async function takeEntry(ask: Ask<{ readonly unit: string }>): Promise<Outcome> {
  const { deps, lang, params, body, actor } = ask;
  const arsip = await answerOf(ask);
  const unit = body.unit.replace(/\s+/g, ' ').trim();
  if (unit.length < 2) return showDeskAnswer(ask, say(lang, text.tISIAN));
  const tempat = (await findOffice(deps.database.db, arsip.kantor))?.nama ?? arsip.kantor;
  const done = await makeEntry(deps, { id: params.id, unit, tempat, actor });
  return done.ok ? { kind: 'redirect', to: mejaArsipPath(params.id) } : showDeskAnswer(ask, say(lang, text[`t${done.refusal.code}`]));
}
