// How does a published table become a spreadsheet that says where it comes from? (hasil.md 9.2: layer, time, number with every figure)
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type Sheet, type SheetCell, xlsxOf } from '#platform/sheets';
import type { Column } from '../opendata/csv.ts';
import { LICENSE_LINE } from '../opendata/license.ts';
import { text } from './text.ts';

/** What the first sheet tells. */
export interface About {
  readonly judul: string;
  /** Layer in words: "lapis C, formulir TPS". */
  readonly lapisan: string;
  /** Time of the newest source in words; null = nothing is in. */
  readonly waktu: string | null;
  /** Number of the last change in the log; absent where the figures come from no log. */
  readonly seq?: number;
  /** Absolute address of the page with these figures. */
  readonly alamat: string;
  readonly simulasi: boolean;
  readonly catatan?: readonly string[];
}

/** A table of the CSV's own columns; their meanings go to the first sheet. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>;
}

/** The sheets of a workbook: first what it is, then the tables. For `xlsxOf`, or `xlsxBytes` where there are many rows. */
export function tableSheets(lang: Lang, about: About, tables: readonly Table[]): Sheet[] {
  const sheets = tables.map(({ name, columns, rows }): Sheet => ({
    name,
    columns: columns.map(({ nama, jenis }) => ({ title: nama, kind: jenis === 'teks' ? 'text' : 'number' })),
    rows,
  }));
  return [aboutSheet(lang, about, tables.flatMap(({ columns }) => columns)), ...sheets];
}

/** The whole file, for the `bytes` of an outcome; its media type is `XLSX`. */
export function tableXlsx(lang: Lang, about: About, tables: readonly Table[]): Promise<Uint8Array> {
  return xlsxOf(tableSheets(lang, about, tables));
}

function aboutSheet(lang: Lang, about: About, columns: readonly Column[]): Sheet {
  const meanings = new Map(columns.map(({ nama, arti }) => [nama, arti]));
  const rows: SheetCell[][] = [
    ...(about.simulasi ? [[say(lang, text.eksporStatus), say(lang, text.eksporSimulasi)]] : []),
    [say(lang, text.eksporJudul), about.judul],
    [say(lang, text.eksporSumber), say(lang, text.eksporSumberIsi, { alamat: about.alamat })],
    [say(lang, text.eksporLapisan), about.lapisan],
    [say(lang, text.eksporWaktu), about.waktu ?? say(lang, text.eksporBelum)],
    ...(about.seq === undefined ? [] : [[say(lang, text.eksporSeq), formatInt(lang, about.seq)]]),
    [say(lang, text.eksporLisensi), LICENSE_LINE],
    ...[say(lang, text.eksporKosong), ...(about.catatan ?? [])].map((note) => [say(lang, text.eksporCatatan), note]),
    ...[...meanings].map(([nama, arti]) => [say(lang, text.eksporKolom, { nama }), arti]),
  ];
  const columnOf = (title: string): Sheet['columns'][number] => ({ title, kind: 'text' });
  return { name: say(lang, text.eksporLembar), columns: [columnOf(say(lang, text.eksporHal)), columnOf(say(lang, text.eksporIsi))], rows };
}
