// How does an office answer the yearly questionnaire, and which proofs are dead? (each answer with its live proof)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Day } from '#kernel/day';
import { formatDay, formatInstant, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { NATION } from '#kernel/area-code';
import { zoneOf } from '#kernel/zone';
import { Details } from '#design/answers';
import { Counters, DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Select, TextInput, Textarea } from '#design/forms';
import { Tag } from '#design/marks';
import { Note, Section, SubNav } from '#design/page';
import { useReader } from '#design/reader';
import type { DeskRequest, Outcome } from '#platform/module';
import { askHead } from '../../dip/tautan.ts';
import { hariKantor } from '../../jawaban/tahan.ts';
import { angkaPath } from '../../laporan/address.ts';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { type MonevRefusal, jawabSoal } from '../actions/monev.ts';
import { MONEV, MONEV_SUSUN } from '../address.ts';
import { angkaKini } from '../bukti.ts';
import { type Nyala, nyalaOf } from '../nyala.ts';
import { JENIS_BUKTI, type Jawaban, type Soal, type Tahun, listJawaban, listSoal, listTahun } from '../store/monev.ts';
import { monevText as text } from '../text.ts';

export const monevQuery = z.object({ tahun: z.string().regex(/^([0-9]{4})?$/).optional() });
const line = z.string().max(4_000).optional();
export const jawabBody = z.object({ tahun: z.string().regex(/^[0-9]{4}$/), soal: z.uuid(), jenis: line, bukti: line, uraian: line });
type Typed = Partial<z.infer<typeof jawabBody>>;
type Ask<B = unknown> = DeskRequest<unknown, z.infer<typeof monevQuery>, B>;

interface Baris {
  readonly soal: Soal;
  readonly jawaban: Jawaban | undefined;
  readonly nyala: Nyala;
  /** The figure as it stands now. */
  readonly kini: number | undefined;
}

interface View {
  readonly lang: Lang;
  readonly tahun: Tahun;
  readonly baris: readonly Baris[];
  readonly years: readonly Tahun[];
  readonly susun: boolean;
  readonly kantor: ReturnType<typeof kantorOf>;
  readonly fields: readonly HiddenField[];
  readonly galat: string | undefined;
  readonly typed: Typed;
}

export async function showMonev(ask: Ask, refused?: MonevRefusal, typed: Typed = {}): Promise<Outcome> {
  const { deps, lang, who, query } = ask;
  const { db } = deps.database;
  const kantor = kantorOf(who);
  const years = await listTahun(db);
  const tahun = years.find((one) => String(one.tahun) === query.tahun) ?? years[0];
  const title = tahun === undefined ? say(lang, text.judulKosong) : say(lang, text.judul, { tahun: String(tahun.tahun) });
  if (tahun === undefined) return { kind: 'page', title, tone: 'desk', body: (<><DeskHead title={title} /><Note>{say(lang, text.kosong)}</Note><KeSusun lang={lang} ada={kantor === NATION} /></>) };
  const answers = new Map((await listJawaban(db, kantor, tahun.tahun)).map((one) => [one.soal, one]));
  const hari: Day = hariKantor(deps, kantor);
  const baris = await Promise.all(
    (await listSoal(db, tahun.tahun)).filter(({ berakhir }) => !berakhir).map(async (soal): Promise<Baris> => {
      const jawaban = answers.get(soal.id);
      return { soal, jawaban, nyala: nyalaOf(jawaban, hari, tahun.serah), kini: jawaban?.jenis === 'angka' ? await angkaKini(db, kantor, tahun.tahun, jawaban.bukti) : undefined };
    }),
  );
  const view: View = { lang, tahun, baris, years, kantor, typed, susun: kantor === NATION, fields: ask.ticket(MONEV), galat: refused === undefined ? undefined : say(lang, text[`t${refused.code}`]) };
  return { kind: 'page', title, tone: 'desk', body: <MonevPage title={title} view={view} />, ...(refused === undefined ? {} : { state: 'invalid' as const }) };
}

function KeSusun({ lang, ada }: { readonly lang: Lang; readonly ada: boolean }): VNode {
  return ada ? <Button href={MONEV_SUSUN} kind="second">{say(lang, text.keSusun)}</Button> : <></>;
}

const TONE = { merah: { tone: 'late' }, kuning: { tone: 'today' }, hijau: {} } as const;
const TAG = { merah: 'terlambat', kuning: 'diproses', hijau: 'cocok' } as const;

function MonevPage({ title, view }: { readonly title: string; readonly view: View }): VNode {
  const { lang, tahun, baris, years, galat, typed } = view;
  const groups = Map.groupBy(baris, ({ soal }) => soal.kelompok);
  const count = (nyala: Nyala) => ({ n: baris.filter((one) => one.nyala === nyala).length, label: say(lang, text[nyala]), href: '#soal-1', ...TONE[nyala] });
  return (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: `#jawab-${typed.soal ?? ''}`, text: galat }]} />}
      <DeskHead title={title} eyebrow={say(lang, text.serah, { hari: formatDay(lang, tahun.serah) })} />
      {years.length > 1 && <SubNav label={say(lang, text.tahunPilih)} items={years.map((one) => ({ href: `${MONEV}?tahun=${one.tahun}`, label: String(one.tahun), current: one.tahun === tahun.tahun }))} />}
      <Note>{say(lang, text.sumber, { sumber: tahun.sumber, yakin: say(lang, text[`yakin_${tahun.yakin}`]) })}</Note>
      <Counters label={say(lang, text.jumlah)} items={[count('merah'), count('kuning'), count('hijau')]} />
      {[...groups].map(([kelompok, list], at) => (
        <Section key={kelompok} id={`soal-${at + 1}`} title={kelompok}>
          {list.map((one) => (
            <Satu key={one.soal.id} one={one} view={view} />
          ))}
        </Section>
      ))}
      <KeSusun lang={lang} ada={view.susun} />
    </>
  );
}

