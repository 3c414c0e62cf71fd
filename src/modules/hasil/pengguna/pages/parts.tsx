// How do the pages about voters write a figure, its card, and what is covered? (shared by area, station and comparison)
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { day } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Details } from '#design/answers';
import { Tag } from '#design/marks';
import { Breadcrumbs, PageHead } from '#design/page';
import { type Column, DataTable, DefinitionList } from '#design/tables';
import type { Area } from '#platform/offices';
import { ROOT, areaPath } from '../../pages/address.ts';
import { timeAt } from '../../pages/scene.ts';
import { usersPath } from '../address.ts';
import { type Terbuka, namaDi } from '../buka.ts';
import type { Difabel } from '../difabel.ts';
import { arti, barisOf, dasarOf, nama } from '../text-arti.ts';
import { text } from '../text.ts';
import { DEFINISI, type IdUkuran, type SelPendek, type Ukuran } from '../ukuran.ts';
import { text as umum } from '../../pages/text.ts';

export const count = (lang: Lang, n: number): string => formatInt(lang, n);

/** From all results down to this place. */
export function Crumbs({ opened, up, here }: { readonly opened: Terbuka; readonly up: readonly Area[]; readonly here: string }): VNode {
  const { lang, at, hitungan, nama: contest } = opened;
  return (
    <Breadcrumbs
      items={[
        { label: say(lang, text.hasil), href: ROOT },
        { label: say(lang, hitungan.pemilu.nama), href: `${ROOT}/${at.pemilu}` },
        { label: contest, href: areaPath(at, NATION) },
        ...up.map((one) => ({ label: namaDi(lang, one), href: usersPath(at, one.kode) })),
        { label: here },
      ]}
    />
  );
}

/** Title and the line that says which figures these are. */
export function Head({ opened, title, per, seq }: { readonly opened: Terbuka; readonly title: string; readonly per: string | null; readonly seq: number | null }): VNode {
  const { lang, hitungan, nama: contest, simulasi, kode } = opened;
  const tags = (
    <>
      <Tag kind={per === null ? 'belum' : 'sementara'} />
      {simulasi && <Tag kind="kertas">{say(lang, umum.tandaSimulasi)}</Tag>}
    </>
  );
  return (
    <PageHead title={title} eyebrow={say(lang, text.mata, { kontes: contest, hari: formatDay(lang, day(hitungan.pemilu.hari)) })} tags={tags}>
      {per === null || seq === null ? say(lang, text.sumberKosong) : say(lang, text.sumber, { waktu: timeAt(lang, per, kode), seq: count(lang, seq) })}
    </PageHead>
  );
}

/** "Seluruh pengguna (I.B.4)", several joined by a plus. */
export function cellWords(lang: Lang, names: readonly SelPendek[]): string {
  return names.map((name) => [say(lang, barisOf(name)), ...(name.endsWith('.l') ? [say(lang, text.laki)] : name.endsWith('.p') ? [say(lang, text.perempuan)] : [])].join(', ')).join(' + ');
}

interface UkuranTableProps {
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly ids: readonly IdUkuran[];
  readonly ukuran: readonly Ukuran[];
  /** Stations of the plan. */
  readonly total: number;
}

/** Figures with numerator, denominator and the stations that carry both. */
export function UkuranTable({ lang, id, title, ids, ukuran, total }: UkuranTableProps): VNode {
  const rows = ids.flatMap((one) => ukuran.filter((each) => each.id === one));
  const some = (one: Ukuran, n: number): number | null => (one.tps === 0 ? null : n);
  const columns: Column<Ukuran>[] = [
    { key: 'nama', kind: 'link', title: say(lang, text.ukuran), get: (one) => ({ text: say(lang, nama[one.id]), href: `#arti-${one.id}` }), sortable: false },
    { key: 'persen', kind: 'share', title: say(lang, text.persen), get: ({ persen }) => persen, sortable: false },
    { key: 'atas', kind: 'number', title: say(lang, text.pembilang), get: (one) => some(one, one.atas), sortable: false },
    { key: 'bawah', kind: 'number', title: say(lang, text.penyebut), get: (one) => some(one, one.bawah), sortable: false },
    { key: 'tps', kind: 'progress', title: say(lang, text.memuat), get: ({ tps }) => ({ n: tps, of: total }), sortable: false },
  ];
  return <DataTable id={id} caption={title} quietCaption columns={columns} rows={rows} rowKey={(one) => one.id} />;
}

/** The definition card of each figure: what it says, what it divides, article, form cells, stations. */
export function Cards({ lang, slug, form, ids, ukuran, total }: Pick<UkuranTableProps, 'lang' | 'ids' | 'ukuran' | 'total'> & { readonly slug: string; readonly form: string }): VNode {
  return (
    <>
      {DEFINISI.filter(({ id }) => ids.includes(id)).map(({ id, atas, bawah }) => {
        const own = ukuran.find((one) => one.id === id);
        const items = [
          { term: say(lang, text.ukuran), value: say(lang, arti[id]) },
          { term: say(lang, text.pembilang), value: cellWords(lang, atas) },
          { term: say(lang, text.penyebut), value: cellWords(lang, bawah) },
          { term: say(lang, text.dasar), value: say(lang, dasarOf(slug, id), { form }) },
          { term: say(lang, text.memuat), value: say(lang, text.liputanIsi, { n: count(lang, own?.tps ?? 0), total: count(lang, total) }) },
        ];
        return (
          <Details key={id} id={`arti-${id}`} summary={say(lang, text.arti, { nama: say(lang, nama[id]) })}>
            <DefinitionList items={items} />
          </Details>
        );
      })}
    </>
  );
}

/** What may be told of part III, in words. */
export function difabelWords(lang: Lang, one: Difabel): string {
  switch (one.keadaan) {
    case 'RINCI':
      return say(lang, text.disabilitasRinci, { j: count(lang, one.j), l: count(lang, one.l), p: count(lang, one.p) });
    case 'ADA':
      return say(lang, text.disabilitasJumlah, { n: count(lang, one.n) });
    default:
      return say(lang, text[one.keadaan]);
  }
}
