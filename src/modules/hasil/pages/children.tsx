// What are the figures of the areas one level below? (ballot order; sortable by link; hasil.md 5)
import type { VNode } from 'preact';
import { shares } from '#kernel/share';
import { say } from '#kernel/text';
import type { Column } from '#design/tables';
import type { AngkaWilayah } from '../figures.ts';
import { areaPath, listPath } from './address.ts';
import { nameOf } from './area-head.tsx';
import { BelowTable, optionColumns, type SortQuery } from './below.tsx';
import { columnsOf, mainVotes, optionKind } from './choices.ts';
import { levelName, type Scene } from './scene.ts';
import { area as words } from './text-area.ts';

interface Props {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  readonly children: readonly AngkaWilayah[];
  readonly query: SortQuery;
}

export function ChildrenTable({ scene, area, children, query }: Props): VNode {
  const note = say(scene.lang, words.tabelAnakKet);
  return <BelowTable scene={scene} area={area} columns={areaColumns(scene, area)} rows={children} query={query} total={area} note={note} />;
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
    ...optionColumns<AngkaWilayah>(scene, parent.suara, (row) => row.suara),
    barColumn(scene, parent),
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

function barColumn({ kontes, lang }: Scene, parent: AngkaWilayah): Column<AngkaWilayah> {
  return {
    key: 'bagian',
    kind: 'bar',
    options: optionKind(kontes),
    title: say(lang, words.kolomBagian),
    get: (row) => {
      const percents = shares(mainVotes(kontes, row.suara));
      return columnsOf(kontes, parent.suara).map(({ opsi, at }) => ({ no: opsi.nomor, name: opsi.calon[0], share: percents[at] ?? null }));
    },
  };
}

