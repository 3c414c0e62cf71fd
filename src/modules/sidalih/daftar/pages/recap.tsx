// How does a recap stand on a page: the lines, and what does not close?
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { ErrorSummary } from '#design/forms';
import { Note } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { RekapSalah, RekapTempat } from '../rekap.ts';
import { text } from '../text-meja.ts';

interface Props {
  readonly lang: Lang;
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly RekapTempat[];
  readonly total?: RekapTempat | undefined;
  readonly nameOf: (kode: string) => string;
  readonly hrefOf?: ((kode: string) => string | undefined) | undefined;
}

export function RecapTable({ lang, id, caption, rows, total, nameOf, hrefOf }: Props): VNode {
  const number = (key: string, title: string, get: (row: RekapTempat) => number): Column<RekapTempat> => ({ kind: 'number', key, title, get, sortable: false, phone: 'third' });
  const columns: readonly Column<RekapTempat>[] = [
    { kind: 'link', key: 'wilayah', title: say(lang, text.mejaWilayah), sortable: false, get: ({ kode }) => ({ text: nameOf(kode), href: hrefOf?.(kode) }) },
    number('awal', say(lang, text.mejaAwal), (row) => row.awal),
    number('masuk', say(lang, text.mejaBaru), (row) => row.baru),
    number('keluar', say(lang, text.mejaKeluar), (row) => row.keluar),
    number('laki', say(lang, text.mejaLaki), (row) => row.laki),
    number('perempuan', say(lang, text.mejaPerempuan), (row) => row.perempuan),
    number('akhir', say(lang, text.mejaAkhir), (row) => row.akhir),
  ];
  return <DataTable id={id} caption={caption} columns={columns} rows={rows} rowKey={({ kode }) => kode} {...(total === undefined ? {} : { total })} />;
}

/** Everything that keeps a plenary locked, or that nothing does. */
export function RecapFaults({ lang, salah, nameOf }: { readonly lang: Lang; readonly salah: readonly RekapSalah[]; readonly nameOf: (kode: string) => string }): VNode {
  if (salah.length === 0) return <Note>{say(lang, text.mejaRekapCocok)}</Note>;
  const SHOWN = 20;
  const items = salah.slice(0, SHOWN).map((one) => ({
    href: '#rekap',
    text: `${one.kode === '' ? '' : `${nameOf(one.kode)}: `}${say(lang, text[`meja${one.salah}`])}, ${say(lang, text.mejaSelisih, { tertulis: formatInt(lang, one.tertulis), seharusnya: formatInt(lang, one.seharusnya) })}`,
  }));
  return <ErrorSummary title={say(lang, text.mejaRekapSalah)} items={items} focus={false} />;
}
