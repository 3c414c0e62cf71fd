// What can a reader download, how new is it, and how is it read?
import type { VNode } from 'preact';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import { useReader } from '#design/reader';
import { parseDay } from '#kernel/day';
import { formatBytes, formatInt, formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { type DataFile, type Route, defineRoute } from '#platform/module';
import { type Entry, readCatalogue } from '../catalogue.ts';
import { LICENSES } from '../licenses.ts';
import { text } from '../text.ts';

/** Files of one content in several forms: one row of the table. */
interface Row {
  readonly title: string;
  readonly updated: string | undefined;
  readonly files: readonly DataFile[];
}

function rowsOf(files: readonly DataFile[]): Row[] {
  const byTitle = new Map<string, DataFile[]>();
  for (const file of files) byTitle.set(file.title, [...(byTitle.get(file.title) ?? []), file]);
  return [...byTitle].map(([title, same]) => ({ title, updated: same.find((file) => file.updated !== undefined)?.updated, files: same }));
}

/** The form of a file by the end of its address: `.csv.gz` is "CSV", `-panjang.csv.gz` "CSV panjang". */
function formOf({ href }: DataFile): string {
  const name = href.split('/').at(-1)?.split('?')[0] ?? href;
  const [, long, ext] = /(-panjang)?\.([a-z0-9]+)(?:\.gz)?$/i.exec(name) ?? [];
  const form = ext === undefined ? 'JSONL' : ext.toUpperCase();
  return long === undefined ? form : `${form} ${long.slice(1)}`;
}

function FileLinks({ files }: { readonly files: readonly DataFile[] }): VNode {
  const reader = useReader();
  return (
    <>
      {files.map((file, at) => (
        <span key={file.href}>
          {at > 0 && ', '}
          <a href={reader.href(file.href)}>{formOf(file)}</a>
          {file.size !== undefined && ` (${formatBytes(reader.lang, file.size)})`}
        </span>
      ))}
    </>
  );
}

function updatedText(lang: Lang, updated: string | undefined): string {
  if (updated === undefined) return '';
  const day = parseDay(updated);
  return formatDay(lang, day.ok ? day.value : atZone(updated, 'WIB').day);
}

function columnsOf(lang: Lang): Column<Row>[] {
  return [
    { kind: 'text', key: 'isi', title: say(lang, text.colContent), get: (row) => row.title },
    { kind: 'text', key: 'sampai', title: say(lang, text.colUpdated), get: (row) => updatedText(lang, row.updated) },
    { kind: 'text', key: 'berkas', title: say(lang, text.colFiles), phone: 'wide', get: (row) => <FileLinks files={row.files} /> },
  ];
}

function DataSetSection({ entry }: { readonly entry: Entry }): VNode {
  const { lang } = useReader();
  const { set, files } = entry;
  const license = LICENSES[set.license];
  const title = say(lang, set.title);
  return (
    <Section id={set.id.replaceAll('.', '-')} title={title} eyebrow={say(lang, text.nFiles, { n: formatInt(lang, files.length) })}>
      <p class="govuk-body">{say(lang, set.description)}</p>
      <Note>{say(lang, text.license, { lisensi: license === undefined ? set.license : say(lang, license.words) })}</Note>
      {files.length === 0 ? (
        <p class="govuk-body">{say(lang, text.empty)}</p>
      ) : (
        <DataTable
          id={`berkas-${set.id.replaceAll('.', '-')}`}
          caption={say(lang, text.filesOf, { judul: title })}
          quietCaption
          columns={columnsOf(lang)}
          rows={rowsOf(files)}
          rowKey={(row) => row.title}
        />
      )}
    </Section>
  );
}

function HowToRead(): VNode {
  const { lang } = useReader();
  return (
    <Section id="cara" title={say(lang, text.howTitle)}>
      <ul class="govuk-list govuk-list--bullet">
        {[text.howEmpty, text.howText, text.howHash, text.howState].map((sentence) => (
          <li key={sentence.key}>{say(lang, sentence)}</li>
        ))}
      </ul>
    </Section>
  );
}

function MachineFiles(): VNode {
  const { lang } = useReader();
  return (
    <Section id="program" title={say(lang, text.catalogueMachine)}>
      <Files
        items={[
          { href: '/data.json', title: say(lang, text.catalogueJson) },
          { href: '/data/katalog.jsonld', title: say(lang, text.catalogueDcat) },
          { href: '/api', title: say(lang, text.toApi), icon: 'right' },
        ]}
      />
    </Section>
  );
}

function Catalogue({ entries }: { readonly entries: readonly Entry[] }): VNode {
  const { lang } = useReader();
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.module) }]} />
      <PageHead title={say(lang, text.catalogueTitle)} />
      <Lead>{say(lang, text.catalogueLead)}</Lead>
      {entries.length === 0 && <p class="govuk-body">{say(lang, text.none)}</p>}
      {entries.map((entry) => (
        <DataSetSection key={entry.set.id} entry={entry} />
      ))}
      <HowToRead />
      <MachineFiles />
    </>
  );
}

export const cataloguePage: Route = defineRoute({
  id: 'data.katalog',
  path: '/data',
  epoch: ['data.menit'],
  maxAge: 60,
  handle: async ({ deps, lang }) => ({
    kind: 'page',
    title: say(lang, text.catalogueTitle),
    nav: 'data.katalog',
    scripts: ['table'],
    body: <Catalogue entries={await readCatalogue(deps)} />,
  }),
});
