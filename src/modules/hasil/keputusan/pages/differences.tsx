// Which figures of a decree differ from what was before it? (hasil.md 9.4: differences first)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Note } from '#design/page';
import { DataTable } from '#design/tables';
import type { Scene } from '../../pages/scene.ts';
import type { Selisih } from '../check.ts';
import { text } from '../text-public.ts';
import { cellWords } from './words.ts';

interface Props {
  readonly scene: Scene;
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  /** Undefined: there is nothing to compare with. */
  readonly rows: readonly Selisih[] | undefined;
  /** Of the areas of the annex. */
  readonly names: ReadonlyMap<string, string>;
  /** Said when nothing differs. */
  readonly none: string;
}

export function Differences({ scene: { lang, kontes }, id, title, rows, names, none }: Props): VNode {
  if (rows === undefined || rows.length === 0) return <Note>{none}</Note>;
  return (
    <DataTable
      id={id}
      caption={title}
      quietCaption
      columns={[
        { kind: 'link', key: 'sel', title: say(lang, text.kolomTempat), sortable: false, get: (row) => ({ text: cellWords(lang, kontes, names, row) }) },
        { kind: 'number', key: 'dari', title: say(lang, text.kolomDari), sortable: false, get: (row) => row.dari },
        { kind: 'number', key: 'ke', title: say(lang, text.kolomKe), sortable: false, get: (row) => row.ke },
      ]}
      rows={rows}
      rowKey={(row) => `${row.kode ?? ''}-${String(row.kolom)}`}
    />
  );
}
