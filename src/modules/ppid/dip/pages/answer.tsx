// What does somebody see of one archived answer, before it opens and while it is checked, and how is it reported?
import type { VNode } from 'preact';
import { formatDay, formatInt } from '#kernel/format';
import type { Day } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Button, ErrorSummary, type HiddenField, PostForm, PuzzleField, Radios, Textarea } from '#design/forms';
import { Tag } from '#design/marks';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { DefinitionList, Files } from '#design/tables';
import { ALASAN_LAPOR } from '../actions/lapor-arsip.ts';
import type { Arsip } from '../arsip.ts';
import { arsipText as text } from '../text-arsip.ts';
import { ARSIP, arsipPath, dipPath } from './address.ts';
import { fileItems } from './entry.tsx';
import { kindWords } from './list.tsx';

export interface AnswerView {
  readonly lang: Lang;
  readonly arsip: Arsip;
  readonly kantor: string;
}

const Crumbs = ({ lang, nomor }: { readonly lang: Lang; readonly nomor: string }): VNode => (
  <Breadcrumbs items={[{ label: say(lang, text.ppid), href: '/ppid' }, { label: say(lang, text.judul), href: ARSIP }, { label: nomor }]} />
);

export function AnswerPage({ view: { lang, arsip, kantor } }: { readonly view: AnswerView }): VNode {
  const { href } = useReader();
  const given = fileItems(lang, arsip.dokumen, arsipPath(arsip.nomor));
  return (
    <>
      <Crumbs lang={lang} nomor={arsip.nomor} />
      <PageHead title={arsip.judul} eyebrow={arsip.nomor} tags={<Tag kind={arsip.hasil === 'DITOLAK' ? 'dikecualikan' : 'cocok'}>{kindWords(lang, 'arsip', arsip.hasil)}</Tag>}>
        {kantor}
      </PageHead>
      {arsip.ringkasan !== '' && <Lead>{arsip.ringkasan}</Lead>}
      <DefinitionList items={factsOf(lang, arsip, kantor, href)} />
      {arsip.tampil !== '' && (
        <Section id="ditanya" title={say(lang, text.ditanya)}>
          <Inset>{arsip.tampil}</Inset>
          <Note>{say(lang, text.ditanyaIzin)}</Note>
        </Section>
      )}
      <Section id="dokumen" title={say(lang, text.dokumen)}>
        {given.length === 0 ? <Note>{say(lang, text.dokumenTiada)}</Note> : <Files items={given} />}
      </Section>
      {arsip.surat.length > 0 && (
        <Section id="surat" title={say(lang, text.surat)}>
          <ul class="govuk-list govuk-list--bullet">
            {arsip.surat.map(({ jenis, tanggal }) => (
              <li key={`${jenis} ${tanggal}`}>{say(lang, text.suratBaris, { jenis, hari: formatDay(lang, tanggal as Day) })}</li>
            ))}
          </ul>
        </Section>
      )}
      <Note>
        <a href={href(`${arsipPath(arsip.nomor)}/lapor`)}>{say(lang, text.lapor)}</a>
      </Note>
    </>
  );
}

function factsOf(lang: Lang, a: Arsip, kantor: string, href: (path: string) => string) {
  return [
    { term: say(lang, text.nomor), value: a.nomor },
    { term: say(lang, text.kolomKantor), value: kantor },
    { term: say(lang, text.jalur), value: say(lang, text[a.jalur]) },
    { term: say(lang, text.diterima), value: formatDay(lang, a.diterima) },
    { term: say(lang, text.dijawab), value: formatDay(lang, a.dijawab) },
    { term: say(lang, text.hari), value: say(lang, text.hariKerja, { n: formatInt(lang, a.hariLayanan) }) },
    { term: say(lang, text.hasil), value: kindWords(lang, 'arsip', a.hasil) },
    ...(a.uji === null ? [] : [{ term: say(lang, text.uji), value: a.uji }]),
    ...(a.dip === null ? [] : [{ term: say(lang, text.jadiDip), value: <a href={href(dipPath(a.dip))}>{a.dip}</a> }]),
  ];
}

/** Number, office and the end of the embargo, or that it is being checked: nothing of what was asked. */
export function ClosedPage({ view: { lang, arsip, kantor } }: { readonly view: AnswerView }): VNode {
  const until = arsip.keadaan === 'TERTUNDA' ? arsip.embargo : null;
  return (
    <>
      <Crumbs lang={lang} nomor={arsip.nomor} />
      <PageHead title={say(lang, until === null ? text.sembunyiJudul : text.tundaJudul)} eyebrow={arsip.nomor}>
        {kantor}
      </PageHead>
      <Lead>{until === null ? say(lang, text.sembunyiIsi, { nomor: arsip.nomor }) : say(lang, text.tundaIsi, { nomor: arsip.nomor, hari: formatDay(lang, until) })}</Lead>
    </>
  );
}

export interface ReportView {
  readonly lang: Lang;
  readonly nomor: string;
  readonly judul: string;
  readonly fields: readonly HiddenField[];
  readonly puzzle: string;
  readonly error: string | undefined;
  readonly catatan: string | undefined;
}

export function ReportPage({ view: { lang, nomor, judul, fields, puzzle, error, catatan } }: { readonly view: ReportView }): VNode {
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#alasan', text: error }]} />}
      <Crumbs lang={lang} nomor={nomor} />
      <PageHead title={say(lang, text.lapor)} eyebrow={judul} />
      <Lead>{say(lang, text.laporMaksud)}</Lead>
      <PostForm action={`${arsipPath(nomor)}/lapor`} fields={fields}>
        <Radios id="alasan" name="alasan" label={say(lang, text.laporAlasan)} error={error} options={ALASAN_LAPOR.map((value) => ({ value, label: say(lang, text[`lapor_${value}`]) }))} required />
        <Textarea id="catatan" name="catatan" label={say(lang, text.laporCatatan)} rows={3} maxLength={500} value={catatan} />
        <PuzzleField puzzle={puzzle} />
        <Button>{say(lang, text.laporKirim)}</Button>
      </PostForm>
    </>
  );
}

export function ReportedPage({ lang, nomor, tersembunyi }: { readonly lang: Lang; readonly nomor: string; readonly tersembunyi: boolean }): VNode {
  return (
    <>
      <Crumbs lang={lang} nomor={nomor} />
      <PageHead title={say(lang, text.laporTerima)} eyebrow={nomor} />
      <Lead>{say(lang, tersembunyi ? text.laporTersembunyi : text.laporMenunggu)}</Lead>
    </>
  );
}
