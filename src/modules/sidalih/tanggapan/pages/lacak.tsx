// What do the claimant and the person concerned see behind code and PIN, and how do they answer? (sidalih.md 5.3)
import { z } from 'zod';
import type { VNode } from 'preact';
import { parseDay } from '#kernel/day';
import { formatDate, formatInstant, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Roofed } from '#design/answers';
import { Button, ErrorSummary, type HiddenField, PostForm, Radios, Textarea } from '#design/forms';
import { PageHead, Section } from '#design/page';
import type { CaseView, Deps, FormRequest, Outcome, TrackRequest } from '#platform/module';
import { BASE_TREE, findArea } from '#platform/offices';
import { HANDLE_FIELD, HANDLE_MAX, readCaseHandle } from '#platform/receipts';
import { findPaket } from '../../aturan/packs.ts';
import { EVIDENCE_FIELD, evidenceWords, receiveEvidence } from '../../bukti/bukti.ts';
import { EvidenceField } from '../../bukti/field.tsx';
import { hariDi } from '../../daftar/today.ts';
import { WARGA } from '../actions/kirim.ts';
import { type Melangkah, melangkah } from '../actions/melangkah.ts';
import { JAWAB, LENGKAPI } from '../address.ts';
import { openCatatan } from '../isi.ts';
import { bersih } from '../isian.ts';
import { perkaraOf } from '../muat.ts';
import { JAWABAN, type Keadaan, langkah } from '../perkara.ts';
import { type SuratRow, readSurat } from '../store/surat.ts';
import { type LangkahRow, type TanggapanRow, listLangkah, readTanggapan } from '../store/tanggapan.ts';
import { jamOf } from '../tenggat.ts';
import { JENIS_WORDS, KEADAAN_WORDS, alasanOf } from '../text-jenis.ts';
import { LANGKAH_WORDS, lacakText as text } from '../text-lacak.ts';
import { tenggatWords } from './tanda.tsx';

const SURAT = ':surat';
export const lengkapiBody = z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX), keterangan: z.string().max(4_000).optional() });
export const jawabBody = lengkapiBody.extend({ jawaban: z.string().max(20).optional() });

const LANJUT: Readonly<Record<Keadaan, (typeof text)[keyof typeof text]>> = {
  TERCATAT: text.tlLanjutTercatat,
  DIPERIKSA_PPS: text.tlLanjutDiperiksa,
  BUKTI_KURANG: text.tlLanjutKurang,
  DITERIMA: text.tlLanjutDiterima,
  DITOLAK: text.tlLanjutSelesai,
  DITINDAKLANJUTI: text.tlLanjutSelesai,
  DIBERITAHUKAN: text.tlLanjutSelesai,
};

/** `id` as it was bound to the receipt: the case, or the case with `:surat` for the person concerned. */
export async function showTanggapan(request: TrackRequest, id: string): Promise<CaseView | undefined> {
  const { db } = request.deps.database;
  const row = await readTanggapan(db, id.slice(0, 36));
  if (row === undefined) return undefined;
  const surat = await readSurat(db, row.id);
  const view = { ...(await commonView(request, row)), steps: await stepsOf(request, row, id.endsWith(SURAT)) };
  return id.endsWith(SURAT) ? concernedView(request, row, surat, view) : claimantView(request, row, view);
}

async function commonView({ deps, lang }: TrackRequest, row: TanggapanRow): Promise<Pick<CaseView, 'title' | 'number' | 'state'> & { readonly facts: { term: string; value: string }[] }> {
  const area = await findArea(deps.database.db, BASE_TREE, row.desa);
  const reason = alasanOf(row.alasan);
  return {
    title: say(lang, text.tlJudul),
    number: row.nomor,
    state: say(lang, KEADAAN_WORDS[row.keadaan]),
    facts: [
      { term: say(lang, text.tlJenis), value: say(lang, JENIS_WORDS[row.jenis].nama) },
      { term: say(lang, text.tlTempat), value: area?.nama ?? row.desa },
      ...(reason === undefined ? [] : [{ term: say(lang, text.tlAlasan), value: say(lang, reason) }]),
      ...(row.perubahan === '' ? [] : [{ term: say(lang, text.tlPerubahan), value: row.perubahan }]),
    ],
  };
}

