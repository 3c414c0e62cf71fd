// Whom does a pasted list name, line by line? (name, code of the place, if wanted a last day; every wrong line is told)
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { csvCells } from '#kernel/csv-line';
import { type Day, parseDay } from '#kernel/day';
import type { Db } from '#platform/db';
import { placeFault } from './known-place.ts';
import type { Refused } from './text-refused.ts';

/** Each has a slip with a drawn code: more at once would make a page that no browser prints well. */
export const MOST_PEOPLE = 250;

export interface ListedPerson {
  /** Line of the list, from 1. */
  readonly line: number;
  readonly name: string;
  readonly node: AreaCode;
  /** Null: as the form says for all. */
  readonly until: Day | null;
}

export interface ListFault {
  readonly line: number;
  readonly refused: Refused | 'KOLOM' | 'BANYAK';
}

export interface ReadList {
  readonly people: readonly ListedPerson[];
  readonly faults: readonly ListFault[];
}

/** Reads all lines, empty ones left out. A first line that names its columns is no person. */
export async function readPeople(db: Db, typed: string): Promise<ReadList> {
  const lines = typed
    .split(/\r\n|\r|\n/)
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text }) => text.trim() !== '');
  const [first] = lines;
  const own = first !== undefined && /^"?nama"?\s*[;,\t]/i.test(first.text) ? lines.slice(1) : lines;
  if (own.length > MOST_PEOPLE) return { people: [], faults: [{ line: own[MOST_PEOPLE]?.line ?? 0, refused: 'BANYAK' }] };
  const people: ListedPerson[] = [];
  const faults: ListFault[] = [];
  for (const { text, line } of own) {
    const read = await readLine(db, text);
    if ('name' in read) people.push({ line, ...read });
    else faults.push({ line, refused: read.refused });
  }
  return { people, faults };
}

async function readLine(db: Db, text: string): Promise<Omit<ListedPerson, 'line'> | Omit<ListFault, 'line'>> {
  const [name = '', code = '', day = '', ...more] = cellsOf(text).map((cell) => cell.trim());
  if (name === '' || code === '' || more.some((cell) => cell !== '')) return { refused: 'KOLOM' };
  const node = parseAreaCode(code);
  if (!node.ok) return { refused: { code: 'KODE_WILAYAH' } };
  const fault = await placeFault(db, node.value);
  if (fault !== undefined) return { refused: { code: fault } };
  if (day === '') return { name, node: node.value, until: null };
  const until = parseDay(day);
  return until.ok ? { name, node: node.value, until: until.value } : { refused: { code: 'TANGGAL' } };
}

/** What a spreadsheet puts between two cells: a tab when copied, a semicolon or a comma in a file. */
function cellsOf(text: string): string[] {
  const sign = ['\t', ';'].find((one) => text.includes(one));
  return sign === undefined ? (csvCells(text) ?? []) : text.split(sign).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}
