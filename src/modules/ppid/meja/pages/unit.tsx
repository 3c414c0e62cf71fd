// What does a unit see of a request: the question, its task, and nothing of who asks? (ppid.md sections 2 and 22)
import type { VNode } from 'preact';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary, FileInput, type HiddenField, PostForm, Radios, Textarea } from '#design/forms';
import { Note, Section } from '#design/page';
import { performAll } from '#platform/action';
import { FILE_BYTES, FILE_TYPES, type ReceivedFile, insertFile, receiveFile } from '#platform/attachments';
import type { Resource } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { LANGKAH_EVENT } from '../../permohonan/events.ts';
import { MODULE } from '../../permohonan/jam.ts';
import { jawabUnit } from '../../permohonan/actions/urus.ts';
import { type Tugas, listTunggu, listTungguBersama } from '../../permohonan/store/berkas.ts';
import { type Permohonan, readBanyak } from '../../permohonan/store/permohonan.ts';
import { Baris } from '../../warga/baris.tsx';
import { findTugas } from '../store/tugas.ts';
import { UNIT, tugasPath } from '../address.ts';
import { bersamaText } from '../../gabung/text-bersama.ts';
import { mejaText as text } from '../text.ts';
import { berkasWords } from '../../jawaban/pages/susun.tsx';
import { tolakan } from './buka.tsx';
import { kantorOf } from './pagi.tsx';

/** Whole joint files among them: one task of a hundred numbers is one on the page. */
const SHOWN = 500;
export interface TugasParams {
  readonly id: string;
}
type Kiriman = Readonly<Record<string, string | undefined>>;

export async function tugasResource({ database }: Deps, { id }: TugasParams): Promise<Resource | undefined> {
  const tugas = await findTugas(database.db, id);
  return tugas === undefined ? undefined : { kind: 'tugas', id, node: tugas.kantor };
}

export async function showUnit({ deps, lang, who, ticket }: DeskRequest<unknown, unknown, unknown>, error?: string): Promise<Outcome> {
  const { db } = deps.database;
  const tugas = await listTunggu(db, kantorOf(who), SHOWN);
  // What was handed out in one act is one task, however many requests ask it.
  const groups = [...Map.groupBy(tugas, ({ id, bersama }) => bersama ?? id).values()];
  const asked = new Map((await readBanyak(db, tugas.map(({ permohonan }) => permohonan))).map((p) => [p.id, p]));
  const title = say(lang, text.unitJudul);
  const body = (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#tugas', text: error }]} />}
      <DeskHead title={title} />
      {tugas.length === 0 && <Note>{say(lang, text.unitKosong)}</Note>}
      <div id="tugas">
        {groups.map((list) => (
          <Satu key={list[0]?.id} lang={lang} list={list} asked={asked} fields={ticket} />
        ))}
      </div>
    </>
  );
  return { kind: 'page', title, tone: 'desk', body, ...(error === undefined ? {} : { state: 'conflict' }) };
}

interface SatuProps {
  readonly lang: Lang;
  /** At least one; more that were handed out together are answered together. */
  readonly list: readonly Tugas[];
  readonly asked: ReadonlyMap<string, Permohonan>;
  readonly fields: (path: string) => readonly HiddenField[];
}

