// How does a request become the page of one station on the desk, a receipt, or a mark? (what may be done now is on it)
import { z } from 'zod';
import { say } from '#kernel/text';
import { recordedRole } from '#platform/identity';
import type { DeskRequest, Outcome, PageOutcome } from '#platform/module';
import { CEK } from '../figures.ts';
import { noticeOf } from '../pages/scene.ts';
import { stagesAt } from '../stage/stages.ts';
import { stageWords } from '../stage/words.ts';
import { formsFromPhones } from '../luring/conflicts.ts';
import { receiptAddress } from '../luring/seal.ts';
import { markFigure } from './actions/mark-figure.ts';
import { lihatPath, tandaiPath } from './address.ts';
import { draftKey, listLeft, openDraf } from './draft.ts';
import { mayAt } from './may.ts';
import { EntryBar } from './pages/entry.tsx';
import { LookPage } from './pages/look.tsx';
import { MarkPage } from './pages/mark.tsx';
import { ReceiptPage } from './pages/receipt.tsx';
import { NASKAH, isGranted } from './permissions.ts';
import type { StationParams } from './resource.ts';
import { type MejaTps, loadTps } from './scene.ts';
import { sentenceFault, tidySentence } from './sentence.ts';
import { selTercatat, suaraTercatat } from './standing.ts';
import { readBacaan } from './store/reading.ts';
import { tandai, text } from './text.ts';
import { tanya } from './text-questions.ts';

type Asked<P, B = unknown> = DeskRequest<P, unknown, B>;

export function stationDress(tps: MejaTps, path: string, title: string, body: PageOutcome['body'], more: Partial<PageOutcome> = {}): PageOutcome {
  const back = path === lihatPath(tps.scene.at, tps.kode) ? 'daftar' : 'tps';
  return { kind: 'page', title: `${title}, ${tps.nama}`, tone: 'entry', scripts: ['entry'], header: <EntryBar tps={tps} path={path} back={back} />, ...noticeOf(tps.scene), ...more, body };
}

export async function showStation({ deps, lang, params, who }: Asked<StationParams>): Promise<Outcome> {
  const tps = await loadTps(deps, lang, params);
  const { scene, kode } = tps;
  const { kontes } = scene;
  const [boleh, stages, draf, { bentrok }, found] = await Promise.all([
    mayAt(deps, kontes, kode, who),
    stagesAt(deps.database.db, kontes, kode, deps.clock.now()),
    openDraf(deps, draftKey(tps, who.account)),
    formsFromPhones(deps, kontes, kode),
    listLeft(deps, tps, who.account),
  ]);
  const left = found.length > 0 && boleh.isi && who.mandates.some((one) => isGranted(NASKAH, one));
  const tahap = stageWords(lang, kontes.pemilu, 'C', kode, stages.C);
  return stationDress(tps, lihatPath(scene.at, kode), say(lang, text.judul), <LookPage tps={tps} boleh={boleh} tahap={tahap} draft={draf !== undefined} bentrok={bentrok} left={left} />);
}

/** A receipt is found by the number of the form, at its own station only. */
export async function showReceipt({ deps, lang, params, who, path, origin }: Asked<StationParams & { readonly uuid: string }>): Promise<Outcome> {
  const tps = await loadTps(deps, lang, params);
  const form = (await readBacaan(deps.database.db, [params.uuid.toLowerCase()])).get(params.uuid.toLowerCase());
  if (form === undefined || form.kode !== tps.kode || form.kontes !== tps.tercatat.no) return { kind: 'redirect', to: lihatPath(tps.scene.at, tps.kode) };
  const boleh = await mayAt(deps, tps.scene.kontes, tps.kode, who);
  const { opsi, form: kertas } = tps.scene.kontes.pack;
  const angka = [...suaraTercatat(tps.tercatat, opsi.length), ...selTercatat(tps.tercatat, kertas.sel.length)];
  const alamat = receiptAddress(deps.keys, origin, tps.scene.kontes.pack, { ...tps.scene.at, kode: tps.kode, perangkat: form.uuid }, angka);
  const body = <ReceiptPage tps={tps} form={form} account={who.account} mayCorrect={boleh.perbaiki} alamat={alamat} />;
  return stationDress(tps, path, say(lang, text.judul), body);
}

export const markBody = z.object({ tanda: z.enum(['PERBAIKAN', 'DIPASTIKAN']), cek: z.string().max(10).optional(), alasan: z.string().max(1_000).optional() });

export async function showMark(request: Asked<StationParams>): Promise<Outcome> {
  const { deps, lang, params } = request;
  const tps = await loadTps(deps, lang, params);
  const path = tandaiPath(tps.scene.at, tps.kode);
  return stationDress(tps, path, say(lang, tandai.judulTandai), <MarkPage tps={tps} hidden={request.ticket(path)} typed={{}} />);
}

export async function takeMark(request: Asked<StationParams, z.infer<typeof markBody>>): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const tps = await loadTps(deps, lang, params);
  const { scene, kode } = tps;
  const path = tandaiPath(scene.at, kode);
  const catatan = tidySentence(body.alasan ?? '');
  const fault = sentenceFault(catatan);
  const again = (over: { readonly error?: string; readonly refusal?: string }, state: 'invalid' | 'conflict'): Outcome =>
    stationDress(tps, path, say(lang, tandai.judulTandai), <MarkPage tps={tps} hidden={request.ticket(path)} typed={body} {...over} />, { state });
  if (fault !== undefined) return again({ error: say(lang, fault === 'PENDEK' ? tanya.alasanPendek : tanya.alasanPanjang) }, 'invalid');
  const cek = CEK.find((one) => one === body.cek) ?? null;
  const peran = say('id', recordedRole(actor.role));
  const marked = await markFigure(deps, { kontes: scene.kontes, kode, tanda: body.tanda, cek, catatan, actor, peran });
  if (!marked.ok) return again({ refusal: say(lang, tandai[`tolak${marked.refusal.code}`]) }, 'conflict');
  return { kind: 'redirect', to: lihatPath(scene.at, kode) };
}
