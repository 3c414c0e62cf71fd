// What are the figures of the areas one level below? (ballot order; sortable by link; hasil.md 5)
import type { VNode } from 'preact';
import { shares } from '#kernel/share';
import { say } from '#kernel/text';
import { OptionMark } from '#design/marks';
import { Note, Section } from '#design/page';
import { DataTable, readSort, sortRows, type Column, type Sort } from '#design/tables';
import type { AngkaWilayah } from '../figures.ts';
import { areaPath, listPath } from './address.ts';
import { nameOf } from './area-head.tsx';
import { childrenTitle, levelName, type Scene } from './scene.ts';
import { area as words } from './text-area.ts';

/** `?urut=2&arah=turun`, as the address carries it. */
export interface SortQuery {
  readonly urut?: string | undefined;
  readonly arah?: string | undefined;
}

/** The order of the codes: the order of the law and of every other list. */
export const BY_CODE: Sort = { urut: 'kode', arah: 'naik' };

interface Props {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  readonly children: readonly AngkaWilayah[];
  readonly query: SortQuery;
}

export function ChildrenTable({ scene, area, children, query }: Props): VNode {
  const { lang, at } = scene;
  const columns = areaColumns(scene, area);
  const sort = readSort(columns, query, BY_CODE);
  return (
    <Section id="anak" title={say(lang, childrenTitle(area))}>
      <DataTable
        id="tabel-anak"
        caption={say(lang, words.tabelAnak, { tempat: nameOf(scene, area) })}
        quietCaption
        columns={columns}
        rows={sortRows(children, columns, sort)}
        rowKey={(row) => row.kode}
        sort={{ ...sort, path: areaPath(at, area.kode) }}
        total={area}
      />
      <Note>{say(lang, words.tabelAnakKet)}</Note>
    </Section>
  );
}

function areaColumns(scene: Scene, parent: AngkaWilayah): Column<AngkaWilayah>[] {
  const { lang, at } = scene;
  return [
    {
      key: 'nama',
      kind: 'link',
      title: say(lang, levelName(parent.kode, parent.tingkat + 1)),
      get: (row) => (row.kode === parent.kode ? { text: nameOf(scene, row) } : { text: nameOf(scene, row), href: areaPath(at, row.kode) }),
    },
    ...optionColumns<AngkaWilayah>(scene, (row) => row.suara),
    barColumn(scene),
    { key: 'tps', kind: 'progress', title: say(lang, words.kolomMasuk), get: (row) => ({ n: row.tps.lengkap, of: row.tps.total }) },
    {
      key: 'temuan',
      kind: 'number',
      phone: 'half',
      title: say(lang, words.kolomTemuanTps),
      // Where nothing is in, nothing could be found: that is no zero.
      get: (row) => (row.tps.masuk === 0 ? null : row.tps.bertemuan),
      href: (row) => (row.tps.bertemuan > 0 ? listPath(at, row.kode, 'bertemuan') : undefined),
    },
  ];
}

/** One column a pair, in ballot order, share below the votes. A cell that was not read is a dash, never 0. */
export function optionColumns<R>({ kontes }: Scene, suara: (row: R) => AngkaWilayah['suara'], withShare = true): Column<R>[] {
  return kontes.pack.opsi.map((opsi, index): Column<R> => ({
    key: String(opsi.nomor),
    kind: 'number',
    title: opsi.singkat,
    short: `${opsi.nomor} ${opsi.calon[0].split(' ')[0] ?? ''}`,
    mark: <OptionMark no={opsi.nomor} />,
    get: (row) => suara(row)[index] ?? null,
    ...(withShare ? { share: (row: R) => shares(suara(row))[index] ?? null } : {}),
  }));
}

function barColumn({ kontes, lang }: Scene): Column<AngkaWilayah> {
  return {
    key: 'bagian',
    kind: 'bar',
    title: say(lang, words.kolomBagian),
    get: (row) => {
      const percents = shares(row.suara);
      return kontes.pack.opsi.map((opsi, index) => ({ no: opsi.nomor, name: opsi.calon[0], share: percents[index] ?? null }));
    },
  };
}