function Satu({ one: { soal, jawaban, nyala, kini }, view }: { readonly one: Baris; readonly view: View }): VNode {
  const { lang, tahun, kantor, fields } = view;
  const typed = view.typed.soal === soal.id ? view.typed : {};
  return (
    <>
      <p class="govuk-body">
        <strong>{say(lang, text.soalNomor, { no: formatInt(lang, soal.no), teks: soal.teks })}</strong> {soal.yakin === 'L' && `(${say(lang, text.sementara)})`}
      </p>
      <p class="govuk-body">
        <Tag kind={TAG[nyala]}>{say(lang, text[nyala])}</Tag>
      </p>
      <Facts
        items={[
          { term: say(lang, text.dasar), value: soal.dasar },
          { term: say(lang, text.jawaban), value: jawaban?.uraian ?? say(lang, text.belum) },
          ...(jawaban === undefined ? [] : [{ term: say(lang, text.bukti), value: <Bukti jawaban={jawaban} kini={kini} lang={lang} alamat={jawaban.jenis === 'angka' ? angkaPath(kantor, tahun.tahun, jawaban.bukti) : jawaban.bukti} /> }]),
          ...(jawaban?.diperiksa == null ? [] : [{ term: say(lang, text.jenis), value: `${say(lang, text[`jenis_${jawaban.jenis}`])}. ${say(lang, text.diperiksa, { saat: formatInstant(lang, jawaban.diperiksa, zoneOf(kantor) ?? 'WIB') })}` }]),
        ]}
      />
      <Details id={`jawab-${soal.id}`} summary={say(lang, text.jawab)} open={typed.soal !== undefined}>
        <PostForm action={MONEV} fields={[...fields, { name: 'tahun', value: String(tahun.tahun) }, { name: 'soal', value: soal.id }]}>
          <Select id={`jenis-${soal.no}`} name="jenis" label={say(lang, text.jenis)} value={typed.jenis ?? jawaban?.jenis ?? 'angka'} options={JENIS_BUKTI.map((value) => ({ value, label: say(lang, text[`jenis_${value}`]) }))} />
          <TextInput id={`bukti-${soal.no}`} name="bukti" label={say(lang, text.bukti)} hint={say(lang, text.buktiPetunjuk)} value={typed.bukti ?? jawaban?.bukti ?? ''} maxLength={300} />
          <Textarea id={`uraian-${soal.no}`} name="uraian" label={say(lang, text.uraian)} value={typed.uraian ?? jawaban?.uraian ?? ''} rows={2} maxLength={2_000} />
          <Button kind="second">{say(lang, text.simpan)}</Button>
        </PostForm>
      </Details>
    </>
  );
}

function Bukti({ jawaban, kini, lang, alamat }: { readonly jawaban: Jawaban; readonly kini: number | undefined; readonly lang: Lang; readonly alamat: string }): VNode {
  const { href } = useReader();
  return (
    <>
      <a href={alamat.startsWith('/') ? href(alamat) : alamat}>{jawaban.bukti}</a>
      {kini !== undefined && ` (${say(lang, text.kini, { n: formatInt(lang, kini) })})`}
    </>
  );
}

export async function takeJawab(ask: Ask<z.infer<typeof jawabBody>>): Promise<Outcome> {
  const { deps, who, actor, body } = ask;
  const done = await jawabSoal(deps, { kantor: kantorOf(who), soal: body.soal, jenis: body.jenis ?? '', bukti: body.bukti ?? '', uraian: body.uraian ?? '', actor }, askHead);
  return done.ok ? { kind: 'redirect', to: `${MONEV}?tahun=${body.tahun}` } : showMonev({ ...ask, query: { tahun: body.tahun } }, done.refusal, body);
}