function Satu({ lang, list, asked, fields: ticket }: SatuProps): VNode | null {
  const [tugas] = list;
  if (tugas === undefined) return null;
  const { id } = tugas;
  const fields = ticket(tugasPath(id));
  const numbers = list.map(({ permohonan }) => asked.get(permohonan)?.nomor ?? '').sort();
  const questions = [...new Set(list.map(({ permohonan }) => asked.get(permohonan)?.rincian ?? ''))];
  const [first = '', ...others] = questions;
  const batas = list.map((one) => one.batas).reduce((a, b) => (a < b ? a : b));
  const many = list.length > 1;
  const title = many ? say(lang, bersamaText.unitNomor, { n: formatInt(lang, list.length) }) : (numbers[0] ?? '');
  return (
    <Section id={`tugas-${id}`} title={`${title} ${tugas.unit}, ${say(lang, text.unitBatas, { batas: formatDay(lang, batas) })}`}>
      <Facts
        items={[
          ...(many ? [{ term: say(lang, text.kolomNomor), value: numbers.join(', ') }] : []),
          { term: say(lang, text.pertanyaan), value: <Baris>{first}</Baris> },
          ...others.map((words) => ({ term: say(lang, text.unitLain), value: <Baris>{words}</Baris> })),
          { term: say(lang, text.unitPesan), value: tugas.pesan },
        ]}
      />
      {many && <Note>{say(lang, bersamaText.unitSemua)}</Note>}
      <PostForm action={tugasPath(id)} fields={fields} enctype="multipart/form-data">
        <Radios id={`jawaban-${id}`} name="jawaban" label={say(lang, text.unitJawab)} options={[{ value: 'dokumen', label: say(lang, text.unitDokumen) }, { value: 'tidak-ada', label: say(lang, text.unitTidakAda) }]} />
        <Textarea id={`keterangan-${id}`} name="keterangan" label={say(lang, text.unitKeterangan)} maxLength={2_000} rows={3} />
        <FileInput id={`berkas-${id}`} name="berkas" label={say(lang, text.unitBerkas)} />
        <Button kind="second">{say(lang, text.unitTombol)}</Button>
      </PostForm>
    </Section>
  );
}

/** Documents first, then the word of the unit: a document that was kept without the word is still there to be answered about. */
export async function takeUnit(request: DeskRequest<TugasParams, unknown, Kiriman>): Promise<Outcome> {
  const { deps, lang, body, actor, params, uploads } = request;
  const fail = (words: string): Promise<Outcome> => showUnit(request, words);
  const jawaban = body['jawaban'] === 'dokumen' || body['jawaban'] === 'tidak-ada' ? body['jawaban'] : undefined;
  if (jawaban === undefined) return fail(tolakan(lang, 'E_ISIAN'));
  const tugas = await findTugas(deps.database.db, params.id);
  if (tugas === undefined || tugas.dijawab) return fail(tolakan(lang, tugas === undefined ? 'TUGAS_TIADA' : 'TUGAS_SUDAH'));
  const files: ReceivedFile[] = [];
  for (const upload of uploads.filter(({ bytes }) => bytes > 0)) {
    const received = await receiveFile(deps, upload, { types: FILE_TYPES, largest: FILE_BYTES });
    if (!received.ok) return fail(berkasWords(lang, received.refusal));
    files.push(received.value);
  }
  if (jawaban === 'dokumen' && files.length === 0 && (body['keterangan'] ?? '').trim().length < 5) return fail(tolakan(lang, 'E_ALASAN_KOSONG'));
  const semua = tugas.bersama === null ? [{ id: params.id, permohonan: tugas.permohonan, kantor: tugas.kantor }] : await listTungguBersama(deps.database.db, tugas.bersama);
  if (files.length > 0) {
    await performAll(deps.database, deps.clock, async (db) => {
      for (const one of semua) for (const file of files) await insertFile(db, deps, file, { module: MODULE, object: one.permohonan, purpose: 'unit', class: 'terbatas', by: actor.id });
      const facts = { langkah: 'dokumen-unit', berkas: files.map(({ sha256 }) => sha256) };
      return { value: undefined, acts: semua.map((one) => ({ event: LANGKAH_EVENT, actor, kind: 'permohonan', object: one.permohonan, node: one.kantor, facts })) };
    });
  }
  const gagal: string[] = [];
  for (const one of semua) {
    const done = await jawabUnit(deps, { tugas: one.id, actor, jawaban, keterangan: body['keterangan'] ?? '' });
    // A request that was withdrawn meanwhile asks nothing any more.
    if (!done.ok && !(semua.length > 1 && done.refusal.code === 'E_KEADAAN')) gagal.push(done.refusal.code);
  }
  const [first] = gagal;
  return first === undefined ? { kind: 'redirect', to: UNIT } : fail(tolakan(lang, first));
}