/** What PPS asks the claimant for stands with its step; nothing of it is shown to the person concerned. */
async function stepsOf({ deps, lang }: TrackRequest, row: TanggapanRow, concerned: boolean): Promise<CaseView['steps']> {
  const said = (step: LangkahRow): string | undefined => (concerned || step.catatan === null || !['kurang', 'tolak'].includes(step.langkah) ? undefined : openCatatan(deps.keys, row.id, step.catatan));
  return (await listLangkah(deps.database.db, row.id)).map((step) => {
    const note = said(step);
    return { title: say(lang, LANGKAH_WORDS[step.langkah]), when: formatInstant(lang, step.pada, zoneOf(row.desa) ?? 'WIB'), ...(note === undefined ? {} : { note }) };
  });
}

type Common = Pick<CaseView, 'title' | 'number' | 'state' | 'facts' | 'steps'>;

async function claimantView({ deps, lang, ticket, handle }: TrackRequest, row: TanggapanRow, view: Common): Promise<CaseView> {
  const paket = await findPaket(deps.database.db, row.paket);
  const open = ['TERCATAT', 'DIPERIKSA_PPS', 'BUKTI_KURANG'].includes(row.keadaan);
  return {
    ...view,
    next: say(lang, LANJUT[row.keadaan]),
    ...(open && paket !== undefined ? { due: tenggatWords(lang, paket, row.tenggat) } : {}),
    ...(row.keadaan === 'BUKTI_KURANG' ? { acts: <LengkapiForm lang={lang} fields={[...ticket(LENGKAPI), handle]} /> } : {}),
  };
}

async function concernedView({ deps, lang, ticket, handle }: TrackRequest, row: TanggapanRow, surat: SuratRow | undefined, view: Common): Promise<CaseView> {
  const may = langkah(perkaraOf(row, surat), 'jawab', hariDi(deps.clock, row.desa)).ok;
  const next = surat?.jawaban !== null && surat !== undefined ? text.tlSuratSudah : may ? text.tlSuratLanjut : text.tlSuratTutup;
  return {
    ...view,
    title: say(lang, text.tlJudulSurat),
    next: say(lang, next),
    due: await dueOf(deps, lang, row, surat),
    ...(may ? { acts: <JawabForm lang={lang} fields={[...ticket(JAWAB), handle]} /> } : {}),
  };
}

async function dueOf({ database }: Pick<Deps, 'database'>, lang: Lang, row: TanggapanRow, surat: SuratRow | undefined): Promise<string> {
  const read = parseDay(surat?.batas ?? '');
  if (read.ok) return say(lang, text.tlBatasJawab, { tanggal: formatDate(lang, read.value) });
  const paket = await findPaket(database.db, row.paket);
  return paket === undefined ? '' : say(lang, text.tlBatasBelum, { hari: formatInt(lang, jamOf(paket, 'JAWAB_PEMBERITAHUAN').hari) });
}

function LengkapiForm({ lang, fields, error, typed }: { readonly lang: Lang; readonly fields: readonly HiddenField[]; readonly error?: string; readonly typed?: string }): VNode {
  return (
    <Section id="lengkapi" title={say(lang, text.tlLengkapiJudul)}>
      <PostForm action={LENGKAPI} fields={fields} enctype="multipart/form-data">
        <EvidenceField error={error} />
        <Textarea id="keterangan" name="keterangan" label={say(lang, text.tlKeterangan)} value={typed} maxLength={2_000} />
        <Button>{say(lang, text.tlKirim)}</Button>
      </PostForm>
    </Section>
  );
}

function JawabForm({ lang, fields, error, typed }: { readonly lang: Lang; readonly fields: readonly HiddenField[]; readonly error?: string; readonly typed?: string }): VNode {
  const options = [
    { value: 'membantah', label: say(lang, text.tlMembantah), hint: say(lang, text.tlMembantahRinci) },
    { value: 'membenarkan', label: say(lang, text.tlMembenarkan), hint: say(lang, text.tlMembenarkanRinci) },
  ];
  return (
    <Section id="jawab" title={say(lang, text.tlJawabJudul)}>
      <PostForm action={JAWAB} fields={fields} enctype="multipart/form-data">
        <Radios id="jawaban" name="jawaban" label={say(lang, text.tlPilih)} options={options} error={error} required />
        <Textarea id="keterangan" name="keterangan" label={say(lang, text.tlKeterangan)} value={typed} maxLength={2_000} />
        <EvidenceField />
        <Button>{say(lang, text.tlKirim)}</Button>
      </PostForm>
    </Section>
  );
}

