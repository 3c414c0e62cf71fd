// How do the votes of a list divide among its candidates, and where is each strongest?
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import { Missing } from '#design/marks';
import { percent2 } from '#kernel/share';
import { formatPercent } from '#kernel/format';
import { listPath } from '../address.ts';
import type { BarisCaleg, DaftarCaleg } from '../candidates.ts';
import { type Meja, count } from '../desk.ts';
import { caleg as words, lists } from '../text-lists.ts';
import { text } from '../text.ts';

export function Candidates({ meja, caleg }: { readonly meja: Meja; readonly caleg: DaftarCaleg }): VNode {
  const { lang, at, pilihan, area } = meja;
  const { baris, calon, partai, total } = caleg;
  const n = (value: number | null): string => (value === null ? '–' : count(lang, value));
  const ratio = calon === null || total === null ? null : percent2(calon, total);
  const file = listPath(at, pilihan.nomor, area.kode, 'caleg');
  return (
    <Section id="caleg" title={say(lang, words.judul)}>
      <p class="govuk-body">{say(lang, words.isi, { calon: n(calon), total: n(total), persen: ratio === null ? '–' : formatPercent(lang, ratio), partai: n(partai) })}</p>
      <DataTable id="tabel-caleg" caption={say(lang, words.judul)} quietCaption columns={columnsOf(meja, baris)} rows={baris} rowKey={({ dapil, nomor }) => `${dapil} ${nomor}`} />
      <Files items={[{ href: `${file}.csv`, title: say(lang, lists.csvTabel) }, { href: `${file}.xlsx`, title: say(lang, lists.xlsxTabel) }]} />
    </Section>
  );
}

function columnsOf({ lang }: Meja, all: readonly BarisCaleg[]): Column<BarisCaleg>[] {
  const several = new Set(all.map(({ dapil }) => dapil)).size > 1;
  const share = (own: number | null, whole: number | null): number | null => (own === null || whole === null ? null : percent2(own, whole));
  return [
    { kind: 'text', key: 'calon', title: say(lang, words.calon), get: ({ nomor, nama }) => `${nomor}. ${nama}` },
    ...(several ? [{ kind: 'text', key: 'dapil', title: say(lang, words.dapil), get: ({ dapil }: BarisCaleg) => dapil } as const] : []),
    { kind: 'number', key: 'suara', title: say(lang, text.suara), get: ({ suara }) => suara, phone: 'half' },
    { kind: 'share', key: 'bagian', title: say(lang, words.bagian), get: ({ suara, total }) => share(suara, total), phone: 'half' },
    {
      kind: 'text',
      key: 'terkuat',
      title: say(lang, words.terkuat),
      get: ({ terkuat }) => (terkuat === null ? <Missing /> : say(lang, words.terkuatIsi, { tempat: terkuat.nama, persen: formatPercent(lang, percent2(terkuat.suara, terkuat.total) ?? 0) })),
    },
  ];
}
