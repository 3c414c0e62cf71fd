// How does anybody raise an objection, without an account? (first what and where by address, then who and what by POST; sidalih.md 5.3)
import { z } from 'zod';
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { Roofed } from '#design/answers';
import { AskForm, Button, ErrorSummary } from '#design/forms';
import { Lead, PageHead } from '#design/page';
import type { FormRequest, Outcome } from '#platform/module';
import { type Ask, puzzlesOf, refusalWords } from '#platform/puzzle';
import { brankasOf } from '../../brankas/brankas.ts';
import { EVIDENCE_FIELD, evidenceWords, receiveEvidence } from '../../bukti/bukti.ts';
import { openHandle } from '../../cek/genggam.ts';
import { findRekam } from '../../daftar/baca.ts';
import { hariDi } from '../../daftar/today.ts';
import { kirimTanggapan } from '../actions/kirim.ts';
import { BARU } from '../address.ts';
import { type DaftarBuka, type TutupKode, findBuka } from '../buka.ts';
import { type Isian, isianShape, readIsian } from '../isian.ts';
import { JENIS, TENTANG, perluBukti } from '../jenis.ts';
import { FAULT_WORDS, KIRIM_WORDS, TUTUP_WORDS, isianText as text } from '../text-isian.ts';
import { type Fault, IsianForm, PilihanFields, type Pilihan } from './form.tsx';
import { TandaPage } from './tanda.tsx';
import { placeOf } from './tempat.ts';

export const baruQuery = z.object({ jenis: z.string().max(40).optional(), tentang: z.string().max(40).optional(), desa: z.string().max(20).optional(), tempat: z.string().max(100).optional(), ubah: z.string().max(5).optional() });
export const kirimBody = z.object({ ...isianShape, soal: z.string().max(400).optional(), jawab_soal: z.string().max(40).optional() });
export const mulaiBody = z.object({ rekam: z.string().max(500), jenis: z.string().max(40).optional() });
type Query = z.infer<typeof baruQuery>;
type Body = z.infer<typeof kirimBody>;
type Request = FormRequest<unknown, unknown, unknown>;

/** What, about whom, where: nothing of a person yet, so it may stand in the address. */
export async function showBaru(request: FormRequest<unknown, Query, unknown>): Promise<Outcome> {
  const { query, deps } = request;
  const jenis = JENIS.find((one) => one === query.jenis);
  const tentang = TENTANG.find((one) => one === query.tentang);
  const place = await placeOf(deps, query);
  if (jenis !== undefined && tentang !== undefined && place.desa !== undefined && query.ubah === undefined) {
    return formPage(request, { ...query, jenis, tentang, desa: place.desa.kode }, []);
  }
  const asked = Object.keys(query).length > 0 && query.ubah === undefined;
  const faults: Fault[] = [];
  if (asked && jenis === undefined && query.jenis !== undefined) faults.push({ field: 'jenis', words: say(request.lang, text.isianSalahJenis) });
  if (asked && query.tempat !== undefined && jenis === undefined) faults.push({ field: 'jenis', words: say(request.lang, text.isianSalahJenis) });
  if (asked && query.tempat !== undefined && tentang === undefined) faults.push({ field: 'tentang', words: say(request.lang, text.isianSalahTentang) });
  if (asked && query.tempat !== undefined && place.hits.length === 0 && place.desa === undefined) faults.push({ field: 'desa', words: say(request.lang, text.isianTempatTiada) });
  const tempat = query.tempat ?? (place.desa === undefined ? '' : place.desa.nama);
  return pilihanPage(request, { jenis, tentang, tempat, hits: place.hits, faults: unique(faults) });
}

const unique = (faults: readonly Fault[]): Fault[] => faults.filter((one, at) => faults.findIndex((other) => other.field === one.field) === at);

function pilihanPage({ lang }: Request, pilihan: Pilihan): Outcome {
  const title = say(lang, text.isianJudul);
  const body = (
    <>
      {pilihan.faults.length > 0 && <ErrorSummary items={pilihan.faults.map((one) => ({ href: `#${one.field}`, text: one.words }))} />}
      <PageHead title={title} />
      <Lead>{say(lang, text.isianPengantar)}</Lead>
      <AskForm action={BARU} button={say(lang, text.isianLanjut)} stacked>
        <PilihanFields lang={lang} pilihan={pilihan} />
      </AskForm>
    </>
  );
  return { kind: 'page', title, body, ...(pilihan.faults.length === 0 ? {} : { state: 'invalid' }) };
}

/** From the look-up: the sealed handle names the record, and so the desa and whom it is about (sidalih.md 7.10). */
export async function takeMulai(request: FormRequest<unknown, unknown, z.infer<typeof mulaiBody>>): Promise<Outcome> {
  const { deps, body, lang } = request;
  const jenis = JENIS.find((one) => one === body.jenis) ?? 'data-salah';
  const held = openHandle(deps, body.rekam);
  const record = held === undefined ? undefined : await findRekam(deps.database.db, brankasOf(deps.keys), held.daftar, held.pemilih);
  if (record === undefined) return pilihanPage(request, { jenis, tentang: 'sendiri', tempat: '', hits: [], faults: [{ field: 'desa', words: say(lang, text.isianRekamHabis) }] });
  return formPage(request, { jenis, tentang: 'sendiri', desa: record.desa, rekam: body.rekam }, []);
}

const askOf = ({ visitor }: Pick<Request, 'visitor'>, desa: string): Ask => ({ form: 'sidalih.tanggapan-kirim', office: desa.slice(0, 4), visitor });

