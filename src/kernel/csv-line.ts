// Which cells does one line of a CSV file hold? (RFC 4180 without line breaks inside cells)

/**
 * The cells of one line, quotes removed. Undefined when a quote is never closed or text follows a closing quote:
 * such a line is reported, not guessed. An empty cell is the empty text; what it means is the caller's rule.
 * `separator`: one character, where a sender's spreadsheet writes another one.
 */
export function csvCells(line: string, separator = ','): string[] | undefined {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] !== '"') {
      const end = line.indexOf(separator, at);
      const cell = end < 0 ? line.slice(at) : line.slice(at, end);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    const end = closingQuote(line, at + 1);
    if (end === undefined) return undefined;
    cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
    if (end + 1 === line.length) return cells;
    if (line[end + 1] !== separator) return undefined;
    at = end + 2;
  }
}

function closingQuote(line: string, from: number): number | undefined {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at;
  }
  return undefined;
}