type Sent = FormRequest<unknown, unknown, z.infer<typeof jawabBody>>;

/** The case behind the handle of this very form, for the claimant or for the person concerned alone. */
async function caseOf(request: Sent, concerned: boolean): Promise<TanggapanRow | undefined> {
  const opened = readCaseHandle(request.deps, request.body[HANDLE_FIELD], request.holder);
  if (opened?.kind !== 'TG' || opened.subject.endsWith(SURAT) !== concerned) return undefined;
  return readTanggapan(request.deps.database.db, opened.subject.slice(0, 36));
}

export async function takeLengkapi(request: Sent): Promise<Outcome> {
  return take(request, false, (keterangan) => ({ langkah: 'lengkapi', catatan: keterangan }));
}

export async function takeJawab(request: Sent): Promise<Outcome> {
  const jawaban = JAWABAN.find((one) => one === request.body.jawaban);
  return take(request, true, (keterangan) => (jawaban === undefined ? undefined : { langkah: 'jawab', jawaban, isi: keterangan, lewat: 'lacak' }));
}

async function take(request: Sent, concerned: boolean, stepOf: (keterangan: string) => Melangkah | undefined): Promise<Outcome> {
  const { deps, lang, body } = request;
  const row = await caseOf(request, concerned);
  if (row === undefined) return { kind: 'refused', reason: say(lang, text.tlHabis), onward: [{ href: '/lacak', label: say(lang, text.tlKeLacak) }] };
  const keterangan = bersih(body.keterangan).slice(0, 2_000);
  const bukti = await receiveEvidence(deps, request.uploads);
  const step = stepOf(keterangan);
  const error = !bukti.ok ? evidenceWords(lang, bukti.refusal) : step === undefined ? say(lang, text.tlPilih) : !concerned && keterangan === '' && bukti.value.length === 0 ? say(lang, text.tlPerluIsi) : undefined;
  if (step === undefined || !bukti.ok || error !== undefined) return againPage(request, concerned, error ?? '', keterangan);
  const actor = { id: WARGA, role: concerned ? 'orang-terlapor' : WARGA, node: row.desa };
  const done = await melangkah(deps, row.id, { ...step, bukti: bukti.value }, actor);
  if (!done.ok) return { kind: 'refused', reason: say(lang, text.tlBerubah), onward: [{ href: '/lacak', label: say(lang, text.tlKeLacak) }] };
  const fields: readonly HiddenField[] = [...request.ticket('/lacak/lihat'), { name: HANDLE_FIELD, value: body[HANDLE_FIELD] }];
  const title = say(lang, text.tlTerkirim);
  return { kind: 'page', title, body: <Terkirim lang={lang} title={title} fields={fields} /> };
}

function againPage(request: Sent, concerned: boolean, error: string, typed: string): Outcome {
  const { lang, body } = request;
  const path = concerned ? JAWAB : LENGKAPI;
  const fields: readonly HiddenField[] = [...request.ticket(path), { name: HANDLE_FIELD, value: body[HANDLE_FIELD] }];
  const Form = concerned ? JawabForm : LengkapiForm;
  const title = say(lang, concerned ? text.tlJudulSurat : text.tlJudul);
  const page = (
    <>
      <ErrorSummary items={[{ href: concerned ? '#jawaban' : `#${EVIDENCE_FIELD}`, text: error }]} />
      <PageHead title={title} />
      <Form lang={lang} fields={fields} error={error} typed={typed} />
    </>
  );
  return { kind: 'page', title, state: 'invalid', body: page };
}

function Terkirim({ lang, title, fields }: { readonly lang: Lang; readonly title: string; readonly fields: readonly HiddenField[] }): VNode {
  return (
    <>
      <PageHead title={title} />
      <Roofed>
        <PostForm action="/lacak/lihat" fields={fields}>
          <Button kind="second">{say(lang, text.tlKembaliKe)}</Button>
        </PostForm>
      </Roofed>
    </>
  );
}
