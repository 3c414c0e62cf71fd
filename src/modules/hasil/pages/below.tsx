// What do the tables below an area have in common, whether they list areas, stations or days? (place, order, votes in ballot order)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { shares } from '#kernel/share';
import { say } from '#kernel/text';
import { OptionMark } from '#design/marks';
import { Note, Section } from '#design/page';
import { DataTable, readSort, sortRows, type Column, type Sort } from '#design/tables';
import type { Angka, AngkaWilayah } from '../figures.ts';
import { areaPath } from './address.ts';
import { nameOf } from './area-head.tsx';
import { columnsOf, mainVotes, optionKind } from './choices.ts';
import { childrenTitle, type Scene } from './scene.ts';
import { area as words } from './text-area.ts';
import { paper } from './text-paper.ts';

/** `?urut=2&arah=turun`, as the address carries it. */
export interface SortQuery {
  readonly urut?: string | undefined;
  readonly arah?: string | undefined;
}

/** The order of the codes: the order of the law and of every other list. */
const BY_CODE: Sort = { urut: 'kode', arah: 'naik' };

interface BelowProps<R> {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly query: SortQuery;
  /** The sum of the rows. */
  readonly total?: R;
  readonly note: string;
}

/** One level below an area on one page; the largest desa has 451 stations. */
export function BelowTable<R extends { readonly kode: AreaCode }>({ scene, area, columns, rows, query, total, note }: BelowProps<R>): VNode {
  const { lang, at } = scene;
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
        total={total}
      />
      <Note>{note}</Note>
      {columnsOf(scene.kontes, area.suara).length < scene.kontes.pack.utama && <Note>{say(lang, paper.sebagianPilihan, { tempat: nameOf(scene, area) })}</Note>}
    </Section>
  );
}

/**
 * One column a choice, in ballot order, share below the votes; of many choices those with the most votes in `whole`. A
 * cell that was not read is a dash, never 0.
 */
export function optionColumns<R>({ kontes }: Scene, whole: readonly Angka[], suara: (row: R) => readonly Angka[], withShare = true): Column<R>[] {
  return columnsOf(kontes, whole).map(({ opsi, at }): Column<R> => ({
    key: String(opsi.nomor),
    kind: 'number',
    title: opsi.singkat,
    short: `${opsi.nomor} ${opsi.calon[0].split(' ')[0] ?? ''}`,
    mark: <OptionMark no={opsi.nomor} kind={optionKind(kontes)} />,
    get: (row) => suara(row)[at] ?? null,
    ...(withShare ? { share: (row: R) => shares(mainVotes(kontes, suara(row)))[at] ?? null } : {}),
  }));
}
