// Which stations has this desa, those with nothing in included? (hasil.md 11: the whole tree stands before the first figure)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import type { Column } from '#design/tables';
import type { AngkaWilayah, BarisTps } from '../figures.ts';
import { areaPath } from './address.ts';
import { BelowTable, optionColumns, type SortQuery } from './below.tsx';
import type { Scene } from './scene.ts';
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

export function StationRows({ scene, area, rows, query }: Props): VNode {
  const note = say(scene.lang, words.tabelTpsKet);
  return <BelowTable scene={scene} area={area} columns={stationColumns(scene, area)} rows={rows} query={query} note={note} />;
}

function stationColumns(scene: Scene, area: AngkaWilayah): Column<BarisTps>[] {
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
    ...optionColumns<BarisTps>(scene, area.suara, (row) => row.suara, false),
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