async function formPage(request: Request, typed: Isian, faults: readonly Fault[], state: 'invalid' | 'conflict' | 'busy' = 'invalid'): Promise<Outcome> {
  const { deps, lang } = request;
  const [jenis, tentang] = [JENIS.find((one) => one === typed.jenis), TENTANG.find((one) => one === typed.tentang)];
  const place = await placeOf(deps, { desa: typed.desa });
  if (jenis === undefined || tentang === undefined || place.desa === undefined) return pilihanPage(request, { jenis, tentang, tempat: '', hits: [], faults });
  const held = typed.rekam === undefined || typed.rekam === '' ? undefined : openHandle(deps, typed.rekam);
  const buka = await findBuka(deps.database.db, place.desa.kode, held?.daftar);
  if (!buka.ok) return tutupPage(lang, buka.refusal.code);
  const kept = { jenis, tentang, desa: place.desa.kode, ...(held === undefined ? {} : { rekam: typed.rekam ?? '' }) };
  const title = say(lang, text.isianJudul);
  const body = (
    <>
      <PageHead title={title} />
      <IsianForm
        lang={lang}
        action={BARU}
        fields={[...request.ticket(BARU), ...Object.entries(kept).map(([name, value]) => ({ name, value }))]}
        jenis={jenis}
        tentang={tentang}
        tempat={place.desa.nama}
        desa={place.desa.kode}
        typed={typed}
        faults={faults}
        puzzle={puzzlesOf(deps).issue(askOf(request, place.desa.kode))}
        rekam={typed.rekam === undefined || typed.rekam === '' ? undefined : held === undefined ? 'habis' : 'ada'}
      />
    </>
  );
  return { kind: 'page', title, body, scripts: ['puzzle'], ...(faults.length === 0 ? {} : { state }) };
}

function tutupPage(lang: Lang, code: TutupKode): Outcome {
  const title = say(lang, text.isianTutupJudul);
  return { kind: 'page', title, body: <TutupView lang={lang} title={title} code={code} /> };
}

function TutupView({ lang, title, code }: { readonly lang: Lang; readonly title: string; readonly code: TutupKode }): VNode {
  return (
    <>
      <PageHead title={title} />
      <Roofed quiet>
        <p class="govuk-body">{say(lang, TUTUP_WORDS[code])}</p>
        <Button kind="second" href="/kantor">
          {say(lang, text.isianKantor)}
        </Button>
      </Roofed>
    </>
  );
}

/** Takes the objection: every field judged, the work used up, and the receipt handed over in the same answer. */
export async function takeBaru(request: FormRequest<unknown, unknown, Body>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const { soal = '', jawab_soal: jawab = '', ...typed } = body;
  const held = typed.rekam === undefined || typed.rekam === '' ? undefined : openHandle(deps, typed.rekam);
  const read = readIsian(typed, { dengan: 'nik', hari: hariDi(deps.clock, (typed.desa ?? '64') as AreaCode) });
  const faults: Fault[] = 'salah' in read ? read.salah.map(({ field, code }) => ({ field, words: say(lang, FAULT_WORDS[code]) })) : [];
  const bukti = await receiveEvidence(deps, request.uploads);
  if (!bukti.ok) faults.push({ field: EVIDENCE_FIELD, words: evidenceWords(lang, bukti.refusal) });
  else if (typed.tentang === 'orang-lain' && perluBukti('orang-lain') && bukti.value.length === 0) faults.push({ field: EVIDENCE_FIELD, words: say(lang, text.isianSalahBukti) });
  if (!('value' in read) || !bukti.ok || faults.length > 0) return formPage(request, typed, faults);
  const { desa } = read.value;
  const buka: Awaited<ReturnType<typeof findBuka>> = await findBuka(deps.database.db, desa, held?.daftar);
  if (!buka.ok) return tutupPage(lang, buka.refusal.code);
  const pass = puzzlesOf(deps).weigh(askOf(request, desa), { soal, jawab });
  if (!pass.ok) return formPage(request, typed, [{ field: 'uraian', words: refusalWords(lang, pass.refusal.code) }]);
  const pemilih = held === undefined ? undefined : await recordIn(request, held, buka.value, desa);
  const once = { key: request.idem, form: 'sidalih.tanggapan-kirim', body: request.bodyHash };
  const sent = await kirimTanggapan(deps, once, { ...read.value, buka: buka.value, bukti: bukti.value, pass: pass.value, ...(pemilih === undefined ? {} : { pemilih }) });
  if (sent.ok) return { kind: 'page', title: say(lang, text.tandaJudul), body: <TandaPage lang={lang} tanda={sent.value} paket={buka.value.paket} now={deps.clock.now()} /> };
  const { code } = sent.refusal;
  const words = code === 'SOAL_DIPAKAI' ? refusalWords(lang, code) : say(lang, KIRIM_WORDS[code]);
  return formPage(request, typed, [{ field: 'uraian', words }], code === 'SIBUK' || code === 'SERING' ? 'busy' : 'conflict');
}

/** The record that the handle names, where it stands in this list and desa still. */
async function recordIn({ deps }: Request, held: { readonly daftar: string; readonly pemilih: string }, { daftar }: DaftarBuka, desa: AreaCode): Promise<string | undefined> {
  if (held.daftar !== daftar.id) return undefined;
  const found = await findRekam(deps.database.db, brankasOf(deps.keys), held.daftar, held.pemilih);
  return found?.desa === desa ? found.id : undefined;
}
