// Which joint files does the office have, which could there be, and how is a new one made?
import type { VNode } from 'preact';
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { formatDate, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, Checkboxes, ErrorSummary, type HiddenField, PostForm, TextInput, Textarea } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { useReader } from '#design/reader';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { listRegister } from '../../meja/store/meja.ts';
import { readPermohonan } from '../../permohonan/store/permohonan.ts';
import { BERSAMA_BARU, bersamaDari, bersamaPath } from '../address.ts';
import { daftar, nomorDiketik } from '../isian.ts';
import { buatBersama } from '../actions/bersama.ts';
import { kelompokkan, sebut, serupa } from '../mirip.ts';
import { type BersamaRow, type Calon, listBersama, listCalon } from '../store/bersama.ts';
import { bersamaText as text } from '../text-bersama.ts';
import { DIBANDING } from './anggota.tsx';
import { bersamaWords } from './kata.ts';
import { tampilkan } from './satu.tsx';

const SHOWN = 100;
const BUNDLES = 20;

export async function showBersama({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const kantor = kantorOf(who);
  const { db } = deps.database;
  const files = await listBersama(db, kantor, SHOWN);
  const bundles = kelompokkan(await listCalon(db, kantor, DIBANDING)).slice(0, BUNDLES);
  const title = say(lang, text.menu);
  const columns: readonly Column<BersamaRow>[] = [
    { kind: 'link', key: 'judul', title: say(lang, text.kolomJudul), get: (row) => ({ text: row.judul, href: bersamaPath(row.id), note: formatDate(lang, row.pada.slice(0, 10) as Parameters<typeof formatDate>[1]) }) },
    { kind: 'number', key: 'anggota', title: say(lang, text.kolomAnggota), phone: 'third', get: ({ anggota }) => anggota },
    { kind: 'number', key: 'terbuka', title: say(lang, text.kolomTerbuka), phone: 'third', get: ({ terbuka }) => terbuka },
  ];
  const body = (
    <>
      <DeskHead title={title} actions={<Button href={BERSAMA_BARU}>{say(lang, text.baruJudul)}</Button>} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      <Section id="ada" title={say(lang, text.ada)}>
        {files.length === 0 ? <Note>{say(lang, text.adaKosong)}</Note> : <DataTable id="berkas-bersama" caption={say(lang, text.ada)} quietCaption columns={columns} rows={files} rowKey={({ id }) => id} />}
      </Section>
      <Usul lang={lang} bundles={bundles} />
    </>
  );
  return { kind: 'page', title, tone: 'desk', body };
}

function Usul({ lang, bundles }: { readonly lang: Lang; readonly bundles: readonly (readonly Calon[])[] }): VNode {
  const { href } = useReader();
  return (
    <Section id="usul" title={say(lang, text.usul)}>
      <Note>{say(lang, text.usulBatas, { n: formatInt(lang, DIBANDING) })}</Note>
      {bundles.length === 0 && <Note>{say(lang, text.usulKosong)}</Note>}
      {bundles.map(([first, ...others]) =>
        first === undefined ? undefined : (
          <p class="govuk-body" key={first.id}>
            <strong>{say(lang, text.usulIsi, { n: formatInt(lang, others.length), nomor: first.nomor })}</strong>: {sebut(first)}. <a href={href(bersamaDari(first.id))}>{say(lang, text.usulBuka)}</a>
          </p>
        ),
      )}
    </Section>
  );
}

export const baruQuery = z.object({ dari: z.uuid().optional(), cari: z.string().max(200).optional() });
const many = z.union([z.string().max(40), z.array(z.string().max(40)).max(500)]).optional();
export const baruBersamaBody = z.object({ judul: z.string().max(6_000).optional(), anggota: many, nomor: z.string().max(6_000).optional(), dari: z.string().max(40).optional(), cari: z.string().max(200).optional() });
type Kiriman = z.infer<typeof baruBersamaBody>;

interface Pilihan {
  readonly id: string;
  readonly nomor: string;
  readonly judul: string;
  readonly keterangan: string;
}

/** Like one request, or found by words: what the form begins with. */
async function calonDari(deps: Pick<Deps, 'database'>, lang: Lang, kantor: AreaCode, { dari, cari }: Pick<Kiriman, 'dari' | 'cari'>): Promise<readonly Pilihan[]> {
  const { db } = deps.database;
  const first = dari === undefined || dari === '' ? undefined : await readPermohonan(db, dari);
  if (first?.kantor === kantor) {
    const like = serupa(first, await listCalon(db, kantor, DIBANDING));
    const ini = { id: first.id, nomor: first.nomor, judul: sebut(first), keterangan: say(lang, text.ini) };
    return [ini, ...like.map((one) => ({ id: one.id, nomor: one.nomor, judul: sebut(one), keterangan: say(lang, text.mirip, { n: formatInt(lang, Math.round(one.nilai * 100)) }) }))];
  }
  if (cari === undefined || cari.trim() === '') return [];
  const found = await listRegister(db, kantor, { cari, terbuka: true }, SHOWN);
  return found.map((row) => ({ id: row.id, nomor: row.nomor, judul: row.judul === '' ? row.awal : row.judul, keterangan: '' }));
}

export async function showBersamaBaru(request: DeskRequest<unknown, z.infer<typeof baruQuery>, unknown>): Promise<Outcome> {
  return formBaru(request, { dari: request.query.dari, cari: request.query.cari });
}

async function formBaru({ deps, lang, who, ticket }: Pick<DeskRequest<unknown, unknown, unknown>, 'deps' | 'lang' | 'who' | 'ticket'>, typed: Kiriman, error?: string): Promise<Outcome> {
  const calon = await calonDari(deps, lang, kantorOf(who), typed);
  const chosen = typed.judul === undefined ? calon.map(({ id }) => id) : daftar(typed.anggota);
  const title = say(lang, text.baruJudul);
  const body = (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#judul', text: error }]} />}
      <DeskHead title={title} eyebrow={say(lang, text.menu)} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      <FormBaru lang={lang} calon={calon} chosen={chosen} typed={typed} fields={ticket(BERSAMA_BARU)} />
    </>
  );
  return { kind: 'page', title, tone: 'desk', body, ...(error === undefined ? {} : { state: 'invalid' }) };
}

interface FormProps {
  readonly lang: Lang;
  readonly calon: readonly Pilihan[];
  readonly chosen: readonly string[];
  readonly typed: Kiriman;
  readonly fields: readonly HiddenField[];
}

function FormBaru({ lang, calon, chosen, typed, fields }: FormProps): VNode {
  const kept = [{ name: 'dari', value: typed.dari ?? '' }, { name: 'cari', value: typed.cari ?? '' }].filter(({ value }) => value !== '');
  return (
    <PostForm action={BERSAMA_BARU} fields={[...fields, ...kept]}>
      <TextInput id="judul" name="judul" label={say(lang, text.baruNama)} value={typed.judul ?? calon[0]?.judul ?? ''} maxLength={160} required />
      {calon.length === 0 ? (
        <Note>{say(lang, text.baruKosong)}</Note>
      ) : (
        <Checkboxes id="anggota" name="anggota" label={say(lang, text.baruPilih)} hint={say(lang, text.baruPetunjuk)} values={chosen} options={calon.map(({ id, nomor, judul, keterangan }) => ({ value: id, label: `${nomor} ${judul}`, ...(keterangan === '' ? {} : { hint: keterangan }) }))} />
      )}
      <Textarea id="nomor" name="nomor" label={say(lang, text.baruLain)} value={typed.nomor} maxLength={6_000} rows={3} />
      <Button>{say(lang, text.baruTombol)}</Button>
    </PostForm>
  );
}

export async function takeBersamaBaru(request: DeskRequest<unknown, unknown, Kiriman>): Promise<Outcome> {
  const { deps, lang, body, actor, who } = request;
  const kantor = kantorOf(who);
  const typed = { ...body, judul: body.judul ?? '' };
  const { ids, asing } = await nomorDiketik(deps, kantor, body.nomor);
  const done = await buatBersama(deps, { kantor, judul: typed.judul, ids: [...daftar(body.anggota), ...ids], actor });
  if (!done.ok) return formBaru(request, typed, bersamaWords(lang, done.refusal.code, done.refusal.values));
  const gagal = done.value.hasil.some(({ code }) => code !== undefined) || asing.length > 0;
  if (!gagal) return { kind: 'redirect', to: bersamaPath(done.value.id) };
  return tampilkan({ ...request, params: { id: done.value.id } }, { hasil: done.value.hasil, asing });
}
