// What does one cell of a file of sums say: a count, a name, a number on the ballot? (strict: anything else is a refusal)
import { readCount } from '../intake/count-cell.ts';
import { type RowSlip, type SumFault, rowSlip } from './faults.ts';

const LONGEST_NAME = 160;

/** A row with its columns; the first fault it meets is kept and refuses the row. */
export class Cells {
  readonly row: number;
  fault: RowSlip | null = null;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #cells: readonly string[];

  constructor(row: number, columns: ReadonlyMap<string, number>, cells: readonly string[]) {
    this.row = row;
    this.#columns = columns;
    this.#cells = cells;
  }

  text(column: string): string {
    const at = this.#columns.get(column);
    if (at === undefined) throw new Error(`impossible: column ${column} of a recognised family is not there`);
    return this.#cells[at] ?? '';
  }

  refuse(code: SumFault, column: string, expected = ''): void {
    this.fault ??= rowSlip(this.row, code, column, this.text(column), expected);
  }

  /** Null = blank, not reported. */
  count(column: string): number | null {
    const read = readCount(this.text(column));
    if (typeof read !== 'string') return read;
    this.refuse(read, column);
    return null;
  }

  /** A whole number from `least` to `most`, written without leading zeros unless `padded`. */
  number(column: string, least: number, most: number, code: SumFault, padded = false): number {
    const text = this.text(column);
    const n = (padded ? /^[0-9]{1,3}$/ : /^(0|[1-9][0-9]{0,2})$/).test(text) ? Number(text) : -1;
    if (n < least || n > most) this.refuse(code, column);
    return n;
  }

  code(column: string, shape: RegExp, code: SumFault): string {
    const text = this.text(column);
    if (!shape.test(text)) this.refuse(code, column);
    return text;
  }

  /** As written, blanks single; control characters and emptiness refuse it. */
  name(column: string): string {
    const tidy = this.text(column).trim().replace(/ +/g, ' ');
    if (tidy === '' || tidy.length > LONGEST_NAME || /\p{C}/u.test(tidy)) this.refuse('NAMA_ISI', column);
    return tidy;
  }
}
