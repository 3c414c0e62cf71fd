// How does a table become a spreadsheet file in which text stays text? (ECMA-376 SpreadsheetML; memory holds one piece of rows)
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { assert } from '#kernel/result';
import { CONTENT_TYPES, ROOT_LINKS, STYLES, sheetHead, workbookLinks, workbookXml } from './parts.ts';
import { sheetName } from './name.ts';
import { SHEET_TAIL, type SheetCell, type SheetColumn, headerRow, rowXml } from './rows.ts';

export type { SheetCell, SheetColumn } from './rows.ts';

export interface Sheet {
  /** Up to 31 characters are shown; what a spreadsheet forbids in a name is replaced. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>;
}

/** Media type of the file. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Rows that a sheet can hold, its head included; what is more goes on in a sheet of the same name with (2), (3). */
export const MOST_ROWS = 1_048_576;

/** Rows that are written at a stretch; between, other readers get their turn. */
const STRETCH = 500;
/** Inside the archive, so that the same table gives the same bytes. */
const MADE = '1980-01-01T00:00:00';

/** The file as it comes: rows are pulled one piece at a time. `most`: rows of a sheet, for tests. */
export async function* xlsxBytes(sheets: readonly Sheet[], most = MOST_ROWS): AsyncGenerator<Uint8Array> {
  assert(sheets.length > 0, 'a workbook has a sheet');
  const archive = openArchive();
  const names: string[] = [];
  archive.part('[Content_Types].xml', CONTENT_TYPES);
  archive.part('_rels/.rels', ROOT_LINKS);
  for (const sheet of sheets) {
    for await (const part of sheetParts(sheet, most)) {
      if (part.opens !== undefined) {
        names.push(sheetName(names, part.opens));
        archive.begin(`xl/worksheets/sheet${names.length}.xml`);
      }
      archive.write(part.xml);
      yield* archive.take();
      await setImmediate();
    }
  }
  archive.part('xl/workbook.xml', workbookXml(names));
  archive.part('xl/_rels/workbook.xml.rels', workbookLinks(names));
  archive.part('xl/styles.xml', STYLES);
  archive.close();
  yield* archive.take();
}

/** The whole file in memory: for tables of up to some ten thousand rows. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxBytes(sheets)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** `opens`: a sheet of this name begins with the piece. */
interface Piece {
  readonly opens?: string;
  readonly xml: string;
}

async function* sheetParts({ name, columns, rows }: Sheet, most: number): AsyncGenerator<Piece> {
  const head = sheetHead(columns) + headerRow(columns);
  let at = 1;
  let xml = head;
  let opens: string | undefined = name;
  let waiting = 0;
  for await (const cells of rows) {
    if (at === most) {
      yield { ...(opens === undefined ? {} : { opens }), xml: xml + SHEET_TAIL };
      [opens, xml, at, waiting] = [name, head, 1, 0];
    }
    at += 1;
    xml += rowXml(at, columns, cells);
    waiting += 1;
    if (waiting < STRETCH) continue;
    yield { ...(opens === undefined ? {} : { opens }), xml };
    [opens, xml, waiting] = [undefined, '', 0];
  }
  yield { ...(opens === undefined ? {} : { opens }), xml: xml + SHEET_TAIL };
}

/** One entry at a time is open; finished bytes wait until they are taken. */
function openArchive() {
  let ready: Uint8Array[] = [];
  let entry: ZipDeflate | undefined;
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  const end = (): void => entry?.push(new Uint8Array(0), true);
  const begin = (path: string): void => {
    end();
    entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = MADE;
    zip.add(entry);
  };
  const write = (xml: string): void => entry?.push(strToU8(xml));
  return {
    begin,
    write,
    part: (path: string, xml: string): void => {
      begin(path);
      write(xml);
    },
    close: (): void => {
      end();
      zip.end();
    },
    take: (): Uint8Array[] => {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}
