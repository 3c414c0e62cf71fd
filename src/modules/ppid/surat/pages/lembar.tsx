// How does a letter read on a screen? (the same blocks as on paper: nobody needs a PDF to read her answer)
import type { VNode } from 'preact';
import type { Lang } from '#kernel/text';
import { Facts } from '#design/desk';
import { Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { Block, DocumentSpec } from '#platform/documents';

type Sheet = Pick<DocumentSpec, 'blocks'>;

/** The letter without its code and signatures, which only paper needs. */
export function Lembar({ lang, spec }: { readonly lang: Lang; readonly spec: Sheet }): VNode {
  return (
    <div lang={lang}>
      {spec.blocks.map((block, at) => (
        <Bagian key={at} block={block} at={at} />
      ))}
    </div>
  );
}

function Bagian({ block, at }: { readonly block: Block; readonly at: number }): VNode {
  switch (block.kind) {
    case 'heading':
      return (
        <Section id={`surat-${at}`} title={block.text} tight>
          <></>
        </Section>
      );
    case 'paragraph':
      return <p class="govuk-body">{block.strong === true ? <strong>{block.text}</strong> : block.text}</p>;
    case 'facts':
      return <Facts items={block.rows.map(([term, value]) => ({ term, value }))} />;
    case 'table': {
      const rows = block.rows.map((row, no) => ({ no: String(no), cells: row.kind === 'section' ? [row.text] : row.cells }));
      const columns: Column<(typeof rows)[number]>[] = block.columns.map((column, no) => ({
        kind: 'text', key: `k${no}`, title: column.title, ...(no === 0 ? { phone: 'wide' } : {}), get: ({ cells }) => cells[no] ?? '',
      }));
      return <DataTable id={`surat-tabel-${at}`} caption={block.columns[0]?.title ?? ''} quietCaption columns={columns} rows={rows} rowKey={({ no }) => no} />;
    }
    default:
      return <></>;
  }
}
