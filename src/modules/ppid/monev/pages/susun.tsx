// How does KPU RI set year, day of handing in and questions without a release?
import type { VNode } from 'preact';
import { z } from 'zod';
import { dayParts } from '#kernel/day';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Details } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, Checkboxes, DateInput, ErrorSummary, type HiddenField, PostForm, Select, TextInput, Textarea } from '#design/forms';
import { Note, Section } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { hariKantor } from '../../jawaban/tahan.ts';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { bacaHari } from '../../meja/pages/buka.tsx';
import { type MonevRefusal, aturTahun, tulisSoal } from '../actions/monev.ts';
import { MONEV_SUSUN } from '../address.ts';
import { SUMBER_AWAL } from '../soal.ts';
import { type Soal, type Tahun, listSoal, listTahun } from '../store/monev.ts';
import { monevText as text } from '../text.ts';

const line = z.string().max(4_000).optional();
export const susunMonevBody = z.object({ langkah: z.enum(['tahun', 'soal']), tahun: z.string().regex(/^[0-9]{4}$/), serah_tanggal: line, serah_bulan: line, serah_tahun: line, sumber: line, yakin: line, id: z.union([z.uuid(), z.literal('')]).optional(), kelompok: line, teks: line, dasar: line, berakhir: line });
type Typed = Partial<z.infer<typeof susunMonevBody>>;
type Ask<B = unknown> = DeskRequest<unknown, unknown, B>;

interface View {
  readonly lang: Lang;
  readonly tahun: Tahun | undefined;
  readonly awal: string;
  readonly soal: readonly Soal[];
  readonly fields: readonly HiddenField[];
  readonly typed: Typed;
}

export async function showSusunMonev(ask: Ask, refused?: MonevRefusal, typed: Typed = {}): Promise<Outcome> {
  const { deps, lang, who } = ask;
  const { db } = deps.database;
  const years = await listTahun(db);
  const tahun = years.find((one) => String(one.tahun) === typed.tahun) ?? years[0];
  const view: View = { lang, tahun, awal: typed.tahun ?? String(tahun?.tahun ?? hariKantor(deps, kantorOf(who)).slice(0, 4)), soal: tahun === undefined ? [] : await listSoal(db, tahun.tahun), fields: ask.ticket(MONEV_SUSUN), typed };
  const title = say(lang, text.susun);
  const body = (
    <>
      {refused !== undefined && <ErrorSummary items={[{ href: `#${refused.code === 'MONEV_HARI' ? 'serah' : 'soal-baru'}`, text: say(lang, text[`t${refused.code}`]) }]} />}
      <DeskHead title={title} />
      <Note>{say(lang, text.susunMaksud)}</Note>
      <TahunForm {...view} />
      {tahun !== undefined && (
        <Section id="soal" title={say(lang, text.judul, { tahun: String(tahun.tahun) })}>
          {view.soal.map((one) => (
            <SoalForm key={one.id} view={view} soal={one} tahun={tahun} />
          ))}
          <SoalForm view={view} soal={undefined} tahun={tahun} />
        </Section>
      )}
    </>
  );
  return { kind: 'page', title, tone: 'desk', body, ...(refused === undefined ? {} : { state: 'invalid' as const }) };
}

const yakinOptions = (lang: Lang) => (['H', 'M', 'L'] as const).map((value) => ({ value, label: say(lang, text[`yakin_${value}`]) }));

function TahunForm({ lang, tahun, awal, fields, typed }: View): VNode {
  const mine = typed.langkah === 'tahun' ? typed : {};
  const parts = tahun === undefined ? undefined : dayParts(tahun.serah);
  const serah = { tanggal: mine.serah_tanggal ?? String(parts?.date ?? ''), bulan: mine.serah_bulan ?? String(parts?.month ?? ''), tahun: mine.serah_tahun ?? String(parts?.year ?? '') };
  return (
    <Section id="tahun-serah" title={say(lang, text.tahunJudul)}>
      <PostForm action={MONEV_SUSUN} fields={[...fields, { name: 'langkah', value: 'tahun' }]}>
        <TextInput id="tahun" name="tahun" label={say(lang, text.tahun)} value={awal} inputMode="numeric" maxLength={4} />
        <DateInput id="serah" name="serah" label={say(lang, text.serahHari)} value={serah} />
        <TextInput id="sumber" name="sumber" label={say(lang, text.sumberLabel)} value={mine.sumber ?? tahun?.sumber ?? SUMBER_AWAL} maxLength={300} />
        <Select id="yakin" name="yakin" label={say(lang, text.yakinLabel)} value={mine.yakin ?? tahun?.yakin ?? 'L'} options={yakinOptions(lang)} />
        <Button>{say(lang, text.simpanTahun)}</Button>
      </PostForm>
    </Section>
  );
}

function SoalForm({ view: { lang, fields, typed }, soal, tahun }: { readonly view: View; readonly soal: Soal | undefined; readonly tahun: Tahun }): VNode {
  const mine = typed.langkah === 'soal' && (typed.id ?? '') === (soal?.id ?? '') ? typed : {};
  const id = soal === undefined ? 'baru' : String(soal.no);
  const title = soal === undefined ? say(lang, text.soalBaru) : say(lang, text.soalNomor, { no: formatInt(lang, soal.no), teks: soal.teks });
  return (
    <Details id={`soal-${id}`} summary={title} open={mine.langkah !== undefined}>
      <PostForm action={MONEV_SUSUN} fields={[...fields, { name: 'langkah', value: 'soal' }, { name: 'tahun', value: String(tahun.tahun) }, { name: 'id', value: soal?.id ?? '' }]}>
        <TextInput id={`kelompok-${id}`} name="kelompok" label={say(lang, text.kelompok)} value={mine.kelompok ?? soal?.kelompok ?? ''} maxLength={80} />
        <Textarea id={`teks-${id}`} name="teks" label={say(lang, text.teks)} value={mine.teks ?? soal?.teks ?? ''} rows={3} maxLength={1_000} />
        <TextInput id={`dasar-${id}`} name="dasar" label={say(lang, text.dasar)} value={mine.dasar ?? soal?.dasar ?? ''} maxLength={200} />
        <Select id={`yakin-${id}`} name="yakin" label={say(lang, text.yakinLabel)} value={mine.yakin ?? soal?.yakin ?? 'L'} options={yakinOptions(lang)} />
        {soal !== undefined && <Checkboxes id={`berakhir-${id}`} name="berakhir" label={say(lang, text.berakhir)} values={soal.berakhir ? ['ya'] : []} options={[{ value: 'ya', label: say(lang, text.ya) }]} />}
        <Button kind="second">{say(lang, text.simpanSoal)}</Button>
      </PostForm>
    </Details>
  );
}

export async function takeSusunMonev(ask: Ask<z.infer<typeof susunMonevBody>>): Promise<Outcome> {
  const { deps, actor, body } = ask;
  const tahun = Number(body.tahun);
  const done =
    body.langkah === 'tahun'
      ? await aturTahun(deps, { tahun, serah: bacaHari(body, 'serah'), sumber: body.sumber ?? '', yakin: body.yakin ?? 'L', actor })
      : await tulisSoal(deps, { id: body.id === '' ? undefined : body.id, tahun, kelompok: body.kelompok ?? '', teks: body.teks ?? '', dasar: body.dasar ?? '', yakin: body.yakin ?? 'L', berakhir: body.berakhir === 'ya', actor });
  return done.ok ? { kind: 'redirect', to: MONEV_SUSUN } : showSusunMonev(ask, done.refusal, body);
}
