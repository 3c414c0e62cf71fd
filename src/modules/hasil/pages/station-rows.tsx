// Which stations has this desa, those with nothing in included? (hasil.md 11: the whole tree stands before the first figure)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Note, Section } from '#design/page';
import { DataTable, readSort, sortRows, type Column } from '#design/tables';
import type { AngkaWilayah, BarisTps } from '../figures.ts';
import { areaPath } from './address.ts';
import { nameOf } from './area-head.tsx';
import { BY_CODE, optionColumns, type SortQuery } from './children.tsx';
import { childrenTitle, type Scene } from './scene.ts';
import { stateOf, stateWord, stationLabel } from './station-state.ts';
import { area as words } from './text-area.ts';
import { list } from './text-findings.ts';
import { station } from './text-station.ts';

interface Props {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  readonly rows: readonly BarisTps[];
  readonly query: SortQuery;
}

/** All stations of a desa on one page; the largest desa has 451 of them. */
export function StationRows({ scene, area, rows, query }: Props): VNode {
  const { lang, at } = scene;
  const columns = stationColumns(scene);
  const sort = readSort(columns, query, BY_CODE);
  return (
    <Section id="anak" title={say(lang, childrenTitle(area))}>
      <DataTable
        id="tabel-anak"
        caption={say(lang, words.tabelAnak, { tempat: nameOf(scene, area) })}
        quietCaption
        columns={columns}
        rows={sortRows(rows, columns, sort)}
        rowKey={(row) => row.kode}
        sort={{ ...sort, path: areaPath(at, area.kode) }}
      />
      <Note>{say(lang, words.tabelTpsKet)}</Note>
    </Section>
  );
}

function stationColumns(scene: Scene): Column<BarisTps>[] {
  const { lang, at, kontes } = scene;
  const state = (row: BarisTps) => stateWord(lang, stateOf(row.status, row.suara, row.gagal.length));
  return [
    {
      key: 'nomor',
      kind: 'link',
      title: say(lang, list.kolomTps),
      get: (row) => ({
        text: say(lang, station.tpsNomor, { nomor: stationLabel(row.kode) }),
        href: areaPath(at, row.kode),
        ...(Number(stationLabel(row.kode)) >= kontes.pack.loksusMulai ? { note: say(lang, station.tpsKhusus) } : {}),
      }),
    },
    ...optionColumns<BarisTps>(scene, (row) => row.suara, false),
    { key: 'keadaan', kind: 'text', phone: 'half', title: say(lang, list.kolomKeadaan), get: state, sortBy: state },
    {
      key: 'temuan',
      kind: 'text',
      phone: 'half',
      title: say(lang, list.kolomTemuan),
      get: (row) => row.gagal.join(', '),
      sortBy: (row) => row.gagal.length,
    },
  ];
}
