// What is Pendopo, what on it is simulated, and whose data and work does it use?
import type { VNode } from 'preact';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Breadcrumbs, Lead, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import { defineRoute } from '#platform/module';
import { text } from '../text.ts';
import { aboutText as t } from '../text-about.ts';

export const about = defineRoute({
  id: 'layanan.tentang',
  path: '/tentang',
  summary: t.judul,
  epoch: [],
  maxAge: 3600,
  handle: ({ lang }) => ({ kind: 'page', title: say(lang, t.judul), body: <AboutView lang={lang} /> }),
});

interface Source {
  readonly part: Sentence;
  readonly source: Sentence;
  /** Name of the licence, or what stands in its place. */
  readonly license: Sentence | string;
}

/** The attribution that the Open Database License asks for is the sentence of the first row. */
const SOURCES: readonly Source[] = [
  { part: t.bagianWilayah, source: t.sumberWilayah, license: 'ODbL 1.0' },
  { part: t.bagianKantor, source: t.sumberKantor, license: t.lisensiFakta },
  { part: t.bagianHasil, source: t.sumberHasil, license: t.lisensiUu },
  { part: t.bagianHuruf, source: t.sumberHuruf, license: 'SIL Open Font License 1.1' },
  { part: t.bagianTampilan, source: t.sumberTampilan, license: 'MIT' },
  { part: t.bagianPerangkat, source: t.sumberPerangkat, license: 'AGPL-3.0-or-later' },
];

export function AboutView({ lang }: { readonly lang: Lang }): VNode {
  const { href } = useReader();
  const columns: readonly Column<Source>[] = [
    { kind: 'link', key: 'bagian', title: say(lang, t.kolomBagian), get: (row) => ({ text: say(lang, row.part) }) },
    { kind: 'text', key: 'sumber', title: say(lang, t.kolomSumber), phone: 'wide', get: (row) => say(lang, row.source) },
    {
      kind: 'text',
      key: 'lisensi',
      title: say(lang, t.kolomLisensi),
      phone: 'wide',
      get: (row) => (typeof row.license === 'string' ? row.license : say(lang, row.license)),
    },
  ];
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.nama), href: '/' }, { label: say(lang, t.judul) }]} />
      <PageHead title={say(lang, t.judul)} />
      <Lead>{say(lang, t.pengantar)}</Lead>
      <Part lang={lang} id="bukan-resmi" title={t.bukanResmi} body={t.bukanResmiIsi} />
      <Part lang={lang} id="simulasi" title={t.simulasi} body={t.simulasiIsi} />
      <Part lang={lang} id="nyata" title={t.nyata} body={t.nyataIsi} />
      <Part lang={lang} id="data-anda" title={t.pribadi} body={t.pribadiIsi} />
      <Section id="sumber" title={say(lang, t.sumber)}>
        <DataTable id="tabel-sumber" caption={say(lang, t.sumber)} quietCaption columns={columns} rows={SOURCES} rowKey={(row) => row.part.key} />
      </Section>
      <p class="govuk-body">
        <a href={href('/gaya')}>{say(lang, t.gaya)}</a>
      </p>
    </>
  );
}

interface PartProps {
  readonly lang: Lang;
  readonly id: string;
  readonly title: Sentence;
  readonly body: Sentence;
}

function Part({ lang, id, title, body }: PartProps): VNode {
  return (
    <Section id={id} title={say(lang, title)}>
      <p class="govuk-body">{say(lang, body)}</p>
    </Section>
  );
}
