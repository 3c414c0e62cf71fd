// How is an objection entered at a desk: brought on paper, or raised by a participant or the supervisor under their mandate? (sidalih.md 5.3)
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { AskForm, ErrorSummary } from '#design/forms';
import { isWithin } from '#platform/identity';
import type { DeskRequest, Outcome } from '#platform/module';
import { BASE_TREE, findArea } from '#platform/offices';
import { EVIDENCE_FIELD, evidenceWords, receiveEvidence } from '../../bukti/bukti.ts';
import { hariDi } from '../../daftar/today.ts';
import { kirimTanggapan } from '../actions/kirim.ts';
import { MEJA_BARU } from '../address.ts';
import { findBuka } from '../buka.ts';
import { type Isian, isianSchema, readIsian } from '../isian.ts';
import { JENIS, TENTANG } from '../jenis.ts';
import { FAULT_WORDS, KIRIM_WORDS, TUTUP_WORDS, isianText as text } from '../text-isian.ts';
import { mejaText } from '../text-meja.ts';
import type { baruQuery } from './baru.tsx';
import { placeOf } from './tempat.ts';
import { type Fault, IsianForm, PilihanFields } from './form.tsx';
import { TandaPage } from './tanda.tsx';

export const mejaBaruBody = isianSchema;
type Request<Q, B> = DeskRequest<unknown, Q, B>;

/** Whose mandate is the identity: they speak for an organisation. Everybody else writes down a citizen's. */
const MANDAT = ['bawaslu', 'peserta_admin', 'peserta_lo'];

export async function showMejaBaru(request: Request<z.infer<typeof baruQuery>, unknown>): Promise<Outcome> {
  const { query, lang } = request;
  const [jenis, tentang] = [JENIS.find((one) => one === query.jenis), TENTANG.find((one) => one === query.tentang)];
  const place = await placeOf(request.deps, query);
  if (jenis !== undefined && tentang !== undefined && place.desa !== undefined) return form(request, { jenis, tentang, desa: place.desa.kode }, []);
  const title = say(lang, mejaText.tmCatatBaru);
  const body = (
    <>
      <DeskHead title={title} />
      <AskForm action={MEJA_BARU} button={say(lang, text.isianLanjut)} stacked>
        <PilihanFields lang={lang} pilihan={{ jenis, tentang, tempat: query.tempat ?? '', hits: place.hits, faults: [] }} />
      </AskForm>
    </>
  );
  return { kind: 'page', title, tone: 'desk', body };
}

async function form(request: Request<unknown, unknown>, typed: Isian, faults: readonly Fault[]): Promise<Outcome> {
  const { deps, lang, actor } = request;
  const [jenis, tentang] = [JENIS.find((one) => one === typed.jenis) ?? 'data-salah', TENTANG.find((one) => one === typed.tentang) ?? 'orang-lain'];
  const desa = (typed.desa ?? '') as AreaCode;
  const area = /^[0-9]{10}$/.test(desa) ? await findArea(deps.database.db, BASE_TREE, desa) : undefined;
  if (area === undefined || !isWithin(actor.node as AreaCode, desa)) return { kind: 'refused', reason: say(lang, text.isianTempatTiada), onward: [{ href: MEJA_BARU, label: say(lang, mejaText.tmCatatBaru) }] };
  const buka = await findBuka(deps.database.db, desa);
  if (!buka.ok) return { kind: 'refused', reason: say(lang, TUTUP_WORDS[buka.refusal.code]), onward: [{ href: MEJA_BARU, label: say(lang, mejaText.tmCatatBaru) }] };
  const title = say(lang, mejaText.tmCatatBaru);
  const fields = [...request.ticket(MEJA_BARU), ...Object.entries({ jenis, tentang, desa }).map(([name, value]) => ({ name, value }))];
  const body = (
    <>
      {faults.length > 0 && jenis !== typed.jenis && <ErrorSummary items={faults.map((one) => ({ href: `#${one.field}`, text: one.words }))} />}
      <DeskHead title={title} />
      <IsianForm lang={lang} action={MEJA_BARU} fields={fields} jenis={jenis} tentang={tentang} tempat={area.nama} desa={desa} typed={typed} faults={faults} mandat={MANDAT.includes(actor.role)} meja />
    </>
  );
  return { kind: 'page', title, tone: 'desk', body, ...(faults.length === 0 ? {} : { state: 'invalid' }) };
}

export async function takeMejaBaru(request: Request<unknown, Isian>): Promise<Outcome> {
  const { deps, lang, body, actor, who } = request;
  const mandat = MANDAT.includes(actor.role);
  const read = readIsian(body, { dengan: mandat ? 'mandat' : 'nik', nama: who.name, hari: hariDi(deps.clock, actor.node as AreaCode) });
  const faults: Fault[] = 'salah' in read ? read.salah.map(({ field, code }) => ({ field, words: say(lang, FAULT_WORDS[code]) })) : [];
  const bukti = await receiveEvidence(deps, request.uploads);
  if (!bukti.ok) faults.push({ field: EVIDENCE_FIELD, words: evidenceWords(lang, bukti.refusal) });
  else if (body.tentang === 'orang-lain' && bukti.value.length === 0) faults.push({ field: EVIDENCE_FIELD, words: say(lang, text.isianSalahBukti) });
  if (!('value' in read) || !bukti.ok || faults.length > 0) return form(request, body, faults);
  const { desa } = read.value;
  const buka: Awaited<ReturnType<typeof findBuka>> = await findBuka(deps.database.db, desa);
  if (!buka.ok || !isWithin(actor.node as AreaCode, desa)) return form(request, body, []);
  const once = { key: request.idem, form: 'sidalih.tanggapan-catat', body: request.bodyHash };
  const sent = await kirimTanggapan(deps, once, { ...read.value, buka: buka.value, bukti: bukti.value, actor });
  if (sent.ok) return { kind: 'page', title: say(lang, text.tandaJudul), tone: 'desk', body: <TandaPage lang={lang} tanda={sent.value} paket={buka.value.paket} now={deps.clock.now()} /> };
  const code = sent.refusal.code === 'SOAL_DIPAKAI' ? 'ISI_LAIN' : sent.refusal.code;
  return form(request, body, [{ field: 'uraian', words: say(lang, KIRIM_WORDS[code]) }]);
}
