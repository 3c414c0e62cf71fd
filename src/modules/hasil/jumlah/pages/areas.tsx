// Which areas elect in a contest without one count for the country, and how far is each by its source?
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Button } from '#design/forms';
import { Section } from '#design/page';
import { type Column, DataTable, Files, readSort, sortRows } from '#design/tables';
import { bukuPath, lembarPath, seriPath, temuanPath } from '../address.ts';
import type { Baris } from '../sheet.ts';
import { pages as text } from '../text-pages.ts';
import type { ChildrenQuery } from './children.tsx';
import { Head, Sources, type View, count, totalOf } from './parts.tsx';

interface Props {
  readonly view: View;
  readonly tops: readonly Baris[];
  readonly query: ChildrenQuery;
}

export function AreasPage({ view, tops, query }: Props): VNode {
  const { lang, buku } = view;
  const path = bukuPath(buku.at);
  const columns: Column<Baris>[] = [
    { kind: 'link', key: 'nama', title: say(lang, text.nama), get: (one) => ({ text: one.nama, href: lembarPath(buku.at, one.kunci) }) },
    { kind: 'progress', key: 'tps', title: say(lang, text.tps), get: ({ tps }) => ({ n: tps.masuk ?? 0, of: tps.total ?? 0 }) },
    { kind: 'number', key: 'pilihan', title: say(lang, text.pilihan), get: ({ suara }) => suara.length },
    { kind: 'number', key: 'jumlah', title: say(lang, text.jumlahSuara), get: ({ suara }) => totalOf(suara), phone: 'half' },
  ];
  const sort = readSort(columns, query, { urut: 'nama', arah: 'naik' });
  return (
    <>
      <Head view={view} title={`${say(lang, text.judulBuku)}: ${say(lang, buku.surat.nama)}`} crumbs={[]} />
      <Section id="daerah" title={`${say(lang, text.puncak)} (${count(view, tops.length)})`}>
        <DataTable id="tabel-daerah" caption={say(lang, text.puncak)} quietCaption columns={columns} rows={sortRows(tops, columns, sort)} rowKey={({ kunci }) => kunci} sort={{ ...sort, path }} />
      </Section>
      <Section id="lanjut" title={say(lang, text.temuan)}>
        <p>{say(lang, text.temuanIsi)}</p>
        <div class="pd-actions">
          <Button kind="second" href={temuanPath(buku.at)}>
            {say(lang, text.lihatTemuan)}
          </Button>
          {buku.kelas.includes('seri') && (
            <Button kind="second" href={seriPath(buku.at, '0')}>
              {say(lang, text.lihatSeri)}
            </Button>
          )}
        </div>
      </Section>
      <Section id="unduh" title={say(lang, text.unduh)}>
        <Files items={[{ href: `${path}.json`, title: say(lang, text.unduhJson) }, { href: `${path}.csv`, title: say(lang, text.unduhCsv) }]} />
      </Section>
      <Sources view={view} urut={buku.sumber.map(({ urut }) => urut)} />
    </>
  );
}
